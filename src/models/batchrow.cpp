// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/batchrow.h"

#include "contract/fields.h"

#include <map>

namespace tapedeck::models {

namespace {

constexpr int excerptLength = 80;

QString oneLine(const Json& text)
{
    return text.toQString().simplified().left(excerptLength);
}

// Of a prompt: its last message with words in it, whatever its shape.
QString lastWords(const Json& prompt)
{
    if (prompt.isString())
        return oneLine(prompt);
    const Json& list = prompt.has("messages") ? prompt["messages"] : prompt;
    for (auto it = list.items().rbegin(); it != list.items().rend(); ++it) {
        if (const QString words = oneLine((*it)["content"]); !words.isEmpty())
            return words;
    }
    return {};
}

std::optional<qint64> countOf(const Json& count)
{
    return count.isNumber() ? std::optional(count.toInteger()) : std::nullopt;
}

BatchRow readRow(const Json& event)
{
    BatchRow row;
    row.kind = contract::guessKind(event);
    row.id = event[idMember(event)].toQString();
    row.agent = event["agent_id"].toQString();
    row.title = event[titleMember(row.kind)].toQString();
    row.start = event[startMember(row.kind)].toQString();
    if (row.kind == EventKind::Error) {
        row.triggerId = event["trigger_event_id"].toQString();
        return row;
    }
    row.end = event["end_timestamp"].toQString();
    if (row.kind == EventKind::Llm) {
        row.excerpt = lastWords(event["prompt"]);
        row.promptTokens = countOf(event["prompt_tokens"]);
        row.completionTokens = countOf(event["completion_tokens"]);
    }
    return row;
}

} // namespace

std::vector<BatchRow> readRows(const Json::Array& events)
{
    std::vector<BatchRow> rows;
    rows.reserve(events.size());
    std::map<QString, std::size_t> places;
    for (const Json& event : events) {
        rows.push_back(readRow(event));
        if (!rows.back().id.isEmpty())
            places.emplace(rows.back().id, rows.size() - 1);
    }
    for (BatchRow& row : rows) {
        const auto cause = row.triggerId.isEmpty() ? places.end() : places.find(row.triggerId);
        if (cause != places.end())
            row.cause = rows[cause->second].title;
    }
    return rows;
}

std::string_view titleMember(EventKind kind)
{
    switch (kind) {
    case EventKind::Llm:
        return "model";
    case EventKind::Tool:
        return "name";
    case EventKind::Action:
        return "action_type";
    case EventKind::Error:
        return "error_type";
    }
    return "name";
}

std::string_view startMember(EventKind kind)
{
    return kind == EventKind::Error ? "timestamp" : "init_timestamp";
}

std::string_view idMember(const Json& event)
{
    return event.has("event_id") && !event.has("id") ? "event_id" : "id";
}

} // namespace tapedeck::models
