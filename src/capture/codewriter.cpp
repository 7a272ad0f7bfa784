// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/codewriter.h"

#include "capture/codestyle.h"
#include "capture/sessionof.h"
#include "core/redaction.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace tapedeck::capture {

namespace {

constexpr const char* keyHeader = "X-Agentops-Api-Key";
constexpr const char* keyVariable = "TAPEDECK_API_KEY";
constexpr const char* tokenVariable = "TAPEDECK_TOKEN";
constexpr const char* liveService = "https://api.agentops.ai";      // where a capture knows no host
constexpr const char* jsonType = "application/json; charset=UTF-8"; // as the SDK (contract 1)

std::unique_ptr<CodeStyle> styleOf(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Curl:
        return curlStyle();
    case CodeLanguage::Python:
        return pythonStyle();
    case CodeLanguage::HttPie:
        return httpieStyle();
    case CodeLanguage::Fetch:
        break;
    }
    return fetchStyle();
}

bool isNamed(const QByteArray& name, const char* other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

// What belongs to one connection, or to the program that sent it.
bool isOfTransport(const QByteArray& name, const QByteArray& value)
{
    static constexpr std::array<const char*, 7> own = {"host",       "content-length",    "connection",
                                                       "keep-alive", "transfer-encoding", "accept-encoding",
                                                       "expect"};
    if (std::any_of(own.begin(), own.end(), [&](const char* other) { return isNamed(name, other); }))
        return true;
    return (isNamed(name, "user-agent") && value.startsWith("Tapedeck/")) ||
           (isNamed(name, "accept") && value == "*/*");
}

bool isSecret(const Headers::Item& header)
{
    const Headers masked = redacted(Headers{{header.first, "x"}});
    return masked.items().front().second != "x";
}

// X-Agentops-Parent-Key: TAPEDECK_X_AGENTOPS_PARENT_KEY
QByteArray variableFor(const QByteArray& header)
{
    QByteArray out = "TAPEDECK_" + header.toUpper();
    for (char& c : out) {
        if ((c < 'A' || c > 'Z') && (c < '0' || c > '9'))
            c = '_';
    }
    return out;
}

bool makesToken(const CodeCall& call)
{
    return call.endpoint == QLatin1String("create_session") ||
           call.endpoint == QLatin1String("reauthorize_jwt");
}

// Some programs send tokens to where only the key counts (contract 5).
bool takesToken(const CodeCall& call)
{
    return call.wantsToken || (!call.wantsKey && call.request.headers.has("Authorization"));
}

// Turns calls into requests. Knows the tokens of a script; of a single call there are none.
class Preparation
{
public:
    Preparation(const CodeOptions& options, bool script)
        : m_options(options)
        , m_script(script)
    {}

    CodeRequest request(const CodeCall& call)
    {
        const Request& from = call.request;
        CodeRequest out;
        const QString url = m_options.keyInPlain ? from.url : redactedText(from.url);
        const QByteArray base = baseOf(url);
        out.base = base.isEmpty() ? QByteArray(liveService) : base;
        out.path = url.toUtf8().mid(base.size());
        out.method = from.method;
        out.body = m_options.keyInPlain ? from.body : redactedBody(from.body);
        out.comment =
            (call.endpoint.isEmpty() ? QUrl(url).path(QUrl::FullyEncoded).section(QLatin1Char('/'), -1)
                                     : call.endpoint)
                .toUtf8();
        bool typed = false;
        bool keyed = false;
        bool tokened = false;
        for (const Headers::Item& header : from.headers) {
            if (isOfTransport(header.first, header.second))
                continue;
            if (m_script && isNamed(header.first, "authorization") && !takesToken(call))
                continue;
            typed = typed || isNamed(header.first, "content-type");
            keyed = keyed || isNamed(header.first, keyHeader);
            tokened = tokened || isNamed(header.first, "authorization");
            out.headers.push_back(headerOf(header, call));
        }
        if (!typed && !out.body.isEmpty())
            out.headers.insert(out.headers.begin(), {"Content-Type", jsonType, {}, 0});
        if (!keyed && call.wantsKey)
            out.headers.push_back(headerOf({keyHeader, {}}, call));
        if (!tokened && call.wantsToken)
            out.headers.push_back(headerOf({"Authorization", {}}, call));
        if (m_script && makesToken(call))
            out.makesToken = m_tokens.try_emplace(call.sessionId, nextToken()).first->second;
        return out;
    }

    // The call that gets a token for a session which was made before; only where the script needs one.
    std::optional<CodeCall> tokenFor(const CodeCall& call)
    {
        if (!m_script || makesToken(call) || !takesToken(call) || m_tokens.count(call.sessionId) > 0)
            return std::nullopt;
        CodeCall out;
        const QString url = call.request.url;
        out.request.url = QString::fromUtf8(baseOf(url)) + QLatin1String("/v2/reauthorize_jwt");
        out.request.body = Json::object({{"session_id", call.sessionId}}).toBytes();
        out.endpoint = QStringLiteral("reauthorize_jwt");
        out.sessionId = call.sessionId;
        out.wantsKey = true;
        if (!m_key.isEmpty())
            out.request.headers.add(keyHeader, m_key);
        return out;
    }

    void rememberKey(const CodeCall& call)
    {
        const QByteArray key = call.request.headers.value(keyHeader);
        if (m_key.isEmpty() && m_options.keyInPlain && !key.contains(redactedMark))
            m_key = key;
    }

    static QByteArray baseOf(const QString& url)
    {
        const QUrl parsed(url);
        if (parsed.host().isEmpty())
            return {};
        const QByteArray bytes = url.toUtf8();
        const qsizetype host = bytes.indexOf("://");
        const qsizetype end = host < 0 ? -1 : bytes.indexOf('/', host + 3);
        return end < 0 ? bytes : bytes.first(end);
    }

    [[nodiscard]] const std::vector<QByteArray>& environment() const { return m_environment; }

private:
    int nextToken() const { return static_cast<int>(m_tokens.size()) + 1; }

    CodeHeader fromEnvironment(const QByteArray& name, const QByteArray& text, const QByteArray& variable)
    {
        if (std::find(m_environment.begin(), m_environment.end(), variable) == m_environment.end())
            m_environment.push_back(variable);
        return {name, text, variable, 0};
    }

    CodeHeader headerOf(const Headers::Item& header, const CodeCall& call)
    {
        const auto& [name, value] = header;
        if (!isSecret(header))
            return {name, m_options.keyInPlain ? value : redactedBody(value), {}, 0};
        const bool bearer = isNamed(name, "authorization") && (value.isEmpty() || value == redactedMark ||
                                                               value.toLower().startsWith("bearer "));
        // A token of a script is made by the script: that of the calls is of the past.
        if (bearer && m_script) {
            const auto token = m_tokens.find(call.sessionId);
            if (token != m_tokens.end())
                return {name, "Bearer ", {}, token->second};
        }
        if (m_options.keyInPlain && !value.isEmpty() && !value.contains(redactedMark))
            return {name, value, {}, 0};
        if (bearer)
            return fromEnvironment(name, "Bearer ", tokenVariable);
        return fromEnvironment(name, {},
                               isNamed(name, keyHeader) ? QByteArray(keyVariable) : variableFor(name));
    }

    const CodeOptions& m_options;
    bool m_script;
    QByteArray m_key;
    std::map<QString, int> m_tokens;
    std::vector<QByteArray> m_environment;
};

} // namespace

QString codeLanguageName(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Curl:
        return QStringLiteral("cURL");
    case CodeLanguage::Python:
        return QStringLiteral("Python requests");
    case CodeLanguage::HttPie:
        return QStringLiteral("HTTPie");
    case CodeLanguage::Fetch:
        break;
    }
    return QStringLiteral("JavaScript fetch");
}

QString codeFileEnding(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Curl:
    case CodeLanguage::HttPie:
        return QStringLiteral(".sh");
    case CodeLanguage::Python:
        return QStringLiteral(".py");
    case CodeLanguage::Fetch:
        break;
    }
    return QStringLiteral(".mjs"); // await stands outside of functions
}

CodeCall codeCallOf(const contract::Api& api, const Exchange& exchange)
{
    CodeCall out;
    out.request = exchange.request;
    out.sessionId = sessionOf(exchange);
    if (const auto match = api.match(exchange.request.method, exchange.request.url)) {
        const contract::Endpoint& endpoint = api.endpoint(match->id);
        out.endpoint = endpoint.name;
        out.wantsKey =
            endpoint.auth == contract::Auth::ApiKey || endpoint.auth == contract::Auth::ApiKeyUnchecked;
        out.wantsToken = endpoint.auth == contract::Auth::Jwt;
    }
    return out;
}

QByteArray callAsCode(const CodeCall& call, CodeLanguage language, const CodeOptions& options)
{
    return styleOf(language)->single(Preparation(options, false).request(call));
}

QByteArray sessionAsScript(const std::vector<CodeCall>& calls, CodeLanguage language,
                           const CodeOptions& options)
{
    const auto style = styleOf(language);
    Preparation preparation(options, true);
    CodeScript script;
    script.calls = calls.size();
    for (const CodeCall& call : calls) {
        preparation.rememberKey(call);
        if (script.base.isEmpty())
            script.base = Preparation::baseOf(call.request.url);
    }
    if (script.base.isEmpty())
        script.base = liveService;
    QByteArray steps;
    const auto add = [&](const CodeCall& call) {
        CodeRequest request = preparation.request(call);
        if (request.base == script.base)
            request.base.clear();
        steps += '\n' + style->step(request);
    };
    for (const CodeCall& call : calls) {
        if (const auto token = preparation.tokenFor(call))
            add(*token);
        add(call);
    }
    script.environment = preparation.environment();
    return style->head(script) + steps + style->foot();
}

QByteArray scriptComment(const CodeScript& script, const QByteArray& mark, const QByteArray& runs)
{
    QByteArray out = mark + "Calls of the AgentOps REST API, written by Tapedeck: " +
                     QByteArray::number(static_cast<qulonglong>(script.calls)) +
                     ". Ids and times are as they were sent.\n" + mark + "  ";
    for (const QByteArray& variable : script.environment)
        out += variable + "=… ";
    return out + runs + '\n' + mark + "TAPEDECK_BASE_URL, if set, is called instead of the address below.\n";
}

bool isPlainAscii(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace tapedeck::capture
