// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessiondelegate.h"

#include "gui/fonts.h"
#include "gui/tokens.h"
#include "models/sessionsmodel.h"

#include <QPainter>

namespace tapedeck::gui {

using models::SessionsModel;

namespace {

constexpr int rowHeight = 44;
constexpr int margin = 12;

QColor stateColour(const Tokens& tokens, SessionsModel::State state)
{
    switch (state) {
    case SessionsModel::State::Success:
        return tokens.ok;
    case SessionsModel::State::Fail:
        return tokens.error;
    case SessionsModel::State::Live:
    case SessionsModel::State::Other:
        return tokens.action;
    case SessionsModel::State::Indeterminate:
    case SessionsModel::State::Open:
        return tokens.muted;
    }
    return tokens.muted;
}

} // namespace

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

void SessionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor ground = selected ? tokens.soft : hovered ? tokens.raised : tokens.surface;
    painter->save();
    painter->fillRect(option.rect, ground);
    const QRect above = option.rect.adjusted(margin, 5, -margin, -option.rect.height() / 2);
    const QRect below = option.rect.adjusted(margin, option.rect.height() / 2, -margin, -5);

    painter->setFont(option.font);
    const QString state = index.data(SessionsModel::StateTextRole).toString();
    painter->setPen(tokens.readable(
        stateColour(tokens, static_cast<SessionsModel::State>(index.data(SessionsModel::StateRole).toInt())),
        ground));
    painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, state);
    const int stateWidth = option.fontMetrics.horizontalAdvance(state) + 8;
    painter->setPen(tokens.text);
    QFont title = option.font;
    title.setWeight(QFont::Medium);
    painter->setFont(title);
    const QRect titleRect =
        QStyle::visualRect(option.direction, option.rect, above.adjusted(0, 0, -stateWidth, 0));
    const QFontMetrics titleMetrics(title);
    const QString name = index.data().toString();
    painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
                      titleMetrics.elidedText(name, Qt::ElideRight, titleRect.width()));

    painter->setFont(smallFont());
    painter->setPen(tokens.readable(tokens.muted, ground));
    // When it began, where the name leaves room: runs of one program have the same name.
    constexpr int gap = 8;
    const QString start = index.data(SessionsModel::StartTextRole).toString();
    const int used = titleMetrics.horizontalAdvance(name) + gap;
    if (used + painter->fontMetrics().horizontalAdvance(start) <= titleRect.width()) {
        const QRect room = option.direction == Qt::RightToLeft ? titleRect.adjusted(0, 0, -used, 0)
                                                               : titleRect.adjusted(used, 0, 0, 0);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, start);
    }
    const QString extent = index.data(SessionsModel::ExtentRole).toString();
    painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter, extent);
    const int extentWidth = painter->fontMetrics().horizontalAdvance(extent) + 8;
    const QRect summary =
        QStyle::visualRect(option.direction, option.rect, below.adjusted(0, 0, -extentWidth, 0));
    painter->drawText(summary, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(SessionsModel::SummaryRole).toString(),
                                                        Qt::ElideRight, summary.width()));
    painter->restore();
}

} // namespace tapedeck::gui
