// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/replaycommand.h"

#include "cli/captureopening.h"
#include "cli/console.h"
#include "contract/api.h"
#include "core/savefile.h"
#include "replay/report.h"

#include <QTimer>

#include <algorithm>

namespace tapedeck::cli {

using replay::ReplayRun;
using replay::StepState;

namespace {

// What the hosted service refused when this was recorded, a lenient server would take.
bool tellsOfRefusals(const capture::Capture& capture)
{
    const auto& records = capture.records();
    return capture.dialect() == Dialect::Sdk &&
           std::any_of(records.begin(), records.end(),
                       [](const capture::Record& record) { return record.known && record.status >= 400; });
}

} // namespace

ReplayCommand::ReplayCommand(const CommandContext& context, Options options)
    : Command(context)
    , m_options(std::move(options))
{}

ReplayCommand::~ReplayCommand() = default;

Parsed ReplayCommand::parse(const QStringList& arguments, const CommandContext& context)
{
    OptionReader reader(
        QStringLiteral("replay"),
        tr("Sends a capture again, as new sessions, and compares the answers with the recorded ones.\n"
           "Ends with 0 if all is as recorded, 1 if something failed or differs or had to be left out, 2 if "
           "the "
           "file is unreadable or holds nothing to replay, "
           "3 if the target is not reachable or refuses the key."));
    reader.positional(QStringLiteral("FILE"),
                      tr("The capture: .tapedeck, HAR, events, cURL… (- for standard input)."));
    TargetOptions::describe(reader);
    reader.value(QStringLiteral("dialect"), tr("What to speak: auto, documented or sdk."),
                 QStringLiteral("DIALECT"), QStringLiteral("auto"));
    reader.value(QStringLiteral("pace"), tr("original, a factor (10x), a rate (200/s) or max."),
                 QStringLiteral("PACE"), QStringLiteral("max"));
    reader.value(QStringLiteral("concurrency"), tr("How many sessions at once."), QStringLiteral("N"),
                 QStringLiteral("64"));
    reader.flag(QStringLiteral("keep-ids"), tr("Send the recorded ids instead of new ones."));
    reader.flag(QStringLiteral("keep-times"), tr("Send the recorded times instead of moving them to now."));
    reader.flag(QStringLiteral("dry-run"), tr("Build and check every request, send none."));
    reader.value(QStringLiteral("report"), tr("Write the report to a file."), QStringLiteral("FILE.json"));
    reader.flag(QStringLiteral("json"), tr("Print the report as one JSON object."));
    if (auto immediate = reader.read(arguments, 1, 1))
        return *std::move(immediate);

    Options options;
    options.file = reader.positionals().first();
    options.dryRun = reader.isSet(QStringLiteral("dry-run"));
    options.json = reader.isSet(QStringLiteral("json"));
    QString problem;
    const auto target = TargetOptions::read(reader, problem);
    if (!target)
        return reader.usage(problem);
    options.target = *target;
    if (!target->isSet() && !options.dryRun)
        return reader.usage(tr("say where to send: --local, --to URL or --profile NAME"));
    const auto dialect = readDialectOption(reader.value(QStringLiteral("dialect")));
    if (!dialect)
        return reader.usage(tr("--dialect takes auto, documented or sdk"));
    if (*dialect != Dialect::Unknown)
        options.dialect = dialect;
    const auto pace = replay::parsePace(reader.value(QStringLiteral("pace")));
    if (!pace)
        return reader.usage(tr("--pace takes original, a factor such as 10x, a rate such as 200/s, or max"));
    options.pace = *pace;
    bool ok = false;
    options.concurrency = reader.value(QStringLiteral("concurrency")).toInt(&ok);
    constexpr int most = 10'000;
    if (!ok || options.concurrency < 1 || options.concurrency > most)
        return reader.usage(tr("--concurrency takes a number from 1 to %1").arg(most));
    if (reader.isSet(QStringLiteral("keep-ids"))) {
        options.rewrite.sessionIds = false;
        options.rewrite.agentIds = false;
        options.rewrite.eventIds = false;
    }
    options.rewrite.times = !reader.isSet(QStringLiteral("keep-times"));
    options.reportFile = reader.value(QStringLiteral("report"));
    if (!options.reportFile.isEmpty() &&
        !options.reportFile.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return reader.usage(tr("--report takes a file that ends in .json"));
    return std::unique_ptr<Command>(new ReplayCommand(context, std::move(options)));
}

void ReplayCommand::start()
{
    QTimer::singleShot(0, this, &ReplayCommand::plan);
}

void ReplayCommand::plan()
{
    if (const Status report = checkReportFile(); !report)
        return fail(report.error(), ExitCode::Usage);
    const auto opened = openCapture(m_options.file, api(), console(), interrupted());
    if (!opened)
        return fail(opened.error(), ExitCode::Usage);
    for (const Finding& finding : (*opened)->findings()) {
        console().note(QStringLiteral("%1:%2: %3 %4")
                           .arg((*opened)->name())
                           .arg(finding.line)
                           .arg(finding.message, finding.advice));
    }
    m_leftOut = capture::partsLeftOut(**opened);
    if (m_options.dryRun && !m_options.target.isSet())
        m_options.target.local = true;
    m_options.target.faithful = tellsOfRefusals(**opened);
    m_target = std::make_unique<Target>(context(), m_options.target);
    m_target->resolve([this, capture = *opened](Result<ResolvedTarget> target) {
        if (target)
            return planFor(capture, *target);
        fail(target.error(),
             target.error().kind == ErrorKind::InvalidInput ? ExitCode::Usage : ExitCode::Unreachable);
    });
}

// Before anything is sent: afterwards it would be too late.
Status ReplayCommand::checkReportFile() const
{
    if (m_options.reportFile.isEmpty())
        return done();
    if (isSameFile(m_options.reportFile, m_options.file)) {
        return Error{ErrorKind::InvalidInput,
                     tr("The report would overwrite the capture %1. Name another file.").arg(m_options.file),
                     {}};
    }
    return canSaveFile(m_options.reportFile);
}

void ReplayCommand::planFor(const std::shared_ptr<const capture::Capture>& capture,
                            const ResolvedTarget& target)
{
    replay::PlanOptions planning;
    planning.target = m_options.dialect.value_or(target.profile.dialect);
    planning.rewrite = m_options.rewrite;
    capture::OpenOptions progress;
    progress.cancelled = &interrupted();
    progress.progress = [this](double share) { console().progress(share, tr("planning")); };
    auto plan = replay::makePlan(capture, api(), planning, progress);
    console().endProgress();
    if (!plan)
        return fail(plan.error(), ExitCode::Usage);
    m_plan = std::make_shared<const replay::Plan>(*std::move(plan));
    if (m_plan->steps.empty()) {
        console().error(Error{ErrorKind::InvalidInput, tr("There is nothing to replay."), whyNothing()});
        return finish(ExitCode::Usage);
    }
    run(target);
}

QString ReplayCommand::whyNothing() const
{
    for (const Finding& finding : m_plan->capture->findings()) {
        if (finding.severity == Severity::Error)
            return finding.message;
    }
    if (!m_plan->ignoredRecords.empty())
        return tr("It holds %n exchange(s), and none is a call of the AgentOps API.", nullptr,
                  static_cast<int>(m_plan->ignoredRecords.size()));
    return tr("The capture holds no exchange and no event.");
}

void ReplayCommand::run(const ResolvedTarget& target)
{
    replay::RunOptions options;
    options.profile = target.profile;
    options.apiKey = target.apiKey;
    options.pace = m_options.pace;
    options.concurrency = m_options.concurrency;
    options.dryRun = m_options.dryRun;
    options.keepExchanges = false;
    m_run = std::make_unique<ReplayRun>(m_plan, api(), std::move(options));
    connect(m_run.get(), &ReplayRun::changed, this, [this] { showProgress(); });
    connect(m_run.get(), &ReplayRun::stateChanged, this, [this](ReplayRun::State state) {
        if (state == ReplayRun::State::Finished || state == ReplayRun::State::Stopped)
            report();
    });
    m_run->start();
}

void ReplayCommand::showProgress()
{
    const replay::RunCounts counts = m_run->counts();
    if (counts.requests == 0)
        return;
    const qint64 ended = counts.same + counts.differs + counts.failed + counts.skipped;
    console().progress(static_cast<double>(ended) / static_cast<double>(counts.requests),
                       tr("%1 of %2 requests, %3 failed").arg(ended).arg(counts.requests).arg(counts.failed));
}

void ReplayCommand::report()
{
    console().endProgress();
    const Json report = replay::reportJson(*m_run);
    if (m_options.json)
        console().print(report);
    else
        printSummary(report);
    // What was sent was sent: the summary is told even if the report is lost.
    if (const Status written = writeReport(report); !written) {
        console().error(written.error());
        return finish(ExitCode::Usage);
    }
    finish(verdict());
}

Status ReplayCommand::writeReport(const Json& report) const
{
    if (m_options.reportFile.isEmpty())
        return done();
    const Status saved = saveFile(m_options.reportFile, report.toBytes(2) + '\n');
    if (saved)
        return done();
    return Error{ErrorKind::Io, tr("The report cannot be written to %1.").arg(m_options.reportFile),
                 saved.error().detail};
}

void ReplayCommand::printSummary(const Json& report) const
{
    const replay::RunCounts counts = m_run->counts();
    for (const replay::StepResult& result : m_run->results()) {
        if (result.state != StepState::Failed && result.state != StepState::Differs)
            continue;
        const replay::Step& step = m_plan->steps.at(result.step);
        console().print(
            tr("step %1, %2: %3").arg(result.step + 1).arg(api().endpoint(step.endpoint).name, result.note));
    }
    console().print(tr("%n session(s)", nullptr, static_cast<int>(m_plan->sessions)));
    console().print(tr("%n event(s)", nullptr, static_cast<int>(m_plan->events)));
    console().print(tr("%n request(s)", nullptr, static_cast<int>(counts.requests)));
    console().print(tr("same %1, differs %2, failed %3, skipped %4, in %5 s")
                        .arg(counts.same)
                        .arg(counts.differs)
                        .arg(counts.failed)
                        .arg(counts.skipped)
                        .arg(report["seconds"].toDouble(), 0, 'f', 2));
    if (m_leftOut > 0) {
        console().print(tr("%n part(s) of the file could not be read and were left out", nullptr,
                           static_cast<int>(m_leftOut)));
    }
}

ExitCode ReplayCommand::verdict() const
{
    if (interrupted())
        return ExitCode::Interrupted;
    const replay::RunCounts counts = m_run->counts();
    bool answered = false;
    bool keyRefused = false;
    for (const replay::StepResult& result : m_run->results()) {
        answered = answered || result.status > 0;
        const bool withKey =
            api().endpoint(m_plan->steps.at(result.step).endpoint).auth == contract::Auth::ApiKey;
        keyRefused = keyRefused || (withKey && result.state == StepState::Failed && result.keyRefused);
    }
    const bool tried = !m_options.dryRun && counts.requests > 0;
    if (tried && (!answered || (keyRefused && counts.same + counts.differs == 0)))
        return ExitCode::Unreachable;
    return counts.failed + counts.differs + m_leftOut > 0 ? ExitCode::Differs : ExitCode::Done;
}

void ReplayCommand::interrupt()
{
    if (!m_run)
        return Command::interrupt();
    // What is in flight gets a moment for its answer; the report of what was done follows.
    constexpr int momentMs = 500;
    m_run->stop();
    QTimer::singleShot(momentMs, m_run.get(), &ReplayRun::cut);
}

} // namespace tapedeck::cli
