// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contract/rules.h"
#include "core/ids.h"
#include "core/timestamp.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "/events/2" before "/events/10".
bool placedBefore(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (!isDigit(a.front()) || !isDigit(b.front())) {
            if (a.front() != b.front())
                return a.front() < b.front();
            a.remove_prefix(1);
            b.remove_prefix(1);
            continue;
        }
        const auto digits = [](std::string_view text) {
            const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
            return text.substr(0, static_cast<std::size_t>(end - text.begin()));
        };
        const std::string_view left = digits(a);
        const std::string_view right = digits(b);
        if (left != right)
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        a.remove_prefix(left.size());
        b.remove_prefix(right.size());
    }
    return a.size() < b.size();
}

} // namespace

Finding& FindingList::add(Severity severity, const char* rule, std::string pointer, QString message,
                          QString advice)
{
    Finding finding;
    finding.severity = severity;
    finding.rule = QString::fromLatin1(rule);
    finding.pointer = std::move(pointer);
    finding.message = std::move(message);
    finding.advice = std::move(advice);
    add(std::move(finding));
    return m_findings.back();
}

void FindingList::add(Finding finding)
{
    const std::string& pointer = finding.pointer;
    if (finding.severity != Severity::Info) {
        m_covered.insert(pointer);
        if (const auto slash = pointer.rfind('/'); slash != std::string::npos)
            m_covered.insert(pointer.substr(0, slash));
    }
    m_mentioned.insert(pointer);
    m_findings.push_back(std::move(finding));
}

bool FindingList::covers(std::string_view pointer) const
{
    return m_covered.find(pointer) != m_covered.end();
}

bool FindingList::mentions(std::string_view pointer) const
{
    return m_mentioned.find(pointer) != m_mentioned.end();
}

std::vector<Finding> FindingList::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity != b.severity ? a.severity > b.severity : placedBefore(a.pointer, b.pointer);
    });
    return std::move(m_findings);
}

Severity severityOf(Outcome outcome)
{
    return outcome == Outcome::NoEffect ? Severity::Warning : Severity::Error;
}

QString withOutcome(const QString& what, Outcome outcome)
{
    QString consequence;
    switch (outcome) {
    case Outcome::Refused500:
        consequence = Text::tr("The live service answers 500 and stores nothing of this request.");
        break;
    case Outcome::Refused400:
        consequence = Text::tr("The live service answers 400 and stores nothing of this request.");
        break;
    case Outcome::KindRefused:
        consequence = Text::tr("The live service answers 400 and stores none of the events of this kind.");
        break;
    case Outcome::NoEffect:
        consequence = Text::tr("The live service answers 200 and changes nothing.");
        break;
    }
    //: a finding: what is wrong, then what the live service does
    return Text::tr("%1 %2").arg(what, consequence);
}

Fix setFix(const QString& label, std::string pointer, Json value)
{
    return {label, {{std::move(pointer), std::move(value), {}}}};
}

Fix renameFix(const QString& label, std::string pointer, std::string_view to)
{
    return {label, {{std::move(pointer), std::nullopt, std::string(to)}}};
}

void checkId(const Json& object, const std::string& pointer, std::string_view name, Outcome outcome,
             FindingList& findings)
{
    const Json* id = object.find(name);
    if (!id || id->isNull() || (id->isString() && isUuid(id->toView())))
        return;
    const QString member = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const std::string text = id->isString() ? std::string(id->toView()) : id->dump();
    const std::string place = pointerTo(pointer, name);
    Finding& finding = findings.add(severityOf(outcome), "id-not-uuid", place,
                                    withOutcome(Text::tr("“%1” is not a UUID.").arg(member), outcome),
                                    Text::tr("Use a UUID, the same one wherever this id stands."));
    const bool own = name == "id" || name == "session_id";
    if (!text.empty())
        finding.fix = setFix(Text::tr("Turn the id into a UUID"), place, Json(uuidFromText(text)));
    else if (!own)
        finding.fix = removeFix(Text::tr("Remove the empty id"), place);
    else if (outcome != Outcome::NoEffect) // an update needs the id that the event has
        finding.fix = setFix(Text::tr("Add a new id"), place, Json(newUuid()));
}

void checkTimestamp(const Json& object, const std::string& pointer, std::string_view name, Outcome outcome,
                    FindingList& findings, const Json& filler)
{
    const Json* time = object.find(name);
    if (!time || time->isNull())
        return;
    const QString member = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const std::string place = pointerTo(pointer, name);
    const auto parsed = parseTimestamp(time->toView());
    if (!parsed) {
        Finding& finding =
            findings.add(severityOf(outcome), "timestamp-invalid", place,
                         withOutcome(Text::tr("“%1” is not a date and time.").arg(member), outcome),
                         Text::tr("Write it like 2024-03-14T12:00:00.000000+00:00."));
        if (const auto meant = readableTime(*time))
            finding.fix = setFix(Text::tr("Write it as the service reads it"), place, *meant);
        else if (parseTimestamp(filler.toView()))
            finding.fix = setFix(Text::tr("Use %1").arg(filler.toQString()), place, filler);
        else
            finding.fix = setFix(Text::tr("Use the present time"), place, presentTime());
        return;
    }
    if (!parsed->style.hasZone) {
        const std::string utc = std::string(time->toView()) + "+00:00";
        findings
            .add(Severity::Info, "timestamp-no-zone", place,
                 Text::tr("“%1” names no time zone. The live service takes it as UTC.").arg(member),
                 Text::tr("Add +00:00, or the offset that is meant."))
            .fix = setFix(Text::tr("Mark the time as UTC"), place, Json(utc));
    }
}

void checkOrder(const Json& object, const std::string& pointer, FindingList& findings)
{
    const auto init = parseTimestamp(object["init_timestamp"].toView());
    const auto end = parseTimestamp(object["end_timestamp"].toView());
    if (!init || !end || init->time <= end->time)
        return;
    const std::string place = pointerTo(pointer, "end_timestamp");
    findings
        .add(Severity::Warning, "end-before-init", place,
             Text::tr("It ends before it begins. The live service stores it so, with a negative duration."),
             Text::tr("Mend one of the two times."))
        .fix = setFix(Text::tr("Let it end when it began"), place, object["init_timestamp"]);
}

} // namespace tapedeck::contract
