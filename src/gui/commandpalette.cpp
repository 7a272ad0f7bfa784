// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commandpalette.h"

#include "gui/fuzzy.h"
#include "gui/icons.h"
#include "gui/stylepaint.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace tapedeck::gui {

namespace {

constexpr int widthWanted = 560;
constexpr int rowsAtMost = 12;
constexpr int fromTop = 56;

QString plain(QString text)
{
    text.remove(QLatin1Char('&'));
    return text;
}

} // namespace

QString commandTitle(const QAction& action)
{
    const QString text = plain(action.text());
    for (const QObject* object : action.associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(object);
        if (menu && !menu->title().isEmpty())
            return CommandPalette::tr("%1: %2", "menu and command").arg(plain(menu->title()), text);
    }
    return text;
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new PickList(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_field->setObjectName(QStringLiteral("commandField"));
    m_field->setPlaceholderText(tr("Type a command…"));
    m_field->setAccessibleName(tr("Command"));
    m_field->addAction(icon(QStringLiteral("command"), Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands that fit"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setAutoFillBackground(false);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &PickList::picked, this, &CommandPalette::dismiss);
    hide();
}

void CommandPalette::open(const QList<QAction*>& actions)
{
    m_entries.clear();
    std::set<const QAction*> seen;
    for (QAction* action : actions) {
        const bool usable = action && !action->isSeparator() && !action->menu() && action->isVisible() &&
                            !action->text().isEmpty();
        if (usable && seen.insert(action).second)
            m_entries.push_back({action, commandTitle(*action)});
    }
    m_focusBefore = QApplication::focusWidget();
    m_field->clear();
    filter({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString& text)
{
    struct Scored
    {
        int score;
        const Entry* entry;
    };
    std::vector<Scored> fitting;
    for (const Entry& entry : m_entries) {
        const int score = entry.action ? fuzzyScore(text, entry.title) : 0;
        if (score > 0)
            fitting.push_back({score, &entry});
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<PickItem> items;
    for (const Scored& one : fitting) {
        QPointer<QAction> action = one.entry->action;
        PickItem item;
        item.title = one.entry->title;
        item.detail = action->shortcut().toString(QKeySequence::NativeText);
        item.enabled = action->isEnabled();
        item.icon = action->icon();
        item.iconName = action->isCheckable() && action->isChecked() ? QStringLiteral("check") : QString();
        item.open = [action] {
            if (action)
                action->trigger();
        };
        items.push_back(std::move(item));
    }
    if (items.empty()) {
        PickItem none;
        none.title = tr("No command fits.");
        none.heading = true;
        items.push_back(none);
    }
    m_list->setItems(std::move(items));
    place();
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int wide = std::min(widthWanted, window->width() - 32);
    const int high = 9 + m_field->sizeHint().height() + 8 + m_list->wantedHeight(rowsAtMost) + 9;
    setGeometry((window->width() - wide) / 2, fromTop, wide, std::min(high, window->height() - fromTop - 16));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            dismiss();
            return true;
        }
        if (m_list->handleKey(key))
            return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    paint::roundedBox(&painter, rect(), tokens.surface, blend(tokens.border, tokens.muted, 0.4), 8);
}

} // namespace tapedeck::gui
