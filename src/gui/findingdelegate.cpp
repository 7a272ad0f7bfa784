// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/findingdelegate.h"

#include "core/finding.h"
#include "gui/tokens.h"
#include "models/findingsmodel.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int sign = 10;
constexpr int gap = 10;
constexpr int above = 5;
constexpr int mostLines = 5;

int textWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return std::max(40, width - sign - gap);
}

QRect textRect(const QStyleOptionViewItem& option, const QString& text)
{
    const QRect whole(0, 0, textWidth(option), option.fontMetrics.lineSpacing() * mostLines);
    return option.fontMetrics.boundingRect(whole, Qt::TextWordWrap, text).intersected(whole);
}

void drawSign(QPainter* painter, const QRectF& box, Severity severity, const Tokens& tokens)
{
    painter->setPen(Qt::NoPen);
    switch (severity) {
    case Severity::Error:
        painter->setBrush(tokens.error);
        painter->drawRect(box);
        break;
    case Severity::Warning: {
        painter->setBrush(tokens.action);
        const QPolygonF triangle{{box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight()}};
        painter->drawPolygon(triangle);
        break;
    }
    case Severity::Info:
        painter->setBrush(tokens.agent);
        painter->drawEllipse(box);
        break;
    }
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = textRect(option, index.data().toString()).height() + 2 * above;
    return {textWidth(option), std::max(28, height)};
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? tokens.soft : tokens.raised);
        painter->drawRect(option.rect);
    }
    const int line = option.fontMetrics.lineSpacing();
    const QRectF box(option.rect.left(), option.rect.top() + above + (line - sign) / 2.0, sign, sign);
    const auto severity = static_cast<Severity>(index.data(models::FindingsModel::SeverityRole).toInt());
    drawSign(painter, box, severity, tokens);
    painter->setPen(tokens.text);
    painter->setFont(option.font);
    const QRect text = option.rect.adjusted(sign + gap, above, 0, -above);
    painter->drawText(text, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    painter->restore();
}

} // namespace tapedeck::gui
