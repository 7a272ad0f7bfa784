// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/profile.h"
#include "net/apicall.h"
#include "net/tokenbook.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslConfiguration>

#include <memory>
#include <vector>

namespace tapedeck::net {

class ApiJob;

/// The absolute address of an endpoint: base URL and path, joined once whatever slashes or /v2 the base has,
/// without user name and password.
QUrl endpointUrl(const QUrl& base, const contract::Endpoint& endpoint, const QString& pathId);

/// A profile with its key, its tokens and its connections. Jobs hold it until they are done, so that a change
/// of account never sends one account's secrets to another's address.
class Account
{
public:
    Account(Profile profile, const QByteArray& apiKey);
    ~Account(); ///< overwrites our copy of the key
    Account(const Account&) = delete;
    Account& operator=(const Account&) = delete;

    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] const QByteArray& apiKey() const { return m_apiKey; }
    /// An error if nothing can be sent: bad base URL, unreadable authority file.
    [[nodiscard]] const Status& usable() const { return m_usable; }
    [[nodiscard]] const QSslConfiguration& tls() const { return m_tls; }
    [[nodiscard]] QNetworkAccessManager& network() { return *m_network; }

    /// The request with all its headers; `jwt` empty: none.
    [[nodiscard]] Request request(const contract::Endpoint& endpoint, const ApiCall& call,
                                  const QByteArray& jwt) const;

    TokenBook tokens;

    /// A reauthorisation under way and the jobs that wait for it.
    struct Renewal
    {
        QPointer<ApiJob> job;
        std::vector<QPointer<ApiJob>> waiting;
    };
    QHash<QString, Renewal> renewals;
    /// Tokens that could not be renewed ahead of time: used until they are refused.
    QHash<QString, QByteArray> notRenewable;

private:
    Profile m_profile;
    QByteArray m_apiKey;
    Status m_usable;
    QSslConfiguration m_tls;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace tapedeck::net
