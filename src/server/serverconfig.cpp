// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/serverconfig.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace tapedeck::server {

namespace {

using Kind = Fault::Kind;

constexpr std::array<std::pair<ServerMode, const char*>, 3> modeNames{
    {{ServerMode::Lenient, "lenient"}, {ServerMode::Faithful, "faithful"}, {ServerMode::Strict, "strict"}}};
constexpr std::array<std::pair<Kind, const char*>, 6> kindNames{{{Kind::ExpiredToken, "expired"},
                                                                 {Kind::BadRequest, "400"},
                                                                 {Kind::TooMany, "429"},
                                                                 {Kind::ServerError, "500"},
                                                                 {Kind::Unavailable, "503"},
                                                                 {Kind::Cut, "cut"}}};
constexpr int longestDelay = 600'000;
constexpr int longestRetry = 86'400;

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

// "250ms", "2s", "250": milliseconds.
std::optional<int> milliseconds(QStringView text)
{
    int factor = 1;
    if (text.endsWith(QStringLiteral("ms"))) {
        text.chop(2);
    } else if (text.endsWith(QLatin1Char('s'))) {
        text.chop(1);
        factor = 1000;
    }
    bool number = false;
    const double value = text.toDouble(&number) * factor;
    if (!number || value < 0 || value > longestDelay)
        return std::nullopt;
    return static_cast<int>(value);
}

std::optional<double> share(QStringView text)
{
    bool number = false;
    const double percent = text.chopped(1).toDouble(&number);
    if (!text.endsWith(QLatin1Char('%')) || !number || percent <= 0 || percent > 100)
        return std::nullopt;
    return percent / 100;
}

std::optional<int> wholeNumber(QStringView text, int most)
{
    bool number = false;
    const int value = text.toInt(&number);
    return number && value >= 0 && value <= most ? std::make_optional(value) : std::nullopt;
}

// One word between two colons. False if it means nothing.
bool applyWord(QStringView word, Fault& fault, bool& hasKind, const contract::Api& api)
{
    for (const auto& [kind, name] : kindNames) {
        if (word == QLatin1String(name)) {
            fault.kind = kind;
            return !std::exchange(hasKind, true);
        }
    }
    if (word.startsWith(QStringLiteral("delay="))) {
        const auto delay = milliseconds(word.mid(6));
        fault.kind = Kind::Delay;
        fault.milliseconds = delay.value_or(0);
        return delay && !std::exchange(hasKind, true);
    }
    if (word.startsWith(QStringLiteral("retry="))) {
        const auto seconds = wholeNumber(word.mid(6), longestRetry);
        fault.seconds = seconds.value_or(1);
        return seconds.has_value();
    }
    if (word.endsWith(QLatin1Char('%'))) {
        const auto part = share(word);
        fault.share = part.value_or(1);
        return part.has_value();
    }
    if (const contract::Endpoint* endpoint = api.endpointByName(word)) {
        fault.endpoint = endpoint->id;
        return true;
    }
    if (word.startsWith(QLatin1Char('x'))) {
        const auto count = wholeNumber(word.mid(1), 1'000'000'000);
        fault.count = count.value_or(-1);
        return count && *count > 0;
    }
    return false;
}

} // namespace

QString serverModeName(ServerMode mode)
{
    for (const auto& [value, name] : modeNames) {
        if (value == mode)
            return QLatin1String(name);
    }
    return {};
}

std::optional<ServerMode> serverModeFromName(QStringView name)
{
    for (const auto& [value, text] : modeNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

Result<Fault> parseFault(const QString& text, const contract::Api& api)
{
    Fault fault;
    bool hasKind = false;
    const QStringView whole = QStringView(text).trimmed();
    for (const QStringView word : whole.split(QLatin1Char(':'))) {
        if (!applyWord(word.trimmed(), fault, hasKind, api))
            return Error{
                ErrorKind::InvalidInput,
                tr("The fault “%1” has a part that means nothing here: “%2”.").arg(text, word),
                tr("A fault is one of expired, 400, 429, 500, 503, cut and delay=250ms, with any of an "
                   "endpoint's name, a share (10%), a number of times (x3) and retry=2, divided by colons.")};
    }
    if (!hasKind)
        return Error{ErrorKind::InvalidInput,
                     tr("The fault “%1” does not say what should go wrong.").arg(text),
                     tr("One of expired, 400, 429, 500, 503, cut and delay=250ms must be there.")};
    return fault;
}

QString faultText(const Fault& fault, const contract::Api& api)
{
    QStringList words;
    if (fault.endpoint)
        words.append(api.endpoint(*fault.endpoint).name);
    for (const auto& [kind, name] : kindNames) {
        if (kind == fault.kind)
            words.append(QLatin1String(name));
    }
    if (fault.kind == Kind::Delay)
        words.append(QStringLiteral("delay=%1ms").arg(fault.milliseconds));
    if (fault.kind == Kind::TooMany || fault.kind == Kind::Unavailable)
        words.append(QStringLiteral("retry=%1").arg(fault.seconds));
    if (fault.share < 1)
        words.append(QStringLiteral("%1%").arg(fault.share * 100));
    if (fault.count >= 0)
        words.append(QStringLiteral("x%1").arg(fault.count));
    return words.join(QLatin1Char(':'));
}

} // namespace tapedeck::server
