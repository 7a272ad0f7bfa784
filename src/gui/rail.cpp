// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rail.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int itemHeight = 56;
constexpr int iconSide = 20;
constexpr int barWidth = 3;

class RailButton : public QAbstractButton
{
public:
    RailButton(const QString& title, const QString& iconName, QWidget* parent)
        : QAbstractButton(parent)
        , m_plain(gui::icon(iconName, Tint::Muted))
        , m_chosen(gui::icon(iconName, Tint::Accent))
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedSize(Rail::width - 1, itemHeight);
        setFont(resized(smallFont(), -1));
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        if (isChecked()) {
            painter.fillRect(rect(), tokens.soft);
            const int barLeft = isRightToLeft() ? width() - barWidth : 0;
            painter.fillRect(QRect(barLeft, 0, barWidth, height()), tokens.accent);
        } else if (underMouse() || isDown()) {
            painter.fillRect(rect(), tokens.dark ? tokens.raised : tokens.background);
        }
        const QRect mark((width() - iconSide) / 2, 9, iconSide, iconSide);
        (isChecked() ? m_chosen : m_plain).paint(&painter, mark);
        painter.setPen(isChecked() ? tokens.readable(tokens.accent, tokens.soft) : tokens.muted);
        const QRect label(0, mark.bottom() + 4, width(), 16);
        painter.drawText(label, Qt::AlignCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
        if (hasFocus() && m_keyboard)
            paint::focusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), tokens, 6);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_keyboard = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    QIcon m_plain;
    QIcon m_chosen;
    bool m_keyboard = false;
};

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(width);
    m_layout->setContentsMargins(0, 8, 1, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { Q_EMIT chosen(button->objectName().mid(5)); });
}

void Rail::addItem(const QString& id, const QString& title, const QString& iconName, const QString& shortcut)
{
    auto* button = new RailButton(title, iconName, this);
    button->setObjectName(QStringLiteral("rail/%1").arg(id));
    button->setAccessibleName(title);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut));
    m_group->addButton(button);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

QAbstractButton* Rail::button(const QString& id) const
{
    return findChild<QAbstractButton*>(QStringLiteral("rail/%1").arg(id));
}

void Rail::setCurrent(const QString& id)
{
    if (QAbstractButton* one = button(id))
        one->setChecked(true);
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int left = isRightToLeft() ? 0 : QWidget::width() - 1;
    painter.fillRect(QRect(left, 0, 1, height()), Tokens::of(palette()).border);
}

} // namespace tapedeck::gui
