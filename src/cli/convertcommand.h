// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/writer.h"
#include "cli/commandline.h"
#include "core/dialect.h"

namespace tapedeck::replay {
struct Plan;
}

namespace tapedeck::cli {

/// tapedeck convert FILE -o OUT: the same traffic in another format, and if wanted in another dialect.
class ConvertCommand : public Command
{
    Q_OBJECT
public:
    static Parsed parse(const QStringList& arguments, const CommandContext& context);

    void start() override;

private:
    struct Options
    {
        QString file;
        QString out;
        capture::WriteFormat format{};
        std::optional<Dialect> dialect;
    };
    ConvertCommand(const CommandContext& context, Options options);

    void run();
    /// Every call of the plan. One that cannot be made is told and not counted.
    Status writeAll(const replay::Plan& plan, QIODevice& out, int& written);

    Options m_options;
};

} // namespace tapedeck::cli
