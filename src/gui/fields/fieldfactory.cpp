// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/booleanfield.h"
#include "gui/fields/choicefield.h"
#include "gui/fields/hostenvfield.h"
#include "gui/fields/idfield.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/messagesfield.h"
#include "gui/fields/numberfield.h"
#include "gui/fields/tagsfield.h"
#include "gui/fields/textfield.h"
#include "gui/fields/timefield.h"

namespace tapedeck::gui {

using contract::Shape;

FieldEditor* makeFieldEditor(const contract::FormField& field, models::ComposeContext& context,
                             QWidget* parent)
{
    switch (field.shape) {
    case Shape::Text:
    case Shape::LongText:
        return new TextField(field, context, parent);
    case Shape::Integer:
    case Shape::Number:
        return new NumberField(field, context, parent);
    case Shape::Boolean:
        return new BooleanField(field, context, parent);
    case Shape::Choice:
        return new ChoiceField(field, context, parent);
    case Shape::Time:
        return new TimeField(field, context, parent);
    case Shape::Uuid:
    case Shape::Agent:
    case Shape::Thread:
    case Shape::Trigger:
    case Shape::Model:
    case Shape::Link:
        return new IdField(field, context, parent);
    case Shape::Tags:
        return new TagsField(field, context, parent);
    case Shape::Messages:
    case Shape::Message:
        return new MessagesField(field, context, parent);
    case Shape::HostEnv:
        return new HostEnvField(field, context, parent);
    case Shape::Json:
        break;
    }
    return new JsonField(field, context, parent);
}

} // namespace tapedeck::gui
