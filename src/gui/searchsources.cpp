// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchsources.h"

#include "core/ids.h"
#include "gui/selection.h"
#include "gui/shell.h"
#include "store/sessionstore.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

namespace tapedeck::gui {

namespace {

QString when(Timestamp time)
{
    constexpr qint64 microsInMilli = 1000;
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.micros / microsInMilli),
                              QLocale::ShortFormat);
}

} // namespace

SessionSearch::SessionSearch(const Services& services, Shell& shell, QObject* parent)
    : SearchProvider(parent)
    , m_services(services)
    , m_shell(shell)
{
    connect(&m_services.sessions, &store::SessionStore::sessionsReady, this, &SessionSearch::take);
}

void SessionSearch::search(const QString& text, int limit)
{
    store::SessionFilter filter;
    filter.text = text;
    m_token = m_services.sessions.newToken();
    m_services.sessions.fetchSessions(filter, {}, limit, m_token);
}

void SessionSearch::take(quint64 token, const store::SessionPage& page)
{
    if (token != m_token)
        return;
    std::vector<PickItem> items;
    for (const store::SessionRow& row : page.rows) {
        PickItem item;
        item.title = row.title.isEmpty() ? shortId(row.id) : row.title;
        item.detail = tr("%1 · %n events", nullptr, static_cast<int>(row.events)).arg(when(row.start));
        item.iconName = QStringLiteral("sessions");
        item.open = [this, id = row.id] {
            m_shell.selection().setSession(id);
            m_shell.showWorkspace(QStringLiteral("sessions"));
        };
        items.push_back(std::move(item));
    }
    Q_EMIT found(items);
}

TrafficSearch::TrafficSearch(const Services& services, Shell& shell, QObject* parent)
    : SearchProvider(parent)
    , m_services(services)
    , m_shell(shell)
{
    connect(&m_services.history, &store::HistoryStore::pageReady, this, &TrafficSearch::take);
}

void TrafficSearch::search(const QString& text, int limit)
{
    store::HistoryFilter filter;
    filter.text = text;
    m_token = m_services.history.newToken();
    m_services.history.fetchPage(filter, 0, limit, m_token);
}

void TrafficSearch::take(quint64 token, const std::vector<store::HistoryRow>& rows)
{
    if (token != m_token)
        return;
    std::vector<PickItem> items;
    for (const store::HistoryRow& row : rows) {
        PickItem item;
        item.title = row.endpoint.isEmpty() ? QUrl(row.url).path() : row.endpoint;
        if (row.status > 0)
            item.title = tr("%1 → %2", "call, status").arg(item.title).arg(row.status);
        item.detail = when(row.startedAt);
        item.iconName = QStringLiteral("traffic");
        item.open = [this, id = row.id] {
            m_shell.showWorkspace(QStringLiteral("traffic"));
            m_shell.selection().setExchange(id);
        };
        items.push_back(std::move(item));
    }
    Q_EMIT found(items);
}

} // namespace tapedeck::gui
