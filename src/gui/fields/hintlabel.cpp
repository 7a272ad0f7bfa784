// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/hintlabel.h"

#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QEvent>

namespace tapedeck::gui {

HintLabel::HintLabel(QWidget* parent)
    : QLabel(parent)
{
    setFont(smallFont());
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
}

void HintLabel::setHint(const QString& text, Tone tone)
{
    m_tone = tone;
    colour();
    setText(text);
    setVisible(!text.isEmpty());
}

void HintLabel::colour()
{
    const Tokens& tokens = Tokens::of(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_tone == Tone::Error     ? tokens.readable(tokens.error)
                                           : m_tone == Tone::Warning ? tokens.readable(tokens.action)
                                                                     : tokens.muted);
    m_colouring = true;
    setPalette(colours);
    m_colouring = false;
}

void HintLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour();
}

} // namespace tapedeck::gui
