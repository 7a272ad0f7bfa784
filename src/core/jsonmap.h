// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck {

/// Where one value stands in a JSON text. Offsets are bytes.
struct JsonNode
{
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    Json::Kind kind = Json::Kind::Null;
    std::size_t begin = 0; ///< first byte of the value
    std::size_t end = 0;   ///< past its last byte
    std::size_t nameBegin = 0;
    std::size_t nameEnd = 0; ///< of the member's name with its quotes; equal: it has no name
    std::size_t parent = npos;
    std::size_t firstChild = npos;
    std::size_t next = npos; ///< next member or item of the same parent

    [[nodiscard]] bool hasName() const { return nameEnd > nameBegin; }
    /// Where the member begins, its name included; of an item its value.
    [[nodiscard]] std::size_t start() const { return hasName() ? nameBegin : begin; }
};

/// Which bytes of a text are which value: for editing a text without writing it anew, and for findings at
/// their line. Plain value; needs the text no longer once it is made.
class JsonMap
{
public:
    static constexpr std::size_t npos = JsonNode::npos;

    JsonMap() = default;
    /// One pass over the text. Of a text that is no JSON: as far as it goes, open containers end where it
    /// broke off.
    static JsonMap of(std::string_view text);

    /// In the order of the text; the first is the whole value. Empty if there is none.
    [[nodiscard]] const std::vector<JsonNode>& nodes() const { return m_nodes; }
    [[nodiscard]] bool empty() const { return m_nodes.empty(); }
    /// True if the text was read to its end. Not a validation: strings and numbers are only skipped.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// The node at a pointer, as Json::at would take it (the first of a repeated name); nullopt if there is
    /// none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view pointer) const;
    [[nodiscard]] std::optional<std::size_t> member(std::size_t object, std::string_view name) const;
    /// Members or items of a container, in the order of the text.
    [[nodiscard]] std::span<const std::size_t> children(std::size_t node) const;
    [[nodiscard]] std::string pointerOf(std::size_t node) const;
    /// The member's name as it is meant, without quotes and escapes; empty for items.
    [[nodiscard]] std::string_view name(std::size_t node) const;
    /// The deepest node that holds the byte, a member's name included; npos if none.
    [[nodiscard]] std::size_t nodeAt(std::size_t offset) const;

    /// Lines count from 1. Past the end: the last one.
    [[nodiscard]] qint64 lineOf(std::size_t offset) const;
    [[nodiscard]] qint64 lineCount() const { return static_cast<qint64>(m_lineStarts.size()); }
    /// First byte of a line; of a line that is not there, that of the nearest.
    [[nodiscard]] std::size_t lineStart(qint64 line) const;
    /// Bytes from the line's start, from 1.
    [[nodiscard]] qint64 columnOf(std::size_t offset) const;
    /// Line of the value at the pointer, or of the nearest container that is there; 0 for an empty map.
    [[nodiscard]] qint64 lineOfPointer(std::string_view pointer) const;
    [[nodiscard]] std::size_t nearest(std::string_view pointer) const;

private:
    class Reader;
    struct Slice
    {
        std::size_t from = 0;
        std::size_t size = 0;
    };

    void listChildren();

    std::vector<JsonNode> m_nodes;
    std::vector<Slice> m_names; ///< of each node, into m_nameText
    std::string m_nameText;
    std::vector<Slice> m_children; ///< of each node, into m_childList
    std::vector<std::size_t> m_childList;
    std::vector<std::size_t> m_lineStarts{0};
    bool m_complete = false;
};

} // namespace tapedeck
