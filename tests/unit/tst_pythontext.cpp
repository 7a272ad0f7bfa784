// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/pythontext.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

class TestPythonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesJsonWithBlanksAndAsciiOnly()
    {
        const auto json =
            readJson("{\"a\":[1,2.50,true,null],\"b\":{},\"c\":\"\\u00e9\\ud83d\\ude00\\n\\\"\\u0007\"}");
        QVERIFY(json.has_value());
        QCOMPARE(QByteArray::fromStdString(pythonJson(*json)),
                 "{\"a\": [1, 2.50, true, null], \"b\": {}, \"c\": \"\\u00e9\\ud83d\\ude00\\n\\\"\\u0007\"}");
        QCOMPARE(QByteArray::fromStdString(pythonJson(Json())), "null");
    }

    void choosesQuotesAsReprDoes()
    {
        QCOMPARE(QByteArray::fromStdString(pythonRepr("plain")), "'plain'");
        QCOMPARE(QByteArray::fromStdString(pythonRepr("say \"x\"")), "'say \"x\"'");
        QCOMPARE(QByteArray::fromStdString(pythonRepr("it's")), "\"it's\"");
        QCOMPARE(QByteArray::fromStdString(pythonRepr("it's \"x\"")), "'it\\'s \"x\"'");
        QCOMPARE(QByteArray::fromStdString(pythonRepr("a\nb\\")), "'a\\nb\\\\'");
    }

    void truthIsPythons_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("truth");
        for (const char* text : {"null", "false", "0", "0.0", "\"\"", "[]", "{}"})
            QTest::newRow(text) << QByteArray(text) << false;
        for (const char* text : {"true", "-1", "0.1", "\"0\"", "[0]", "{\"a\":null}"})
            QTest::newRow(text) << QByteArray(text) << true;
    }

    void truthIsPythons()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, truth);
        QCOMPARE(pythonTruth(readJson(json).value()), truth);
    }
};

QTEST_GUILESS_MAIN(TestPythonText)
#include "tst_pythontext.moc"
