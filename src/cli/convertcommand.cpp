// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/convertcommand.h"

#include "cli/captureopening.h"
#include "cli/console.h"
#include "cli/options.h"
#include "replay/plannedexchange.h"

#include <QFileInfo>
#include <QSaveFile>
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

void ConvertCommand::interrupt()
{
    m_cancelled = true;
    Command::interrupt();
}

void ConvertCommand::run()
{
    const auto opened = openCapture(m_options.file, api(), console(), m_cancelled);
    if (!opened) {
        console().error(opened.error());
        return finish(ExitCode::Usage);
    }
    bool lost = false;
    for (const Finding& finding : (*opened)->findings()) {
        lost = lost || finding.severity == Severity::Error;
        console().note(QStringLiteral("%1:%2: %3 %4")
                           .arg((*opened)->name())
                           .arg(finding.line)
                           .arg(finding.message, finding.advice));
    }
    replay::PlanOptions planning;
    planning.target = m_options.dialect.value_or(Dialect::Unknown);
    const auto plan = replay::makePlan(*opened, api(), planning);
    if (!plan) {
        console().error(plan.error());
        return finish(ExitCode::Usage);
    }

    QSaveFile file(m_options.out);
    const auto cannotWrite = [&] {
        console().error(
            Error{ErrorKind::Io, tr("%1 cannot be written.").arg(m_options.out), file.errorString()});
        finish(ExitCode::Usage);
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();
    const auto writer = capture::Writer::create(m_options.format, file);
    const std::size_t count = plan->steps.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto exchange = replay::plannedExchange(*plan, api(), static_cast<quint32>(i));
        if (!exchange) {
            console().error(exchange.error());
            lost = true;
            continue;
        }
        if (!writer->write(*exchange))
            return cannotWrite();
        console().progress(static_cast<double>(i) / static_cast<double>(count), tr("writing"));
    }
    console().endProgress();
    if (!plan->ignoredRecords.empty()) {
        lost = true;
        console().note(tr("%n exchange(s) that are no calls of the AgentOps API were left out.", nullptr,
                          static_cast<int>(plan->ignoredRecords.size())));
    }
    if (!writer->finish() || !file.commit())
        return cannotWrite();
    if (m_options.format == capture::WriteFormat::Curl)
        file.setPermissions(file.permissions() | QFile::ExeOwner);
    console().print(tr("%1: %n exchange(s)", nullptr, static_cast<int>(count)).arg(m_options.out));
    finish(lost ? ExitCode::Differs : ExitCode::Done);
}

} // namespace tapedeck::cli
