// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/knownsession.h"
#include "core/exchange.h"
#include "gui/services.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_set>
#include <vector>

namespace tapedeck::gui {

/// One call of a session, with what became of it. What it says was read off the exchange once.
struct SessionStep
{
    QString title; ///< "create_agent Researcher"
    std::string exchangeId;
    Timestamp startedAt;
    int status = 0; ///< 0: no answer
    /// null where so much was sent that the older ones are left to the history.
    std::shared_ptr<const Exchange> exchange;
};

/// What was sent in one session, by whatever part of the program, and what is known of it by that. What was
/// sent before comes out of the history.
class SessionLog : public QObject
{
    Q_OBJECT
public:
    SessionLog(const Services& services, QString profileId, QObject* parent = nullptr);

    [[nodiscard]] const contract::SessionSoFar& known() const { return m_known; }
    [[nodiscard]] const QString& sessionId() const { return m_known.session.id; }
    [[nodiscard]] const std::vector<SessionStep>& steps() const { return m_steps; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Only while it has no session: that one, with what the history has of it.
    void adopt(const QString& sessionId);
    /// Once each. A call that was refused belongs here too, where no session exists yet.
    void take(const std::shared_ptr<const Exchange>& exchange);

Q_SIGNALS:
    void changed();
    void sessionIdChanged(const QString& sessionId);

private:
    bool add(const std::shared_ptr<const Exchange>& exchange, bool fromHistory);
    void letGo(const Exchange& exchange);
    void knowAnew();
    void load();
    void takeLoaded(const std::vector<Exchange>& exchanges, qint64 newest, bool last);

    static constexpr int pauseMs = 300;
    static constexpr qint64 keptBytes = 64ll << 20; ///< of bodies, about

    Services m_services;
    QString m_profileId;
    contract::SessionSoFar m_known;
    std::vector<SessionStep> m_steps;
    std::unordered_set<std::string> m_ids; ///< of their exchanges
    contract::SessionSoFar m_base;         ///< what those tell that are no longer kept
    bool m_disordered = false;             ///< what the history had last is not in m_known yet
    qint64 m_bytes = 0;
    std::size_t m_oldestKept = 0;
    bool m_loading = false;
    quint64 m_token = 0;
    qint64 m_newest = 0; ///< id in the history of what was loaded last
    QTimer m_later;      ///< looks for what the history got since
};

/// "create_agent Researcher", "create_events 4": what a call did, in a few words.
QString stepTitle(const contract::Api& api, const Exchange& exchange);
/// The service answered that it took it.
bool accepted(const Exchange& exchange);

} // namespace tapedeck::gui
