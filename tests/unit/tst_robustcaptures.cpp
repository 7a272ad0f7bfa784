// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capturecheck.h"
#include "capture/writer.h"
#include "core/redaction.h"
#include "replay/plan.h"
#include "replay/plannedexchange.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tapedeck;
using capture::Capture;

namespace {

QByteArray eventWith(const QByteArray& more)
{
    return "{\"event_type\":\"tools\",\"id\":\"33333333-3333-4333-8333-333333333333\","
           "\"init_timestamp\":\"2025-02-11T09:14:03Z\",\"end_timestamp\":\"2025-02-11T09:14:04Z\"," +
           more + "}";
}

QByteArray wrapped(const QByteArray& event)
{
    return "{\"events\":[" + event + "]}";
}

QByteArray exchangeWith(const QByteArray& method, const QByteArray& path, const QByteArray& body)
{
    return "{\"method\":\"" + method + "\",\"url\":\"https://api.example/v2/" + path + "\",\"body\":" + body +
           "}";
}

} // namespace

/// What captures of other programs hold beyond the ordinary: nothing is dropped in silence.
class TstRobustCaptures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = contract::Api::load();
        QVERIFY(loaded.ok());
        m_api = std::make_unique<contract::Api>(*std::move(loaded));
    }

    void everyNumberIsKept_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"18446744073709551616", "-9223372036854775809", "1e309", "-1e309",
                                   "1e-400", "123456789012345678901234567890123456789012345678901234567890"})
            QTest::newRow(number) << QByteArray(number);
        QTest::newRow("400 digits") << QByteArray(400, '7');
    }
    void everyNumberIsKept()
    {
        QFETCH(QByteArray, number);
        const QByteArray event = eventWith("\"params\":{\"n\":" + number + ",\"z\":\"end\"}");
        const QByteArray latin = eventWith("\"params\":{\"n\":" + number + ",\"z\":\"caf\xE9\"}");
        for (const QByteArray& file :
             {wrapped(event), '[' + event + ']', event, event + '\n' + event + '\n', wrapped(latin)}) {
            const auto capture = read(file);
            QVERIFY2(capture, file.constData());
            QVERIFY(capture->records().size() == static_cast<std::size_t>(file.count("\"params\"")));
            QCOMPARE(capture->eventCount(), static_cast<qint64>(capture->records().size()));
            const auto back = capture->event(0);
            QVERIFY(back.ok());
            QCOMPARE(QByteArray::fromStdString(back->at("/params/n")->spelling()), number);
            for (const Finding& finding : capture->findings())
                QCOMPARE(finding.rule, QStringLiteral("not-utf-8"));
        }
        const auto exchanges = read('[' + exchangeWith("POST", "create_events", wrapped(event)) + ']');
        QVERIFY(exchanges);
        QCOMPARE(exchanges->eventCount(), 1);
        QVERIFY(exchanges->exchange(0)->request.body.contains(number));
    }

    void rubbishBehindAValueIsTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray event = eventWith("\"name\":\"x\"");
        QTest::newRow("batch") << wrapped(event) + " x";
        QTest::newRow("event") << event + " x\n";
        QTest::newRow("one line of several") << event + " x\n" + event + '\n';
        QTest::newRow("array") << '[' + event + "] x";
        QTest::newRow("large") << eventWith("\"name\":\"" + QByteArray(40 << 20, 'n') + '"') + " x";
    }
    void rubbishBehindAValueIsTold()
    {
        QFETCH(QByteArray, file);
        const auto capture = read(file);
        QVERIFY(capture);
        QCOMPARE(capture->records().size(), static_cast<std::size_t>(file.count("\"event_type\"")));
        QCOMPARE(capture->findings().size(), 1u);
        QCOMPARE(capture->findings()[0].rule, QStringLiteral("trailing"));
        QCOMPARE(file.at(capture->findings()[0].byte), 'x');
        QVERIFY(capture->event(0).ok());
    }

    void pointersAreThoseOfTheDocument_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("pointer");
        const QByteArray good = eventWith("\"name\":\"x\"");
        const QByteArray bad = "{\"type\":\"llm\",\"init_timestamp\":\"2025-02-11T09:14:03Z\"}";
        QTest::newRow("batch") << "{\"events\":[" + good + ",\n" + bad + "]}" << QByteArray("/events/1/type");
        QTest::newRow("array") << '[' + good + ',' + bad + ']' << QByteArray("/1/type");
        QTest::newRow("one event") << bad << QByteArray("/type");
        QTest::newRow("lines of batches") << wrapped(good) + "\n{\"events\":[" + good + ',' + bad + "]}\n"
                                          << QByteArray("/events/1/type");
        QTest::newRow("array of batches")
            << "[{\"events\":[" + good + ',' + bad + "]}]" << QByteArray("/0/events/1/type");
    }
    void pointersAreThoseOfTheDocument()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, pointer);
        const auto capture = read(file);
        QVERIFY(capture);
        QSet<QByteArray> pointers;
        for (const Finding& finding : capture::checkCapture(*capture, *m_api).findings)
            pointers << QByteArray::fromStdString(finding.pointer);
        QVERIFY2(pointers.contains(pointer), pointers.values().join(' ').constData());
        for (const QByteArray& other : pointers)
            QVERIFY2(file.startsWith("{\"type\"") || other.startsWith(pointer.chopped(5)) ||
                         !other.contains("type"),
                     other.constData());
    }

    // An update makes no new event, and neither does sending one again.
    void eventsAreCountedOnce()
    {
        const QByteArray event = wrapped(eventWith("\"name\":\"x\""));
        const auto capture = read(exchangeWith("POST", "create_events", event) + '\n' +
                                  exchangeWith("POST", "create_events", event) + '\n' +
                                  exchangeWith("POST", "update_events", event) + '\n');
        QVERIFY(capture);
        QCOMPARE(capture::checkCapture(*capture, *m_api).events, 1);
        QCOMPARE(replay::makePlan(capture, *m_api, {})->events, 1);
    }

    void aListThatIsNoneIsTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("null") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":null}}");
        QTest::newRow("absent") << QByteArray("{\"log\":{\"version\":\"1.2\"}}");
        QTest::newRow("object") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":{}}}");
    }
    void aListThatIsNoneIsTold()
    {
        QFETCH(QByteArray, file);
        const auto opened = Capture::fromBytes(file, QStringLiteral("x"), *m_api);
        QVERIFY(!opened.ok());
        QVERIFY2(opened.error().text.contains(QStringLiteral("entries")), qPrintable(opened.error().text));
    }

    void aTruncatedExportTellsItsLine()
    {
        const QByteArray file =
            "{\"session\":{\"id\":\"11111111-1111-4111-8111-111111111111\"},\n\"tools\":[\n"
            "{\"id\":\"22222222-2222-4222-8222-222222222222\",\"name\":\"a\"},\n{\"id\":\"333";
        const auto capture = read(file);
        QVERIFY(capture);
        QVERIFY(!capture->findings().empty());
        QCOMPARE(capture->findings().back().rule, QStringLiteral("truncated"));
        QCOMPARE(capture->findings().back().line, 4);
        QCOMPARE(capture::partsLeftOut(*capture), 1);
    }

    void bodiesKeepTheirBytes()
    {
        const QByteArray body =
            "{\\\"id\\\": \\\"22222222-2222-4222-8222-222222222222\\\",  \\\"name\\\": \\\"R\\\"}";
        const auto capture =
            read("{\"method\":\"POST\",\"url\":\"/v2/create_agent\",\"body\":\"" + body + "\"}\n");
        QVERIFY(capture);
        replay::PlanOptions options;
        options.target = Dialect::Unknown;
        const auto plan = replay::makePlan(capture, *m_api, options);
        QVERIFY(plan.ok());
        QByteArray bytes;
        for (std::size_t i = 0; i < plan->steps.size(); ++i)
            bytes += replay::plannedExchange(*plan, *m_api, static_cast<quint32>(i))->request.body + '\n';
        QByteArray plain = body;
        QVERIFY2(bytes.contains(plain.replace('\\', "")), bytes.constData());
    }

    // Reading a session is no reason to make one, least of all in 1970.
    void readingMakesNoSession()
    {
        const auto capture =
            read("curl https://api.example/v2/sessions/11111111-1111-4111-8111-111111111111/stats\n"
                 "curl https://api.example/v2/ttd/11111111-1111-4111-8111-111111111111\n");
        QVERIFY(capture);
        const auto plan = replay::makePlan(capture, *m_api, {});
        QVERIFY(plan.ok());
        QCOMPARE(plan->steps.size(), 2u);
        QCOMPARE(plan->sessions, 0);
        QCOMPARE(capture::checkCapture(*capture, *m_api).sessions, 0);
        const auto made = read("curl https://api.example/v2/create_agent "
                               "-d '{\"id\":\"22222222-2222-4222-8222-222222222222\"}'\n");
        const auto wrappedPlan = replay::makePlan(made, *m_api, {});
        QCOMPARE(wrappedPlan->steps.size(), 2u);
        QVERIFY(!replay::plannedExchange(*wrappedPlan, *m_api, 0)->request.body.contains("1970"));
    }

    void filesBesideAScriptAreRead()
    {
        QTemporaryDir folder;
        const QByteArray agent = "{\"id\":\"22222222-2222-4222-8222-222222222222\",\n\"name\":\"R\"}";
        put(folder.filePath(QStringLiteral("bodies/agent.json")), agent);
        put(folder.filePath(QStringLiteral("outside.json")), agent);
        const QString script = folder.filePath(QStringLiteral("bodies/run.sh"));
        const QByteArray call = "curl https://api.example/v2/create_agent --data-binary @";
        put(script, call + "agent.json\n");
        auto capture = open(script);
        QVERIFY(capture);
        QCOMPARE(capture->exchange(0)->request.body, agent);
        QVERIFY(!capture::checkCapture(*capture, *m_api).hasErrors());

        QVERIFY(QFile::link(folder.filePath(QStringLiteral("outside.json")),
                            folder.filePath(QStringLiteral("bodies/link.json"))));
        for (const QByteArray& name :
             {QByteArray("../outside.json"), folder.filePath(QStringLiteral("outside.json")).toUtf8(),
              QByteArray("link.json"), QByteArray("gone.json"), QByteArray("/dev/zero")}) {
            put(script, call + "agent.json\n" + call + name + '\n');
            capture = open(script);
            QVERIFY(capture);
            QVERIFY(capture->exchange(1)->request.body.isEmpty());
            int errors = 0;
            for (const Finding& finding : capture::checkCapture(*capture, *m_api).findings) {
                if (finding.severity != Severity::Error)
                    continue;
                QCOMPARE(finding.line, 2);
                ++errors;
            }
            QCOMPARE(errors, 1);
        }
    }

    void commandsOfTheWindowsPromptAreRead()
    {
        const auto capture =
            read("curl ^\"https://api.example/v2/create_agent^\" ^\r\n"
                 "  -H ^\"content-type: application/json^\" ^\r\n"
                 "  --data-raw ^\"^{^\\^\"id^\\^\":^\\^\"22222222-2222-4222-8222-222222222222^\\^\"^}^\"\r\n"
                 "curl ^\"https://api.example/v2/ttd/1^\"\r\n");
        QVERIFY(capture);
        QCOMPARE(capture->records().size(), 2u);
        QCOMPARE(capture->records()[1].line, 4u);
        const auto exchange = capture->exchange(0);
        QCOMPARE(exchange->request.url, QStringLiteral("https://api.example/v2/create_agent"));
        QCOMPARE(exchange->request.method, QByteArray("POST"));
        QCOMPARE(exchange->request.body, QByteArray("{\"id\":\"22222222-2222-4222-8222-222222222222\"}"));
    }

    void harKeepsWhatItDoesNotKnow()
    {
        const QByteArray har =
            "{\"log\":{\"version\":\"1.2\",\"creator\":{},\"pages\":[{\"id\":\"p1\"}],\"entries\":[{"
            "\"startedDateTime\":\"2025-01-02T03:04:05Z\",\"time\":1,\"pageref\":\"p1\","
            "\"_initiator\":{\"type\":\"script\",\"url\":\"https://x.example/?api_key=secret\"},"
            "\"serverIPAddress\":\"192.0.2.1\",\"cache\":{\"comment\":\"c\"},"
            "\"request\":{\"method\":\"POST\",\"url\":\"https://api.example/v2/"
            "create_agent\",\"httpVersion\":"
            "\"HTTP/"
            "2.0\",\"cookies\":[{\"name\":\"s\",\"value\":\"secret\"}],\"headers\":[],\"postData\":{\"text\":"
            "\"{}\"}},\"response\":{\"status\":200,\"statusText\":\"\",\"httpVersion\":\"HTTP/"
            "2.0\",\"headers\":[],"
            "\"content\":{\"text\":\"ok\"},\"_transferSize\":12}}]}}";
        const auto capture = read(har);
        QVERIFY(capture);
        const auto& findings = capture->findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.severity == Severity::Info && finding.message.contains(QStringLiteral("pages"));
        }));
        const Json entry = capture::toHarEntry(redacted(*capture->exchange(0)));
        QCOMPARE(entry["serverIPAddress"].toQString(), QStringLiteral("192.0.2.1"));
        QCOMPARE(entry.at("/_initiator/type")->toQString(), QStringLiteral("script"));
        QCOMPARE(entry.at("/request/httpVersion")->toQString(), QStringLiteral("HTTP/2.0"));
        QCOMPARE(entry.at("/response/httpVersion")->toQString(), QStringLiteral("HTTP/2.0"));
        QCOMPARE(entry.at("/response/_transferSize")->toInteger(), 12);
        QCOMPARE(entry.at("/cache/comment")->toQString(), QStringLiteral("c"));
        QVERIFY(!entry.toBytes().contains("secret"));
        QVERIFY(!entry.has("pageref"));
    }

    void aDeviceIsNoFile()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("x.json"));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), link));
        const auto opened = Capture::open(link, *m_api);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().text.contains(QStringLiteral("/dev/zero")));
        QVERIFY(!Capture::open(QStringLiteral("/dev/zero"), *m_api).ok());
        const auto gone = Capture::open(folder.filePath(QStringLiteral("gone.json")), *m_api);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
        QVERIFY(gone.error().text.contains(folder.filePath(QStringLiteral("gone.json"))));
    }

private:
    std::shared_ptr<const Capture> read(const QByteArray& bytes) const
    {
        auto opened = Capture::fromBytes(bytes, QStringLiteral("test"), *m_api);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().text));
        return opened ? *opened : nullptr;
    }
    std::shared_ptr<const Capture> open(const QString& path) const
    {
        auto opened = Capture::open(path, *m_api);
        return opened ? *opened : nullptr;
    }
    static void put(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TstRobustCaptures)
#include "tst_robustcaptures.moc"
