// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowed.h"

#include "app/composition.h"
#include "app/interrupts.h"
#include "app/paths.h"
#include "app/translations.h"
#include "core/logging.h"
#include "gui/icons.h"
#include "gui/mainwindow.h"
#include "gui/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWindow>

#include <cstdio>
#include <functional>
#include <utility>

namespace tapedeck {

namespace {

/// Does something once, right after a window was painted for the first time; or a little later, where it is
/// started without being seen.
class AfterFirstPaint : public QObject
{
public:
    AfterFirstPaint(QWindow& window, std::function<void()> action)
        : m_action(std::move(action))
    {
        constexpr int unseenMs = 500;
        window.installEventFilter(this);
        QTimer::singleShot(unseenMs, this, [this] { act(); });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Expose) {
            watched->removeEventFilter(this);
            // The window paints while it handles this event, so what is queued now comes after.
            QTimer::singleShot(0, this, [this] { act(); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void act()
    {
        if (const auto action = std::exchange(m_action, {}))
            action();
    }

    std::function<void()> m_action;
};

} // namespace

int runWindowed(int& argc, char** argv, const QStringList& arguments)
{
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Tapedeck"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tapedeck.Tapedeck"));
    installRedactingLog();

    const auto api = contract::Api::load();
    if (!api) {
        std::fprintf(stderr, "tapedeck: %s\n", qPrintable(api.error().text));
        return 2;
    }
    const Paths paths = Paths::standard();
    store::Settings settings(paths.settings);
    // Before anything takes its words: the built-in profiles are named as their file is read.
    installTranslations(app, settings.values().language);
    Composition composition(*api, settings, paths);
    QApplication::setWindowIcon(gui::appIcon());

    gui::MainWindow window(composition.services());
    QObject::connect(&composition, &Composition::problem, &window, [&window](const Error& error) {
        const QString text =
            error.detail.isEmpty() ? error.text : QStringLiteral("%1 %2").arg(error.text, error.detail);
        window.showMessage({gui::Message::Kind::Error, text, {}, {}});
    });
    QObject::connect(&window, &gui::MainWindow::keyChanged, &composition,
                     [&] { composition.accounts().refresh(); });
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &window, &gui::MainWindow::closeNow);
    window.show();
    // Databases, server and keychain must not keep the window waiting.
    const AfterFirstPaint afterwards(*window.windowHandle(), [&composition, &window, arguments] {
        composition.start();
        // What the workspace asked for while the stores were closed, it asks again.
        if (gui::Workspace* shown = window.workspace(window.currentWorkspace()))
            shown->activate();
        for (const QString& file : arguments)
            window.openCapture(file);
    });
    return QApplication::exec();
}

} // namespace tapedeck
