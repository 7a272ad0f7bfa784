// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/exportrows.h"

#include "core/jsonparser.h"

#include <algorithm>
#include <array>

namespace tapedeck::capture {

namespace {

template <std::size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 4> serverMade = {"project_id", "project_id_secondary",
                                                        "promptarmor_flag", "logs_url"};
constexpr std::array<std::string_view, 3> textColumns = {"params", "returns", "logs"};

// As Python's json.dumps writes it: a blank after commas and colons.
void dumpSpaced(const Json& value, std::string& out)
{
    if (value.isArray()) {
        out += '[';
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            out += i > 0 ? ", " : "";
            dumpSpaced(value.items()[i], out);
        }
        out += ']';
    } else if (value.isObject()) {
        out += '{';
        for (std::size_t i = 0; i < value.members().size(); ++i) {
            out += i > 0 ? ", " : "";
            out += quoteJson(value.members()[i].name) + ": ";
            dumpSpaced(value.members()[i].value, out);
        }
        out += '}';
    } else {
        out += value.dump();
    }
}

// json.dumps escapes what is not ASCII; our own writer does not.
std::string escapedAscii(const std::string& text)
{
    std::string out;
    for (const QChar unit : QString::fromStdString(text)) {
        if (unit.unicode() < 0x80)
            out += static_cast<char>(unit.unicode());
        else
            out +=
                "\\u" + QString::number(unit.unicode(), 16).rightJustified(4, QLatin1Char('0')).toStdString();
    }
    return out;
}

bool isWrittenByServer(const Json& value, std::string_view text)
{
    std::string spaced;
    dumpSpaced(value, spaced);
    const std::string compact = value.dump();
    return text == spaced || text == compact || text == escapedAscii(spaced) || text == escapedAscii(compact);
}

// {"type":"chatml","messages":…} and {"type":"string","string":…} (contract 3).
Json unwrapped(const Json& value)
{
    const std::string_view type = value["type"].toView();
    if (type == "chatml" && value.has("messages"))
        return value["messages"];
    if (type == "string" && value.has("string"))
        return value["string"];
    return value;
}

} // namespace

Json ExportRows::restored(const Json& text)
{
    const std::string_view view = text.toView();
    if (view.empty() || (view.front() != '{' && view.front() != '['))
        return text;
    const auto parsed = parseJson(QByteArrayView(view.data(), static_cast<qsizetype>(view.size())));
    if (parsed && parsed->issues.empty() && isWrittenByServer(parsed->value, view))
        return parsed->value;
    ambiguous += parsed.ok();
    return text;
}

Json ExportRows::session(const Json& row, bool whole)
{
    static constexpr std::array<std::string_view, 4> atTheEnd = {"end_timestamp", "end_state",
                                                                 "end_state_reason", "video"};
    Json out = Json::object({});
    for (const JsonMember& member : row.members()) {
        if (member.value.isNull() || (!whole && isOneOf(member.name, atTheEnd)))
            continue;
        if (isOneOf(member.name, serverMade)) {
            leftOut.insert("session." + member.name);
            continue;
        }
        const bool listAsText = member.name == "tags" || member.name == "host_env";
        out.set(member.name == "id" ? "session_id" : member.name,
                listAsText ? restored(member.value) : member.value);
    }
    return Json::object({{"session", std::move(out)}});
}

Json ExportRows::createSession(const Json& row)
{
    return session(row, false);
}

Json ExportRows::updateSession(const Json& row)
{
    return session(row, true);
}

Json ExportRows::createEvents(const Json& row, std::string_view kind)
{
    Json event = Json::object({{"event_type", kind}});
    for (const JsonMember& member : row.members()) {
        const std::string& name = member.name;
        const bool serverId = kind == "errors" && name == "id" && member.value.isNumber();
        if (member.value.isNull() || name == "session_id" || name == "event_type")
            continue;
        if (serverId || isOneOf(name, serverMade)) {
            leftOut.insert(std::string(kind) + '.' + name);
            continue;
        }
        if (name == "prompt" || name == "completion")
            event.set(name, unwrapped(member.value));
        else
            event.set(name, isOneOf(name, textColumns) ? restored(member.value) : member.value);
    }
    return Json::object({{"events", Json::array({std::move(event)})}});
}

} // namespace tapedeck::capture
