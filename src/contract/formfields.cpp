// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/formfields.h"

#include "contract/fieldtitles.h"
#include "contract/schemaview.h"

#include <algorithm>
#include <array>
#include <set>

namespace tapedeck::contract {

namespace {

struct ShapeName
{
    std::string_view name; ///< in "x-form"
    Shape shape;
};
constexpr std::array shapeNames{
    ShapeName{"text", Shape::Text},       ShapeName{"longtext", Shape::LongText},
    ShapeName{"integer", Shape::Integer}, ShapeName{"number", Shape::Number},
    ShapeName{"boolean", Shape::Boolean}, ShapeName{"choice", Shape::Choice},
    ShapeName{"uuid", Shape::Uuid},       ShapeName{"time", Shape::Time},
    ShapeName{"tags", Shape::Tags},       ShapeName{"messages", Shape::Messages},
    ShapeName{"message", Shape::Message}, ShapeName{"hostenv", Shape::HostEnv},
    ShapeName{"agent", Shape::Agent},     ShapeName{"thread", Shape::Thread},
    ShapeName{"trigger", Shape::Trigger}, ShapeName{"model", Shape::Model},
    ShapeName{"link", Shape::Link},       ShapeName{"json", Shape::Json},
};

QString textOf(const Json& schema, std::string_view name)
{
    return schema[name].toQString();
}

Shape shapeOfType(const Json& schema)
{
    const std::vector<std::string> types = allowedTypes(schema);
    const auto allows = [&](std::string_view type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (allows("number"))
        return Shape::Number;
    if (allows("integer"))
        return Shape::Integer;
    if (allows("boolean"))
        return Shape::Boolean;
    if (allows("array") && schema["items"]["type"].toView() == "string")
        return Shape::Tags;
    return allows("string") && !allows("object") && !allows("array") ? Shape::Text : Shape::Json;
}

Shape shapeOfValue(const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::String:
        return value.toView().find('\n') == std::string_view::npos ? Shape::Text : Shape::LongText;
    case Json::Kind::Integer:
        return Shape::Integer;
    case Json::Kind::Real:
        return Shape::Number;
    case Json::Kind::Bool:
        return Shape::Boolean;
    case Json::Kind::Null:
    case Json::Kind::Array:
    case Json::Kind::Object:
        break;
    }
    return Shape::Json;
}

bool allowsNull(const Json& schema)
{
    const std::vector<std::string> types = allowedTypes(schema);
    if (types.empty())
        return true;
    return std::find(types.begin(), types.end(), "null") != types.end();
}

std::set<std::string, std::less<>> requiredNames(const Json& schema, const Json& object)
{
    std::set<std::string, std::less<>> names;
    for (const Json* part : applicableParts(schema, object)) {
        for (const Json& name : (*part)["required"].items())
            names.emplace(name.toView());
    }
    return names;
}

// The parts of an event repeat its kind; what a more special part says of a member is not to be lost by it.
FormField fieldOf(const Json& schema, const Json& object, const std::string& name, std::string_view pointer)
{
    FormField field;
    field.name = name;
    field.pointer = pointerTo(pointer, name);
    const Json* value = object.find(name);
    field.present = value != nullptr;
    const Json* own = memberSchema(schema, object, name);
    if (!own) {
        field.known = false;
        field.title = QString::fromStdString(name);
        field.shape = shapeOfValue(*value);
        return field;
    }
    const QString title = textOf(*own, "title");
    field.title = title.isEmpty() ? QString::fromStdString(name) : fieldTitle(title);
    field.description = textOf(*own, "description");
    field.shape = shapeOf(*own, value);
    field.nullable = allowsNull(*own);
    field.ignored = (*own)["x-ignored"].toBool();
    field.choices = (*own)["enum"].items();
    field.examples = (*own)["examples"].items();
    return field;
}

} // namespace

Shape shapeOf(const Json& schema, const Json* value)
{
    const std::string_view hint = schema["x-form"].toView();
    for (const ShapeName& row : shapeNames) {
        if (row.name == hint)
            return row.shape;
    }
    if (schema["enum"].size() > 0)
        return Shape::Choice;
    const std::string_view format = schema["format"].toView();
    if (format == "uuid")
        return Shape::Uuid;
    if (format == "date-time")
        return Shape::Time;
    if (format == "uri")
        return Shape::Link;
    if (!allowedTypes(schema).empty())
        return shapeOfType(schema);
    return value ? shapeOfValue(*value) : Shape::Json;
}

std::vector<FormField> formFields(const Json& schema, const Json& object, std::string_view pointer)
{
    std::vector<FormField> fields;
    const auto required = requiredNames(schema, object);
    std::set<std::string, std::less<>> listed;
    for (const std::string& name : memberNames(schema, object)) {
        listed.insert(name);
        fields.push_back(fieldOf(schema, object, name, pointer));
        fields.back().required = required.contains(name);
    }
    for (const JsonMember& member : object.members()) {
        if (listed.insert(member.name).second)
            fields.push_back(fieldOf(schema, object, member.name, pointer));
    }
    return fields;
}

std::vector<FormField> formFieldsAt(const Api& api, EndpointId endpoint, Dialect dialect, const Json& body,
                                    std::string_view pointer)
{
    const Json* object = body.at(pointer);
    if (!object || !object->isObject())
        return {};
    static const Json unknown;
    const Json* schema = schemaAt(api.requestSchema(endpoint, dialect), body, pointer);
    return formFields(schema ? *schema : unknown, *object, pointer);
}

std::string formRoot(EndpointId endpoint, const Json& body)
{
    const bool session = endpoint == EndpointId::CreateSession || endpoint == EndpointId::UpdateSession;
    return session && body["session"].isObject() ? "/session" : "";
}

} // namespace tapedeck::contract
