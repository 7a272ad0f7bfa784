// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/cmdscript.h"

#include <QTest>

using namespace tapedeck;
using Words = std::vector<std::string>;

Q_DECLARE_METATYPE(Words)

class TestCmdScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadAsAProgramGetsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Words>("words");
        QTest::newRow("plain") << QByteArray("a b\tc  d") << Words{"a", "b", "c", "d"};
        QTest::newRow("quotes") << QByteArray("a \"b c\" d\"e f\"g \"\"") << Words{"a", "b c", "de fg", ""};
        QTest::newRow("single quotes are none") << QByteArray("a 'b c'") << Words{"a", "'b", "c'"};
        QTest::newRow("escaped quotes") << QByteArray("a \"{\\\"b\\\": 1}\"") << Words{"a", "{\"b\": 1}"};
        QTest::newRow("doubled quotes") << QByteArray("a \"{\"\"b\"\": 1}\"") << Words{"a", "{\"b\": 1}"};
        QTest::newRow("backslashes") << QByteArray("a C:\\new\\ \"b\\\\\" \"c\\\\\\\"d\" \\\\")
                                     << Words{"a", "C:\\new\\", "b\\", "c\\\"d", "\\\\"};
        QTest::newRow("carets") << QByteArray("a ^\"b c^\" d^&e ^^") << Words{"a", "b c", "d&e", "^"};
        QTest::newRow("carets in quotes stay") << QByteArray("a \"b^c\"") << Words{"a", "b^c"};
        QTest::newRow("a browser's body")
            << QByteArray("a ^\"^{^\\^\"b^\\^\":^\\^\"c d^\\^\"^}^\"") << Words{"a", "{\"b\":\"c d\"}"};
        QTest::newRow("continued") << QByteArray("a ^\n  b ^\r\n  c") << Words{"a", "b", "c"};
        QTest::newRow("a newline that is meant") << QByteArray("a \"b\"^\r\n\r\n\"c\"") << Words{"a", "b\nc"};
        QTest::newRow("variables stay") << QByteArray("a %KEY% \"%B%\"") << Words{"a", "%KEY%", "%B%"};
        QTest::newRow("a caret at the end") << QByteArray("a b^") << Words{"a", "b"};
        QTest::newRow("an open quote") << QByteArray("a \"b c") << Words{"a", "b c"};
    }
    void wordsAreReadAsAProgramGetsThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(Words, words);
        const auto commands = capture::readCmdCommands(text.toStdString());
        QCOMPARE(commands.size(), 1u);
        QCOMPARE(commands[0].words, words);
    }
    void commandsAreToldApart()
    {
        const auto commands = capture::readCmdCommands("a b\r\nc&d|e && f\n\n\"g & h\"\ncurl.exe i");
        std::vector<Words> words;
        for (const capture::ShellCommand& command : commands)
            words.push_back(command.words);
        QCOMPARE(words,
                 (std::vector<Words>{{"a", "b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g & h"}, {"curl", "i"}}));
    }
    void itIsToldByItsCarets()
    {
        QVERIFY(capture::looksLikeCmd("curl ^\n x"));
        QVERIFY(capture::looksLikeCmd("curl ^\r\n x"));
        QVERIFY(capture::looksLikeCmd("curl ^\"x^\""));
        QVERIFY(!capture::looksLikeCmd("curl \"x\""));
        QVERIFY(!capture::looksLikeCmd("sed 's/\"\\([^\"]*\\)\"/\\1/'"));
        QVERIFY(!capture::looksLikeCmd("curl 'a^b' \\\n c"));
    }
};

QTEST_GUILESS_MAIN(TestCmdScript)
#include "tst_cmdscript.moc"
