// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace tapedeck::gui {

/// What is selected, shared by all workspaces: choosing a session in one shows it in the others (design 11).
/// Setting what is set already signals nothing, so workspaces may follow and lead at once.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QString& sessionId() const { return m_sessionId; }
    [[nodiscard]] const QString& eventId() const { return m_eventId; }
    /// Row id in the history store; 0: none.
    [[nodiscard]] qint64 exchangeId() const { return m_exchangeId; }

    /// Another session also clears the event.
    void setSession(const QString& sessionId);
    void setEvent(const QString& sessionId, const QString& eventId);
    void setExchange(qint64 historyId);

Q_SIGNALS:
    void sessionChanged(const QString& sessionId);
    void eventChanged(const QString& sessionId, const QString& eventId);
    void exchangeChanged(qint64 historyId);

private:
    QString m_sessionId;
    QString m_eventId;
    qint64 m_exchangeId = 0;
};

} // namespace tapedeck::gui
