// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in Compose everything stands, and what leads where.

#include "gui/answercompare.h"
#include "gui/answerpane.h"
#include "gui/callspane.h"
#include "gui/composecall.h"
#include "gui/composetemplates.h"
#include "gui/composeworkspace.h"
#include "gui/icons.h"
#include "gui/inlineprompt.h"
#include "gui/paneheader.h"
#include "gui/rowspane.h"
#include "gui/sessionpane.h"
#include "gui/style.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int callsWidth = 190;
constexpr int callWidth = 696;
constexpr int answerWidth = 330;
constexpr int leastCalls = 150;
constexpr int leastAnswer = 240;

} // namespace

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
    m_across->setStretchFactor(1, 2); // of what a wide window has, the answer gets a share
    m_across->setStretchFactor(2, 1);
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

} // namespace tapedeck::gui
