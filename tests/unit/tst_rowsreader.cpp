// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/rowsreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#if defined(__SANITIZE_ADDRESS__)
// GCC has the function but not the header that declares it.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace tapedeck;
using capture::DataRow;
using capture::RowsOptions;
using capture::RowsReader;

namespace {

struct Read
{
    QStringList rows; ///< "line: {values}", or "error: text"
    std::vector<std::string> columns;
    std::optional<RowsReader::Format> format;
};

Read readAll(const QByteArray& bytes, const RowsOptions& options = {})
{
    Read out;
    const auto reader = RowsReader::fromBytes(bytes, options);
    if (!reader) {
        out.rows.append(QStringLiteral("error: ") + reader.error().text);
        return out;
    }
    out.columns = (*reader)->columns();
    out.format = (*reader)->format();
    constexpr int most = 100; // an error must not be told forever
    for (int i = 0; i < most; ++i) {
        const auto row = (*reader)->next();
        if (!row) {
            out.rows.append(QStringLiteral("error: ") + row.error().text);
        } else if (*row) {
            out.rows.append(QStringLiteral("%1: %2").arg(QString::number((*row)->line),
                                                         QString::fromStdString((*row)->values.dump())));
        } else {
            break;
        }
    }
    return out;
}

// Memory in use, of which mapped pages of the file are no part.
qint64 anonymousKilobytes()
{
#if defined(__SANITIZE_ADDRESS__)
    // What was freed is kept aside for a while there, so that the resident memory says nothing.
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes() >> 10);
#endif
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class TestRowsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char* name, const QByteArray& text, const QStringList& rows) {
            QTest::newRow(name) << text << rows;
        };
        const QString ab = QStringLiteral("2: {\"a\":\"x\",\"b\":\"y\"}");
        row("commas", "a,b\nx,y\n", {ab});
        row("semicolons", "a;b\nx;y\n", {ab});
        row("tabs", "a\tb\nx\ty\n", {ab});
        row("bars", "a|b\nx|y\n", {ab});
        row("CRLF", "a,b\r\nx,y\r\n", {ab});
        row("CR", "a,b\rx,y\r", {ab});
        row("no newline at the end", "a,b\nx,y", {ab});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\nx,y\n",
            {ab});
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "a\0,\0b\0\n\0x\0,\0y\0\n\0",
                       18),
            {ab});
        row("sep=", "sep=;\na;b\n\"x,\";y\n", {QStringLiteral("3: {\"a\":\"x,\",\"b\":\"y\"}")});
        row("quotes", "\"a\",\"b\"\n\"x\",\"y \"\"z\"\", w\"\n",
            {QStringLiteral("2: {\"a\":\"x\",\"b\":\"y \\\"z\\\", w\"}")});
        row("newlines in quotes", "a,b\n\"1\n2\r\n3\",y\nx,y\n",
            {QStringLiteral("2: {\"a\":\"1\\n2\\r\\n3\",\"b\":\"y\"}"),
             QStringLiteral("5: {\"a\":\"x\",\"b\":\"y\"}")});
        row("the header decides", "\"a;c\",b\n\"x;1\",y\n",
            {QStringLiteral("2: {\"a;c\":\"x;1\",\"b\":\"y\"}")});
        row("blank lines", "\n\na,b\n\n  \nx,y\n\n", {QStringLiteral("6: {\"a\":\"x\",\"b\":\"y\"}")});
        row("blanks are kept, of names not", " a ,b\n x , y\n",
            {QStringLiteral("2: {\"a\":\" x \",\"b\":\" y\"}")});
        row("empty fields", "a,b\n,\n\"\",y\n",
            {QStringLiteral("2: {\"a\":\"\",\"b\":\"\"}"), QStringLiteral("3: {\"a\":\"\",\"b\":\"y\"}")});
        row("columns without a name", "a,,b\n1,2,3\n",
            {QStringLiteral("2: {\"a\":1,\"column_2\":2,\"b\":3}")});
        row("one column", "a\nx\n", {QStringLiteral("2: {\"a\":\"x\"}")});
        row("numbers", "a,b,c,d\n1,-2.50,1e5,0\n",
            {QStringLiteral("2: {\"a\":1,\"b\":-2.50,\"c\":1e5,\"d\":0}")});
        row("no numbers", "a,b,c,d,e,f\n007,+1,1.,.5,1234567890123456,0x1\n",
            {QStringLiteral(
                "2: {\"a\":\"007\",\"b\":\"+1\",\"c\":\"1.\",\"d\":\".5\",\"e\":\"1234567890123456\","
                "\"f\":\"0x1\"}")});
        row("truths", "a,b,c,d\ntrue,false,null,True\n",
            {QStringLiteral("2: {\"a\":true,\"b\":false,\"c\":\"null\",\"d\":\"True\"}")});
        row("header alone", "a,b\n", {});
        row("array", "[\n{\"a\":1.0},\n {\"a\": [2,{}]} ]\n",
            {QStringLiteral("2: {\"a\":1.0}"), QStringLiteral("3: {\"a\":[2,{}]}")});
        row("lines", "{\"a\":1}\n\n{\"a\":\"}\\n\"}\r\n",
            {QStringLiteral("1: {\"a\":1}"), QStringLiteral("3: {\"a\":\"}\\n\"}")});
        row("objects over lines", "{\n\"a\":1\n}\n{\n\"a\":2}\n",
            {QStringLiteral("1: {\"a\":1}"), QStringLiteral("4: {\"a\":2}")});
    }
    void rowsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        QCOMPARE(readAll(text).rows, rows);
    }

    void fieldsCanStayTexts()
    {
        RowsOptions options;
        options.typed = false;
        QCOMPARE(readAll("a,b\n1,true\n", options).rows,
                 QStringList(QStringLiteral("2: {\"a\":\"1\",\"b\":\"true\"}")));
    }

    void theSeparatorCanBeGiven()
    {
        RowsOptions options;
        options.separator = ';';
        QCOMPARE(readAll("a,b,c;d\n1,2,3;4\n", options).rows,
                 QStringList(QStringLiteral("2: {\"a,b,c\":\"1,2,3\",\"d\":4}")));
    }

    void formatAndColumnsAreTold()
    {
        Read read = readAll("b,a\n1,2\n");
        QVERIFY(read.format == RowsReader::Format::Csv);
        QCOMPARE(read.columns, (std::vector<std::string>{"b", "a"}));
        read = readAll("[{\"b\":1,\"a\":2}]");
        QVERIFY(read.format == RowsReader::Format::JsonArray);
        QCOMPARE(read.columns, (std::vector<std::string>{"b", "a"}));
        QVERIFY(readAll("{\"b\":1}").format == RowsReader::Format::JsonLines);
    }

    void errorsNameTheLineAndTheRestIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows"); // an error by its beginning
        const auto row = [](const char* name, const QByteArray& text, const QStringList& rows) {
            QTest::newRow(name) << text << rows;
        };
        const QString second = QStringLiteral("2: {\"a\":1,\"b\":2}");
        const QString third = QStringLiteral("error: Line 3:");
        const QString fourth = QStringLiteral("4: {\"a\":5,\"b\":6}");
        row("too few", "a,b\n1,2\n3\n5,6\n", {second, third, fourth});
        row("too many", "a,b\n1,2\n3,4,5\n5,6\n", {second, third, fourth});
        row("a quote within", "a,b\n1,2\n3\"x,4\n5,6\n", {second, third, fourth});
        row("text behind a quote", "a,b\n1,2\n\"3\"x,4\n5,6\n", {second, third, fourth});
        row("an open quote", "a,b\n1,2\n\"3,4\n5,6\n", {second, third, fourth});
        row("an open quote at the end", "a,b\n1,2\n\"3,4", {second, third});
        row("not UTF-8", "a,b\n1,2\n\xFF,4\n5,6\n", {second, third, fourth});
        row("not UTF-8 in quotes", "a,b\n1,2\n\"x\n\xFF\",4\n5,6\n",
            {second, QStringLiteral("error: Line 4:"), QStringLiteral("5: {\"a\":5,\"b\":6}")});
        row("array: no object", "[{\"a\":1,\"b\":2}\n,\n3\n,{\"a\":5,\"b\":6}]",
            {QStringLiteral("1: {\"a\":1,\"b\":2}"), third, fourth});
        row("array: broken", "[\n{\"a\":1,\"b\":2},\n{\"a\":tru},\n{\"a\":5,\"b\":6}\n]",
            {second, third, fourth});
        row("array: cut", "[\n{\"a\":1,\"b\":2},\n{\"a\":1", {second, third});
        row("array: open", "[\n{\"a\":1,\"b\":2},\n", {second, third});
        row("array: more behind", "[\n{\"a\":1,\"b\":2}]\n{}", {second, third});
        row("lines: broken", "\n{\"a\":1,\"b\":2}\n{\"a\":\"x}\n{\"a\":5,\"b\":6}\n",
            {second, third, fourth});
        row("lines: no object", "\n{\"a\":1,\"b\":2}\n17\n{\"a\":5,\"b\":6}\n", {second, third, fourth});
        row("lines: two in one", "\n{\"a\":1,\"b\":2}\n{}{}\n{\"a\":5,\"b\":6}\n", {second, third, fourth});
    }
    void errorsNameTheLineAndTheRestIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        const QStringList read = readAll(text).rows;
        QVERIFY2(read.size() == rows.size(), qPrintable(read.join(QLatin1Char('\n'))));
        for (qsizetype i = 0; i < rows.size(); ++i)
            QVERIFY2(read[i].startsWith(rows[i]), qPrintable(read.join(QLatin1Char('\n'))));
    }

    void whatIsNoTableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray(" \n");
        QTest::newRow("empty array") << QByteArray("[]");
        QTest::newRow("array of numbers") << QByteArray("[1,2]");
        QTest::newRow("a name twice") << QByteArray("a,a\n1,2\n");
        QTest::newRow("a broken header") << QByteArray("a,\"b\n1,2\n");
        QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20);
        QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04 and more");
    }
    void whatIsNoTableIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto reader = RowsReader::fromBytes(bytes);
        QVERIFY(!reader.ok());
        QVERIFY(!reader.error().text.isEmpty());
    }

    void aFileThatIsNotThereIsAnError()
    {
        const auto reader = RowsReader::open(QStringLiteral("/nowhere/rows.csv"));
        QVERIFY(!reader.ok());
        QCOMPARE(reader.error().kind, ErrorKind::NotFound);
    }

    void manyRowsTakeNoMemory_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("foot");
        QTest::newRow("CSV") << QByteArray("a,b,c\n") << QByteArray("1,\"two\nlines\",three\n")
                             << QByteArray();
        QTest::newRow("array") << QByteArray("[{\"a\":0}") << QByteArray(",\n{\"a\":1,\"b\":\"two\"}")
                               << QByteArray("]");
        QTest::newRow("lines") << QByteArray() << QByteArray("{\"a\":1,\"b\":\"two\"}\n") << QByteArray();
    }
    void manyRowsTakeNoMemory()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, foot);
        constexpr int blocks = 15;
        constexpr int perBlock = 5'000;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rows")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(head);
        const QByteArray block = row.repeated(perBlock);
        for (int i = 0; i < blocks; ++i)
            file.write(block);
        file.write(foot);
        file.close();
        const auto reader = RowsReader::open(file.fileName());
        QVERIFY(reader.ok());
        const qint64 before = anonymousKilobytes();
        QVERIFY(before > 0);
        qint64 peak = before;
        int rows = 0;
        double progress = 0;
        for (;;) {
            const auto next = (*reader)->next();
            QVERIFY2(next.ok(), next ? "" : qPrintable(next.error().text));
            if (!*next)
                break;
            if (++rows % perBlock == 0) {
                peak = std::max(peak, anonymousKilobytes());
                QVERIFY((*reader)->progress() > progress);
                progress = (*reader)->progress();
            }
        }
        QCOMPARE(rows, blocks * perBlock + (head.startsWith('[') ? 1 : 0));
        QCOMPARE((*reader)->progress(), 1.0);
        QVERIFY2(peak - before < 2048, qPrintable(QString::number(peak - before)));
    }
};

QTEST_GUILESS_MAIN(TestRowsReader)
#include "tst_rowsreader.moc"
