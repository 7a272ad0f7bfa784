// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchfield.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/stylepaint.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int delayMilliseconds = 120;
constexpr int findsOfEach = 6;
constexpr int rowsAtMost = 14;
constexpr int chipSpace = 66;

class Popup : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        paint::roundedBox(&painter, rect(), tokens.surface, blend(tokens.border, tokens.muted, 0.4), 8);
    }
};

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_popup(new Popup(this))
    , m_list(new PickList(m_popup))
{
    setObjectName(QStringLiteral("searchField"));
    setPlaceholderText(tr("Search sessions and traffic…"));
    setAccessibleName(tr("Search sessions and traffic"));
    makeRoomForChip();
    addAction(icon(QStringLiteral("search"), Tint::Muted), QLineEdit::LeadingPosition);
    m_popup->setObjectName(QStringLiteral("searchPopup"));
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(tr("Finds"));
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 5, 1, 5);
    layout->addWidget(m_list);
    m_popup->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.trimmed().isEmpty()) {
            m_delay.stop();
            closePopup();
        } else {
            m_delay.start();
        }
    });
    connect(m_list, &PickList::picked, this, [this] {
        closePopup();
        clear();
        clearFocus();
    });
}

void SearchField::makeRoomForChip()
{
    // Margins are left and right, whatever way the text runs.
    setTextMargins(isRightToLeft() ? chipSpace : 0, 0, isRightToLeft() ? 0 : chipSpace, 0);
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        makeRoomForChip();
    QLineEdit::changeEvent(event);
}

void SearchField::addProvider(SearchProvider* provider)
{
    provider->setParent(this);
    const std::size_t place = m_sources.size();
    m_sources.push_back({provider, {}, false});
    connect(provider, &SearchProvider::found, this, [this, place](const std::vector<PickItem>& items) {
        m_sources[place].items = items;
        m_sources[place].answered = true;
        showFinds();
    });
}

bool SearchField::resultsShown() const
{
    return m_popup->isVisible();
}

void SearchField::search()
{
    const QString wanted = text().trimmed();
    if (wanted.isEmpty())
        return;
    for (Source& source : m_sources)
        source.answered = false;
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        m_sources[i].provider->search(wanted, findsOfEach);
}

void SearchField::showFinds()
{
    // All of them at once, so that what is under the pointer does not move.
    const bool complete =
        std::all_of(m_sources.begin(), m_sources.end(), [](const Source& source) { return source.answered; });
    if (!complete || !hasFocus() || text().trimmed().isEmpty())
        return;
    std::vector<PickItem> items;
    for (const Source& source : m_sources) {
        if (source.items.empty())
            continue;
        PickItem heading;
        heading.title = source.provider->heading();
        heading.heading = true;
        items.push_back(heading);
        items.insert(items.end(), source.items.begin(), source.items.end());
    }
    if (items.empty()) {
        PickItem nothing;
        nothing.title = tr("Nothing found for “%1”.").arg(text().trimmed());
        nothing.heading = true;
        items.push_back(nothing);
    }
    m_list->setItems(std::move(items));
    placePopup();
    m_popup->show();
    m_popup->raise();
}

void SearchField::placePopup()
{
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const QPoint below = mapTo(window(), QPoint(0, height() + 4));
    m_popup->setGeometry(below.x(), below.y(), width(), m_list->wantedHeight(rowsAtMost) + 10);
}

void SearchField::closePopup()
{
    m_popup->hide();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        if (m_popup->isVisible())
            closePopup();
        else
            clear();
        return;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (m_popup->isVisible() && m_list->handleKey(key))
        return;
    if ((enter || key == Qt::Key_Down) && !m_popup->isVisible()) {
        m_delay.stop();
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        closePopup();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    // The chip that tells the shortcut.
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setFont(resized(smallFont(), -1));
    const QString keys = tr("Ctrl K", "the shortcut, in few letters");
    const int wide = painter.fontMetrics().horizontalAdvance(keys) + 12;
    constexpr int high = 18;
    QRect chip(width() - wide - 11, (height() - high) / 2, wide, high);
    chip = QStyle::visualRect(layoutDirection(), rect(), chip);
    paint::roundedBox(&painter, chip, tokens.surface, tokens.border, 4);
    painter.setPen(tokens.muted);
    painter.drawText(chip, Qt::AlignCenter, keys);
}

} // namespace tapedeck::gui
