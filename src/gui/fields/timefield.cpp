// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/timefield.h"

#include "core/variables.h"
#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fonts.h"
#include "gui/picklist.h"
#include "models/batchtimes.h"
#include "models/composecontext.h"

namespace tapedeck::gui {

namespace {

constexpr qint64 usualLength = 2'000'000;

// The time of day; with the date unless that is today's.
QString shownTime(const QString& resolved, Timestamp now)
{
    const auto parsed = parseTimestamp(resolved.toStdString());
    if (!parsed)
        return resolved;
    TimestampStyle style;
    style.fractionDigits = 3;
    style.zulu = true;
    const QString whole = QString::fromStdString(formatTimestamp(parsed->time, style));
    constexpr qsizetype date = 10;
    const bool today = QString::fromStdString(formatTimestamp(now, style)).left(date) == whole.left(date);
    return today ? whole.mid(date + 1) : whole;
}

} // namespace

TimeField::TimeField(contract::FormField timeField, models::ComposeContext& context, QWidget* parent)
    : LineField(std::move(timeField), context, parent)
{
    setPickable(tr("Pick a time"));
    edit()->setFaceFont(monoFont());
    connect(box(), &FieldBox::offerTaken, this, [this] {
        if (m_neighbours.start)
            take(Json(laterBy(*m_neighbours.start, usualLength)));
    });
}

void TimeField::setPlace(contract::FormField place, const Json& body)
{
    m_neighbours = TimeNeighbours::of(place, body);
    LineField::setPlace(std::move(place), body);
}

std::optional<Json> TimeField::valueOf(const QString& text, QString* fault) const
{
    const QString words = text.trimmed();
    const std::string bytes = words.toStdString();
    if (hasVariable(bytes) || parseTimestamp(bytes))
        return Json(words);
    if (words.startsWith(QLatin1String("now"))) { // the braces may be left out
        const QString variable = asVariable(words);
        if (const auto time = models::readTime(variable.toStdString()); time && time->base == "now")
            return Json(variable);
    }
    *fault = tr("not a time");
    return std::nullopt;
}

void TimeField::decorate()
{
    const Json* now = value();
    const auto text = now ? std::string(now->toView()) : std::string();
    edit()->setFace(onlyVariable(QString::fromStdString(text)));
    bool unknown = false;
    const QString resolved = resolvedText(text, context(), &unknown);
    box()->setTrailing(unknown ? resolved : shownTime(resolved, context().clock().now()), resolved);
    const bool empty = text.empty() && (!now || now->isNull() || now->isString());
    box()->setOffer(empty && m_neighbours.start ? tr("+2 s") : QString(), tr("Two seconds after the start"));
}

std::vector<PickItem> TimeField::picks()
{
    return timePicks(m_neighbours, value(), context().clock(),
                     [this](const std::string& text) { take(Json(text)); });
}

} // namespace tapedeck::gui
