// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/badjson.h"

#include "capture/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::BadJson)
};

// The line in the file of a place in an item.
qint64 lineOf(std::string_view text, qint64 offset, qint64 line)
{
    const auto upTo = text.substr(0, static_cast<std::size_t>(std::max<qint64>(offset, 0)));
    return line + std::count(upTo.begin(), upTo.end(), '\n');
}

QString issueText(const JsonIssue& issue)
{
    const QString place = QString::fromStdString(issue.pointer);
    if (issue.kind == JsonIssue::Kind::DuplicateKey)
        return Words::tr("The member %1 is there twice. The first one counts, both are kept.").arg(place);
    return Words::tr("The text at %1 holds half a character (a lone surrogate). It is read as U+FFFD.")
        .arg(place);
}

const char* issueRule(const JsonIssue& issue)
{
    return issue.kind == JsonIssue::Kind::DuplicateKey ? "duplicate-key" : "lone-surrogate";
}

} // namespace

QString problemText(const JsonError& error)
{
    switch (error.kind) {
    case JsonError::Kind::Empty:
        return Words::tr("There is nothing here.");
    case JsonError::Kind::Truncated:
        return Words::tr("This is cut off in the middle.");
    case JsonError::Kind::TooDeep:
        return Words::tr("This is nested deeper than %n levels.", nullptr, JsonLimits::maxDepth);
    case JsonError::Kind::BadUtf8:
        return Words::tr("This is not UTF-8.");
    case JsonError::Kind::BadNumber:
        return Words::tr("This is no number that JSON knows, such as NaN.");
    case JsonError::Kind::BadString:
        return Words::tr("This text has a bad escape or a bare control character.");
    case JsonError::Kind::Trailing:
        return Words::tr("There is something after the end of the value.");
    case JsonError::Kind::Syntax:
        break;
    }
    return Words::tr("This is not JSON.");
}

void addProblem(FindingList& findings, const JsonError& error, qint64 offset, qint64 line,
                std::string_view text)
{
    const char* rule = "not-json";
    if (error.kind == JsonError::Kind::Truncated)
        rule = "truncated";
    else if (error.kind == JsonError::Kind::TooDeep)
        rule = "too-deep";
    findings.add(Severity::Error, rule, lineOf(text, error.offset, line), offset + error.offset,
                 problemText(error), Words::tr("It is left out; everything else is used."));
}

void addIssue(FindingList& findings, const JsonIssue& issue, qint64 byte, qint64 line, std::string_view text)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.rule = QString::fromLatin1(issueRule(issue));
    finding.line = lineOf(text, issue.offset, line);
    finding.byte = byte;
    finding.message = issueText(issue);
    findings.add(std::move(finding));
}

void addNotUtf8(FindingList& findings, const Item& item)
{
    const auto at = static_cast<qint64>(firstNotUtf8(item.text));
    findings.add(Severity::Warning, "not-utf-8", lineOf(item.text, at, item.line), item.offset + at,
                 Words::tr("This is not UTF-8. The odd bytes are read as Latin-1."),
                 Words::tr("Save the file as UTF-8 if the text looks wrong."));
}

void addBodyProblem(FindingList& findings, const JsonError& error, const Item& item)
{
    findings.add(Severity::Warning, "body-not-json", item.line, item.offset,
                 Words::tr("The body of this request is no JSON from its byte %1 on: %2")
                     .arg(error.offset)
                     .arg(problemText(error)),
                 Words::tr("It is kept as it is. The service answers such a request with 500."));
}

void addBodyIssue(FindingList& findings, const JsonIssue& issue, const Item& item)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.rule = QString::fromLatin1(issueRule(issue));
    finding.pointer = issue.pointer;
    finding.line = item.line;
    finding.byte = item.offset;
    finding.message = issueText(issue);
    findings.add(std::move(finding));
}

} // namespace tapedeck::capture
