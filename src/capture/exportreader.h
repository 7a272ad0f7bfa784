// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/exportrows.h"
#include "capture/reader.h"

namespace tapedeck::capture {

/// AgentOps session export. It has no requests, so they are made from its rows: create_session, one
/// create_agent for each agent that a row names (the export has no agents, but the service refuses events of
/// unknown ones), create_events with one event each in the order of time, and update_session.
class ExportReader : public WholeReader
{
public:
    Status index(const Source& source, IndexWorker& worker, const OpenOptions& options) override;
    [[nodiscard]] Result<Exchange> exchange(const Source& source, const Record& record,
                                            std::size_t index) const override;

private:
    enum class Call { CreateSession, CreateAgent, CreateThread, CreateEvents, UpdateSession };
    struct Row
    {
        std::string kind; // array name; "session"
        qint64 offset = 0;
        qint64 length = 0;
        qint64 line = 0;
        qint64 time = 0;
        std::string id;
        std::string agent;
        std::string thread;
        std::string trigger;
    };
    struct Made
    {
        Call call = Call::CreateEvents;
        std::size_t row = 0;
        qint64 time = 0;
    };

    Status collect(const Source& source, IndexWorker& worker, const OpenOptions& options);
    void addRow(const Source& source, IndexWorker& worker, std::string_view kind, std::size_t first,
                std::size_t last);
    void order();
    void plan();
    Result<Json> body(const Source& source, const Made& made, ExportRows& rows) const;

    std::vector<Row> m_rows; // the session first, if there is one
    std::vector<Made> m_calls;
    std::string m_session;
    qint64 m_begin = 0;
    qint64 m_lines = 1;
    std::size_t m_counted = 0;
    bool m_hasSession = false;
    bool m_ended = false;
    qint64 m_end = 0;
};

} // namespace tapedeck::capture
