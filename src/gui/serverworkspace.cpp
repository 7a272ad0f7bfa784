// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/serverworkspace.h"

#include "gui/arrivalspane.h"
#include "gui/faultspane.h"
#include "gui/figuretile.h"
#include "gui/mainwindow.h"
#include "gui/paneheader.h"
#include "gui/serversettingspane.h"
#include "gui/tokens.h"
#include "server/embeddedserver.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QSplitter>

namespace tapedeck::gui {

namespace {

/// For panes that are higher than a small window.
QScrollArea* scrollable(QWidget* pane, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(pane);
    area->setMinimumWidth(pane->minimumSizeHint().expandedTo(pane->minimumSize()).width());
    return area;
}

} // namespace

ServerWorkspace::ServerWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_settings(new ServerSettingsPane(context.services, context.shell, this))
    , m_arrivals(new ArrivalsPane(context.services, this))
{
    setObjectName(QStringLiteral("serverWorkspace"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("serverSplitter"));
    splitter->setChildrenCollapsible(false);
    constexpr int leastSettings = 288; // its address, and two fields side by side
    m_settings->setMinimumWidth(leastSettings);
    splitter->addWidget(scrollable(m_settings, this));
    splitter->addWidget(m_arrivals);
    splitter->addWidget(scrollable(buildSide(), this));
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({360, 586, 270});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    buildActions();
    connect(&m_context.services.server, &server::EmbeddedServer::arrived, this,
            &ServerWorkspace::showCounters);
    connect(&m_context.services.server, &server::EmbeddedServer::runningChanged, this,
            &ServerWorkspace::showCounters);
    connect(m_arrivals, &ArrivalsPane::sampleWanted, this, [this] {
        const QDir samples(MainWindow::sampleFolder());
        const QStringList files = samples.entryList(QDir::Files, QDir::Name);
        if (!files.isEmpty())
            m_context.shell.openCapture(samples.filePath(files.front()));
    });
    connect(m_arrivals, &ArrivalsPane::sdkSettingsWanted, this, [this] {
        QGuiApplication::clipboard()->setText(m_settings->sdkSettings());
        m_context.shell.showMessage(
            {.kind = Message::Kind::Info,
             .text = tr("The settings for an SDK are on the clipboard. Paste them into the "
                        "shell that starts your program."),
             .actionLabel = {},
             .action = {}});
    });
    showCounters();
}

QWidget* ServerWorkspace::buildSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(tr("Since it started"), side));
    auto* tiles = new QGridLayout;
    tiles->setContentsMargins(12, 12, 12, 12);
    tiles->setSpacing(8);
    m_requests = new FigureTile(
        tr("requests"), [](const Tokens& tokens) { return tokens.text; }, side);
    m_sessions = new FigureTile(
        tr("sessions"), [](const Tokens& tokens) { return tokens.agent; }, side);
    m_events = new FigureTile(
        tr("events"), [](const Tokens& tokens) { return tokens.tool; }, side);
    m_refused = new FigureTile(
        tr("refused"), [](const Tokens& tokens) { return tokens.error; }, side);
    tiles->addWidget(m_requests, 0, 0);
    tiles->addWidget(m_sessions, 0, 1);
    tiles->addWidget(m_events, 1, 0);
    tiles->addWidget(m_refused, 1, 1);
    column->addLayout(tiles);
    column->addWidget(hairline(Qt::Horizontal, side));
    m_faults = new FaultsPane(m_context.services, side);
    column->addWidget(m_faults, 1);
    side->setMinimumWidth(240);
    return side;
}

void ServerWorkspace::buildActions()
{
    const auto add = [this](const char* name, const QString& text, const QKeySequence& keys = {}) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        addAction(action);
        m_actions << action;
        return action;
    };
    connect(
        add("actionServerSwitch", tr("Start or stop the embedded server"), Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        &QAction::triggered, m_settings, &ServerSettingsPane::toggleServer);
    using server::ServerMode;
    connect(add("actionLenient", tr("Answer leniently")), &QAction::triggered, this,
            [this] { m_settings->setMode(ServerMode::Lenient); });
    connect(add("actionFaithful", tr("Answer faithfully")), &QAction::triggered, this,
            [this] { m_settings->setMode(ServerMode::Faithful); });
    connect(add("actionStrict", tr("Answer strictly")), &QAction::triggered, this,
            [this] { m_settings->setMode(ServerMode::Strict); });
    connect(add("actionAddFault", tr("Add a fault")), &QAction::triggered, this, [this] {
        m_context.shell.showWorkspace(id());
        m_faults->addFault();
    });
    connect(add("actionClearArrivals", tr("Clear the list of what arrived")), &QAction::triggered, m_arrivals,
            &ArrivalsPane::clear);
}

void ServerWorkspace::showCounters()
{
    const server::ServerCounters counters = m_context.services.server.counters();
    m_requests->setFigure(counters.requests);
    m_sessions->setFigure(counters.sessions);
    m_events->setFigure(counters.events);
    m_refused->setFigure(counters.refused);
}

} // namespace tapedeck::gui
