// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/pickpopup.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int leastWidth = 400;
constexpr int mostWidth = 520;
constexpr int mostRows = 10;
constexpr int margin = 6;

bool fits(const PickItem& item, const QString& typed)
{
    return item.title.contains(typed, Qt::CaseInsensitive) ||
           item.detail.contains(typed, Qt::CaseInsensitive);
}

// Headings with nothing under them are left out.
std::vector<PickItem> fitting(const std::vector<PickItem>& items, const QString& typed)
{
    std::vector<PickItem> out;
    const PickItem* heading = nullptr;
    for (const PickItem& item : items) {
        if (item.heading) {
            heading = &item;
        } else if (typed.isEmpty() || fits(item, typed)) {
            if (heading)
                out.push_back(*std::exchange(heading, nullptr));
            out.push_back(item);
        }
    }
    return out;
}

} // namespace

PickPopup::PickPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_filter(new QLineEdit(this))
    , m_list(new PickList(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_filter->setObjectName(QStringLiteral("pickFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_list->setObjectName(QStringLiteral("pickList"));
    m_list->setAccessibleName(tr("What may be picked"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    setFocusProxy(m_filter);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &PickPopup::apply);
    connect(m_list, &PickList::picked, this, &QWidget::hide);
}

void PickPopup::open(const QWidget* under, std::vector<PickItem> items, const QString& hint,
                     Otherwise otherwise)
{
    m_items = std::move(items);
    m_otherwise = std::move(otherwise);
    m_under = QRect(under->mapToGlobal(QPoint(0, 0)), under->size());
    m_filter->setPlaceholderText(hint);
    m_filter->setAccessibleName(hint);
    m_filter->clear();
    apply({});
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
}

void PickPopup::apply(const QString& typed)
{
    const QString words = typed.trimmed();
    std::vector<PickItem> items = fitting(m_items, words);
    if (m_otherwise && !words.isEmpty()) {
        if (PickItem more = m_otherwise(words); !more.title.isEmpty())
            items.push_back(std::move(more));
    }
    if (items.empty()) {
        PickItem none;
        none.title = words.isEmpty() ? tr("There is nothing to pick.") : tr("Nothing fits.");
        none.heading = true;
        items.push_back(std::move(none));
    }
    m_list->setItems(std::move(items));
    place();
}

void PickPopup::place()
{
    const QRect area = screen()->availableGeometry();
    const int wide = std::clamp(m_under.width(), leastWidth, mostWidth);
    const int around = 2 * (margin + frameWidth());
    const int fixed = around + m_filter->sizeHint().height() + margin;
    const int below = area.bottom() - m_under.bottom();
    const int above = m_under.top() - area.top();
    const int wanted = fixed + m_list->wantedHeight(mostRows);
    const bool under = wanted <= below || below >= above;
    const int high = std::min(wanted, under ? below : above);
    const int left = std::clamp(m_under.left(), area.left(), std::max(area.left(), area.right() - wide));
    setGeometry(left, under ? m_under.bottom() + 1 : m_under.top() - high, wide, high);
}

// A click on what opened it closes it, and does not open it anew.
void PickPopup::mousePressEvent(QMouseEvent* event)
{
    if (m_under.contains(event->globalPosition().toPoint()))
        setAttribute(Qt::WA_NoMouseReplay);
    QFrame::mousePressEvent(event);
}

bool PickPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        hide();
        return true;
    }
    return m_list->handleKey(key);
}

} // namespace tapedeck::gui
