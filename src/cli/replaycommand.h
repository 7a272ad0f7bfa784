// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "cli/commandline.h"
#include "cli/target.h"
#include "replay/replayrun.h"

namespace tapedeck::cli {

/// tapedeck replay FILE: sends a capture again and compares the answers.
class ReplayCommand : public Command
{
    Q_OBJECT
public:
    static Parsed parse(const QStringList& arguments, const CommandContext& context);
    ~ReplayCommand() override;

    void start() override;
    void interrupt() override;

private:
    struct Options
    {
        QString file;
        TargetOptions target;
        std::optional<Dialect> dialect; ///< unset: as the target wants it
        replay::Pace pace;
        int concurrency = 64;
        replay::RewriteOptions rewrite;
        bool dryRun = false;
        bool json = false;
        QString reportFile;
    };
    ReplayCommand(const CommandContext& context, Options options);

    void plan();
    void planFor(const std::shared_ptr<const capture::Capture>& capture, const ResolvedTarget& target);
    [[nodiscard]] Status checkReportFile() const;
    [[nodiscard]] QString whyNothing() const;
    void run(const ResolvedTarget& target);
    void showProgress();
    void report();
    [[nodiscard]] Status writeReport(const Json& report) const;
    void printSummary(const Json& report) const;
    [[nodiscard]] ExitCode verdict() const;

    Options m_options;
    qint64 m_leftOut = 0; ///< parts of the file
    std::shared_ptr<const replay::Plan> m_plan;
    std::unique_ptr<Target> m_target;
    std::unique_ptr<replay::ReplayRun> m_run;
};

} // namespace tapedeck::cli
