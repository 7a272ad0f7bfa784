// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/transcriptview.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

class Card : public QWidget
{
public:
    Card(const models::TranscriptEntry& entry, const QColor& accent, QWidget* parent)
        : QWidget(parent)
        , m_accent(entry.answer ? accent : QColor())
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(12, 8, 12, 10);
        layout->setSpacing(4);
        auto* speaker = new QLabel(entry.speaker, this);
        QFont font = smallFont();
        font.setBold(true);
        speaker->setFont(font);
        setMuted(speaker);
        auto* text = new QLabel(this);
        text->setTextFormat(Qt::PlainText);
        text->setText(entry.text);
        text->setWordWrap(true);
        // A word wider than the pane is cut rather than widening every card.
        QSizePolicy policy = text->sizePolicy(); // it has the height that goes with a width
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        text->setSizePolicy(policy);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(entry.speaker);
        layout->addWidget(speaker);
        layout->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_accent.isValid() ? m_accent : tokens.border);
        painter.setBrush(tokens.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Style::corner, Style::corner);
    }

private:
    QColor m_accent;
};

} // namespace

TranscriptView::TranscriptView(QWidget* parent)
    : QScrollArea(parent)
    , m_cards(new QVBoxLayout)
    , m_footer(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(16);
    m_cards->setSpacing(12);
    layout->addLayout(m_cards);
    layout->addLayout(m_footer);
    layout->addStretch(1);
    setWidget(content);
}

void TranscriptView::setEntries(const std::vector<models::TranscriptEntry>& entries, const QColor& accent)
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const models::TranscriptEntry& entry : entries)
        m_cards->addWidget(new Card(entry, accent, widget()));
}

void TranscriptView::setFooter(QWidget* footer)
{
    m_footer->addWidget(footer);
}

} // namespace tapedeck::gui
