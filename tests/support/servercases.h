// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/apiservice.h"
#include "server/httptypes.h"

#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::test {

/// One call of a case: what is sent and what must come back.
struct ServerStep
{
    server::HttpRequest request;
    int status = 200;
    QByteArray contentType = "application/json"; ///< empty: none
    std::optional<Json> json;                    ///< pattern; unset: not looked at
    bool empty = false;                          ///< no body at all
};

/// A case of tests/data/server/*.json: calls before, the call, calls after.
struct ServerCase
{
    QByteArray name;
    std::vector<ServerStep> steps;
};

/// Ids, keys and tokens that the cases name ($KEY, $JWT, $EXPIRED, …), over a store that has two projects
/// with a session each and an agent in the first.
class ServerScene
{
public:
    /// Fills an empty store.
    explicit ServerScene(server::ServerStore& store);

    /// One item of addServerCaseRows().
    [[nodiscard]] ServerCase fill(const Json& json) const;

private:
    [[nodiscard]] ServerStep step(const Json& json) const;
    [[nodiscard]] QByteArray filled(QByteArray text) const;

    std::vector<std::pair<QByteArray, QByteArray>> m_names;
};

/// The cases of a file, not yet filled in, as rows of the test: a column "index", the cases' names. Ends the
/// program if there are none.
Json::Array addServerCaseRows(const QString& path);

struct PlainAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};
/// Says what is wrong with an answer; empty if nothing is. In a pattern "$any" is any value but null, "$text"
/// a text, "$number" a number, "$jwt" a token, "$uuid" a UUID, and "…" at the end of a text any further text.
QString misfit(const ServerStep& step, const PlainAnswer& answer);

} // namespace tapedeck::test
