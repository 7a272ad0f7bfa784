// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/headless.h"

#include "app/interrupts.h"
#include "app/paths.h"
#include "app/translations.h"
#include "cli/commandline.h"
#include "cli/console.h"
#include "contract/api.h"
#include "core/logging.h"
#include "secrets/keychainsecretstore.h"
#include "store/profilebook.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

#include <cstdio>

namespace tapedeck {

int runHeadless(int& argc, char** argv, const QStringList& arguments)
{
    QCoreApplication app(argc, argv);
    installTranslations(app);
    installRedactingLog();

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(cli::ExitCode::Usage);
    cli::Console console(out, err, ::isatty(STDERR_FILENO) == 1);

    const auto api = contract::Api::load();
    if (!api) {
        console.error(api.error());
        return static_cast<int>(cli::ExitCode::Usage);
    }
    store::ProfileBook profiles(Paths::standard().profiles);
    secrets::KeychainSecretStore secrets;
    const QByteArray key = qgetenv("TAPEDECK_API_KEY");
    qunsetenv("TAPEDECK_API_KEY"); // nothing that is started from here needs it
    auto parsed =
        cli::parseCommandLine(arguments, {*api, console, secrets, profiles, key, Interrupts::arrived()});
    const auto ended = [&console](cli::ExitCode code) {
        const bool fine = code == cli::ExitCode::Done || code == cli::ExitCode::Differs;
        return static_cast<int>(fine && console.outputFailed() ? cli::ExitCode::Usage : code);
    };
    if (const auto* immediate = std::get_if<cli::Immediate>(&parsed)) {
        if (!immediate->out.isEmpty())
            console.print(immediate->out);
        if (!immediate->err.isEmpty())
            console.note(immediate->err);
        return ended(immediate->code);
    }

    const auto& command = std::get<std::unique_ptr<cli::Command>>(parsed);
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, command.get(), &cli::Command::interrupt);
    QObject::connect(command.get(), &cli::Command::finished, &app,
                     [&ended](cli::ExitCode code) { QCoreApplication::exit(ended(code)); });
    command->start();
    return QCoreApplication::exec();
}

} // namespace tapedeck
