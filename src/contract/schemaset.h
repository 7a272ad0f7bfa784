// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/validator.h"
#include "core/json.h"
#include "core/result.h"

#include <QString>

#include <map>
#include <memory>
#include <mutex>

namespace tapedeck::contract {

/// The JSON Schemas of resources/contract/schemas, each read and compiled when it is first asked for, so that
/// a start pays for none of them. Safe to use from several threads.
class SchemaSet
{
public:
    /// `root`: where the files are, e.g. ":/contract/schemas".
    explicit SchemaSet(QString root);

    /// Makes a name known; false if there is no such file. Before the set is shared only.
    bool add(const QString& name);

    /// Without any $ref left; null if the name was not added or the file is damaged.
    [[nodiscard]] const Json& schema(const QString& name) const;
    /// Compiled from schema(); nullptr if that is null.
    [[nodiscard]] const Validator* validator(const QString& name) const;

private:
    struct Entry
    {
        std::once_flag resolved;
        std::once_flag compiled;
        Json schema;
        std::unique_ptr<Validator> validator;
    };

    [[nodiscard]] Entry* entry(const QString& name) const;
    [[nodiscard]] const Json& definitions() const;

    QString m_root;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
    mutable std::once_flag m_definitionsRead;
    mutable Json m_definitions;
};

/// `schema` with each {"$ref": "definitions#/pointer"} replaced by what it names; members beside a $ref
/// override those of its target. Null if a target is missing.
Json resolveRefs(const Json& schema, const Json& definitions);

} // namespace tapedeck::contract
