// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/eventsreader.h"

#include "capture/jsontext.h"
#include "capture/shape.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::EventsReader)
};

// Where the events of a batch stand in its text.
void indexBatch(const Item& item, const Node& batch, IndexWorker& worker)
{
    const std::string session = batch["session_id"].string();
    NodeItems events(batch["events"]);
    MemberWalk members(item.text, skipBlanks(item.text, 0));
    while (members.next() && members.name() != "events") {
        if (!members.skip())
            return;
    }
    ElementWalk places(item.text, members.value());
    std::size_t counted = 0;
    Item event = item;
    while (places.next() && events.next()) {
        const std::string_view between = item.text.substr(counted, places.first() - counted);
        event.line += std::count(between.begin(), between.end(), '\n');
        counted = places.first();
        event.text = item.text.substr(places.first(), places.last() - places.first());
        event.offset = item.offset + static_cast<qint64>(places.first());
        ++event.member;
        if (events.value().isObject())
            worker.addEvent(event, events.value(), session);
        else
            worker.reject(event, Words::tr("This is no event: it is not an object."));
    }
}

} // namespace

void EventsReader::index(const Item& whole, IndexWorker& worker) const
{
    Item item = whole;
    const Node node = worker.read(item);
    if (!node.exists())
        return;
    if (!node.isObject()) {
        worker.reject(item, Words::tr("This is no event: it is not an object."));
        return;
    }
    switch (shapeOf(node)) {
    case Shape::Batch:
        indexBatch(item, node, worker);
        break;
    case Shape::Event:
        worker.addEvent(item, node);
        break;
    default: {
        // In the company of events, a member or two is enough to be one.
        if (node["init_timestamp"].exists() || node["id"].exists() || node["name"].exists())
            worker.addEvent(item, node);
        else
            worker.reject(item, Words::tr("This is no event: it has none of an event's members."));
    }
    }
}

Result<Exchange> EventsReader::fromItem(const Json& /*item*/) const
{
    return Error{ErrorKind::InvalidInput, Words::tr("This is an event, not an exchange."), {}};
}

} // namespace tapedeck::capture
