// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/timeoffers.h"

#include "core/clock.h"
#include "gui/fields/fieldvalues.h"
#include "gui/picklist.h"
#include "models/batchtimes.h"

#include <QCoreApplication>

#include <array>
#include <charconv>

namespace tapedeck::gui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TimeOffers)
};

constexpr qint64 second = 1'000'000;
constexpr std::array<qint64, 3> gaps{1, 2, 10}; // seconds
constexpr std::string_view endMember = "end_timestamp";
constexpr std::string_view startMember = "init_timestamp";

// "/events/2" → "/events/1"; nullptr where nothing stands before.
const Json* itemBefore(const std::string& object, const Json& body)
{
    const std::size_t slash = object.rfind('/');
    if (slash == std::string::npos)
        return nullptr;
    const Json* list = body.at(std::string_view(object).substr(0, slash));
    std::size_t index = 0;
    const char* end = object.data() + object.size();
    const auto read = std::from_chars(object.data() + slash + 1, end, index);
    if (!list || !list->isArray() || read.ec != std::errc() || read.ptr != end || index == 0 ||
        index > list->items().size())
        return nullptr;
    return &list->items()[index - 1];
}

QString later(qint64 seconds)
{
    return Text::tr("+ %1 s").arg(seconds);
}

} // namespace

std::string laterBy(const std::string& text, qint64 micros)
{
    const auto time = models::readTime(text);
    return time ? time->later(micros).text() : std::string();
}

TimeNeighbours TimeNeighbours::of(const contract::FormField& field, const Json& body)
{
    TimeNeighbours out;
    const std::string object = field.pointer.substr(0, field.pointer.rfind('/'));
    const Json* around = body.at(object);
    if (!around)
        return out;
    for (const JsonMember& member : around->members()) {
        const auto text = std::string(member.value.toView());
        if (member.name != field.name && models::readTime(text))
            out.own.push_back({QString::fromStdString(member.name), text});
    }
    if (const Json* event = itemBefore(object, body)) {
        for (const std::string_view name : {endMember, std::string_view("timestamp"), startMember}) {
            const auto text = std::string((*event)[name].toView());
            if (!out.before && models::readTime(text))
                out.before = TimeNeighbour{Text::tr("end of the event before"), text};
        }
    }
    if (field.name == endMember) {
        const auto start = std::string((*around)[startMember].toView());
        out.start = models::readTime(start) ? start : "{{now}}";
    }
    return out;
}

std::vector<PickItem> timePicks(const TimeNeighbours& neighbours, const Json* value, const Clock& clock,
                                const std::function<void(const std::string&)>& take)
{
    std::vector<PickItem> items;
    const auto heading = [&](const QString& title) {
        PickItem item;
        item.title = title;
        item.heading = true;
        items.push_back(std::move(item));
    };
    const auto offer = [&](const QString& title, const std::string& text) {
        if (text.empty())
            return;
        PickItem item;
        item.title = title;
        item.detail = QString::fromStdString(text);
        item.iconName = QStringLiteral("clock");
        item.open = [take, text] { take(text); };
        items.push_back(std::move(item));
    };
    heading(Text::tr("When it is sent"));
    const std::string now = "{{now}}";
    offer(Text::tr("now"), now);
    for (const qint64 gap : gaps)
        offer(Text::tr("now %1", "now + 2 s").arg(later(gap)), laterBy(now, gap * second));
    const auto here = value ? std::string(value->toView()) : std::string();
    heading(Text::tr("Later than it is"));
    if (here != now && models::readTime(here)) {
        for (const qint64 gap : gaps)
            offer(later(gap), laterBy(here, gap * second));
    }
    heading(Text::tr("From another field"));
    for (const TimeNeighbour& one : neighbours.own) {
        offer(one.title, one.text);
        offer(Text::tr("%1 %2", "a field's name and + 2 s").arg(one.title, later(2)),
              laterBy(one.text, 2 * second));
    }
    if (neighbours.before) {
        offer(neighbours.before->title, neighbours.before->text);
        offer(Text::tr("%1 %2", "a field's name and + 2 s").arg(neighbours.before->title, later(1)),
              laterBy(neighbours.before->text, second));
    }
    heading(Text::tr("Exact"));
    offer(Text::tr("this moment"), formatTimestamp(clock.now()));
    // A heading at the end of its list, or before another, has nothing under it.
    for (std::size_t i = items.size(); i-- > 0;) {
        if (items[i].heading && (i + 1 == items.size() || items[i + 1].heading))
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return items;
}

} // namespace tapedeck::gui
