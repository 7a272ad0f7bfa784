// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/samples.h"
#include "capture/writer.h"
#include "core/jsonparser.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using capture::Capture;
using capture::WriteFormat;
using capture::Writer;

namespace {

const char* const session = "6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10";

QByteArray token()
{
    const auto coded = [](const QByteArray& text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return coded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' +
           coded(QByteArray("{\"session_id\":\"") + session + "\",\"exp\":1.5}") + '.' +
           coded("not a signature");
}

Exchange plain()
{
    Exchange out;
    out.id = "0d9be9a7-4d5c-4f05-8f3e-0f5a1f0f7a01";
    out.startedAt.micros = 1738576800123456;
    out.request.url = QStringLiteral("https://api.agentops.ai/v2/create_events?x=1%202&y=%C3%BC");
    out.request.headers = {
        {"Content-Type", "application/json"}, {"X-Twice", "1"}, {"x-twice", "2"}, {"X-Empty", ""}};
    out.request.body = "{\"events\":[{\"event_type\":\"tools\",\"name\":\"it's \\\"q\\\" $HOME `x` \\\\ "
                       "\xC3\xBC\\n\",\"n\":1.50}]}";
    Response response;
    response.status = 200;
    response.reason = "OK";
    response.headers = {{"content-type", "application/json"}};
    response.body = "\"Success\"";
    out.response = response;
    out.sessionId = QString::fromLatin1(session);
    out.timing = {1500, 800, 1200, 30, 20000, 7, 22037};
    return out;
}

// What a format cannot hold is left empty, so that what it can is compared.
struct Held
{
    bool timing = true;
    bool response = true;
    bool time = true;
    bool id = true;
};

void compare(const Exchange& a, const Exchange& b, const Held& held)
{
    QCOMPARE(a.request.method, b.request.method);
    QCOMPARE(a.request.url, b.request.url);
    QVERIFY(a.request.headers == b.request.headers);
    QCOMPARE(a.request.body, b.request.body);
    QCOMPARE(a.sessionId, b.sessionId);
    if (held.id)
        QCOMPARE(a.id, b.id);
    if (held.time)
        QCOMPARE(a.startedAt.micros, b.startedAt.micros);
    if (held.response) {
        QCOMPARE(a.response.has_value(), b.response.has_value());
        if (a.response) {
            QCOMPARE(a.response->status, b.response->status);
            QCOMPARE(a.response->reason, b.response->reason);
            QVERIFY(a.response->headers == b.response->headers);
            QCOMPARE(a.response->body, b.response->body);
        }
        QCOMPARE(a.failure.has_value(), b.failure.has_value());
        if (a.failure) {
            QCOMPARE(a.failure->kind, b.failure->kind);
            QCOMPARE(a.failure->text, b.failure->text);
            QCOMPARE(a.failure->detail, b.failure->detail);
        }
    }
    if (held.timing) {
        QCOMPARE(a.timing.queue, b.timing.queue);
        QCOMPARE(a.timing.connect, b.timing.connect);
        QCOMPARE(a.timing.tls, b.timing.tls);
        QCOMPARE(a.timing.send, b.timing.send);
        QCOMPARE(a.timing.wait, b.timing.wait);
        QCOMPARE(a.timing.receive, b.timing.receive);
        QCOMPARE(a.timing.total, b.timing.total);
        QCOMPARE(a.attempts, b.attempts);
        QCOMPARE(a.neverSent, b.neverSent);
    }
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formatIsToldByTheEnding();
    void exchangesComeBackAsTheyWere_data();
    void exchangesComeBackAsTheyWere();
    void samplesGoThroughEveryFormat_data();
    void samplesGoThroughEveryFormat();
    void secretsAreMaskedAndTheSessionKept_data();
    void secretsAreMaskedAndTheSessionKept();
    void anEmptyCaptureIsValid_data();
    void anEmptyCaptureIsValid();
    void writingIsInConstantMemory();
    void aTapedeckCaptureCanBeAppendedTo();
    void aScriptHoldsNoCommandsOfTheCapture();
    void aFullDiskIsAnError();
    void harIsValidJsonWithItsRequiredMembers();
    void scriptRunsInBash();
    void scriptAsksForATokenWhenTheSessionWasCreatedBefore();
    void asCurlCanBePasted();

private:
    QByteArray written(WriteFormat format, const std::vector<Exchange>& exchanges)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = Writer::create(format, buffer);
        for (const Exchange& exchange : exchanges) {
            if (!writer->write(exchange))
                return {};
        }
        return writer->finish() ? buffer.data() : QByteArray();
    }
    std::shared_ptr<const Capture> read(const QByteArray& bytes)
    {
        auto opened = Capture::fromBytes(bytes, QStringLiteral("written"), *m_api);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().text));
        return opened ? *opened : nullptr;
    }

    std::unique_ptr<contract::Api> m_api;
};

void TestWriter::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
}

void TestWriter::formatIsToldByTheEnding()
{
    using capture::writeFormatFor;
    QVERIFY(writeFormatFor(u"/a/b.tapedeck") == WriteFormat::Tapedeck);
    QVERIFY(writeFormatFor(u"B.HAR") == WriteFormat::Har);
    QVERIFY(writeFormatFor(u"x.jsonl") == WriteFormat::JsonLines);
    QVERIFY(writeFormatFor(u"x.sh") == WriteFormat::Curl);
    QVERIFY(!writeFormatFor(u"x.json"));
}

void TestWriter::exchangesComeBackAsTheyWere_data()
{
    QTest::addColumn<int>("format");
    for (const auto& [name, format] :
         {std::pair("tapedeck", WriteFormat::Tapedeck), std::pair("har", WriteFormat::Har),
          std::pair("jsonl", WriteFormat::JsonLines)})
        QTest::newRow(name) << static_cast<int>(format);
}

void TestWriter::exchangesComeBackAsTheyWere()
{
    QFETCH(int, format);
    std::vector<Exchange> exchanges(5, plain());
    exchanges[1].response.reset();
    exchanges[1].failure =
        Error{ErrorKind::Timeout, QStringLiteral("No answer"), QStringLiteral("after 20 s")};
    exchanges[1].timing = {};
    exchanges[1].attempts = 3;
    exchanges[1].neverSent = true;
    exchanges[2].request.body = QByteArray("\x00\xFF\xFE raw", 8);
    exchanges[2].response->body = QByteArray("\x89PNG\xFF", 5);
    exchanges[2].response->headers = {{"content-type", "image/png"}};
    exchanges[3].request.method = "GET";
    exchanges[3].request.url =
        QStringLiteral("/v2/sessions/") + QLatin1String(session) + QStringLiteral("/stats");
    exchanges[3].request.body.clear();
    exchanges[3].request.headers = {};
    exchanges[3].response->status = 204;
    exchanges[3].response->body.clear();
    exchanges[4].request.body = "{ \"spaced\" : [1, 2] }";
    exchanges[4].response->body = "<html>not JSON</html>";
    exchanges[4].response->status = 502;
    const auto capture = read(written(static_cast<WriteFormat>(format), exchanges));
    QVERIFY(capture);
    QCOMPARE(capture->records().size(), exchanges.size());
    Held held;
    const bool plainLines = static_cast<WriteFormat>(format) == WriteFormat::JsonLines;
    held.timing = held.id = !plainLines;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        const auto back = capture->exchange(i);
        QVERIFY(back.ok());
        compare(*back, exchanges[i], held);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QString::number(i)));
    }
    if (!plainLines)
        return;
    QCOMPARE(capture->exchange(0)->timing.total, exchanges[0].timing.total);
}

void TestWriter::samplesGoThroughEveryFormat_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("format");
    for (const capture::Sample& sample : capture::samples()) {
        for (int format = 0; format < 4; ++format)
            QTest::addRow("%s %d", qPrintable(sample.name), format) << sample.resourcePath << format;
    }
}

void TestWriter::samplesGoThroughEveryFormat()
{
    QFETCH(QString, sample);
    QFETCH(int, format);
    const auto opened = Capture::open(sample, *m_api);
    QVERIFY(opened.ok());
    const Capture& before = **opened;
    std::vector<Exchange> exchanges;
    for (std::size_t i = 0; i < before.records().size(); ++i)
        exchanges.push_back(*before.exchange(i));
    const auto after = read(written(static_cast<WriteFormat>(format), exchanges));
    QVERIFY(after);
    QVERIFY(after->findings().empty());
    QCOMPARE(after->records().size(), before.records().size());
    QCOMPARE(after->eventCount(), before.eventCount());
    QCOMPARE(after->dialect(), before.dialect());
    QCOMPARE(after->tracks().size(), before.tracks().size());
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        const auto& a = before.records()[i];
        const auto& b = after->records()[i];
        QCOMPARE(b.endpoint, a.endpoint);
        QCOMPARE(b.events, a.events);
        QCOMPARE(b.tokens, a.tokens);
        QCOMPARE(after->tracks()[b.track].sessionId, before.tracks()[a.track].sessionId);
        const auto back = after->exchange(i);
        QVERIFY(back.ok());
        QCOMPARE(back->request.method, exchanges[i].request.method);
        QCOMPARE(back->request.url, exchanges[i].request.url);
        QCOMPARE(back->request.body, exchanges[i].request.body);
        if (static_cast<WriteFormat>(format) == WriteFormat::Curl)
            continue;
        QCOMPARE(b.time, a.time);
        QCOMPARE(b.status, a.status);
        QVERIFY(back->request.headers == exchanges[i].request.headers);
        QCOMPARE(back->response->body, exchanges[i].response->body);
    }
}

void TestWriter::secretsAreMaskedAndTheSessionKept_data()
{
    QTest::addColumn<int>("format");
    for (int format = 0; format < 4; ++format)
        QTest::addRow("%d", format) << format;
}

void TestWriter::secretsAreMaskedAndTheSessionKept()
{
    QFETCH(int, format);
    const QByteArray key = "00000000-1111-4222-8333-444444444444";
    Exchange create = plain();
    create.sessionId.clear();
    create.request.url = QStringLiteral("https://api.agentops.ai/v2/create_session");
    create.request.headers = {{"X-Agentops-Api-Key", key}};
    create.request.body = QByteArray("{\"session\":{\"session_id\":\"") + session + "\"}}";
    create.response->body = "{\"status\":\"Success\",\"jwt\":\"" + token() + "\"}";
    Exchange events = plain();
    events.sessionId.clear();
    events.request.headers = {{"X-Agentops-Api-Key", key}, {"Authorization", "Bearer " + token()}};
    Exchange update = events;
    update.request.url = QStringLiteral("https://api.agentops.ai/v2/update_session");
    update.request.body = "{\"session\":{\"jwt\":\"" + token() + "\"}}";
    const QByteArray bytes = written(static_cast<WriteFormat>(format), {create, events, update});
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains(key));
    QVERIFY(!bytes.contains(token()));
    QVERIFY(!bytes.contains(token().split('.')[1]));
    const auto capture = read(bytes);
    QVERIFY(capture);
    QCOMPARE(capture->tracks().size(), std::size_t(1));
    QCOMPARE(capture->tracks()[0].sessionId, QString::fromLatin1(session));
    QCOMPARE(capture->tracks()[0].records.size(), std::size_t(3));
    QVERIFY(capture->findings().empty());
}

void TestWriter::anEmptyCaptureIsValid_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("tapedeck") << static_cast<int>(WriteFormat::Tapedeck)
                              << QByteArray("{\"tapedeck\":{\"version\":1");
    QTest::newRow("har") << static_cast<int>(WriteFormat::Har) << QByteArray("{\"log\":{\"version\":\"1.2\"");
    QTest::newRow("curl") << static_cast<int>(WriteFormat::Curl) << QByteArray("#!/usr/bin/env bash\n");
}

void TestWriter::anEmptyCaptureIsValid()
{
    QFETCH(int, format);
    QFETCH(QByteArray, start);
    const QByteArray bytes = written(static_cast<WriteFormat>(format), {});
    QVERIFY(bytes.startsWith(start));
    if (static_cast<WriteFormat>(format) != WriteFormat::Curl)
        QVERIFY(readJson(bytes.trimmed()).has_value());
}

void TestWriter::writingIsInConstantMemory()
{
    // What was written is with the device at once; nothing waits for finish().
    for (const WriteFormat format :
         {WriteFormat::Tapedeck, WriteFormat::Har, WriteFormat::JsonLines, WriteFormat::Curl}) {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto writer = Writer::create(format, buffer);
        QVERIFY(writer->write(plain()).ok());
        const qsizetype first = buffer.size();
        QVERIFY(buffer.data().contains("create_events"));
        QVERIFY(writer->write(plain()).ok());
        QVERIFY(buffer.size() > first);
        // Killed here, the capture has both.
        const auto capture = read(buffer.data());
        QVERIFY(capture);
        QVERIFY(capture->records().size() >= 2);
    }
}

void TestWriter::aTapedeckCaptureCanBeAppendedTo()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.tapedeck")));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
        QVERIFY(file.seek(file.size()));
        const auto writer = Writer::create(WriteFormat::Tapedeck, file);
        QVERIFY(writer->write(plain()).ok());
        QVERIFY(writer->finish().ok());
        file.close();
    }
    const auto opened = Capture::open(file.fileName(), *m_api);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(3));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\"tapedeck\":"), 1);
}

void TestWriter::aScriptHoldsNoCommandsOfTheCapture()
{
    Exchange exchange = plain();
    exchange.request.method = "GET;echo";
    exchange.request.url = QStringLiteral("https://api.agentops.ai/v2/ttd/x%0Aecho%20injected");
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto writer = Writer::create(WriteFormat::Curl, out);
    QVERIFY(writer->write(exchange).ok());
    QVERIFY(writer->finish().ok());
    for (const QByteArray& line : out.data().split('\n'))
        QVERIFY2(!line.trimmed().startsWith("echo injected"), line.constData());
    QVERIFY(out.data().contains("-X 'GET;echo'"));
}

void TestWriter::aFullDiskIsAnError()
{
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto writer = Writer::create(WriteFormat::Tapedeck, full);
    const auto status = writer->write(plain());
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, ErrorKind::Io);
}

void TestWriter::harIsValidJsonWithItsRequiredMembers()
{
    Exchange failed = plain();
    failed.response.reset();
    const auto har = readJson(written(WriteFormat::Har, {plain(), failed}));
    QVERIFY(har.has_value());
    const Json& log = (*har)["log"];
    QCOMPARE(log["version"].toView(), std::string_view("1.2"));
    QVERIFY(log["creator"]["name"].isString() && log["creator"]["version"].isString());
    QCOMPARE(log["entries"].size(), std::size_t(2));
    for (const Json& entry : log["entries"].items()) {
        for (const char* name : {"startedDateTime", "time", "request", "response", "cache", "timings"})
            QVERIFY2(entry.has(name), name);
        for (const char* name :
             {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"})
            QVERIFY2(entry["request"].has(name), name);
        for (const char* name : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                                 "redirectURL", "headersSize", "bodySize"})
            QVERIFY2(entry["response"].has(name), name);
        for (const char* name : {"send", "wait", "receive"})
            QVERIFY2(entry["timings"][name].isNumber(), name);
        QCOMPARE(entry["request"]["queryString"].items()[1]["value"].toQString(), QStringLiteral("\u00FC"));
        // TLS is part of connect, and the parts add up to the whole.
        QCOMPARE(entry["timings"]["connect"].toDouble(), 2.0);
        QCOMPARE(entry["time"].toDouble(), 1.5 + 22.037);
    }
    QCOMPARE(log["entries"].items()[1]["response"]["status"].toInteger(-1), 0);
}

void TestWriter::scriptRunsInBash()
{
    // A curl of our own prints what it is called with, so that the script is run without a network.
    const auto opened = Capture::open(QStringLiteral(":/samples/three-sessions.tapedeck"), *m_api);
    QVERIFY(opened.ok());
    std::vector<Exchange> exchanges;
    for (std::size_t i = 0; i < (*opened)->records().size(); ++i)
        exchanges.push_back(*(*opened)->exchange(i));
    QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
               file.setPermissions(file.permissions() | QFile::ExeOwner);
    };
    QVERIFY(write("script.sh", written(WriteFormat::Curl, exchanges)));
    QVERIFY(write("curl", "#!/bin/bash\nfor word in \"$@\"; do printf '%s\\0' \"$word\" >> \"$CALLS\"; "
                          "done\nprintf '\\1' >> \"$CALLS\"\n"
                          "n=$(tr -cd '\\1' < \"$CALLS\" | wc -c)\nprintf '{\"status\":\"Success\", \"jwt\": "
                          "\"token-%s\"}' \"$n\"\n"));
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       folder.path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("CALLS"), folder.filePath(QStringLiteral("calls")));
    environment.insert(QStringLiteral("AGENTOPS_API_KEY"),
                       QStringLiteral("00000000-1111-4222-8333-444444444444"));
    environment.insert(QStringLiteral("AGENTOPS_API_ENDPOINT"), QStringLiteral("http://127.0.0.1:9"));
    bash.setProcessEnvironment(environment);
    bash.start(QStringLiteral("bash"), {folder.filePath(QStringLiteral("script.sh"))});
    QVERIFY(bash.waitForFinished());
    QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError().constData());
    QFile calls(folder.filePath(QStringLiteral("calls")));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    QList<QByteArray> made = calls.readAll().split('\1');
    made.removeLast();
    QCOMPARE(static_cast<std::size_t>(made.size()), exchanges.size());
    std::map<QString, QByteArray> tokens;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        const QList<QByteArray> words = made[static_cast<qsizetype>(i)].split('\0');
        QVERIFY(words.contains(exchanges[i].request.body));
        const QByteArray path = exchanges[i].request.url.toUtf8().mid(int(strlen("https://api.agentops.ai")));
        QVERIFY(words.contains("http://127.0.0.1:9" + path));
        if (path.endsWith("create_session")) {
            QVERIFY(words.contains("X-Agentops-Api-Key: 00000000-1111-4222-8333-444444444444"));
            tokens[exchanges[i].sessionId] = "token-" + QByteArray::number(static_cast<qulonglong>(i + 1));
        } else {
            // Every call has the token of its own session.
            QVERIFY(words.contains("Authorization: Bearer " + tokens.at(exchanges[i].sessionId)));
        }
    }
    bash.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    bash.start(QStringLiteral("bash"), {folder.filePath(QStringLiteral("script.sh"))});
    QVERIFY(bash.waitForFinished());
    QVERIFY(bash.exitCode() != 0);
    QVERIFY(bash.readAllStandardError().contains("AGENTOPS_API_KEY"));
}

void TestWriter::scriptAsksForATokenWhenTheSessionWasCreatedBefore()
{
    const QByteArray script = written(WriteFormat::Curl, {plain(), plain()});
    QCOMPARE(script.count("reauthorize_jwt"), 1);
    const auto capture = read(script);
    QVERIFY(capture);
    QCOMPARE(capture->records().size(), std::size_t(3));
    QCOMPARE(capture->tracks().size(), std::size_t(1));
    QCOMPARE(capture->tracks()[0].sessionId, QString::fromLatin1(session));
}

void TestWriter::asCurlCanBePasted()
{
    Request request = plain().request;
    request.headers.add("Authorization", "Bearer " + token());
    request.headers.add("X-Agentops-Api-Key", "00000000-1111-4222-8333-444444444444");
    const QString shown = capture::asCurl(request);
    QVERIFY(shown.startsWith(QStringLiteral("curl -X POST 'https://")));
    QVERIFY(!shown.toUtf8().contains(token()));
    QVERIFY(!shown.contains(QStringLiteral("00000000-1111")));
    QVERIFY(shown.contains(QStringLiteral("Bearer [redacted]")));
    const QString open = capture::asCurl(request, true);
    QVERIFY(open.toUtf8().contains(token()));
    const auto back = read(open.toUtf8());
    QVERIFY(back);
    const auto exchange = back->exchange(0);
    QVERIFY(exchange.ok());
    QCOMPARE(exchange->request.body, request.body);
    QVERIFY(exchange->request.headers == request.headers);
    QCOMPARE(exchange->request.url, request.url);
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
