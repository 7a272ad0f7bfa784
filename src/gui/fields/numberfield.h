// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/linefield.h"

namespace tapedeck::gui {

/// A number in its own spelling, however large, or a variable for one.
class NumberField : public LineField
{
    Q_OBJECT
public:
    NumberField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

protected:
    std::optional<Json> valueOf(const QString& text, QString* fault) const override;
    void decorate() override;
};

} // namespace tapedeck::gui
