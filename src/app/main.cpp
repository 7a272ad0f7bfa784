// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/headless.h"
#include "app/windowed.h"
#include "cli/commandline.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

namespace {

bool displayAtHand()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tapedeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TAPEDECK_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const QString first = arguments.value(0);
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        const bool told = std::printf("tapedeck %s\n", TAPEDECK_VERSION) > 0 && std::fflush(stdout) == 0;
        return static_cast<int>(told ? tapedeck::cli::ExitCode::Done : tapedeck::cli::ExitCode::Usage);
    }
    const bool wantsHelp = first == QLatin1String("--help") || first == QLatin1String("-h");
    if (wantsHelp || tapedeck::cli::isCommand(first))
        return tapedeck::runHeadless(argc, argv, arguments);
    const auto files = tapedeck::cli::windowFiles(arguments);
    if (std::holds_alternative<tapedeck::cli::Immediate>(files))
        return tapedeck::runHeadless(argc, argv, arguments); // says what is wrong
    if (!displayAtHand()) {
        std::fprintf(stderr,
                     "tapedeck: there is no display for the window. Headless commands work without one:\n"
                     "  tapedeck replay FILE --local\n  tapedeck --help\n");
        return static_cast<int>(tapedeck::cli::ExitCode::Usage);
    }
    return tapedeck::runWindowed(argc, argv, std::get<QStringList>(files));
}
