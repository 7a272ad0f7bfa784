// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/windowmodel.h"

namespace tapedeck::models {

WindowModel::WindowModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

bool WindowModel::isLoading() const
{
    return m_wantFirst || m_wantNext || (m_running && *m_running != Question::Changes);
}

bool WindowModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !isLoading();
}

void WindowModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wantNext = true;
    schedule();
}

void WindowModel::restart()
{
    m_started = true;
    m_wantFirst = true;
    m_wantNext = false;
    m_wantChanges = false;
    schedule();
}

void WindowModel::stop()
{
    m_started = false;
    m_wantFirst = false;
    m_wantNext = false;
    m_wantChanges = false;
    m_running.reset(); // its answer finds no taker
    m_complete = true;
    tellLoading();
}

void WindowModel::wantChanges()
{
    if (!m_started)
        return;
    m_wantChanges = true;
    schedule();
}

void WindowModel::schedule()
{
    tellLoading();
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &WindowModel::next, Qt::QueuedConnection);
}

void WindowModel::next()
{
    m_scheduled = false;
    if (m_running)
        return;
    if (std::exchange(m_wantFirst, false))
        m_running = Question::First;
    else if (std::exchange(m_wantNext, false) && !m_complete)
        m_running = Question::Next;
    else if (std::exchange(m_wantChanges, false))
        m_running = Question::Changes;
    tellLoading();
    if (!m_running)
        return;
    m_token = newToken();
    ask(*m_running, m_token);
}

void WindowModel::answered(quint64 token, const std::function<void(Question)>& insert)
{
    if (!m_running || token != m_token)
        return;
    if (!m_wantFirst) // else it answers an old question
        insert(*m_running);
    m_running.reset();
    schedule();
}

void WindowModel::tellLoading()
{
    if (std::exchange(m_toldLoading, isLoading()) != m_toldLoading)
        Q_EMIT loadingChanged(m_toldLoading);
}

} // namespace tapedeck::models
