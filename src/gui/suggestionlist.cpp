// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/suggestionlist.h"

#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QAccessible>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int rowHeight = 24;
constexpr int margin = 8;
constexpr int mostRows = 9;
constexpr int narrowest = 220;
constexpr int widest = 460;
constexpr int between = 20; ///< label and hint

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override
    {
        const QString hint = index.data(SuggestionList::hintRole).toString();
        const int width = QFontMetrics(monoFont()).horizontalAdvance(index.data().toString()) +
                          (hint.isEmpty() ? 0 : between + QFontMetrics(smallFont()).horizontalAdvance(hint));
        return {width + 2 * margin, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = Tokens::of(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.soft);
        QRect box = option.rect.adjusted(margin, 0, -margin, 0);
        painter->setFont(monoFont());
        painter->setPen(tokens.text);
        const QString label =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft, label);
        box.setLeft(box.left() + painter->fontMetrics().horizontalAdvance(label) + between);
        painter->setFont(smallFont());
        painter->setPen(tokens.readable(
            tokens.muted, option.state.testFlag(QStyle::State_Selected) ? tokens.soft : tokens.raised));
        if (box.width() > between)
            painter->drawText(
                box, Qt::AlignVCenter | Qt::AlignRight,
                painter->fontMetrics().elidedText(index.data(SuggestionList::hintRole).toString(),
                                                  Qt::ElideRight, box.width()));
        painter->restore();
    }
};

} // namespace

SuggestionList::SuggestionList(QWidget* window)
    : QListView(window)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("suggestions"));
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setLayoutDirection(Qt::LeftToRight);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    hide();
}

void SuggestionList::setSuggestions(const std::vector<models::JsonSuggestion>& items)
{
    m_model->clear();
    for (const models::JsonSuggestion& item : items) {
        auto* row = new QStandardItem(item.label);
        row->setData(item.hint, hintRole);
        row->setData(item.hint, Qt::AccessibleDescriptionRole);
        m_model->appendRow(row);
    }
    setCurrentIndex(m_model->index(0, 0));
}

void SuggestionList::showAt(const QRect& line)
{
    int width = narrowest;
    const int rows = m_model->rowCount();
    for (int row = 0; row < std::min(rows, 200); ++row)
        width = std::max(width, itemDelegate()->sizeHint({}, m_model->index(row, 0)).width());
    const QRect window = parentWidget()->rect();
    constexpr int slack = 14; // what widths of text are rounded by
    const int scroll = slack + (rows > mostRows ? 16 : 0);
    width = std::min({width + scroll + 2 * frameWidth(), widest, window.width()});
    int height = std::min(rows, mostRows) * rowHeight + 2 * frameWidth();
    const bool above =
        line.bottom() + height > window.bottom() && line.top() > window.bottom() - line.bottom();
    height = std::min(
        height, above ? line.top() : std::max(rowHeight + 2 * frameWidth(), window.bottom() - line.bottom()));
    const int x = std::clamp(line.left(), 0, std::max(0, window.width() - width));
    setGeometry(x, above ? line.top() - height : line.bottom() + 1, width, height);
    show();
    raise();
}

void SuggestionList::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    int row = currentIndex().row() + rows;
    if (rows == 1 || rows == -1)
        row = (row + count) % count;
    setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), 0));
    QAccessibleEvent told(this, QAccessible::Focus); // the editor keeps the focus; a reader says the row
    told.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&told);
}

void SuggestionList::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), Tokens::of(palette()).raised);
    }
    QListView::paintEvent(event);
}

} // namespace tapedeck::gui
