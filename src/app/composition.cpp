// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include <QDir>
#include <QFileInfo>

namespace tapedeck {

namespace {

store::HistoryLimits limitsOf(const store::HistoryDefaults& values)
{
    return {values.exchanges, values.megabytes << 20};
}

} // namespace

Composition::Composition(const contract::Api& api, store::Settings& settings, const Paths& paths)
    : m_api(api)
    , m_paths(paths)
    , m_settings(settings)
    , m_profiles(paths.profiles)
    , m_server(api)
    , m_client(api, m_clock)
    , m_pipeline(api, m_history, m_sessions, QFileInfo(paths.history).absolutePath())
    , m_accounts(m_profiles, m_secrets, m_server, m_client)
{
    wire();
}

Composition::~Composition() = default;

gui::Services Composition::services()
{
    return {m_api,       m_settings, m_profiles, m_history, m_sessions, m_drafts,
            m_templates, m_secrets,  m_server,   m_client,  m_pipeline, m_clock};
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
    m_history.setLimits(limitsOf(m_settings.values().history));
    connect(&m_settings, &store::Settings::changed, this,
            [this, limits = m_settings.values().history](const store::SettingsValues& values) mutable {
                if (std::exchange(limits, values.history) != values.history)
                    m_history.setLimits(limitsOf(values.history));
            });
    connect(&m_settings, &store::Settings::failed, this, &Composition::problem);
    connect(&m_profiles, &store::ProfileBook::failed, this, &Composition::problem);
    connect(&m_history, &store::HistoryStore::failed, this, &Composition::problem);
    connect(&m_sessions, &store::SessionStore::failed, this, &Composition::problem);
    connect(&m_drafts, &store::DraftStore::failed, this, &Composition::problem);
}

void Composition::start()
{
    for (const QString& kept : {m_settings.setAside(), m_profiles.setAside()})
        if (!kept.isEmpty())
            tellSetAside(kept);
    if (const Status opened = m_history.open(m_paths.history); !opened)
        Q_EMIT problem(opened.error());
    if (const Status opened = m_sessions.open(m_paths.sessions); !opened)
        Q_EMIT problem(opened.error());
    if (const Status opened = m_drafts.open(m_paths.drafts); !opened)
        Q_EMIT problem(opened.error());
    m_templates.open(m_paths.templates);
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
    Status started = m_server.start(config);
    QString kept = m_server.setAside(); // also of an attempt that failed on its port
    if (!started) {
        // The usual reason is another window's server on that port: any free port serves as well.
        config.port = 0;
        started = m_server.start(config);
        if (kept.isEmpty())
            kept = m_server.setAside();
    }
    if (!kept.isEmpty())
        tellSetAside(kept);
    if (started)
        return;
    // Another window may hold the store as well: a throw-away one still lets everything be tried.
    config.dataDir.clear();
    const Error reason = started.error();
    started = m_server.start(config);
    if (!started) {
        Q_EMIT problem(started.error());
        return;
    }
    Q_EMIT problem({reason.kind,
                    tr("The embedded server runs without its usual store, which another window may be using: "
                       "what is sent to it now is gone when Tapedeck closes."),
                    reason.text});
}

void Composition::tellSetAside(const QString& kept)
{
    Q_EMIT problem({ErrorKind::Io,
                    tr("A file was damaged and has been replaced by a new one. The old one is kept as %1.")
                        .arg(QDir::toNativeSeparators(kept)),
                    {}});
}

} // namespace tapedeck
