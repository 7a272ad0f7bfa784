// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answerdiff.h"

#include "core/jsonparser.h"
#include "core/redaction.h"
#include "gui/linediff.h"
#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tapedeck::gui {

namespace {

using replay::DiffLine;
using Kind = replay::DiffLine::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::gui::AnswerDiff)
};

// What a server makes anew for each answer.
bool mustDiffer(const QByteArray& header)
{
    static constexpr std::array<const char*, 12> names = {
        "date",      "age",           "set-cookie",      "cf-ray",
        "etag",      "server-timing", "traceparent",     "tracestate",
        "x-runtime", "expires",       "x-amzn-trace-id", "last-modified"};
    const QByteArray name = header.toLower();
    return name.contains("request-id") || name.contains("correlation-id") ||
           std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

QByteArray masked(const QByteArray& body, const AnswerDiffOptions& options)
{
    return body.size() > options.largestBody ? redactedLargeBody(body) : redactedBody(body);
}

QString line(const Headers::Item& header)
{
    return QString::fromUtf8(header.first) + QStringLiteral(": ") + QString::fromUtf8(header.second);
}

// Each name once, with the values it has; how often it stood there is told by how many there are.
std::vector<Headers::Item> grouped(const Headers& headers)
{
    std::vector<Headers::Item> out;
    for (const Headers::Item& header : headers) {
        const auto known = std::find_if(out.begin(), out.end(), [&](const Headers::Item& one) {
            return one.first.compare(header.first, Qt::CaseInsensitive) == 0;
        });
        if (known == out.end())
            out.push_back(header);
        else
            known->second += ", " + header.second;
    }
    return out;
}

PartDiff diffHeaders(const Headers& left, const Headers& right, bool ignore)
{
    PartDiff out;
    const std::vector<Headers::Item> before = grouped(redacted(left));
    std::vector<Headers::Item> after = grouped(redacted(right));
    const auto differs = [&](const Headers::Item* from, const Headers::Item* to) {
        const bool ignored = ignore && mustDiffer(from ? from->first : to->first);
        ignored ? ++out.ignored : ++out.differences;
        if (ignored)
            return out.lines.push_back({Kind::Ignored, line(to ? *to : *from), {}});
        if (from)
            out.lines.push_back({Kind::Removed, line(*from), {}});
        if (to)
            out.lines.push_back({Kind::Inserted, line(*to), {}});
    };
    for (const Headers::Item& header : before) {
        const auto there = std::find_if(after.begin(), after.end(), [&](const Headers::Item& one) {
            return one.first.compare(header.first, Qt::CaseInsensitive) == 0;
        });
        if (there == after.end()) {
            differs(&header, nullptr);
            continue;
        }
        if (there->second == header.second)
            out.lines.push_back({Kind::Same, line(*there), {}});
        else
            differs(&header, &*there);
        after.erase(there);
    }
    for (const Headers::Item& header : after)
        differs(nullptr, &header);
    return out;
}

// Runs of lines that differ: text has no places by which to count.
int changes(const std::vector<DiffLine>& lines)
{
    int out = 0;
    bool within = false;
    for (const DiffLine& one : lines) {
        const bool differs = one.kind == Kind::Removed || one.kind == Kind::Inserted;
        out += differs && !within ? 1 : 0;
        within = differs;
    }
    return out;
}

PartDiff diffLargeBodies(const QByteArray& left, const QByteArray& right, const AnswerDiffOptions& options)
{
    PartDiff out;
    const QString limit = models::bytesText(options.largestBody);
    if (left == right) {
        out.note = Words::tr("Both bodies are the same, byte for byte. They are not laid out here: one of "
                             "them is larger than %1.")
                       .arg(limit);
        return out;
    }
    const auto [at, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    out.differences = 1;
    out.note = Words::tr("The bodies differ, first at byte %1. They are not laid out line by line: one of "
                         "them is larger than %2.")
                   .arg(models::countText(at - left.begin()), limit);
    return out;
}

PartDiff diffTexts(const QByteArray& left, const QByteArray& right)
{
    PartDiff out;
    out.lines = diffText(left, right);
    out.differences = changes(out.lines);
    if (left != right && out.differences == 0) { // beyond the lines that are shown, or in how lines end
        out.differences = 1;
        out.note = Words::tr("The texts differ where it cannot be shown by lines.");
    }
    return out;
}

PartDiff diffBodies(const QByteArray& left, const QByteArray& right, const AnswerDiffOptions& options)
{
    if (left.size() > options.largestBody || right.size() > options.largestBody)
        return diffLargeBodies(left, right, options);
    if (left.isEmpty() || right.isEmpty())
        return diffTexts(left, right);
    const Response before{0, {}, {}, left};
    const Response after{0, {}, {}, right};
    replay::Comparison found = replay::compareAnswers(before, after);
    if (!found.bodiesAreJson)
        return diffTexts(left, right);
    if (!options.ignoreWhatMustDiffer) {
        for (replay::Difference& difference : found.differences)
            difference.ignored = false;
    }
    PartDiff out;
    out.differences = found.counted();
    out.ignored = static_cast<int>(found.differences.size()) - out.differences;
    out.lines = replay::diffLines(before, after, found);
    out.lines.erase(out.lines.begin()); // of the status, which is told beside it
    return out;
}

PartDiff diffRequests(const Request& left, const Request& right, const AnswerDiffOptions& options)
{
    const auto first = [](const Request& request) {
        return QString::fromLatin1(request.method) + QLatin1Char(' ') + redactedText(request.url);
    };
    PartDiff out = diffBodies(masked(left.body, options), masked(right.body, options), options);
    if (first(left) == first(right)) {
        out.lines.insert(out.lines.begin(), {Kind::Same, first(left), {}});
        return out;
    }
    ++out.differences;
    out.lines.insert(out.lines.begin(), {Kind::Inserted, first(right), {}});
    out.lines.insert(out.lines.begin(), {Kind::Removed, first(left), {}});
    return out;
}

} // namespace

AnswerDiff diffAnswers(const Exchange& left, const Exchange& right, const AnswerDiffOptions& options)
{
    const Response before = left.response.value_or(Response());
    const Response after = right.response.value_or(Response());
    AnswerDiff out;
    out.statusDiffers = before.status != after.status;
    out.body = diffBodies(masked(before.body, options), masked(after.body, options), options);
    out.headers = diffHeaders(before.headers, after.headers, options.ignoreWhatMustDiffer);
    out.request = diffRequests(left.request, right.request, options);
    return out;
}

} // namespace tapedeck::gui
