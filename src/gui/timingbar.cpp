// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timingbar.h"

#include "gui/timingphases.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tapedeck::gui {

TimingBar::TimingBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(8);
    setAccessibleName(tr("Phases of the time taken"));
}

void TimingBar::setTiming(const Timing& timing)
{
    m_timing = timing;
    update();
}

void TimingBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    const std::vector<TimingPhase> phases = timingPhases(m_timing, tokens);
    qint64 whole = 0;
    for (const TimingPhase& phase : phases)
        whole += std::max<qint64>(phase.micros, 0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), tokens.border);
    if (whole <= 0)
        return;
    double left = 0;
    for (const TimingPhase& phase : phases) {
        if (phase.micros <= 0)
            continue;
        const double share = static_cast<double>(phase.micros) / static_cast<double>(whole) * width();
        const double at = isRightToLeft() ? width() - left - share : left;
        painter.fillRect(QRectF(at, 0, share, height()), phase.colour);
        left += share;
    }
}

} // namespace tapedeck::gui
