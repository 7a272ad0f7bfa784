// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"

#include "gui/commandpalette.h"
#include "gui/profilesdialog.h"
#include "gui/replayworkspace.h"
#include "gui/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDir>
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
    QDir().mkpath(paths.sandbox);
    return paths;
}

} // namespace

Photographer::Photographer(const contract::Api& api, const QString& folder)
    : m_folder(folder)
    , m_composition(api, pathsIn(m_scratch.path()))
    , m_window(m_composition.services())
{
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const store::Theme theme : {store::Theme::Light, store::Theme::Dark}) {
            for (const char* name : {"sessions", "replay", "traffic", "server", "profiles", "palette"})
                m_shots.push_back({QString::fromLatin1(name), theme, size});
        }
    }
    QTimer::singleShot(giveUpMilliseconds, this, [this] {
        std::fputs("screenshots: gave up waiting\n", stderr);
        Q_EMIT finished(1);
    });
}

void Photographer::start()
{
    m_window.show();
    m_composition.start();
    QTimer::singleShot(restMilliseconds, this, &Photographer::openSample);
}

void Photographer::openSample()
{
    const QString sample = gui::MainWindow::sampleFolder() + QStringLiteral("/three-sessions.tapedeck");
    m_window.openCapture(sample);
    QTimer::singleShot(2 * restMilliseconds, this, &Photographer::runReplay);
}

void Photographer::runReplay()
{
    auto* replay = qobject_cast<gui::ReplayWorkspace*>(m_window.workspace(QStringLiteral("replay")));
    gui::ReplayController& controller = replay->controller();
    controller.setPace({replay::Pace::Kind::Max, 1});
    connect(&controller, &gui::ReplayController::stateChanged, this, [this, &controller] {
        if (controller.state() == gui::ReplayController::State::Ended)
            QTimer::singleShot(2 * restMilliseconds, this, &Photographer::next);
    });
    controller.playOrPause();
}

void Photographer::next()
{
    if (m_shots.empty()) {
        Q_EMIT finished(0);
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
    m_composition.settings().update([&shot](store::SettingsValues& values) { values.theme = shot.theme; });
    m_window.resize(shot.size);
    if (m_window.workspace(shot.workspace)) {
        m_window.showWorkspace(shot.workspace);
        QTimer::singleShot(restMilliseconds / 3, this, &Photographer::selectFirstRows);
        return;
    }
    m_window.showWorkspace(QStringLiteral("replay"));
    const QString command = shot.workspace == QLatin1String("profiles") ? QStringLiteral("actionProfiles")
                                                                        : QStringLiteral("actionPalette");
    m_window.findChild<QAction*>(command)->trigger();
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

void Photographer::take(const Shot& shot)
{
    auto* dialog = m_window.findChild<gui::ProfilesDialog*>();
    QWidget* motif = &m_window;
    if (dialog && shot.workspace == QLatin1String("profiles"))
        motif = dialog;
    const QString name = QStringLiteral("%1/%2%3-%4.png")
                             .arg(m_folder, shot.workspace,
                                  shot.theme == store::Theme::Dark ? QStringLiteral("-dark") : QString())
                             .arg(shot.size.width());
    if (!motif->grab().save(name)) {
        std::fprintf(stderr, "screenshots: cannot write %s\n", qPrintable(name));
        Q_EMIT finished(1);
        return;
    }
    std::puts(qPrintable(name));
    if (dialog)
        dialog->close();
    m_window.findChild<gui::CommandPalette*>()->dismiss();
}

} // namespace tapedeck
