// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tapedeck {
class Clock;
class ExchangeSink;
} // namespace tapedeck
namespace tapedeck::contract {
class Api;
}
namespace tapedeck::store {
class Settings;
class ProfileBook;
class HistoryStore;
class SessionStore;
class DraftStore;
class TemplateFolder;
} // namespace tapedeck::store
namespace tapedeck::secrets {
class SecretStore;
}
namespace tapedeck::server {
class EmbeddedServer;
}
namespace tapedeck::net {
class ApiClient;
}

namespace tapedeck::gui {

/// What the window works with. Built by src/app (or a test), which owns all of it and outlives the window.
struct Services
{
    const contract::Api& api;
    store::Settings& settings;
    store::ProfileBook& profiles;
    store::HistoryStore& history;
    store::SessionStore& sessions;
    store::DraftStore& drafts;
    store::TemplateFolder& templates;
    secrets::SecretStore& secrets;
    server::EmbeddedServer& server;
    net::ApiClient& client;
    ExchangeSink& sink; ///< keeps what a replay sent; the client's own exchanges arrive there by themselves
    const Clock& clock;
};

} // namespace tapedeck::gui
