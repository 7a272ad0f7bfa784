// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commandline.h"
#include "server/serverconfig.h"

namespace tapedeck::server {
class EmbeddedServer;
}

namespace tapedeck::cli {

/// tapedeck serve: the embedded server by itself, until it is told to end.
class ServeCommand : public Command
{
    Q_OBJECT
public:
    static Parsed parse(const QStringList& arguments, const CommandContext& context);
    ~ServeCommand() override;

    /// Prints "url=http://127.0.0.1:PORT key=UUID" when it is ready.
    void start() override;
    /// SIGTERM and Ctrl+C are the normal end of a server.
    void interrupt() override;

private:
    ServeCommand(const CommandContext& context, server::ServerConfig config);

    server::ServerConfig m_config;
    std::unique_ptr<server::EmbeddedServer> m_server;
};

} // namespace tapedeck::cli
