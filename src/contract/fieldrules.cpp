// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/dialects.h"
#include "contract/mending.h"
#include "contract/rules.h"
#include "contract/schemaview.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString wordOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Enough of a value for a button.
QString shortText(const Json& value)
{
    constexpr qsizetype longest = 24;
    const QString text = value.isString() ? value.toQString() : QString::fromStdString(value.dump());
    return text.size() > longest ? text.left(longest) + QChar(0x2026) : text;
}

// What x-live says about a value of another type, beside a place in the schema.
void tellViolation(const RuleInput& input, const Api::Violation& violation, const Json* place,
                   FindingList& findings)
{
    const std::string_view live = place ? (*place)["x-live"].toView() : std::string_view();
    const QString advice = Text::tr("Send what the API's schema says.");
    const auto fixed = [&](Finding& finding) {
        const Json* value = input.body.at(violation.pointer);
        const auto right = place && value ? coerced(*place, *value) : std::nullopt;
        if (right)
            finding.fix = setFix(Text::tr("Use %1").arg(shortText(*right)), violation.pointer, *right);
    };
    const bool update = input.endpoint == EndpointId::UpdateEvents;
    if (live == "400" || live == "500") {
        const bool events = update || input.endpoint == EndpointId::CreateEvents;
        Outcome outcome = live == "500" ? Outcome::Refused500 : Outcome::Refused400;
        if (live == "400" && events)
            outcome = update ? Outcome::NoEffect : Outcome::KindRefused;
        fixed(findings.add(severityOf(outcome), "field-type", violation.pointer,
                           withOutcome(violation.text, outcome), advice));
    } else if (live == "text") {
        fixed(findings.add(Severity::Warning, "field-type", violation.pointer,
                           Text::tr("%1 The live service stores it as text.").arg(violation.text), advice));
    } else if (live == "as-is") {
        fixed(findings.add(Severity::Warning, "field-type", violation.pointer,
                           Text::tr("%1 The live service stores it as it is.").arg(violation.text), advice));
    } else {
        fixed(findings.add(
            Severity::Warning, "field-type", violation.pointer,
            Text::tr("%1 What the live service does with it is not known.").arg(violation.text), advice));
    }
}

// Edits between two words, up to a limit: for names that are nearly right.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

class UnknownMembers
{
public:
    UnknownMembers(const RuleInput& input, FindingList& findings)
        : m_input(input)
        , m_findings(findings)
    {}

    void run()
    {
        const std::vector<Part> parts = partsOf(m_input.endpoint, m_input.body);
        for (const Part& part : parts)
            look(part);
        const bool wholeBodyIsPart = !parts.empty() && parts.front().pointer.empty();
        if (!wholeBodyIsPart)
            look({PartKind::Other, "", false});
        for (const auto& [key, found] : m_found)
            tell(key.second, found);
    }

private:
    struct Found
    {
        std::string pointer; ///< the first
        int count = 0;
        std::string similar; ///< a known name that is nearly the same and not there
    };
    using Names = std::vector<std::string>;

    void look(const Part& part)
    {
        const Json& object = *m_input.body.at(part.pointer);
        const EventKind kind = part.kind == PartKind::Event ? guessKind(object) : EventKind::Action;
        const Names& known = knownNames(part.kind, kind);
        for (const JsonMember& member : object.members()) {
            const std::string& name = member.name;
            if (std::find(known.begin(), known.end(), name) != known.end() ||
                name == documentedOriginMember || name == sdkOriginMember)
                continue;
            const std::string place = pointerTo(part.pointer, name);
            if (m_findings.mentions(place))
                continue;
            Found& found = m_found[{part.kind, name}];
            if (found.count++ == 0) {
                found.pointer = place;
                found.similar = similarTo(name, known, object);
            }
        }
    }

    // The names of both dialects: a name of the other one is known, and told by its own rule.
    const Names& knownNames(PartKind part, EventKind kind)
    {
        const auto [place, isNew] = m_known.try_emplace({part, kind});
        if (!isNew)
            return place->second;
        Json probe = Json::object({{"event_type", Json(kindPlural(kind))}});
        probe.set("type", Json(singularKind(kindPlural(kind))));
        for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
            if (const Json* schema = partSchema(m_input.api.requestSchema(m_input.endpoint, dialect), part)) {
                const Names more = memberNames(*schema, probe);
                place->second.insert(place->second.end(), more.begin(), more.end());
            }
        }
        return place->second;
    }

    static const Json* partSchema(const Json& root, PartKind part)
    {
        if (part == PartKind::Event)
            return root.at("/properties/events/items");
        if (part != PartKind::Session)
            return &root;
        const Json* wrapped = root.at("/properties/session");
        return wrapped ? wrapped : root.at("/then/properties/session");
    }

    static std::string similarTo(const std::string& name, const Names& known, const Json& object)
    {
        if (name.size() < 4)
            return {};
        for (const std::string& candidate : known) {
            if (!object.has(candidate) && distance(name, candidate) <= (name.size() < 8 ? 1u : 2u))
                return candidate;
        }
        return {};
    }

    void tell(const std::string& name, const Found& found)
    {
        if (!found.similar.empty()) {
            m_findings
                .add(Severity::Warning, "field-misspelt", found.pointer,
                     Text::tr("The live service does not know “%1” and ignores it. Perhaps “%2” is meant.")
                         .arg(wordOf(name), wordOf(found.similar)),
                     Text::tr("Name it %1.").arg(wordOf(found.similar)))
                .fix =
                renameFix(Text::tr("Rename to %1").arg(wordOf(found.similar)), found.pointer, found.similar);
            return;
        }
        m_findings.add(
            Severity::Info, "unknown-field", found.pointer,
            Text::tr("The live service does not know “%1” and ignores it (%n places).", nullptr, found.count)
                .arg(wordOf(name)),
            Text::tr("Put what must be kept into a field that the service stores."));
    }

    const RuleInput& m_input;
    FindingList& m_findings;
    std::map<std::pair<PartKind, EventKind>, Names> m_known;
    std::map<std::pair<PartKind, std::string>, Found> m_found;
};

} // namespace

void fieldRules(const RuleInput& input, FindingList& findings)
{
    const Json& schema = input.api.requestSchema(input.endpoint, input.dialect);
    for (const Api::Violation& violation : input.api.validate(input.endpoint, input.dialect, input.body)) {
        if (findings.covers(violation.pointer))
            continue; // a rule has said it better
        tellViolation(input, violation, schemaAt(schema, input.body, violation.pointer), findings);
    }
    UnknownMembers(input, findings).run();
}

} // namespace tapedeck::contract
