// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/fieldbox.h"

#include "gui/elidedlabel.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/linkbutton.h"
#include "gui/stylepaint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

constexpr int innerHeight = 22;
constexpr int textMargin = 9;
constexpr int buttonMargin = 4;

} // namespace

FieldBox::FieldBox(QWidget* edit, QWidget* parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_trailing(new ElidedLabel(this))
    , m_offer(new LinkButton({}, this))
    , m_arrow(new QToolButton(this))
{
    edit->setParent(this);
    m_trailing->setFont(smallFont());
    m_trailing->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_trailing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_trailing->setObjectName(QStringLiteral("trailing"));
    m_trailing->hide();
    m_offer->setObjectName(QStringLiteral("offer"));
    m_offer->setAccessibleName(tr("Offered value"));
    m_offer->setFixedHeight(innerHeight);
    m_offer->hide();
    m_arrow->setObjectName(QStringLiteral("arrow"));
    m_arrow->setIcon(icon(QStringLiteral("chevron-down"), Tint::Muted));
    m_arrow->setFixedSize(innerHeight, innerHeight);
    m_arrow->setFocusPolicy(Qt::NoFocus); // Alt+Down in the field does the same
    setVariant(m_arrow, Variant::Quiet);
    m_arrow->hide();
    auto* row = new QHBoxLayout(this);
    const int inEdit = qobject_cast<QLineEdit*>(edit) ? textMargin : 0; // its own margin
    row->setContentsMargins(textMargin - inEdit, buttonMargin, buttonMargin, buttonMargin);
    row->setSpacing(2);
    row->addWidget(edit, 1, Qt::AlignVCenter);
    row->addWidget(m_trailing, 0, Qt::AlignTop);
    row->addWidget(m_offer, 0, Qt::AlignTop);
    row->addWidget(m_arrow, 0, Qt::AlignTop);
    m_trailing->setFixedHeight(innerHeight);
    m_trailing->setContentsMargins(0, 0, textMargin - buttonMargin, 0);
    setMinimumHeight(Style::controlHeight);
    setFocusProxy(edit);
    edit->installEventFilter(this);
    connect(m_offer, &LinkButton::clicked, this, &FieldBox::offerTaken);
    connect(m_arrow, &QToolButton::clicked, this, &FieldBox::pickWanted);
    colour();
}

void FieldBox::showTrailing(const QString& text, const QString& tip)
{
    m_trailing->setText(text);
    m_trailing->setToolTip(tip);
    m_trailing->setVisible(!text.isEmpty());
}

void FieldBox::setTrailing(const QString& text, const QString& tip)
{
    m_text = text;
    m_tip = tip;
    if (m_fault.isEmpty())
        showTrailing(text, tip);
}

QString FieldBox::trailing() const
{
    return m_text;
}

void FieldBox::setFault(const QString& fault)
{
    if (fault == m_fault)
        return;
    if (m_fault.isEmpty())
        m_description = m_edit->accessibleDescription();
    m_fault = fault;
    if (fault.isEmpty())
        showTrailing(m_text, m_tip);
    else
        showTrailing(fault, {});
    m_edit->setAccessibleDescription(fault.isEmpty() ? m_description : fault);
    colour();
    update();
}

void FieldBox::setOffer(const QString& text, const QString& tip)
{
    m_offer->setText(text);
    m_offer->setToolTip(tip);
    m_offer->setAccessibleName(tip.isEmpty() ? text : tip);
    m_offer->setVisible(!text.isEmpty());
    m_arrow->setVisible(m_pickable && text.isEmpty());
}

void FieldBox::setPickable(const QString& name)
{
    m_pickable = !name.isEmpty();
    m_arrow->setVisible(m_pickable && m_offer->isHidden());
    m_arrow->setAccessibleName(name);
    m_arrow->setToolTip(name);
}

void FieldBox::setReadOnly(bool readOnly)
{
    m_offer->setEnabled(!readOnly);
    m_arrow->setEnabled(!readOnly);
}

void FieldBox::colour()
{
    const Tokens& tokens = Tokens::of(palette());
    QPalette words = m_trailing->palette();
    words.setColor(QPalette::WindowText,
                   tokens.readable(m_fault.isEmpty() ? tokens.muted : tokens.error, tokens.raised));
    m_trailing->setPalette(words);
}

bool FieldBox::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::EnabledChange:
    case QEvent::ReadOnlyChange:
        update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void FieldBox::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    const bool focused = m_edit->hasFocus();
    QPainter painter(this);
    paint::roundedBox(&painter, rect(), isEnabled() ? tokens.raised : tokens.background,
                      !m_fault.isEmpty() ? tokens.error
                      : focused          ? tokens.accent
                                         : tokens.border);
    if (focused)
        paint::focusRing(&painter, rect(), tokens);
}

} // namespace tapedeck::gui
