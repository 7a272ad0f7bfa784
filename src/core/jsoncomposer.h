// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonlayout.h"

#include <vector>

namespace tapedeck {

/// Writes a value's text anew out of its old one: what is the same is copied to the byte, what is new is laid
/// out like its neighbours. Keeps references.
class JsonComposer
{
public:
    JsonComposer(std::string_view text, const JsonMap& map);

    /// One member or item of a container that is written: an old one, a new value, or both (an old one whose
    /// value changes).
    struct Entry
    {
        std::size_t old = JsonMap::npos;
        const Json* value = nullptr;
        const Json* oldValue = nullptr; ///< of `old`, where `value` is given too
        std::string_view name;          ///< of a new member
    };
    /// The old entries of a container, unchanged.
    [[nodiscard]] std::vector<Entry> entriesOf(std::size_t container) const;
    [[nodiscard]] std::string container(std::size_t node, const std::vector<Entry>& entries) const;
    /// The node's text when its value, which is `before`, becomes `after`.
    [[nodiscard]] std::string value(std::size_t node, const Json& before, const Json& after) const;

private:
    [[nodiscard]] std::string_view bytes(std::size_t from, std::size_t to) const
    {
        return m_text.substr(from, to - from);
    }
    [[nodiscard]] bool slotIsMultiLine(std::size_t node) const;
    [[nodiscard]] std::string entryText(std::size_t node, const Entry& entry) const;
    [[nodiscard]] std::string filled(std::size_t node, const std::vector<Entry>& entries) const;
    [[nodiscard]] std::string separator(std::size_t node, const Entry& entry) const;
    [[nodiscard]] std::optional<std::vector<Entry>> matched(std::size_t node, const Json& before,
                                                            const Json& after) const;
    [[nodiscard]] std::optional<std::vector<Entry>> matchedMembers(std::size_t node, const Json& before,
                                                                   const Json& after) const;
    [[nodiscard]] std::vector<Entry> matchedItems(std::size_t node, const Json& before,
                                                  const Json& after) const;

    std::string_view m_text;
    const JsonMap& m_map;
    JsonLayout m_layout;
};

} // namespace tapedeck
