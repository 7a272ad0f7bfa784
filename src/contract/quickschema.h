// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <memory>
#include <string>
#include <vector>

namespace tapedeck::contract {

/// Says at little cost of most values that they fit a schema; of what it is not sure, the full validator
/// must be asked. Nearly all bodies of a capture fit, and a capture has hundreds of thousands of them.
/// Immutable; safe to use from several threads.
class QuickSchema
{
public:
    explicit QuickSchema(const Json& schema);
    ~QuickSchema();

    /// False: it does not, or that is not known.
    [[nodiscard]] bool surelyFits(const Json& value) const;

private:
    enum class Answer { Yes, No, Unsure };
    struct Node;
    static std::unique_ptr<const Node> read(const Json& schema);
    static void readTypes(Node& node, const Json& types);
    static Answer ask(const Node& node, const Json& value);
    static Answer askMembers(const Node& node, const Json& object);
    static Answer askChoice(const Node& node, const Json& value);
    static bool hasType(const Node& node, const Json& value);

    std::unique_ptr<const Node> m_root;
};

} // namespace tapedeck::contract
