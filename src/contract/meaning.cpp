// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/meaning.h"

#include "contract/answers.h"
#include "contract/fields.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

class Reader
{
public:
    Reader(const Api& api, EndpointId id, const Exchange& exchange)
        : m_endpoint(api.endpoint(id))
        , m_exchange(exchange)
    {}

    std::vector<Meaning> run()
    {
        if (!m_exchange.response) {
            noAnswer();
            return std::move(m_list);
        }
        const int status = m_exchange.response->status;
        if (m_exchange.failure)
            cutShort();
        if (looksLikeHtml(*m_exchange.response))
            html();
        else if (status >= 200 && status < 300)
            success(status);
        else if (status >= 300 && status < 400)
            redirect();
        else if (status == 400)
            refused();
        else if (status == 401)
            unauthorized();
        else if (status >= 500)
            serverError(status);
        else if (status > 401)
            otherRefusal(status);
        return std::move(m_list);
    }

private:
    Meaning& add(Severity severity, const char* rule, const QString& text)
    {
        m_list.push_back({QString::fromLatin1(rule), text, false, false, severity});
        return m_list.back();
    }
    [[nodiscard]] bool is(EndpointId id) const { return m_endpoint.id == id; }
    [[nodiscard]] bool writes() const
    {
        return m_endpoint.method != "GET" && !is(EndpointId::ReauthorizeJwt);
    }
    [[nodiscard]] Json answer() const { return readJson(m_exchange.response->body).value_or(Json()); }
    [[nodiscard]] QString message() const { return messageOf(answer()); }
    [[nodiscard]] bool says(const char* words) const
    {
        return message().contains(QLatin1String(words), Qt::CaseInsensitive);
    }

    void outcomeUnknown(const char* rule, const QString& text)
    {
        Meaning& meaning = add(writes() ? Severity::Warning : Severity::Info, rule, text);
        meaning.outcomeUnknown = writes();
        meaning.suggestReadBack = writes();
    }

    void noAnswer()
    {
        const ErrorKind kind = m_exchange.failure ? m_exchange.failure->kind : ErrorKind::Network;
        if (m_exchange.neverSent) {
            add(Severity::Error, "never-sent",
                Text::tr("No connection was made, so nothing was sent. Sending again is safe."));
        } else if (kind == ErrorKind::Tls) {
            add(Severity::Error, "not-trusted",
                Text::tr("The other end could not be trusted, so nothing was sent."));
        } else if (!writes()) {
            add(Severity::Warning, "no-answer",
                Text::tr("There was no answer. Asking again changes nothing."));
        } else {
            outcomeUnknown("outcome-unknown",
                           kind == ErrorKind::Cancelled
                               ? Text::tr("It was cancelled before the answer came. Whether the service took "
                                          "the request is not known.")
                               : Text::tr("There was no answer. Whether the service took the request is not "
                                          "known; sent again it may count twice."));
        }
    }

    void cutShort()
    {
        add(Severity::Warning, "answer-incomplete",
            Text::tr("The answer broke off. Its status came, so the service had decided by then."))
            .suggestReadBack = writes();
    }

    void html()
    {
        Meaning& meaning =
            add(Severity::Error, "html",
                Text::tr("This is a web page, not an answer of the API: a proxy, a login page or another "
                         "server answered in its place. Check the base URL and the proxy of the profile."));
        meaning.suggestReadBack = writes();
        meaning.outcomeUnknown = writes();
    }

    void redirect()
    {
        add(Severity::Warning, "redirect",
            Text::tr("The server points to another address. Tapedeck does not follow it with a key or a "
                     "token; correct the base URL of the profile."));
    }

    void success(int status)
    {
        if (status == 204 && is(EndpointId::DeveloperErrors)) {
            add(Severity::Info, "no-content",
                Text::tr("204 without a body is what success looks like here. The key was not checked."));
            return;
        }
        if (is(EndpointId::UpdateEvents)) {
            add(Severity::Warning, "update-proves-nothing",
                Text::tr("200 proves nothing here: the service says so too when the id is unknown, when the "
                         "token cannot be read and when the database refused."))
                .suggestReadBack = true;
        } else if (is(EndpointId::CreateEvents)) {
            createdEvents();
        } else if (is(EndpointId::UpdateSession)) {
            updatedSession();
        } else if (is(EndpointId::CreateSession) || is(EndpointId::ReauthorizeJwt)) {
            if (answer()["jwt"].toView().empty())
                add(Severity::Error, "no-token",
                    Text::tr("The answer has no token, so nothing can be sent for this session."));
        } else if (is(EndpointId::Export)) {
            add(Severity::Info, "export-is-partial",
                Text::tr("The export has no agents, threads or statistics, and objects come back as texts."));
        } else if (is(EndpointId::UpdateLogs)) {
            add(Severity::Info, "logs-not-exported", Text::tr("Logs cannot be read back through the API."));
        }
    }

    void createdEvents()
    {
        const Json body = readJson(m_exchange.request.body).value_or(Json());
        if (body["events"].isArray() && body["events"].size() == 0) {
            add(Severity::Info, "nothing-in-it", Text::tr("The list was empty: 200, and nothing is stored."));
            return;
        }
        add(Severity::Info, "taken", Text::tr("Taken. How each event is stored, the session's export tells."))
            .suggestReadBack = true;
    }

    void updatedSession()
    {
        const Json body = answer();
        if (body.isObject() && !body.has("token_cost"))
            add(Severity::Warning, "session-perhaps-unknown",
                Text::tr("The short form of the answer, without a cost: the service has no statistics of "
                         "this session. It answers so for a session it does not know, too."))
                .suggestReadBack = true;
    }

    void refused()
    {
        const QString code = sqlStateOf(message());
        if (is(EndpointId::CreateEvents) && !says("Bearer Token is Missing")) {
            halfStored(code);
            return;
        }
        if (says("Bearer Token is Missing"))
            add(Severity::Error, "token-missing",
                Text::tr("The Authorization header is missing: create the session or reauthorise first."));
        else if (says("Invalid API key format"))
            add(Severity::Error, "key-malformed",
                Text::tr("The API key is missing or is not a UUID. A bad key is 400 here, not 401."));
        else if (says("API Key is Missing"))
            add(Severity::Error, "key-missing", Text::tr("No API key was sent."));
        else if (says("Invalid API Key"))
            add(Severity::Error, "key-unknown",
                Text::tr("The service does not know this API key. A bad key is 400 here, not 401."));
        else if (says("Invalid Session Id") || says("does not belong to this project"))
            add(Severity::Error, "session-not-of-project",
                Text::tr("The session is unknown, or belongs to the project of another key."));
        else if (!code.isEmpty())
            add(Severity::Error, "database", databaseText(code));
    }

    // Contract 2.6: all or nothing within a kind only, and the statistics grow in any case.
    void halfStored(const QString& code)
    {
        const bool several = kindCount() > 1;
        Meaning& meaning = add(
            Severity::Error, "half-stored",
            several
                ? Text::tr("400, but half of it may be stored: the events of one kind were refused, those "
                           "of the other kinds may be in. The statistics have counted the whole batch; "
                           "sent again it counts twice.")
                : Text::tr("None of the events of this kind is stored, but the statistics have counted "
                           "them; sent again they count twice."));
        meaning.suggestReadBack = true;
        if (!code.isEmpty())
            add(Severity::Error, "database", databaseText(code));
    }

    [[nodiscard]] std::size_t kindCount() const
    {
        const Json body = readJson(m_exchange.request.body).value_or(Json());
        std::vector<EventKind> kinds;
        for (const Part& part : partsOf(EndpointId::CreateEvents, body)) {
            const EventKind kind = guessKind(*body.at(part.pointer));
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
                kinds.push_back(kind);
        }
        return kinds.size();
    }

    void unauthorized()
    {
        if (says("Expired")) {
            add(Severity::Error, "token-expired",
                Text::tr("The session's token has expired. Reauthorise, then send again: nothing of this "
                         "request was taken."));
        } else if (m_endpoint.auth == Auth::Jwt) {
            add(Severity::Error, "not-about-expiry",
                Text::tr("401, but not for an expired token: AgentOps itself says 401 only then. A strict "
                         "server, a gateway or a proxy refused the token."));
        } else {
            add(Severity::Error, "not-about-the-token",
                Text::tr("401, but this call uses no token, and AgentOps itself answers 400 to a bad key. A "
                         "strict server, a gateway or a proxy refused the request."));
        }
    }

    void otherRefusal(int status)
    {
        // The framework's own 404 has a detail; without one the address was found, and the id in it was not.
        if (status == 404 && m_endpoint.path.contains(QLatin1String("{id}")) && answer().isObject() &&
            !answer().has("detail"))
            add(Severity::Error, "session-not-of-project",
                Text::tr("The session is unknown, or belongs to the project of another key."));
        else if (status == 404)
            add(Severity::Error, "not-found",
                m_exchange.request.url.contains(QStringLiteral("/v2/"))
                    ? Text::tr("The server does not know this address. Check the base URL of the profile.")
                    : Text::tr("The server does not know this address: the calls are under /v2."));
        else if (status == 405)
            add(Severity::Error, "method",
                Text::tr("The address is right, the method is not: it is %1.")
                    .arg(QString::fromLatin1(m_endpoint.method)));
        else if (status == 408)
            outcomeUnknown("too-slow", Text::tr("The server waited too long for the request."));
        else if (status == 413)
            add(Severity::Error, "too-large",
                Text::tr("The body is too large for this server. Send the events in several requests."));
        else if (status == 422)
            add(Severity::Error, "strict",
                Text::tr("A strict server checked the body and refused it; the answer says why. Nothing is "
                         "stored."));
        else if (status == 429)
            tooMany();
    }

    void tooMany()
    {
        const QByteArray after = m_exchange.response->headers.value("Retry-After").trimmed();
        bool isNumber = false;
        const int seconds = after.toInt(&isNumber);
        QString text = Text::tr("Too many requests: nothing was taken. Wait before sending again.");
        if (isNumber)
            text = Text::tr("Too many requests: nothing was taken. The server asks to wait %n seconds.",
                            nullptr, seconds);
        else if (!after.isEmpty())
            text = Text::tr("Too many requests: nothing was taken. The server asks to wait until %1.")
                       .arg(QString::fromUtf8(after));
        add(Severity::Warning, "too-many", text);
    }

    void serverError(int status)
    {
        if (status == 503) {
            add(Severity::Warning, "unavailable",
                Text::tr("The server cannot serve now; nothing was taken. Sending again later is safe."));
            return;
        }
        if (status != 500) {
            outcomeUnknown("gateway", Text::tr("A gateway got no good answer from the service. Whether the "
                                               "service took the request is not known."));
            return;
        }
        if (is(EndpointId::UpdateLogs)) {
            add(Severity::Error, "logs-always-fail",
                Text::tr("The open-source service of today answers every update_logs with 500."));
        } else if (is(EndpointId::CreateSession)) {
            add(Severity::Error, "session-refused",
                Text::tr("500 here mostly means a body that it cannot take: session.session_id missing, no "
                         "UUID or used before, an unknown end_state, or a time it cannot read."))
                .suggestReadBack = true;
        } else if (is(EndpointId::CreateEvents)) {
            eventsFailed();
        } else if (m_endpoint.auth == Auth::Jwt) {
            add(Severity::Error, "token-or-body",
                Text::tr("500 here mostly means a token that the service cannot read, which it does not call "
                         "401, or a member that it needs and did not find."))
                .suggestReadBack = writes();
        } else {
            add(Severity::Error, "body-refused",
                Text::tr("500 here mostly means an id that is no UUID, or a member that is missing."));
        }
    }

    void eventsFailed()
    {
        Meaning& meaning = add(
            Severity::Error, "events-refused",
            Text::tr("500 here mostly means an event without event_type, init_timestamp or end_timestamp, or "
                     "a token that the service cannot read. Events of other kinds may be stored."));
        meaning.suggestReadBack = true;
        const Json body = readJson(m_exchange.request.body).value_or(Json());
        for (const Part& part : partsOf(EndpointId::CreateEvents, body)) {
            if (guessKind(*body.at(part.pointer)) != EventKind::Action)
                continue;
            add(Severity::Warning, "actions-fail",
                Text::tr(
                    "The open-source service of today answers 500 to every batch with an action in it."));
            return;
        }
    }

    const Endpoint& m_endpoint;
    const Exchange& m_exchange;
    std::vector<Meaning> m_list;
};

} // namespace

std::vector<Meaning> meaningOf(const Api& api, EndpointId endpoint, const Exchange& exchange)
{
    return Reader(api, endpoint, exchange).run();
}

} // namespace tapedeck::contract
