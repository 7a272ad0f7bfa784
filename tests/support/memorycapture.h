// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "core/jsonparser.h"

namespace tapedeck::test {

/// A capture without a file: tests say what is in it.
class MemoryCapture : public capture::Capture
{
public:
    explicit MemoryCapture(const contract::Api& api)
        : m_api(api)
    {}

    /// A call of a session; `at` in microseconds since 1970, 0 if not known. `answer` empty and `status` 0:
    /// none.
    quint32 call(const QString& session, qint64 at, const QByteArray& method, const QString& path,
                 const QByteArray& body, int status = 0, const QByteArray& answer = {})
    {
        Exchange exchange;
        exchange.request.method = method;
        exchange.request.url = path;
        exchange.request.body = body;
        if (status > 0)
            exchange.response = Response{status, {}, {}, answer};
        capture::Record record;
        record.time = at;
        record.status = static_cast<quint16>(status);
        const auto match = m_api.match(method, path);
        record.known = match && match->methodFits;
        if (match)
            record.endpoint = match->id;
        if (const auto json = readJson(body))
            record.events = static_cast<quint16>((*json)["events"].size());
        m_exchanges.push_back(exchange);
        m_events.emplace_back();
        return add(session, record);
    }
    quint32 post(const QString& session, qint64 at, const QString& path, const QByteArray& body,
                 int status = 0, const QByteArray& answer = {})
    {
        return call(session, at, "POST", path, body, status, answer);
    }
    quint32 bareEvent(qint64 at, const QByteArray& body, const QString& session = {})
    {
        capture::Record record;
        record.time = at;
        record.kind = capture::Record::Kind::Event;
        record.events = 1;
        m_exchanges.emplace_back();
        m_events.push_back(*readJson(body));
        return add(session, record);
    }

    [[nodiscard]] QString name() const override { return QStringLiteral("memory.tapedeck"); }
    [[nodiscard]] capture::Format format() const override { return capture::Format::Tapedeck; }
    [[nodiscard]] Dialect dialect() const override { return Dialect::Unknown; }
    [[nodiscard]] qint64 bytes() const override { return 0; }
    [[nodiscard]] const std::vector<capture::Record>& records() const override { return m_records; }
    [[nodiscard]] const std::vector<capture::Track>& tracks() const override { return m_tracks; }
    [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }
    [[nodiscard]] qint64 eventCount() const override { return 0; }
    [[nodiscard]] Result<Exchange> exchange(std::size_t record) const override
    {
        return m_exchanges.at(record);
    }
    [[nodiscard]] Result<Json> event(std::size_t record) const override { return m_events.at(record); }

private:
    quint32 add(const QString& session, capture::Record record)
    {
        const auto index = static_cast<quint32>(m_records.size());
        std::size_t track = 0;
        while (track < m_tracks.size() && m_tracks[track].sessionId != session)
            ++track;
        if (track == m_tracks.size())
            m_tracks.push_back({session, {}});
        m_tracks[track].records.push_back(index);
        record.track = static_cast<quint32>(track);
        m_records.push_back(record);
        return index;
    }

    const contract::Api& m_api;
    std::vector<capture::Record> m_records;
    std::vector<capture::Track> m_tracks;
    std::vector<Exchange> m_exchanges;
    std::vector<Json> m_events;
    std::vector<Finding> m_findings;
};

} // namespace tapedeck::test
