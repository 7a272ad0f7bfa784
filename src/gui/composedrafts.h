// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/draftstore.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace tapedeck::contract {
class Api;
}

namespace tapedeck::gui {

class ComposeCall;
class ComposeSession;

/// Keeps drafts on the disk as they are typed, and hands them back at the start. At most a moment of typing
/// is lost, whatever ends the program.
class ComposeDrafts : public QObject
{
    Q_OBJECT
public:
    ComposeDrafts(store::DraftStore& store, const contract::Api& api, QObject* parent = nullptr);
    ~ComposeDrafts() override; ///< saves what was changed last

    /// Answered by restored(), once.
    void restore();
    /// From now on what changes in it is saved.
    void follow(ComposeSession& session);
    /// It was closed, with all its drafts.
    void forget(ComposeSession& session);
    /// It comes back after it was closed.
    void keepAgain(ComposeSession& session);
    /// The store has lost what it had: everything goes there anew.
    void keepAll(const std::vector<std::unique_ptr<ComposeSession>>& sessions);
    void savePositions(const std::vector<ComposeSession*>& sessions, const ComposeSession* current);
    void flush();

    /// Puts the call of a draft into the session; false if this version does not know its endpoint.
    bool add(ComposeSession& session, const store::Draft& draft) const;

Q_SIGNALS:
    void restored(const std::vector<tapedeck::store::DraftTab>& tabs,
                  const std::vector<tapedeck::store::Draft>& drafts);
    /// A tab is kept that was not before: savePositions() tells its place among the others.
    void tabAdded(const QString& profileId);

private:
    void note(ComposeSession& session, ComposeCall& call);
    void save(ComposeSession& session, ComposeCall& call);
    void saveTab(ComposeSession& session);
    void noteCurrent(ComposeSession& session);

    static constexpr int pauseMs = 250;

    store::DraftStore& m_store;
    const contract::Api& m_api;
    QTimer m_pause;
    std::map<QString, store::DraftTab> m_tabs;         ///< as saved, by id
    std::map<ComposeCall*, ComposeSession*> m_pending; ///< changed, not saved yet
    std::map<QString, QString> m_current;              ///< of each session: the call that is shown
    std::set<QString> m_saved;                         ///< ids of drafts that the store has
    quint64 m_token = 0;
};

} // namespace tapedeck::gui
