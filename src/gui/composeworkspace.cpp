// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composeworkspace.h"

#include "gui/answerpane.h"
#include "gui/callspane.h"
#include "gui/composecall.h"
#include "gui/icons.h"
#include "gui/rowspane.h"
#include "gui/selection.h"
#include "gui/sessionpane.h"
#include "store/profilebook.h"

#include <QAction>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

ComposeWorkspace::ComposeWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_controller(context.services, context.shell)
{
    setObjectName(QStringLiteral("composeWorkspace"));
    makeActions();
    makeLayout();
    connectPanes();
    connect(&m_controller, &ComposeController::sessionsChanged, this, [this] {
        followSessions();
        showTabs();
    });
    connect(&m_controller, &ComposeController::currentChanged, this, &ComposeWorkspace::showSession);
    followSessions();
    showTabs();
    showSession();
}

ComposeWorkspace::~ComposeWorkspace()
{
    // Panes look at calls, which go with the controller; so do those that are on their way out.
    m_calls->setSession(nullptr);
    m_session->setSession(nullptr);
    qDeleteAll(m_stack->findChildren<CallPane*>(Qt::FindDirectChildrenOnly));
}

// Every session is listened to, shown or not: an answer may come while another tab is in front.
void ComposeWorkspace::followSessions()
{
    std::set<ComposeSession*> present;
    for (const auto& session : m_controller.all())
        present.insert(session.get());
    for (ComposeSession* gone : std::exchange(m_followed, present)) {
        if (present.erase(gone) > 0)
            continue; // is followed already
        gone->disconnect(this);
        gone->sender().disconnect(this);
    }
    for (ComposeSession* followed : present) {
        connect(followed, &ComposeSession::titleChanged, this, &ComposeWorkspace::showTabs);
        connect(followed, &ComposeSession::currentChanged, this, [this, followed] {
            if (followed == m_shown)
                showCall();
        });
        connect(followed, &ComposeSession::callRemoved, this, &ComposeWorkspace::dropPanes);
        connect(&followed->sender(), &ComposeSender::sendingChanged, this, [this, followed] {
            if (followed == m_shown)
                showSending();
        });
        connect(&followed->sender(), &ComposeSender::held, this,
                [this, followed](ComposeCall* call, const QString& reason) {
                    if (m_sendingAll == followed)
                        m_sendingAll.clear();
                    paneOf(*call).showHold(reason);
                });
        connect(&followed->sender(), &ComposeSender::failed, this,
                [this, followed](ComposeCall*, const Error& error) {
                    if (m_sendingAll == followed)
                        m_sendingAll.clear();
                    warn(error.text);
                });
        connect(followed, &ComposeSession::answered, this,
                [this, followed](ComposeCall* call, const std::shared_ptr<const Exchange>& exchange) {
                    if (followed == m_shown) {
                        m_session->refresh();
                        showAnswer(exchange);
                        if (!followed->log().sessionId().isEmpty())
                            m_context.shell.selection().setSession(followed->log().sessionId());
                    }
                    goOn(*followed, call, *exchange);
                });
    }
    dropPanes();
}

void ComposeWorkspace::showTabs()
{
    const auto sessions = m_controller.sessions();
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > static_cast<int>(sessions.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < static_cast<int>(sessions.size()))
        m_tabs->addTab(QString());
    const Profile* profile = m_context.services.profiles.find(m_context.services.profiles.currentId());
    for (int i = 0; i < m_tabs->count(); ++i) {
        const ComposeSession& session = *sessions[static_cast<std::size_t>(i)];
        m_tabs->setTabText(i, session.title());
        m_tabs->setTabToolTip(i, session.log().sessionId());
        m_tabs->setTabIcon(i, dotIcon(profile ? profile->colour : QString()));
        if (&session == &m_controller.current())
            m_tabs->setCurrentIndex(i);
    }
    m_reopen->setEnabled(m_controller.canReopen());
}

void ComposeWorkspace::showSession()
{
    m_shown = &m_controller.current();
    m_calls->setSession(m_shown);
    m_session->setSession(m_shown);
    m_answers->setCurrentWidget(m_right);
    if (isVisible() && !m_shown->log().sessionId().isEmpty())
        m_context.shell.selection().setSession(m_shown->log().sessionId());
    placeRow();
    showTabs();
    showCall();
}

CallPane* ComposeWorkspace::callPane() const
{
    return qobject_cast<CallPane*>(m_stack->currentWidget());
}

CallPane& ComposeWorkspace::paneOf(ComposeCall& call)
{
    CallPane*& pane = m_panes[&call];
    if (pane)
        return *pane;
    pane = new CallPane(call, m_stack);
    CallPane* made = pane;
    QList<QAction*> menu;
    for (const char* name : {"composeSaveTemplate", "composeRenameCall", "composeDuplicate", "composeRows"})
        menu << findChild<QAction*>(QLatin1String(name));
    made->setMenuActions(menu);
    made->setView(m_view);
    if (!m_paneSizes.isEmpty() && made->across())
        made->across()->setSizes(m_paneSizes);
    connect(made, &CallPane::sendWanted, this, &ComposeWorkspace::send);
    connect(made, &CallPane::stopWanted, this, &ComposeWorkspace::stop);
    connect(made, &CallPane::pasteWanted, this, &ComposeWorkspace::pasteEvents);
    connect(made, &CallPane::viewChanged, this, [this](CallPane::View view) { m_view = view; });
    connect(&call, &ComposeCall::changed, m_rows, &RowsPane::refreshPreviewSoon);
    if (made->across()) {
        connect(made->across(), &QSplitter::splitterMoved, this,
                [this, made] { m_paneSizes = made->across()->sizes(); });
    }
    m_stack->addWidget(made);
    return *made;
}

void ComposeWorkspace::showCall()
{
    ComposeCall* call = m_shown ? m_shown->current() : nullptr;
    if (!call || !m_seen)
        return;
    const bool focused = m_stack->isAncestorOf(focusWidget());
    CallPane& pane = paneOf(*call);
    pane.setView(m_view);
    if (!m_paneSizes.isEmpty() && pane.across())
        pane.across()->setSizes(m_paneSizes);
    m_stack->setCurrentWidget(&pane);
    if (focused)
        pane.focusWork();
    if (call->answer())
        showAnswer(call->answer());
    else
        clearAnswer();
    m_answer->setCopyable(true);
    m_rows->refreshPreview();
    showSendState();
    if (m_shown->sender().isSending())
        m_answer->showSending();
}

void ComposeWorkspace::dropPanes()
{
    for (auto it = m_panes.begin(); it != m_panes.end();) {
        const bool alive = std::any_of(m_followed.begin(), m_followed.end(), [&](const auto& each) {
            const auto& calls = each->calls();
            return std::any_of(calls.begin(), calls.end(),
                               [&](const auto& call) { return call.get() == it->first; });
        });
        if (alive) {
            ++it;
            continue;
        }
        // Not at once: what it shows may be what asked for this. The call is there until then.
        m_stack->removeWidget(it->second);
        it->second->hide();
        it->second->deleteLater();
        it = m_panes.erase(it);
    }
}

void ComposeWorkspace::showSendState()
{
    const bool sending = m_shown && m_shown->sender().isSending();
    m_send->setEnabled(!sending);
    m_stop->setEnabled(sending);
    if (CallPane* pane = callPane())
        pane->setSending(sending);
}

void ComposeWorkspace::showSending()
{
    showSendState();
    if (m_shown && m_shown->sender().isSending())
        m_answer->showSending();
    else if (m_answerShown)
        m_answer->show(*m_answerShown);
    else
        clearAnswer();
}

void ComposeWorkspace::clearAnswer()
{
    m_answerShown.reset();
    m_answer->clear();
    m_answer->setCopyable(true);
}

void ComposeWorkspace::showAnswer(const std::shared_ptr<const Exchange>& exchange)
{
    m_answerShown = exchange;
    m_answers->setCurrentWidget(m_right);
    m_answer->show(*exchange);
    m_answer->setCopyable(true);
}

// Who starts on another workspace does not wait for an editor.
void ComposeWorkspace::showEvent(QShowEvent* event)
{
    if (!std::exchange(m_seen, true))
        showCall();
    Workspace::showEvent(event);
}

void ComposeWorkspace::activate()
{
    if (CallPane* pane = callPane())
        pane->focusWork();
}

QList<QAction*> ComposeWorkspace::paneActions() const
{
    const CallPane* pane = callPane();
    return pane ? pane->paneActions() : QList<QAction*>();
}

QString ComposeWorkspace::workUnderWay() const
{
    return m_rows->isRunning()
               ? tr("A call is being repeated over the rows of %1.").arg(QFileInfo(m_rows->path()).fileName())
               : QString();
}

bool ComposeWorkspace::composeExchange(const Exchange& exchange)
{
    if (!m_context.services.api.match(exchange.request.method, exchange.request.url))
        return false;
    ComposeSession& session =
        exchange.sessionId.isEmpty() ? m_controller.current() : m_controller.openExisting(exchange.sessionId);
    return session.open(exchange) != nullptr;
}

bool ComposeWorkspace::composeSession(const QString& sessionId)
{
    m_controller.openExisting(sessionId);
    return true;
}

Json ComposeWorkspace::saveState() const
{
    Json::Array sizes;
    for (const int size : m_paneSizes)
        sizes.emplace_back(size);
    return Json::object({{"view", Json(static_cast<int>(m_view))}, {"sizes", Json(std::move(sizes))}});
}

void ComposeWorkspace::restoreState(const Json& state)
{
    const qint64 view = state["view"].toInteger(static_cast<int>(CallPane::View::Both));
    if (view >= 0 && view <= static_cast<int>(CallPane::View::Text))
        m_view = static_cast<CallPane::View>(view);
    m_paneSizes.clear();
    if (const Json& sizes = state["sizes"]; sizes.isArray() && sizes.size() == 2) {
        for (const Json& size : sizes.items())
            m_paneSizes << static_cast<int>(size.toInteger());
    }
    showCall();
}

} // namespace tapedeck::gui
