// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"
#include "core/result.h"

#include <QIODevice>

#include <random>
#include <string>
#include <vector>

namespace tapedeck::testing {

/// What the service must say of a generated session once all of it was taken.
struct ExpectedSession
{
    std::string id;
    std::string endState;
    std::vector<std::string> agents;
    qint64 events = 0; ///< errors too
    qint64 errors = 0;
    qint64 llms = 0;
    qint64 tools = 0;
    qint64 actions = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 requests = 0;
    qint64 costUnits = 0; ///< of 1e-8 US dollars, so that the sum is exact
    [[nodiscard]] double cost() const { return static_cast<double>(costUnits) / 1e8; }
};

/// Makes a valid Tapedeck capture in the sdk dialect: sessions side by side, each with agents, events of
/// every kind, errors with triggers, costs given, computed from a known model or unknown, and its end. The
/// same options always give the same bytes.
class CaptureGenerator
{
public:
    struct Options
    {
        int sessions = 3;
        int eventsPerSession = 20;
        quint32 seed = 1;
        int batchSize = 10;        ///< events a request
        int textWords = 12;        ///< words in a prompt
        int sideBySide = 50;       ///< sessions that run at the same time
        qint64 stopAfterBytes = 0; ///< if set: begin no further session once so much is written
    };

    explicit CaptureGenerator(const Options& options);
    /// Writes the capture; afterwards expected() is complete.
    Status write(QIODevice& out);
    [[nodiscard]] const std::vector<ExpectedSession>& expected() const { return m_expected; }

private:
    struct Running;
    quint64 random(quint64 below);
    std::string uuid();
    std::string words(int count);
    Running start(std::size_t index, qint64 time);
    /// The next exchange of a session; false after its last one.
    bool step(Running& session, Exchange& out);
    Json event(Running& session);
    Json sessionBody(const Running& session, bool ended) const;
    Exchange exchange(const Running& session, const char* path, const Json& body, const Json& answer);

    Options m_options;
    std::mt19937_64 m_random;
    std::vector<ExpectedSession> m_expected;
};

} // namespace tapedeck::testing
