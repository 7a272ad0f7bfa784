// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/findingdelegate.h"

#include "core/finding.h"
#include "gui/fonts.h"
#include "gui/tokens.h"
#include "models/failuresmodel.h"
#include "models/findingsmodel.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int margin = 12;
constexpr int sign = 10;
constexpr int gap = 10;
constexpr int above = 5;
constexpr int mostLines = 5;

int textWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return std::max(40, width - 2 * margin - sign - gap);
}

QRect textRect(const QStyleOptionViewItem& option, const QString& text)
{
    const QRect whole(0, 0, textWidth(option), option.fontMetrics.lineSpacing() * mostLines);
    return option.fontMetrics.boundingRect(whole, Qt::TextWordWrap, text).intersected(whole);
}

} // namespace

void FindingDelegate::drawSign(QPainter* painter, const QRectF& box, const QModelIndex& index,
                               const Tokens& tokens) const
{
    painter->setPen(Qt::NoPen);
    switch (static_cast<Severity>(index.data(models::FindingsModel::SeverityRole).toInt())) {
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

QString FindingDelegate::detail(const QModelIndex& index) const
{
    return index.data(models::FindingsModel::DetailRole).toString();
}

void FailureDelegate::drawSign(QPainter* painter, const QRectF& box, const QModelIndex& /*index*/,
                               const Tokens& tokens) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.error);
    painter->drawEllipse(box);
}

QString FailureDelegate::detail(const QModelIndex& index) const
{
    const int count = index.data(models::FailuresModel::CountRole).toInt();
    return count > 1 ? QStringLiteral("×%1").arg(QLocale().toString(count)) : QString();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int second = detail(index).isEmpty() ? 0 : QFontMetrics(smallFont()).lineSpacing();
    const int height = textRect(option, index.data().toString()).height() + second + 2 * above;
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
    const auto visual = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect box(option.rect.left() + margin, option.rect.top() + above + (line - sign) / 2, sign, sign);
    drawSign(painter, visual(box), index, tokens);
    painter->setPen(tokens.text);
    painter->setFont(option.font);
    const QString words = index.data().toString();
    QRect text = option.rect.adjusted(margin + sign + gap, above, -margin, -above);
    const QString second = detail(index);
    if (!second.isEmpty())
        text.setBottom(text.bottom() - QFontMetrics(smallFont()).lineSpacing());
    painter->drawText(visual(text), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, words);
    if (!second.isEmpty()) {
        const QRect under(text.left(), text.bottom() + 1, text.width(), option.rect.bottom() - text.bottom());
        painter->setFont(smallFont());
        painter->setPen(tokens.muted);
        painter->drawText(visual(under), Qt::AlignLeft | Qt::AlignTop, second);
    }
    painter->restore();
}

} // namespace tapedeck::gui
