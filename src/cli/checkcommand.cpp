// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/checkcommand.h"

#include "capture/capturecheck.h"
#include "cli/captureopening.h"
#include "cli/console.h"
#include "cli/options.h"

#include <QTimer>

namespace tapedeck::cli {

namespace {

Json findingJson(const Finding& finding)
{
    Json out = Json::object({{"severity", severityName(finding.severity)},
                             {"rule", finding.rule},
                             {"pointer", finding.pointer},
                             {"line", finding.line},
                             {"byte", finding.byte},
                             {"message", finding.message},
                             {"advice", finding.advice}});
    out.set("fix", finding.fix ? Json(finding.fix->label) : Json());
    return out;
}

Json reportJson(const capture::Capture& capture, Dialect dialect, const capture::CaptureCheck& check)
{
    Json::Array findings;
    for (const Finding& finding : check.findings)
        findings.push_back(findingJson(finding));
    return Json::object({{"format", capture::formatName(capture.format())},
                         {"dialect", dialectName(dialect)},
                         {"sessions", check.sessions},
                         {"events", check.events},
                         {"requests", check.requests},
                         {"findings", std::move(findings)},
                         {"cut", check.cut}});
}

} // namespace

CheckCommand::CheckCommand(const CommandContext& context, Options options)
    : Command(context)
    , m_options(std::move(options))
{}

Parsed CheckCommand::parse(const QStringList& arguments, const CommandContext& context)
{
    OptionReader reader(
        QStringLiteral("check"),
        tr("Tells what is in a capture, and what the live service would refuse and why.\n"
           "Ends with 0 if nothing would be refused, 1 if something would, 2 if the file is unreadable."));
    reader.positional(QStringLiteral("FILE"),
                      tr("The capture: .tapedeck, HAR, events, cURL… (- for standard input)."));
    reader.flag(QStringLiteral("json"), tr("Print one JSON object."));
    reader.value(QStringLiteral("dialect"), tr("Take it as auto, documented or sdk."),
                 QStringLiteral("DIALECT"), QStringLiteral("auto"));
    if (auto immediate = reader.read(arguments, 1, 1))
        return *std::move(immediate);
    const auto dialect = readDialectOption(reader.value(QStringLiteral("dialect")));
    if (!dialect)
        return reader.usage(tr("--dialect takes auto, documented or sdk"));
    Options options{reader.positionals().first(), reader.isSet(QStringLiteral("json")), std::nullopt};
    if (*dialect != Dialect::Unknown)
        options.dialect = dialect;
    return std::unique_ptr<Command>(new CheckCommand(context, std::move(options)));
}

void CheckCommand::start()
{
    QTimer::singleShot(0, this, &CheckCommand::run);
}

void CheckCommand::run()
{
    const auto opened = openCapture(m_options.file, api(), console(), interrupted());
    if (!opened)
        return fail(opened.error(), ExitCode::Usage);
    const capture::Capture& capture = **opened;
    capture::OpenOptions progress;
    progress.cancelled = &interrupted();
    progress.progress = [this](double share) { console().progress(share, tr("checking")); };
    const capture::CaptureCheck check = capture::checkCapture(capture, api(), progress);
    console().endProgress();
    if (interrupted())
        return finish(ExitCode::Interrupted);
    const Dialect dialect = m_options.dialect.value_or(capture.dialect());

    if (m_options.json) {
        console().print(reportJson(capture, dialect, check));
    } else {
        console().print(
            tr("%1: %2, %3 dialect")
                .arg(capture.name(), capture::formatName(capture.format()), dialectName(dialect)));
        console().print(tr("%n session(s)", nullptr, static_cast<int>(check.sessions)));
        console().print(tr("%n event(s)", nullptr, static_cast<int>(check.events)));
        console().print(tr("%n request(s)", nullptr, static_cast<int>(check.requests)));
        for (const Finding& finding : check.findings) {
            console().print(QStringLiteral("%1:%2 %3 %4 %5 %6")
                                .arg(capture.name())
                                .arg(finding.line)
                                .arg(severityName(finding.severity), QString::fromStdString(finding.pointer),
                                     finding.message, finding.advice)
                                .simplified());
        }
        console().print(tr("%n finding(s)", nullptr, static_cast<int>(check.findings.size())));
    }
    finish(check.hasErrors() ? ExitCode::Differs : ExitCode::Done);
}

} // namespace tapedeck::cli
