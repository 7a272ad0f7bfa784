// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretile.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QLocale>
#include <QPainter>

namespace tapedeck::gui {

FigureTile::FigureTile(const QString& word, ColourOf colour, QWidget* parent)
    : QWidget(parent)
    , m_word(word)
    , m_colour(std::move(colour))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(word);
    setFigure(0);
}

void FigureTile::setFigure(qint64 figure)
{
    m_figure = figure;
    setAccessibleDescription(locale().toString(figure));
    update();
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Style::corner, Style::corner);
    const QRect inner = rect().adjusted(12, 8, -12, -8);
    painter.setFont(figureFont());
    const QColor colour = m_figure > 0 ? m_colour(tokens) : tokens.muted;
    painter.setPen(tokens.readable(colour, tokens.raised));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, locale().toString(m_figure));
    painter.setFont(font());
    painter.setPen(tokens.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, m_word);
}

} // namespace tapedeck::gui
