// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loaded.h"
#include "support/servercases.h"

#include <QDateTime>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::misfit;
using tapedeck::test::ServerCase;
using tapedeck::test::ServerScene;
using tapedeck::test::ServerStep;

/// Faithful mode against the table of what the service answers (tests/data/server/faithful.json, contract
/// column B).
class TestFaithfulAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(test::load(m_api));
        QVERIFY(test::load(m_pricing));
    }

    void answersAsTheServiceDoes_data()
    {
        m_cases = test::addServerCaseRows(QStringLiteral(TAPEDECK_TEST_DATA "/server/faithful.json"));
        QVERIFY(m_cases.size() >= 120);
    }

    void answersAsTheServiceDoes()
    {
        QFETCH(int, index);
        auto opened = ServerStore::open(QStringLiteral(":memory:"));
        QVERIFY(opened.ok());
        ServerStore& store = *opened.value();
        const ServerCase all = ServerScene(store).fill(m_cases[static_cast<std::size_t>(index)]);

        JwtSigner jwt(store.secret());
        std::atomic<qint64> sessions = 0;
        std::atomic<qint64> events = 0;
        ApiService service({*m_api, store, jwt, *m_pricing, "http://127.0.0.1:1", sessions, events});
        service.setSettings({ServerMode::Faithful, false, 24 * 3600});
        for (const ServerStep& step : all.steps) {
            store.begin();
            const Timestamp now{QDateTime::currentMSecsSinceEpoch() * 1000};
            const HttpAnswer answer = service.answer(step.request, now);
            QVERIFY(store.commit());
            const QString wrong =
                misfit(step, {answer.status, answer.contentType, QByteArray::fromStdString(answer.body)});
            const QString call = QString::fromUtf8(step.request.method + ' ' + step.request.path);
            QVERIFY2(wrong.isEmpty(), qPrintable(call + QStringLiteral(": ") + wrong));
        }
    }

private:
    std::optional<contract::Api> m_api;
    std::optional<Pricing> m_pricing;
    Json::Array m_cases;
};

QTEST_GUILESS_MAIN(TestFaithfulAnswers)
#include "tst_faithfulanswers.moc"
