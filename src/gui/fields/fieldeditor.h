// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"
#include "core/json.h"

#include <QWidget>

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

/// Edits one value of a form. It shows what it is told and says what the user made of it; the document is the
/// truth. A value that it cannot show as what it is for (a list where a text belongs) it shows as JSON and
/// never changes by itself.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    /// The context must outlive it.
    FieldEditor(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    [[nodiscard]] const contract::FormField& field() const { return m_field; }
    /// nullptr: the member is not there. Signals nothing, and leaves focus, caret and selection alone where
    /// the value is what is shown already.
    virtual void setValue(const Json* value) = 0;
    /// The same member of another object of the same call, or other neighbours: field() from now on, in this
    /// body. Said before setValue(). Editors that look at more than their value override it.
    virtual void setPlace(contract::FormField field, const Json& body);
    /// While the text of the call has an error. Texts should stay selectable.
    virtual void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// As the user types; the document merges.
    void edited(const tapedeck::Json& value);
    /// The member is to go.
    void cleared();

protected:
    [[nodiscard]] models::ComposeContext& context() const { return m_context; }

private:
    contract::FormField m_field;
    models::ComposeContext& m_context;
};

/// The editor for the shape of the field.
FieldEditor* makeFieldEditor(const contract::FormField& field, models::ComposeContext& context,
                             QWidget* parent);

} // namespace tapedeck::gui
