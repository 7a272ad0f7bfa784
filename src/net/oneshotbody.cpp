// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/oneshotbody.h"

#include <algorithm>

namespace tapedeck::net {

OneShotBody::OneShotBody(QByteArray body, QObject* parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    // Unbuffered: QIODevice would otherwise read ahead and hide when the bytes really left.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::seek(qint64 position)
{
    return position == m_at && QIODevice::seek(position);
}

bool OneShotBody::reset()
{
    return false; // only ever asked for in order to send again
}

qint64 OneShotBody::readData(char* data, qint64 max)
{
    const qint64 count = std::min<qint64>(max, m_body.size() - m_at);
    if (count <= 0)
        return m_started && m_at >= m_body.size() ? -1 : 0;
    std::copy_n(m_body.constData() + m_at, count, data);
    m_at += count;
    if (!m_started) {
        m_started = true;
        Q_EMIT firstRead();
    }
    if (m_at == m_body.size())
        Q_EMIT drained();
    return count;
}

qint64 OneShotBody::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace tapedeck::net
