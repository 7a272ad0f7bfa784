// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/choicefield.h"

#include "contract/reading.h"
#include "gui/fields/fieldvalues.h"
#include "gui/tokens.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace tapedeck::gui {

namespace {

QIcon square(const QColor& colour, qreal ratio)
{
    constexpr int size = 16;
    constexpr int side = 9;
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF((size - side) / 2.0, (size - side) / 2.0, side, side), 2, 2);
    return {picture};
}

bool isKind(const Json& value)
{
    return value.isNull() || (value.isString() && contract::kindFromText(value.toView()));
}

} // namespace

ChoiceField::ChoiceField(contract::FormField choiceField, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(choiceField), context, parent)
    , m_combo(new QComboBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_combo);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_combo->setMinimumContentsLength(4);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->installEventFilter(this);
    setFocusProxy(m_combo);
    fill();
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && static_cast<std::size_t>(index) < m_values.size())
            Q_EMIT edited(m_values[static_cast<std::size_t>(index)]);
    });
}

void ChoiceField::setPlace(contract::FormField place, const Json& body)
{
    const bool sameChoices = place.choices == field().choices;
    FieldEditor::setPlace(std::move(place), body);
    if (!sameChoices)
        fill();
}

void ChoiceField::fill()
{
    const auto& choices = field().choices;
    m_kinds = !choices.empty() && std::all_of(choices.begin(), choices.end(), isKind);
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_values.clear();
    for (const Json& choice : choices)
        addChoice(choice, true);
    paintSquares();
    m_combo->setCurrentIndex(-1);
}

void ChoiceField::addChoice(const Json& value, bool known)
{
    QString text = value.isString() && !value.toView().empty() ? value.toQString()
                                                               : QString::fromStdString(value.dump());
    if (!known)
        text = tr("%1 (not in the list)").arg(text);
    m_combo->addItem(text);
    m_values.push_back(value);
}

void ChoiceField::paintSquares()
{
    if (!m_kinds)
        return;
    const Tokens& tokens = Tokens::of(palette());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (const auto kind = contract::kindFromText(m_values[i].toView()))
            m_combo->setItemIcon(static_cast<int>(i), square(tokens.kind(*kind), devicePixelRatioF()));
    }
}

void ChoiceField::setValue(const Json* value)
{
    const QSignalBlocker quiet(m_combo);
    const auto known = field().choices.size();
    const auto found = value ? std::find(m_values.begin(), m_values.end(), *value) : m_values.end();
    const auto at = static_cast<std::size_t>(found - m_values.begin());
    if (m_values.size() > known && at != known) { // of before
        m_values.resize(known);
        m_combo->removeItem(static_cast<int>(known));
    }
    int current = -1;
    if (value && at < m_values.size()) {
        current = static_cast<int>(at);
    } else if (value) {
        addChoice(*value, false);
        current = m_combo->count() - 1;
        paintSquares();
    }
    m_combo->setPlaceholderText(emptyHint(field(), value));
    if (m_combo->currentIndex() != current)
        m_combo->setCurrentIndex(current);
}

// A form is scrolled over its fields: the wheel picks nothing.
bool ChoiceField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_combo && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void ChoiceField::changeEvent(QEvent* event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSquares();
}

} // namespace tapedeck::gui
