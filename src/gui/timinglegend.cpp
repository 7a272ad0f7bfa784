// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timinglegend.h"

#include "gui/fonts.h"
#include "gui/timingphases.h"
#include "models/format.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace tapedeck::gui {

namespace {

constexpr int square = 8;
constexpr int gap = 5;       ///< between a square and its text
constexpr int distance = 12; ///< between two entries
constexpr int leading = 3;

} // namespace

TimingLegend::TimingLegend(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont());
    setAccessibleName(tr("Phases of the time taken"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TimingLegend::setTiming(const Timing& timing)
{
    m_timing = timing;
    makeEntries();
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

void TimingLegend::makeEntries()
{
    m_entries.clear();
    for (const TimingPhase& phase : timingPhases(m_timing, Tokens::of(palette()))) {
        if (phase.micros > 0)
            m_entries.push_back(
                {tr("%1 %2", "phase and time").arg(phase.name, models::durationText(phase.micros)),
                 phase.colour});
    }
}

QString TimingLegend::text() const
{
    QStringList texts;
    for (const Entry& entry : m_entries)
        texts << entry.text;
    return texts.join(QStringLiteral(" · "));
}

int TimingLegend::place(int width, std::vector<QRect>* places) const
{
    const int height = fontMetrics().height() + leading;
    QPoint at(0, 0);
    for (const Entry& entry : m_entries) {
        const int needed = square + gap + fontMetrics().horizontalAdvance(entry.text);
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + height};
        if (places)
            places->emplace_back(at, QSize(needed, height));
        at.rx() += needed + distance;
    }
    return m_entries.empty() ? 0 : at.y() + height;
}

int TimingLegend::heightForWidth(int width) const
{
    return place(width, nullptr);
}

QSize TimingLegend::sizeHint() const
{
    constexpr int usual = 300;
    return {usual, place(width() > 0 ? width() : usual, nullptr)};
}

QSize TimingLegend::minimumSizeHint() const
{
    return {80, m_entries.empty() ? 0 : fontMetrics().height() + leading};
}

void TimingLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QRect> places;
    place(width(), &places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRect whole = QStyle::visualRect(layoutDirection(), rect(), places[i]);
        const QRect sign(0, (whole.height() - square) / 2, square, square);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_entries[i].colour);
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), whole, sign.translated(whole.topLeft())), 2, 2);
        painter.setPen(Tokens::of(palette()).muted);
        const QRect text = whole.adjusted(square + gap, 0, 0, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), whole, text),
                         Qt::AlignVCenter | Qt::AlignLeading, m_entries[i].text);
    }
}

void TimingLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        makeEntries();
}

} // namespace tapedeck::gui
