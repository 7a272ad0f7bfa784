// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"
#include "core/json.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tapedeck::contract {

/// The v2 endpoints (contract.md 2). The order is that of the table in resources/contract/endpoints.json.
enum class EndpointId : quint8 {
    CreateSession,
    ReauthorizeJwt,
    UpdateSession,
    CreateAgent,
    CreateThread,
    CreateEvents,
    UpdateEvents,
    UpdateLogs,
    DeveloperErrors,
    Stats,
    Export,
    Ttd,
};

enum class Auth {
    None,
    ApiKey,          ///< X-Agentops-Api-Key
    ApiKeyUnchecked, ///< the header is sent, the service does not validate it (developer_errors)
    Jwt,             ///< Authorization: Bearer
};

/// One row of the API's table.
struct Endpoint
{
    EndpointId id = EndpointId::CreateSession;
    QString name;      ///< "create_session"
    QByteArray method; ///< "POST", "PUT", "GET"
    QString path;      ///< "/v2/create_session", "/v2/sessions/{id}/stats"
    Auth auth = Auth::None;
    bool hasBody = true;
    int successStatus = 200;
    bool bare = false; ///< also known without /v2, as the public page once writes it
    QString summary;   ///< one line, in English
};

/// What a method and path mean.
struct EndpointMatch
{
    EndpointId id = EndpointId::CreateSession;
    bool bare = false;      ///< without /v2, as the public page once writes it
    bool methodFits = true; ///< false: known path, other method (405 at the service)
    QString pathId;         ///< {id} of the path, if it has one
};

/// The API as data: one table and its schemas, read from resources/contract. Immutable; share by const
/// reference, also with other threads. Schemas are read and compiled when first asked for.
class Api
{
public:
    /// Reads the built-in data; an error here is a defect of the build.
    static Result<Api> load();

    [[nodiscard]] const std::vector<Endpoint>& endpoints() const;
    [[nodiscard]] const Endpoint& endpoint(EndpointId id) const;
    [[nodiscard]] const Endpoint* endpointByName(QStringView name) const; ///< nullptr if unknown
    /// `url` may be absolute or a path; query is ignored. nullopt: no endpoint of this API.
    /// Exact for a path (trailing slashes aside); an absolute url may have a gateway's path before /v2.
    [[nodiscard]] std::optional<EndpointMatch> match(QByteArrayView method, QStringView url) const;
    /// JSON Schema (draft 7) of the request body, without any $ref; null where the endpoint has none. Calls
    /// of which the public page knows nothing have the sdk's schema in both dialects.
    [[nodiscard]] const Json& requestSchema(EndpointId id, Dialect dialect) const;
    [[nodiscard]] const Json& responseSchema(EndpointId id, Dialect dialect) const;
    /// Schema violations only, as (pointer, text); for findings use check().
    struct Violation
    {
        std::string pointer;
        QString text;
    };
    [[nodiscard]] std::vector<Violation> validate(EndpointId id, Dialect dialect, const Json& body) const;
    [[nodiscard]] std::vector<Violation> validateResponse(EndpointId id, Dialect dialect,
                                                          const Json& body) const;

    ~Api();
    Api(Api&&) noexcept;
    Api& operator=(Api&&) noexcept;

private:
    struct Data;
    explicit Api(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;
};

} // namespace tapedeck::contract
