// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <cstdlib>

namespace tapedeck::models {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::models::Format)
};

constexpr qint64 ms = 1'000;
constexpr qint64 second = 1'000 * ms;

QString unknown()
{
    return QStringLiteral("–");
}

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString oneDecimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

} // namespace

QString durationText(qint64 micros)
{
    if (micros < 0)
        return unknown();
    const double tenthsOfMs = std::round(static_cast<double>(micros) / 100);
    if (tenthsOfMs < 10)
        return Format::tr("%1 ms", "duration")
            .arg(tenthsOfMs == 0 ? QStringLiteral("0") : oneDecimal(tenthsOfMs / 10));
    const qint64 wholeMs = (micros + ms / 2) / ms;
    if (wholeMs < 1'000)
        return Format::tr("%1 ms", "duration").arg(wholeMs);
    const qint64 tenths = (micros + second / 20) / (second / 10);
    if (tenths < 600)
        return Format::tr("%1 s", "duration").arg(oneDecimal(static_cast<double>(tenths) / 10));
    const qint64 seconds = (micros + second / 2) / second;
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(minutes / 60).arg(twoDigits(minutes % 60), twoDigits(seconds % 60));
}

QString clockText(qint64 micros)
{
    const qint64 tenths = (std::abs(micros) + second / 20) / (second / 10);
    const qint64 seconds = tenths / 10;
    const QString sign = micros < 0 && tenths > 0 ? QStringLiteral("-") : QString();
    const QString rest = QStringLiteral("%1:%2.%3")
                             .arg(twoDigits(seconds / 60 % 60), twoDigits(seconds % 60))
                             .arg(tenths % 10);
    return seconds < 3'600 ? sign + rest : QStringLiteral("%1%2:%3").arg(sign).arg(seconds / 3'600).arg(rest);
}

QString bytesText(qint64 bytes)
{
    if (bytes < 0)
        return unknown();
    if (bytes < 1'000)
        return Format::tr("%1 B", "bytes").arg(bytes);
    double value = static_cast<double>(bytes);
    static const char* const units[] = {QT_TRANSLATE_NOOP("tapedeck::models::Format", "%1 kB"),
                                        QT_TRANSLATE_NOOP("tapedeck::models::Format", "%1 MB"),
                                        QT_TRANSLATE_NOOP("tapedeck::models::Format", "%1 GB")};
    std::size_t unit = 0;
    value /= 1'000;
    while (value >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1'000;
        ++unit;
    }
    const QString number = value < 9.95 ? oneDecimal(value) : QLocale().toString(value, 'f', 0);
    return Format::tr(units[unit]).arg(number);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString moneyText(double dollars)
{
    if (dollars > 0 && dollars < 0.000'05)
        return QStringLiteral("<$%1").arg(QLocale().toString(0.000'1, 'f', 4));
    const int decimals = dollars == 0 || std::abs(dollars) >= 1 ? 2 : 4;
    return QStringLiteral("$%1").arg(QLocale().toString(dollars, 'f', decimals));
}

QString agoText(Timestamp time, Timestamp now)
{
    const qint64 seconds = (now - time) / second;
    if (seconds < -60)
        return exactTimeText(time); // a clock is wrong, or it is planned
    if (seconds < 5)
        return Format::tr("just now");
    if (seconds < 60)
        return Format::tr("%1 s ago").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return Format::tr("%1 min ago").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return Format::tr("%1 h ago").arg(hours);
    const qint64 days = hours / 24;
    if (days < 30)
        return Format::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.micros / ms).date(), QLocale::ShortFormat);
}

QString momentText(Timestamp time, Timestamp now)
{
    constexpr qint64 microsInMilli = 1000;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.micros / microsInMilli);
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.micros / microsInMilli);
    const QLocale locale;
    if (moment.date() == today.date())
        return locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
    return locale.toString(moment, QStringLiteral("d MMM HH:mm"));
}

QString exactTimeText(Timestamp time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.micros / ms);
    const int offset = local.offsetFromUtc() / 60;
    return QStringLiteral("%1 UTC%2%3:%4")
        .arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
             QString(QLatin1Char(offset < 0 ? '-' : '+')), twoDigits(std::abs(offset) / 60),
             twoDigits(std::abs(offset) % 60));
}

} // namespace tapedeck::models
