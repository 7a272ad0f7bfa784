// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaysteptable.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/replaystepsmodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tapedeck::gui {

namespace {

using models::ReplayStepsModel;
using replay::StepState;

constexpr int dotSize = 10;

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
        const QRectF cell = option.rect;
        painter->drawEllipse(QRectF(cell.left() + 4, cell.center().y() - dotSize / 2.0, dotSize, dotSize));
        painter->setPen(colour);
        painter->setFont(option.font);
        painter->drawText(cell.adjusted(4 + dotSize + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
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
    : QTableView(parent)
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
    setItemDelegateForColumn(ReplayStepsModel::DueColumn, new DueDelegate(this));
    setItemDelegateForColumn(ReplayStepsModel::ResultColumn, new ResultDelegate(this));
}

void ReplayStepTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(ReplayStepsModel::StepColumn, QHeaderView::Stretch);
    header->resizeSection(ReplayStepsModel::DueColumn, 84);
    header->resizeSection(ReplayStepsModel::ResultColumn, 110);
    header->resizeSection(ReplayStepsModel::StatusColumn, 72);
    header->resizeSection(ReplayStepsModel::TookColumn, 84);
}

} // namespace tapedeck::gui
