// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/embeddedserver.h"

#include <QCoreApplication>

#include <cstdio>

/// serverchild DATADIR: an embedded server that says "url key" on one line and serves until it is killed, or
/// until its standard input ends.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto api = tapedeck::contract::Api::load();
    if (!api.ok() || argc != 2)
        return 2;
    tapedeck::server::EmbeddedServer server(*api);
    tapedeck::server::ServerConfig config;
    config.dataDir = QString::fromLocal8Bit(argv[1]);
    config.mode = tapedeck::server::ServerMode::Faithful;
    if (!server.start(config).ok())
        return 1;
    std::printf("%s %s\n", server.url().toEncoded().constData(), server.key().constData());
    std::fflush(stdout);
    // The server has threads of its own; this one only waits for the end.
    while (std::getchar() != EOF) {
    }
    return 0;
}
