// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionvalues.h"

#include "core/jsonparser.h"
#include "store/summary.h"

#include <QCryptographicHash>

namespace tapedeck::store {

QVariant timeValue(const std::optional<Timestamp>& time)
{
    return time ? QVariant(time->micros) : QVariant();
}

std::optional<Timestamp> timeFrom(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(Timestamp{value.toLongLong()});
}

QVariant textValue(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString tagsText(const QStringList& tags)
{
    Json out(Json::Array{});
    for (const QString& tag : tags)
        out.items().emplace_back(tag);
    return QString::fromStdString(out.dump());
}

QStringList tagsFrom(const QString& text)
{
    QStringList out;
    const Json json = jsonFrom(text);
    for (const Json& tag : json.items())
        out << tag.toQString();
    return out;
}

Json jsonFrom(const QString& text)
{
    return readJson(text.toUtf8()).value_or(Json());
}

Event eventFrom(const QSqlQuery& query)
{
    Event out;
    out.id = query.value(1).toString();
    out.kind = static_cast<EventKind>(query.value(2).toInt());
    out.agentId = query.value(3).toString();
    out.threadId = query.value(4).toString();
    out.title = query.value(5).toString();
    out.init = timeFrom(query.value(6));
    out.end = timeFrom(query.value(7));
    if (!query.value(8).isNull())
        out.promptTokens = query.value(8).toLongLong();
    if (!query.value(9).isNull())
        out.completionTokens = query.value(9).toLongLong();
    if (!query.value(10).isNull())
        out.cost = query.value(10).toDouble();
    out.triggerId = query.value(11).toString();
    out.body = jsonFrom(query.value(12).toString());
    return out;
}

QVariantList eventValues(const Event& event, Timestamp sort)
{
    return {eventHash(event),
            static_cast<int>(event.kind),
            textValue(event.agentId),
            textValue(event.threadId),
            textValue(event.title),
            textValue(summarize(event)),
            timeValue(event.init),
            timeValue(event.end),
            sort.micros,
            event.promptTokens ? QVariant(*event.promptTokens) : QVariant(),
            event.completionTokens ? QVariant(*event.completionTokens) : QVariant(),
            event.cost ? QVariant(*event.cost) : QVariant(),
            textValue(event.triggerId),
            QString::fromStdString(event.body.dump())};
}

QByteArray eventHash(const Event& event)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(static_cast<int>(event.kind)));
    hash.addData(QByteArrayView(" "));
    hash.addData(QByteArray::number(event.init ? event.init->micros : -1));
    hash.addData(QByteArrayView(" "));
    hash.addData(event.body.toBytes());
    return hash.result();
}

Event merged(const Event& old, const Event& next)
{
    Event out = next;
    out.agentId = next.agentId.isEmpty() ? old.agentId : next.agentId;
    out.threadId = next.threadId.isEmpty() ? old.threadId : next.threadId;
    out.title = next.title.isEmpty() ? old.title : next.title;
    out.init = next.init ? next.init : old.init;
    out.end = next.end ? next.end : old.end;
    out.promptTokens = next.promptTokens ? next.promptTokens : old.promptTokens;
    out.completionTokens = next.completionTokens ? next.completionTokens : old.completionTokens;
    out.cost = next.cost ? next.cost : old.cost;
    out.triggerId = next.triggerId.isEmpty() ? old.triggerId : next.triggerId;
    out.body = old.body;
    for (const JsonMember& member : next.body.members())
        out.body.set(member.name, member.value);
    return out;
}

} // namespace tapedeck::store
