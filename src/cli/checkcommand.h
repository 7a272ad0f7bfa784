// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commandline.h"
#include "core/dialect.h"

namespace tapedeck::cli {

/// tapedeck check FILE: what is in a capture, and what the service would refuse.
class CheckCommand : public Command
{
    Q_OBJECT
public:
    static Parsed parse(const QStringList& arguments, const CommandContext& context);

    void start() override;

private:
    struct Options
    {
        QString file;
        bool json = false;
        std::optional<Dialect> dialect; ///< what the user says it is; unset: found out
    };
    CheckCommand(const CommandContext& context, Options options);

    void run();

    Options m_options;
};

} // namespace tapedeck::cli
