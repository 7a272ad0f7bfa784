// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "gui/services.h"
#include "models/callrequest.h"
#include "net/apijob.h"

#include <QObject>
#include <QPointer>

namespace tapedeck::gui {

class ComposeCall;
class Shell;

/// Sends calls of one session, one at a time, and asks first where something speaks against it.
class ComposeSender : public QObject
{
    Q_OBJECT
public:
    ComposeSender(const Services& services, Shell& shell, QObject* parent = nullptr);
    ~ComposeSender() override; ///< what is on its way ends as cancelled

    /// Whose token authorises the calls; empty: none yet.
    void setSession(const QString& sessionId) { m_sessionId = sessionId; }
    /// Calls go to this profile or nowhere.
    void setProfile(const QString& profileId) { m_profileId = profileId; }
    [[nodiscard]] bool isSending() const { return m_job || m_waiting; }
    /// The one on its way; null if there is none.
    [[nodiscard]] ComposeCall* call() const;

    /// Checks it, asks if need be, sends. Ends in one of held(), answered() or failed().
    void send(ComposeCall& call);
    /// What is only being checked or asked about ends at once, a call on its way with failed().
    void cancel();
    /// The call is going away: is it not on its way yet, it is not sent.
    void forget(const ComposeCall& call);

    /// A call that no draft is of: reading back, a token, a row of data. Not asked about.
    net::ApiJob* submit(const models::CallRequest& request, const QString& source);

Q_SIGNALS:
    void sendingChanged(bool sending); ///< as isSending() says from now on
    /// Not sent: what speaks against it, as a sentence. Once the call is confirm()ed it is sent next time.
    void held(tapedeck::gui::ComposeCall* call, const QString& reason);
    /// `revision` of the text that was sent. The exchange is redacted.
    void answered(tapedeck::gui::ComposeCall* call, const std::shared_ptr<const tapedeck::Exchange>& exchange,
                  quint64 revision, bool outcomeUnknown);
    /// Nothing was sent.
    void failed(tapedeck::gui::ComposeCall* call, const tapedeck::Error& error);

private:
    [[nodiscard]] QString objection(ComposeCall& call) const;
    [[nodiscard]] bool isOnlyDialect(ComposeCall& call) const;
    void check(ComposeCall& call);
    void askAndSend(ComposeCall& call);
    void sendNow(ComposeCall& call);
    [[nodiscard]] bool isOwnProfile() const;
    void refuseForProfile(ComposeCall* call);
    void tell();
    void track(net::ApiJob* job, quint64 revision);
    void finish(const net::CallResult& result, quint64 revision, bool outcomeUnknown);

    Services m_services;
    Shell& m_shell;
    QString m_sessionId;
    QString m_profileId;
    QPointer<ComposeCall> m_call;
    QPointer<net::ApiJob> m_job;
    bool m_waiting = false;                     ///< for the check to end, or for the body to be made
    bool m_told = false;                        ///< what sendingChanged() said
    quint64 m_question = 0;                     ///< asked of the production guard
    quint64 m_turn = 0;                         ///< what a worker makes for an earlier one is dropped
    std::shared_ptr<const Exchange> m_recorded; ///< the last attempt, redacted
    QMetaObject::Connection m_checked;
};

} // namespace tapedeck::gui
