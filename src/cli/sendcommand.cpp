// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/sendcommand.h"

#include "cli/console.h"
#include "contract/dialects.h"
#include "contract/reading.h"
#include "core/ids.h"
#include "core/jsonparser.h"
#include "core/readstream.h"
#include "net/apiclient.h"

#include <QFile>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace tapedeck::cli {

using contract::Auth;
using contract::EndpointId;

namespace {

QString endpointNames(const contract::Api& api)
{
    QStringList names;
    for (const contract::Endpoint& endpoint : api.endpoints())
        names << endpoint.name;
    return names.join(QStringLiteral(", "));
}

} // namespace

SendCommand::SendCommand(const CommandContext& context, Options options)
    : Command(context)
    , m_options(std::move(options))
{}

SendCommand::~SendCommand() = default;

Parsed SendCommand::parse(const QStringList& arguments, const CommandContext& context)
{
    OptionReader reader(
        QStringLiteral("send"),
        tr("Sends one call and prints the answer's body.\n"
           "Ends with 0 if it was accepted, 1 if it was refused, 3 if the target is not reachable or "
           "refuses the key."));
    reader.positional(QStringLiteral("ENDPOINT"), tr("One of: %1.").arg(endpointNames(context.api)));
    reader.positional(QStringLiteral("BODY"), tr("A file with the JSON body (- for standard input)."),
                      QStringLiteral("[BODY.json|-]"));
    TargetOptions::describe(reader);
    reader.value(QStringLiteral("session"),
                 tr("The session it is about; its token is fetched with the API key."), QStringLiteral("ID"));
    reader.value(QStringLiteral("dialect"), tr("Convert the body first: auto (as it is), documented or sdk."),
                 QStringLiteral("DIALECT"), QStringLiteral("auto"));
    reader.flag(QStringLiteral("json"), tr("Print status, headers, timing and body as one JSON object."));
    if (auto immediate = reader.read(arguments, 1, 2))
        return *std::move(immediate);

    Options options;
    const contract::Endpoint* endpoint = context.api.endpointByName(reader.positionals().first());
    if (!endpoint) {
        return reader.usage(tr("there is no endpoint %1; there are: %2")
                                .arg(reader.positionals().first(), endpointNames(context.api)));
    }
    options.endpoint = endpoint->id;
    options.bodyFile = reader.positionals().value(1);
    if (endpoint->hasBody && options.bodyFile.isEmpty())
        return reader.usage(tr("%1 needs a body: a file, or - for standard input").arg(endpoint->name));
    if (!endpoint->hasBody && !options.bodyFile.isEmpty())
        return reader.usage(tr("%1 takes no body").arg(endpoint->name));
    QString problem;
    const auto target = TargetOptions::read(reader, problem);
    if (!target)
        return reader.usage(problem);
    options.target = *target;
    if (!target->isSet())
        return reader.usage(tr("say where to send: --local, --to URL or --profile NAME"));
    if (target->keyFromInput && options.bodyFile == QLatin1String("-"))
        return reader.usage(tr("standard input cannot give both the key and the body"));
    options.session = reader.value(QStringLiteral("session"));
    const bool needsSession = !endpoint->hasBody || endpoint->auth == Auth::Jwt;
    if (needsSession && options.session.isEmpty() && !target->local)
        return reader.usage(tr("%1 is about a session: give --session ID").arg(endpoint->name));
    if (!endpoint->hasBody && options.session.isEmpty())
        return reader.usage(tr("%1 reads a session: give --session ID").arg(endpoint->name));
    const auto dialect = readDialectOption(reader.value(QStringLiteral("dialect")));
    if (!dialect)
        return reader.usage(tr("--dialect takes auto, documented or sdk"));
    if (*dialect != Dialect::Unknown)
        options.dialect = dialect;
    options.json = reader.isSet(QStringLiteral("json"));
    return std::unique_ptr<Command>(new SendCommand(context, std::move(options)));
}

void SendCommand::start()
{
    QTimer::singleShot(0, this, [this] {
        if (!m_options.bodyFile.isEmpty()) {
            const auto bytes = readBody();
            if (!bytes)
                return fail(bytes.error(), ExitCode::Usage);
            auto parsed = parseJson(*bytes);
            if (!parsed) {
                console().error(
                    tr("The body is not JSON from byte %1 on; nothing was sent.").arg(parsed.error().offset));
                return finish(ExitCode::Usage);
            }
            m_body = std::move(parsed->value);
        }
        m_target = std::make_unique<Target>(context(), m_options.target);
        m_target->resolve([this](Result<ResolvedTarget> target) {
            if (target)
                return send(*target);
            fail(target.error(),
                 target.error().kind == ErrorKind::InvalidInput ? ExitCode::Usage : ExitCode::Unreachable);
        });
    });
}

Result<QByteArray> SendCommand::readBody() const
{
    const StreamOptions options{0, &interrupted(), false};
    if (m_options.bodyFile == QLatin1String("-"))
        return readStandardInput(options);
    // Not waiting for a pipe's other end, which could not be interrupted.
    const int descriptor =
        ::open(QFile::encodeName(m_options.bodyFile).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return Error{ErrorKind::Io, tr("%1 cannot be read.").arg(m_options.bodyFile), qt_error_string(errno)};
    auto bytes = readStream(descriptor, m_options.bodyFile, options);
    ::close(descriptor);
    return bytes;
}

void SendCommand::send(const ResolvedTarget& target)
{
    if (m_options.dialect && m_options.dialect != Dialect::Unknown) {
        contract::ConversionContext around;
        around.now = formatTimestamp(m_clock.now());
        const Dialect from = contract::detectDialect(m_options.endpoint, m_body).dialect;
        if (from != Dialect::Unknown && from != *m_options.dialect)
            m_body = contract::convert(m_options.endpoint, m_body, from, *m_options.dialect, around).body;
    }
    m_client = std::make_unique<net::ApiClient>(api(), m_clock);
    m_client->setAccount(target.profile, target.apiKey);
    if (api().endpoint(m_options.endpoint).auth == Auth::Jwt)
        ensureSession(target);
    else
        call(target);
}

// A token comes from create_session or from reauthorize_jwt. A throw-away server has no session yet, so one
// is made.
void SendCommand::ensureSession(const ResolvedTarget& target)
{
    const bool make = m_options.target.local;
    if (m_options.session.isEmpty())
        m_options.session = QString::fromStdString(newUuid());
    const Json body =
        make ? Json::object({{"session", Json::object({{"session_id", m_options.session},
                                                       {"init_timestamp", formatTimestamp(m_clock.now())}})}})
             : Json::object({{"session_id", m_options.session}});
    net::ApiCall preparing = net::ApiCall::withBody(
        make ? EndpointId::CreateSession : EndpointId::ReauthorizeJwt, body, m_options.session);
    preparing.source = QStringLiteral("send");
    net::ApiJob* job = m_client->submit(std::move(preparing));
    connect(job, &net::ApiJob::finished, this, [this, target](const net::CallResult& result) {
        if (result && !result->failure && result->response && result->response->status == 200)
            return call(target);
        console().note(tr("No token could be had for session %1:").arg(m_options.session));
        showAnswer(result);
    });
}

void SendCommand::call(const ResolvedTarget&)
{
    net::ApiCall call;
    if (api().endpoint(m_options.endpoint).hasBody)
        call = net::ApiCall::withBody(m_options.endpoint, m_body, m_options.session);
    else
        call = net::ApiCall::reading(m_options.endpoint, m_options.session);
    call.source = QStringLiteral("send");
    net::ApiJob* job = m_client->submit(std::move(call));
    connect(job, &net::ApiJob::finished, this, &SendCommand::showAnswer);
}

void SendCommand::showAnswer(const Result<Exchange>& result)
{
    if (!result) {
        console().error(result.error());
        const bool cancelled = result.error().kind == ErrorKind::Cancelled;
        return finish(cancelled ? ExitCode::Interrupted : ExitCode::Unreachable);
    }
    const Exchange& exchange = *result;
    if (exchange.failure)
        console().error(*exchange.failure);
    if (exchange.response && m_options.json) {
        Json headers = Json(Json::Object{});
        for (const auto& [name, value] : exchange.response->headers)
            headers.members().push_back({name.toStdString(), Json(QString::fromLatin1(value))});
        const auto body = readJson(exchange.response->body);
        console().print(
            Json::object({{"status", exchange.response->status},
                          {"headers", headers},
                          {"seconds", static_cast<double>(exchange.timing.total) / 1e6},
                          {"attempts", exchange.attempts},
                          {"body", body ? *body : Json(QString::fromUtf8(exchange.response->body))}}));
    } else if (exchange.response) {
        console().note(tr("%1 %2, %3 ms")
                           .arg(exchange.response->status)
                           .arg(QString::fromLatin1(exchange.response->reason))
                           .arg(static_cast<double>(exchange.timing.total) / 1000, 0, 'f', 1));
        QByteArray body = exchange.response->body;
        if (!body.isEmpty() && !body.endsWith('\n'))
            body += '\n';
        console().printRaw(body);
    }
    finish(verdict(exchange));
}

ExitCode SendCommand::verdict(const Exchange& exchange) const
{
    if (exchange.failure && exchange.failure->kind == ErrorKind::Cancelled)
        return ExitCode::Interrupted;
    if (!exchange.response)
        return ExitCode::Unreachable;
    const int status = exchange.response->status;
    const bool keyUsed =
        api().endpoint(m_options.endpoint).auth == Auth::ApiKey || !m_options.session.isEmpty();
    const bool keyNamed = exchange.response->body.toLower().contains("api key");
    if (keyUsed && (status == 400 || status == 401 || status == 403) && keyNamed)
        return ExitCode::Unreachable;
    return status >= 400 || exchange.failure ? ExitCode::Differs : ExitCode::Done;
}

void SendCommand::interrupt()
{
    if (m_client && m_client->unfinished() > 0)
        m_client->cancelAll();
    else
        Command::interrupt();
}

} // namespace tapedeck::cli
