// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretile.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int margin = 12;

} // namespace

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
    const QString exact = locale().toString(figure);
    setAccessibleDescription(exact);
    setToolTip(tr("%1 %2").arg(exact, m_word));
    update();
}

void FigureTile::setWord(const QString& word)
{
    m_word = word;
    setAccessibleName(word);
    setFigure(m_figure);
}

// The largest font in which the text fits; false: none does.
bool FigureTile::fit(Shown& shown, int room)
{
    constexpr int smaller = 3;
    constexpr int pixels = 2;
    shown.font = figureFont();
    for (int i = 0; i < smaller; ++i) {
        if (QFontMetrics(shown.font).horizontalAdvance(shown.text) <= room)
            return true;
        shown.font = resized(shown.font, -pixels);
    }
    return QFontMetrics(shown.font).horizontalAdvance(shown.text) <= room;
}

FigureTile::Shown FigureTile::shown(int width) const
{
    const int room = width - 2 * margin;
    Shown out{locale().toString(m_figure), {}};
    if (fit(out, room))
        return out;
    const auto value = static_cast<double>(m_figure);
    out.text = m_figure < 1'000'000 ? tr("%1 k").arg(locale().toString(value / 1e3, 'f', 0))
                                    : tr("%1 M").arg(locale().toString(value / 1e6, 'f', 1));
    fit(out, room);
    return out;
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Style::corner, Style::corner);
    const QRect inner = rect().adjusted(margin, 8, -margin, -8);
    const Shown figure = shown(width());
    painter.setFont(figure.font);
    const QColor colour = m_figure > 0 ? m_colour(tokens) : tokens.muted;
    painter.setPen(tokens.readable(colour, tokens.raised));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, figure.text);
    painter.setFont(font());
    painter.setPen(tokens.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, inner.width()));
}

} // namespace tapedeck::gui
