// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "core/profile.h"
#include "core/result.h"

#include <functional>
#include <memory>

namespace tapedeck::server {
class EmbeddedServer;
}

namespace tapedeck::cli {

/// Where a command sends, as the user said it: one of --local, --to URL, --profile NAME.
struct TargetOptions
{
    bool local = false;
    QString url;
    QString profile;
    bool keyFromInput = false;
    bool faithful = false; ///< the embedded server answers as the hosted service does, refusals included

    [[nodiscard]] bool isSet() const { return local || !url.isEmpty() || !profile.isEmpty(); }
    static void describe(OptionReader& reader);
    /// nullopt and `problem` set if they contradict each other.
    static std::optional<TargetOptions> read(const OptionReader& reader, QString& problem);
};

/// A target that can be sent to. The key is in memory only.
struct ResolvedTarget
{
    Profile profile;
    QByteArray apiKey;
};

/// Turns the options into a target: starts the embedded server for --local, and finds the key in the
/// keychain, the variable TAPEDECK_API_KEY or the first line of standard input. Owns the embedded server.
class Target : public QObject
{
    Q_OBJECT
public:
    Target(const CommandContext& context, TargetOptions options);
    ~Target() override;

    /// `done` once: later for the keychain, else before this returns.
    void resolve(std::function<void(Result<ResolvedTarget>)> done);

private:
    [[nodiscard]] Result<ResolvedTarget> startLocal();
    [[nodiscard]] Result<ResolvedTarget> forUrl() const;
    void forProfile(const std::function<void(Result<ResolvedTarget>)>& done);
    [[nodiscard]] Result<QByteArray> keyAtHand() const;

    CommandContext m_context;
    TargetOptions m_options;
    std::unique_ptr<server::EmbeddedServer> m_server;
};

} // namespace tapedeck::cli
