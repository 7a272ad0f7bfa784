// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

class QCheckBox;

namespace tapedeck::gui {

/// Yes or no; null is neither.
class BooleanField : public FieldEditor
{
    Q_OBJECT
public:
    BooleanField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    [[nodiscard]] QCheckBox* box() const { return m_box; }

private:
    QCheckBox* m_box;
};

} // namespace tapedeck::gui
