// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timingview.h"

#include "gui/factlist.h"
#include "gui/timingbar.h"
#include "models/format.h"

#include <QVBoxLayout>

namespace tapedeck::gui {

TimingView::TimingView(QWidget* parent)
    : QWidget(parent)
    , m_bar(new TimingBar(this))
    , m_facts(new FactList(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    m_facts->setMaximumWidth(420);
}

void TimingView::show(const Exchange& exchange)
{
    const Timing& timing = exchange.timing;
    m_bar->setTiming(timing);
    const auto set = [this](const char* key, const QString& name, qint64 micros) {
        m_facts->setFact(QLatin1String(key), name,
                         micros < 0 ? QStringLiteral("–") : models::durationText(micros));
    };
    m_facts->setFact(QStringLiteral("started"), tr("Started"), models::exactTimeText(exchange.startedAt));
    set("queue", tr("Queue"), timing.queue);
    set("connect", tr("Connect"), timing.connect);
    set("tls", tr("TLS"), timing.tls);
    set("send", tr("Send"), timing.send);
    set("wait", tr("Wait"), timing.wait);
    set("receive", tr("Receive"), timing.receive);
    set("total", tr("Total"), timing.total);
    m_facts->setFact(QStringLiteral("attempts"), tr("Attempts"), QString::number(exchange.attempts));
}

} // namespace tapedeck::gui
