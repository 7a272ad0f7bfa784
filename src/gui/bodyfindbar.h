// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tapedeck::gui {

class SegmentedControl;

/// What is looked for in a body, as text or as JSONPath, and how many there are of it. Enter and the arrows
/// go on, Escape closes.
class BodyFindBar : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Text, Path };

    explicit BodyFindBar(QWidget* parent = nullptr);

    void open();
    void close();
    [[nodiscard]] QString query() const;
    void setQuery(const QString& query);
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// "3 of 12", or what is wrong.
    void setResult(const QString& text, bool fault = false);
    [[nodiscard]] QString result() const;
    void setSteppable(bool steppable);

Q_SIGNALS:
    void queryChanged();
    void nextWanted();
    void previousWanted();
    void closed(bool hadFocus);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeText(const QString& text);
    void colourResult();

    QLineEdit* m_field;
    SegmentedControl* m_mode;
    QLabel* m_result;
    QToolButton* m_previous;
    QToolButton* m_next;
    bool m_fault = false;
};

} // namespace tapedeck::gui
