// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv); // takes its own options, such as -reverse
    if (argc != 2) {
        std::fputs("usage: tapedeck_screenshots FOLDER\n", stderr);
        return 2;
    }
    const auto api = tapedeck::contract::Api::load();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    if (!api.ok() || !QDir().mkpath(folder)) {
        std::fputs("screenshots: no API data, or the folder cannot be made\n", stderr);
        return 1;
    }
    tapedeck::Photographer photographer(*api, folder);
    QObject::connect(&photographer, &tapedeck::Photographer::finished, &app,
                     [](int code) { QApplication::exit(code); });
    QTimer::singleShot(0, &photographer, &tapedeck::Photographer::start);
    return QApplication::exec();
}
