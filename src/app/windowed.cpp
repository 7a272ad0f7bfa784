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
#include <QTimer>

#include <cstdio>

namespace tapedeck {

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
    Composition composition(*api, Paths::standard());
    installTranslations(app, composition.settings().values().language);
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
    QObject::connect(&interrupts, &Interrupts::interrupted, &window, &QWidget::close);
    window.show();
    // After the first paint: databases, server and keychain must not keep the window waiting.
    QTimer::singleShot(0, &window, [&composition, &window, arguments] {
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
