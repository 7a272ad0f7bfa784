// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/readback.h"

#include "contract/dialects.h"
#include "contract/fields.h"
#include "contract/reading.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReadBack)
};

constexpr std::array kinds{EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Error};

// What the service keeps of each kind, as far as it can be compared (contract 2.10).
std::span<const std::string_view> comparedMembers(EventKind kind)
{
    static constexpr std::array<std::string_view, 9> llm{
        "agent_id",      "thread_id",         "model",          "prompt",       "completion",
        "prompt_tokens", "completion_tokens", "init_timestamp", "end_timestamp"};
    static constexpr std::array<std::string_view, 7> tool{
        "agent_id", "name", "params", "returns", "logs", "init_timestamp", "end_timestamp"};
    static constexpr std::array<std::string_view, 7> action{
        "agent_id", "action_type", "params", "returns", "logs", "init_timestamp", "end_timestamp"};
    static constexpr std::array<std::string_view, 7> error{
        "trigger_event_id", "trigger_event_type", "error_type", "code", "details", "logs", "timestamp"};
    switch (kind) {
    case EventKind::Llm:
        return llm;
    case EventKind::Tool:
        return tool;
    case EventKind::Action:
        return action;
    case EventKind::Error:
        break;
    }
    return error;
}

// A text that holds JSON as that JSON: objects come back as texts, and a text that looks like JSON cannot be
// told from one (contract 2.10).
Json unpacked(const Json& value)
{
    if (!value.isString() || value.toView().empty())
        return value;
    const std::string_view text = value.toView();
    if (text.front() != '{' && text.front() != '[' && text.front() != '"')
        return value;
    return readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))).value_or(value);
}

// prompt and completion are wrapped by the service (contract 3).
Json unwrapped(const Json& value)
{
    if (value["type"].toView() == "chatml")
        return value["messages"];
    if (value["type"].toView() == "string")
        return value["string"];
    return value;
}

bool sameValue(std::string_view name, const Json& sent, const Json& stored)
{
    if (name.ends_with("timestamp")) {
        const auto a = parseTimestamp(sent.toView());
        const auto b = parseTimestamp(stored.toView());
        return a && b ? a->time == b->time : sent.equals(stored);
    }
    if (name.ends_with("_id")) {
        const auto plain = [](const Json& id) { return id.toQString().remove(u'-').toLower(); };
        return plain(sent) == plain(stored);
    }
    const Json left = unwrapped(unpacked(sent));
    const Json right = unwrapped(unpacked(stored));
    if (left.equals(right))
        return true;
    // Numbers and truth values become texts in columns of text.
    const auto asText = [](const Json& value) {
        return value.isString() ? std::string(value.toView()) : value.dump();
    };
    return asText(left) == asText(right);
}

bool isCount(std::string_view name)
{
    return name == "prompt_tokens" || name == "completion_tokens";
}

class Comparison
{
public:
    Comparison(const Json& sentBody, const Json& exportBody)
    {
        for (const EventKind kind : kinds) {
            for (const Json& row : exportBody[kindPlural(kind)].items())
                m_rows.push_back({kind, readEvent(row).id, &row, false});
        }
        m_sent = convert(EndpointId::CreateEvents, sentBody, Dialect::Unknown, Dialect::Sdk).body;
        dropOrigins(EndpointId::CreateEvents, m_sent);
    }

    ReadBack run()
    {
        for (const Part& part : partsOf(EndpointId::CreateEvents, m_sent))
            compare(part);
        return std::move(m_result);
    }

private:
    struct Row
    {
        EventKind kind;
        QString id;
        const Json* body;
        bool used;
    };

    void compare(const Part& part)
    {
        const Json& event = *m_sent.at(part.pointer);
        const Event read = readEvent(event);
        ++m_result.sent;
        const ReadBackItem item{part.pointer, read.kind, read.id, read.title, {}};
        const std::vector<Row*> rows = candidates(event, read);
        if (rows.empty()) {
            m_result.missing.push_back(item);
            return;
        }
        ++m_result.found;
        Row& row = *rows.front();
        row.used = true;
        if (rows.size() > 1 && byId(read)) {
            for (Row* other : rows)
                other->used = true;
            m_result.doubled.push_back(item);
        }
        if (row.kind != read.kind) {
            m_result.otherKind.push_back(item);
            return;
        }
        members(event, *row.body, item);
    }

    static bool byId(const Event& event) { return event.kind != EventKind::Error && !event.id.isEmpty(); }

    std::vector<Row*> candidates(const Json& event, const Event& read)
    {
        std::vector<Row*> rows;
        for (Row& row : m_rows) {
            if (row.used)
                continue;
            const bool fits = byId(read) ? sameValue("_id", Json(read.id), Json(row.id))
                                         : row.kind == read.kind && looksAlike(event, read.kind, *row.body);
            if (fits)
                rows.push_back(&row);
        }
        return rows;
    }

    // Without an id: the same in what tells events of the kind apart.
    static bool looksAlike(const Json& event, EventKind kind, const Json& row)
    {
        for (const std::string_view name : comparedMembers(kind)) {
            const bool telling = name == "timestamp" || name == "init_timestamp" || name == "name" ||
                                 name == "model" || name == "action_type" || name == "error_type";
            if (telling && event.has(name) && !sameValue(name, event[name], row[name]))
                return false;
        }
        return true;
    }

    void members(const Json& event, const Json& row, const ReadBackItem& item)
    {
        ReadBackItem nulls = item;
        ReadBackItem changed = item;
        for (const std::string_view name : comparedMembers(item.kind)) {
            const Json& sent = event[name];
            const Json& stored = row[name];
            if (sent.isNull() || sameValue(name, sent, stored))
                continue;
            if (isCount(name) && sent.toDouble() == 0)
                continue; // 0 asks the service to count itself (contract 3)
            const QString word = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            (stored.isNull() ? nulls : changed).members.append(word);
        }
        if (!nulls.members.isEmpty())
            m_result.nulls.push_back(std::move(nulls));
        if (!changed.members.isEmpty())
            m_result.changed.push_back(std::move(changed));
    }

    Json m_sent;
    std::vector<Row> m_rows;
    ReadBack m_result;
};

} // namespace

bool ReadBack::isWhole() const
{
    return found == sent && nulls.empty() && changed.empty() && otherKind.empty() && doubled.empty();
}

QString ReadBack::summary() const
{
    if (found < sent)
        return Text::tr("Only %1 of %n events were found in the session.", nullptr, sent).arg(found);
    if (isWhole())
        return Text::tr("Stored: %1 of %n events read back from the session.", nullptr, sent).arg(found);
    return Text::tr("All %n events are in the session, but not all of them as they were sent.", nullptr,
                    sent);
}

ReadBack compareReadBack(const Json& sentBody, const Json& exportBody)
{
    return Comparison(sentBody, exportBody).run();
}

} // namespace tapedeck::contract
