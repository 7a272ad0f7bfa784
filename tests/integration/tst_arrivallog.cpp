// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "server/arrivallog.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

HttpRequest request(const QByteArray& path, const QByteArray& body = {})
{
    HttpRequest out;
    out.method = "POST";
    out.path = path;
    out.body = body;
    out.headers = {{"X-Agentops-Api-Key", "00000000-0000-4000-8000-000000000001"}};
    out.receivedAt = Timestamp{1000};
    return out;
}

/// Collects what the log delivers, on the log's thread.
struct Collector
{
    std::mutex mutex;
    std::vector<std::vector<Exchange>> deliveries;

    auto sink()
    {
        return [this](std::vector<Exchange> exchanges) {
            const std::lock_guard lock(mutex);
            deliveries.push_back(std::move(exchanges));
        };
    }
    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return deliveries.size();
    }
};

} // namespace

class TestArrivalLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnExchangesWithoutSecrets()
    {
        Collector collector;
        {
            ArrivalLog log("http://127.0.0.1:1", collector.sink());
            HttpAnswer answer;
            answer.body = "{\"status\":\"Success\",\"jwt\":\"eyJhbGciOi.eyJzZXNzaW9u.c2lnbmF0dXJl\"}";
            log.add(request("/v2/create_session", "{\"api_key\":\"00000000-0000-4000-8000-000000000001\"}"),
                    answer, Timestamp{3500});
        }
        QCOMPARE(collector.deliveries.size(), 1u);
        const Exchange exchange = collector.deliveries[0].at(0);
        QCOMPARE(exchange.request.url, QStringLiteral("http://127.0.0.1:1/v2/create_session"));
        QCOMPARE(exchange.request.headers.value("X-Agentops-Api-Key"), redactedMark);
        QVERIFY(!exchange.request.body.contains("000000000001"));
        QVERIFY(!exchange.response->body.contains("eyJ"));
        QCOMPARE(exchange.response->status, 200);
        QCOMPARE(exchange.timing.total, 2500);
        QCOMPARE(exchange.source, QStringLiteral("server"));
    }

    void aCutExchangeHasAFailureAndNoAnswer()
    {
        Collector collector;
        {
            ArrivalLog log("http://127.0.0.1:1", collector.sink());
            HttpAnswer answer;
            answer.cut = true;
            log.add(request("/"), answer, Timestamp{2000});
        }
        QVERIFY(!collector.deliveries[0].at(0).response);
        QCOMPARE(collector.deliveries[0].at(0).failure->kind, ErrorKind::Network);
    }

    void deliversInBatchesAtMostEvery100Ms()
    {
        Collector collector;
        ArrivalLog log("http://127.0.0.1:1", collector.sink());
        QElapsedTimer timer;
        timer.start();
        int sent = 0;
        const auto pump = [&] {
            log.add(request("/" + QByteArray::number(sent++)), {}, Timestamp{2000});
            return collector.count() >= 4;
        };
        QTRY_VERIFY(pump());
        // Four deliveries have three pauses between them.
        QVERIFY(timer.elapsed() >= 300);
    }

    void dropsTheOldestFirst()
    {
        Collector collector;
        std::mutex gate;
        constexpr int more = 50;
        {
            ArrivalLog log("http://127.0.0.1:1", [&](std::vector<Exchange> exchanges) {
                const std::lock_guard lock(gate);
                collector.sink()(std::move(exchanges));
            });
            const std::lock_guard lock(gate); // the receiver hangs
            for (int i = 0; i < static_cast<int>(ArrivalLog::mostWaiting) * 2 + more; ++i)
                log.add(request("/" + QByteArray::number(i)), {}, Timestamp{2000});
        }
        std::size_t handedOn = 0;
        for (const auto& delivery : collector.deliveries) {
            QVERIFY(delivery.size() <= ArrivalLog::mostWaiting);
            handedOn += delivery.size();
        }
        QVERIFY(handedOn <= 2 * ArrivalLog::mostWaiting);
        QVERIFY(collector.deliveries.back().back().request.url.endsWith(QStringLiteral("/20049")));
    }

    void countsBytesToo()
    {
        Collector collector;
        std::mutex gate;
        {
            ArrivalLog log("http://127.0.0.1:1", [&](std::vector<Exchange> exchanges) {
                const std::lock_guard lock(gate);
                collector.sink()(std::move(exchanges));
            });
            const std::lock_guard lock(gate);
            const QByteArray large(8 << 20, ' ');
            for (int i = 0; i < 40; ++i)
                log.add(request("/", large), {}, Timestamp{2000});
        }
        qsizetype bytes = 0;
        for (const Exchange& exchange : collector.deliveries.back())
            bytes += exchange.request.body.size();
        QVERIFY(bytes <= ArrivalLog::mostWaitingBytes);
    }
};

QTEST_GUILESS_MAIN(TestArrivalLog)
#include "tst_arrivallog.moc"
