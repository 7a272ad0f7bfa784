// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/badjson.h"
#include "capture/capture.h"
#include "core/jsonparser.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tapedeck;
using capture::Capture;

namespace {

const QByteArray good = "{\"event_type\":\"tools\",\"name\":\"good\"}";

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

// Files as they should not be: what is good in them is usable, what is not is told with its place.
class TestBadCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBadLineHarmsNoOther_data();
    void aBadLineHarmsNoOther();
    void aBadElementHarmsNoOther_data();
    void aBadElementHarmsNoOther();
    void aCutDocumentKeepsWhatIsComplete_data();
    void aCutDocumentKeepsWhatIsComplete();
    void everyCutOfACaptureIsSafe_data();
    void everyCutOfACaptureIsSafe();
    void nothingUsableIsAnError_data();
    void nothingUsableIsAnError();
    void otherEncodingsAreReadAndTold_data();
    void otherEncodingsAreReadAndTold();
    void aHugeNestedBodyIsKept();
    void oneHugeLineIsRead();
    void aHugeLineWithAFaultIsTold();
    void openingCanBeCancelled_data();
    void openingCanBeCancelled();
    void aMillionBadLinesAreCountedNotListed();
    void theTwoCheckersAgree_data();
    void theTwoCheckersAgree();

private:
    static const Finding* find(const Capture& capture, const char* rule)
    {
        for (const Finding& finding : capture.findings()) {
            if (finding.rule == QLatin1String(rule))
                return &finding;
        }
        return nullptr;
    }
    Result<std::shared_ptr<const Capture>> read(const QByteArray& bytes)
    {
        return Capture::fromBytes(bytes, QStringLiteral("bad"), *m_api);
    }

    std::unique_ptr<contract::Api> m_api;
};

void TestBadCaptures::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
}

void TestBadCaptures::aBadLineHarmsNoOther_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<qint64>("column"); // of the finding's byte in the line
    QTest::addColumn<bool>("usable");   // the line itself
    const auto event = [](const QByteArray& params) {
        return "{\"event_type\":\"tools\",\"params\":" + params + "}";
    };
    QTest::newRow("cut") << QByteArray("{\"event_type\":\"tools\",\"na") << "truncated" << qint64(25)
                         << false;
    QTest::newRow("no JSON") << QByteArray("hello") << "not-json" << qint64(0) << false;
    QTest::newRow("a number") << QByteArray("17") << "not-an-item" << qint64(0) << false;
    QTest::newRow("another object") << QByteArray("{\"colour\":1}") << "not-an-item" << qint64(0) << false;
    QTest::newRow("NaN") << event("NaN") << "not-json" << qint64(31) << false;
    QTest::newRow("Infinity") << event("[1,-Infinity]") << "not-json" << qint64(34) << false;
    QTest::newRow("zero bytes") << QByteArray(64, '\0') << "not-json" << qint64(0) << false;
    QTest::newRow("control character") << event("\"a\x01b\"") << "not-json" << qint64(33) << false;
    QTest::newRow("bad escape") << event("\"a\\qb\"") << "not-json" << qint64(31) << false;
    QTest::newRow("deep") << event(nested(100'000)) << "too-deep" << qint64(-1) << false;
    QTest::newRow("deep, never closed")
        << event(QByteArray(100'000, '[')) << "too-deep" << qint64(-1) << false;
    QTest::newRow("lone surrogate") << event("\"a\\ud83d!\"") << "lone-surrogate" << qint64(31) << true;
    QTest::newRow("duplicate key") << event("{\"a\":1,\"a\":2}") << "duplicate-key" << qint64(38) << true;
    QTest::newRow("Latin-1") << event("\"caf\xE9\"") << "not-utf-8" << qint64(35) << true;
    QTest::newRow("mark inside") << QByteArray("\xEF\xBB\xBF" + good) << "byte-order-mark" << qint64(0)
                                 << true;
}

void TestBadCaptures::aBadLineHarmsNoOther()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, rule);
    QFETCH(qint64, column);
    QFETCH(bool, usable);
    const auto opened = read(good + "\n" + good + "\n" + line + "\n" + good + "\n");
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().text));
    const Capture& capture = **opened;
    QCOMPARE(capture.records().size(), std::size_t(usable ? 4 : 3));
    QCOMPARE(capture.records().back().line, 4u);
    const Finding* finding = find(capture, qPrintable(rule));
    if (!finding)
        QFAIL(capture.findings().empty() ? "no finding" : qPrintable(capture.findings()[0].rule));
    QCOMPARE(finding->line, 3);
    if (column >= 0)
        QCOMPARE(finding->byte - 2 * (good.size() + 1), column);
    QVERIFY(!finding->message.isEmpty());
    QCOMPARE(capture.findings().size(), std::size_t(1));
    for (std::size_t i = 0; i < capture.records().size(); ++i)
        QVERIFY(capture.event(i).ok());
    if (rule == QLatin1String("not-utf-8"))
        QCOMPARE(capture.event(2)->find("params")->toQString(), QStringLiteral("caf\u00E9"));
    if (rule == QLatin1String("lone-surrogate"))
        QCOMPARE(capture.event(2)->find("params")->toQString(), QStringLiteral("a\uFFFD!"));
    if (rule == QLatin1String("duplicate-key"))
        QCOMPARE(capture.event(2)->find("params")->size(), std::size_t(2));
}

void TestBadCaptures::aBadElementHarmsNoOther_data()
{
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QString>("rule");
    QTest::newRow("NaN") << QByteArray("{\"event_type\":\"tools\",\"x\":NaN}") << "not-json";
    QTest::newRow("deep") << QByteArray("{\"event_type\":\"tools\",\"x\":" + nested(100'000) + "}")
                          << "too-deep";
    QTest::newRow("mixed brackets") << QByteArray("{\"event_type\":[1,2}}") << "not-json";
    QTest::newRow("no colon") << QByteArray("{\"event_type\" \"tools\"}") << "not-json";
    QTest::newRow("single quotes") << QByteArray("{'event_type':1}") << "not-json";
    QTest::newRow("bare word") << QByteArray("tools") << "not-json";
    QTest::newRow("null") << QByteArray("null") << "not-an-item";
    QTest::newRow("a list") << QByteArray("[1]") << "not-an-item";
}

void TestBadCaptures::aBadElementHarmsNoOther()
{
    QFETCH(QByteArray, element);
    QFETCH(QString, rule);
    const auto opened = read("{\"events\":[\n" + good + ",\n" + element + ",\n" + good + "\n]}\n");
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(2));
    const Finding* finding = find(**opened, qPrintable(rule));
    QVERIFY(finding);
    QCOMPARE(finding->line, 3);
    QVERIFY(finding->byte >= 12 + good.size());
}

void TestBadCaptures::aCutDocumentKeepsWhatIsComplete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("records");
    QTest::addColumn<QString>("rule");
    const QByteArray entry =
        "{\"startedDateTime\":\"2025-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/"
        "ttd/1\"},\"response\":{\"status\":200}}";
    const QByteArray har = "{\"log\":{\"version\":\"1.2\",\"entries\":[";
    const QByteArray exchange = "{\"method\":\"GET\",\"url\":\"/v2/ttd/1\"}";
    QTest::newRow("HAR in an entry") << QByteArray(har + entry + "," + entry.first(60)) << 1 << "truncated";
    QTest::newRow("HAR after an entry") << QByteArray(har + entry + "," + entry) << 2 << "truncated";
    QTest::newRow("HAR after the array") << QByteArray(har + entry + "]") << 1 << "truncated";
    QTest::newRow("HAR with something behind") << QByteArray(har + entry + "]}} x") << 1 << "trailing";
    QTest::newRow("HAR broken behind the array") << QByteArray(har + entry + "] oops }}") << 1 << "not-json";
    QTest::newRow("HAR without entries")
        << QByteArray("{\"log\":{\"version\":\"1.2\",\"pages\":[{\"a\":") << -1 << "";
    QTest::newRow("events") << QByteArray("{\"events\":[" + good + "," + good + ",{\"a") << 2 << "truncated";
    QTest::newRow("array") << QByteArray("[" + good + "," + good + ",") << 2 << "truncated";
    QTest::newRow("wrapper") << QByteArray("{\"requests\":[" + exchange + "," + exchange.first(9)) << 1
                             << "truncated";
    QTest::newRow("sequence") << QByteArray("{\n" + good.mid(1) + "\n{\n" + good.mid(1, 9)) << 1
                              << "truncated";
    QTest::newRow("export") << QByteArray("{\"session\":{\"id\":\"s\",\"init_timestamp\":\"2025-01-01T00:00:"
                                          "00Z\"},\"tools\":[{\"id\":\"1\","
                                          "\"name\":\"x\"},{\"id\":\"2\",\"na")
                            << 2 << "truncated";
    QTest::newRow("cURL") << QByteArray("curl /v2/ttd/1\ncurl /v2/ttd/2 -H 'never closed\n") << 1
                          << "truncated";
}

void TestBadCaptures::aCutDocumentKeepsWhatIsComplete()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, records);
    QFETCH(QString, rule);
    const auto opened = read(bytes);
    QCOMPARE(opened.ok(), records >= 0);
    if (!opened)
        return;
    QCOMPARE(static_cast<int>((*opened)->records().size()), records);
    const Finding* finding = find(**opened, qPrintable(rule));
    QVERIFY(finding);
    QVERIFY(finding->byte > 0 && finding->byte <= bytes.size());
    for (std::size_t i = 0; i < (*opened)->records().size(); ++i)
        QVERIFY((*opened)->exchange(i).ok() || (*opened)->event(i).ok());
}

void TestBadCaptures::everyCutOfACaptureIsSafe_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"browser.har", "events.json", "events-array.json", "events.jsonl",
                             "exchanges.jsonl", "exchanges-wrapped.json", "export.json", "calls.sh"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestBadCaptures::everyCutOfACaptureIsSafe()
{
    QFETCH(QString, file);
    QFile source(QStringLiteral(TAPEDECK_TEST_DATA "/capture/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray whole = source.readAll();
    std::size_t before = 0;
    for (qsizetype length = 1; length <= whole.size(); length += length < 300 ? 1 : 13) {
        const auto opened = read(whole.first(length));
        if (!opened)
            continue;
        const Capture& capture = **opened;
        // What was complete stays: the number of records never falls by more than what is being recognised.
        if (file.endsWith(QLatin1String(".har")))
            QVERIFY(capture.records().size() >= before);
        before = capture.records().size();
        for (std::size_t i = 0; i < capture.records().size(); ++i) {
            const auto& record = capture.records()[i];
            QVERIFY(record.offset >= 0 && record.offset + record.length <= length);
            QVERIFY(record.kind == capture::Record::Kind::Event ? capture.event(i).ok()
                                                                : capture.exchange(i).ok());
        }
        for (const Finding& finding : capture.findings())
            QVERIFY(finding.byte <= length);
    }
    QVERIFY(before > 0);
}

void TestBadCaptures::nothingUsableIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a mark only") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("zero bytes") << QByteArray(5000, '\0');
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\x00\x00\x00", 6);
    QTest::newRow("zip") << QByteArray("PK\x03\x04 and more");
    QTest::newRow("database") << QByteArray("SQLite format 3\0 …", 20);
    QTest::newRow("picture") << QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000200000002008060000007a7a");
    QTest::newRow("deep") << nested(100'000);
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("an open string") << QByteArray("\"" + QByteArray(1000, 'x'));
    QTest::newRow("only bad lines") << QByteArray("{\"event_type\":NaN}\n{\"event_type\":NaN}\n");
    QTest::newRow("prose") << QByteArray("Dear all, here is the file.\n");
}

void TestBadCaptures::nothingUsableIsAnError()
{
    QFETCH(QByteArray, bytes);
    const auto opened = read(bytes);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!opened.error().text.isEmpty());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto fromFile = Capture::open(file.fileName(), *m_api);
    QVERIFY(!fromFile.ok());
    QCOMPARE(fromFile.error().text, opened.error().text);
    QCOMPARE(Capture::open(folder.path(), *m_api).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(Capture::open(folder.filePath(QStringLiteral("none")), *m_api).error().kind,
             ErrorKind::NotFound);
}

void TestBadCaptures::otherEncodingsAreReadAndTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    const QString text =
        QStringLiteral("{\"event_type\":\"tools\",\"name\":\"caf\u00E9 \U0001F642\"}\n").repeated(3);
    const auto encoded = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding,
                               mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << "byte-order-mark";
    QTest::newRow("UTF-16LE with a mark") << encoded(QStringConverter::Utf16LE, true) << "utf-16";
    QTest::newRow("UTF-16BE with a mark") << encoded(QStringConverter::Utf16BE, true) << "utf-16";
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, false) << "utf-16";
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, false) << "utf-16";
}

void TestBadCaptures::otherEncodingsAreReadAndTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const auto opened = read(bytes);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(3));
    QCOMPARE((*opened)->findings().size(), std::size_t(1));
    QVERIFY(find(**opened, qPrintable(rule)));
    QCOMPARE((*opened)->event(2)->find("name")->toQString(), QStringLiteral("caf\u00E9 \U0001F642"));
    QCOMPARE((*opened)->bytes(), bytes.size());
    const auto cut = read(bytes.chopped(1));
    QVERIFY(cut.ok());
}

void TestBadCaptures::aHugeNestedBodyIsKept()
{
    // The body is a text in the entry, so the entry itself is sound.
    const QByteArray body = "{\"events\":[" + nested(100'000) + "]}";
    const auto opened = read("{\"method\":\"POST\",\"url\":\"/v2/create_events\",\"body\":" +
                             QByteArray::fromStdString(quoteJson(body.toStdString())) + "}\n");
    QVERIFY(opened.ok());
    QVERIFY(find(**opened, "body-not-json"));
    QCOMPARE((*opened)->exchange(0)->request.body, body);
}

void TestBadCaptures::oneHugeLineIsRead()
{
    // Larger than what is parsed as a whole, so it is read as text.
    const QByteArray word(9'000'000, 'w');
    const auto opened =
        read(good + "\n{\"event_type\":\"llms\",\"prompt\":\"" + word +
             "\",\"init_timestamp\":\"2025-01-01T00:00:00Z\",\"prompt_tokens\":5,\"session_id\":\"s\"}\n" +
             good + "\n");
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(3));
    QVERIFY((*opened)->findings().empty());
    QCOMPARE((*opened)->records()[1].tokens, 5u);
    QCOMPARE((*opened)->records()[1].time, qint64(1735689600000000));
    QCOMPARE((*opened)->tracks()[(*opened)->records()[1].track].sessionId, QStringLiteral("s"));
    QCOMPARE((*opened)->event(1)->find("prompt")->toView().size(), static_cast<std::size_t>(word.size()));
    // The same as the body of an exchange.
    const QByteArray exchange = "{\"method\":\"POST\",\"url\":\"/v2/"
                                "create_events\",\"body\":\"{\\\"events\\\":[{\\\"prompt\\\":\\\"" +
                                word + "\\\",\\\"completion_tokens\\\":9}]}\"}";
    const auto huge = read(exchange + "\n" + exchange);
    QVERIFY(huge.ok());
    QCOMPARE((*huge)->records().size(), std::size_t(2));
    QCOMPARE((*huge)->records()[0].tokens, 9u);
    QCOMPARE((*huge)->eventCount(), 2);
}

void TestBadCaptures::aHugeLineWithAFaultIsTold()
{
    const QByteArray word(9'000'000, 'w');
    const QByteArray start = "{\"event_type\":\"llms\",\"prompt\":\"" + word + "\",\"params\":";
    const auto opened = read(good + "\n" + start + "NaN}\n" + good + "\n");
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(2));
    const Finding* finding = find(**opened, "not-json");
    QVERIFY(finding);
    QCOMPARE(finding->line, 2);
    QCOMPARE(finding->byte, good.size() + 1 + start.size());
    const auto latin = read(good + "\n" + start + "\"caf\xE9\"}\n");
    QVERIFY(latin.ok());
    QCOMPARE((*latin)->records().size(), std::size_t(2));
    QCOMPARE(find(**latin, "not-utf-8")->byte, good.size() + 1 + start.size() + 4);
}

void TestBadCaptures::openingCanBeCancelled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray lines;
    while (lines.size() < (12 << 20))
        lines += "{\"event_type\":\"tools\",\"params\":\"" + QByteArray(2000, 'x') + "\"}\n";
    QTest::newRow("lines") << lines;
    QTest::newRow("one line") << QByteArray(good + "\n{\"event_type\":\"tools\",\"params\":\"" +
                                            QByteArray(20 << 20, 'x') + "\"}\n");
    QByteArray list = lines;
    list.replace('\n', ',');
    QTest::newRow("one document") << QByteArray("{\"events\":[" + list + good + "]}");
}

void TestBadCaptures::openingCanBeCancelled()
{
    QFETCH(QByteArray, bytes);
    std::atomic_bool cancelled = false;
    capture::OpenOptions options;
    options.cancelled = &cancelled;
    cancelled = true;
    const auto before = Capture::fromBytes(bytes, QStringLiteral("x"), *m_api, options);
    QVERIFY(!before.ok());
    QCOMPARE(before.error().kind, ErrorKind::Cancelled);
    // In the middle: from another thread, as soon as there is progress to see.
    cancelled = false;
    options.progress = [&](double) { cancelled = true; };
    const auto during = Capture::fromBytes(bytes, QStringLiteral("x"), *m_api, options);
    QVERIFY(during.ok() || during.error().kind == ErrorKind::Cancelled);
}

void TestBadCaptures::aMillionBadLinesAreCountedNotListed()
{
    QByteArray bytes = good + "\n";
    for (int i = 0; i < 200'000; ++i)
        bytes += "no\n";
    const auto opened = read(bytes);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->findings().size(), std::size_t(101));
    QVERIFY((*opened)->findings().back().message.contains(QStringLiteral("199900")) ||
            (*opened)->findings().back().message.contains(QStringLiteral("199,900")));
}

void TestBadCaptures::theTwoCheckersAgree_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{}",
                             "[]",
                             "1",
                             "-0.5e+3",
                             "\"a\"",
                             " [1, {\"a\" : [null,true]}] ",
                             "{\"a\":1,}",
                             "[1,]",
                             "[1 2]",
                             "{\"a\"}",
                             "{1:2}",
                             "tru",
                             "nulll",
                             "01",
                             "1.",
                             ".5",
                             "-",
                             "+1",
                             "1e",
                             "\"\\x\"",
                             "\"\\u12G4\"",
                             "\"\\ud800\"",
                             "[",
                             "{",
                             "{\"a\":",
                             "[1",
                             "\"open",
                             "]",
                             "}",
                             "",
                             "  ",
                             "[1]]",
                             "{}{}",
                             "[NaN]",
                             "[-Infinity]",
                             "[\"\t\"]",
                             "{\"a\":1 \"b\":2}",
                             "[1,,2]",
                             "{,}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestBadCaptures::theTwoCheckersAgree()
{
    // Large values are checked as text, others parsed: both must judge alike.
    QFETCH(QByteArray, text);
    const auto problem = capture::findProblem({text.constData(), static_cast<std::size_t>(text.size())}, {});
    const auto parsed = parseJson(text);
    QCOMPARE(!problem.has_value(), parsed.ok());
}

QTEST_GUILESS_MAIN(TestBadCaptures)
#include "tst_badcaptures.moc"
