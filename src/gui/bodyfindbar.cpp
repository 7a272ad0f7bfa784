// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bodyfindbar.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/segmentedcontrol.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

QToolButton* quietButton(const QString& name, const QString& iconName, const QString& toolTip,
                         QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName, Tint::Muted));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    setVariant(button, Variant::Quiet);
    return button;
}

} // namespace

BodyFindBar::BodyFindBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_mode(new SegmentedControl(this))
    , m_result(new QLabel(this))
    , m_previous(quietButton(QStringLiteral("findPrevious"), QStringLiteral("chevron-up"),
                             tr("Previous match"), this))
    , m_next(quietButton(QStringLiteral("findNext"), QStringLiteral("chevron-down"), tr("Next match"), this))
{
    auto* done =
        quietButton(QStringLiteral("findClose"), QStringLiteral("close"), tr("Close the search"), this);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Text or $.json.path"));
    m_field->setAccessibleName(tr("Find in the body"));
    m_field->setClearButtonEnabled(true);
    m_mode->setObjectName(QStringLiteral("findMode"));
    m_mode->setAccessibleName(tr("What is typed"));
    m_mode->addSegment(tr("Text"), static_cast<int>(Mode::Text));
    m_mode->addSegment(tr("JSONPath"), static_cast<int>(Mode::Path));
    m_result->setObjectName(QStringLiteral("findResult"));
    m_result->setFont(smallFont());
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);

    auto* first = new QHBoxLayout;
    first->setSpacing(2);
    first->addWidget(m_field, 1);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(done);
    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_mode);
    second->addWidget(m_result, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addLayout(second);

    connect(m_field, &QLineEdit::textChanged, this, &BodyFindBar::takeText);
    connect(m_mode, &SegmentedControl::currentChanged, this, &BodyFindBar::queryChanged);
    connect(m_previous, &QToolButton::clicked, this, &BodyFindBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &BodyFindBar::nextWanted);
    connect(done, &QToolButton::clicked, this, &BodyFindBar::close);
    setSteppable(false);
    hide();
}

void BodyFindBar::open()
{
    const bool wasHidden = isHidden();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (wasHidden && !query().isEmpty())
        Q_EMIT queryChanged();
}

void BodyFindBar::close()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    Q_EMIT closed(hadFocus);
}

QString BodyFindBar::query() const
{
    return m_field->text();
}

void BodyFindBar::setQuery(const QString& query)
{
    m_field->setText(query);
}

BodyFindBar::Mode BodyFindBar::mode() const
{
    return static_cast<Mode>(m_mode->currentData().toInt());
}

void BodyFindBar::setMode(Mode mode)
{
    m_mode->setCurrentData(static_cast<int>(mode));
}

// Who begins to type a path means a path; a text that begins so can still be chosen to be one.
void BodyFindBar::takeText(const QString& text)
{
    const bool begins = text == QLatin1String("$.") || text == QLatin1String("$[") ||
                        (text.size() > 2 && !m_field->isModified() &&
                         (text.startsWith(QLatin1String("$.")) || text.startsWith(QLatin1String("$["))));
    if (begins && mode() == Mode::Text)
        setMode(Mode::Path); // which tells that the query changed
    else
        Q_EMIT queryChanged();
}

void BodyFindBar::setResult(const QString& text, bool fault)
{
    m_fault = fault;
    m_result->setText(text);
    m_field->setAccessibleDescription(text);
    colourResult();
}

QString BodyFindBar::result() const
{
    return m_result->text();
}

void BodyFindBar::setSteppable(bool steppable)
{
    m_previous->setEnabled(steppable);
    m_next->setEnabled(steppable);
}

void BodyFindBar::colourResult()
{
    const Tokens& tokens = Tokens::of(palette());
    QPalette colours = m_result->palette();
    colours.setColor(QPalette::WindowText, m_fault ? tokens.readable(tokens.error) : tokens.muted);
    m_result->setPalette(colours);
}

void BodyFindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ControlModifier)) { // sends, elsewhere
            QWidget::keyPressEvent(event);
            return;
        }
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BodyFindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourResult();
}

} // namespace tapedeck::gui
