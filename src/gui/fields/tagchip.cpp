// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/tagchip.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/stylepaint.h"
#include "gui/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int chipHeight = 22;
constexpr int padding = 8;
constexpr int cross = 12;
constexpr int mostText = 220;

} // namespace

TagChip::TagChip(const QString& word, QWidget* parent)
    : QPushButton(parent)
    , m_word(word)
{
    setFlat(true);
    setAutoDefault(false);
    setFont(smallFont());
    setFocusPolicy(Qt::ClickFocus); // one stop for Tab is the field; the arrow keys come here
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word);
    setAccessibleDescription(tr("Tag. Delete removes it."));
    setToolTip(word);
}

QSize TagChip::sizeHint() const
{
    const int text = std::min(mostText, fontMetrics().horizontalAdvance(m_word));
    return {text + 2 * padding + cross + 2, chipHeight};
}

QSize TagChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * padding + cross + 24), chipHeight};
}

QRect TagChip::crossRect() const
{
    const QRect place(width() - cross - padding + 2, (height() - cross) / 2, cross, cross);
    return style()->visualRect(layoutDirection(), rect(), place);
}

void TagChip::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = hasFocus();
    paint::roundedBox(&painter, rect(), chosen ? tokens.soft : tokens.surface,
                      chosen ? tokens.accent : tokens.border, height() / 2.0);
    const QRect words =
        style()->visualRect(layoutDirection(), rect(), rect().adjusted(padding, 0, -padding - cross, 0));
    painter.setPen(tokens.readable(tokens.text, chosen ? tokens.soft : tokens.surface));
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_word, Qt::ElideRight, words.width()));
    gui::icon(QStringLiteral("close"), underMouse() || chosen ? Tint::Text : Tint::Muted)
        .paint(&painter, crossRect());
}

void TagChip::mouseReleaseEvent(QMouseEvent* event)
{
    QPushButton::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && crossRect().adjusted(-3, -4, 6, 4).contains(event->pos()))
        Q_EMIT removeWanted();
}

void TagChip::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        return;
    case Qt::Key_Left:
        Q_EMIT stepWanted(mirrored ? 1 : -1);
        return;
    case Qt::Key_Right:
        Q_EMIT stepWanted(mirrored ? -1 : 1);
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}

} // namespace tapedeck::gui
