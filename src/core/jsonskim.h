// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tapedeck {

/// One value of a JSON text, by its place. Offsets are bytes.
struct JsonSlice
{
    Json::Kind kind = Json::Kind::Null;
    std::size_t begin = 0;
    std::size_t end = 0; ///< past the value's last byte
    std::size_t nameBegin = 0;
    std::size_t nameEnd = 0; ///< of the member's name with its quotes; equal: it has no name

    [[nodiscard]] bool hasName() const { return nameEnd > nameBegin; }
    [[nodiscard]] bool isContainer() const { return kind == Json::Kind::Array || kind == Json::Kind::Object; }
    /// Where the member begins, its name included; of an item its value.
    [[nodiscard]] std::size_t start() const { return hasName() ? nameBegin : begin; }
};

/// Looks into a JSON text of any size without building anything: a value is read when it is asked for, what
/// is not asked for is skipped. Does not validate: of a text that is no JSON it finds what there is up to the
/// fault. The text must outlive it.
class JsonSkim
{
public:
    static constexpr std::size_t npos = std::string_view::npos;

    /// `stop`, set by another thread, ends every walk early.
    explicit JsonSkim(std::string_view text, const std::atomic_bool* stop = nullptr)
        : m_text(text)
        , m_stop(stop)
    {}

    [[nodiscard]] std::optional<JsonSlice> root() const;
    /// Members or items in the order of the text, until `visit` says false.
    void eachChild(const JsonSlice& container, const std::function<bool(const JsonSlice&)>& visit) const;
    /// The value at a pointer, as Json::at would take it; nullopt if there is none.
    [[nodiscard]] std::optional<JsonSlice> at(std::string_view pointer) const;
    /// Pointer of the deepest value that holds the byte, a member's name included; "" is the whole.
    [[nodiscard]] std::string pointerAt(std::size_t offset) const;

    /// The member's name as it is meant, without quotes and escapes.
    [[nodiscard]] std::string name(const JsonSlice& slice) const;
    [[nodiscard]] bool hasNameOf(const JsonSlice& slice, std::string_view name) const;
    [[nodiscard]] std::string_view text(const JsonSlice& slice) const
    {
        return m_text.substr(slice.begin, slice.end - slice.begin);
    }
    /// The value itself: builds all of it. A string with broken UTF-8 has U+FFFD in its place.
    [[nodiscard]] Json value(const JsonSlice& slice) const;

    /// First byte that is no blank.
    static std::size_t skipBlanks(std::string_view text, std::size_t at);
    /// `at` is the opening quote: the byte after the closing one; npos if there is none.
    static std::size_t skipString(std::string_view text, std::size_t at);
    /// First byte that cannot be part of a number or a word.
    static std::size_t skipWord(std::string_view text, std::size_t at);

private:
    [[nodiscard]] bool stopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }
    [[nodiscard]] std::optional<JsonSlice> valueAt(std::size_t at) const;
    [[nodiscard]] std::size_t skipContainer(std::size_t at) const;

    std::string_view m_text;
    const std::atomic_bool* m_stop;
};

} // namespace tapedeck
