// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "core/jsonedit.h"
#include "core/variables.h"
#include "models/batchtimes.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using test::parsed;

namespace {

constexpr qint64 second = 1'000'000;

Json inRow(const char* events, const std::vector<std::size_t>& rows, qint64 gap)
{
    Json body = parsed(events);
    for (const JsonEdit& edit : timesInRow(body.items(), rows, gap, ""))
        if (!applyEdit(body, edit))
            qFatal("no such place: %s", edit.pointer.c_str());
    return body;
}

} // namespace

class TstBatchTimes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("later");
        QTest::addRow("now") << "{{now}}" << qint64(0) << "{{now+1m30s}}";
        QTest::addRow("offset") << "{{now+2s}}" << 2 * second << "{{now+1m32s}}";
        QTest::addRow("before") << "{{now-1m30s}}" << -90 * second << "{{now}}";
        QTest::addRow("far before") << "{{now-2m}}" << -120 * second << "{{now-30s}}";
        QTest::addRow("other") << "{{session.start+250ms}}" << qint64(250'000)
                               << "{{session.start+1m30s250ms}}";
        QTest::addRow("sdk") << "2024-03-14T12:00:00.000000+00:00" << qint64(1'710'417'600) * second
                             << "2024-03-14T12:01:30.000000+00:00";
        QTest::addRow("page") << "2024-03-14T12:00:00Z" << qint64(1'710'417'600) * second
                              << "2024-03-14T12:01:30Z";
    }
    void readsAndWritesTimes()
    {
        QFETCH(QString, text);
        const auto time = readTime(text.toStdString());
        QVERIFY(time);
        QTEST(time->micros, "micros");
        QCOMPARE(QString::fromStdString(time->text()), text);
        QTEST(QString::fromStdString(time->later(90 * second).text()), "later");
    }
    void whatIsNoTimeIsNone()
    {
        for (const char* text : {"", "soon", "{{}}", "{{now}} ", "{{a}}{{b}}", "1"})
            QVERIFY2(!readTime(text), text);
    }
    void spansReadBack()
    {
        for (const qint64 span : {qint64(0), qint64(1), qint64(1'500), second, 61 * second,
                                  3'600 * second + 7, -90 * second, -qint64(250'000)})
            QCOMPARE(parseSpan(spanText(span)), std::optional(span));
    }
    void eachKeepsItsDuration()
    {
        const Json body = inRow(
            "[{\"event_type\":\"llms\",\"init_timestamp\":\"{{now}}\",\"end_timestamp\":\"{{now+2s}}\"},"
            "{\"event_type\":\"tools\",\"init_timestamp\":\"{{now+9s}}\",\"end_timestamp\":\"{{now+12s}}\"},"
            "{\"event_type\":\"errors\",\"timestamp\":\"{{now}}\"},"
            "{\"event_type\":\"actions\"}]",
            {0, 1, 2, 3}, second);
        const Json wanted = parsed(
            "[{\"event_type\":\"llms\",\"init_timestamp\":\"{{now}}\",\"end_timestamp\":\"{{now+2s}}\"},"
            "{\"event_type\":\"tools\",\"init_timestamp\":\"{{now+3s}}\",\"end_timestamp\":\"{{now+6s}}\"},"
            "{\"event_type\":\"errors\",\"timestamp\":\"{{now+7s}}\"},"
            "{\"event_type\":\"actions\",\"init_timestamp\":\"{{now+8s}}\",\"end_timestamp\":\"{{now+9s}}\"}"
            "]");
        QVERIFY2(body == wanted, body.dump(1).c_str());
    }
    void timestampsKeepTheirSpelling()
    {
        const Json body =
            inRow("[{\"event_type\":\"llms\",\"init_timestamp\":\"2024-03-14T12:00:00Z\","
                  "\"end_timestamp\":\"2024-03-14T12:00:05Z\"},{\"event_type\":\"llms\",\"init_timestamp\":1,"
                  "\"end_timestamp\":null},{\"event_type\":\"llms\",\"init_timestamp\":\"untouched\"}]",
                  {0, 1}, 0);
        QCOMPARE(body.items()[1]["init_timestamp"].toQString(), QStringLiteral("2024-03-14T12:00:05Z"));
        QCOMPARE(body.items()[1]["end_timestamp"].toQString(), QStringLiteral("2024-03-14T12:00:06Z"));
        QCOMPARE(body.items()[2]["init_timestamp"].toQString(), QStringLiteral("untouched"));
    }
    void whatIsRightAlreadyIsLeftAlone()
    {
        const Json body = parsed("[{\"event_type\":\"llms\",\"init_timestamp\":\"{{now}}\","
                                 "\"end_timestamp\":\"{{now+1s}}\"}]");
        QVERIFY(timesInRow(body.items(), {0}, 0, "").empty());
    }
};

QTEST_APPLESS_MAIN(TstBatchTimes)
#include "tst_batchtimes.moc"
