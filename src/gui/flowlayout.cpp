// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/flowlayout.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace tapedeck::gui {

namespace {

bool isSpacer(const QLayoutItem& item)
{
    return const_cast<QLayoutItem&>(item).spacerItem() != nullptr;
}

bool isShown(const QLayoutItem& item)
{
    return isSpacer(item) || !item.isEmpty();
}

/// A field that can be narrow, and wide where there is room.
bool isField(const QLayoutItem& item)
{
    return !isSpacer(item) && item.expandingDirections().testFlag(Qt::Horizontal);
}

int widthOf(const QLayoutItem& item)
{
    if (isSpacer(item))
        return 0;
    return isField(item) ? item.minimumSize().width() : item.sizeHint().width();
}

} // namespace

struct FlowLayout::Line
{
    std::vector<QLayoutItem*> items;
    int width = 0;
    int height = 0;
};

FlowLayout::FlowLayout(int spacing)
{
    setSpacing(spacing);
}

FlowLayout* FlowLayout::inPlaceOf(QHBoxLayout* row, QBoxLayout* around)
{
    const int place = around->indexOf(row);
    around->removeItem(row);
    auto* flow = new FlowLayout(row->spacing());
    flow->setContentsMargins(row->contentsMargins());
    while (QLayoutItem* item = row->takeAt(0))
        flow->addItem(item);
    delete row;
    around->insertLayout(place, flow);
    return flow;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    const bool there = index >= 0 && index < count();
    return there ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<FlowLayout::Line> FlowLayout::lines(int width) const
{
    std::vector<Line> result(1);
    for (const auto& item : m_items) {
        if (!isShown(*item))
            continue;
        Line* line = &result.back();
        const int wide = widthOf(*item);
        const int gap = line->width > 0 && !isSpacer(*item) ? spacing() : 0;
        if (line->width > 0 && line->width + gap + wide > width) {
            line = &result.emplace_back();
            line->width = wide;
        } else {
            line->width += gap + wide;
        }
        line->items.push_back(item.get());
        if (!isSpacer(*item))
            line->height = std::max(line->height, item->sizeHint().height());
    }
    return result;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom() - spacing();
    for (const Line& line : lines(width - margins.left() - margins.right()))
        height += line.height + spacing();
    return height;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (isShown(*item) && !isSpacer(*item))
            size = size.expandedTo({item->minimumSize().width(), item->sizeHint().height()});
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto& item : m_items) {
        if (!isShown(*item) || isSpacer(*item))
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (const Line& line : lines(area.width())) {
        place(line, area, top);
        top += line.height + spacing();
    }
}

std::vector<int> FlowLayout::widths(const Line& line, int whole)
{
    std::vector<int> result;
    int fields = 0;
    int spacers = 0;
    for (const QLayoutItem* item : line.items) {
        result.push_back(std::min(widthOf(*item), whole));
        fields += isField(*item) ? 1 : 0;
        spacers += isSpacer(*item) ? 1 : 0;
    }
    int over = std::max(0, whole - line.width);
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (!isField(*line.items[i]))
            continue;
        const int most = line.items[i]->maximumSize().width() - result[i];
        const int share = std::clamp(over / fields--, 0, std::max(0, most));
        result[i] += share;
        over -= share;
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (!isSpacer(*line.items[i]))
            continue;
        result[i] = over / spacers--;
        over -= result[i];
    }
    return result;
}

void FlowLayout::place(const Line& line, const QRect& area, int top) const
{
    const QWidget* widget = parentWidget();
    const Qt::LayoutDirection direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
    const std::vector<int> wide = widths(line, area.width());
    int left = area.left();
    for (std::size_t i = 0; i < wide.size(); ++i) {
        QLayoutItem* item = line.items[i];
        if (isSpacer(*item)) {
            left += wide[i];
            continue;
        }
        const int height = std::min(item->sizeHint().height(), line.height);
        const QRect box(left, top + (line.height - height) / 2, wide[i], height);
        item->setGeometry(QStyle::visualRect(direction, area, box));
        left += wide[i] + spacing();
    }
}

} // namespace tapedeck::gui
