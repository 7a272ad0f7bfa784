// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accounts.h"

#include "net/apiclient.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/profilebook.h"

#include <QPointer>

namespace tapedeck {

Accounts::Accounts(store::ProfileBook& profiles, secrets::SecretStore& secrets,
                   server::EmbeddedServer& server, net::ApiClient& client)
    : m_profiles(profiles)
    , m_secrets(secrets)
    , m_server(server)
    , m_client(client)
{
    connect(&m_profiles, &store::ProfileBook::currentChanged, this, &Accounts::refresh);
    connect(&m_server, &server::EmbeddedServer::runningChanged, this, &Accounts::refresh);
}

void Accounts::refresh()
{
    const quint64 request = ++m_request;
    Profile profile = m_profiles.current();
    if (profile.embedded) {
        profile.baseUrl = m_server.url();
        m_client.setAccount(profile, m_server.key());
        return;
    }
    m_client.setAccount(profile, {});
    m_secrets.read(profile.id, [self = QPointer(this), request, profile](Result<QByteArray> key) {
        if (self && self->m_request == request && key)
            self->m_client.setAccount(profile, *key);
    });
}

} // namespace tapedeck
