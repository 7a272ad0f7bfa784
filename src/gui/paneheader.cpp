// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/paneheader.h"

#include "gui/elidedlabel.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tapedeck::gui {

QFrame* hairline(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(orientation == Qt::Horizontal ? QFrame::HLine : QFrame::VLine);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

PaneHeader::PaneHeader(QWidget* parent)
    : PaneHeader(QString(), parent)
{}

PaneHeader::PaneHeader(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
{
    setFixedHeight(height);
    m_layout->setContentsMargins(12, 0, 12, 1);
    m_layout->setSpacing(8);
    m_title->setFont(boldFont());
    m_subtitle->setFont(smallFont());
    setMuted(m_subtitle);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_subtitle);
    m_layout->addStretch(1);
    setTitle(title);
    setSubtitle({});
}

void PaneHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void PaneHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PaneHeader::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void PaneHeader::addFiller(QWidget* widget)
{
    constexpr int place = 2; // after title and subtitle
    m_layout->insertWidget(place, widget, 1000);
}

void PaneHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, rect().bottom(), width(), 1), Tokens::of(palette()).border);
}

} // namespace tapedeck::gui
