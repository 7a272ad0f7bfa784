// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/convertcommand.h"

#include "cli/captureopening.h"
#include "cli/console.h"
#include "cli/options.h"
#include "core/savefile.h"
#include "replay/plannedexchange.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace tapedeck::cli {

ConvertCommand::ConvertCommand(const CommandContext& context, Options options)
    : Command(context)
    , m_options(std::move(options))
{}

Parsed ConvertCommand::parse(const QStringList& arguments, const CommandContext& context)
{
    OptionReader reader(
        QStringLiteral("convert"),
        tr("Writes a capture in another format, by the ending of OUT: .tapedeck, .har, .jsonl, .sh (cURL).\n"
           "Keys and tokens are masked. Ends with 0, or with 1 if something had to be left out."));
    reader.positional(QStringLiteral("FILE"),
                      tr("The capture: .tapedeck, HAR, events, cURL… (- for standard input)."));
    reader.shortValue(QStringLiteral("o"), QStringLiteral("output"), tr("The file to write."),
                      QStringLiteral("OUT"));
    reader.value(QStringLiteral("dialect"), tr("Write bodies as auto (as they are), documented or sdk."),
                 QStringLiteral("DIALECT"), QStringLiteral("auto"));
    if (auto immediate = reader.read(arguments, 1, 1))
        return *std::move(immediate);
    Options options;
    options.file = reader.positionals().first();
    options.out = reader.value(QStringLiteral("output"));
    if (options.out.isEmpty())
        return reader.usage(tr("say where to write: -o OUT"));
    const auto format = capture::writeFormatFor(options.out);
    if (!format)
        return reader.usage(
            tr("%1 ends in none of .tapedeck .har .jsonl .sh").arg(QFileInfo(options.out).fileName()));
    options.format = *format;
    const auto dialect = readDialectOption(reader.value(QStringLiteral("dialect")));
    if (!dialect)
        return reader.usage(tr("--dialect takes auto, documented or sdk"));
    if (*dialect != Dialect::Unknown)
        options.dialect = dialect;
    return std::unique_ptr<Command>(new ConvertCommand(context, std::move(options)));
}

void ConvertCommand::start()
{
    QTimer::singleShot(0, this, &ConvertCommand::run);
}

void ConvertCommand::run()
{
    if (isSameFile(m_options.file, m_options.out)) {
        console().error(
            tr("%1 is the capture itself: nothing was written. Name another file.").arg(m_options.out));
        return finish(ExitCode::Usage);
    }
    const auto opened = openCapture(m_options.file, api(), console(), interrupted());
    if (!opened)
        return fail(opened.error(), ExitCode::Usage);
    for (const Finding& finding : (*opened)->findings()) {
        console().note(QStringLiteral("%1:%2: %3 %4")
                           .arg((*opened)->name())
                           .arg(finding.line)
                           .arg(finding.message, finding.advice));
    }
    bool lost = capture::partsLeftOut(**opened) > 0;
    replay::PlanOptions planning;
    planning.target = m_options.dialect.value_or(Dialect::Unknown);
    capture::OpenOptions progress;
    progress.cancelled = &interrupted();
    const auto plan = replay::makePlan(*opened, api(), planning, progress);
    if (!plan)
        return fail(plan.error(), ExitCode::Usage);

    int count = 0;
    const Status written =
        saveFile(m_options.out, [&](QIODevice& out) { return writeAll(*plan, out, count); });
    console().endProgress();
    if (!written && written.error().kind == ErrorKind::Io) {
        return fail(
            Error{ErrorKind::Io, tr("%1 cannot be written.").arg(m_options.out), written.error().detail},
            ExitCode::Usage);
    }
    if (!written)
        return fail(written.error(), ExitCode::Usage);
    if (count < static_cast<int>(plan->steps.size()))
        lost = true;
    if (!plan->ignoredRecords.empty()) {
        lost = true;
        console().note(tr("%n exchange(s) that are no calls of the AgentOps API were left out.", nullptr,
                          static_cast<int>(plan->ignoredRecords.size())));
    }
    if (m_options.format == capture::WriteFormat::Curl)
        QFile::setPermissions(m_options.out, QFile::permissions(m_options.out) | QFile::ExeOwner);
    console().print(tr("%1: %n exchange(s)", nullptr, count).arg(m_options.out));
    finish(lost ? ExitCode::Differs : ExitCode::Done);
}

Status ConvertCommand::writeAll(const replay::Plan& plan, QIODevice& out, int& written)
{
    written = 0;
    const auto writer = capture::Writer::create(m_options.format, out);
    const std::size_t count = plan.steps.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (interrupted())
            return Error{ErrorKind::Cancelled, tr("Writing was stopped."), {}};
        const auto exchange = replay::plannedExchange(plan, api(), static_cast<quint32>(i));
        if (!exchange) {
            console().error(exchange.error());
            continue;
        }
        if (const Status status = writer->write(*exchange); !status)
            return status;
        ++written;
        console().progress(static_cast<double>(i) / static_cast<double>(count), tr("writing"));
    }
    return writer->finish();
}

} // namespace tapedeck::cli
