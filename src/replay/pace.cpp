// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/pace.h"

#include <QLocale>

#include <cmath>

namespace tapedeck::replay {

namespace {

std::optional<double> number(QStringView text)
{
    // Digits and a point only: "1e3", "inf" and blanks are no paces.
    for (const QChar c : text) {
        if (c != QLatin1Char('.') && (c < QLatin1Char('0') || c > QLatin1Char('9')))
            return std::nullopt;
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<Pace> parsePace(QStringView text)
{
    if (text == QLatin1String("original"))
        return Pace{};
    if (text == QLatin1String("max"))
        return Pace{Pace::Kind::Max, 1};
    if (text.endsWith(QLatin1Char('x'))) {
        const auto factor = number(text.chopped(1));
        if (!factor || *factor < Pace::slowest || *factor > Pace::fastest)
            return std::nullopt;
        return Pace{Pace::Kind::Factor, *factor};
    }
    if (text.endsWith(QLatin1String("/s"))) {
        constexpr double most = 1'000'000;
        const auto rate = number(text.chopped(2));
        if (!rate || *rate <= 0 || *rate > most)
            return std::nullopt;
        return Pace{Pace::Kind::Rate, *rate};
    }
    return std::nullopt;
}

QString paceText(const Pace& pace)
{
    switch (pace.kind) {
    case Pace::Kind::Recorded:
        return QStringLiteral("original");
    case Pace::Kind::Max:
        return QStringLiteral("max");
    case Pace::Kind::Factor:
        return QLocale::c().toString(pace.value, 'g', QLocale::FloatingPointShortest) + QLatin1Char('x');
    case Pace::Kind::Rate:
        return QLocale::c().toString(pace.value, 'f', QLocale::FloatingPointShortest) + QLatin1String("/s");
    }
    return {};
}

} // namespace tapedeck::replay
