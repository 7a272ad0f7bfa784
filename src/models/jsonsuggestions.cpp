// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jsonsuggestions.h"

#include "contract/formfields.h"
#include "contract/schemaview.h"
#include "models/jsonspot.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::models {

namespace {

using contract::FormField;
using contract::Shape;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::models::JsonSuggestions)
};

const Json* schemaOf(const Json& schema, const JsonSpot& spot, std::size_t depth)
{
    const Json* here = &schema;
    for (std::size_t i = 0; here && i < depth; ++i) {
        const JsonSpot::Level& level = spot.levels[i];
        here =
            level.isObject ? contract::memberSchema(*here, level.members, level.name) : here->find("items");
    }
    return here;
}

QString hintOf(const FormField& field)
{
    const bool titled = field.title != QString::fromStdString(field.name);
    if (field.ignored)
        return titled ? Text::tr("%1, not read by the service").arg(field.title)
                      : Text::tr("not read by the service");
    if (field.required)
        return titled ? Text::tr("%1, required").arg(field.title) : Text::tr("required");
    return titled ? field.title : QString();
}

bool allows(const Json& schema, std::string_view type)
{
    const auto types = contract::allowedTypes(schema);
    return std::find(types.begin(), types.end(), type) != types.end();
}

struct Start
{
    std::string text;
    std::size_t caret = 0;
    bool more = false;
};

// What the value of a new member begins with.
Start startOf(const FormField& field, const Json* schema)
{
    switch (field.shape) {
    case Shape::Text:
    case Shape::LongText:
    case Shape::Link:
        return {"\"\"", 1, false};
    case Shape::Choice:
        return field.choices.empty() || field.choices.front().isString() ? Start{"\"\"", 1, true}
                                                                         : Start{{}, 0, true};
    case Shape::Uuid:
    case Shape::Time:
    case Shape::Agent:
    case Shape::Thread:
    case Shape::Trigger:
    case Shape::Model:
        return {"\"\"", 1, true};
    case Shape::Tags:
        return {"[]", 1, false};
    case Shape::Messages:
        return {"[]", 1, false};
    case Shape::Message:
    case Shape::HostEnv:
        return {"{}", 1, true};
    case Shape::Boolean:
        return {{}, 0, true};
    case Shape::Integer:
    case Shape::Number:
        return {};
    case Shape::Json:
        break;
    }
    if (schema && allows(*schema, "object"))
        return {"{}", 1, true};
    if (schema && allows(*schema, "array"))
        return {"[]", 1, false};
    return {};
}

class Collector
{
public:
    Collector(std::string_view text, std::size_t caret, const JsonSources& sources)
        : m_text(text)
        , m_caret(caret)
        , m_sources(sources)
        , m_spot(jsonSpotAt(text, caret))
    {}

    JsonSuggestions collect()
    {
        const bool value = m_spot.place == JsonSpot::Place::Value;
        if (value && m_spot.variableBegin != JsonSpot::npos)
            variables();
        else if (value)
            values();
        else if (m_spot.place == JsonSpot::Place::Name)
            names();
        sort();
        if (m_out.items.empty())
            m_out.kind = JsonSuggestions::Kind::None;
        return std::move(m_out);
    }

private:
    void begin(JsonSuggestions::Kind kind, std::size_t from, std::size_t to)
    {
        m_out.kind = kind;
        m_out.begin = from;
        m_out.end = to;
        m_out.quoted = m_spot.quoted;
        const std::size_t typedFrom = from + (m_spot.quoted && from == m_spot.begin ? 1 : 0);
        const std::string_view typed =
            m_caret > typedFrom ? m_text.substr(typedFrom, m_caret - typedFrom) : std::string_view();
        m_out.typed = QString::fromUtf8(typed.data(), static_cast<qsizetype>(typed.size()));
    }

    // `caret`: in `inserted`.
    void add(const QString& label, const QString& hint, std::string inserted, std::size_t caret,
             bool more = false)
    {
        std::size_t at = m_out.begin;
        if (m_spot.commaAt != JsonSpot::npos && m_out.kind != JsonSuggestions::Kind::Variables) {
            const std::string lead = ',' + std::string(m_text.substr(m_spot.commaAt, at - m_spot.commaAt));
            const bool joined = lead.size() == 1;
            inserted.insert(0, joined ? lead + ' ' : lead);
            caret += lead.size() + (joined ? 1 : 0);
            at = m_spot.commaAt;
        }
        m_out.items.push_back({label, hint, {at, m_out.end - at, std::move(inserted)}, at + caret, more});
    }

    void names()
    {
        begin(JsonSuggestions::Kind::Names, m_spot.begin, m_spot.end);
        const JsonSpot::Level& level = m_spot.levels.back();
        const Json* schema = schemaOf(m_sources.schema, m_spot, m_spot.levels.size() - 1);
        if (!schema)
            return;
        for (const FormField& field : contract::formFields(*schema, level.members, {})) {
            if (field.present || !field.known)
                continue;
            std::string inserted = Json(field.name).dump();
            std::size_t caret = inserted.size();
            bool more = false;
            if (!m_spot.colonFollows) {
                const Start start =
                    startOf(field, contract::memberSchema(*schema, level.members, field.name));
                inserted += ": ";
                caret = inserted.size() + start.caret;
                inserted += start.text;
                more = start.more;
                if (m_spot.commaMissing)
                    inserted += ',';
            }
            m_ignored.push_back(field.ignored);
            add(QString::fromStdString(field.name), hintOf(field), std::move(inserted), caret, more);
        }
        // What the service does not read is no help at the top.
        std::vector<JsonSuggestion> sorted;
        for (const bool ignored : {false, true}) {
            for (std::size_t i = 0; i < m_out.items.size(); ++i) {
                if (m_ignored[i] == ignored)
                    sorted.push_back(m_out.items[i]);
            }
        }
        m_out.items = std::move(sorted);
    }

    void addValue(const Json& value, const QString& hint)
    {
        std::string inserted = value.dump();
        if (m_spot.quoted && !value.isString())
            return;
        const QString label = value.isString() ? value.toQString() : QString::fromStdString(inserted);
        const auto same = [&label](const JsonSuggestion& item) { return item.label == label; };
        if (std::any_of(m_out.items.begin(), m_out.items.end(), same))
            return;
        const std::size_t caret = inserted.size();
        if (m_spot.commaMissing)
            inserted += ',';
        add(label, hint, std::move(inserted), caret);
    }

    void addVariable(const QString& name, const QString& hint)
    {
        addValue(Json(QStringLiteral("{{%1}}").arg(name)), hint);
    }

    void addChoices(const std::vector<SessionChoice>& choices)
    {
        for (const SessionChoice& choice : choices) {
            const QString hint = choice.detail.isEmpty()
                                     ? choice.name
                                     : Text::tr("%1, %2", "name and detail").arg(choice.name, choice.detail);
            if (choice.variable.isEmpty())
                addValue(Json(choice.id), hint);
            else
                addVariable(choice.variable, hint);
        }
    }

    void addOfShape(Shape shape)
    {
        switch (shape) {
        case Shape::Agent:
            addChoices(m_sources.choices.agents);
            break;
        case Shape::Thread:
            addChoices(m_sources.choices.threads);
            break;
        case Shape::Trigger:
            addChoices(m_sources.choices.events);
            break;
        case Shape::Model:
            for (const QString& model : m_sources.choices.models)
                addValue(Json(model), {});
            break;
        case Shape::Uuid:
        case Shape::Time:
            for (const VariableEntry& entry : m_sources.scope.list()) {
                const bool made = entry.name.startsWith(shape == Shape::Uuid ? QLatin1String("uuid")
                                                                             : QLatin1String("now"));
                if (made && !entry.hint.isEmpty())
                    addVariable(entry.name, entry.hint);
            }
            break;
        default:
            break;
        }
    }

    void values()
    {
        begin(JsonSuggestions::Kind::Values, m_spot.begin, m_spot.end);
        const Json* schema = schemaOf(m_sources.schema, m_spot, m_spot.levels.size());
        if (schema && !m_spot.levels.empty()) {
            const JsonSpot::Level& level = m_spot.levels.back();
            for (const Json& choice : (*schema)["enum"].items())
                addValue(choice, {});
            if (const Json* only = schema->find("const"))
                addValue(*only, {});
            const Shape shape = contract::shapeOf(*schema, nullptr);
            if (shape == Shape::Boolean) {
                addValue(Json(true), {});
                addValue(Json(false), {});
            }
            addOfShape(shape);
            m_out.chosen = !m_out.items.empty();
            for (const Json& example : (*schema)["examples"].items())
                addValue(example, Text::tr("example"));
            if (level.isObject && allows(*schema, "null"))
                addValue(Json(), Text::tr("nothing"));
        }
        // Variables may stand for anything, so they come last.
        if (!m_spot.levels.empty()) {
            for (const VariableEntry& entry : m_sources.scope.list())
                addVariable(entry.name, valueHint(entry));
        }
    }

    [[nodiscard]] static QString valueHint(const VariableEntry& entry)
    {
        constexpr qsizetype most = 60;
        if (!entry.hint.isEmpty())
            return entry.hint;
        const QString text =
            entry.value.isString() ? entry.value.toQString() : QString::fromStdString(entry.value.dump());
        return text.size() > most ? text.left(most) + QChar(0x2026) : text;
    }

    void variables()
    {
        begin(JsonSuggestions::Kind::Variables, m_spot.variableBegin, m_spot.variableEnd);
        for (const VariableEntry& entry : m_sources.scope.list()) {
            std::string name = Json(entry.name).dump(); // quotes in a name would end the string
            name = name.substr(1, name.size() - 2);
            const std::size_t caret = name.size() + 2;
            add(entry.name, valueHint(entry), m_spot.variableClosed ? name : name + "}}", caret);
        }
    }

    void sort()
    {
        const QString typed = m_out.typed.trimmed();
        if (typed.isEmpty())
            return;
        const auto rank = [&typed](const JsonSuggestion& item) {
            if (item.label.startsWith(typed, Qt::CaseInsensitive))
                return 0;
            return item.label.contains(typed, Qt::CaseInsensitive) ? 1 : 2;
        };
        auto& items = m_out.items;
        items.erase(std::remove_if(items.begin(), items.end(),
                                   [&rank](const JsonSuggestion& item) { return rank(item) == 2; }),
                    items.end());
        std::stable_sort(
            items.begin(), items.end(),
            [&rank](const JsonSuggestion& a, const JsonSuggestion& b) { return rank(a) < rank(b); });
    }

    std::string_view m_text;
    std::size_t m_caret;
    const JsonSources& m_sources;
    JsonSpot m_spot;
    JsonSuggestions m_out;
    std::vector<bool> m_ignored;
};

} // namespace

JsonSuggestions jsonSuggestions(std::string_view text, std::size_t caret, const JsonSources& sources)
{
    return Collector(text, caret, sources).collect();
}

} // namespace tapedeck::models
