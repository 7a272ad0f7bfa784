// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/fieldeditor.h"

namespace tapedeck::gui {

FieldEditor::FieldEditor(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : QWidget(parent)
    , m_field(std::move(field))
    , m_context(context)
{}

void FieldEditor::setPlace(contract::FormField field, const Json& /*body*/)
{
    m_field = std::move(field);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

} // namespace tapedeck::gui
