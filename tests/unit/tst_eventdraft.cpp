// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/eventdraft.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

Json eventWith(const char* fields)
{
    const QByteArray text = "{\"init_timestamp\":\"t\",\"end_timestamp\":\"t\"," + QByteArray(fields) + "}";
    return readJson(text).value_or(Json());
}

} // namespace

class TestEventDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto prices = Pricing::load();
        QVERIFY(prices.ok());
        m_pricing.emplace(std::move(prices.value()));
    }

    void routesByThePluralNameAlone()
    {
        QCOMPARE(eventRoute(Json("llms")), EventRoute::Llms);
        QCOMPARE(eventRoute(Json("tools")), EventRoute::Tools);
        QCOMPARE(eventRoute(Json("errors")), EventRoute::Errors);
        for (const Json& other : {Json("actions"), Json("llm"), Json("apis"), Json(), Json(5)})
            QCOMPARE(eventRoute(other), EventRoute::Actions);
    }

    void wrapsChatsAndTexts_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("messages") << QByteArray("[{\"role\":\"user\",\"content\":\"x\"}]")
                                  << QByteArray("chatml");
        QTest::newRow("content list")
            << QByteArray("[{\"role\":\"user\",\"content\":[{\"type\":\"text\"}]}]") << QByteArray("chatml");
        QTest::newRow("null content")
            << QByteArray("[{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[]}]")
            << QByteArray("chatml");
        QTest::newRow("no messages") << QByteArray("[]") << QByteArray("chatml");
        QTest::newRow("text") << QByteArray("\"Hello\"") << QByteArray("string");
        QTest::newRow("no role") << QByteArray("[{\"content\":\"x\"}]") << QByteArray("string");
        QTest::newRow("role a number") << QByteArray("[{\"role\":1}]") << QByteArray("string");
        QTest::newRow("content a number")
            << QByteArray("[{\"role\":\"user\",\"content\":1}]") << QByteArray("string");
        QTest::newRow("tool_calls an object")
            << QByteArray("[{\"role\":\"user\",\"tool_calls\":{}}]") << QByteArray("string");
        QTest::newRow("one message, no list")
            << QByteArray("{\"role\":\"user\",\"content\":\"x\"}") << QByteArray("string");
    }

    void wrapsChatsAndTexts()
    {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, type);
        const auto wrapped = readJson(QByteArray::fromStdString(wrappedPrompt(readJson(prompt).value())));
        QVERIFY(wrapped.has_value());
        QCOMPARE((*wrapped)["type"].toQString().toLatin1(), type);
        if (type == "chatml")
            QVERIFY(unwrapped(*wrapped) == readJson(prompt).value());
    }

    void aReplyIsOneObject()
    {
        QVERIFY(wrappedCompletion(readJson("{\"role\":\"assistant\",\"content\":\"x\"}").value())
                    .find("chatml") != std::string::npos);
        QVERIFY(wrappedCompletion(readJson("[{\"role\":\"assistant\"}]").value()).find("chatml") ==
                std::string::npos);
        QVERIFY(wrappedCompletion(readJson("{\"role\":\"assistant\",\"function_call\":[]}").value())
                    .find("chatml") == std::string::npos);
    }

    void failsWhereTheServiceFails_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("no event_type") << QByteArray("\"id\":\"x\"");
        QTest::newRow("tokens a text") << QByteArray("\"event_type\":\"llms\",\"prompt_tokens\":\"3\"");
        QTest::newRow("tokens a list") << QByteArray("\"event_type\":\"llms\",\"completion_tokens\":[1]");
        QTest::newRow("cost a word") << QByteArray("\"event_type\":\"llms\",\"cost\":\"free\"");
        QTest::newRow("cost an object") << QByteArray("\"event_type\":\"llms\",\"cost\":{}");
        QTest::newRow("model a list") << QByteArray("\"event_type\":\"llms\",\"model\":[]");
        QTest::newRow("priced tokens with a point")
            << QByteArray("\"event_type\":\"llms\",\"model\":\"gpt-4\",\"prompt_tokens\":1.5");
        QTest::newRow("screenshot a number") << QByteArray("\"event_type\":\"actions\",\"screenshot\":1");
        QTest::newRow("screenshot no base64")
            << QByteArray("\"event_type\":\"actions\",\"screenshot\":\"abcde\"");
    }

    void failsWhereTheServiceFails()
    {
        QFETCH(QByteArray, fields);
        QString why;
        const Json json = eventWith(fields.constData());
        QVERIFY(json.isObject());
        QVERIFY(!draftEvent(json, *m_pricing, Insistence::Full, why));
        QVERIFY(!why.isEmpty());
    }

    void timestampsAreInsistedOnOnlyInFull()
    {
        QString why;
        const Json bare = readJson("{\"event_type\":\"tools\",\"init_timestamp\":\"t\"}").value();
        QVERIFY(!draftEvent(bare, *m_pricing, Insistence::Full, why));
        QVERIFY(draftEvent(bare, *m_pricing, Insistence::Less, why));
        const Json error = readJson("{\"event_type\":\"errors\"}").value();
        QVERIFY(draftEvent(error, *m_pricing, Insistence::Full, why));
    }

    void pricesAndCounts()
    {
        QString why;
        const Json sent = eventWith("\"event_type\":\"llms\",\"model\":\"gpt-4\",\"prompt_tokens\":150,"
                                    "\"completion_tokens\":true");
        const auto draft = draftEvent(sent, *m_pricing, Insistence::Full, why);
        QVERIFY(draft.has_value());
        QCOMPARE(draft->addCost->text(), std::string("0.00456"));
        const Json trusted = eventWith("\"event_type\":\"llms\",\"model\":\"gpt-4\",\"cost\":0");
        const auto free = draftEvent(trusted, *m_pricing, Insistence::Full, why);
        QVERIFY(free->addCost->isZero()); // 0 is a cost, too
        const Json unknown = eventWith("\"event_type\":\"llms\",\"model\":\"mine\",\"prompt\":\"some text\"");
        const auto none = draftEvent(unknown, *m_pricing, Insistence::Full, why);
        QVERIFY(!none->addCost);
        QCOMPARE(none->promptTokens.toInteger(-1), 0);
    }

    void keepsTheBytesOfAScreenshot()
    {
        QString why;
        const Json sent =
            eventWith("\"event_type\":\"actions\",\"screenshot\":\"data:image/png;base64,aGVs bG8\"");
        QCOMPARE(draftEvent(sent, *m_pricing, Insistence::Full, why)->screenshot, std::string("hello"));
        const Json address =
            eventWith("\"event_type\":\"actions\",\"screenshot\":\"http://example.org/a.png\"");
        QVERIFY(draftEvent(address, *m_pricing, Insistence::Full, why)->screenshot.empty());
    }

private:
    std::optional<Pricing> m_pricing;
};

QTEST_GUILESS_MAIN(TestEventDraft)
#include "tst_eventdraft.moc"
