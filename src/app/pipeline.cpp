// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"

#include "contract/reading.h"
#include "core/redaction.h"
#include "store/historystore.h"
#include "store/sessionstore.h"

namespace tapedeck {

namespace {

store::SessionUpdate updateOf(contract::SessionFacts facts, const Exchange& exchange,
                              const QString& profileId)
{
    store::SessionUpdate update;
    update.sessionId = facts.sessionId;
    update.session = std::move(facts.session);
    update.sessionReplaces = facts.sessionReplaces;
    update.agents = std::move(facts.agents);
    update.events = std::move(facts.events);
    update.eventsUpdate = facts.eventsUpdate;
    update.cost = facts.cost;
    update.profileId = profileId;
    update.source = exchange.source;
    update.seen = exchange.startedAt;
    update.bytes = exchange.request.body.size() + (exchange.response ? exchange.response->body.size() : 0);
    return update;
}

// This program's own requests come by take(); what the server saw of them would only be read twice.
bool isOurs(const Exchange& exchange)
{
    return exchange.request.headers.value("User-Agent").startsWith("Tapedeck/");
}

} // namespace

// Lives on the worker; its slots run there in the order of the calls.
class Pipeline::Reader : public QObject
{
public:
    Reader(const contract::Api& api, store::ExchangeSpool& spool, store::HistoryStore& history,
           store::SessionStore& sessions)
        : m_api(api)
        , m_spool(spool)
        , m_history(history)
        , m_sessions(sessions)
    {}

    void readWaiting()
    {
        while (auto item = m_spool.take())
            read(std::move(item->exchange), item->profileId, item->own);
    }

private:
    void read(Exchange given, const QString& profileId, bool withHistory)
    {
        const Exchange exchange = redacted(std::move(given));
        contract::SessionFacts facts = contract::readExchange(m_api, exchange);
        if (withHistory) {
            store::HistoryTags tags;
            if (const auto match = m_api.match(exchange.request.method, exchange.request.url))
                tags.endpoint = m_api.endpoint(match->id).name;
            tags.sessionId = facts.sessionId;
            tags.profile = profileId;
            tags.events = static_cast<int>(facts.events.size());
            m_history.append(exchange, tags);
        }
        // A request that was refused or never answered is no sign that its session exists.
        const bool tells = facts.session || !facts.agents.empty() || !facts.events.empty() || facts.cost;
        if (!facts.sessionId.isEmpty() && tells)
            m_sessions.apply(updateOf(std::move(facts), exchange, profileId));
    }

    const contract::Api& m_api;
    store::ExchangeSpool& m_spool;
    store::HistoryStore& m_history;
    store::SessionStore& m_sessions;
};

Pipeline::Pipeline(const contract::Api& api, store::HistoryStore& history, store::SessionStore& sessions,
                   const QString& spoolFolder)
    : m_spool(spoolFolder)
    , m_reader(new Reader(api, m_spool, history, sessions))
{
    m_thread.setObjectName(QStringLiteral("pipeline"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

Pipeline::~Pipeline()
{
    // Queued reads come before the quit, which is queued as well.
    QMetaObject::invokeMethod(m_reader, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void Pipeline::add(store::ExchangeSpool::Item item)
{
    if (m_spool.add(std::move(item)))
        QMetaObject::invokeMethod(m_reader, [reader = m_reader] { reader->readWaiting(); });
}

void Pipeline::take(const Exchange& exchange, const QString& profileId)
{
    add({exchange, profileId, true});
}

void Pipeline::takeArrivals(const std::vector<Exchange>& exchanges, const QString& profileId)
{
    for (const Exchange& exchange : exchanges) {
        if (!isOurs(exchange))
            add({exchange, profileId, false});
    }
}

} // namespace tapedeck
