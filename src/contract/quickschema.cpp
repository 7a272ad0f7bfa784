// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/quickschema.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tapedeck::contract {

namespace {

// What a keyword of these asks is known here; of these others nothing is asked of a value.
constexpr std::array<std::string_view, 12> understood = {"type",  "properties", "required", "enum",
                                                         "const", "items",      "allOf",    "if",
                                                         "then",  "else",       "minimum",  "maximum"};
constexpr std::array<std::string_view, 8> notes = {"title",   "description", "examples", "format",
                                                   "$schema", "$comment",    "default",  "definitions"};

constexpr std::size_t exactDigits = 18; ///< that surely fit into 64 bits

template <std::size_t n>
bool isAmong(const std::array<std::string_view, n>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

unsigned bit(Json::Kind kind)
{
    return 1u << static_cast<unsigned>(kind);
}

} // namespace

struct QuickSchema::Node
{
    bool unsure = false; ///< has a keyword that is not known here
    unsigned types = 0;  ///< bits of Json::Kind; 0: any
    std::vector<std::string> required;
    std::vector<std::pair<std::string, std::unique_ptr<const Node>>> properties;
    std::unique_ptr<const Node> items;
    std::vector<Json> choice; ///< enum, or the one of const
    bool hasChoice = false;
    std::optional<qint64> least;
    std::optional<qint64> most;
    std::vector<std::unique_ptr<const Node>> all;
    std::unique_ptr<const Node> condition;
    std::unique_ptr<const Node> then;
    std::unique_ptr<const Node> otherwise;
};

QuickSchema::QuickSchema(const Json& schema)
    : m_root(read(schema))
{}

QuickSchema::~QuickSchema() = default;

bool QuickSchema::surelyFits(const Json& value) const
{
    return ask(*m_root, value) == Answer::Yes;
}

void QuickSchema::readTypes(Node& node, const Json& types)
{
    const auto take = [&node](std::string_view name) {
        if (name == "null")
            node.types |= bit(Json::Kind::Null);
        else if (name == "boolean")
            node.types |= bit(Json::Kind::Bool);
        else if (name == "integer")
            node.types |= bit(Json::Kind::Integer);
        else if (name == "number")
            node.types |= bit(Json::Kind::Integer) | bit(Json::Kind::Real);
        else if (name == "string")
            node.types |= bit(Json::Kind::String);
        else if (name == "array")
            node.types |= bit(Json::Kind::Array);
        else if (name == "object")
            node.types |= bit(Json::Kind::Object);
        else
            node.unsure = true;
    };
    if (types.isString())
        take(types.toView());
    for (const Json& item : types.items())
        take(item.toView());
}

std::unique_ptr<const QuickSchema::Node> QuickSchema::read(const Json& schema)
{
    auto node = std::make_unique<Node>();
    node->unsure = !schema.isObject();
    for (const JsonMember& keyword : schema.members()) {
        const bool note = isAmong(notes, keyword.name) || keyword.name.starts_with("x-");
        if (!note && !isAmong(understood, keyword.name))
            node->unsure = true;
    }
    readTypes(*node, schema["type"]);
    for (const Json& name : schema["required"].items())
        node->required.emplace_back(name.toView());
    for (const JsonMember& property : schema["properties"].members())
        node->properties.emplace_back(property.name, read(property.value));
    for (const Json& part : schema["allOf"].items())
        node->all.push_back(read(part));
    if (const Json* items = schema.find("items"))
        node->items = read(*items);
    if (const Json* choice = schema.find("enum")) {
        node->choice = choice->items();
        node->hasChoice = true;
    }
    if (const Json* only = schema.find("const")) {
        node->unsure = node->unsure || node->hasChoice;
        node->choice = {*only};
        node->hasChoice = true;
    }
    const auto limit = [&](std::string_view name, std::optional<qint64>& out) {
        const Json* bound = schema.find(name);
        if (bound && bound->isInteger())
            out = bound->toInteger();
        else if (bound)
            node->unsure = true;
    };
    limit("minimum", node->least);
    limit("maximum", node->most);
    if (const Json* condition = schema.find("if"))
        node->condition = read(*condition);
    if (const Json* branch = schema.find("then"))
        node->then = read(*branch);
    if (const Json* branch = schema.find("else"))
        node->otherwise = read(*branch);
    return node;
}

bool QuickSchema::hasType(const Node& node, const Json& value)
{
    return node.types == 0 || (node.types & bit(value.kind())) != 0;
}

QuickSchema::Answer QuickSchema::askChoice(const Node& node, const Json& value)
{
    if (!value.isString() && !value.isNull())
        return Answer::Unsure; // whether 1 is 1.0 is not decided here
    const bool found = std::any_of(node.choice.begin(), node.choice.end(),
                                   [&value](const Json& one) { return one.equals(value); });
    return found ? Answer::Yes : Answer::No;
}

QuickSchema::Answer QuickSchema::askMembers(const Node& node, const Json& object)
{
    for (const std::string& name : node.required) {
        if (!object.has(name))
            return Answer::No;
    }
    Answer answer = Answer::Yes;
    for (const auto& [name, property] : node.properties) {
        const Json* member = object.find(name);
        const Answer one = member ? ask(*property, *member) : Answer::Yes;
        if (one == Answer::No)
            return Answer::No;
        answer = one == Answer::Unsure ? one : answer;
    }
    return answer;
}

QuickSchema::Answer QuickSchema::ask(const Node& node, const Json& value)
{
    if (node.unsure)
        return Answer::Unsure;
    if (!hasType(node, value)) // 1.0 may pass for an integer
        return value.kind() == Json::Kind::Real ? Answer::Unsure : Answer::No;
    Answer answer = Answer::Yes;
    const auto take = [&answer](Answer part) {
        if (part == Answer::No || answer == Answer::Yes)
            answer = part;
        return answer != Answer::No;
    };
    if (node.hasChoice && !take(askChoice(node, value)))
        return answer;
    if (value.isNumber() && (node.least || node.most)) {
        const bool small = value.isInteger() && value.spelling().size() <= exactDigits;
        const qint64 number = small ? value.toInteger() : 0;
        const bool within = (!node.least || number >= *node.least) && (!node.most || number <= *node.most);
        if (!take(!small ? Answer::Unsure : within ? Answer::Yes : Answer::No))
            return answer;
    }
    if (value.isObject() && !take(askMembers(node, value)))
        return answer;
    if (value.isArray() && node.items) {
        for (const Json& item : value.items()) {
            if (!take(ask(*node.items, item)))
                return answer;
        }
    }
    for (const auto& part : node.all) {
        if (!take(ask(*part, value)))
            return answer;
    }
    if (!node.condition)
        return answer;
    const Answer holds = ask(*node.condition, value);
    if (holds == Answer::Unsure) {
        take(Answer::Unsure);
        return answer;
    }
    const auto& branch = holds == Answer::Yes ? node.then : node.otherwise;
    if (branch)
        take(ask(*branch, value));
    return answer;
}

} // namespace tapedeck::contract
