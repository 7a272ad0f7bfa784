// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitcode.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace tapedeck::contract {
class Api;
}
namespace tapedeck::secrets {
class SecretStore;
}
namespace tapedeck::store {
class ProfileBook;
}

namespace tapedeck::cli {

class Console;

/// What every command is given by the composition root.
struct CommandContext
{
    const contract::Api& api;
    Console& console;
    secrets::SecretStore& secrets;
    store::ProfileBook& profiles;
    QByteArray environmentKey; ///< TAPEDECK_API_KEY; empty if unset
};

/// One headless command. start() returns at once; finished() comes exactly once, later.
class Command : public QObject
{
    Q_OBJECT
public:
    explicit Command(CommandContext context)
        : m_context(context)
    {}

    virtual void start() = 0;
    /// Ctrl+C or SIGTERM: end soon and cleanly.
    virtual void interrupt() { finish(ExitCode::Interrupted); }

Q_SIGNALS:
    void finished(tapedeck::cli::ExitCode code);

protected:
    [[nodiscard]] const contract::Api& api() const { return m_context.api; }
    [[nodiscard]] Console& console() const { return m_context.console; }
    [[nodiscard]] const CommandContext& context() const { return m_context; }
    /// Once; later calls are ignored.
    void finish(ExitCode code);

private:
    CommandContext m_context;
    bool m_done = false;
};

} // namespace tapedeck::cli
