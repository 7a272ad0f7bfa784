// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/json.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::contract {

/// How a value is best entered. From the schema: its "x-form", or its type and format.
enum class Shape {
    Text,
    LongText,
    Integer,
    Number,
    Boolean,
    Choice, ///< one of FormField::choices
    Uuid,   ///< an id made here
    Time,
    Tags,     ///< a list of words
    Messages, ///< a prompt: a list of messages with role and content, or a text
    Message,  ///< a completion: one message, or a text
    HostEnv,
    Agent,   ///< id of an agent of the session
    Thread,  ///< id of a thread
    Trigger, ///< id of the event that failed
    Model,   ///< name of a language model
    Link,    ///< an address
    Json,    ///< anything
};

/// One member of an object, present or not.
struct FormField
{
    std::string name;
    std::string pointer; ///< into the body
    QString title;
    QString description;
    Shape shape = Shape::Json;
    bool required = false;
    bool nullable = true;
    bool ignored = false; ///< the service does not read it
    bool known = true;    ///< the schema knows the name
    bool present = false;
    std::vector<Json> choices;
    std::vector<Json> examples;
};

/// The members of one object of a body, from the schema of that object alone: those it knows for it, in the
/// schema's order, then what else stands in the object, in its order. `pointer`: the object's, in the body.
std::vector<FormField> formFields(const Json& schema, const Json& object, std::string_view pointer);
/// The same for the object at `pointer` of a body; empty if there is none.
std::vector<FormField> formFieldsAt(const Api& api, EndpointId endpoint, Dialect dialect, const Json& body,
                                    std::string_view pointer);

/// Where the object with the fields of a call is: "/session" if the body has it, else "".
std::string formRoot(EndpointId endpoint, const Json& body);

/// The shape that a schema gives to a value; of a schema that says nothing, what the value itself is.
Shape shapeOf(const Json& schema, const Json* value);

} // namespace tapedeck::contract
