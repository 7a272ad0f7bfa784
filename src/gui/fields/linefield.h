// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"
#include "gui/picklist.h"

#include <optional>

namespace tapedeck::gui {

class FaceEdit;
class FieldBox;
class PickPopup;
class VariableCompleter;

/// Editors of values that are written in one line. What cannot be a value stays as it was typed, is marked
/// and not told.
class LineField : public FieldEditor
{
    Q_OBJECT
public:
    LineField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    void setReadOnly(bool readOnly) override;
    /// Time has passed: what variables become may be another.
    void refresh();
    [[nodiscard]] FaceEdit* edit() const { return m_edit; }
    [[nodiscard]] FieldBox* box() const { return m_box; }
    [[nodiscard]] PickPopup* popup() const { return m_popup; } ///< nullptr until it was open once

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

    [[nodiscard]] virtual QString textOf(const Json& value) const;
    /// nullopt: it is none; `fault` says so.
    virtual std::optional<Json> valueOf(const QString& text, QString* fault) const = 0;
    /// What is shown besides the text: face, trailing text, offer.
    virtual void decorate() = 0;
    /// What drops down; nothing unless setPickable().
    virtual std::vector<PickItem> picks() { return {}; }
    void setPickable(const QString& name);
    /// As if it had been typed.
    void take(const Json& value);
    /// The value as it is told or was typed last; nullptr: absent.
    [[nodiscard]] const Json* value() const { return m_value ? &*m_value : nullptr; }

private:
    void typed(const QString& text);
    void openPopup();

    FaceEdit* m_edit;
    FieldBox* m_box;
    PickPopup* m_popup = nullptr;
    QString m_pickHint;
    std::optional<Json> m_value;
    bool m_fresh = true; ///< nothing of this place is shown yet
};

} // namespace tapedeck::gui
