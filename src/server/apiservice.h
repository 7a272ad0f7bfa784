// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/faultplan.h"
#include "server/turn.h"

#include <QHash>

#include <optional>

namespace tapedeck::server {

/// The API without sockets: a request in, an answer out. Used by one thread; the caller opens and closes the
/// store's transactions around it.
class ApiService
{
public:
    explicit ApiService(ServerParts parts);

    void setSettings(const ServerSettings& settings) { m_settings = settings; }
    void setFaults(std::vector<Fault> faults) { m_faults = FaultPlan(std::move(faults)); }

    HttpAnswer answer(const HttpRequest& request, Timestamp now);

private:
    [[nodiscard]] std::optional<contract::EndpointMatch> match(const HttpRequest& request);
    [[nodiscard]] HttpAnswer unrouted(const HttpRequest& request, Timestamp now);
    [[nodiscard]] HttpAnswer file(const HttpRequest& request);
    [[nodiscard]] HttpAnswer handled(const HttpRequest& request, const contract::EndpointMatch& match,
                                     Timestamp now);
    [[nodiscard]] HttpAnswer faultAnswer(const Fault& fault, const HttpRequest& request) const;

    ServerParts m_parts;
    ServerSettings m_settings;
    FaultPlan m_faults;
    QHash<QByteArray, std::optional<contract::EndpointMatch>> m_routes;
};

} // namespace tapedeck::server
