// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"

#include "gui/icons.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

constexpr int noteMs = 8'000;
constexpr int offerMs = 20'000; ///< with something to press

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    setVariant(m_close, Variant::Quiet);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::runAction);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_action->setAccessibleName(tr("Nothing to do"));
    setVisible(false);
    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        if (underMouse() || isAncestorOf(QApplication::focusWidget()))
            m_fade.start(noteMs);
        else
            dismiss();
    });
}

void MessageBar::show(const Message& message)
{
    collectErrors(message);
    m_message = message;
    if (m_errors.size() > 1)
        m_message.text = m_errors.join(QLatin1Char('\n'));
    if (message.kind == Message::Kind::Info)
        m_fade.start(message.actionLabel.isEmpty() ? noteMs : offerMs);
    else
        m_fade.stop();
    showSign();
    const bool isInfo = message.kind == Message::Kind::Info;
    const bool isWarning = message.kind == Message::Kind::Warning;
    m_text->setText(m_message.text);
    m_action->setText(message.actionLabel);
    m_action->setAccessibleName(message.actionLabel.isEmpty() ? tr("Nothing to do") : message.actionLabel);
    m_action->setVisible(!message.actionLabel.isEmpty());
    setAccessibleName(isInfo ? tr("Note") : isWarning ? tr("Warning") : tr("Error"));
    setAccessibleDescription(m_message.text);
    setVisible(true);
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// An error does not push out another one that nobody may have read yet.
void MessageBar::collectErrors(const Message& message)
{
    constexpr int atOnce = 3;
    if (isHidden() || message.kind != Message::Kind::Error || !message.actionLabel.isEmpty())
        m_errors.clear(); // what has a button of its own, or is no error, stands alone
    if (message.kind != Message::Kind::Error || !message.actionLabel.isEmpty() ||
        m_errors.contains(message.text))
        return;
    m_errors << message.text;
    while (m_errors.size() > atOnce)
        m_errors.removeFirst();
}

void MessageBar::showSign()
{
    QIcon sign = icon(QStringLiteral("error"), Tint::Error);
    if (m_message.kind == Message::Kind::Info)
        sign = icon(QStringLiteral("info"), Tint::Info);
    else if (m_message.kind == Message::Kind::Warning)
        sign = icon(QStringLiteral("warning"), Tint::Warning);
    m_icon->setPixmap(sign.pixmap(QSize(18, 18), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showSign();
    QWidget::changeEvent(event);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    m_message = {};
    m_errors.clear();
    m_fade.stop();
    setVisible(false);
    Q_EMIT dismissed();
}

QString MessageBar::text() const
{
    return m_message.text;
}

void MessageBar::runAction()
{
    const auto action = m_message.action; // the action may show the next message
    dismiss();
    if (action)
        action();
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

QColor MessageBar::stripe() const
{
    const Tokens& tokens = Tokens::of(palette());
    switch (m_message.kind) {
    case Message::Kind::Info:
        return tokens.agent;
    case Message::Kind::Warning:
        return tokens.action;
    case Message::Kind::Error:
        return tokens.error;
    }
    return tokens.border;
}

void MessageBar::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), blend(tokens.surface, stripe(), 0.07));
    painter.fillRect(QRect(0, rect().bottom(), width(), 1), tokens.border);
    painter.fillRect(isRightToLeft() ? QRect(width() - 3, 0, 3, height()) : QRect(0, 0, 3, height()),
                     stripe());
}

} // namespace tapedeck::gui
