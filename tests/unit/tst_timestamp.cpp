// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/timestamp.h"

#include <QDateTime>
#include <QTest>

using namespace tapedeck;

class TstTimestamp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellingSurvives_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"2024-11-20T10:00:00.123456+00:00", "2024-03-14T12:00:00Z", "2024-03-14T12:00:00.5Z",
              "2024-03-14 12:00:00", "2024-02-29T23:59:59.000001-07:30", "1969-12-31T23:59:59.250Z"})
            QTest::newRow(text) << QByteArray(text);
    }
    void spellingSurvives()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseTimestamp(text.toStdString());
        QVERIFY(parsed.has_value());
        QCOMPARE(formatTimestamp(parsed->time, parsed->style), text.toStdString());
    }
    void agreesWithQtOverFourCenturies()
    {
        for (qint64 day = -80'000; day < 80'000; day += 37) {
            const qint64 seconds = day * 86'400 + 12'345;
            const QDateTime peer = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
            const std::string text = peer.toString(Qt::ISODate).toStdString();
            const auto parsed = parseTimestamp(text);
            QVERIFY2(parsed.has_value(), text.c_str());
            QCOMPARE(parsed->time.micros, seconds * 1'000'000);
            QCOMPARE(formatTimestamp(parsed->time, parsed->style), text);
        }
    }
    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "now", "2024-03-14", "2024-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "2024-03-14T25:00:00Z",
              "2024-03-14T12:00:00ZZ", "2024-03-14T12:00:00.Z", "1710417600", "2024-03-14T12:00:00+1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseTimestamp(text.toStdString()).has_value());
    }
};

QTEST_APPLESS_MAIN(TstTimestamp)
#include "tst_timestamp.moc"
