// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"

#include "gui/commandpalette.h"
#include "gui/replayworkspace.h"
#include "gui/segmentedcontrol.h"
#include "gui/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QTimer>

#include <cstdio>

namespace tapedeck {

namespace {

constexpr int restMilliseconds = 500; ///< for workers to answer and the window to paint
constexpr int giveUpMilliseconds = 120'000;

Paths pathsIn(const QString& folder)
{
    Paths paths;
    paths.settings = folder + QStringLiteral("/settings.json");
    paths.profiles = folder + QStringLiteral("/profiles.json");
    paths.history = folder + QStringLiteral("/history.db");
    paths.sessions = folder + QStringLiteral("/sessions.db");
    paths.sandbox = folder + QStringLiteral("/sandbox");
    paths.drafts = folder + QStringLiteral("/drafts.db");
    paths.templates = folder + QStringLiteral("/templates");
    QDir().mkpath(paths.sandbox);
    return paths;
}

} // namespace

Photographer::Photographer(const contract::Api& api, const QString& folder, const std::vector<QSize>& sizes)
    : m_folder(folder)
    , m_sizes(sizes)
    , m_settings(pathsIn(m_scratch.path()).settings)
    , m_composition(api, m_settings, pathsIn(m_scratch.path()))
    , m_window(m_composition.services())
{
    queue({QStringLiteral("empty-sessions"), QStringLiteral("empty-compose"), QStringLiteral("empty-replay"),
           QStringLiteral("empty-traffic"), QStringLiteral("empty-server")});
    QTimer::singleShot(giveUpMilliseconds, this, [this] {
        std::fputs("screenshots: gave up waiting\n", stderr);
        Q_EMIT finished(1);
    });
}

void Photographer::queue(const QStringList& motifs)
{
    for (const QSize size : m_sizes) {
        for (const store::Theme theme : {store::Theme::Light, store::Theme::Dark}) {
            for (const QString& motif : motifs)
                m_shots.push_back({motif, theme, size});
        }
    }
}

void Photographer::start()
{
    m_window.show();
    m_composition.start();
    QTimer::singleShot(restMilliseconds, this, &Photographer::next);
}

void Photographer::openSample()
{
    m_window.openCapture(gui::MainWindow::sampleFolder() + QLatin1Char('/') + m_samples.takeFirst());
    QTimer::singleShot(2 * restMilliseconds, this, &Photographer::runReplay);
}

void Photographer::runReplay()
{
    auto* paces = m_window.findChild<gui::SegmentedControl*>(QStringLiteral("pace"));
    paces->segment(paces->count() - 1)->click(); // as fast as it goes
    auto* replay = qobject_cast<gui::ReplayWorkspace*>(m_window.workspace(QStringLiteral("replay")));
    gui::ReplayController& controller = replay->controller();
    connect(&controller, &gui::ReplayController::stateChanged, this, [this, &controller] {
        if (controller.state() != gui::ReplayController::State::Ended)
            return;
        controller.disconnect(this);
        QTimer::singleShot(2 * restMilliseconds, this,
                           m_samples.isEmpty() ? &Photographer::next : &Photographer::openSample);
    });
    controller.playOrPause();
}

void Photographer::compose()
{
    auto* workspace = qobject_cast<gui::ComposeWorkspace*>(m_window.workspace(QStringLiteral("compose")));
    m_window.showWorkspace(workspace->id());
    m_compose = new ComposeStage(*workspace, this);
    connect(m_compose, &ComposeStage::ready, this, &Photographer::next);
    connect(m_compose, &ComposeStage::failed, this, [this](const QString& what) {
        std::fprintf(stderr, "screenshots: %s\n", qPrintable(what));
        Q_EMIT finished(1);
    });
    m_compose->start();
}

void Photographer::next()
{
    if (m_shots.empty() && m_compose) {
        Q_EMIT finished(0);
        return;
    }
    if (m_shots.empty() && m_replayed) {
        // The batch with what reading back has told, until another tab is shown.
        queue({QStringLiteral("batch-compose")});
        queue({QStringLiteral("session-compose"), QStringLiteral("template-compose")});
        compose();
        return;
    }
    if (m_shots.empty()) {
        m_replayed = true;
        queue({QStringLiteral("sessions"), QStringLiteral("replay"), QStringLiteral("traffic"),
               QStringLiteral("server"), QStringLiteral("actionProfiles"), QStringLiteral("actionPalette"),
               QStringLiteral("actionShortcuts"), QStringLiteral("actionAbout"), QStringLiteral("mainMenu"),
               QStringLiteral("menuFile"), QStringLiteral("menuView"), QStringLiteral("profileMenu")});
        openSample();
        return;
    }
    const Shot shot = m_shots.front();
    m_shots.pop_front();
    prepare(shot);
    QTimer::singleShot(restMilliseconds, this, [this, shot] {
        take(shot);
        next();
    });
}

void Photographer::prepare(const Shot& shot)
{
    m_settings.update([&shot](store::SettingsValues& values) { values.theme = shot.theme; });
    m_window.resize(shot.size);
    const QString workspace = shot.motif.section(QLatin1Char('-'), -1);
    if (m_window.workspace(workspace)) {
        m_window.showWorkspace(workspace);
        if (workspace == QLatin1String("compose")) {
            if (m_compose)
                m_compose->show(shot.motif.section(QLatin1Char('-'), 0, 0));
            return;
        }
        QTimer::singleShot(restMilliseconds / 3, this, &Photographer::selectFirstRows);
        return;
    }
    m_window.showWorkspace(QStringLiteral("replay"));
    if (auto* command = m_window.findChild<QAction*>(shot.motif))
        command->trigger();
    else if (auto* menu = m_window.findChild<QMenu*>(shot.motif))
        menu->popup(m_window.geometry().center());
}

void Photographer::selectFirstRows()
{
    // Every list shows what choosing a row of it shows.
    constexpr int row = 5;
    for (auto* view : m_window.workspace(m_window.currentWorkspace())->findChildren<QAbstractItemView*>()) {
        const bool listed = view->isVisible() && view->model() && view->selectionModel();
        if (!listed || view->selectionModel()->hasSelection() || view->model()->rowCount() == 0)
            continue;
        view->setCurrentIndex(view->model()->index(std::min(row, view->model()->rowCount() - 1), 0));
    }
}

QWidget* Photographer::motifWidget(const QString& motif)
{
    for (auto* dialog : m_window.findChildren<QDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    if (auto* menu = m_window.findChild<QMenu*>(motif))
        return menu;
    return &m_window;
}

void Photographer::take(const Shot& shot)
{
    QWidget* motif = motifWidget(shot.motif);
    const QString name =
        QStringLiteral("%1/%2%3-%4.png")
            .arg(m_folder, shot.motif, shot.theme == store::Theme::Dark ? QStringLiteral("-dark") : QString())
            .arg(shot.size.width());
    if (!motif->grab().save(name)) {
        std::fprintf(stderr, "screenshots: cannot write %s\n", qPrintable(name));
        Q_EMIT finished(1);
        return;
    }
    std::puts(qPrintable(name));
    if (motif != &m_window)
        motif->close();
    m_window.findChild<gui::CommandPalette*>()->dismiss();
}

} // namespace tapedeck
