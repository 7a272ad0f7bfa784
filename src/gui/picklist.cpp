// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/picklist.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace tapedeck::gui {

namespace {

constexpr int itemHeight = 32;
constexpr int margin = 12;

class PickDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override
    {
        return {200, itemHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = Tokens::of(option.palette);
        const bool enabled = option.state & QStyle::State_Enabled;
        const bool heading = index.data(PickModel::HeadingRole).toBool();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokens.soft);
        QRect place = option.rect.adjusted(margin, 0, -margin, 0);
        const auto visual = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
        const int trailing =
            int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
        if (heading) {
            painter->setFont(smallFont());
            painter->setPen(tokens.muted);
            painter->drawText(visual(place.adjusted(0, 6, 0, 0)), leading, index.data().toString());
            painter->restore();
            return;
        }
        const auto sign = index.data(Qt::DecorationRole).value<QIcon>();
        if (!sign.isNull()) {
            const QRect mark(place.left(), place.center().y() - 7, 16, 16);
            sign.paint(painter, visual(mark), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        }
        place.setLeft(place.left() + 26);
        painter->setFont(smallFont());
        const QString detail = index.data(PickModel::DetailRole).toString();
        const int detailWidth =
            std::min(painter->fontMetrics().horizontalAdvance(detail) + 1, place.width() / 2);
        const QRect detailPlace(place.right() - detailWidth + 1, place.top(), detailWidth, place.height());
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(tokens.readable(tokens.muted, selected ? tokens.soft : tokens.surface));
        painter->drawText(visual(detailPlace), trailing,
                          painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, detailWidth));
        painter->setFont(option.font);
        painter->setPen(enabled ? tokens.text
                                : option.palette.color(QPalette::Disabled, QPalette::WindowText));
        place.setRight(detailPlace.left() - margin);
        painter->drawText(
            visual(place), leading,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
    }
};

} // namespace

void PickModel::setItems(std::vector<PickItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PickModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PickModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const PickItem& one = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return one.title;
    case Qt::DecorationRole:
        return one.iconName.isEmpty() ? one.icon : icon(one.iconName, Tint::Muted);
    case Qt::AccessibleTextRole:
        return one.detail.isEmpty() ? one.title : QStringLiteral("%1, %2").arg(one.title, one.detail);
    case DetailRole:
        return one.detail;
    case HeadingRole:
        return one.heading;
    default:
        return {};
    }
}

Qt::ItemFlags PickModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return Qt::NoItemFlags;
    const PickItem& one = item(index.row());
    if (one.heading || !one.enabled)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

PickList::PickList(QWidget* parent)
    : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new PickDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus); // the field above has it and hands the keys over
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::entered, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsSelectable)
            setCurrentIndex(index);
    });
    connect(this, &QListView::clicked, this, &PickList::pick);
}

void PickList::setItems(std::vector<PickItem> items)
{
    m_model.setItems(std::move(items));
    setCurrentIndex({});
    move(1);
}

bool PickList::handleKey(int key)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(currentIndex());
        return true;
    default:
        return false;
    }
}

int PickList::wantedHeight(int maxRows) const
{
    return std::min(m_model.rowCount(), maxRows) * itemHeight;
}

void PickList::move(int by)
{
    const int direction = by > 0 ? 1 : -1;
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    int landed = row;
    for (int left = std::abs(by); left > 0;) {
        row += direction;
        if (row < 0 || row >= m_model.rowCount())
            break;
        if (m_model.flags(m_model.index(row)) & Qt::ItemIsSelectable) {
            landed = row;
            --left;
        }
    }
    if (landed >= 0)
        setCurrentIndex(m_model.index(landed));
}

void PickList::pick(const QModelIndex& index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    const auto open = m_model.item(index.row()).open; // picking may empty the list
    Q_EMIT picked();
    if (open)
        open();
}

} // namespace tapedeck::gui
