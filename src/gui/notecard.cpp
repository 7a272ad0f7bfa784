// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notecard.h"

#include "gui/fonts.h"
#include "gui/linkbutton.h"
#include "gui/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int stripe = 3;
constexpr int besideText = 80; ///< an action that is wider stands below the text

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return NoteCard::tr("Error");
    case Severity::Warning:
        return NoteCard::tr("Warning");
    case Severity::Info:
        break;
    }
    return NoteCard::tr("Note");
}

} // namespace

NoteCard::NoteCard(const QString& text, Severity severity, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity)
    , m_text(new QLabel(text, this))
    , m_button(new LinkButton({}, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFont(smallFont());
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("noteAction"));
    QFont font = smallFont();
    font.setBold(true);
    m_button->setFont(font);
    // In a narrow place its text is cut short, and the card does not grow beyond the place.
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_button->setMinimumWidth(besideText / 2);
    m_button->hide();
    setAccessibleName(nameOf(severity));
    setAccessibleDescription(text);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(stripe + 8, 6, 8, 6);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignTrailing | Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &NoteCard::actionWanted);
}

QString NoteCard::text() const
{
    return m_text->text();
}

void NoteCard::setAction(const QString& text)
{
    constexpr int buttonHeight = 22;
    const bool beside = m_button->fontMetrics().horizontalAdvance(text) <= besideText;
    static_cast<QBoxLayout*>(layout())->setDirection(beside ? QBoxLayout::LeftToRight
                                                            : QBoxLayout::TopToBottom);
    m_button->setFixedHeight(buttonHeight);
    m_button->setText(text);
    m_button->setToolTip(beside ? QString() : text);
    m_button->setVisible(!text.isEmpty());
}

void NoteCard::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    const QColor colour = m_severity == Severity::Error     ? tokens.error
                          : m_severity == Severity::Warning ? tokens.action
                                                            : tokens.agent;
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    const int left = isRightToLeft() ? width() - stripe : 0;
    painter.fillRect(QRect(left, 0, stripe, height()), colour);
}

} // namespace tapedeck::gui
