// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "models/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

class TstJsonTreeModel : public QObject
{
    Q_OBJECT

    static Json parse(const char* text) { return readJson(QByteArray(text)).value_or(Json()); }
    static QString cell(const JsonTreeModel& model, int row, int column, const QModelIndex& parent = {})
    {
        return model.data(model.index(row, column, parent), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void holdsToTheModelContract()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setJson(parse("{\"a\":[1,{\"b\":[]},null],\"c\":{},\"d\":\"x\"}"));
        QVERIFY(model.indexOf("/a/1/b").isValid());
        model.setJson(parse("[[[[1]]]]"));
        QVERIFY(model.indexOf("/0/0/0/0").isValid());
        model.setJson(Json(7));
    }

    void showsOrderRepeatsAndSpelling()
    {
        JsonTreeModel model;
        model.setJson(
            parse("{\"z\":1.50,\"a\":true,\"z\":\"line\\nbreak\",\"n\":null,\"list\":[1],\"o\":{\"k\":1}}"));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(cell(model, 0, 0), QStringLiteral("z"));
        QCOMPARE(cell(model, 0, 1), QStringLiteral("1.50"));
        QCOMPARE(cell(model, 0, 2), QStringLiteral("number"));
        QCOMPARE(cell(model, 1, 1), QStringLiteral("true"));
        QCOMPARE(cell(model, 2, 0), QStringLiteral("z"));
        QCOMPARE(cell(model, 2, 1), QStringLiteral("\"line↵break\""));
        QCOMPARE(cell(model, 2, 2), QStringLiteral("text"));
        QCOMPARE(cell(model, 3, 2), QStringLiteral("null"));
        QVERIFY(cell(model, 4, 1).startsWith(QLatin1Char('1')));
        QCOMPARE(cell(model, 4, 2), QStringLiteral("array"));
        QCOMPARE(cell(model, 5, 2), QStringLiteral("object"));
    }

    void pointersAndValuesForCopying()
    {
        JsonTreeModel model;
        model.setJson(parse("{\"a/b\":[{\"x~y\":\"tell\\nme\"}],\"n\":[1,2]}"));
        const QModelIndex place = model.indexOf("/a~1b/0/x~0y");
        QVERIFY(place.isValid());
        QCOMPARE(place.data(JsonTreeModel::PointerRole).toString(), QStringLiteral("/a~1b/0/x~0y"));
        QCOMPARE(place.data(JsonTreeModel::ValueRole).toString(), QStringLiteral("tell\nme"));
        QCOMPARE(place.data(JsonTreeModel::IndexRole).toBool(), false);
        QCOMPARE(place.parent().data(JsonTreeModel::IndexRole).toBool(), true);
        QCOMPARE(place.parent().parent().data(JsonTreeModel::KindRole).toInt(),
                 static_cast<int>(Json::Kind::Array));
        QCOMPARE(model.indexOf("/n").data(JsonTreeModel::ValueRole).toString(),
                 QStringLiteral("[\n  1,\n  2\n]"));
        QVERIFY(!model.indexOf("/nowhere").isValid());
        QVERIFY(!model.indexOf("/n/7").isValid());
        QVERIFY(!model.indexOf("n").isValid());
        QVERIFY(!model.indexOf("").isValid());
    }

    void aSingleValueIsOneRow()
    {
        JsonTreeModel model;
        model.setJson(Json("Success"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, 0), QString());
        QCOMPARE(cell(model, 0, 1), QStringLiteral("\"Success\""));
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QCOMPARE(model.index(0, 0).data(JsonTreeModel::PointerRole).toString(), QString());
    }

    void aLargeListOpensAtOnce()
    {
        Json::Array items;
        for (int i = 0; i < 300'000; ++i)
            items.emplace_back(Json::Array{Json(i)});
        JsonTreeModel model;
        model.setJson(Json(std::move(items)));
        QCOMPARE(model.rowCount(), 300'000);
        const QModelIndex last = model.index(299'999, 0);
        QCOMPARE(cell(model, 0, 1, last), QStringLiteral("299999"));
        QCOMPARE(model.indexOf("/299999/0").parent(), last);
    }

    void longTextsAreCutInTheRowOnly()
    {
        JsonTreeModel model;
        const QString text = QString(5'000, QChar(0x00FC));
        model.setJson(Json::object({{"t", Json(text)}}));
        QVERIFY(cell(model, 0, 1).size() < 210);
        QCOMPARE(model.index(0, 1).data(JsonTreeModel::ValueRole).toString(), text);
    }
};

QTEST_APPLESS_MAIN(TstJsonTreeModel)
#include "tst_jsontreemodel.moc"
