// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/variables.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdlib>
#include <utility>

namespace tapedeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Variables)
};

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::size_t longestName = 200;

// One piece of a text: plain characters, or a name between braces.
struct Piece
{
    bool variable = false;
    std::string_view text; ///< of a variable its name, else what stands there in the end
    std::string_view raw;  ///< as it is written
};

bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= longestName &&
           text.find_first_of("{}\n\r\"") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces;
    std::size_t plainFrom = 0;
    const auto addPlain = [&](std::size_t to) {
        if (to > plainFrom)
            pieces.push_back(
                {false, text.substr(plainFrom, to - plainFrom), text.substr(plainFrom, to - plainFrom)});
    };
    for (std::size_t at = text.find(opening); at != std::string_view::npos;
         at = text.find(opening, std::max(at, plainFrom))) {
        if (text.substr(at + 2, 2) == opening) { // doubled: the braces themselves
            addPlain(at);
            pieces.push_back({false, opening, text.substr(at, 4)});
            plainFrom = at + 4;
            at = plainFrom;
            continue;
        }
        const std::size_t end = text.find(closing, at + 2);
        const std::string_view name =
            end == std::string_view::npos ? std::string_view() : trimmed(text.substr(at + 2, end - at - 2));
        if (!isName(name)) {
            ++at;
            continue;
        }
        addPlain(at);
        plainFrom = end + 2;
        pieces.push_back({true, name, text.substr(at, plainFrom - at)});
    }
    addPlain(text.size());
    return pieces;
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string asText(const Json& value)
{
    return value.isString() ? std::string(value.toView()) : value.dump();
}

// "name+2s" → the name and the span; nullopt if it does not end so.
std::optional<std::pair<std::string, qint64>> withOffset(std::string_view name)
{
    const std::size_t sign = name.find_last_of("+-");
    if (sign == std::string_view::npos || sign == 0)
        return std::nullopt;
    const auto span = parseSpan(trimmed(name.substr(sign + 1)));
    if (!span || *span < 0)
        return std::nullopt;
    return std::pair(std::string(trimmed(name.substr(0, sign))), name[sign] == '-' ? -*span : *span);
}

} // namespace

void VariableScope::set(const QString& name, Json value)
{
    m_values[name] = std::move(value);
}

void VariableScope::remove(const QString& name)
{
    m_values.erase(name);
}

void VariableScope::merge(const VariableScope& other)
{
    for (const auto& [name, value] : other.m_values)
        m_values[name] = value;
}

std::optional<Json> VariableScope::find(const QString& name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::vector<VariableEntry> VariableScope::list() const
{
    std::vector<VariableEntry> entries;
    for (const auto& [name, value] : m_values)
        entries.push_back({name, value, {}});
    const auto made = [&](const char* name, const QString& hint) {
        entries.push_back({QString::fromLatin1(name), {}, hint});
    };
    made("now", Text::tr("the time of sending"));
    made("now+2s", Text::tr("two seconds after the time of sending"));
    made("now-1m30s", Text::tr("a minute and a half before the time of sending"));
    made("uuid", Text::tr("a new id each time"));
    made("uuid:label", Text::tr("a new id, the same for the same label"));
    return entries;
}

VariableResolver::VariableResolver(const VariableScope& scope, VariableSources sources)
    : m_scope(scope)
    , m_sources(std::move(sources))
{}

std::optional<Json> VariableResolver::find(const QString& name)
{
    if (auto value = m_scope.find(name))
        return value;
    if (name == QStringLiteral("now"))
        return Json(formatTimestamp(m_sources.now, m_sources.timeStyle));
    if (name == QStringLiteral("uuid"))
        return Json(m_sources.newId());
    if (name.startsWith(QStringLiteral("uuid:"))) {
        std::string& id = m_labels[name];
        if (id.empty())
            id = m_sources.newId();
        return Json(id);
    }
    const auto offset = withOffset(name.toStdString());
    if (!offset)
        return std::nullopt;
    const auto base = find(QString::fromStdString(offset->first));
    const auto time = base ? parseTimestamp(base->toView()) : std::nullopt;
    if (!time)
        return std::nullopt;
    return Json(formatTimestamp(time->time + offset->second, time->style));
}

class VariableResolver::Walk
{
public:
    explicit Walk(VariableResolver& resolver)
        : m_resolver(resolver)
    {}

    Json value(const Json& before, const std::string& pointer)
    {
        if (before.isString())
            return before.toView().find(opening) == std::string_view::npos ? before : string(before, pointer);
        Json after = before;
        if (before.isArray()) {
            for (std::size_t i = 0; i < before.items().size(); ++i)
                after.items()[i] = value(before.items()[i], pointerTo(pointer, i));
        } else if (before.isObject()) {
            for (std::size_t i = 0; i < before.members().size(); ++i)
                after.members()[i].value =
                    value(before.members()[i].value, pointerTo(pointer, before.members()[i].name));
        }
        return after;
    }

    Resolved result;

private:
    Json string(const Json& before, const std::string& pointer)
    {
        const std::vector<Piece> pieces = piecesOf(before.toView());
        std::string text;
        bool found = false;
        std::optional<Json> whole;
        for (const Piece& piece : pieces) {
            if (!piece.variable) {
                text += piece.text;
                continue;
            }
            const QString name = fromView(piece.text);
            const auto now = m_resolver.find(name);
            if (!now) {
                result.unresolved.push_back({pointer, name});
                text += piece.raw;
                continue;
            }
            found = true;
            result.used.push_back({pointer, name, QString::fromStdString(asText(*now))});
            text += asText(*now);
            if (pieces.size() == 1)
                whole = now;
        }
        Json after = whole ? *whole : Json(text);
        if (found)
            result.strings.push_back({pointer, std::string(before.toView()), after});
        return after;
    }

    VariableResolver& m_resolver;
};

Resolved VariableResolver::resolve(const Json& body)
{
    Walk walk(*this);
    Json value = walk.value(body, {});
    walk.result.value = std::move(value);
    return std::move(walk.result);
}

QString VariableResolver::resolveText(const QString& text, QStringList* unresolved)
{
    const std::string bytes = text.toStdString();
    std::string out;
    for (const Piece& piece : piecesOf(bytes)) {
        if (!piece.variable) {
            out += piece.text;
            continue;
        }
        const QString name = fromView(piece.text);
        const auto value = find(name);
        if (!value && unresolved)
            unresolved->append(name);
        out += value ? asText(*value) : std::string(piece.raw);
    }
    return QString::fromStdString(out);
}

Resolved resolve(const Json& body, const VariableScope& scope, const VariableSources& sources)
{
    return VariableResolver(scope, sources).resolve(body);
}

QString resolveText(const QString& text, const VariableScope& scope, const VariableSources& sources,
                    QStringList* unresolved)
{
    return VariableResolver(scope, sources).resolveText(text, unresolved);
}

bool hasVariable(std::string_view text)
{
    if (text.find(opening) == std::string_view::npos)
        return false;
    for (const Piece& piece : piecesOf(text)) {
        if (piece.variable)
            return true;
    }
    return false;
}

std::vector<VariablePlace> variablesIn(std::string_view text)
{
    std::vector<VariablePlace> places;
    for (const Piece& piece : piecesOf(text)) {
        if (!piece.variable)
            continue;
        const auto begin = static_cast<std::size_t>(piece.raw.data() - text.data());
        places.push_back({begin, begin + piece.raw.size(), std::string(piece.text)});
    }
    return places;
}

std::optional<qint64> parseSpan(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty())
        return std::nullopt;
    double sum = 0;
    while (!text.empty()) {
        const std::size_t digits = text.find_first_not_of("0123456789.");
        if (digits == 0 || digits == std::string_view::npos)
            return std::nullopt;
        bool ok = false;
        const double count = fromView(text.substr(0, digits)).toDouble(&ok);
        text.remove_prefix(digits);
        const std::size_t letters = std::min(text.find_first_not_of("msdh"), text.size());
        const std::string_view unit = text.substr(0, letters);
        text.remove_prefix(letters);
        double factor = 0;
        if (unit == "ms")
            factor = 1e3;
        else if (unit == "s")
            factor = 1e6;
        else if (unit == "m")
            factor = 60e6;
        else if (unit == "h")
            factor = 3600e6;
        else if (unit == "d")
            factor = 86400e6;
        if (!ok || factor == 0)
            return std::nullopt;
        sum += count * factor;
    }
    if (sum > 1e16) // three hundred years
        return std::nullopt;
    return static_cast<qint64>(std::llround(negative ? -sum : sum));
}

namespace {

void putBack(Json& value, const std::map<std::string, std::string, std::less<>>& written)
{
    if (value.isString()) {
        if (const auto found = written.find(value.toView()); found != written.end())
            value = Json(found->second);
    } else if (value.isArray()) {
        for (Json& item : value.items())
            putBack(item, written);
    } else if (value.isObject()) {
        for (JsonMember& member : value.members())
            putBack(member.value, written);
    }
}

} // namespace

WrittenVariables::WrittenVariables(const Resolved& resolved)
{
    for (const ResolvedString& string : resolved.strings) { // the first wins where two became the same
        if (string.after.isString() && !string.after.toView().empty())
            m_written.emplace(std::string(string.after.toView()), string.before);
    }
}

std::vector<JsonEdit> WrittenVariables::in(std::vector<JsonEdit> edits) const
{
    for (JsonEdit& edit : edits) {
        if (edit.value)
            putBack(*edit.value, m_written);
    }
    return edits;
}

std::vector<JsonEdit> withVariables(std::vector<JsonEdit> edits, const Resolved& resolved)
{
    return WrittenVariables(resolved).in(std::move(edits));
}

} // namespace tapedeck
