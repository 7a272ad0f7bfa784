// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "core/jsonparser.h"
#include "gui/commandpalette.h"
#include "gui/drophint.h"
#include "gui/dropped.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/profilekey.h"
#include "gui/profilesdialog.h"
#include "gui/rail.h"
#include "gui/searchfield.h"
#include "gui/searchsources.h"
#include "gui/serversettingspane.h"
#include "gui/statusstrip.h"
#include "gui/topbar.h"
#include "gui/workspaces.h"
#include "net/apiclient.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/profilebook.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(960, 600);
const QString sessionKey = QStringLiteral("selection/session");

/// A screen of 1280 × 800 has less than that for a window with its frame and the desktop's panel.
QSize firstSizeOn(const QScreen& screen)
{
    constexpr int frame = 32;
    const QSize room = screen.availableSize() - QSize(0, frame);
    const bool enough = room.width() >= smallestSize.width() && room.height() >= smallestSize.height();
    return enough ? firstSize.boundedTo(room) : firstSize;
}

QString workspaceKey(const Workspace& workspace)
{
    return QStringLiteral("workspace/%1").arg(workspace.id());
}

} // namespace

MainWindow::MainWindow(const Services& services)
    : m_services(services)
    , m_theme(services.settings)
    , m_layoutKeeper(services.settings)
    , m_production(services.profiles)
    , m_topBar(new TopBar(services, this))
    , m_messages(new MessageBar(this))
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(services.clock, this))
    , m_palette(new CommandPalette(this))
    , m_dropHint(new DropHint(this))
    , m_mainMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Tapedeck"));
    setWindowIcon(appIcon());
    setMinimumSize(smallestSize);
    setAcceptDrops(true);
    buildLayout();
    buildWorkspaces();
    buildMenus();
    connectServices();
    restoreLayout();
    qApp->installEventFilter(this); // a file may be dropped on any of our widgets
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    // They may turn to the shell while they end; it is there no longer once the widgets below are deleted.
    for (const Workspace* workspace : std::exchange(m_workspaces, {}))
        delete workspace;
}

void MainWindow::buildLayout()
{
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);
}

void MainWindow::buildWorkspaces()
{
    m_workspaces = makeWorkspaces({m_services, *this}, m_stack);
    int number = 0;
    for (Workspace* workspace : m_workspaces) {
        ++number;
        m_stack->addWidget(workspace);
        m_rail->addItem(
            workspace->id(), workspace->title(), workspace->iconName(),
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)).toString(QKeySequence::NativeText));
        connect(workspace, &Workspace::progressChanged, m_status, &StatusStrip::setProgress);
        connect(workspace, &Workspace::progressChanged, this, &MainWindow::withdrawCloseQuestion);
    }
    connect(m_rail, &Rail::chosen, this, &MainWindow::showWorkspace);
}

void MainWindow::connectServices()
{
    SearchField& search = m_topBar->search();
    search.addProvider(new SessionSearch(m_services, *this, &search));
    search.addProvider(new TrafficSearch(m_services, *this, &search));

    connect(m_topBar, &TopBar::themeToggled, &m_theme, &Theme::toggle);
    connect(m_topBar, &TopBar::profilesWanted, this, &MainWindow::showProfiles);
    connect(&m_services.server, &server::EmbeddedServer::runningChanged, this, &MainWindow::showServer);
    connect(&m_services.settings, &store::Settings::changed, this, &MainWindow::showServer);
    connect(&m_selection, &Selection::sessionChanged, this, &MainWindow::showToken);
    connect(&m_services.client, &net::ApiClient::tokenChanged, this, [this](const QString& sessionId) {
        // Without a session chosen, the one that is being talked to is at hand.
        if (m_selection.sessionId().isEmpty() || m_selection.sessionId() == sessionId)
            m_status->setToken(sessionId, m_services.client.token(sessionId)
                                              ? m_services.client.token(sessionId)->expires
                                              : std::nullopt);
    });
    connect(&m_services.secrets, &secrets::SecretStore::backendNameChanged, m_status,
            &StatusStrip::setKeyBackend);
    m_status->setKeyBackend(m_services.secrets.backendName());
    connect(m_messages, &MessageBar::dismissed, this, [this] { m_closeAsked = false; });
    showServer();
}

void MainWindow::restoreLayout()
{
    const store::SettingsValues& values = m_services.settings.values();
    if (values.windowGeometry.isEmpty() || !restoreGeometry(values.windowGeometry))
        resize(firstSizeOn(*screen()));
    m_layoutKeeper.restore(*this);
    for (Workspace* workspace : m_workspaces) {
        const auto state = values.layout.find(workspaceKey(*workspace));
        if (state == values.layout.end())
            continue;
        if (const auto json = readJson(state->second))
            workspace->restoreState(*json);
    }
    if (const auto session = values.layout.find(sessionKey); session != values.layout.end())
        m_selection.setSession(QString::fromUtf8(session->second));
    if (m_workspaces.empty())
        return;
    const QString last = values.lastWorkspace;
    showWorkspace(workspace(last) ? last : m_workspaces.front()->id());
}

void MainWindow::saveLayout()
{
    m_layoutKeeper.save(*this);
    m_services.settings.update([this](store::SettingsValues& values) {
        values.windowGeometry = saveGeometry();
        values.lastWorkspace = currentWorkspace();
        values.layout[sessionKey] = m_selection.sessionId().toUtf8();
        for (const Workspace* workspace : m_workspaces) {
            if (const Json state = workspace->saveState(); !state.isNull())
                values.layout[workspaceKey(*workspace)] = state.toBytes();
        }
    });
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_shown)
        return;
    m_shown = true;
    // D-Bus only once there is something to look at.
    QTimer::singleShot(0, this, [this] { m_theme.followSystem(); });
}

bool MainWindow::mayClose()
{
    if (m_closeAsked)
        return true;
    QStringList work;
    m_closeAskedOf.clear();
    for (const Workspace* workspace : m_workspaces) {
        if (const QString sentence = workspace->workUnderWay(); !sentence.isEmpty()) {
            work << sentence;
            m_closeAskedOf.push_back(workspace);
        }
    }
    if (work.isEmpty())
        return true;
    showMessage({.kind = Message::Kind::Warning,
                 .text = tr("%1 Close the window again to stop it.").arg(work.join(QLatin1Char(' '))),
                 .actionLabel = tr("Stop and close"),
                 .action = [this] { closeNow(); }});
    m_closeAsked = true;
    return false;
}

// What it asks about has ended by itself; what begins later is asked about anew.
void MainWindow::withdrawCloseQuestion()
{
    const auto ended = [](const Workspace* one) { return one->workUnderWay().isEmpty(); };
    if (m_closeAsked && std::any_of(m_closeAskedOf.begin(), m_closeAskedOf.end(), ended))
        m_messages->dismiss();
}

void MainWindow::closeNow()
{
    m_closeAsked = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::showWorkspace(const QString& id)
{
    Workspace* wanted = workspace(id);
    if (!wanted)
        return;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(wanted);
    wanted->activate();
}

QString MainWindow::currentWorkspace() const
{
    const auto* current = qobject_cast<const Workspace*>(m_stack->currentWidget());
    return current ? current->id() : QString();
}

Workspace* MainWindow::workspace(const QString& id) const
{
    const auto found = std::find_if(m_workspaces.begin(), m_workspaces.end(),
                                    [&id](const Workspace* one) { return one->id() == id; });
    return found == m_workspaces.end() ? nullptr : *found;
}

void MainWindow::openCapture(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        showMessage({.kind = Message::Kind::Error,
                     .text = tr("The file %1 was not found.").arg(file.fileName()),
                     .actionLabel = tr("Open another…"),
                     .action = [this] { chooseCapture(m_services.settings.values().lastFolder); }});
        m_services.settings.update(
            [&path](store::SettingsValues& values) { values.recentFiles.removeAll(path); });
        return;
    }
    for (Workspace* workspace : m_workspaces) {
        if (!workspace->openFile(path))
            continue;
        showWorkspace(workspace->id());
        if (!path.startsWith(QLatin1Char(':')))
            m_services.settings.update([&](store::SettingsValues& values) {
                values.addRecentFile(file.absoluteFilePath());
                values.lastFolder = file.absolutePath();
            });
        return;
    }
}

void MainWindow::showMessage(const Message& message)
{
    m_closeAsked = false;
    m_messages->show(message);
}

void MainWindow::clearMessage()
{
    m_messages->dismiss();
}

void MainWindow::withdrawMessage(const QString& text)
{
    if (m_messages->text() == text)
        m_messages->dismiss();
}

void MainWindow::compose(const Exchange& exchange)
{
    for (Workspace* workspace : m_workspaces) {
        if (workspace->composeExchange(exchange))
            return showWorkspace(workspace->id());
    }
    showMessage({.kind = Message::Kind::Warning,
                 .text = tr("This is no call of the AgentOps API, so it cannot be edited."),
                 .actionLabel = {},
                 .action = {}});
}

void MainWindow::composeSession(const QString& sessionId)
{
    for (Workspace* workspace : m_workspaces) {
        if (workspace->composeSession(sessionId))
            return showWorkspace(workspace->id());
    }
}

Profile MainWindow::currentProfile() const
{
    return resolvedProfile(m_services, m_services.profiles.current());
}

void MainWindow::showServer()
{
    const server::EmbeddedServer& embedded = m_services.server;
    const QUrl url = embedded.url();
    m_status->setServer(embedded.isRunning() ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port())
                                             : QString(),
                        locale().toLower(ServerSettingsPane::modeTitle(embedded.config().mode)));
}

void MainWindow::showToken()
{
    const QString session = m_selection.sessionId();
    const auto token = m_services.client.token(session);
    m_status->setToken(token ? session : QString(), token ? token->expires : std::nullopt);
}

} // namespace tapedeck::gui
