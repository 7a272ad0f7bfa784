// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/rolebox.h"

#include "gui/fonts.h"
#include "gui/stylepaint.h"
#include "gui/tokens.h"

#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

namespace tapedeck::gui {

namespace {

constexpr int chipHeight = 22;
constexpr int padding = 10; // these two as the style lays combo boxes out
constexpr int arrow = 26;
constexpr int styleMargin = 7; // of line edits, which a chip has no room for
constexpr int mostText = 120;

} // namespace

RoleBox::RoleBox(QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFont(smallFont());
    addItems({QStringLiteral("system"), QStringLiteral("user"), QStringLiteral("assistant"),
              QStringLiteral("tool")});
    setCurrentIndex(-1);
    setMaxVisibleItems(8);
    setCompleter(nullptr);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedHeight(chipHeight);
    setAccessibleName(tr("Role"));
    lineEdit()->setAccessibleName(tr("Role"));
    lineEdit()->setPlaceholderText(tr("role"));
    lineEdit()->setFrame(false);
    lineEdit()->setTextMargins(-styleMargin, 0, -styleMargin, 0);
    connect(this, &QComboBox::currentTextChanged, this, &RoleBox::textChanged);
}

void RoleBox::setRole(const QString& role)
{
    if (role == currentText())
        return;
    m_setting = true;
    setCurrentIndex(findText(role, Qt::MatchExactly | Qt::MatchCaseSensitive));
    setEditText(role);
    lineEdit()->setCursorPosition(0); // its beginning shows
    m_setting = false;
    updateGeometry();
}

void RoleBox::textChanged(const QString& text)
{
    updateGeometry();
    if (!m_setting)
        Q_EMIT roleEdited(text);
}

QSize RoleBox::sizeHint() const
{
    const QString& shown = currentText().isEmpty() ? lineEdit()->placeholderText() : currentText();
    const int text = std::min(mostText, fontMetrics().horizontalAdvance(shown));
    return {text + padding + arrow + 6, chipHeight};
}

void RoleBox::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    const bool focused = hasFocus() || lineEdit()->hasFocus();
    paint::roundedBox(&painter, rect(), focused ? tokens.soft : tokens.surface,
                      focused ? tokens.accent : tokens.border, height() / 2.0);
    const QRect place(width() - arrow, 0, arrow, height());
    paint::chevron(&painter, style()->visualRect(layoutDirection(), rect(), place), paint::Direction::Down,
                   tokens.muted);
}

void RoleBox::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the form scrolls
}

} // namespace tapedeck::gui
