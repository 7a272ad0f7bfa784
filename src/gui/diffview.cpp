// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/diffview.h"

#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tapedeck::gui {

namespace {

using Kind = replay::DiffLine::Kind;

constexpr int lineHeight = 20;
constexpr int numberWidth = 36;
constexpr int signWidth = 20;
constexpr int margin = 8;

class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
        return {numberWidth + signWidth + text + 2 * margin, lineHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = Tokens::of(option.palette);
        const auto kind = static_cast<Kind>(index.data(models::DiffLinesModel::KindRole).toInt());
        QColor ground = kind == Kind::Removed    ? tokens.removed
                        : kind == Kind::Inserted ? tokens.inserted
                                                 : tokens.surface;
        if (option.state & QStyle::State_Selected)
            ground = blend(ground, tokens.soft, 0.75);
        painter->fillRect(option.rect, ground);
        painter->setFont(option.font);

        QRect number = option.rect;
        number.setWidth(numberWidth);
        painter->setPen(tokens.muted);
        painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row() + 1));
        QRect sign = option.rect;
        sign.setLeft(number.right() + margin);
        sign.setWidth(signWidth);
        painter->setPen(tokens.text);
        painter->drawText(sign, Qt::AlignLeft | Qt::AlignVCenter, signOf(kind));
        QRect text = option.rect;
        text.setLeft(sign.right());
        painter->setPen(kind == Kind::Ignored ? tokens.muted : tokens.text);
        QString line = index.data().toString();
        if (kind == Kind::Ignored)
            line += QStringLiteral("  ") + DiffView::tr("ignored");
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
    }

private:
    static QString signOf(Kind kind)
    {
        switch (kind) {
        case Kind::Removed:
            return QStringLiteral("-");
        case Kind::Inserted:
            return QStringLiteral("+");
        case Kind::Ignored:
            return QStringLiteral("~");
        case Kind::Same:
            break;
        }
        return {};
    }
};

} // namespace

DiffView::DiffView(QWidget* parent)
    : QListView(parent)
    , m_model(this)
{
    setAccessibleName(tr("Differences"));
    setFrameShape(QFrame::NoFrame);
    setFont(monoFont());
    setLayoutDirection(Qt::LeftToRight); // JSON runs from left to right wherever it is read
    setUniformItemSizes(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setItemDelegate(new LineDelegate(this));
    setModel(&m_model);
}

void DiffView::setLines(std::vector<replay::DiffLine> lines)
{
    m_model.setLines(std::move(lines));
    scrollToTop();
}

bool DiffView::goToDifference(int step)
{
    const int from = currentIndex().isValid() ? currentIndex().row() : (step > 0 ? -1 : m_model.rowCount());
    const int row = m_model.nextDifference(from, step);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row));
    scrollTo(currentIndex(), PositionAtCenter);
    return true;
}

void DiffView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QListView::keyPressEvent(event);
}

void DiffView::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& index : rows)
        lines << index.data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace tapedeck::gui
