// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/composesession.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace tapedeck::store {
struct Draft;
struct DraftTab;
struct TemplateCall;
} // namespace tapedeck::store

namespace tapedeck::gui {

class ComposeDrafts;

/// What Compose has open, without its widgets: sessions side by side, each of one profile. Only those of the
/// chosen profile are shown, so that no token meets another's server.
class ComposeController : public QObject
{
    Q_OBJECT
public:
    ComposeController(const Services& services, Shell& shell, QObject* parent = nullptr);
    ~ComposeController() override;

    [[nodiscard]] const contract::Api& api() const { return m_services.api; }
    [[nodiscard]] const std::vector<std::unique_ptr<ComposeSession>>& all() const { return m_sessions; }
    /// Of the chosen profile, in their order; never empty once the drafts are read.
    [[nodiscard]] std::vector<ComposeSession*> sessions() const;
    /// The one that is shown; never null.
    [[nodiscard]] ComposeSession& current() const { return *m_current; }
    void setCurrent(ComposeSession& session);
    /// Beside the others, with a create_session that is ready to be sent.
    ComposeSession& openNew();
    /// The one that holds the session, or a new one for it.
    ComposeSession& openExisting(const QString& sessionId);
    /// Its drafts are gone with it; reopen() brings them back.
    void close(ComposeSession& session);
    [[nodiscard]] bool canReopen() const;
    void reopen();
    void move(int from, int to);

    /// A create_session where there is a session already goes to a session of its own.
    ComposeSession& sessionFor(contract::EndpointId endpoint);
    /// All calls as drafts, the first one shown; a template that creates a session gets one of its own.
    void openCalls(const std::vector<store::TemplateCall>& calls);

Q_SIGNALS:
    void sessionsChanged(); ///< others, or in another order
    void currentChanged();

private:
    static constexpr std::size_t mostClosed = 8;

    /// Of the chosen profile; none: end().
    [[nodiscard]] std::vector<std::unique_ptr<ComposeSession>>::const_iterator lastClosed() const;
    ComposeSession& make(const QString& id, const QString& profileId);
    ComposeSession& begin();
    void ready(ComposeSession& session);
    void showProfile();
    [[nodiscard]] std::vector<ComposeSession*> sessionsOf(const QString& profileId) const;
    void keepPositions(const QString& profileId);
    void takeDrafts(const std::vector<store::DraftTab>& tabs, const std::vector<store::Draft>& drafts);

    Services m_services;
    Shell& m_shell;
    std::vector<std::unique_ptr<ComposeSession>> m_sessions;
    ComposeSession* m_current = nullptr;
    std::map<QString, QString> m_shown; ///< of each profile: the id of the one that was shown
    std::vector<std::unique_ptr<ComposeSession>> m_closed; ///< the latest last
    std::unique_ptr<ComposeDrafts> m_drafts;
};

} // namespace tapedeck::gui
