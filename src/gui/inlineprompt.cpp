// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/inlineprompt.h"

#include "gui/icons.h"
#include "gui/paneheader.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

InlinePrompt::InlinePrompt(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_take(new QPushButton(this))
    , m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("inlinePrompt"));
    m_field->setObjectName(QStringLiteral("promptField"));
    m_take->setObjectName(QStringLiteral("promptTake"));
    m_field->setAccessibleName(tr("What is asked for"));
    m_take->setAccessibleName(tr("Take it"));
    setVariant(m_take, Variant::Accent);
    auto* leave = new QPushButton(icon(QStringLiteral("close")), {}, this);
    leave->setAccessibleName(tr("Leave it"));
    leave->setToolTip(tr("Leave it (Esc)"));
    setVariant(leave, Variant::Quiet);
    m_label->setBuddy(m_field);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_label);
    row->addWidget(m_field, 1);
    row->addWidget(m_take);
    row->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    m_fault->setContentsMargins(12, 0, 12, 6);
    column->addWidget(m_fault);
    column->addWidget(hairline(Qt::Horizontal, this));
    connect(m_take, &QPushButton::clicked, this, &InlinePrompt::accept);
    connect(m_field, &QLineEdit::returnPressed, this, &InlinePrompt::accept);
    connect(m_field, &QLineEdit::textChanged, this, &InlinePrompt::showFault);
    connect(leave, &QPushButton::clicked, this, &InlinePrompt::dismiss);
    hide();
}

void InlinePrompt::ask(const QString& label, const QString& text, const QString& button, Take take,
                       Check check)
{
    m_label->setText(label);
    m_field->setAccessibleName(label);
    m_take->setText(button);
    m_take->setAccessibleName(button);
    m_then = std::move(take);
    m_check = std::move(check);
    m_field->setText(text);
    m_field->selectAll();
    m_fault->hide();
    m_take->setEnabled(true);
    if (QWidget* focused = QApplication::focusWidget(); focused && !isAncestorOf(focused))
        m_before = focused;
    show();
    m_field->setFocus();
}

void InlinePrompt::dismiss()
{
    m_then = {};
    leave();
}

// Back to where one came from, and not to whatever comes next.
void InlinePrompt::leave()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    if (focused && m_before && m_before->isVisible())
        m_before->setFocus();
    m_before.clear();
    hide();
}

void InlinePrompt::showFault()
{
    const QString fault = m_check ? m_check(m_field->text().trimmed()) : QString();
    QPalette colours = palette();
    const Tokens& tokens = Tokens::of(colours);
    colours.setColor(QPalette::WindowText, tokens.readable(tokens.error));
    m_fault->setPalette(colours);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_take->setEnabled(fault.isEmpty());
}

void InlinePrompt::accept()
{
    showFault();
    if (!m_take->isEnabled() || !m_then)
        return;
    const Take then = std::exchange(m_then, {});
    leave();
    then(m_field->text().trimmed());
}

void InlinePrompt::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tapedeck::gui
