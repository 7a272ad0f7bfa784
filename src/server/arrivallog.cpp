// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/arrivallog.h"

#include "core/ids.h"
#include "core/redaction.h"

#include <chrono>
#include <utility>

namespace tapedeck::server {

ArrivalLog::ArrivalLog(QByteArray baseUrl, std::function<void(std::vector<Exchange>)> deliver)
    : m_baseUrl(std::move(baseUrl))
    , m_deliver(std::move(deliver))
    , m_thread([this] { run(); })
{}

ArrivalLog::~ArrivalLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

qsizetype ArrivalLog::Item::bytes() const
{
    return request.body.size() + static_cast<qsizetype>(answer.body.size());
}

void ArrivalLog::add(const HttpRequest& request, const HttpAnswer& answer, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    m_items.push_back({request, answer, now});
    m_bytes += m_items.back().bytes();
    while (m_items.size() > mostWaiting || (m_bytes > mostWaitingBytes && m_items.size() > 1)) {
        m_bytes -= m_items.front().bytes();
        m_items.pop_front();
    }
    if (m_items.size() == 1)
        m_wake.notify_one();
}

void ArrivalLog::run()
{
    constexpr auto interval = std::chrono::milliseconds(100);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_items.empty(); });
        const std::deque<Item> items = std::exchange(m_items, {});
        m_bytes = 0;
        const bool stopping = m_stopping;
        lock.unlock();
        std::vector<Exchange> exchanges;
        exchanges.reserve(items.size());
        for (const Item& item : items)
            exchanges.push_back(redacted(exchangeOf(item)));
        if (!exchanges.empty())
            m_deliver(std::move(exchanges));
        lock.lock();
        if (stopping)
            return;
        m_wake.wait_for(lock, interval, [this] { return m_stopping; });
    }
}

Exchange ArrivalLog::exchangeOf(const Item& item) const
{
    Exchange out;
    out.id = newUuid();
    out.startedAt = item.request.receivedAt;
    out.source = QStringLiteral("server");
    out.request.method = item.request.method;
    out.request.url = QString::fromUtf8(m_baseUrl + item.request.path);
    if (!item.request.query.isEmpty())
        out.request.url += QLatin1Char('?') + QString::fromUtf8(item.request.query);
    out.request.headers = item.request.headers;
    out.request.body = item.request.body;
    out.timing.total = item.answeredAt - item.request.receivedAt;
    if (item.answer.cut) {
        out.failure = Error{ErrorKind::Network, QStringLiteral("The connection was cut on demand."), {}};
        return out;
    }
    out.response.emplace();
    out.response->status = item.answer.status;
    out.response->reason = reasonPhrase(item.answer.status);
    out.response->headers = item.answer.headers;
    if (!item.answer.contentType.isEmpty())
        out.response->headers.add("Content-Type", item.answer.contentType);
    out.response->body = QByteArray::fromStdString(item.answer.body);
    return out;
}

} // namespace tapedeck::server
