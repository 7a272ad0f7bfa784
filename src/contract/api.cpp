// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/api.h"

#include "contract/schemaset.h"
#include "contract/schemaview.h"
#include "core/jsonparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QUrl>
#include <QVarLengthArray>

#include <array>

// A static library's resources must be asked for by name, and outside any namespace.
static void initContractResources()
{
    Q_INIT_RESOURCE(contract);
}

namespace tapedeck::contract {

namespace {

constexpr std::array<const char*, 12> endpointNames{
    "create_session", "reauthorize_jwt", "update_session",   "create_agent", "create_thread", "create_events",
    "update_events",  "update_logs",     "developer_errors", "stats",        "export",        "ttd"};
constexpr std::array<const char*, 2> dialectKeys{"sdk", "documented"};

const Json noSchema;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Contract)
};

std::optional<Auth> authFromText(std::string_view text)
{
    if (text == "none")
        return Auth::None;
    if (text == "api-key")
        return Auth::ApiKey;
    if (text == "api-key-unchecked")
        return Auth::ApiKeyUnchecked;
    if (text == "jwt")
        return Auth::Jwt;
    return std::nullopt;
}

// Unknown and mixed bodies are judged as the live service would, that is as sdk.
std::size_t dialectIndex(Dialect dialect)
{
    return dialect == Dialect::Documented ? 1 : 0;
}

// Enough for every path of the API and one too many, by which a longer one is told.
using Segments = QVarLengthArray<QStringView, 6>;

Segments segmentsOf(QStringView path)
{
    Segments segments;
    while (!path.isEmpty()) {
        const qsizetype slash = path.indexOf(QLatin1Char('/'));
        const QStringView part = slash < 0 ? path : path.first(slash);
        path = slash < 0 ? QStringView() : path.sliced(slash + 1);
        if (!part.isEmpty())
            segments.append(part);
    }
    return segments;
}

Error defect(const QString& detail)
{
    return {ErrorKind::Internal, Text::tr("The built-in description of the API is damaged."), detail};
}

QString typeWord(std::string_view type)
{
    if (type == "null")
        return Text::tr("null");
    if (type == "boolean")
        return Text::tr("true or false");
    if (type == "integer")
        return Text::tr("a whole number");
    if (type == "number")
        return Text::tr("a number");
    if (type == "string")
        return Text::tr("a text");
    if (type == "array")
        return Text::tr("a list");
    return Text::tr("an object");
}

QString listText(const QStringList& words)
{
    return words.join(Text::tr(", "));
}

QString misfitText(const Misfit& misfit, const Json* schema)
{
    QStringList words;
    switch (misfit.kind) {
    case Misfit::Kind::Missing:
        return Text::tr("“%1” is missing.").arg(QString::fromStdString(misfit.name));
    case Misfit::Kind::Type:
        for (const std::string& type : schema ? allowedTypes(*schema) : std::vector<std::string>())
            words.append(typeWord(type));
        return Text::tr("The value has the wrong type. Allowed: %1.").arg(listText(words));
    case Misfit::Kind::Enum:
        for (const Json& item : schema ? (*schema)["enum"].items() : Json::Array())
            words.append(item.isString() ? item.toQString() : QString::fromStdString(item.dump()));
        return Text::tr("The value is not one of: %1.").arg(listText(words));
    case Misfit::Kind::Other:
        break;
    }
    return Text::tr("The value is outside what is allowed here.");
}

} // namespace

struct Api::Data
{
    struct Row
    {
        Segments segments; ///< of the endpoint's path, "v2" first; views into it
        std::array<QString, 2> request;
        std::array<QString, 2> response;
    };

    std::vector<Endpoint> endpoints;
    std::vector<Row> rows; ///< in the same order
    SchemaSet schemas{QStringLiteral(":/contract/schemas")};

    [[nodiscard]] const Row& row(EndpointId id) const { return rows[static_cast<std::size_t>(id)]; }
};

Api::Api(std::unique_ptr<const Data> data)
    : m_data(std::move(data))
{}
Api::~Api() = default;
Api::Api(Api&&) noexcept = default;
Api& Api::operator=(Api&&) noexcept = default;

Result<Api> Api::load()
{
    initContractResources();
    QFile file(QStringLiteral(":/contract/endpoints.json"));
    if (!file.open(QIODevice::ReadOnly))
        return defect(file.errorString());
    const Json table = readJson(file.readAll()).value_or(Json());
    const Json::Array& items = table["endpoints"].items();
    if (items.size() != endpointNames.size())
        return defect(QStringLiteral("endpoints.json: %1 rows").arg(items.size()));

    auto data = std::make_unique<Data>();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Json& item = items[i];
        const auto auth = authFromText(item["auth"].toView());
        if (item["name"].toView() != endpointNames[i] || !auth)
            return defect(QStringLiteral("endpoints.json: row %1").arg(i));
        Endpoint endpoint;
        endpoint.id = static_cast<EndpointId>(i);
        endpoint.name = item["name"].toQString();
        endpoint.method = item["method"].toQString().toLatin1();
        endpoint.path = item["path"].toQString();
        endpoint.auth = *auth;
        endpoint.hasBody = item["body"].toBool();
        endpoint.successStatus = static_cast<int>(item["status"].toInteger());
        endpoint.bare = item["bare"].toBool();
        endpoint.summary = item["summary"].toQString();
        Data::Row row;
        for (std::size_t d = 0; d < dialectKeys.size(); ++d) {
            row.request[d] = item["request"][dialectKeys[d]].toQString();
            row.response[d] = item["response"][dialectKeys[d]].toQString();
            for (const QString& name : {row.request[d], row.response[d]}) {
                if (!name.isEmpty() && !data->schemas.add(name))
                    return defect(QStringLiteral("no schema %1").arg(name));
            }
        }
        data->endpoints.push_back(std::move(endpoint));
        data->rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < data->rows.size(); ++i) // only now do the paths stay where they are
        data->rows[i].segments = segmentsOf(data->endpoints[i].path);
    return Api(std::move(data));
}

const std::vector<Endpoint>& Api::endpoints() const
{
    return m_data->endpoints;
}

const Endpoint& Api::endpoint(EndpointId id) const
{
    return m_data->endpoints[static_cast<std::size_t>(id)];
}

const Endpoint* Api::endpointByName(QStringView name) const
{
    for (const Endpoint& endpoint : m_data->endpoints) {
        if (endpoint.name == name)
            return &endpoint;
    }
    return nullptr;
}

namespace {

// True if the segments are those of the endpoint's path from `skip` on; sets pathId.
bool segmentsFit(const Segments& pattern, qsizetype skip, const Segments& path, QStringView& pathId)
{
    if (pattern.size() - skip != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i + skip] == u"{id}")
            pathId = path[i];
        else if (pattern[i + skip] != path[i])
            return false;
    }
    return true;
}

} // namespace

std::optional<EndpointMatch> Api::match(QByteArrayView method, QStringView url) const
{
    QStringView path = url;
    const qsizetype scheme = path.indexOf(QStringLiteral("://"));
    const bool absolute = scheme > 0;
    if (absolute) {
        path = path.mid(scheme + 3);
        const qsizetype slash = path.indexOf(QLatin1Char('/'));
        if (slash < 0)
            return std::nullopt;
        path = path.mid(slash);
    }
    for (const char16_t mark : {u'?', u'#'}) {
        if (const qsizetype at = path.indexOf(QChar(mark)); at >= 0)
            path = path.first(at);
    }
    Segments segments = segmentsOf(path);
    // A gateway may serve the API below a path of its own; only a full address shows that.
    if (const qsizetype version = segments.lastIndexOf(QStringView(u"v2")); absolute && version > 0)
        segments.remove(0, version);

    for (const Endpoint& endpoint : m_data->endpoints) {
        const Segments& pattern = m_data->row(endpoint.id).segments;
        QStringView pathId;
        const bool full = segmentsFit(pattern, 0, segments, pathId);
        if (!full && !(endpoint.bare && segmentsFit(pattern, 1, segments, pathId)))
            continue;
        EndpointMatch match;
        match.id = endpoint.id;
        match.bare = !full;
        match.methodFits = method.compare(endpoint.method, Qt::CaseInsensitive) == 0;
        match.pathId = QUrl::fromPercentEncoding(pathId.toUtf8());
        return match;
    }
    return std::nullopt;
}

const Json& Api::requestSchema(EndpointId id, Dialect dialect) const
{
    const QString& name = m_data->row(id).request[dialectIndex(dialect)];
    return name.isEmpty() ? noSchema : m_data->schemas.schema(name);
}

const Json& Api::responseSchema(EndpointId id, Dialect dialect) const
{
    const QString& name = m_data->row(id).response[dialectIndex(dialect)];
    return name.isEmpty() ? noSchema : m_data->schemas.schema(name);
}

namespace {

std::vector<Api::Violation> violations(const Validator* validator, const Json& schema, const Json& body)
{
    std::vector<Api::Violation> out;
    if (!validator)
        return out;
    for (Misfit& misfit : validator->validate(body)) {
        const Json* place = schemaAt(schema, body, misfit.pointer);
        QString text = misfitText(misfit, place);
        out.push_back({std::move(misfit.pointer), std::move(text)});
    }
    return out;
}

} // namespace

std::vector<Api::Violation> Api::validate(EndpointId id, Dialect dialect, const Json& body) const
{
    const QString& name = m_data->row(id).request[dialectIndex(dialect)];
    return violations(m_data->schemas.validator(name), requestSchema(id, dialect), body);
}

std::vector<Api::Violation> Api::validateResponse(EndpointId id, Dialect dialect, const Json& body) const
{
    const QString& name = m_data->row(id).response[dialectIndex(dialect)];
    return violations(m_data->schemas.validator(name), responseSchema(id, dialect), body);
}

} // namespace tapedeck::contract
