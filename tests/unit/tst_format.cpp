// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format.h"

#include <QLocale>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

class TstFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void durations_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        const std::pair<qint64, const char*> cases[] = {
            {-1, "–"},
            {0, "0 ms"},
            {40, "0 ms"},
            {400, "0.4 ms"},
            {949, "0.9 ms"},
            {950, "1 ms"},
            {9'400, "9 ms"},
            {999'499, "999 ms"},
            {999'500, "1.0 s"},
            {12'340'000, "12.3 s"},
            {59'949'999, "59.9 s"},
            {59'950'000, "1:00"},
            {134'000'000, "2:14"},
            {3'599'499'999, "59:59"},
            {3'599'500'000, "1:00:00"},
            {3'734'000'000, "1:02:14"},
        };
        for (const auto& [micros, text] : cases)
            QTest::addRow("%lld", static_cast<long long>(micros)) << micros << QString::fromUtf8(text);
    }
    void durations()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, text);
        QCOMPARE(durationText(micros), text);
    }

    void clocks()
    {
        QCOMPARE(clockText(0), QStringLiteral("00:00.0"));
        QCOMPARE(clockText(42'000'000), QStringLiteral("00:42.0"));
        QCOMPARE(clockText(59'960'000), QStringLiteral("01:00.0"));
        QCOMPARE(clockText(77'400'000), QStringLiteral("01:17.4"));
        QCOMPARE(clockText(3'723'400'000), QStringLiteral("1:02:03.4"));
        QCOMPARE(clockText(-1'500'000), QStringLiteral("-00:01.5"));
        QCOMPARE(clockText(-1'000), QStringLiteral("00:00.0"));
    }

    void bytes()
    {
        QCOMPARE(bytesText(-1), QStringLiteral("–"));
        QCOMPARE(bytesText(0), QStringLiteral("0 B"));
        QCOMPARE(bytesText(999), QStringLiteral("999 B"));
        QCOMPARE(bytesText(1'000), QStringLiteral("1.0 kB"));
        QCOMPARE(bytesText(9'960), QStringLiteral("10 kB"));
        QCOMPARE(bytesText(412'345), QStringLiteral("412 kB"));
        QCOMPARE(bytesText(999'600), QStringLiteral("1.0 MB"));
        QCOMPARE(bytesText(1'234'567), QStringLiteral("1.2 MB"));
        QCOMPARE(bytesText(1'300'000'000), QStringLiteral("1.3 GB"));
        QCOMPARE(bytesText(4'000'000'000'000), QStringLiteral("4,000 GB"));
    }

    void numbersFollowTheLanguage()
    {
        QCOMPARE(countText(21'330), QStringLiteral("21,330"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(21'330), QStringLiteral("21.330"));
        QCOMPARE(durationText(12'340'000), QStringLiteral("12,3 s"));
        QCOMPARE(bytesText(1'234'567), QStringLiteral("1,2 MB"));
    }

    void money()
    {
        QCOMPARE(moneyText(0), QStringLiteral("$0.00"));
        QCOMPARE(moneyText(0.0341), QStringLiteral("$0.0341"));
        QCOMPARE(moneyText(0.184), QStringLiteral("$0.1840"));
        QCOMPARE(moneyText(1.9304), QStringLiteral("$1.93"));
        QCOMPARE(moneyText(12'345.5), QStringLiteral("$12,345.50"));
        QCOMPARE(moneyText(0.000'01), QStringLiteral("<$0.0001"));
    }

    void ago()
    {
        constexpr qint64 second = 1'000'000;
        const Timestamp now{1'700'000'000 * second};
        QCOMPARE(agoText(now, now), QStringLiteral("just now"));
        QCOMPARE(agoText(now + 30 * second, now), QStringLiteral("just now"));
        QCOMPARE(agoText(now + -12 * second, now), QStringLiteral("12 s ago"));
        QCOMPARE(agoText(now + -5 * 60 * second, now), QStringLiteral("5 min ago"));
        QCOMPARE(agoText(now + -3 * 3'600 * second, now), QStringLiteral("3 h ago"));
        QVERIFY(agoText(now + -4 * 86'400 * second, now).startsWith(QStringLiteral("4 day")));
        QCOMPARE(agoText(now + -100 * 86'400 * second, now),
                 QLocale().toString(QDate(2023, 8, 6), QLocale::ShortFormat));
        QCOMPARE(agoText(now + 3'600 * second, now), exactTimeText(now + 3'600 * second));
    }

    void moments()
    {
        constexpr qint64 second = 1'000'000;
        const Timestamp now{1'700'000'000 * second}; // 2023-11-14 22:13:20 UTC
        QCOMPARE(momentText(now + -10 * second, now), QStringLiteral("22:13:10"));
        QCOMPARE(momentText(now + -86'400 * second, now), QStringLiteral("13 Nov 22:13"));
    }

    void exactTimes()
    {
        qputenv("TZ", "UTC");
        QCOMPARE(exactTimeText({1'700'000'000'123'000}), QStringLiteral("2023-11-14 22:13:20.123 UTC+00:00"));
    }
};

QTEST_APPLESS_MAIN(TstFormat)
#include "tst_format.moc"
