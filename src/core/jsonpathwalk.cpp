// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/jsonpath.h"
#include "core/jsonskim.h"

#include <algorithm>
#include <functional>

namespace tapedeck {

namespace {

using Segment = JsonPath::Segment;
using Op = JsonPath::Expression::Op;

/// A parsed value to walk over.
class JsonSource
{
public:
    struct Node
    {
        const Json* json = nullptr;
        const std::string* name = nullptr; ///< null: an item
    };
    explicit JsonSource(const Json& root)
        : m_root(root)
    {}
    [[nodiscard]] std::optional<Node> root() const { return Node{&m_root, nullptr}; }
    [[nodiscard]] static Json::Kind kind(const Node& node) { return node.json->kind(); }
    static void eachChild(const Node& node, const std::function<bool(const Node&)>& visit)
    {
        for (const Json& item : node.json->items()) {
            if (!visit({&item, nullptr}))
                return;
        }
        for (const JsonMember& member : node.json->members()) {
            if (!visit({&member.value, &member.name}))
                return;
        }
    }
    [[nodiscard]] static bool hasNameOf(const Node& node, std::string_view name)
    {
        return node.name && *node.name == name;
    }
    [[nodiscard]] static std::string name(const Node& node) { return node.name ? *node.name : std::string(); }
    [[nodiscard]] static Json value(const Node& node) { return *node.json; }
    [[nodiscard]] static JsonPathMatch match(const Node&, std::string pointer)
    {
        return {std::move(pointer), 0, 0};
    }
    [[nodiscard]] static bool stopped() { return false; }

private:
    const Json& m_root;
};

/// A text to walk over.
class TextSource
{
public:
    using Node = JsonSlice;
    TextSource(std::string_view text, const std::atomic_bool* stop)
        : m_skim(text, stop)
        , m_stop(stop)
    {}
    [[nodiscard]] std::optional<Node> root() const { return m_skim.root(); }
    [[nodiscard]] static Json::Kind kind(const Node& node) { return node.kind; }
    void eachChild(const Node& node, const std::function<bool(const Node&)>& visit) const
    {
        m_skim.eachChild(node, visit);
    }
    [[nodiscard]] bool hasNameOf(const Node& node, std::string_view name) const
    {
        return m_skim.hasNameOf(node, name);
    }
    [[nodiscard]] std::string name(const Node& node) const { return m_skim.name(node); }
    [[nodiscard]] Json value(const Node& node) const { return m_skim.value(node); }
    [[nodiscard]] static JsonPathMatch match(const Node& node, std::string pointer)
    {
        return {std::move(pointer), node.begin, node.end};
    }
    [[nodiscard]] bool stopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }

private:
    JsonSkim m_skim;
    const std::atomic_bool* m_stop;
};

bool isContainer(Json::Kind kind)
{
    return kind == Json::Kind::Array || kind == Json::Kind::Object;
}

bool less(const Json& a, const Json& b)
{
    if (a.isNumber() && b.isNumber())
        return a.toDouble() < b.toDouble();
    return a.isString() && b.isString() && a.toView() < b.toView();
}

template <typename Source>
class Walk
{
public:
    using Node = typename Source::Node;
    /// Says false to end the walk.
    using Found = std::function<bool(const Node&, const std::string& pointer)>;

    explicit Walk(const Source& source)
        : m_source(source)
    {}

    bool run(const Node& node, const std::string& pointer, const std::vector<Segment>& segments,
             std::size_t at, const Found& found)
    {
        if (m_source.stopped())
            return false;
        if (at == segments.size())
            return found(node, pointer);
        return segments[at].descendant ? descend(node, pointer, segments, at, found, 0)
                                       : select(node, pointer, segments, at, found);
    }

private:
    // The node itself, then all that is in it, in the order of the text.
    bool descend(const Node& node, const std::string& pointer, const std::vector<Segment>& segments,
                 std::size_t at, const Found& found, int depth)
    {
        if (!isContainer(m_source.kind(node)) || depth > JsonLimits::maxDepth)
            return true;
        if (m_source.stopped() || !select(node, pointer, segments, at, found))
            return false;
        bool goOn = true;
        eachChild(node, pointer, [&](const Node& child, const std::string& place) {
            if (isContainer(m_source.kind(child)))
                goOn = descend(child, place, segments, at, found, depth + 1);
            return goOn;
        });
        return goOn;
    }

    template <typename Visit>
    void eachChild(const Node& node, const std::string& pointer, const Visit& visit) const
    {
        const bool object = m_source.kind(node) == Json::Kind::Object;
        std::size_t index = 0;
        m_source.eachChild(node, [&](const Node& child) {
            return visit(child,
                         object ? pointerTo(pointer, m_source.name(child)) : pointerTo(pointer, index++));
        });
    }

    bool select(const Node& node, const std::string& pointer, const std::vector<Segment>& segments,
                std::size_t at, const Found& found)
    {
        if (!isContainer(m_source.kind(node)))
            return true;
        for (const JsonPath::Selector& selector : segments[at].selectors) {
            const auto next = [&](const Node& child, const std::string& place) {
                return run(child, place, segments, at + 1, found);
            };
            bool goOn = true;
            if (const auto* name = std::get_if<std::string>(&selector))
                goOn = byName(node, pointer, *name, next);
            else if (const auto* index = std::get_if<qint64>(&selector))
                goOn = byIndex(node, pointer, *index, next);
            else if (const auto* slice = std::get_if<JsonPath::Slice>(&selector))
                goOn = bySlice(node, pointer, *slice, next);
            else
                goOn = byTest(node, pointer, std::get_if<JsonPath::Filter>(&selector), next);
            if (!goOn)
                return false;
        }
        return true;
    }

    template <typename Next>
    bool byName(const Node& node, const std::string& pointer, const std::string& name, const Next& next)
    {
        bool goOn = true;
        if (m_source.kind(node) != Json::Kind::Object)
            return goOn;
        m_source.eachChild(node, [&](const Node& child) {
            if (!m_source.hasNameOf(child, name))
                return true;
            goOn = next(child, pointerTo(pointer, name));
            return false; // of repeated names the first counts
        });
        return goOn;
    }

    template <typename Next>
    bool byIndex(const Node& node, const std::string& pointer, qint64 wanted, const Next& next)
    {
        if (wanted < 0) {
            const qint64 count = m_source.kind(node) == Json::Kind::Array ? countOf(node) : 0;
            return count + wanted < 0 || byIndex(node, pointer, count + wanted, next);
        }
        bool goOn = true;
        qint64 index = 0;
        if (m_source.kind(node) != Json::Kind::Array)
            return goOn;
        m_source.eachChild(node, [&](const Node& child) {
            if (index++ < wanted)
                return true;
            goOn = next(child, pointerTo(pointer, static_cast<std::size_t>(wanted)));
            return false;
        });
        return goOn;
    }

    [[nodiscard]] qint64 countOf(const Node& node) const
    {
        qint64 count = 0;
        m_source.eachChild(node, [&count](const Node&) { return ++count > 0; });
        return count;
    }

    template <typename Next>
    bool bySlice(const Node& node, const std::string& pointer, const JsonPath::Slice& slice, const Next& next)
    {
        if (m_source.kind(node) != Json::Kind::Array || slice.step == 0)
            return true;
        std::vector<Node> items;
        m_source.eachChild(node, [&items](const Node& child) {
            items.push_back(child);
            return true;
        });
        const auto count = static_cast<qint64>(items.size());
        const bool up = slice.step > 0;
        const auto place = [count](std::optional<qint64> given, qint64 otherwise, qint64 low, qint64 high) {
            if (!given)
                return otherwise;
            return std::clamp(*given < 0 ? std::max(*given, -count - 1) + count : *given, low, high);
        };
        const qint64 first =
            up ? place(slice.start, 0, 0, count) : place(slice.start, count - 1, -1, count - 1);
        const qint64 last = up ? place(slice.end, count, 0, count) : place(slice.end, -1, -1, count - 1);
        const qint64 step = std::clamp(slice.step, -count - 1, count + 1);
        for (qint64 i = first; up ? i < last : i > last; i += step) {
            const auto at = static_cast<std::size_t>(i);
            if (!next(items[at], pointerTo(pointer, at)))
                return false;
        }
        return true;
    }

    // Without a filter: all.
    template <typename Next>
    bool byTest(const Node& node, const std::string& pointer, const JsonPath::Filter* filter,
                const Next& next)
    {
        bool goOn = true;
        eachChild(node, pointer, [&](const Node& child, const std::string& place) {
            if (!filter || holds(*filter->test, child))
                goOn = next(child, place);
            return goOn && !m_source.stopped();
        });
        return goOn;
    }

    bool holds(const JsonPath::Expression& test, const Node& here)
    {
        switch (test.op) {
        case Op::Or:
            return std::any_of(test.parts.begin(), test.parts.end(),
                               [&](const JsonPath::Expression& part) { return holds(part, here); });
        case Op::And:
            return std::all_of(test.parts.begin(), test.parts.end(),
                               [&](const JsonPath::Expression& part) { return holds(part, here); });
        case Op::Not:
            return !holds(test.parts[0], here);
        case Op::Exists:
            return first(std::get<JsonPath::Query>(test.operands[0]), here).has_value();
        default:
            return compare(test.op, valueOf(test.operands[0], here), valueOf(test.operands[1], here));
        }
    }

    std::optional<Node> first(const JsonPath::Query& query, const Node& here)
    {
        std::optional<Node> result;
        const auto from = query.fromRoot ? m_source.root() : std::optional<Node>(here);
        if (from) {
            run(*from, {}, query.segments, 0, [&result](const Node& node, const std::string&) {
                result = node;
                return false;
            });
        }
        return result;
    }

    std::optional<Json> valueOf(const JsonPath::Expression::Operand& operand, const Node& here)
    {
        if (const auto* literal = std::get_if<Json>(&operand))
            return *literal;
        const auto node = first(std::get<JsonPath::Query>(operand), here);
        return node ? std::optional(m_source.value(*node)) : std::nullopt;
    }

    // Nothing equals nothing and is not less than anything (RFC 9535, 2.3.5.2.2).
    static bool compare(Op op, const std::optional<Json>& a, const std::optional<Json>& b)
    {
        const bool equal = a && b ? a->equals(*b) : a.has_value() == b.has_value();
        const bool below = a && b && less(*a, *b);
        const bool above = a && b && less(*b, *a);
        switch (op) {
        case Op::Equal:
            return equal;
        case Op::Unequal:
            return !equal;
        case Op::Less:
            return below;
        case Op::LessOrEqual:
            return below || equal;
        case Op::Greater:
            return above;
        default:
            return above || equal;
        }
    }

    const Source& m_source;
};

template <typename Source>
std::vector<JsonPathMatch> collect(const Source& source, const std::vector<Segment>& segments,
                                   std::size_t limit)
{
    std::vector<JsonPathMatch> matches;
    const auto root = source.root();
    if (!root || limit == 0)
        return matches;
    Walk<Source> walk(source);
    walk.run(*root, {}, segments, 0, [&](const typename Source::Node& node, const std::string& pointer) {
        matches.push_back(Source::match(node, pointer));
        return matches.size() < limit;
    });
    return matches;
}

} // namespace

std::vector<JsonPathMatch> JsonPath::find(const Json& root, std::size_t limit) const
{
    return collect(JsonSource(root), m_segments, limit);
}

std::vector<JsonPathMatch> JsonPath::findInText(std::string_view text, std::size_t limit,
                                                const std::atomic_bool* stop) const
{
    return collect(TextSource(text, stop), m_segments, limit);
}

} // namespace tapedeck
