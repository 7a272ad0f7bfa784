// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statusstrip.h"

#include "core/ids.h"
#include "gui/elidedlabel.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>

namespace tapedeck::gui {

namespace {

QLabel* statusLabel(const char* name, QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setFont(smallFont());
    setMuted(label);
    return label;
}

QString clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

StatusStrip::StatusStrip(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_dot(new QLabel(this))
    , m_server(statusLabel("statusServer", this))
    , m_token(statusLabel("statusToken", this))
    , m_progress(statusLabel("statusProgress", this))
    , m_bar(new QProgressBar(this))
    , m_key(statusLabel("statusKey", this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(height);
    m_bar->setObjectName(QStringLiteral("statusBarProgress"));
    m_bar->setFixedWidth(96);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    auto* server = new QHBoxLayout;
    server->setSpacing(2);
    server->addWidget(m_dot);
    server->addWidget(m_server);
    auto* progress = new QHBoxLayout;
    progress->setSpacing(8);
    progress->addWidget(m_progress);
    progress->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 1, 12, 0);
    layout->setSpacing(24);
    layout->addLayout(server);
    layout->addWidget(m_token);
    layout->addLayout(progress);
    layout->addStretch(1);
    layout->addWidget(m_key);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusStrip::showToken);
    setServer({}, {});
    setToken({}, {});
    setProgress({}, -1);
}

void StatusStrip::setServer(const QString& address, const QString& mode)
{
    m_running = !address.isEmpty();
    m_server->setText(m_running ? tr("Server %1 · %2", "address and mode").arg(address, mode)
                                : tr("Server stopped"));
    showDot();
}

void StatusStrip::setToken(const QString& sessionId, std::optional<Timestamp> expires)
{
    m_sessionId = sessionId;
    m_expires = expires;
    if (!sessionId.isEmpty() && expires)
        m_tick.start();
    else
        m_tick.stop();
    showToken();
}

void StatusStrip::setProgress(const QString& text, double share)
{
    m_progress->setText(text);
    m_progress->setVisible(!text.isEmpty());
    m_bar->setVisible(!text.isEmpty() && share >= 0);
    m_bar->setValue(qRound(std::clamp(share, 0.0, 1.0) * m_bar->maximum()));
    m_bar->setAccessibleName(text);
}

void StatusStrip::setKeyBackend(const QString& name)
{
    m_key->setText(tr("Key: %1", "where keys are kept").arg(name));
}

void StatusStrip::showToken()
{
    m_token->setVisible(!m_sessionId.isEmpty());
    if (m_sessionId.isEmpty())
        return;
    const QString session = shortId(m_sessionId);
    if (!m_expires) {
        m_token->setText(tr("Session %1").arg(session));
        return;
    }
    constexpr qint64 second = 1'000'000;
    const qint64 left = (*m_expires - m_clock.now()) / second;
    if (left <= 0) {
        m_token->setText(tr("Session %1 token expired").arg(session));
        m_tick.stop();
        return;
    }
    m_token->setText(tr("Session %1 token %2", "id, time left").arg(session, clockText(left)));
}

void StatusStrip::showDot()
{
    const Tokens& tokens = Tokens::of(palette());
    m_dot->setPixmap(
        dotIcon((m_running ? tokens.ok : tokens.muted).name()).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showDot();
    QWidget::changeEvent(event);
}

void StatusStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Tokens::of(palette()).border);
}

} // namespace tapedeck::gui
