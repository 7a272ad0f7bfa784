// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QRect>
#include <QString>

#include <functional>

class QFrame;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

class PickList;

/// Offers the variables behind "{{" as one types. The keyboard stays in the edit, which owns this.
class VariableCompleter : public QObject
{
    Q_OBJECT
public:
    VariableCompleter(QLineEdit* edit, models::ComposeContext& context);
    VariableCompleter(QPlainTextEdit* edit, models::ComposeContext& context);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] PickList* list() const { return m_list; } ///< nullptr until it was open once

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    VariableCompleter(QWidget* edit, models::ComposeContext& context);
    struct Typed
    {
        QString before; ///< the caret, of its line
        QString after;
        QRect caret; ///< in the edit
    };
    [[nodiscard]] Typed typed() const;
    void offer();
    void take(const QString& name);
    void showAt(const QRect& caret);
    void close();

    QWidget* m_edit;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
    models::ComposeContext& m_context;
    QFrame* m_popup = nullptr;
    PickList* m_list = nullptr;
    bool m_taking = false;
};

} // namespace tapedeck::gui
