// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/latencychart.h"

#include "gui/fonts.h"
#include "gui/tokens.h"
#include "models/format.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace tapedeck::gui {

namespace {

constexpr int bars = 16;
constexpr int labelHeight = 20;

} // namespace

LatencyChart::LatencyChart(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Latency"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LatencyChart::clear()
{
    m_histogram.clear();
    update();
}

void LatencyChart::add(qint64 micros)
{
    m_histogram.add(micros);
    update();
}

QString LatencyChart::summary() const
{
    return tr("p50 %1, p95 %2, p99 %3")
        .arg(models::durationText(m_histogram.quantile(0.5)),
             models::durationText(m_histogram.quantile(0.95)),
             models::durationText(m_histogram.quantile(0.99)));
}

QStringList LatencyChart::labels(int width) const
{
    const auto of = [this](double share) { return models::durationText(m_histogram.quantile(share)); };
    QStringList all{tr("p50 %1").arg(of(0.5)), tr("p95 %1").arg(of(0.95)), tr("p99 %1").arg(of(0.99))};
    const QFontMetrics metrics(smallFont());
    constexpr int gap = 10;
    // The middle one stands in the middle: the longer neighbour decides whether it fits.
    const int middle = metrics.horizontalAdvance(all[1]);
    const int side = std::max(metrics.horizontalAdvance(all[0]), metrics.horizontalAdvance(all[2]));
    if (middle + 2 * (side + gap) <= width)
        return all;
    all.removeAt(1);
    if (metrics.horizontalAdvance(all[0]) + metrics.horizontalAdvance(all[1]) + gap > width)
        all.removeFirst();
    return all;
}

void LatencyChart::paintEvent(QPaintEvent*)
{
    if (m_histogram.count() == 0)
        return;
    const Tokens& tokens = Tokens::of(palette());
    int first = 0;
    int last = models::LogHistogram::buckets - 1;
    while (m_histogram.at(first) == 0)
        ++first;
    while (m_histogram.at(last) == 0)
        --last;
    // Bars of equal width over the range that occurs, so that the shape shows at any speed.
    const int span = std::max(1, (last - first + bars) / bars);
    std::array<qint64, bars> heights{};
    for (int i = first; i <= last; ++i)
        heights[static_cast<std::size_t>(std::min((i - first) / span, bars - 1))] += m_histogram.at(i);
    const qint64 tallest = *std::max_element(heights.begin(), heights.end());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -labelHeight);
    const double slot = area.width() / bars;
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(tokens.surface, tokens.accent, 0.75));
    for (int i = 0; i < bars; ++i) {
        if (heights[static_cast<std::size_t>(i)] == 0)
            continue;
        const double share =
            static_cast<double>(heights[static_cast<std::size_t>(i)]) / static_cast<double>(tallest);
        const double height = std::max(2.0, share * area.height());
        const int place = isRightToLeft() ? bars - 1 - i : i;
        painter.drawRoundedRect(QRectF(area.left() + place * slot, area.bottom() - height, slot - 3, height),
                                2, 2);
    }
    painter.setFont(smallFont());
    painter.setPen(tokens.muted);
    const QRect line = rect().adjusted(0, height() - labelHeight, 0, 0);
    const QStringList texts = labels(width());
    constexpr std::array places = {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool atEnd = i + 1 == texts.size() && i > 0;
        const Qt::Alignment place = atEnd ? Qt::AlignRight : places[static_cast<std::size_t>(i)];
        painter.drawText(line, QStyle::visualAlignment(layoutDirection(), place) | Qt::AlignBottom, texts[i]);
    }
}

bool LatencyChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_histogram.count() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(
            help->globalPos(),
            tr("%n answer(s): %1", nullptr, static_cast<int>(m_histogram.count())).arg(summary()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tapedeck::gui
