// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tapedeck {

/// Why a text is no JSONPath, and where.
struct JsonPathError
{
    enum class Kind {
        NoRoot,      ///< does not begin with $
        Unexpected,  ///< something else stands here
        Unclosed,    ///< a bracket, quote or parenthesis without its end
        BadNumber,   ///< an index, step or literal that is no number
        BadString,   ///< an escape that means nothing
        NotSingular, ///< a comparison with a path that may give several values
        Function,    ///< length(), match()… are not understood here
        TooDeep,     ///< parentheses in parentheses in parentheses…
    };
    Kind kind = Kind::Unexpected;
    std::size_t offset = 0; ///< byte, from 0
};

/// A value that a path selects.
struct JsonPathMatch
{
    std::string pointer;   ///< RFC 6901
    std::size_t begin = 0; ///< of the value in the text, where a text was searched
    std::size_t end = 0;
};

/// A JSONPath (RFC 9535 but for functions): $.events[0].id, $..model, $['a','b'], $.events[-1:],
/// $.events[?@.cost > 0.1 && @.model == 'gpt-4o']. Plain value.
class JsonPath
{
public:
    struct Expression;
    struct Slice
    {
        std::optional<qint64> start, end;
        qint64 step = 1;
    };
    struct Wildcard
    {};
    struct Filter
    {
        std::shared_ptr<const Expression> test;
    };
    using Selector = std::variant<std::string, qint64, Slice, Wildcard, Filter>;
    struct Segment
    {
        bool descendant = false;
        std::vector<Selector> selectors;
    };
    /// A path within a filter.
    struct Query
    {
        bool fromRoot = false; ///< $, else @
        std::vector<Segment> segments;
        [[nodiscard]] bool isSingular() const;
    };
    /// A filter, or a part of one.
    struct Expression
    {
        enum class Op { Or, And, Not, Exists, Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };
        using Operand = std::variant<Json, Query>;
        Op op = Op::Exists;
        std::vector<Expression> parts; ///< of Or, And, Not
        std::vector<Operand> operands; ///< two of a comparison, one (a query) of Exists
    };

    static Result<JsonPath, JsonPathError> parse(std::string_view text);

    /// What it selects, in the order of RFC 9535, at most `limit`.
    [[nodiscard]] std::vector<JsonPathMatch> find(const Json& root, std::size_t limit = noLimit) const;
    /// The same over a text of any size, without building its values. `stop` ends it early.
    [[nodiscard]] std::vector<JsonPathMatch> findInText(std::string_view text, std::size_t limit = noLimit,
                                                        const std::atomic_bool* stop = nullptr) const;

    /// A pointer as a path: "/events/0/a b" is $.events[0]['a b']. With the text it points into, a member
    /// called "0" is told from an item's number.
    static std::string ofPointer(std::string_view pointer, std::string_view text = {});

    [[nodiscard]] const std::vector<Segment>& segments() const { return m_segments; }

    static constexpr std::size_t noLimit = static_cast<std::size_t>(-1);

private:
    std::vector<Segment> m_segments;
};

} // namespace tapedeck
