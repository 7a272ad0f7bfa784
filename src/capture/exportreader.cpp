// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/exportreader.h"

#include "capture/cancelling.h"
#include "capture/jsontext.h"
#include "core/timestamp.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::ExportReader)
};

constexpr std::array<std::string_view, 4> kinds = {"actions", "llms", "tools", "errors"};

} // namespace

void ExportReader::addRow(const Source& source, IndexWorker& worker, std::string_view kind, std::size_t first,
                          std::size_t last)
{
    const std::string_view text = source.text();
    if (first >= m_counted) {
        m_lines += std::count(text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                              text.begin() + static_cast<std::ptrdiff_t>(first), '\n');
        m_counted = first;
    }
    Item item{
        text.substr(first, last - first), static_cast<qint64>(first), m_lines, text.size() - last, 0, 0};
    const Node node = worker.read(item);
    if (!node.exists())
        return;
    if (!node.isObject()) {
        worker.reject(item, Words::tr("This is no row of an export: it is not an object."));
        return;
    }
    Row row;
    row.kind = kind;
    row.offset = item.offset;
    row.length = static_cast<qint64>(item.text.size());
    row.line = item.line;
    row.id = node["id"].string();
    row.agent = node["agent_id"].string();
    row.thread = node["thread_id"].string();
    row.trigger = node["trigger_event_id"].string();
    const qint64 init = timeOf(node["init_timestamp"]);
    const qint64 end = timeOf(node["end_timestamp"]);
    if (kind == "session") {
        m_hasSession = true;
        m_session = row.id.empty() ? node["session_id"].string() : row.id;
        m_begin = init;
        m_end = end;
        m_ended = node["end_timestamp"].isThere() || node["end_state"].isThere();
        m_rows.insert(m_rows.begin(), std::move(row));
        return;
    }
    // A client sends an event when it is over.
    row.time = kind == "errors" ? timeOf(node["timestamp"]) : end > 0 ? end : init;
    if (m_session.empty())
        m_session = node["session_id"].string();
    m_rows.push_back(std::move(row));
}

Status ExportReader::collect(const Source& source, IndexWorker& worker, const OpenOptions& options)
{
    const std::string_view text = source.text();
    m_counted = source.begin();
    MemberWalk members(text, skipBlanks(text, source.begin()));
    const auto lineAt = [&](std::size_t at) {
        const std::size_t end = std::min(std::max(at, m_counted), text.size());
        return m_lines + std::count(text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                                    text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    };
    const auto cut = [&](std::size_t at) {
        worker.findings().add(Severity::Error, "truncated", lineAt(at), static_cast<qint64>(at),
                              Words::tr("The export is cut off or broken here."),
                              Words::tr("Everything before it is used."));
        return done();
    };
    while (members.next()) {
        if (isCancelled(options))
            return cancelledError();
        const std::size_t at = members.value();
        const bool rows = std::find(kinds.begin(), kinds.end(), members.name()) != kinds.end();
        if (rows && text[at] == '[') {
            ElementWalk elements(text, at);
            while (elements.next(&options))
                addRow(source, worker, members.name(), elements.first(), elements.last());
            if (!elements.ended())
                return isCancelled(options) ? Status(cancelledError()) : cut(elements.position());
            members.resume(elements.position());
            continue;
        }
        const std::string name = members.name();
        if (!members.skip(&options))
            return isCancelled(options) ? Status(cancelledError()) : cut(at);
        if (name == "session") {
            addRow(source, worker, name, at, members.position());
        } else {
            worker.findings().add(
                Severity::Info, "unused-member", lineAt(at), static_cast<qint64>(at),
                Words::tr("The member %1 of the document is not used.").arg(QString::fromStdString(name)));
        }
    }
    return members.ended() ? done() : cut(members.position());
}

void ExportReader::order()
{
    std::map<std::string, qint64> times;
    for (Row& row : m_rows) {
        if (row.kind == "session")
            continue;
        row.time = row.time > 0 ? row.time : m_begin;
        if (!row.id.empty())
            times[row.id] = row.time;
    }
    // An error comes after the event that it points at, whatever its clock says.
    for (Row& row : m_rows) {
        if (const auto trigger = times.find(row.trigger); row.kind == "errors" && trigger != times.end())
            row.time = std::max(row.time, trigger->second);
    }
    const auto isError = [](const Row& row) { return row.kind == "errors"; };
    std::stable_sort(m_rows.begin() + (m_hasSession ? 1 : 0), m_rows.end(), [&](const Row& a, const Row& b) {
        return a.time != b.time ? a.time < b.time : isError(a) < isError(b);
    });
    if (m_begin == 0 && m_rows.size() > (m_hasSession ? 1u : 0u))
        m_begin = m_rows[m_hasSession ? 1 : 0].time;
}

void ExportReader::plan()
{
    std::set<std::string> agents;
    std::set<std::string> threads;
    std::vector<Made> registrations;
    std::vector<Made> events;
    qint64 last = m_begin;
    for (std::size_t i = m_hasSession ? 1 : 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (!row.agent.empty() && agents.insert(row.agent).second)
            registrations.push_back({Call::CreateAgent, i, m_begin});
        if (!row.thread.empty() && threads.insert(row.thread).second)
            registrations.push_back({Call::CreateThread, i, m_begin});
        events.push_back({Call::CreateEvents, i, row.time});
        last = std::max(last, row.time);
    }
    m_calls.push_back({Call::CreateSession, 0, m_begin});
    // Agents before threads, which refer to them.
    std::stable_sort(registrations.begin(), registrations.end(),
                     [](const Made& a, const Made& b) { return a.call < b.call; });
    m_calls.insert(m_calls.end(), registrations.begin(), registrations.end());
    m_calls.insert(m_calls.end(), events.begin(), events.end());
    if (m_hasSession && m_ended)
        m_calls.push_back({Call::UpdateSession, 0, std::max(m_end, last)});
}

Result<Json> ExportReader::body(const Source& source, const Made& made, ExportRows& rows) const
{
    const Row& row = m_rows[made.row];
    switch (made.call) {
    case Call::CreateAgent:
        return Json::object({{"id", row.agent}});
    case Call::CreateThread: {
        Json out = Json::object({{"id", row.thread}});
        if (!row.agent.empty())
            out.set("agent_id", row.agent);
        return out;
    }
    default:
        break;
    }
    if (made.call == Call::CreateSession && !m_hasSession) {
        return Json::object({{"session", Json::object({{"session_id", m_session},
                                                       {"init_timestamp", formatTimestamp({m_begin})}})}});
    }
    const auto json = readItem(source, row.offset, row.length);
    if (!json)
        return json.error();
    if (made.call == Call::CreateSession)
        return rows.createSession(*json);
    return made.call == Call::UpdateSession ? rows.updateSession(*json) : rows.createEvents(*json, row.kind);
}

Status ExportReader::index(const Source& source, IndexWorker& worker, const OpenOptions& options)
{
    if (const Status status = collect(source, worker, options); !status)
        return status;
    if (m_rows.empty())
        return Error{ErrorKind::InvalidInput, Words::tr("The export holds no complete row."), {}};
    if (!m_hasSession) {
        worker.findings().add(Severity::Warning, "no-session", m_rows[0].line, m_rows[0].offset,
                              Words::tr("The export has no session row. One is made from its events."));
    }
    order();
    plan();
    ExportRows rows;
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        if (isCancelled(options))
            return cancelledError();
        const Row& row = m_rows[m_calls[i].row];
        const auto made = exchange(source, Record(), i);
        if (!made)
            return made.error();
        if (const auto counted = body(source, m_calls[i], rows); !counted)
            return counted.error();
        const std::string url = made->request.url.toStdString();
        IndexWorker::Parts parts;
        parts.method = "POST";
        parts.url = url;
        parts.session = m_session;
        parts.bodyText = {made->request.body.constData(),
                          static_cast<std::size_t>(made->request.body.size())};
        parts.time = m_calls[i].time;
        const auto first = static_cast<std::size_t>(row.offset);
        const auto length = static_cast<std::size_t>(row.length);
        worker.addExchange({source.text().substr(first, length), row.offset, row.line, 0}, parts);
    }
    worker.findings().add(
        Severity::Info, "made-from-export", 1, 0,
        Words::tr("An export holds no requests. They were made from its rows, with an agent for "
                  "each agent id in them; there are no answers to compare with."));
    for (const std::string& column : rows.leftOut) {
        worker.findings().add(Severity::Info, "server-column", 1, 0,
                              Words::tr("The column %1 is made by the server and left out.")
                                  .arg(QString::fromStdString(column)));
    }
    if (rows.ambiguous > 0) {
        worker.findings().add(
            Severity::Info, "ambiguous-text", 1, 0,
            Words::tr("%n texts look like JSON but may have been sent as texts. They stay texts.", nullptr,
                      static_cast<int>(rows.ambiguous)));
    }
    return done();
}

Result<Exchange> ExportReader::exchange(const Source& source, const Record& /*record*/,
                                        std::size_t index) const
{
    static constexpr std::array<const char*, 5> names = {"create_session", "create_agent", "create_thread",
                                                         "create_events", "update_session"};
    const Made& made = m_calls[index];
    ExportRows rows;
    const auto json = body(source, made, rows);
    if (!json)
        return json.error();
    Exchange out;
    out.startedAt.micros = made.time;
    out.request.url = QStringLiteral("/v2/") + QLatin1String(names[static_cast<std::size_t>(made.call)]);
    out.request.headers = {{"Content-Type", "application/json; charset=UTF-8"}};
    out.request.body = json->toBytes();
    return out;
}

} // namespace tapedeck::capture
