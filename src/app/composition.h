// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/accounts.h"
#include "app/paths.h"
#include "app/pipeline.h"
#include "contract/api.h"
#include "core/clock.h"
#include "gui/services.h"
#include "net/apiclient.h"
#include "secrets/switchedsecretstore.h"
#include "server/embeddedserver.h"
#include "store/draftstore.h"
#include "store/historystore.h"
#include "store/profilebook.h"
#include "store/sessionstore.h"
#include "store/settings.h"
#include "store/templatefolder.h"

#include <QObject>

#include <optional>

namespace tapedeck {

/// Builds every part once and wires them. What is named later may use what is named before; destroyed the
/// other way round.
class Composition : public QObject
{
    Q_OBJECT
public:
    /// `api` and `settings` must outlive it. Reads one small file; no database, network or keychain yet.
    Composition(const contract::Api& api, store::Settings& settings, const Paths& paths);
    ~Composition() override;

    [[nodiscard]] gui::Services services();
    [[nodiscard]] Accounts& accounts() { return m_accounts; }

    /// Opens the stores and starts the embedded server: after the first paint. Problems come by problem();
    /// the rest works on.
    void start();

Q_SIGNALS:
    void problem(const tapedeck::Error& error);

private:
    void startServer();
    void tellSetAside(const QString& kept);
    void wire();

    const contract::Api& m_api;
    Paths m_paths;
    SystemClock m_clock;
    store::Settings& m_settings;
    store::ProfileBook m_profiles;
    secrets::SwitchedSecretStore m_secrets;
    store::HistoryStore m_history;
    store::SessionStore m_sessions;
    store::DraftStore m_drafts;
    store::TemplateFolder m_templates;
    server::EmbeddedServer m_server;
    net::ApiClient m_client;
    Pipeline m_pipeline;
    Accounts m_accounts;
};

} // namespace tapedeck
