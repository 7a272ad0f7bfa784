// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "server/embeddedserver.h"
#include "support/httpprobe.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::HttpProbe;

namespace {

const QByteArray sessionId = "3f2a91c4-0000-4000-8000-000000000001";

/// A server in a process of its own, over a directory that outlives it.
class Child
{
public:
    explicit Child(const QString& directory)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(TAPEDECK_BINARY_DIR "/tests/serverchild"), {directory});
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead())
            return;
        const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
        url = QUrl(QString::fromLatin1(words.value(0)));
        key = words.value(1);
    }
    void killAtOnce()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

    QUrl url;
    QByteArray key;

private:
    QProcess m_process;
};

QByteArray eventsBody(const std::vector<QByteArray>& ids)
{
    QByteArray events;
    for (const QByteArray& id : ids) {
        events += events.isEmpty() ? "" : ",";
        events += "{\"event_type\":\"actions\",\"id\":\"" + id +
                  "\",\"init_timestamp\":\"2024-11-20T10:00:01+00:00\",\"end_timestamp\":\"2024-11-20T10:00:"
                  "02+00:00\"}";
    }
    return "{\"events\":[" + events + "]}";
}

std::set<QByteArray> storedIds(const Child& child)
{
    const Json rows =
        HttpProbe(child.url)
            .call("GET", "/v2/sessions/" + sessionId + "/export", {{"X-Agentops-Api-Key", child.key}})
            .json();
    std::set<QByteArray> ids;
    for (const Json& row : rows["actions"].items())
        ids.insert(row["id"].toQString().toLatin1());
    return ids;
}

} // namespace

/// What was answered 200 is there, however the process ends (issue line 10).
class TestServerKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAnsweredIsLost()
    {
        const QTemporaryDir dir;
        QByteArray jwt;
        QByteArray key;
        std::set<QByteArray> answered;
        constexpr int rounds = 8;
        for (int round = 0; round < rounds; ++round) {
            Child child(dir.path());
            QVERIFY(!child.url.isEmpty());
            QVERIFY(key.isEmpty() || key == child.key); // the key outlives the process
            key = child.key;
            HttpProbe probe(child.url);
            if (jwt.isEmpty())
                jwt = probe
                          .call("POST", "/v2/create_session", {{"X-Agentops-Api-Key", key}},
                                "{\"session\":{\"session_id\":\"" + sessionId + "\"}}")
                          .json()["jwt"]
                          .toQString()
                          .toLatin1();
            // The token too: it was signed by an earlier process.
            for (int request = 0; request <= round; ++request) {
                const std::vector<QByteArray> ids{QByteArray::fromStdString(newUuid()),
                                                  QByteArray::fromStdString(newUuid())};
                QCOMPARE(probe
                             .call("POST", "/v2/create_events", {{"Authorization", "Bearer " + jwt}},
                                   eventsBody(ids))
                             .status,
                         200);
                answered.insert(ids.begin(), ids.end());
            }
            child.killAtOnce();

            Child next(dir.path());
            QVERIFY(storedIds(next) == answered);
            next.killAtOnce();
        }
        QCOMPARE(answered.size(), 2u * rounds * (rounds + 1) / 2);
    }

    void manySendersAtOnceAndAKillInTheirMidst()
    {
        const QTemporaryDir dir;
        Child child(dir.path());
        QVERIFY(!child.url.isEmpty());
        const QByteArray jwt = HttpProbe(child.url)
                                   .call("POST", "/v2/create_session", {{"X-Agentops-Api-Key", child.key}},
                                         "{\"session\":{\"session_id\":\"" + sessionId + "\"}}")
                                   .json()["jwt"]
                                   .toQString()
                                   .toLatin1();
        constexpr int senders = 20;
        constexpr int pipelined = 50;
        std::vector<std::unique_ptr<HttpProbe>> probes;
        std::vector<std::vector<QByteArray>> sent(senders);
        for (int i = 0; i < senders; ++i) {
            probes.push_back(std::make_unique<HttpProbe>(child.url));
            QByteArray requests;
            for (int n = 0; n < pipelined; ++n) {
                sent[static_cast<std::size_t>(i)].push_back(QByteArray::fromStdString(newUuid()));
                requests +=
                    HttpProbe::request("POST", "/v2/create_events", {{"Authorization", "Bearer " + jwt}},
                                       eventsBody({sent[static_cast<std::size_t>(i)].back()}));
            }
            probes.back()->write(requests);
        }
        // Some answers have come, others are on their way: now.
        std::set<QByteArray> answered;
        QCOMPARE(probes.front()->read().status, 200);
        answered.insert(sent.front().front());
        child.killAtOnce();
        for (std::size_t i = 0; i < probes.size(); ++i) {
            for (std::size_t n = i == 0 ? 1 : 0; n < pipelined; ++n) {
                if (probes[i]->read().status != 200)
                    break;
                answered.insert(sent[i][n]);
            }
        }
        Child next(dir.path());
        const std::set<QByteArray> stored = storedIds(next);
        for (const QByteArray& id : answered)
            QVERIFY2(stored.count(id) == 1, id.constData());
        next.killAtOnce();
    }
};

QTEST_GUILESS_MAIN(TestServerKilled)
#include "tst_serverkilled.moc"
