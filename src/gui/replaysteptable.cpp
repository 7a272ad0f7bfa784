// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaysteptable.h"

#include "gui/columnwidth.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/replaystepsmodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tapedeck::gui {

namespace {

using models::ReplayStepsModel;
using replay::StepState;

constexpr int dotSize = 10;
constexpr int dotMargin = 8; // as the header's

QColor stateColour(const Tokens& tokens, StepState state)
{
    switch (state) {
    case StepState::Same:
        return tokens.ok;
    case StepState::Differs:
        return tokens.action;
    case StepState::Failed:
        return tokens.error;
    case StepState::Running:
        return tokens.agent;
    case StepState::Waiting:
    case StepState::Skipped:
        return tokens.muted;
    }
    return tokens.muted;
}

/// Dot and word; the word alone tells as well, for those who do not see the colours.
class ResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString text = plain.text;
        plain.text.clear();
        const QWidget* widget = option.widget;
        QStyle* style = widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, widget);

        const Tokens& tokens = Tokens::of(option.palette);
        const auto state = static_cast<StepState>(index.data(ReplayStepsModel::StateRole).toInt());
        const QColor colour = tokens.readable(stateColour(tokens, state));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        const auto visual = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect cell = option.rect;
        const QRect dot(cell.left() + dotMargin, cell.top() + (cell.height() - dotSize) / 2, dotSize,
                        dotSize);
        painter->drawEllipse(visual(dot));
        painter->setPen(colour);
        painter->setFont(option.font);
        const QRect words = cell.adjusted(dotMargin + dotSize + 6, 0, 0, 0);
        painter->drawText(visual(words), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        painter->restore();
    }
};

/// Monospace and muted: the clock at the left.
class DueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor muted = Tokens::of(option->palette).muted;
        option->font = monoFont();
        option->palette.setColor(QPalette::Text, muted);
        option->palette.setColor(QPalette::HighlightedText, muted);
    }
};

} // namespace

ReplayStepTable::ReplayStepTable(QWidget* parent)
    : RowTable(parent)
{
    setObjectName(QStringLiteral("replaySteps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    setMouseTracking(true);
    setItemDelegate(new QStyledItemDelegate(this));
    setItemDelegateForColumn(ReplayStepsModel::DueColumn, new DueDelegate(this));
    setItemDelegateForColumn(ReplayStepsModel::ResultColumn, new ResultDelegate(this));
}

void ReplayStepTable::setModel(QAbstractItemModel* model)
{
    RowTable::setModel(model);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(ReplayStepsModel::StepColumn, QHeaderView::Stretch);
    gui::setColumnWidth(*this, ReplayStepsModel::DueColumn, 84);
    gui::setColumnWidth(*this, ReplayStepsModel::ResultColumn, 110);
    gui::setColumnWidth(*this, ReplayStepsModel::StatusColumn, 72);
    gui::setColumnWidth(*this, ReplayStepsModel::TookColumn, 84);
}

void ReplayStepTable::resizeEvent(QResizeEvent* event)
{
    // In a narrow pane the name of the step is worth more than how long it took.
    constexpr int narrow = 460;
    setColumnHidden(ReplayStepsModel::TookColumn, event->size().width() < narrow);
    RowTable::resizeEvent(event);
}

} // namespace tapedeck::gui
