// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composeworkspace.h"

#include "gui/answercompare.h"
#include "gui/answerpane.h"
#include "gui/callspane.h"
#include "gui/composecall.h"
#include "gui/composetemplates.h"
#include "gui/icons.h"
#include "gui/inlineprompt.h"
#include "gui/paneheader.h"
#include "gui/rowspane.h"
#include "gui/selection.h"
#include "gui/sessionpane.h"
#include "gui/style.h"
#include "store/profilebook.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

constexpr int callsWidth = 190;
constexpr int callWidth = 696;
constexpr int answerWidth = 330;
constexpr int leastCalls = 150;
constexpr int leastAnswer = 240;

} // namespace

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

QWidget* ComposeWorkspace::makeTabs()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(4, 0, 8, 0);
    row->setSpacing(4);
    m_tabs = new QTabBar(holder);
    m_tabs->setObjectName(QStringLiteral("composeTabs"));
    m_tabs->setAccessibleName(tr("Sessions at hand"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    auto* add = new QPushButton(icon(QStringLiteral("plus")), {}, holder);
    add->setObjectName(QStringLiteral("addSession"));
    add->setAccessibleName(tr("New session"));
    add->setToolTip(tr("New session (Ctrl+T)"));
    setVariant(add, Variant::Quiet);
    connect(add, &QPushButton::clicked, this, &ComposeWorkspace::newSession);
    row->addWidget(m_tabs);
    row->addWidget(add);
    row->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        const auto sessions = m_controller.sessions();
        if (index >= 0 && index < static_cast<int>(sessions.size()))
            m_controller.setCurrent(*sessions[static_cast<std::size_t>(index)]);
    });
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &ComposeWorkspace::closeTab);
    connect(m_tabs, &QTabBar::tabMoved, &m_controller, &ComposeController::move);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        if (index < 0)
            newSession();
        else
            renameSession();
    });
    return holder;
}

void ComposeWorkspace::makeLayout()
{
    m_prompt = new InlinePrompt(this);
    m_calls = new CallsPane(m_context.services.api, m_context.services.templates, this);
    m_calls->setMinimumWidth(leastCalls);
    m_stack = new QStackedWidget(this);
    m_answer = new AnswerPane(m_context.services.api, this);
    m_compare = new AnswerCompare(this);
    m_session = new SessionPane(m_context.services, this);
    m_templates =
        new ComposeTemplates(m_context.services.templates, m_controller, *m_prompt, m_context.shell, this);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    makeRows();
    column->addWidget(m_rows);

    m_right = new QSplitter(Qt::Vertical, this);
    m_right->setObjectName(QStringLiteral("composeRight"));
    m_right->setChildrenCollapsible(false);
    m_right->addWidget(m_answer);
    m_right->addWidget(m_session);
    m_right->setStretchFactor(0, 1);
    m_right->setSizes({360, 320});
    m_answers = new QStackedWidget(this);
    m_answers->addWidget(m_right);
    m_answers->addWidget(m_compare);
    m_answers->setMinimumWidth(leastAnswer);

    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("composeAcross"));
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(m_calls);
    m_across->addWidget(centre);
    m_across->addWidget(m_answers);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({callsWidth, callWidth, answerWidth});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTabs());
    layout->addWidget(hairline(Qt::Horizontal, this));
    layout->addWidget(m_prompt);
    layout->addWidget(m_across, 1);
}

void ComposeWorkspace::connectPanes()
{
    connect(m_calls, &CallsPane::endpointWanted, this, [this](contract::EndpointId endpoint) {
        m_controller.sessionFor(endpoint).openEndpoint(endpoint);
    });
    connect(m_calls, &CallsPane::draftWanted, this,
            [this](ComposeCall* call) { m_controller.current().setCurrent(*call); });
    connect(m_calls, &CallsPane::discardWanted, this, &ComposeWorkspace::discard);
    connect(m_calls, &CallsPane::builtInWanted, this,
            [this](const contract::BatchStarter& starter) { m_templates->open(starter); });
    connect(m_calls, &CallsPane::templateWanted, this,
            [this](const QString& path) { m_templates->open(path); });
    connect(m_calls, &CallsPane::renameWanted, m_templates, &ComposeTemplates::rename);
    connect(m_calls, &CallsPane::removeWanted, m_templates, &ComposeTemplates::remove);
    connect(m_calls, &CallsPane::importWanted, m_templates, &ComposeTemplates::importFile);
    connect(m_calls, &CallsPane::exportWanted, m_templates, &ComposeTemplates::exportFile);
    connect(m_answer, &AnswerPane::readBackWanted, this, &ComposeWorkspace::readBack);
    connect(m_answer, &AnswerPane::copyAsWanted, this, &ComposeWorkspace::copyAs);
    connect(m_answer, &AnswerPane::copySessionAsWanted, this, &ComposeWorkspace::copySessionAs);
    connect(m_compare, &AnswerCompare::backWanted, this, [this] { m_answers->setCurrentWidget(m_right); });
    connect(m_session, &SessionPane::stepWanted, this, &ComposeWorkspace::stepShown);
    connect(m_session, &SessionPane::editWanted, this, &ComposeWorkspace::stepEdited);
    connect(m_session, &SessionPane::sendAgainWanted, this, &ComposeWorkspace::stepSentAgain);
    connect(m_session, &SessionPane::compareWanted, this, &ComposeWorkspace::stepCompared);
    connect(m_session, &SessionPane::nextWanted, this, &ComposeWorkspace::openNext);
    connect(m_session, &SessionPane::draftWanted, this,
            [this](ComposeCall* call) { m_controller.current().setCurrent(*call); });
    connect(m_session, &SessionPane::reauthorizeWanted, this, &ComposeWorkspace::reauthorize);
    connect(m_session, &SessionPane::pickWanted, this, &ComposeWorkspace::pickSession);
    connect(m_session, &SessionPane::trafficWanted, this,
            [this] { m_context.shell.showWorkspace(QStringLiteral("traffic")); });
    connect(m_session, &SessionPane::endWanted, this, [this](const QString& state, const QString& reason) {
        ComposeSession& session = m_controller.current();
        session.openEnd(state, reason);
        send();
    });
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
        connect(&followed->sender(), &ComposeSender::sendingChanged, this, &ComposeWorkspace::showSending);
        connect(&followed->sender(), &ComposeSender::held, this,
                [this](ComposeCall* call, const QString& reason) {
                    m_sendingAll = false;
                    paneOf(*call).showHold(reason);
                });
        connect(&followed->sender(), &ComposeSender::failed, this, [this](ComposeCall*, const Error& error) {
            m_sendingAll = false;
            warn(error.text);
        });
        connect(followed, &ComposeSession::answered, this,
                [this, followed](ComposeCall* call, const std::shared_ptr<const Exchange>& exchange) {
                    if (followed != m_shown)
                        return;
                    showAnswer(exchange);
                    if (!followed->log().sessionId().isEmpty())
                        m_context.shell.selection().setSession(followed->log().sessionId());
                    goOn(call, *exchange);
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
    if (!call)
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
    showSending();
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

void ComposeWorkspace::showSending()
{
    const bool sending = m_shown && m_shown->sender().isSending();
    m_send->setEnabled(!sending);
    m_stop->setEnabled(sending);
    if (CallPane* pane = callPane())
        pane->setSending(sending);
    if (sending)
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
