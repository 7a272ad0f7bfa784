// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/selection.h"

namespace tapedeck::gui {

void Selection::setSession(const QString& sessionId)
{
    if (m_sessionId == sessionId)
        return;
    m_sessionId = sessionId;
    const bool hadEvent = !m_eventId.isEmpty();
    m_eventId.clear();
    Q_EMIT sessionChanged(m_sessionId);
    if (hadEvent)
        Q_EMIT eventChanged(m_sessionId, m_eventId);
}

void Selection::setEvent(const QString& sessionId, const QString& eventId)
{
    setSession(sessionId);
    if (m_eventId == eventId)
        return;
    m_eventId = eventId;
    Q_EMIT eventChanged(m_sessionId, m_eventId);
}

void Selection::setExchange(qint64 historyId)
{
    if (m_exchangeId == historyId)
        return;
    m_exchangeId = historyId;
    Q_EMIT exchangeChanged(m_exchangeId);
}

} // namespace tapedeck::gui
