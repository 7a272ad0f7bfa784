// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace tapedeck::gui {

/// A line below a field that says what is wrong with it, or why something was not done. Hidden without a
/// text.
class HintLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Muted, Warning, Error };

    explicit HintLabel(QWidget* parent = nullptr);

    void setHint(const QString& text, Tone tone = Tone::Muted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Tone m_tone = Tone::Muted;
    bool m_colouring = false;
};

} // namespace tapedeck::gui
