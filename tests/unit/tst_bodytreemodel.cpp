// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "models/bodytreemodel.h"
#include "models/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

const QByteArray body = "{\"a\":[1,{\"b\\u0062\":\"x\\ny\"},[]],\"c\":{},\"long\":\"" +
                        QByteArray(3000, 'z') + "\\u00e4\",\"n\":1.50,\"200\":null,\"t\":true}";

void openAll(QAbstractItemModel& model, const QModelIndex& parent = {})
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        openAll(model, model.index(row, 0, parent));
}

QStringList rowsOf(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        const QModelIndex first = model.index(row, 0, parent);
        cells << first.data(JsonTreeModel::PointerRole).toString()
              << first.data(JsonTreeModel::ValueRole).toString()
              << first.data(JsonTreeModel::IndexRole).toString();
        out << cells.join(QLatin1Char('|')) << rowsOf(model, first);
    }
    return out;
}

} // namespace

class TstBodyTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itShowsWhatTheTreeOfValuesShows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << body;
        QTest::newRow("bare string") << QByteArray("\"Success\"");
        QTest::newRow("array") << QByteArray("[[1],{}]");
        QTest::newRow("empty") << QByteArray("{}");
    }
    void itShowsWhatTheTreeOfValuesShows()
    {
        QFETCH(QByteArray, text);
        BodyTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBody(text);
        openAll(model);
        JsonTreeModel values;
        values.setJson(*readJson(text));
        QCOMPARE(rowsOf(model), rowsOf(values));
    }
    void placesAreFoundByByte()
    {
        BodyTreeModel model;
        model.setBody(body);
        bool waiting = true;
        const QModelIndex place = model.indexAt(body.indexOf("x\\ny"), waiting);
        QVERIFY(!waiting);
        QCOMPARE(place.data(JsonTreeModel::PointerRole).toString(), QStringLiteral("/a/1/bb"));
        QVERIFY(!model.indexAt(0, waiting).isValid());
        QCOMPARE(model.indexAt(body.indexOf("true"), waiting).data().toString(), QStringLiteral("t"));
    }
    void largeContainersAreListedOnAWorker()
    {
        const QByteArray large =
            "{\"events\":[" + QByteArray("{\"id\":12345},").repeated(200'000) + "{\"id\":6}]}";
        BodyTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setBody(large);
        bool waiting = false;
        QVERIFY(!model.indexAt(large.size() - 4, waiting).isValid());
        QVERIFY(waiting);
        QModelIndex place;
        QTRY_VERIFY((place = model.indexAt(large.size() - 4, waiting), !waiting));
        QCOMPARE(place.data(JsonTreeModel::PointerRole).toString(), QStringLiteral("/events/200000/id"));
        QCOMPARE(place.siblingAtColumn(JsonTreeModel::ValueColumn).data().toString(), QStringLiteral("6"));
        QCOMPARE(model.index(0, 1).data().toString(), JsonTreeModel::preview(Json(Json::Array(200'001))));
        QCOMPARE(inserted.count(), 3);
    }
    void anotherBodyDropsTheListing()
    {
        const QByteArray large = '[' + QByteArray("1,").repeated(2'000'000) + "1]";
        BodyTreeModel model;
        model.setBody(large);
        model.fetchMore({});
        model.setBody("[7]");
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QVERIFY(!inserted.wait(300));
        QCOMPARE(model.rowCount(), 1);
    }
    void itMayGoWhileItLists()
    {
        auto model = std::make_unique<BodyTreeModel>();
        model->setBody('[' + QByteArray("1,").repeated(2'000'000) + "1]");
        model->fetchMore({});
        QSignalSpy gone(model.get(), &QObject::destroyed);
        model.reset();
        QCOMPARE(gone.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TstBodyTreeModel)
#include "tst_bodytreemodel.moc"
