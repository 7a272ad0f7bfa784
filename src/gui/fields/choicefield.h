// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <optional>

class QComboBox;

namespace tapedeck::gui {

/// One of the values that the contract lists; any other that stands there is kept and shown.
class ChoiceField : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    [[nodiscard]] QComboBox* combo() const { return m_combo; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addChoice(const Json& value, bool known);
    void paintSquares();

    QComboBox* m_combo;
    std::vector<Json> m_values; ///< of the combo's items
    bool m_kinds = false;       ///< the values are kinds of events
};

} // namespace tapedeck::gui
