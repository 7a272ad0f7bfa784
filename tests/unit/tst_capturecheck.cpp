// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capturecheck.h"
#include "replay/plan.h"
#include "support/memorycapture.h"

#include <QTest>

using namespace tapedeck;
using test::MemoryCapture;

namespace {

const QString one = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QByteArray session = "{\"session\":{\"session_id\":\"11111111-1111-4111-8111-111111111111\","
                           "\"init_timestamp\":\"2024-03-14T12:00:00+00:00\"}}";
const QByteArray bare = "{\"event_type\":\"llms\",\"init_timestamp\":\"2024-03-14T12:00:01+00:00\","
                        "\"end_timestamp\":\"2024-03-14T12:00:02+00:00\"}";

} // namespace

class TstCaptureCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<contract::Api> m_api;

    // What the check counts, and what a replay of the same would say.
    std::pair<qint64, qint64> sessionsIn(const std::shared_ptr<MemoryCapture>& capture) const
    {
        const auto plan = replay::makePlan(capture, *m_api, {});
        return {capture::checkCapture(*capture, *m_api).sessions, plan ? plan->sessions : -1};
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = contract::Api::load();
        QVERIFY(loaded.ok());
        m_api = std::make_unique<contract::Api>(*std::move(loaded));
    }

    void callsWithoutASessionAreNone()
    {
        auto capture = std::make_shared<MemoryCapture>(*m_api);
        capture->post(one, 0, QStringLiteral("/v2/create_session"), session, 200);
        capture->post(one, 0, QStringLiteral("/v2/create_events"), "{\"events\":[" + bare + "]}", 200);
        capture->call({}, 0, "GET", QStringLiteral("https://elsewhere.example/style.css"), {}, 200);
        capture->post({}, 0, QStringLiteral("/v2/developer_errors"), "{\"a\":1}", 200);
        QCOMPARE(sessionsIn(capture), (std::pair<qint64, qint64>(1, 1)));
        QCOMPARE(capture::checkCapture(*capture, *m_api).requests, 4);
    }

    void aCaptureOfSomethingElseHasNone()
    {
        auto capture = std::make_shared<MemoryCapture>(*m_api);
        capture->call({}, 0, "GET", QStringLiteral("https://elsewhere.example/"), {}, 200);
        QCOMPARE(sessionsIn(capture), (std::pair<qint64, qint64>(0, 0)));
    }

    void bareEventsAreOne()
    {
        auto capture = std::make_shared<MemoryCapture>(*m_api);
        capture->bareEvent(0, bare);
        capture->bareEvent(0, bare);
        QCOMPARE(sessionsIn(capture), (std::pair<qint64, qint64>(1, 1)));
    }

    void callsWithATokenOfAnUnknownSessionAreOne()
    {
        auto capture = std::make_shared<MemoryCapture>(*m_api);
        capture->post({}, 0, QStringLiteral("/v2/create_events"), "{\"events\":[" + bare + "]}", 200);
        QCOMPARE(sessionsIn(capture), (std::pair<qint64, qint64>(1, 1)));
    }
};

QTEST_GUILESS_MAIN(TstCaptureCheck)
#include "tst_capturecheck.moc"
