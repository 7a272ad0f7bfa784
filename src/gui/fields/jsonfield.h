// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <functional>
#include <optional>

namespace tapedeck::gui {

class GrowingText;
class HintLabel;

/// Any value as JSON text, with a mark where the text is no JSON. Only valid text becomes a value.
class JsonField : public FieldEditor
{
    Q_OBJECT
public:
    /// Longer values are only shown: they are edited in the JSON text of the call.
    static constexpr std::size_t editable = 200 * 1024; ///< bytes

    JsonField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    ~JsonField() override;

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    void setReadOnly(bool readOnly) override;
    /// Says why a valid value must not stand here; empty: it may.
    void setCondition(std::function<QString(const Json&)> condition) { m_condition = std::move(condition); }
    [[nodiscard]] bool hasFault() const { return !m_problem.isEmpty(); }
    /// What is wrong with the text; empty if nothing is.
    [[nodiscard]] QString fault() const { return m_problem; }
    [[nodiscard]] GrowingText& editor() const { return *m_text; }

Q_SIGNALS:
    /// The focus has left it.
    void left();

private:
    void read();
    void leave();
    void showValue();
    void setFault(const QString& fault, qint64 line);

    GrowingText* m_text;
    HintLabel* m_fault;
    QString m_problem;
    std::optional<Json> m_value;
    std::function<QString(const Json&)> m_condition;
    bool m_readOnly = false;
    bool m_long = false;
};

} // namespace tapedeck::gui
