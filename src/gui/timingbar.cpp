// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timingbar.h"

#include "gui/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

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
    struct Phase
    {
        qint64 micros;
        QColor colour;
    };
    const std::array<Phase, 6> phases{{{m_timing.queue, tokens.muted},
                                       {m_timing.connect, tokens.agent},
                                       {m_timing.tls, tokens.llm},
                                       {m_timing.send, tokens.accent},
                                       {m_timing.wait, tokens.tool},
                                       {m_timing.receive, tokens.action}}};
    qint64 whole = 0;
    for (const Phase& phase : phases)
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
    for (const Phase& phase : phases) {
        if (phase.micros <= 0)
            continue;
        const double share = static_cast<double>(phase.micros) / static_cast<double>(whole) * width();
        painter.fillRect(QRectF(left, 0, share, height()), phase.colour);
        left += share;
    }
}

} // namespace tapedeck::gui
