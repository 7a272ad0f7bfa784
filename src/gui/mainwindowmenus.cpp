// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// MainWindow's menus and commands.

#include "gui/aboutdialog.h"
#include "gui/commandpalette.h"
#include "gui/icons.h"
#include "gui/mainwindow.h"
#include "gui/profilesdialog.h"
#include "gui/searchfield.h"
#include "gui/shortcutsdialog.h"
#include "gui/topbar.h"
#include "gui/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QShortcut>

namespace tapedeck::gui {

QString MainWindow::sampleFolder()
{
    return QStringLiteral(":/samples");
}

QAction* MainWindow::addCommand(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                                const QString& iconName)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Tint::Muted));
    addAction(action); // so that its shortcut works while the menu is closed
    return action;
}

void MainWindow::buildMenus()
{
    m_mainMenu->setObjectName(QStringLiteral("mainMenu"));
    m_mainMenu->addMenu(buildFileMenu());
    m_mainMenu->addMenu(buildViewMenu());
    for (Workspace* workspace : m_workspaces) {
        const QList<QAction*> actions = workspace->workspaceActions();
        if (actions.isEmpty())
            continue;
        QMenu* menu = m_mainMenu->addMenu(icon(workspace->iconName(), Tint::Muted), workspace->title());
        for (QAction* action : actions) {
            if (!action) {
                menu->addSeparator();
                continue;
            }
            menu->addAction(action);
            workspace->addAction(action); // so that its keys work while the workspace is shown
        }
    }
    m_mainMenu->addMenu(buildHelpMenu());
    m_topBar->setMainMenu(m_mainMenu);

    // Not an action: a palette entry that opens a menu of what the palette lists helps nobody.
    auto* openMenu = new QShortcut(Qt::ALT | Qt::Key_M, this);
    connect(openMenu, &QShortcut::activated, m_topBar, &TopBar::showMainMenu);
}

QMenu* MainWindow::buildFileMenu()
{
    auto* menu = new QMenu(tr("&File"), m_mainMenu);
    menu->setObjectName(QStringLiteral("menuFile"));
    connect(addCommand(menu, "actionOpen", tr("&Open capture…"), QKeySequence::Open, QStringLiteral("open")),
            &QAction::triggered, this, [this] { chooseCapture(m_services.settings.values().lastFolder); });
    connect(addCommand(menu, "actionOpenClipboard", tr("Open from the clip&board"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_V),
            &QAction::triggered, this, &MainWindow::openClipboard);
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    QMenu* samples = menu->addMenu(tr("Open &sample"));
    samples->setObjectName(QStringLiteral("sampleMenu"));
    fillSampleMenu(samples);
    menu->addSeparator();
    connect(
        addCommand(menu, "actionProfiles", tr("&Profiles…"), Qt::CTRL | Qt::Key_Comma, QStringLiteral("key")),
        &QAction::triggered, this, &MainWindow::showProfiles);
    connect(addCommand(menu, "actionChooseProfile", tr("&Choose profile"), Qt::CTRL | Qt::SHIFT | Qt::Key_O),
            &QAction::triggered, m_topBar, &TopBar::showProfiles);
    menu->addSeparator();
    connect(addCommand(menu, "actionQuit", tr("&Quit"), QKeySequence::Quit), &QAction::triggered, this,
            &MainWindow::close);
    return menu;
}

QMenu* MainWindow::buildViewMenu()
{
    auto* menu = new QMenu(tr("&View"), m_mainMenu);
    menu->setObjectName(QStringLiteral("menuView"));
    int number = 0;
    for (const Workspace* workspace : m_workspaces) {
        ++number;
        const QString id = workspace->id();
        QAction* action = addCommand(menu, "", workspace->title(), Qt::CTRL | Qt::Key(Qt::Key_0 + number),
                                     workspace->iconName());
        action->setObjectName(QStringLiteral("actionShow/%1").arg(id));
        connect(action, &QAction::triggered, this, [this, id] { showWorkspace(id); });
    }
    menu->addSeparator();
    connect(addCommand(menu, "actionSearch", tr("&Search"), Qt::CTRL | Qt::Key_K, QStringLiteral("search")),
            &QAction::triggered, this, [this] { m_topBar->search().setFocus(Qt::ShortcutFocusReason); });
    connect(addCommand(menu, "actionPalette", tr("&Command palette"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                       QStringLiteral("command")),
            &QAction::triggered, this, &MainWindow::showPalette);
    menu->addSeparator();

    QMenu* themes = menu->addMenu(icon(QStringLiteral("theme"), Tint::Muted), tr("&Theme"));
    auto* group = new QActionGroup(themes);
    struct Choice
    {
        const char* name;
        QString text;
        store::Theme theme;
    };
    const Choice choices[] = {{"actionThemeSystem", tr("As the &system"), store::Theme::System},
                              {"actionThemeLight", tr("&Light"), store::Theme::Light},
                              {"actionThemeDark", tr("&Dark"), store::Theme::Dark}};
    for (const Choice& choice : choices) {
        QAction* action = addCommand(themes, choice.name, choice.text, {});
        action->setCheckable(true);
        action->setActionGroup(group);
        const store::Theme theme = choice.theme;
        const auto mark = [this, action, theme] {
            action->setChecked(m_services.settings.values().theme == theme);
        };
        mark();
        connect(&m_services.settings, &store::Settings::changed, action, mark);
        connect(action, &QAction::triggered, this, [this, theme] {
            m_services.settings.update([theme](store::SettingsValues& values) { values.theme = theme; });
        });
    }
    connect(addCommand(themes, "actionThemeToggle", tr("Light or dark: the other &one"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_L),
            &QAction::triggered, &m_theme, &Theme::toggle);

    QAction* fullScreen = addCommand(menu, "actionFullScreen", tr("&Full screen"), Qt::Key_F11);
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    return menu;
}

QMenu* MainWindow::buildHelpMenu()
{
    auto* menu = new QMenu(tr("&Help"), m_mainMenu);
    menu->setObjectName(QStringLiteral("menuHelp"));
    connect(addCommand(menu, "actionShortcuts", tr("&Keyboard shortcuts"), Qt::Key_F1), &QAction::triggered,
            this, &MainWindow::showShortcuts);
    connect(addCommand(menu, "actionAbout", tr("&About Tapedeck"), {}, QStringLiteral("info")),
            &QAction::triggered, this, &MainWindow::showAbout);
    return menu;
}

void MainWindow::fillRecentMenu(QMenu* menu)
{
    menu->clear();
    for (const QString& path : m_services.settings.values().recentFiles) {
        QString name = QFileInfo(path).fileName();
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openCapture(path); });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No file was opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Forget these")), &QAction::triggered, this, [this] {
        m_services.settings.update([](store::SettingsValues& values) { values.recentFiles.clear(); });
    });
}

void MainWindow::fillSampleMenu(QMenu* menu)
{
    for (const QFileInfo& file : QDir(sampleFolder()).entryInfoList(QDir::Files, QDir::Name)) {
        QAction* action = menu->addAction(file.fileName());
        action->setObjectName(QStringLiteral("actionSample/%1").arg(file.fileName()));
        const QString path = file.filePath();
        connect(action, &QAction::triggered, this, [this, path] { openCapture(path); });
        addAction(action);
    }
    menu->menuAction()->setVisible(!menu->isEmpty());
}

void MainWindow::chooseCapture(const QString& folder)
{
    auto* dialog = new QFileDialog(this, tr("Open capture"), folder);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Captures (*.tapedeck *.har *.json *.jsonl *.ndjson *.sh *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openCapture);
    dialog->open();
}

void MainWindow::showProfiles()
{
    if (!m_profilesDialog) {
        m_profilesDialog = new ProfilesDialog(m_services, this);
        m_profilesDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_profilesDialog, &ProfilesDialog::keyChanged, this, &MainWindow::keyChanged);
    }
    m_profilesDialog->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(allActions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPalette()
{
    m_palette->open(allActions());
}

QList<QAction*> MainWindow::allActions() const
{
    QList<QAction*> result = actions();
    for (const Workspace* workspace : m_workspaces) {
        for (QAction* action : workspace->workspaceActions()) {
            if (action)
                result << action;
        }
        for (QAction* action : workspace->isVisible() ? workspace->paneActions() : QList<QAction*>()) {
            if (action)
                result << action;
        }
    }
    return result;
}

} // namespace tapedeck::gui
