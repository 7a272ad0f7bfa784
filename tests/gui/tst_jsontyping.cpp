// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsontyping.h"

#include <QTest>

using namespace tapedeck::gui;

namespace {

// The line after the key, '|' for the caret.
QString after(const JsonKey& key, std::string before, std::string behind)
{
    before.erase(before.size() - key.removeBefore);
    behind.erase(0, key.removeAfter);
    std::string inserted = key.inserted;
    inserted.insert(key.caret, 1, '|');
    return QString::fromStdString(before + inserted + behind);
}

} // namespace

class TstJsonTyping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysDoMore_data();
    void keysDoMore();
    void linesAreIndented_data();
    void linesAreIndented();
    void stringsAreKnown();
};

void TstJsonTyping::keysDoMore_data()
{
    QTest::addColumn<char>("key");
    QTest::addColumn<QString>("line"); ///< '|': the caret
    QTest::addColumn<QString>("then"); ///< empty: nothing special
    QTest::newRow("quote") << '"' << "{|}"
                           << "{\"|\"}";
    QTest::newRow("quote at the end") << '"' << "  |"
                                      << "  \"|\"";
    QTest::newRow("quote over one") << '"' << "{\"a|\""
                                    << "{\"a\"|";
    QTest::newRow("quote in a text") << '"' << "{\"a|b\""
                                     << "";
    QTest::newRow("escaped quote") << '"' << "{\"a\\|\""
                                   << "";
    QTest::newRow("quote before a word") << '"' << "{|a"
                                         << "";
    QTest::newRow("brace") << '{' << "[|]"
                           << "[{|}]";
    QTest::newRow("bracket") << '[' << "\"a\": |"
                             << "\"a\": [|]";
    QTest::newRow("brace in a text") << '{' << "\"a|\""
                                     << "";
    QTest::newRow("brace before a value") << '{' << "[|1]"
                                          << "";
    QTest::newRow("letter") << 'x' << "{|}"
                            << "";
}

void TstJsonTyping::keysDoMore()
{
    QFETCH(char, key);
    QFETCH(QString, line);
    QFETCH(QString, then);
    const std::string text = line.toStdString();
    const std::size_t caret = text.find('|');
    const auto did = jsonKey(key, text.substr(0, caret), text.substr(caret + 1));
    QCOMPARE(did.has_value(), !then.isEmpty());
    if (did)
        QCOMPARE(after(*did, text.substr(0, caret), text.substr(caret + 1)), then);
}

void TstJsonTyping::linesAreIndented_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("then");
    QTest::newRow("as before") << "  \"a\": 1,|"
                               << "  \"a\": 1,\n  |";
    QTest::newRow("deeper") << "  \"a\": {|"
                            << "  \"a\": {\n    |";
    QTest::newRow("between braces") << "  {|}"
                                    << "  {\n    |\n  }";
    QTest::newRow("between brackets with blanks") << "[|  ],"
                                                  << "[\n  |\n],";
    QTest::newRow("not those of two kinds") << "[|}"
                                            << "[\n  |}";
    QTest::newRow("a brace in a text") << " \"a {|"
                                       << " \"a {\n |";
    QTest::newRow("blanks do not go along") << "  1,|  2"
                                            << "  1,\n  |2";
    QTest::newRow("tabs stay") << "\t1,|"
                               << "\t1,\n\t|";
    QTest::newRow("nothing") << "|"
                             << "\n|";
}

void TstJsonTyping::linesAreIndented()
{
    QFETCH(QString, line);
    QFETCH(QString, then);
    const std::string text = line.toStdString();
    const std::size_t caret = text.find('|');
    const std::string before = text.substr(0, caret);
    const std::string behind = text.substr(caret + 1);
    QCOMPARE(after(jsonNewLine(before, behind, "\n"), before, behind), then);
    const QString crlf = after(jsonNewLine(before, behind, "\r\n"), before, behind);
    QCOMPARE(crlf, QString(then).replace(QLatin1Char('\n'), QLatin1String("\r\n")));
}

void TstJsonTyping::stringsAreKnown()
{
    QVERIFY(!isInJsonString(""));
    QVERIFY(isInJsonString("{\"a"));
    QVERIFY(!isInJsonString("{\"a\""));
    QVERIFY(isInJsonString("{\"a\\\""));
    QVERIFY(!isInJsonString("{\"a\\\\\""));
    QVERIFY(!isInJsonString("\\"));
}

QTEST_GUILESS_MAIN(TstJsonTyping)
#include "tst_jsontyping.moc"
