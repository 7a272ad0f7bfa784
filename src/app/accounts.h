// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"

#include <QObject>

namespace tapedeck::net {
class ApiClient;
}
namespace tapedeck::secrets {
class SecretStore;
}
namespace tapedeck::server {
class EmbeddedServer;
}
namespace tapedeck::store {
class ProfileBook;
}

namespace tapedeck {

/// Gives the client the account of the current profile: the embedded server's address and key, or the
/// profile's with its key out of the keychain. A late answer of the keychain for a profile that was left is
/// dropped.
class Accounts : public QObject
{
    Q_OBJECT
public:
    Accounts(store::ProfileBook& profiles, secrets::SecretStore& secrets, server::EmbeddedServer& server,
             net::ApiClient& client);

    void refresh();

private:
    store::ProfileBook& m_profiles;
    secrets::SecretStore& m_secrets;
    server::EmbeddedServer& m_server;
    net::ApiClient& m_client;
    quint64 m_request = 0;
};

} // namespace tapedeck
