// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "contract/api.h"
#include "core/ids.h"
#include "store/historystore.h"
#include "store/sessionstore.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace tapedeck;

/// What was sent becomes history, and sessions only where an answer says that they are there.
class TstPipeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api.emplace(std::move(api).value());
    }

    void aSessionIsThereOnceItWasAnswered_data()
    {
        QTest::addColumn<int>("status"); // 0: no answer
        QTest::addColumn<int>("sessions");
        QTest::newRow("taken") << 200 << 1;
        QTest::newRow("refused") << 400 << 0;
        QTest::newRow("broken") << 500 << 0;
        QTest::newRow("never answered") << 0 << 0;
    }

    void aSessionIsThereOnceItWasAnswered()
    {
        QFETCH(int, status);
        QFETCH(int, sessions);
        store::HistoryStore history;
        store::SessionStore store;
        QVERIFY(history.open(QString()).ok());
        QVERIFY(store.open(QString()).ok());
        QSignalSpy appended(&history, &store::HistoryStore::appended);
        {
            Pipeline pipeline(*m_api, history, store);
            pipeline.take(creation(status), QStringLiteral("profile"));
        } // what was handed in is stored before it ends
        QTRY_COMPARE(appended.size(), 1);

        int found = -1;
        const quint64 token = store.newToken();
        connect(&store, &store::SessionStore::sessionsReady, this,
                [&found, token](quint64 answered, const store::SessionPage& page) {
                    if (answered == token)
                        found = static_cast<int>(page.rows.size());
                });
        constexpr int many = 10;
        store.fetchSessions({}, {}, many, token);
        QTRY_COMPARE(found, sessions);
    }

private:
    static Exchange creation(int status)
    {
        Exchange exchange;
        exchange.id = newUuid();
        exchange.startedAt = Timestamp{1'700'000'000'000'000};
        exchange.request.url = QStringLiteral("http://127.0.0.1:1/v2/create_session");
        exchange.request.body =
            "{\"session\":{\"session_id\":\"11111111-1111-4111-8111-111111111111\",\"tags\":[\"pipeline\"]}}";
        exchange.source = QStringLiteral("replay");
        if (status == 0) {
            exchange.failure = Error{ErrorKind::Network, QStringLiteral("refused"), {}};
            exchange.neverSent = true;
            return exchange;
        }
        exchange.response.emplace();
        exchange.response->status = status;
        exchange.response->body = status == 200 ? "{\"status\":\"Success\"}" : "{\"message\":\"no\"}";
        return exchange;
    }

    std::optional<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TstPipeline)
#include "tst_pipeline.moc"
