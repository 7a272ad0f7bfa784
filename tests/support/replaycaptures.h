// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "support/memorycapture.h"

namespace tapedeck::test {

inline constexpr qint64 microsPerSecond = 1'000'000;
/// 2024-03-14T12:00:00Z
inline constexpr qint64 captureNoon = 1'710'417'600ll * microsPerSecond;

inline QByteArray newId()
{
    return QByteArray::fromStdString(newUuid());
}
inline QByteArray stampAt(qint64 offset)
{
    return QByteArray::fromStdString(formatTimestamp({captureNoon + offset}));
}

/// A session in the sdk dialect: create, agent, `calls` batches of `eventsPerCall` llm events, end; `gap`
/// apart.
inline void addSdkSession(MemoryCapture& capture, int calls, qint64 gap, int eventsPerCall = 1,
                          qint64 start = 0)
{
    const QByteArray session = newId();
    const QByteArray agent = newId();
    const auto at = [&](int step) { return captureNoon + start + step * gap; };
    const QString name = QString::fromLatin1(session);
    const QByteArray init = stampAt(start);
    capture.post(name, at(0), "/v2/create_session",
                 "{\"session\":{\"session_id\":\"" + session + "\",\"init_timestamp\":\"" + init +
                     "\",\"tags\":[\"test\"],\"host_env\":{},\"jwt\":\"[redacted]\"}}",
                 200, "{\"status\":\"Success\",\"jwt\":\"[redacted]\",\"session_url\":\"https://x/old\"}");
    capture.post(name, at(0), "/v2/create_agent", "{\"id\":\"" + agent + "\",\"name\":\"worker\"}", 200,
                 "\"Success\"");
    for (int call = 1; call <= calls; ++call) {
        QByteArray events;
        for (int i = 0; i < eventsPerCall; ++i) {
            events +=
                (events.isEmpty() ? "" : ",") +
                ("{\"event_type\":\"llms\",\"id\":\"" + newId() + "\",\"agent_id\":\"" + agent) +
                "\",\"model\":\"gpt-4\",\"prompt\":\"p\",\"completion\":{\"role\":\"assistant\",\"content\":"
                "\"c\"},"
                "\"prompt_tokens\":3,\"completion_tokens\":2,\"cost\":0.001,\"params\":{},\"returns\":\"r\","
                "\"init_timestamp\":\"" +
                stampAt(start + call * gap) + "\",\"end_timestamp\":\"" + stampAt(start + call * gap + 1000) +
                "\"}";
        }
        capture.post(name, at(call), "/v2/create_events", "{\"events\":[" + events + "]}", 200,
                     "\"Success\"");
    }
    capture.post(
        name, at(calls + 1), "/v2/update_session",
        "{\"session\":{\"session_id\":\"" + session + "\",\"init_timestamp\":\"" + init +
            "\",\"end_timestamp\":\"" + stampAt(start + (calls + 1) * gap) +
            "\",\"end_state\":\"Success\",\"tags\":[\"test\"],\"host_env\":{},\"jwt\":\"[redacted]\"}}",
        200);
}

/// The public page's session in its own spelling, without recorded answers.
inline void addDocumentedSession(MemoryCapture& capture)
{
    const QByteArray session = newId();
    const QString name = QString::fromLatin1(session);
    capture.post(name, 0, "/create_session",
                 "{\"session\":{\"id\":\"" + session +
                     "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"tags\":[\"production\"]}}");
    capture.post(name, 0, "/v2/create_agent", "{\"id\":\"agent-123\",\"name\":\"Research Assistant\"}");
    capture.post(
        name, 0, "/v2/create_events",
        "{\"events\":[{\"type\":\"llm\",\"init_timestamp\":\"2024-03-14T12:01:00Z\","
        "\"end_timestamp\":\"2024-03-14T12:01:02Z\",\"model\":\"gpt-4\",\"prompt\":[{\"role\":\"user\","
        "\"content\":\"Analyze\"}],\"completion\":{\"role\":\"assistant\",\"content\":\"Done\"},"
        "\"prompt_tokens\":150,\"completion_tokens\":80},{\"type\":\"tool\",\"name\":\"database_query\","
        "\"agent_id\":\"agent-123\",\"init_timestamp\":\"2024-03-14T12:01:03Z\","
        "\"end_timestamp\":\"2024-03-14T12:01:04Z\",\"input\":\"SELECT 1\",\"output\":\"1\"}]}");
    capture.post(name, 0, "/v2/update_session",
                 "{\"session\":{\"id\":\"" + session +
                     "\",\"end_timestamp\":\"2024-03-14T12:05:00Z\",\"end_state\":\"Success\"}}");
}

} // namespace tapedeck::test
