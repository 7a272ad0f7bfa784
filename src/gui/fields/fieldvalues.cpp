// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/fieldvalues.h"

#include "core/variables.h"
#include "models/composecontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::gui {

using contract::Shape;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FieldValues)
};

bool isText(Shape shape)
{
    switch (shape) {
    case Shape::Text:
    case Shape::LongText:
    case Shape::Uuid:
    case Shape::Time:
    case Shape::Agent:
    case Shape::Thread:
    case Shape::Trigger:
    case Shape::Model:
    case Shape::Link:
        return true;
    default:
        return false;
    }
}

Json idOf(const std::vector<models::SessionChoice>& choices, bool nullable)
{
    if (choices.empty())
        return nullable ? Json() : Json("");
    const models::SessionChoice& last = choices.back();
    return Json(last.variable.isEmpty() ? last.id : asVariable(last.variable));
}

} // namespace

Shape editorShape(const contract::FormField& field, const Json* value)
{
    const Shape shape = field.shape;
    if (value && value->toView().size() > longestText)
        return Shape::Json;
    if (!field.known && value && value->isString())
        return Shape::LongText; // whatever its first value was like
    if (shape == Shape::Integer || shape == Shape::Number) {
        const bool fits = !value || value->isNumber() || value->isNull() ||
                          (value->isString() && hasVariable(value->toView()));
        return fits ? Shape::Number : Shape::Json;
    }
    if (shape == Shape::Boolean)
        return !value || value->isBool() || value->isNull() ? shape : Shape::Json;
    if (shape == Shape::Choice)
        return !value || !(value->isArray() || value->isObject()) ? shape : Shape::Json;
    if (isText(shape))
        return !value || value->isString() || value->isNull() ? shape : Shape::Json;
    return shape;
}

Json firstValue(const contract::FormField& field, const models::ComposeContext& context)
{
    const models::SessionChoices& choices = context.choices();
    switch (field.shape) {
    case Shape::Integer:
    case Shape::Number:
        return Json(0);
    case Shape::Boolean:
        return Json(false);
    case Shape::Choice:
        return field.choices.empty() ? Json("") : field.choices.front();
    case Shape::Uuid:
        return Json("{{uuid}}");
    case Shape::Time:
        return Json("{{now}}");
    case Shape::Tags:
        return Json(Json::Array{});
    case Shape::Messages:
        return Json::array({Json::object({{"role", Json("user")}, {"content", Json("")}})});
    case Shape::Message:
        return Json::object({{"role", Json("assistant")}, {"content", Json("")}});
    case Shape::HostEnv:
    case Shape::Json:
        return field.known ? Json(Json::Object{}) : Json("");
    case Shape::Agent:
        return idOf(choices.agents, field.nullable);
    case Shape::Thread:
        return idOf(choices.threads, field.nullable);
    case Shape::Trigger:
        return idOf(choices.events, field.nullable);
    case Shape::Model:
        return field.examples.empty() ? Json("") : field.examples.front();
    case Shape::Text:
    case Shape::LongText:
    case Shape::Link:
        break;
    }
    return Json("");
}

QString emptyHint(const contract::FormField& field, const Json* value)
{
    if (!value)
        return field.required ? Text::tr("needed") : Text::tr("not in the call");
    if (value->isNull())
        return QStringLiteral("null");
    return value->isString() && value->toView().empty() ? Text::tr("empty text") : QString();
}

QString resolvedText(std::string_view text, const models::ComposeContext& context, bool* unknown)
{
    if (unknown)
        *unknown = false;
    if (!hasVariable(text))
        return {};
    const Resolved resolved = resolve(Json(text), context.scope(), context.sources());
    if (!resolved.unresolved.empty()) {
        if (unknown)
            *unknown = true;
        return Text::tr("%1 is not known").arg(resolved.unresolved.front().name);
    }
    const bool made =
        std::any_of(resolved.used.begin(), resolved.used.end(), [](const ResolvedVariable& one) {
            return one.name == QLatin1String("uuid") || one.name.startsWith(QLatin1String("uuid:"));
        });
    if (made)
        return Text::tr("a new id");
    const Json& value = resolved.value;
    return (value.isString() ? value.toQString() : QString::fromStdString(value.dump())).simplified();
}

QString onlyVariable(const QString& text)
{
    if (!text.startsWith(QLatin1String("{{")) || !text.endsWith(QLatin1String("}}")) || text.size() < 5)
        return {};
    const QString name = text.mid(2, text.size() - 4).trimmed();
    return name.contains(QLatin1Char('{')) || name.contains(QLatin1Char('}')) ? QString() : name;
}

QString asVariable(const QString& name)
{
    return QLatin1String("{{") + name + QLatin1String("}}");
}

} // namespace tapedeck::gui
