// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/starters.h"
#include "gui/composesender.h"
#include "gui/sessionlog.h"
#include "gui/throttle.h"
#include "models/composecontext.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace tapedeck::gui {

class ComposeCall;

/// One session at hand, a tab of Compose: the calls being composed for it, and what was sent in it.
class ComposeSession : public QObject
{
    Q_OBJECT
public:
    /// `id` is that of its drafts.
    ComposeSession(const Services& services, Shell& shell, QString id, QString profileId,
                   QObject* parent = nullptr);
    ~ComposeSession() override;

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& profileId() const { return m_profileId; }
    [[nodiscard]] QString title() const; ///< of the tab
    [[nodiscard]] const QString& name() const { return m_name; }
    void setName(const QString& name);

    [[nodiscard]] SessionLog& log() { return m_log; }
    [[nodiscard]] const SessionLog& log() const { return m_log; }
    [[nodiscard]] ComposeSender& sender() { return m_sender; }
    [[nodiscard]] models::ComposeContext& context() { return m_context; }
    /// The variables and checks follow what was sent in it a moment later where much is; from here on they
    /// are up to date.
    void refresh() { m_following.flush(); }
    [[nodiscard]] bool isFollowing() const { return m_following.isAsked(); } ///< refresh() would change them
    /// What makes sense now, the most sensible first.
    [[nodiscard]] std::vector<contract::NextCall> nextCalls() const;

    [[nodiscard]] const std::vector<std::unique_ptr<ComposeCall>>& calls() const { return m_calls; }
    [[nodiscard]] ComposeCall* current() const { return m_current; } ///< null until something was opened
    [[nodiscard]] ComposeCall* call(const QString& draftId) const;
    void setCurrent(ComposeCall& call);
    /// Of a new call: in the profile's dialect, about this session.
    [[nodiscard]] models::CallHead headOf(contract::EndpointId endpoint) const;
    /// A new call, filled with what is known of the session. A call that nobody has touched makes room for
    /// it, one that was sent is kept in the log alone.
    ComposeCall& openEndpoint(contract::EndpointId endpoint);
    ComposeCall& open(const contract::NextCall& next);
    /// update_session with all that is known, and an end now.
    ComposeCall& openEnd(const QString& state, const QString& reason);
    /// What was sent, to be changed and sent again; nullptr if it is no call of the API.
    ComposeCall* open(const Exchange& exchange);
    ComposeCall& open(const models::CallHead& head, std::string text, bool pristine);
    /// Behind the others, without showing it; `id` empty: a new one.
    /// `position` as its draft had it.
    ComposeCall& add(const models::CallHead& head, std::string text, bool pristine, QString id = {},
                     std::optional<int> position = {});
    void remove(ComposeCall& call);

    /// The next of the calls that wait as drafts behind the current one, else the first of them.
    [[nodiscard]] ComposeCall* nextDraft() const;

    /// The values of {{row.NAME}} while a call is repeated over rows; an object, or null: there are none.
    void setRow(const Json& values);
    /// The variables with this row's values.
    [[nodiscard]] VariableScope scopeWithRow(const Json& values) const;
    /// What a call would send now, without sending it: for reading it, or as code.
    [[nodiscard]] models::CallRequest requestOf(ComposeCall& call, const Json& row = {}) const;
    [[nodiscard]] models::CallRequest requestOf(const models::CallSource& call, const Json& row) const;

Q_SIGNALS:
    void titleChanged();
    void currentChanged();
    void callsChanged(); ///< others, or which of them are drafts, or what they are called
    void callEdited(tapedeck::gui::ComposeCall* call);
    void callRemoved(const QString& draftId);
    /// The answer of a call is in the log, and with the call. The call may be gone by now: null.
    void answered(tapedeck::gui::ComposeCall* call,
                  const std::shared_ptr<const tapedeck::Exchange>& exchange);

private:
    void takeAnswer(ComposeCall* call, const std::shared_ptr<const Exchange>& exchange, quint64 revision);
    void updateContext();
    void updateCalls();
    [[nodiscard]] Dialect dialect() const;
    [[nodiscard]] Json bodyOf(contract::EndpointId endpoint) const;

    Services m_services;
    QString m_id;
    QString m_profileId;
    QString m_name;
    models::ComposeContext m_context;
    SessionLog m_log;
    ComposeSender m_sender;
    std::shared_ptr<const contract::CheckContext> m_known; ///< for the checks of its calls
    std::vector<std::unique_ptr<ComposeCall>> m_calls;
    int m_nextPosition = 0;
    ComposeCall* m_current = nullptr;
    Json m_row;
    bool m_early = false; ///< the call on show was begun before the history had told of the session
    QTimer m_choosing;
    Throttle m_following;
};

} // namespace tapedeck::gui
