// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/pace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tapedeck::gui {

/// Takes a pace as text. What is none is refused beside the field, with what is accepted.
class PaceDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PaceDialog(const replay::Pace& pace, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const tapedeck::replay::Pace& pace);

private:
    void judge();
    void take();

    QLineEdit* m_text;
    QLabel* m_hint;
    QPushButton* m_ok;
};

} // namespace tapedeck::gui
