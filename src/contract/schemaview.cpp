// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/schemaview.h"

#include <algorithm>
#include <charconv>

namespace tapedeck::contract {

namespace {

bool conditionHolds(const Json& condition, const Json& value)
{
    for (const Json& name : condition["required"].items()) {
        if (!value.has(name.toView()))
            return false;
    }
    for (const JsonMember& property : condition["properties"].members()) {
        const Json* member = value.find(property.name);
        if (!member)
            continue;
        if (const Json* wanted = property.value.find("const"); wanted && !wanted->equals(*member))
            return false;
        const Json* choice = property.value.find("enum");
        if (!choice)
            continue;
        const auto& items = choice->items();
        const auto fits = [&](const Json& item) { return item.equals(*member); };
        if (std::none_of(items.begin(), items.end(), fits))
            return false;
    }
    return true;
}

void collectParts(const Json& schema, const Json& object, std::vector<const Json*>& parts)
{
    parts.push_back(&schema);
    for (const Json& part : schema["allOf"].items())
        collectParts(part, object, parts);
    if (const Json* condition = schema.find("if")) {
        const Json* branch = schema.find(conditionHolds(*condition, object) ? "then" : "else");
        if (branch)
            collectParts(*branch, object, parts);
    }
}

std::string_view typeName(const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        return "null";
    case Json::Kind::Bool:
        return "boolean";
    case Json::Kind::Integer:
        return "integer";
    case Json::Kind::Real:
        return "number";
    case Json::Kind::String:
        return "string";
    case Json::Kind::Array:
        return "array";
    case Json::Kind::Object:
        return "object";
    }
    return {};
}

std::string memberNameOf(std::string_view token)
{
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size())
            name += token[++i] == '1' ? '/' : '~';
        else
            name += token[i];
    }
    return name;
}

} // namespace

std::vector<const Json*> applicableParts(const Json& schema, const Json& object)
{
    std::vector<const Json*> parts;
    collectParts(schema, object, parts);
    return parts;
}

const Json* memberSchema(const Json& schema, const Json& object, std::string_view name)
{
    // The most special part comes last and knows most about the member.
    const Json* found = nullptr;
    for (const Json* part : applicableParts(schema, object)) {
        if (const Json* member = (*part)["properties"].find(name))
            found = member;
    }
    return found;
}

std::vector<std::string> memberNames(const Json& schema, const Json& object)
{
    std::vector<std::string> names;
    for (const Json* part : applicableParts(schema, object)) {
        for (const JsonMember& property : (*part)["properties"].members()) {
            if (std::find(names.begin(), names.end(), property.name) == names.end())
                names.push_back(property.name);
        }
    }
    return names;
}

const Json* schemaAt(const Json& schema, const Json& body, std::string_view pointer)
{
    const Json* here = &schema;
    const Json* value = &body;
    while (here && value && pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (value->isArray()) {
            std::size_t index = value->size();
            std::from_chars(token.data(), token.data() + token.size(), index);
            value = index < value->size() ? &value->items()[index] : nullptr;
            here = here->find("items");
        } else {
            const std::string name = memberNameOf(token);
            here = memberSchema(*here, *value, name);
            value = value->find(name);
        }
    }
    return pointer.empty() ? here : nullptr;
}

std::vector<std::string> allowedTypes(const Json& schema)
{
    std::vector<std::string> types;
    const Json& type = schema["type"];
    if (type.isString())
        types.emplace_back(type.toView());
    for (const Json& item : type.items())
        types.emplace_back(item.toView());
    return types;
}

bool typeFits(const Json& schema, const Json& value)
{
    const std::vector<std::string> types = allowedTypes(schema);
    const std::string_view own = typeName(value);
    return types.empty() || std::find(types.begin(), types.end(), own) != types.end() ||
           (value.isInteger() && std::find(types.begin(), types.end(), "number") != types.end());
}

} // namespace tapedeck::contract
