// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/embeddedserver.h"
#include "support/httpprobe.h"
#include "support/loaded.h"
#include "support/servercases.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::HttpProbe;
using tapedeck::test::misfit;
using tapedeck::test::ServerScene;
using tapedeck::test::ServerStep;

/// The table of faithful answers once more, over sockets and from a file: status, content type and body as a
/// client sees them.
class TestFaithfulWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(test::load(m_api)); }

    void answersAsTheServiceDoes_data()
    {
        m_cases = test::addServerCaseRows(QStringLiteral(TAPEDECK_TEST_DATA "/server/faithful.json"));
        QVERIFY(m_cases.size() >= 120);
    }

    void answersAsTheServiceDoes()
    {
        QFETCH(int, index);
        const QTemporaryDir dir;
        test::ServerCase all;
        {
            auto store = ServerStore::open(QDir(dir.path()).filePath(QStringLiteral("server.sqlite")));
            QVERIFY(store.ok());
            all = ServerScene(*store.value()).fill(m_cases[static_cast<std::size_t>(index)]);
        }
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.mode = ServerMode::Faithful;
        config.dataDir = dir.path();
        QVERIFY(server.start(config).ok());
        HttpProbe probe(server.url());
        for (const ServerStep& step : all.steps) {
            const auto answer =
                probe.call(step.request.method, step.request.path, step.request.headers, step.request.body);
            const QString wrong =
                misfit(step, {answer.status, answer.headers.value("Content-Type"), answer.body});
            const QString call = QString::fromUtf8(step.request.method + ' ' + step.request.path);
            QVERIFY2(wrong.isEmpty(), qPrintable(call + QStringLiteral(": ") + wrong));
            QCOMPARE(answer.headers.value("Cache-Control"), "no-store");
        }
    }

private:
    std::optional<contract::Api> m_api;
    Json::Array m_cases;
};

QTEST_GUILESS_MAIN(TestFaithfulWire)
#include "tst_faithfulwire.moc"
