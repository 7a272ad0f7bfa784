// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitcode.h"
#include "core/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <atomic>
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
    /// Set as soon as Ctrl+C or SIGTERM arrives, also while a command keeps the event loop waiting.
    const std::atomic_bool& interrupted;
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
    [[nodiscard]] const std::atomic_bool& interrupted() const { return m_context.interrupted; }
    /// Tells the error, and finishes with `otherwise`; what was interrupted needs no telling.
    void fail(const Error& error, ExitCode otherwise);
    /// Once; later calls are ignored.
    void finish(ExitCode code);

private:
    CommandContext m_context;
    bool m_done = false;
};

} // namespace tapedeck::cli
