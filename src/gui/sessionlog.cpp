// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessionlog.h"

#include "contract/reading.h"
#include "core/jsonparser.h"
#include "net/apiclient.h"
#include "store/historystore.h"

#include <algorithm>

namespace tapedeck::gui {

using contract::EndpointId;

namespace {

constexpr int pageSize = 200;
constexpr qsizetype readAtMost = 128 << 10; ///< bytes of a request, for the few words about it

qint64 bodyBytes(const Exchange& exchange)
{
    return exchange.request.body.size() + (exchange.response ? exchange.response->body.size() : 0);
}

} // namespace

QString stepTitle(const contract::Api& api, const Exchange& exchange)
{
    const auto match = api.match(exchange.request.method, exchange.request.url);
    if (!match)
        return exchange.request.url;
    const QString name = api.endpoint(match->id).name;
    if (exchange.request.body.size() > readAtMost)
        return name;
    const Json body = readJson(exchange.request.body).value_or(Json());
    if (match->id == EndpointId::CreateAgent && body["name"].isString())
        return QStringLiteral("%1 %2").arg(name, body["name"].toQString());
    if (match->id == EndpointId::CreateEvents || match->id == EndpointId::UpdateEvents) {
        const Json& events = body.isArray() ? body : body["events"];
        if (events.isArray())
            return QStringLiteral("%1 %2").arg(name).arg(events.size());
    }
    return name;
}

bool accepted(const Exchange& exchange)
{
    return exchange.response && exchange.response->status >= 200 && exchange.response->status < 300;
}

SessionLog::SessionLog(const Services& services, QString profileId, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_profileId(std::move(profileId))
{
    // Sent again from elsewhere, or a token renewed by the client itself: all of it is the session's.
    connect(&services.client, &net::ApiClient::recorded, this,
            [this](const Exchange& exchange, const net::CallTags& tags) {
                if (!sessionId().isEmpty() && tags.sessionId == sessionId() && tags.profileId == m_profileId)
                    take(std::make_shared<const Exchange>(exchange));
            });
    // A replay, or another part of the window, may go on with the session.
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_loading)
            m_later.start(); // what came since may be behind what is being read
        else if (!sessionId().isEmpty())
            load();
    });
    connect(&services.history, &store::HistoryStore::appended, this, [this] {
        if (!m_later.isActive() && !sessionId().isEmpty())
            m_later.start();
    });
    connect(&services.history, &store::HistoryStore::exchangesReady, this,
            [this](quint64 token, const std::vector<Exchange>& exchanges, qint64 newest, bool last) {
                if (m_loading && token == m_token)
                    takeLoaded(exchanges, newest, last);
            });
}

void SessionLog::adopt(const QString& sessionId)
{
    if (sessionId.isEmpty() || !this->sessionId().isEmpty())
        return;
    m_known.session.id = sessionId;
    load();
    Q_EMIT sessionIdChanged(sessionId);
    Q_EMIT changed();
}

void SessionLog::load()
{
    m_loading = true;
    store::HistoryFilter filter;
    filter.sessionId = sessionId();
    m_token = m_services.history.newToken();
    m_services.history.fetchExchanges(filter, m_newest, pageSize, m_token);
}

void SessionLog::takeLoaded(const std::vector<Exchange>& exchanges, qint64 newest, bool last)
{
    bool more = false;
    for (const Exchange& exchange : exchanges)
        more = add(std::make_shared<const Exchange>(exchange), true) || more;
    m_loading = false;
    m_newest = newest;
    if (!last)
        load();
    else if (m_disordered)
        knowAnew();
    if (more)
        Q_EMIT changed();
}

void SessionLog::take(const std::shared_ptr<const Exchange>& exchange)
{
    const QString before = sessionId();
    const bool more = add(exchange, false);
    if (sessionId() != before)
        Q_EMIT sessionIdChanged(sessionId());
    if (more)
        Q_EMIT changed();
}

bool SessionLog::add(const std::shared_ptr<const Exchange>& exchange, bool fromHistory)
{
    if (!m_ids.insert(exchange->id).second)
        return false;
    SessionStep step{stepTitle(m_services.api, *exchange), exchange->id, exchange->startedAt,
                     exchange->response ? exchange->response->status : 0, exchange};
    // What comes out of the history may be older than what was sent meanwhile.
    const auto place =
        std::upper_bound(m_steps.begin(), m_steps.end(), step.startedAt,
                         [](Timestamp time, const SessionStep& other) { return time < other.startedAt; });
    // Calls side by side are answered in any order; what was answered last is known last. What the history
    // has from before is put in its place, all of it at once.
    if (fromHistory && place != m_steps.end()) {
        m_disordered = true;
    } else {
        const std::size_t before = m_known.events.size();
        m_known.add(m_services.api, *exchange);
        const std::size_t more = m_known.events.size() - before;
        if (exchange->request.body.size() > readAtMost && more > 0) // too large to be read twice
            step.title = QStringLiteral("%1 %2").arg(step.title).arg(more);
    }
    if (static_cast<std::size_t>(place - m_steps.begin()) < m_oldestKept) {
        step.exchange.reset();
        letGo(*exchange);
        ++m_oldestKept;
    } else {
        m_bytes += bodyBytes(*exchange);
    }
    m_steps.insert(place, std::move(step));
    for (; m_bytes > keptBytes && m_oldestKept + 1 < m_steps.size(); ++m_oldestKept) {
        const auto old = std::move(m_steps[m_oldestKept].exchange);
        m_bytes -= bodyBytes(*old);
        letGo(*old);
    }
    return true;
}

void SessionLog::letGo(const Exchange& exchange)
{
    m_base.session.id = sessionId();
    m_base.add(m_services.api, exchange);
}

void SessionLog::knowAnew()
{
    m_disordered = false;
    const QString id = sessionId();
    m_known = m_base;
    m_known.session.id = id;
    for (std::size_t i = m_oldestKept; i < m_steps.size(); ++i)
        m_known.add(m_services.api, *m_steps[i].exchange);
}

} // namespace tapedeck::gui
