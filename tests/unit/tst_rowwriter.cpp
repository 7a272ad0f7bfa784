// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/rowwriter.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

QByteArray bytes(const Result<std::string, DatabaseError>& row)
{
    return QByteArray::fromStdString(row.ok() ? *row : row.error().message);
}

} // namespace

class TestRowWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsToTheColumnsType()
    {
        RowWriter row("llms");
        row.uuid("id", Json("3F2A91C4ABCD400080000000000000FF"));
        row.text("params", readJson("{\"a\": [1]}").value());
        row.text("name", Json("x\"y"));
        row.text("code", Json(5));
        row.numeric("cost", Json("1e-3"));
        row.time("init_timestamp", Json("2024-03-14T12:00:00Z"));
        row.choice("end_state", Json("Fail"), "end_state", {"Success", "Fail"});
        row.null("flag");
        QCOMPARE(
            bytes(row.finish()),
            "{\"id\":\"3f2a91c4-abcd-4000-8000-0000000000ff\",\"params\":\"{\\\"a\\\":[1]}\",\"name\":"
            "\"x\\\"y\","
            "\"code\":\"5\",\"cost\":0.001,\"init_timestamp\":\"2024-03-14T12:00:00+00:00\",\"end_state\":"
            "\"Fail\",\"flag\":null}");
    }

    void theFirstBadValueIsTold()
    {
        RowWriter row("llms");
        row.uuid("id", Json());
        row.required();
        row.time("init_timestamp", Json("soon"));
        row.uuid("thread_id", Json("no"));
        QCOMPARE(bytes(row.finish()), "invalid input syntax for type timestamp with time zone: \"soon\"");
    }

    void aMissingValueIsToldLast()
    {
        RowWriter row("tools");
        row.uuid("id", Json());
        row.required();
        row.text("name", Json("n"));
        const auto finished = row.finish();
        QCOMPARE(bytes(finished),
                 "null value in column \"id\" of relation \"tools\" violates not-null constraint");
        QCOMPARE(*finished.error().details, std::string("Failing row contains (null, n)."));
    }

    void refusesZeroCharactersAndForeignChoices()
    {
        RowWriter zero("tools");
        zero.text("name", Json(std::string("a\0b", 3)));
        QVERIFY(!zero.finish().ok());
        RowWriter choice("errors");
        choice.choice("trigger_event_type", Json("tool"), "trigger_event_type", {"tools"});
        QCOMPARE(bytes(choice.finish()), "invalid input value for enum trigger_event_type: \"tool\"");
    }

    void writesTimesAsTheDatabaseDoes_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("no fraction") << QByteArray("2024-11-20T10:00:00.000000+00:00")
                                     << QByteArray("2024-11-20T10:00:00+00:00");
        QTest::newRow("short fraction")
            << QByteArray("2024-11-20T10:00:00.120000Z") << QByteArray("2024-11-20T10:00:00.12+00:00");
        QTest::newRow("micro") << QByteArray("2024-11-20T10:00:00.000001Z")
                               << QByteArray("2024-11-20T10:00:00.000001+00:00");
        QTest::newRow("other zone") << QByteArray("2024-11-20T12:30:00+02:30")
                                    << QByteArray("2024-11-20T10:00:00+00:00");
        QTest::newRow("date") << QByteArray("2024-11-20") << QByteArray("2024-11-20T00:00:00+00:00");
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.5Z")
                                     << QByteArray("1969-12-31T23:59:59.5+00:00");
        QTest::newRow("none") << QByteArray("1710417600") << QByteArray("none");
    }

    void writesTimesAsTheDatabaseDoes()
    {
        QFETCH(QByteArray, in);
        QFETCH(QByteArray, out);
        QCOMPARE(QByteArray::fromStdString(databaseTime(in.toStdString()).value_or("none")), out);
    }
};

QTEST_GUILESS_MAIN(TestRowWriter)
#include "tst_rowwriter.moc"
