// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commandline.h"
#include "cli/target.h"
#include "contract/api.h"
#include "core/clock.h"
#include "core/exchange.h"

namespace tapedeck::net {
class ApiClient;
}

namespace tapedeck::cli {

/// tapedeck send ENDPOINT [BODY]: one call, its answer to standard output.
class SendCommand : public Command
{
    Q_OBJECT
public:
    static Parsed parse(const QStringList& arguments, const CommandContext& context);
    ~SendCommand() override;

    void start() override;
    void interrupt() override;

private:
    struct Options
    {
        contract::EndpointId endpoint{};
        QString bodyFile; ///< "-" standard input; empty: none
        TargetOptions target;
        std::optional<Dialect> dialect;
        QString session;
        bool json = false;
    };
    SendCommand(const CommandContext& context, Options options);

    void send(const ResolvedTarget& target);
    void call(const ResolvedTarget& target);
    void ensureSession(const ResolvedTarget& target);
    void showAnswer(const Result<Exchange>& result);
    [[nodiscard]] Result<QByteArray> readBody() const;
    [[nodiscard]] ExitCode verdict(const Exchange& exchange) const;

    Options m_options;
    Json m_body;
    SystemClock m_clock;
    std::unique_ptr<Target> m_target;
    std::unique_ptr<net::ApiClient> m_client;
};

} // namespace tapedeck::cli
