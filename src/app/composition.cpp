// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

namespace tapedeck {

Composition::Composition(const contract::Api& api, const Paths& paths)
    : m_api(api)
    , m_paths(paths)
    , m_settings(paths.settings)
    , m_profiles(paths.profiles)
    , m_server(api)
    , m_client(api, m_clock)
    , m_pipeline(api, m_history, m_sessions)
    , m_accounts(m_profiles, m_secrets, m_server, m_client)
{
    wire();
}

Composition::~Composition() = default;

gui::Services Composition::services()
{
    return {m_api,     m_settings, m_profiles, m_history,  m_sessions,
            m_secrets, m_server,   m_client,   m_pipeline, m_clock};
}

void Composition::wire()
{
    connect(&m_client, &net::ApiClient::recorded, this,
            [this](const Exchange& exchange, const net::CallTags& tags) {
                m_pipeline.take(exchange, tags.profileId);
            });
    connect(&m_server, &server::EmbeddedServer::arrived, this,
            [this](const std::vector<Exchange>& exchanges) {
                m_pipeline.takeArrivals(exchanges, QString::fromLatin1(store::ProfileBook::sandboxId));
            });
    m_secrets.setMemoryOnly(m_settings.values().keysInMemory);
    connect(&m_settings, &store::Settings::changed, this,
            [this](const store::SettingsValues& values) { m_secrets.setMemoryOnly(values.keysInMemory); });
    connect(&m_settings, &store::Settings::failed, this, &Composition::problem);
    connect(&m_profiles, &store::ProfileBook::failed, this, &Composition::problem);
    connect(&m_history, &store::HistoryStore::failed, this, &Composition::problem);
    connect(&m_sessions, &store::SessionStore::failed, this, &Composition::problem);
}

void Composition::start()
{
    if (const Status opened = m_history.open(m_paths.history); !opened)
        Q_EMIT problem(opened.error());
    if (const Status opened = m_sessions.open(m_paths.sessions); !opened)
        Q_EMIT problem(opened.error());
    m_secrets.probe();
    startServer();
    m_accounts.refresh();
}

void Composition::startServer()
{
    const store::ServerDefaults& defaults = m_settings.values().server;
    server::ServerConfig config;
    config.port = defaults.port;
    config.mode = server::serverModeFromName(defaults.mode).value_or(server::ServerMode::Lenient);
    config.tokenLifeSeconds = defaults.tokenLifeSeconds;
    config.anyKey = defaults.anyKey;
    config.dataDir = m_paths.sandbox;
    if (m_server.start(config))
        return;
    // The usual reason is another window's server on that port: any free port serves as well.
    config.port = 0;
    if (m_server.start(config))
        return;
    // Another window may hold the store as well: a throw-away one still lets everything be tried.
    config.dataDir.clear();
    if (const Status started = m_server.start(config); !started)
        Q_EMIT problem(started.error());
}

} // namespace tapedeck
