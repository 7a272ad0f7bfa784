// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/judgement.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::replay;

class TstJudgement : public QObject
{
    Q_OBJECT

    static StepResult judged(const std::optional<Response>& recorded, int status, const QByteArray& body,
                             contract::Auth auth = contract::Auth::Jwt)
    {
        contract::Endpoint endpoint;
        endpoint.auth = auth;
        Outcome outcome;
        outcome.response = Response{status, {}, {}, body};
        outcome.timing.total = 1234;
        return judge(5, endpoint, outcome, recorded);
    }
    static Response recorded(int status, const QByteArray& body) { return {status, {}, {}, body}; }

private Q_SLOTS:
    void theSameAnswerIsTheSame()
    {
        const StepResult result = judged(recorded(200, "\"Success\""), 200, "\"Success\"");
        QCOMPARE(int(result.state), int(StepState::Same));
        QCOMPARE(result.step, 5u);
        QCOMPARE(result.status, 200);
        QCOMPARE(result.took, 1234);
        QVERIFY(result.note.isEmpty());
    }
    void aRefusalAsRecordedIsTheSame()
    {
        const QByteArray body = "{\"path\":\"/v2/create_events\",\"message\":\"no\"}";
        const StepResult result = judged(recorded(400, body), 400, body);
        QCOMPARE(int(result.state), int(StepState::Same));
        QVERIFY(result.note.contains("no"));
    }
    void aRefusalThatWasNotRecordedFailed()
    {
        const StepResult result = judged(recorded(200, "\"Success\""), 400,
                                         "{\"path\":\"/v2/create_events\",\"message\":\"bad thing\"}");
        QCOMPARE(int(result.state), int(StepState::Failed));
        QVERIFY(result.note.contains("400"));
        QVERIFY(result.note.contains("bad thing"));
        QCOMPARE(int(judged(recorded(200, "\"Success\""), 302, {}).state), int(StepState::Failed));
    }
    void anotherAnswerDiffers()
    {
        QCOMPARE(int(judged(recorded(200, "{\"a\":1}"), 200, "{\"a\":2}").state), int(StepState::Differs));
        QCOMPARE(int(judged(recorded(400, "{}"), 200, "\"Success\"").state), int(StepState::Differs));
        QCOMPARE(int(judged(recorded(400, "{}"), 500, "{}").state), int(StepState::Differs));
        QVERIFY(judged(recorded(200, "{\"a\":1}"), 200, "{\"a\":2}").note.contains("/a"));
    }
    void withoutARecordedAnswerOnlySuccessIsGood()
    {
        const StepResult good = judged(std::nullopt, 204, {});
        QCOMPARE(int(good.state), int(StepState::Same));
        QVERIFY(!good.note.isEmpty());
        QCOMPARE(int(judged(std::nullopt, 404, "{\"detail\":\"Not Found\"}").state), int(StepState::Failed));
    }
    void noAnswerFailed()
    {
        Outcome outcome;
        outcome.failure = Error{ErrorKind::Timeout, QStringLiteral("No answer in time."), {}};
        const StepResult result = judge(1, {}, outcome, recorded(200, {}));
        QCOMPARE(int(result.state), int(StepState::Failed));
        QCOMPARE(result.note, QStringLiteral("No answer in time."));
        QCOMPARE(result.status, 0);
    }
    void aRefusedKeyIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("refused");
        QTest::newRow("format") << 400 << QByteArray("{\"message\":\"Invalid API key format\"}") << true;
        QTest::newRow("unknown") << 400
                                 << QByteArray("{\"message\":\"Error creating session: Invalid API Key\"}")
                                 << true;
        QTest::newRow("documented") << 401 << QByteArray("{\"error\":\"unauthorized\"}") << true;
        QTest::newRow("session") << 400 << QByteArray("{\"message\":\"Invalid Session Id\"}") << false;
        QTest::newRow("fault") << 500 << QByteArray("{}") << false;
    }
    void aRefusedKeyIsTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, refused);
        QCOMPARE(judged(std::nullopt, status, body, contract::Auth::ApiKey).keyRefused, refused);
        QVERIFY(!judged(std::nullopt, status, body, contract::Auth::Jwt).keyRefused);
    }
    void longMessagesAreShortAndHaveNoSecrets()
    {
        const QByteArray secret = "eyJhbGciOiJub25lIn0.eyJ4Ijoib2xkIn0.b2xk";
        const QString text = answerText({500, {}, {}, "oh " + secret + ' ' + QByteArray(5000, 'x')});
        QVERIFY(text.size() < 300);
        QVERIFY(!text.contains(QString::fromLatin1(secret)));
    }
};

QTEST_APPLESS_MAIN(TstJudgement)
#include "tst_judgement.moc"
