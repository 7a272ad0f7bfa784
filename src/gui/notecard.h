// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tapedeck::gui {

/// A note in its place: a stripe in the colour of its severity, its text, and what can be done about it.
class NoteCard : public QWidget
{
    Q_OBJECT
public:
    explicit NoteCard(const QString& text, Severity severity, QWidget* parent = nullptr);

    /// At the right, as a link; without a text there is none.
    void setAction(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void actionWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Severity m_severity;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace tapedeck::gui
