// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/segmentedcontrol.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

/// One segment. Its neighbours share its border, so it draws only the left one and the outer corners.
class Segment : public QAbstractButton
{
public:
    Segment(const QString& text, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFont(boldFont());
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        return {width + 20, Style::controlHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    bool first = false;
    bool last = false;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool mirrored = isRightToLeft();
        const bool leftEnd = mirrored ? last : first;
        const bool rightEnd = mirrored ? first : last;
        // Wider than the widget where there is no end, so that only the ends show round corners.
        const QRectF box = QRectF(rect()).adjusted(leftEnd ? 0.5 : -9.5, 0.5, rightEnd ? -0.5 : 9.5, -0.5);
        QColor fill = tokens.dark ? tokens.raised : tokens.surface;
        if (isChecked())
            fill = tokens.soft;
        else if (isEnabled() && (isDown() || underMouse()))
            fill = tokens.dark ? blend(tokens.raised, tokens.text, 0.05) : tokens.background;
        painter.setPen(tokens.border);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, Style::corner, Style::corner);
        if (!leftEnd)
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height()));
        QColor colour = tokens.muted;
        if (!isEnabled())
            colour = palette().color(QPalette::Disabled, QPalette::WindowText);
        else if (isChecked())
            colour = tokens.readable(tokens.accent, tokens.soft);
        painter.setPen(colour);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus() && m_keyboard)
            paint::focusRing(&painter, rect(), tokens);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_keyboard = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    bool m_keyboard = false;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // A click, by mouse or arrow key, checks first and tells of the click then; a setter only checks.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (!on || index == m_current)
            return;
        m_current = index;
        m_untold = true;
        fixTabStop();
        Q_EMIT currentChanged(index);
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        if (std::exchange(m_untold, false))
            Q_EMIT chosen(index);
    });
}

void SegmentedControl::addSegment(const QString& text, const QVariant& value, const QString& toolTip)
{
    auto* segment = new Segment(text, this);
    segment->setToolTip(toolTip);
    segment->setAccessibleName(text);
    segment->setAccessibleDescription(toolTip);
    const int index = count();
    segment->first = index == 0;
    segment->last = true;
    if (index > 0)
        static_cast<Segment*>(m_group->button(index - 1))->last = false;
    m_data.append(value.isValid() ? value : QVariant(text));
    m_layout->addWidget(segment);
    m_group->addButton(segment, index);
    if (index == 0)
        setCurrentIndex(0);
    fixTabStop();
}

// Tab comes to the chosen one; from there the arrow keys go on.
void SegmentedControl::fixTabStop()
{
    const int stop = std::max(0, m_current);
    for (int i = 0; i < count(); ++i)
        m_group->button(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void SegmentedControl::setSegmentText(int index, const QString& text)
{
    QAbstractButton* button = m_group->button(index);
    if (!button || button->text() == text)
        return;
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_data.size());
}

int SegmentedControl::currentIndex() const
{
    return m_current;
}

QVariant SegmentedControl::currentData() const
{
    return m_data.value(m_current);
}

QAbstractButton* SegmentedControl::segment(int index) const
{
    return m_group->button(index);
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
        m_untold = false;
        return;
    }
    // An exclusive group does not let go of its last one.
    m_group->setExclusive(false);
    if (QAbstractButton* checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
    if (m_current == -1)
        return;
    m_current = -1;
    fixTabStop();
    Q_EMIT currentChanged(-1);
}

void SegmentedControl::setCurrentData(const QVariant& value)
{
    setCurrentIndex(static_cast<int>(m_data.indexOf(value)));
}

} // namespace tapedeck::gui
