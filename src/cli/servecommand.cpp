// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servecommand.h"

#include "cli/console.h"
#include "cli/options.h"
#include "server/embeddedserver.h"

namespace tapedeck::cli {

ServeCommand::ServeCommand(const CommandContext& context, server::ServerConfig config)
    : Command(context)
    , m_config(std::move(config))
{}

ServeCommand::~ServeCommand() = default;

Parsed ServeCommand::parse(const QStringList& arguments, const CommandContext& context)
{
    OptionReader reader(QStringLiteral("serve"),
                        tr("Runs the AgentOps-compatible server on 127.0.0.1 until it is told to end.\n"
                           "Prints one line, url=… key=…, when it is ready."));
    reader.value(QStringLiteral("port"), tr("Port; 0 takes a free one."), QStringLiteral("N"),
                 QStringLiteral("0"));
    reader.value(QStringLiteral("mode"), tr("lenient, faithful or strict."), QStringLiteral("MODE"),
                 QStringLiteral("lenient"));
    reader.value(QStringLiteral("data"),
                 tr("Keep sessions in this folder; without it they end with the server."),
                 QStringLiteral("DIR"));
    reader.value(QStringLiteral("token-life"), tr("How long a token lives, e.g. 10s, 5m, 24h."),
                 QStringLiteral("TIME"), QStringLiteral("24h"));
    reader.value(
        QStringLiteral("fault"),
        tr("Misbehave on demand, e.g. create_events:500:10%, 429:retry=2, delay=250ms. May be repeated."),
        QStringLiteral("SPEC"));
    reader.flag(QStringLiteral("any-key"), tr("Take every UUID as an API key."));
    if (auto immediate = reader.read(arguments, 0, 0))
        return *std::move(immediate);

    server::ServerConfig config;
    bool ok = false;
    config.port = reader.value(QStringLiteral("port")).toUShort(&ok);
    if (!ok)
        return reader.usage(tr("--port takes a number from 0 to 65535"));
    const auto mode = server::serverModeFromName(reader.value(QStringLiteral("mode")));
    if (!mode)
        return reader.usage(tr("--mode takes lenient, faithful or strict"));
    config.mode = *mode;
    config.dataDir = reader.value(QStringLiteral("data"));
    const auto life = readDuration(reader.value(QStringLiteral("token-life")));
    if (!life || *life < 1000)
        return reader.usage(tr("--token-life takes a time of at least one second, e.g. 10s, 5m, 24h"));
    config.tokenLifeSeconds = *life / 1000;
    for (const QString& text : reader.values(QStringLiteral("fault"))) {
        auto fault = server::parseFault(text, context.api);
        if (!fault)
            return reader.usage(fault.error().text);
        config.faults.push_back(*fault);
    }
    config.anyKey = reader.isSet(QStringLiteral("any-key"));
    return std::unique_ptr<Command>(new ServeCommand(context, std::move(config)));
}

void ServeCommand::start()
{
    m_server = std::make_unique<server::EmbeddedServer>(api());
    const Status started = m_server->start(m_config);
    if (!started) {
        console().error(started.error());
        return finish(ExitCode::Unreachable);
    }
    // The key is made for this store alone and is asked for on purpose, so it is not masked here.
    console().printRaw("url=" + m_server->url().toEncoded() + " key=" + m_server->key() + '\n');
}

void ServeCommand::interrupt()
{
    if (m_server)
        m_server->stop();
    finish(ExitCode::Done);
}

} // namespace tapedeck::cli
