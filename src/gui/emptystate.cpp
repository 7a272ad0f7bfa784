// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/emptystate.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int textWidth = 380;
constexpr int leastText = 180; // with the margins it fits the narrowest pane
constexpr int iconSide = 40;

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& sentence,
                       QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(title, this))
    , m_sentence(new QLabel(sentence, this))
    , m_buttons(new QVBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setFont(boldFont());
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(leastText);
    m_sentence->setMaximumWidth(textWidth);
    setMuted(m_sentence);
    m_buttons->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(8);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    drawIcon();
}

QPushButton* EmptyState::addButton(const QString& text, const QString& iconName)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    if (!m_hasAccent)
        setVariant(button, Variant::Accent);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, m_hasAccent ? Tint::Text : Tint::OnAccent));
    m_hasAccent = true;
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setButtonsInRow()
{
    m_buttons->setDirection(QBoxLayout::LeftToRight);
    m_buttons->insertStretch(0, 1);
    m_buttons->addStretch(1);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(icon(m_iconName, Tint::Muted).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

} // namespace tapedeck::gui
