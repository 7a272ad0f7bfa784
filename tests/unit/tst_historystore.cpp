// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historystore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

Exchange makeExchange(int n, const QByteArray& body = "{}", int status = 200)
{
    Exchange out;
    out.id = "exchange-" + std::to_string(n);
    out.startedAt.micros = 1'700'000'000'000'000 + n;
    out.request.method = "POST";
    out.request.url = QStringLiteral("https://api.example.com/v2/create_events");
    out.request.headers.add("Content-Type", "application/json");
    out.request.body = body;
    out.timing = {1, 2, -1, 4, 5, 6, 7 + n};
    out.attempts = 2;
    out.source = n % 2 ? QStringLiteral("replay") : QStringLiteral("send");
    if (status > 0)
        out.response = Response{status, "OK", {{"X-Bytes", "\xe4\xff"}}, "\"Success\""};
    else
        out.failure = Error{ErrorKind::Timeout, QStringLiteral("No answer in time."), QStringLiteral("20 s")};
    out.neverSent = status == 0;
    return out;
}

HistoryTags tags(const QString& session, int events = 1)
{
    return {QStringLiteral("create_events"), session, QStringLiteral("Local sandbox"), events};
}

// A token of the shape of a JWT that no server ever gave out.
QByteArray fakeJwt()
{
    return QByteArray("{\"alg\":\"none\"}")
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           '.' +
           QByteArray("{\"session_id\":\"x\"}")
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           ".c2lnbmF0dXJl";
}

struct Page
{
    std::vector<HistoryRow> rows;
    bool last = false;
};

} // namespace

class TstHistoryStore : public QObject
{
    Q_OBJECT

    // Asks once and waits for the one answer of that token.
    Page older(HistoryStore& store, const HistoryFilter& filter, qint64 before, int limit)
    {
        return answer(store, [&](quint64 token) { store.fetchPage(filter, before, limit, token); });
    }
    Page newer(HistoryStore& store, const HistoryFilter& filter, qint64 after, int limit)
    {
        return answer(store, [&](quint64 token) { store.fetchNewer(filter, after, limit, token); });
    }
    template <typename Ask>
    Page answer(HistoryStore& store, Ask ask)
    {
        const quint64 token = store.newToken();
        QSignalSpy spy(&store, &HistoryStore::pageReady);
        ask(token);
        if (!spy.wait() || spy.size() != 1 || spy[0][0].toULongLong() != token)
            return {};
        return {spy[0][1].value<std::vector<HistoryRow>>(), spy[0][2].toBool()};
    }
    qint64 counted(HistoryStore& store, const HistoryFilter& filter)
    {
        QSignalSpy spy(&store, &HistoryStore::countReady);
        store.count(filter, store.newToken());
        return spy.wait() ? spy[0][1].toLongLong() : -1;
    }
    // Appends and waits until all are written.
    void fill(HistoryStore& store, const std::vector<std::pair<Exchange, HistoryTags>>& items)
    {
        QSignalSpy spy(&store, &HistoryStore::appended);
        const qint64 before = m_written;
        for (const auto& [exchange, tag] : items)
            store.append(exchange, tag);
        m_written += static_cast<qint64>(items.size());
        QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty() && spy.last()[0].toLongLong() == m_written, 60'000);
        QVERIFY(m_written > before);
    }

    QTemporaryDir m_dir;
    qint64 m_written = 0;

private Q_SLOTS:
    void init() { m_written = 0; }

    void everyPartComesBack()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        const Exchange sent = makeExchange(1, "{\"events\":[1.50]}");
        fill(store,
             {{sent, tags(QStringLiteral("s1"), 3)}, {makeExchange(2, {}, 0), tags(QStringLiteral("s2"))}});

        const Page page = older(store, {}, 0, 10);
        QCOMPARE(page.rows.size(), std::size_t(2));
        QVERIFY(page.last);
        const HistoryRow row = page.rows[1];
        QCOMPARE(row.method, QStringLiteral("POST"));
        QCOMPARE(row.url, sent.request.url);
        QCOMPARE(row.endpoint, QStringLiteral("create_events"));
        QCOMPARE(row.sessionId, QStringLiteral("s1"));
        QCOMPARE(row.source, QStringLiteral("replay"));
        QCOMPARE(row.profile, QStringLiteral("Local sandbox"));
        QCOMPARE(row.status, 200);
        QCOMPARE(row.totalMicros, 8);
        QCOMPARE(row.requestBytes, sent.request.body.size());
        QCOMPARE(row.responseBytes, 9);
        QCOMPARE(row.events, 3);
        QCOMPARE(row.startedAt, sent.startedAt);
        QCOMPARE(page.rows[0].status, 0);
        QCOMPARE(page.rows[0].failure, QStringLiteral("No answer in time."));

        QSignalSpy ready(&store, &HistoryStore::exchangeReady);
        const quint64 token = store.newToken();
        store.fetchExchange(row.id, token);
        store.fetchExchange(page.rows[0].id, token + 1000);
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(ready[0][0].toULongLong(), token);
        const auto full = ready[0][2].value<Exchange>();
        QCOMPARE(full.id, sent.id);
        QCOMPARE(full.request.body, sent.request.body);
        QVERIFY(full.request.headers == sent.request.headers);
        QVERIFY(full.response.has_value());
        QVERIFY(full.response->headers == sent.response->headers);
        QCOMPARE(full.response->body, sent.response->body);
        QCOMPARE(full.response->reason, QByteArray("OK"));
        QCOMPARE(full.timing.tls, -1);
        QCOMPARE(full.timing.receive, 6);
        QCOMPARE(full.attempts, 2);
        QCOMPARE(full.sessionId, QStringLiteral("s1"));
        QVERIFY(!full.neverSent);
        QVERIFY(!full.failure);
        const auto unanswered = ready[1][2].value<Exchange>();
        QVERIFY(!unanswered.response);
        QVERIFY(unanswered.neverSent);
        QCOMPARE(unanswered.failure->kind, ErrorKind::Timeout);
        QCOMPARE(unanswered.failure->detail, QStringLiteral("20 s"));
    }

    void nothingSecretReachesTheDisk()
    {
        const QString path = m_dir.filePath(QStringLiteral("secret.db"));
        const QByteArray key = "00000000-1111-2222-3333-444444444444";
        {
            HistoryStore store;
            QVERIFY(store.open(path).ok());
            Exchange exchange = makeExchange(1, "{\"session\":{\"jwt\":\"" + fakeJwt() + "\"}}");
            exchange.request.headers.add("X-Agentops-Api-Key", key);
            exchange.request.headers.add("Authorization", "Bearer " + fakeJwt());
            exchange.response->body = "{\"jwt\":\"" + fakeJwt() + "\"}";
            store.append(exchange, tags(QStringLiteral("s1")));
        } // the destructor writes what waits
        QByteArray bytes;
        for (const char* ending : {"", "-wal"}) {
            QFile file(path + QLatin1String(ending));
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        QVERIFY(bytes.contains("redacted"));
        QVERIFY(!bytes.contains(key));
        QVERIFY(!bytes.contains(fakeJwt()));
        QVERIFY(!bytes.contains("c2lnbmF0dXJl"));
    }

    void destructorWritesWhatIsQueued()
    {
        const QString path = m_dir.filePath(QStringLiteral("flush.db"));
        {
            HistoryStore store;
            QVERIFY(store.open(path).ok());
            for (int i = 0; i < 1'200; ++i)
                store.append(makeExchange(i), tags(QStringLiteral("s")));
        }
        HistoryStore again;
        QVERIFY(again.open(path).ok());
        QCOMPARE(counted(again, {}), 1'200);
    }

    void pagesMeetWithoutGapOrOverlap()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        std::vector<std::pair<Exchange, HistoryTags>> items;
        for (int i = 0; i < 1'003; ++i)
            items.emplace_back(makeExchange(i), tags(QString::number(i % 3)));
        fill(store, items);

        for (const QString& session : {QString(), QStringLiteral("1")}) {
            HistoryFilter filter;
            filter.sessionId = session;
            std::set<qint64> seen;
            qint64 before = 0;
            Page page;
            do {
                page = older(store, filter, before, 100);
                QVERIFY(!page.rows.empty());
                for (const HistoryRow& row : page.rows) {
                    QVERIFY(before == 0 || row.id < before);
                    before = row.id;
                    QVERIFY(seen.insert(row.id).second);
                }
            } while (!page.last);
            QCOMPARE(seen.size(), session.isEmpty() ? std::size_t(1'003) : std::size_t(334));
            QCOMPARE(counted(store, filter), static_cast<qint64>(seen.size()));
        }
        // Exactly one full page is also the last.
        QVERIFY(older(store, {}, 101, 100).last);
        QVERIFY(!older(store, {}, 102, 100).last);
    }

    void newerRowsComeInSteps()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        std::vector<std::pair<Exchange, HistoryTags>> items;
        for (int i = 0; i < 25; ++i)
            items.emplace_back(makeExchange(i), tags(QStringLiteral("s")));
        fill(store, items);
        const Page page = newer(store, {}, 5, 10);
        QCOMPARE(page.rows.size(), std::size_t(10));
        QCOMPARE(page.rows.front().id, 15);
        QCOMPARE(page.rows.back().id, 6);
        QVERIFY(!page.last);
        QVERIFY(newer(store, {}, 15, 10).last);
        QVERIFY(newer(store, {}, 25, 10).rows.empty());
    }

    void filtersHoldTogether()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        auto other = tags(QStringLiteral("3f2a91c4-0000-4000-8000-000000000000"));
        other.endpoint = QStringLiteral("update_session");
        Exchange incomplete = makeExchange(6, "{}", 200);
        incomplete.failure = Error{ErrorKind::Network, QStringLiteral("cut"), {}};
        fill(store,
             {{makeExchange(1, "{\"prompt\":\"Wie schwimmt der Seeotter?\"}"), tags(QStringLiteral("s1"))},
              {makeExchange(2, "{\"prompt\":\"sea otters\"}", 500), other},
              {makeExchange(3, "{}", 0), other},
              {makeExchange(4, "{\"prompt\":\"sea\"}", 404), tags(QStringLiteral("s1"))},
              {makeExchange(5, "{\"prompt\":\"ÜBER Füße\"}", 204), tags(QStringLiteral("s2"))},
              {incomplete, tags(QStringLiteral("s3"))}});
        const auto ids = [&](const HistoryFilter& filter) {
            std::vector<qint64> out;
            for (const HistoryRow& row : older(store, filter, 0, 50).rows)
                out.push_back(row.id);
            return out;
        };
        using Ids = std::vector<qint64>;
        QCOMPARE(ids({QStringLiteral("sea"), {}, {}, {}}), (Ids{4, 2}));
        QCOMPARE(ids({QStringLiteral("sea ott"), {}, {}, {}}), (Ids{2}));
        QCOMPARE(ids({QStringLiteral("seeOTTER"), {}, {}, {}}), (Ids{1}));
        QCOMPARE(ids({QStringLiteral("uber fu"), {}, {}, {}}), (Ids{5}));
        QCOMPARE(ids({QStringLiteral("3f2a91c4"), {}, {}, {}}), (Ids{3, 2}));
        QCOMPARE(ids({QStringLiteral("create_events"), {}, {}, {}}).size(), std::size_t(6));
        QCOMPARE(ids({QStringLiteral("\" ) OR"), {}, {}, {}}), Ids{});
        QCOMPARE(ids({{}, QStringLiteral("update_session"), {}, {}}), (Ids{3, 2}));
        QCOMPARE(ids({{}, {}, QStringLiteral("s1"), {}}), (Ids{4, 1}));
        QCOMPARE(ids({{}, {}, {}, QStringLiteral("replay")}), (Ids{5, 3, 1}));
        QCOMPARE(ids({{}, {}, {}, {}, HistoryFilter::Outcome::Ok}), (Ids{5, 1}));
        QCOMPARE(ids({{}, {}, {}, {}, HistoryFilter::Outcome::Refused}), (Ids{4, 2}));
        QCOMPARE(ids({{}, {}, {}, {}, HistoryFilter::Outcome::NoAnswer}), (Ids{6, 3}));
        const HistoryFilter both{
            QStringLiteral("sea"), QStringLiteral("update_session"), {}, {}, HistoryFilter::Outcome::Refused};
        QCOMPARE(ids(both), (Ids{2}));
        QCOMPARE(counted(store, both), 1);
        QCOMPARE(counted(store, {QStringLiteral("sea"), {}, {}, {}}), 2);
    }

    void aWordBehindTheFirst64KiBIsNotIndexed()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        const QByteArray body = "\"early " + QByteArray(70'000, '.') + " late\"";
        fill(store, {{makeExchange(1, body), tags(QStringLiteral("s"))}});
        QCOMPARE(older(store, {QStringLiteral("early"), {}, {}, {}}, 0, 5).rows.size(), std::size_t(1));
        QCOMPARE(older(store, {QStringLiteral("late"), {}, {}, {}}, 0, 5).rows.size(), std::size_t(0));
        QSignalSpy ready(&store, &HistoryStore::exchangeReady);
        store.fetchExchange(1, store.newToken());
        QVERIFY(ready.wait());
        QCOMPARE(ready[0][2].value<Exchange>().request.body, body);
    }

    void exportGoesOldestFirst()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        std::vector<std::pair<Exchange, HistoryTags>> items;
        for (int i = 0; i < 7; ++i)
            items.emplace_back(makeExchange(i), tags(QStringLiteral("s")));
        fill(store, items);
        std::vector<std::string> ids;
        qint64 after = 0;
        bool last = false;
        while (!last) {
            QSignalSpy spy(&store, &HistoryStore::exchangesReady);
            store.fetchExchanges({}, after, 3, store.newToken());
            QVERIFY(spy.wait());
            for (const Exchange& exchange : spy[0][1].value<std::vector<Exchange>>())
                ids.push_back(exchange.id);
            after = spy[0][2].toLongLong();
            last = spy[0][3].toBool();
        }
        QCOMPARE(ids.size(), std::size_t(7));
        for (int i = 0; i < 7; ++i)
            QCOMPARE(ids[static_cast<std::size_t>(i)], "exchange-" + std::to_string(i));
    }

    void clearForgetsAllAndGivesNoIdTwice()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        fill(store, {{makeExchange(1, "\"walrus\""), tags(QStringLiteral("s"))},
                     {makeExchange(2), tags(QStringLiteral("s"))}});
        QSignalSpy cleared(&store, &HistoryStore::cleared);
        store.clear();
        QVERIFY(cleared.wait());
        QVERIFY(older(store, {}, 0, 5).rows.empty());
        QVERIFY(older(store, {QStringLiteral("walrus"), {}, {}, {}}, 0, 5).rows.empty());
        fill(store, {{makeExchange(3, "\"seal\""), tags(QStringLiteral("s"))}}); // expects id 3
        QCOMPARE(older(store, {QStringLiteral("seal"), {}, {}, {}}, 0, 5).rows.size(), std::size_t(1));
        QSignalSpy missing(&store, &HistoryStore::exchangeMissing);
        store.fetchExchange(1, 77);
        QVERIFY(missing.wait());
        QCOMPARE(missing[0][0].toULongLong(), 77u);
        QCOMPARE(missing[0][2].value<Error>().kind, ErrorKind::NotFound);
    }

    void withoutAFileEveryQuestionStillGetsItsAnswer()
    {
        QFile plain(m_dir.filePath(QStringLiteral("plain")));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        HistoryStore store;
        QVERIFY(!store.open(plain.fileName() + QStringLiteral("/history.db")).ok());
        store.append(makeExchange(1), tags({}));
        QVERIFY(older(store, {}, 0, 5).last);
        QCOMPARE(counted(store, {}), 0);
        QSignalSpy missing(&store, &HistoryStore::exchangeMissing);
        store.fetchExchange(1, 5);
        QVERIFY(missing.wait());
    }

    void aDamagedFileIsSetAsideAndTold()
    {
        const QString path = m_dir.filePath(QStringLiteral("broken.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'z'));
        file.close();
        HistoryStore store;
        QSignalSpy failed(&store, &HistoryStore::failed);
        QTest::ignoreMessage(QtWarningMsg, "A damaged database was set aside.");
        QVERIFY(store.open(path).ok());
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].value<Error>().text.contains(QStringLiteral("broken.db.damaged-1")));
        fill(store, {{makeExchange(1), tags(QStringLiteral("s"))}});
    }

    void damageMetWhileRunningStartsANewFile()
    {
        const QString path = m_dir.filePath(QStringLiteral("later.db"));
        {
            HistoryStore store;
            QVERIFY(store.open(path).ok());
            std::vector<std::pair<Exchange, HistoryTags>> items;
            for (int i = 0; i < 300; ++i)
                items.emplace_back(makeExchange(i, QByteArray(2'000, 'b')), tags(QStringLiteral("s")));
            fill(store, items);
        }
        {
            QFile file(path); // the schema on the first page stays readable, the rest is rubbish
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qint64 size = file.size();
            QVERIFY(file.seek(4096));
            file.write(QByteArray(size - 4096, '\x5a'));
        }
        HistoryStore store;
        QSignalSpy failed(&store, &HistoryStore::failed);
        QSignalSpy cleared(&store, &HistoryStore::cleared);
        QVERIFY(store.open(path).ok());
        store.append(makeExchange(1), tags(QStringLiteral("s")));
        store.fetchPage({}, 0, 10, store.newToken());
        QTRY_VERIFY(!cleared.isEmpty());
        QVERIFY(failed.last()[0].value<Error>().text.contains(QStringLiteral("later.db.damaged-1")));
        QTRY_VERIFY(QFile::exists(path + QStringLiteral(".damaged-1")));
        QSignalSpy appended(&store, &HistoryStore::appended);
        store.append(makeExchange(2), tags(QStringLiteral("s")));
        QTRY_VERIFY(!appended.isEmpty());
        QVERIFY(!older(store, {}, 0, 5).rows.empty());
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged-2")));
    }
};

QTEST_GUILESS_MAIN(TstHistoryStore)
#include "tst_historystore.moc"
