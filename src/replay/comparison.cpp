// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/comparison.h"

#include "core/ids.h"
#include "core/jsonparser.h"
#include "core/redaction.h"
#include "core/timestamp.h"

#include <algorithm>
#include <array>
#include <set>

namespace tapedeck::replay {

namespace {

// What two runs of the same session never share (design 7). token_cost is not among them.
constexpr std::array<std::string_view, 15> volatileMembers = {"jwt",           "session_url",
                                                              "session_id",    "id",
                                                              "agent_id",      "event_id",
                                                              "thread_id",     "logs_url",
                                                              "project_id",    "trigger_event_id",
                                                              "timestamp",     "init_timestamp",
                                                              "end_timestamp", "project_id_secondary",
                                                              "screenshot"};

bool isVolatile(std::string_view name)
{
    return std::find(volatileMembers.begin(), volatileMembers.end(), name) != volatileMembers.end();
}

// Servers differ in which of them they send at all (contract 4: session_id here, session_url there). A token
// that is missing is a real difference.
bool isOptional(std::string_view name)
{
    return isVolatile(name) && name != "jwt";
}

bool isWordChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == ':' || c == '.' || c == '+';
}

// A message with its ids and times taken out: "Key (id)=(…) already exists" is the same for every id.
std::string withoutIds(std::string_view text)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && isWordChar(text[end]))
            ++end;
        if (end == at) {
            out += text[at++];
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        out += isUuid(word) || parseTimestamp(word) ? std::string_view("\x01") : word;
        at = end;
    }
    return out;
}

bool alikeButForIds(const Json& a, const Json& b)
{
    return a.isString() && b.isString() && withoutIds(a.toView()) == withoutIds(b.toView());
}

// A row as text without what must differ, members in order of their names: alike rows of two exports have the
// same.
std::string signature(const Json& row)
{
    if (row.isArray()) {
        std::string out = "[";
        for (const Json& item : row.items())
            out += signature(item) + ',';
        return out + ']';
    }
    if (!row.isObject())
        return row.isString() ? quoteJson(withoutIds(row.toView())) : row.dump();
    std::vector<std::string> members;
    for (const JsonMember& member : row.members()) {
        if (!isVolatile(member.name))
            members.push_back(quoteJson(member.name) + ':' + signature(member.value));
    }
    std::sort(members.begin(), members.end());
    std::string out = "{";
    for (const std::string& member : members)
        out += member + ',';
    return out + '}';
}

bool areRows(const Json& value)
{
    return value.isArray() && value.size() > 0 &&
           std::all_of(value.items().begin(), value.items().end(), [](const Json& item) {
               return item.isObject() && item.has("id") && item.has("session_id");
           });
}

// Differences are shown and reported; a new session's token must not be.
void mask(std::optional<Json>& value, bool token)
{
    if (!value)
        return;
    if (token && value->isString())
        value = Json(redactedMark);
    else
        redact(*value);
}

bool alikeButForCase(const Json& a, const Json& b)
{
    return a.isString() && b.isString() && a.toQString().compare(b.toQString(), Qt::CaseInsensitive) == 0;
}

// What two dialects spell differently in answers that mean the same (contract 2.1).
bool isOfDialect(const Difference& difference)
{
    if (difference.pointer == "/status" && difference.recorded && difference.replayed)
        return alikeButForCase(*difference.recorded, *difference.replayed);
    return difference.pointer == "/jwt" && !difference.recorded;
}

class Comparer
{
public:
    explicit Comparer(std::vector<Difference>& out)
        : m_out(out)
    {}

    void compare(const std::string& pointer, const Json& recorded, const Json& replayed, bool ignored)
    {
        if (recorded.isObject() && replayed.isObject())
            return compareObjects(pointer, recorded, replayed, ignored);
        if (recorded.isArray() && replayed.isArray()) {
            if (areRows(recorded) && areRows(replayed))
                return compareRows(pointer, recorded, replayed, ignored);
            return compareArrays(pointer, recorded, replayed, ignored);
        }
        if (!recorded.equals(replayed))
            m_out.push_back({pointer, recorded, replayed, ignored || alikeButForIds(recorded, replayed)});
    }

private:
    void compareObjects(const std::string& pointer, const Json& recorded, const Json& replayed, bool ignored)
    {
        std::set<std::string_view> seen;
        for (const JsonMember& member : recorded.members()) {
            if (!seen.insert(member.name).second)
                continue;
            const bool ignore = ignored || isVolatile(member.name);
            const std::string place = pointerTo(pointer, member.name);
            if (const Json* there = replayed.find(member.name))
                compare(place, member.value, *there, ignore);
            else
                m_out.push_back({place, member.value, std::nullopt, ignored || isOptional(member.name)});
        }
        for (const JsonMember& member : replayed.members()) {
            if (seen.insert(member.name).second)
                m_out.push_back({pointerTo(pointer, member.name), std::nullopt, member.value,
                                 ignored || isOptional(member.name)});
        }
    }

    void compareArrays(const std::string& pointer, const Json& recorded, const Json& replayed, bool ignored)
    {
        const std::size_t common = std::min(recorded.size(), replayed.size());
        for (std::size_t i = 0; i < common; ++i)
            compare(pointerTo(pointer, i), recorded.items()[i], replayed.items()[i], ignored);
        for (std::size_t i = common; i < recorded.size(); ++i)
            m_out.push_back({pointerTo(pointer, i), recorded.items()[i], std::nullopt, ignored});
        for (std::size_t i = common; i < replayed.size(); ++i)
            m_out.push_back({pointerTo(pointer, i), std::nullopt, replayed.items()[i], ignored});
    }

    // Rows of an export come in any order (contract 2.10): alike ones are paired first, the rest in turn.
    void compareRows(const std::string& pointer, const Json& recorded, const Json& replayed, bool ignored)
    {
        std::vector<std::pair<std::string, std::size_t>> there;
        for (std::size_t i = 0; i < replayed.size(); ++i)
            there.emplace_back(signature(replayed.items()[i]), i);
        std::sort(there.begin(), there.end());
        std::vector<bool> taken(replayed.size(), false);
        std::vector<std::size_t> alone;
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            const std::string wanted = signature(recorded.items()[i]);
            auto it = std::lower_bound(there.begin(), there.end(), std::pair(wanted, std::size_t{0}));
            while (it != there.end() && it->first == wanted && taken[it->second])
                ++it;
            if (it == there.end() || it->first != wanted) {
                alone.push_back(i);
                continue;
            }
            taken[it->second] = true;
            compare(pointerTo(pointer, i), recorded.items()[i], replayed.items()[it->second], ignored);
        }
        std::size_t other = 0;
        for (const std::size_t i : alone) {
            while (other < taken.size() && taken[other])
                ++other;
            if (other == taken.size()) {
                m_out.push_back({pointerTo(pointer, i), recorded.items()[i], std::nullopt, ignored});
                continue;
            }
            taken[other] = true;
            compare(pointerTo(pointer, i), recorded.items()[i], replayed.items()[other], ignored);
        }
        for (other = 0; other < taken.size(); ++other) {
            if (!taken[other])
                m_out.push_back({pointerTo(pointer, other), std::nullopt, replayed.items()[other], ignored});
        }
    }

    std::vector<Difference>& m_out;
};

} // namespace

bool Comparison::same() const
{
    return recordedStatus == replayedStatus && !bodyDiffers && counted() == 0;
}

int Comparison::counted() const
{
    return static_cast<int>(std::count_if(differences.begin(), differences.end(),
                                          [](const Difference& difference) { return !difference.ignored; }));
}

Comparison compareAnswers(const Response& recorded, const Response& replayed, Spelling spelling)
{
    Comparison out;
    out.recordedStatus = recorded.status;
    out.replayedStatus = replayed.status;
    if (recorded.body == replayed.body)
        return out;
    // Many captures keep a status and no body; there is nothing to hold the new one against.
    if (recorded.body.isEmpty())
        return out;
    const auto before = readJson(recorded.body);
    const auto after = readJson(replayed.body);
    if (before && after) {
        Comparer(out.differences).compare({}, *before, *after, false);
        for (Difference& difference : out.differences) {
            if (spelling == Spelling::Converted && isOfDialect(difference))
                difference.ignored = true;
            const bool token = difference.pointer.ends_with("/jwt");
            mask(difference.recorded, token);
            mask(difference.replayed, token);
        }
    } else {
        out.bodiesAreJson = false;
        out.bodyDiffers = true;
    }
    return out;
}

} // namespace tapedeck::replay
