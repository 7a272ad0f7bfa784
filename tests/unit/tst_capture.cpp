// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/samples.h"
#include "core/jsonparser.h"
#include "support/capturegenerator.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tapedeck;
using capture::Capture;
using capture::Format;
using capture::Record;
using contract::EndpointId;

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsRecognisedByContent_data();
    void everyFormatIsRecognisedByContent();
    void samplesOpenWithoutFindings_data();
    void samplesOpenWithoutFindings();
    void tapedeckRecordsAreIndexed();
    void harKeepsTimingBase64AndFailure();
    void plainExchangesAreReadInEverySpelling_data();
    void plainExchangesAreReadInEverySpelling();
    void eventsKeepTheirSession();
    void aTokenTellsTheSession();
    void maskedTokensGoToTheSessionOfTheirIds();
    void maskedTokensGoToTheOnlyOpenSession();
    void maskedTokensWithoutAnyClueAreGuessedAndTold();
    void documentedAndSdkTogetherAreMixed();
    void generatedCaptureIsIndexedToTheNumber();
    void indexingIsTheSameOnManyThreads();
    void exchangeIdsStayTheSame();
    void progressGoesUpToOne();
    void aFileThatShrinksIsAnError();

private:
    static QString data(const char* file)
    {
        return QStringLiteral(TAPEDECK_TEST_DATA "/capture/") + QLatin1String(file);
    }
    std::shared_ptr<const Capture> open(const QString& path)
    {
        auto opened = Capture::open(path, *m_api);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().text));
        return opened ? *opened : nullptr;
    }
    std::shared_ptr<const Capture> read(const QByteArray& bytes)
    {
        auto opened = Capture::fromBytes(bytes, QStringLiteral("pasted"), *m_api);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().text));
        return opened ? *opened : nullptr;
    }
    static bool hasFinding(const Capture& capture, const char* rule)
    {
        for (const Finding& finding : capture.findings()) {
            if (finding.rule == QLatin1String(rule))
                return true;
        }
        return false;
    }

    std::unique_ptr<contract::Api> m_api;
};

void TestCapture::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
}

void TestCapture::everyFormatIsRecognisedByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format"); // empty: refused
    QTest::addColumn<int>("records");
    const QByteArray entry =
        "{\"startedDateTime\":\"2025-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/"
        "ttd/1\"},\"response\":{\"status\":200}}";
    const QByteArray event = "{\"event_type\":\"tools\",\"name\":\"x\"}";
    const QByteArray exchange = "{\"method\":\"GET\",\"url\":\"/v2/ttd/1\"}";
    QTest::newRow("tapedeck") << QByteArray("{\"tapedeck\":{\"version\":1}}\n" + entry + '\n') << "tapedeck"
                              << 1;
    QTest::newRow("tapedeck, header only")
        << QByteArray("{\"tapedeck\":{\"version\":1}}\n") << "tapedeck" << 0;
    QTest::newRow("tapedeck, header lost") << QByteArray(entry + '\n' + entry) << "tapedeck" << 2;
    QTest::newRow("tapedeck, header damaged") << QByteArray("{\"tapede\n" + entry + '\n') << "tapedeck" << 1;
    QTest::newRow("har") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entry + "]}}") << "har"
                         << 1;
    QTest::newRow("har, entries first")
        << QByteArray("{\"log\":{\"entries\":[" + entry + "],\"pages\":[]},\"x\":1}") << "har" << 1;
    QTest::newRow("har entries as an array")
        << QByteArray("[\n" + entry + ",\n" + entry + "\n]") << "har" << 2;
    QTest::newRow("one event") << event << "events" << 1;
    QTest::newRow("one event on several lines")
        << QByteArray("{\n\"event_type\":\n\"tools\"}\n") << "events" << 1;
    QTest::newRow("event without a type")
        << QByteArray("{\"prompt\":\"a\",\"completion\":\"b\"}") << "events" << 1;
    QTest::newRow("event array") << QByteArray("[" + event + "," + event + "]") << "events" << 2;
    QTest::newRow("events object") << QByteArray("{\"events\":[" + event + "]}") << "events" << 1;
    QTest::newRow("events object in one of many lines")
        << QByteArray("{\"events\":[" + event + "]}\n" + event + '\n') << "events" << 2;
    QTest::newRow("event lines") << QByteArray(event + "\n\n" + event + "\r\n") << "events" << 2;
    QTest::newRow("pretty events one after the other")
        << QByteArray("{\n\"event_type\":\"tools\"}\n{\n\"event_type\":\n\"llms\"\n}") << "events" << 2;
    QTest::newRow("exchange") << exchange << "jsonl" << 1;
    QTest::newRow("exchange lines") << QByteArray(exchange + '\n' + exchange) << "jsonl" << 2;
    QTest::newRow("exchange array") << QByteArray("[" + exchange + "]") << "exchanges" << 1;
    QTest::newRow("exchanges wrapped")
        << QByteArray("{\"exchanges\":[" + exchange + "]}") << "exchanges" << 1;
    QTest::newRow("requests wrapped") << QByteArray("{\"requests\":[" + exchange + "]}") << "exchanges" << 1;
    QTest::newRow("export") << QByteArray("{\"session\":{\"id\":\"s\",\"init_timestamp\":\"2025-01-01T00:00:"
                                          "00Z\"},\"actions\":[],\"llms\":[],\"tools\":[],\"errors\":[]}")
                            << "export" << 1;
    QTest::newRow("curl") << QByteArray("curl https://api.agentops.ai/v2/ttd/1") << "curl" << 1;
    QTest::newRow("curl in a pasted terminal")
        << QByteArray("$ curl https://api.agentops.ai/v2/ttd/1\n{\"x\":1}\n") << "curl" << 1;
    QTest::newRow("log text, then lines")
        << QByteArray("Starting up…\nready\n" + event + '\n') << "events" << 1;
    QTest::newRow("text about curl") << QByteArray("This page says what curl does.\n") << "" << 0;
    QTest::newRow("some other JSON") << QByteArray("{\"name\":\"x\"}") << "" << 0;
    QTest::newRow("an empty array") << QByteArray("[]") << "" << 0;
    QTest::newRow("a JSON text") << QByteArray("\"curl\"") << "" << 0;
    QTest::newRow("a cassette") << QByteArray("interactions:\n- request:\n    body: x\n") << "" << 0;
    QTest::newRow("blanks") << QByteArray(" \n\t\n") << "" << 0;
}

void TestCapture::everyFormatIsRecognisedByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(int, records);
    const auto opened = Capture::fromBytes(bytes, QStringLiteral("misleading.har"), *m_api);
    QCOMPARE(opened.ok(), !format.isEmpty());
    if (!opened) {
        QCOMPARE(opened.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!opened.error().text.isEmpty());
        return;
    }
    QCOMPARE(capture::formatName((*opened)->format()), format);
    QCOMPARE(static_cast<int>((*opened)->records().size()), records);
    QCOMPARE((*opened)->name(), QStringLiteral("misleading.har"));
    QCOMPARE((*opened)->bytes(), bytes.size());
}

void TestCapture::samplesOpenWithoutFindings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("tracks");
    QTest::addColumn<int>("dialect");
    QTest::newRow("research") << ":/samples/research-run.tapedeck" << 1 << static_cast<int>(Dialect::Sdk);
    QTest::newRow("failing") << ":/samples/failing-session.tapedeck" << 1 << static_cast<int>(Dialect::Sdk);
    QTest::newRow("page") << ":/samples/public-page.har" << 1 << static_cast<int>(Dialect::Documented);
    QTest::newRow("three") << ":/samples/three-sessions.tapedeck" << 3 << static_cast<int>(Dialect::Sdk);
}

void TestCapture::samplesOpenWithoutFindings()
{
    QFETCH(QString, path);
    QFETCH(int, tracks);
    QFETCH(int, dialect);
    const auto all = capture::samples();
    QVERIFY(
        std::any_of(all.begin(), all.end(), [&](const auto& sample) { return sample.resourcePath == path; }));
    QCOMPARE(static_cast<int>(all.size()), 4);
    const auto capture = open(path);
    QVERIFY(capture);
    for (const Finding& finding : capture->findings())
        QFAIL(qPrintable(finding.message));
    QCOMPARE(static_cast<int>(capture->tracks().size()), tracks);
    QCOMPARE(static_cast<int>(capture->dialect()), dialect);
    for (std::size_t i = 0; i < capture->records().size(); ++i) {
        QVERIFY(capture->records()[i].known);
        const auto exchange = capture->exchange(i);
        QVERIFY(exchange.ok());
        QVERIFY(readJson(exchange->request.body).has_value());
        QVERIFY(exchange->response.has_value());
        QVERIFY(!exchange->sessionId.isEmpty());
    }
}

void TestCapture::tapedeckRecordsAreIndexed()
{
    const auto capture = open(QStringLiteral(":/samples/research-run.tapedeck"));
    QVERIFY(capture);
    const auto& records = capture->records();
    QCOMPARE(static_cast<int>(records.size()), 18);
    QCOMPARE(capture->eventCount(), 36);
    QCOMPARE(records[0].endpoint, EndpointId::CreateSession);
    QCOMPARE(records[1].endpoint, EndpointId::UpdateSession);
    QCOMPARE(records[2].endpoint, EndpointId::CreateAgent);
    QCOMPARE(records[4].endpoint, EndpointId::CreateEvents);
    QCOMPARE(static_cast<int>(records[4].events), 2);
    QCOMPARE(static_cast<int>(records[4].tokens), 269);
    QCOMPARE(static_cast<int>(records[4].status), 200);
    QCOMPARE(static_cast<int>(records[0].line), 2);
    QCOMPARE(records[0].time, qint64(1739265243218443));
    QCOMPARE(records[17].line, 19u);
    const auto first = capture->exchange(0);
    QVERIFY(first.ok());
    QCOMPARE(first->startedAt.micros, records[0].time);
    QCOMPARE(first->request.method, QByteArray("POST"));
    QCOMPARE(first->request.headers.value("x-agentops-api-key"), QByteArray("[redacted]"));
    QCOMPARE(first->timing.total, 312448);
    QCOMPARE(first->source, QStringLiteral("research-run.tapedeck"));
    QVERIFY(!capture->event(0).ok());
}

void TestCapture::harKeepsTimingBase64AndFailure()
{
    const auto capture = open(data("browser.har"));
    QVERIFY(capture);
    QCOMPARE(capture->format(), Format::Har);
    QCOMPARE(static_cast<int>(capture->records().size()), 3);
    QVERIFY(!capture->records()[0].known);
    QVERIFY(hasFinding(*capture, "not-this-api"));
    const auto image = capture->exchange(0);
    QVERIFY(image.ok());
    QCOMPARE(image->response->body, QByteArray("<svg/>"));
    QCOMPARE(image->timing.queue, 2500);
    QCOMPARE(image->timing.connect, 8000); // name look-up and connect, without TLS
    QCOMPARE(image->timing.tls, 7000);
    QCOMPARE(image->timing.total, 40000);
    QVERIFY(image->sessionId.isEmpty());
    const Record& lost = capture->records()[2];
    QCOMPARE(static_cast<int>(lost.status), 0);
    QCOMPARE(static_cast<int>(lost.tokens), 42);
    QCOMPARE(lost.line, 44u);
    const auto failed = capture->exchange(2);
    QVERIFY(failed.ok() && !failed->response);
    QCOMPARE(failed->sessionId, QStringLiteral("6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10"));
}

void TestCapture::plainExchangesAreReadInEverySpelling_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::newRow("lines") << "exchanges.jsonl"
                           << "jsonl";
    QTest::newRow("array") << "exchanges-array.json"
                           << "exchanges";
    QTest::newRow("wrapped") << "exchanges-wrapped.json"
                             << "exchanges";
}

void TestCapture::plainExchangesAreReadInEverySpelling()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    const auto capture = open(data(qPrintable(file)));
    QVERIFY(capture);
    QCOMPARE(capture::formatName(capture->format()), format);
    const auto& records = capture->records();
    QCOMPARE(static_cast<int>(records.size()), 5);
    const std::vector<EndpointId> endpoints = {EndpointId::CreateSession, EndpointId::CreateAgent,
                                               EndpointId::CreateEvents, EndpointId::UpdateSession,
                                               EndpointId::Stats};
    for (std::size_t i = 0; i < records.size(); ++i) {
        QVERIFY(records[i].known);
        QCOMPARE(records[i].endpoint, endpoints[i]);
        QCOMPARE(records[i].track, 0u);
    }
    QCOMPARE(static_cast<int>(records[2].tokens), 12);
    QCOMPARE(static_cast<int>(records[2].status), 400);
    QCOMPARE(records[1].time, qint64(1738576801250000));
    QCOMPARE(records[2].time, qint64(1738576802500000));
    QCOMPARE(capture->eventCount(), 2);
    QCOMPARE(capture->exchange(1)->response->body, QByteArray("\"Success\""));
    const auto events = capture->exchange(2);
    QCOMPARE(events->request.method, QByteArray("POST"));
    QCOMPARE(readJson(events->request.body)->find("events")->size(), std::size_t(2));
    const auto update = capture->exchange(3);
    QCOMPARE(update->request.method, QByteArray("POST"));
    QCOMPARE(update->request.headers.size(), std::size_t(3));
    QCOMPARE(update->request.headers.items()[2].second, QByteArray("2"));
    QCOMPARE(update->response->headers.value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(update->response->body, QByteArray("{\"status\":\"success\",\"token_cost\":\"0.00\"}"));
    QCOMPARE(capture->exchange(4)->request.method, QByteArray("GET"));
    QVERIFY(!capture->exchange(4)->response);
}

void TestCapture::eventsKeepTheirSession()
{
    const auto document = open(data("events.json"));
    QVERIFY(document);
    QCOMPARE(document->tracks().size(), std::size_t(1));
    QCOMPARE(document->tracks()[0].sessionId, QString());
    QVERIFY(hasFinding(*document, "unused-member"));
    QCOMPARE(static_cast<int>(document->records()[0].tokens), 230);
    QCOMPARE(document->records()[1].line, 5u);
    QCOMPARE(document->event(1)->find("input")->toView(), std::string_view("SELECT 1 -- ]}"));
    QVERIFY(!document->exchange(1).ok());
    QCOMPARE(document->dialect(), Dialect::Documented);

    const auto array = open(data("events-array.json"));
    QVERIFY(array);
    QCOMPARE(array->tracks().size(), std::size_t(2));
    QCOMPARE(array->tracks()[1].sessionId, QStringLiteral("6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10"));
    QCOMPARE(array->records()[1].time, qint64(1710417661000000));
    QCOMPARE(array->dialect(), Dialect::Sdk);

    const auto one = open(data("one-event.json"));
    QVERIFY(one);
    QCOMPARE(one->eventCount(), 1);
    QCOMPARE(one->records()[0].kind, Record::Kind::Event);

    const auto lines = open(data("events.jsonl"));
    QVERIFY(lines);
    QCOMPARE(lines->eventCount(), 4);
    QCOMPARE(lines->records()[3].line, 4u);
    QCOMPARE(lines->event(3)->find("name")->toView(), std::string_view("fetch"));
}

void TestCapture::aTokenTellsTheSession()
{
    // A token as it stands in an unredacted recording; only its claims are read, its signature is not.
    const QByteArray claims =
        QByteArray("{\"session_id\":\"11111111-2222-4333-8444-555555555555\",\"exp\":1.5}")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray header = QByteArray("{\"alg\":\"HS256\"}").toBase64(QByteArray::Base64UrlEncoding);
    const QByteArray token = header + '.' + claims + ".c2ln";
    const auto line = [&](const char* path, const QByteArray& body) {
        return "{\"method\":\"POST\",\"url\":\"/v2/" + QByteArray(path) +
               "\",\"headers\":{\"Authorization\":\"Bearer " + token + "\"},\"body\":" + body + "}\n";
    };
    // A new session created with the old one's token still on (contract 5) is its own.
    const auto capture = read(
        line("create_events", "{\"events\":[]}") +
        line("create_session", "{\"session\":{\"session_id\":\"22222222-2222-4333-8444-555555555555\"}}") +
        line("update_session", "{\"session\":{\"session_id\":\"33333333-2222-4333-8444-555555555555\"}}"));
    QVERIFY(capture);
    QCOMPARE(capture->tracks().size(), std::size_t(2));
    QCOMPARE(capture->tracks()[0].sessionId, QStringLiteral("11111111-2222-4333-8444-555555555555"));
    QCOMPARE(capture->tracks()[0].records, (std::vector<quint32>{0, 2}));
    QCOMPARE(capture->tracks()[1].records, (std::vector<quint32>{1}));
}

static QByteArray masked(const char* path, const QByteArray& body)
{
    return "{\"method\":\"POST\",\"url\":\"/v2/" + QByteArray(path) +
           "\",\"headers\":{\"Authorization\":\"Bearer [redacted]\"},\"body\":" + body + "}\n";
}

void TestCapture::maskedTokensGoToTheSessionOfTheirIds()
{
    const auto capture = read(
        masked("create_session", "{\"session\":{\"session_id\":\"one\"}}") +
        masked("create_agent", "{\"id\":\"agent-one\"}") +
        masked("create_session", "{\"session\":{\"session_id\":\"two\"}}") +
        masked("create_agent", "{\"id\":\"agent-two\"}") +
        masked("create_events",
               "{\"events\":[{\"event_type\":\"tools\",\"id\":\"e1\",\"agent_id\":\"agent-one\"}]}") +
        masked("create_events", "{\"events\":[{\"event_type\":\"errors\",\"trigger_event_id\":\"e1\"}]}") +
        masked("update_events", "{\"events\":[{\"event_type\":\"tools\",\"id\":\"e1\"}]}"));
    QVERIFY(capture);
    QCOMPARE(capture->tracks().size(), std::size_t(2));
    QCOMPARE(capture->tracks()[0].records, (std::vector<quint32>{0, 1, 4, 5, 6}));
    QCOMPARE(capture->tracks()[1].records, (std::vector<quint32>{2, 3}));
    QCOMPARE(capture->eventCount(), 2);               // an update makes no new event
    QVERIFY(hasFinding(*capture, "session-assumed")); // the first agent: only one session was open
    QVERIFY(hasFinding(*capture, "session-guessed")); // the second agent: two were open
    QCOMPARE(capture->exchange(4)->sessionId, QStringLiteral("one"));
}

void TestCapture::maskedTokensGoToTheOnlyOpenSession()
{
    const auto capture =
        read(masked("create_session", "{\"session\":{\"session_id\":\"one\"}}") +
             masked("update_session",
                    "{\"session\":{\"session_id\":\"one\",\"end_timestamp\":\"2025-01-01T00:00:00Z\"}}") +
             masked("create_session", "{\"session\":{\"session_id\":\"two\"}}") +
             masked("create_session", "{\"session\":{\"session_id\":\"three\"}}") +
             masked("update_session", "{\"session\":{\"session_id\":\"three\",\"end_state\":\"Fail\"}}") +
             masked("create_events", "{\"events\":[{\"event_type\":\"tools\"}]}"));
    QVERIFY(capture);
    QCOMPARE(capture->records()[5].track, 1u);
    QVERIFY(hasFinding(*capture, "session-assumed"));
    QVERIFY(!hasFinding(*capture, "session-guessed"));
}

void TestCapture::maskedTokensWithoutAnyClueAreGuessedAndTold()
{
    const auto capture = read(masked("create_events", "{\"events\":[{\"event_type\":\"tools\"}]}"));
    QVERIFY(capture);
    QCOMPARE(capture->tracks().size(), std::size_t(1));
    QCOMPARE(capture->tracks()[0].sessionId, QString());
    QVERIFY(hasFinding(*capture, "session-guessed"));
}

void TestCapture::documentedAndSdkTogetherAreMixed()
{
    // The one odd body stands deep in the file: every kind of body is looked at, not the first ones.
    QByteArray bytes;
    for (int i = 0; i < 500; ++i)
        bytes += "{\"event_type\":\"tools\",\"name\":\"x\",\"n\":" + QByteArray::number(i) + "}\n";
    const auto sdk = read(bytes);
    QCOMPARE(sdk->dialect(), Dialect::Sdk);
    const auto mixed = read(bytes + "{\"type\":\"llm\",\"name\":\"x\"}\n" + bytes);
    QCOMPARE(mixed->dialect(), Dialect::Mixed);
}

void TestCapture::generatedCaptureIsIndexedToTheNumber()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    testing::CaptureGenerator generator({.sessions = 40, .eventsPerSession = 33, .seed = 7});
    QVERIFY(generator.write(buffer).ok());
    const auto capture = read(buffer.data());
    QVERIFY(capture);
    QVERIFY(capture->findings().empty());
    QCOMPARE(capture->tracks().size(), std::size_t(40));
    QCOMPARE(capture->eventCount(), 40 * 33);
    std::map<QString, const testing::ExpectedSession*> expected;
    for (const testing::ExpectedSession& session : generator.expected())
        expected[QString::fromStdString(session.id)] = &session;
    for (const capture::Track& track : capture->tracks()) {
        QVERIFY(expected.contains(track.sessionId));
        const testing::ExpectedSession& session = *expected[track.sessionId];
        QCOMPARE(static_cast<qint64>(track.records.size()), session.requests);
        qint64 tokens = 0;
        qint64 events = 0;
        qint64 before = 0;
        for (const quint32 index : track.records) {
            const Record& record = capture->records()[index];
            QVERIFY(record.time >= before);
            before = record.time;
            tokens += record.tokens;
            events += record.events;
        }
        QCOMPARE(tokens, session.promptTokens + session.completionTokens);
        QCOMPARE(events, session.events);
        QCOMPARE(session.events, session.llms + session.tools + session.actions + session.errors);
        const auto last = capture->exchange(track.records.back());
        const Json cost = (*readJson(last->response->body))["token_cost"];
        QCOMPARE(cost.isString() ? 0.0 : cost.toDouble(), session.cost());
    }
    QBuffer again;
    QVERIFY(again.open(QIODevice::ReadWrite));
    QVERIFY(testing::CaptureGenerator({.sessions = 40, .eventsPerSession = 33, .seed = 7}).write(again).ok());
    QVERIFY(again.data() == buffer.data());
}

void TestCapture::indexingIsTheSameOnManyThreads()
{
    // Enough for several stretches, with lines that begin in one and end in another, and bad ones.
    QByteArray bytes;
    for (int i = 0; bytes.size() < (13 << 20); ++i) {
        bytes += "{\"event_type\":\"tools\",\"session_id\":\"s" + QByteArray::number(i % 7) +
                 "\",\"params\":\"" + QByteArray(1000 + (i * 7919) % 9000, 'x') + "\"}\n";
        if (i % 500 == 0)
            bytes += "{broken}\n";
    }
    const auto capture = read(bytes);
    QVERIFY(capture);
    const auto good = bytes.count("event_type");
    QCOMPARE(static_cast<qsizetype>(capture->records().size()), good);
    QCOMPARE(capture->tracks().size(), std::size_t(7));
    qint64 line = 0;
    qint64 offset = -1;
    for (std::size_t i = 0; i < capture->records().size(); ++i) {
        const Record& record = capture->records()[i];
        QVERIFY(record.line > line);
        QVERIFY(record.offset > offset);
        line = record.line;
        offset = record.offset;
        QCOMPARE(bytes.mid(record.offset, 13), QByteArray("{\"event_type\""));
        QCOMPARE(capture->tracks()[record.track].sessionId, QStringLiteral("s%1").arg(i % 7));
    }
    for (const Finding& finding : capture->findings()) {
        if (finding.byte >= 0)
            QCOMPARE(bytes.left(finding.byte).count('\n') + 1, finding.line);
    }
    QVERIFY(hasFinding(*capture, "not-json"));
}

void TestCapture::exchangeIdsStayTheSame()
{
    const auto capture = open(data("browser.har"));
    QVERIFY(capture);
    QCOMPARE(capture->exchange(1)->id, capture->exchange(1)->id);
    QVERIFY(capture->exchange(1)->id != capture->exchange(2)->id);
}

void TestCapture::progressGoesUpToOne()
{
    double last = -1;
    bool rises = true;
    capture::OpenOptions options;
    options.progress = [&](double share) {
        rises = rises && share >= last && share <= 1;
        last = share;
    };
    QVERIFY(Capture::open(data("browser.har"), *m_api, options).ok());
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
}

void TestCapture::aFileThatShrinksIsAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("shrinks.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 1000; ++i)
        file.write("{\"event_type\":\"tools\",\"name\":\"" + QByteArray(100, 'x') + "\"}\n");
    file.close();
    const auto capture = open(file.fileName());
    QVERIFY(capture);
    QVERIFY(capture->event(999).ok());
    QVERIFY(file.resize(5000));
    const auto gone = capture->event(999);
    QVERIFY(!gone.ok());
    QCOMPARE(gone.error().kind, ErrorKind::Io);
    QVERIFY(capture->event(1).ok());
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
