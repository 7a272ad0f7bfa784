// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <optional>

namespace tapedeck::gui {

class FieldBox;
class TextBox;

/// A text. A long one grows with its lines.
class TextField : public FieldEditor
{
    Q_OBJECT
public:
    TextField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] TextBox* edit() const { return m_edit; }
    [[nodiscard]] FieldBox* box() const { return m_box; }

private:
    void typed(const QString& text);
    void decorate();

    TextBox* m_edit;
    FieldBox* m_box;
};

} // namespace tapedeck::gui
