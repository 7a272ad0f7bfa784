// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"

#include "contract/schemaview.h"
#include "core/clock.h"
#include "core/jsonparser.h"
#include "core/timestamp.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace tapedeck::contract {

namespace {

constexpr double latestSecond = 253402300799.0; ///< end of the year 9999

std::optional<Json> asNumber(const Json& value, bool whole)
{
    const auto read =
        value.isString()
            ? readJson(QByteArrayView(value.toView().data(), static_cast<qsizetype>(value.toView().size())))
            : std::optional(value);
    if (!read || !read->isNumber())
        return std::nullopt;
    if (whole && std::trunc(read->toDouble()) != read->toDouble())
        return std::nullopt;
    return whole ? Json(read->toInteger()) : *read;
}

std::optional<Json> asChoice(const Json& choices, const Json& value)
{
    for (const Json& choice : choices.items()) {
        if (choice.isString() && value.isString() &&
            choice.toQString().compare(value.toQString(), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return std::nullopt;
}

Json textOf(qint64 micros)
{
    return Json(formatTimestamp(Timestamp{micros}));
}

} // namespace

std::optional<Json> coerced(const Json& schema, const Json& value)
{
    if (schema["enum"].size() > 0)
        return asChoice(schema["enum"], value);
    const std::vector<std::string> types = allowedTypes(schema);
    const auto allows = [&](std::string_view type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (allows("integer") || allows("number")) {
        if (auto number = asNumber(value, !allows("number")))
            return number;
    }
    if (allows("string") && !value.isString() && !value.isNull())
        return Json(value.dump());
    if (allows("array") && schema["items"]["type"].toView() == "string" && value.isString())
        return Json::array({value});
    return std::nullopt;
}

std::optional<Json> readableTime(const Json& value)
{
    if (value.isNumber()) {
        const double number = value.toDouble();
        if (number > 0 && number <= latestSecond)
            return textOf(std::llround(number * 1e6));
        if (number > latestSecond && number <= latestSecond * 1e3)
            return textOf(std::llround(number * 1e3));
        return std::nullopt;
    }
    const QString text = value.toQString().trimmed();
    for (const Qt::DateFormat format : {Qt::ISODateWithMs, Qt::RFC2822Date}) {
        QDateTime time = QDateTime::fromString(text, format);
        if (!time.isValid())
            continue;
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC); // as the service takes what names no zone
        return textOf(time.toMSecsSinceEpoch() * 1000);
    }
    return std::nullopt;
}

Json presentTime()
{
    return Json(formatTimestamp(SystemClock().now()));
}

Fix removeFix(const QString& label, std::string pointer)
{
    return {label, {{std::move(pointer), std::nullopt, {}}}};
}

} // namespace tapedeck::contract
