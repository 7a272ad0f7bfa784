// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/faceedit.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QPainter>
#include <QStyleOptionFrame>

#include <algorithm>
#include <limits>

namespace tapedeck::gui {

FaceEdit::FaceEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_faceFont(font())
{
    setFrame(false);
    setMaxLength(std::numeric_limits<int>::max());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(22); // with the margins of its FieldBox as high as any field
}

void FaceEdit::setFace(const QString& face, const QString& detail)
{
    if (face == m_face && detail == m_detail)
        return;
    m_face = face;
    m_detail = detail;
    update();
}

void FaceEdit::showText(const QString& shown)
{
    const QString old = text();
    if (shown == old)
        return;
    const int caret = cursorPosition();
    const auto least = std::min(old.size(), shown.size());
    qsizetype same = 0;
    while (same < least && old[same] == shown[same])
        ++same;
    qsizetype sameEnd = 0;
    while (sameEnd < least - same && old[old.size() - 1 - sameEnd] == shown[shown.size() - 1 - sameEnd])
        ++sameEnd;
    setText(shown);
    if (caret <= same)
        setCursorPosition(caret);
    else
        setCursorPosition(static_cast<int>(std::max(
            shown.size() - sameEnd, shown.size() - (old.size() - std::min<qsizetype>(caret, old.size())))));
    if (!hasFocus())
        setCursorPosition(0);
}

void FaceEdit::paintEvent(QPaintEvent* event)
{
    if (hasFocus() || m_face.isEmpty()) {
        QLineEdit::paintEvent(event);
        return;
    }
    const Tokens& tokens = Tokens::of(palette());
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inner =
        style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    QPainter painter(this);
    painter.setFont(m_faceFont);
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    const QString face = painter.fontMetrics().elidedText(m_face, Qt::ElideRight, inner.width());
    const auto visual = [&](const QRect& place) {
        return QStyle::visualRect(layoutDirection(), inner, place);
    };
    const int alignment = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    painter.drawText(visual(inner), alignment, face);
    constexpr int gap = 8;
    const int used = painter.fontMetrics().horizontalAdvance(face) + gap;
    QRect rest = inner.adjusted(used, 0, 0, 0);
    painter.setFont(resized(monoFont(), -1));
    if (m_detail.isEmpty() || rest.width() < painter.fontMetrics().averageCharWidth() * 3)
        return;
    painter.setPen(tokens.readable(tokens.muted, tokens.raised));
    painter.drawText(visual(rest), alignment,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, rest.width()));
}

} // namespace tapedeck::gui
