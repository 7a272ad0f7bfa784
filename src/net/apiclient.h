// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/clock.h"
#include "core/profile.h"
#include "net/apijob.h"
#include "net/tokenbook.h"

#include <QObject>

#include <memory>

namespace tapedeck::net {

/// The API client: sends calls of one account, keeps their tokens fresh, and records every exchange. Lives in
/// the GUI thread and never blocks it.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    /// `api` and `clock` must outlive the client.
    ApiClient(const contract::Api& api, const Clock& clock, ClientOptions options = {},
              QObject* parent = nullptr);
    ~ApiClient() override; ///< every job that is left ends as cancelled, with its signal

    /// Calls submitted from now on go there. Those on their way keep the account they were submitted with;
    /// tokens of another server or key are forgotten.
    void setAccount(const Profile& profile, const QByteArray& apiKey);
    [[nodiscard]] const Profile& profile() const;
    [[nodiscard]] bool hasApiKey() const;

    /// Queues the call. The job belongs to the client. Do not answer Cancelled by submitting again.
    ApiJob* submit(ApiCall call);
    void cancelAll();
    [[nodiscard]] int unfinished() const;

    /// The token of a session of this account; a session of an earlier run can be given one.
    [[nodiscard]] std::optional<SessionToken> token(const QString& sessionId) const;
    void setToken(const QString& sessionId, const QByteArray& jwt);

Q_SIGNALS:
    /// Every attempt of every call, reauthorisations included, redacted: for the store and the window.
    void recorded(const tapedeck::Exchange& exchange, const tapedeck::net::CallTags& tags);
    /// A session got a token, its first or a new one.
    void tokenChanged(const QString& sessionId);

private:
    class Private;
    friend class ApiJob;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::net
