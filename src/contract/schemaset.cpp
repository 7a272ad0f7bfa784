// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/schemaset.h"

#include "core/jsonparser.h"

#include <QFile>

namespace tapedeck::contract {

namespace {

constexpr std::string_view definitionsFile = "definitions#";
constexpr int maxRefDepth = 16; // a definition that names itself would never end

const Json nothing;

Json readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readJson(file.readAll()).value_or(Json());
}

bool resolveInto(Json& node, const Json& definitions, int depth)
{
    if (depth > maxRefDepth)
        return false;
    if (node.isArray()) {
        for (Json& item : node.items()) {
            if (!resolveInto(item, definitions, depth))
                return false;
        }
        return true;
    }
    if (!node.isObject())
        return true;
    if (const Json* ref = node.find("$ref"); ref && ref->isString()) {
        const std::string_view text = ref->toView();
        const Json* target =
            text.starts_with(definitionsFile) ? definitions.at(text.substr(definitionsFile.size())) : nullptr;
        if (!target || !target->isObject())
            return false;
        Json merged = *target;
        for (const JsonMember& member : node.members()) {
            if (member.name != "$ref")
                merged.set(member.name, member.value);
        }
        node = std::move(merged);
        return resolveInto(node, definitions, depth + 1);
    }
    for (JsonMember& member : node.members()) {
        if (!resolveInto(member.value, definitions, depth))
            return false;
    }
    return true;
}

} // namespace

Json resolveRefs(const Json& schema, const Json& definitions)
{
    Json copy = schema;
    return resolveInto(copy, definitions, 0) ? copy : Json();
}

SchemaSet::SchemaSet(QString root)
    : m_root(std::move(root))
{}

bool SchemaSet::add(const QString& name)
{
    if (!QFile::exists(m_root + QLatin1Char('/') + name + QStringLiteral(".json")))
        return false;
    auto& entry = m_entries[name];
    if (!entry)
        entry = std::make_unique<Entry>();
    return true;
}

SchemaSet::Entry* SchemaSet::entry(const QString& name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : found->second.get();
}

const Json& SchemaSet::definitions() const
{
    std::call_once(m_definitionsRead,
                   [this] { m_definitions = readFile(m_root + QStringLiteral("/definitions.json")); });
    return m_definitions;
}

const Json& SchemaSet::schema(const QString& name) const
{
    Entry* found = entry(name);
    if (!found)
        return nothing;
    std::call_once(found->resolved, [&] {
        const Json raw = readFile(m_root + QLatin1Char('/') + name + QStringLiteral(".json"));
        found->schema = resolveRefs(raw, definitions());
    });
    return found->schema;
}

const Validator* SchemaSet::validator(const QString& name) const
{
    Entry* found = entry(name);
    if (!found || schema(name).isNull())
        return nullptr;
    std::call_once(found->compiled, [&] { found->validator = Validator::compile(found->schema); });
    return found->validator.get();
}

} // namespace tapedeck::contract
