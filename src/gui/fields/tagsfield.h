// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <QStringList>

#include <optional>

class QLineEdit;

namespace tapedeck::gui {

class FieldFrame;
class HintLabel;
class JsonField;
class TagChip;

/// A list of words as chips, and a place to type the next one. Any other value is shown as JSON.
class TagsField : public FieldEditor
{
    Q_OBJECT
public:
    TagsField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    ~TagsField() override;

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] const std::vector<TagChip*>& chips() const { return m_chips; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool inputKey(int key);
    void typed(const QString& text);
    void commit();
    /// True if at least one of them was new.
    bool add(const QStringList& words);
    void remove(TagChip* chip);
    /// Of a chip; behind the last one is the input.
    void focusPlace(std::size_t place);
    void showTags(const QStringList& tags);
    void showJson(bool json);
    void setHint(const QString& hint);
    void fitInput();
    void tell();

    FieldFrame* m_box;
    QLineEdit* m_input;
    HintLabel* m_hint;
    JsonField* m_json = nullptr; ///< made when it is needed
    std::vector<TagChip*> m_chips;
    std::optional<Json> m_value;
};

} // namespace tapedeck::gui
