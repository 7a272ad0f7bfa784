// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"
#include "core/finding.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

class ElidedLabel;
class FieldEditor;

/// One member in a form: its label at the left, its editor, and under that what is to be said about it.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    /// `shape`: that of the editor, see editorShape().
    FormRow(const contract::FormField& field, contract::Shape shape, models::ComposeContext& context,
            QWidget* parent);

    [[nodiscard]] const contract::FormField& field() const { return m_field; }
    [[nodiscard]] contract::Shape shape() const { return m_shape; }
    [[nodiscard]] FieldEditor* editor() const { return m_editor; }
    [[nodiscard]] bool isNull() const { return m_null; }

    void showField(const contract::FormField& field, const Json& body, const Json* value);
    void setFindings(const std::vector<Finding>& findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
    void setReadOnly(bool readOnly);
    /// The keyboard is in it.
    void setActive(bool active);
    [[nodiscard]] int labelWidth() const; ///< that it would like
    void setLabelWidth(int width);
    /// The label becomes a field for another name.
    void startRename();

Q_SIGNALS:
    void edited(const tapedeck::Json& value);
    void removeWanted();
    void renameWanted(const QString& name);
    void fixWanted(const tapedeck::Finding& finding);
    void menuWanted(const QPoint& onScreen);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void describe();
    void updateCaption();
    void updateRemove();
    void endRename(bool take);

    contract::FormField m_field;
    contract::Shape m_shape;
    FieldEditor* m_editor;
    QToolButton* m_remove;
    ElidedLabel* m_label;
    ElidedLabel* m_caption;
    QVBoxLayout* m_column;
    QLineEdit* m_rename = nullptr;
    std::vector<Finding> m_findings;
    std::vector<QWidget*> m_cards;
    bool m_null = false;
    bool m_described = false;
    bool m_active = false;
    bool m_readOnly = false;
};

} // namespace tapedeck::gui
