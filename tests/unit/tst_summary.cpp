// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "store/summary.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

class TstSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsInOneLine_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("line");
        const int llm = static_cast<int>(EventKind::Llm);
        const int tool = static_cast<int>(EventKind::Tool);
        const int action = static_cast<int>(EventKind::Action);
        const int error = static_cast<int>(EventKind::Error);
        const QString gpt = QStringLiteral("gpt-4o");
        QTest::newRow("last user message")
            << llm << gpt
            << QByteArray(
                   "{\"prompt\":[{\"role\":\"system\",\"content\":\"be "
                   "kind\"},{\"role\":\"user\",\"content\":"
                   "\"first\"},{\"role\":\"assistant\",\"content\":\"x\"},{\"role\":\"user\",\"content\":"
                   "\"Plan  the\\nresearch\"}]}")
            << QStringLiteral("Plan the research");
        QTest::newRow("no user message")
            << llm << gpt << QByteArray("{\"prompt\":[{\"role\":\"system\",\"content\":\"only me\"}]}")
            << QStringLiteral("only me");
        QTest::newRow("text prompt") << llm << gpt << QByteArray("{\"prompt\":\"What is the weather?\"}")
                                     << QStringLiteral("What is the weather?");
        QTest::newRow("one message") << llm << gpt
                                     << QByteArray("{\"prompt\":{\"role\":\"user\",\"content\":\"alone\"}}")
                                     << QStringLiteral("alone");
        QTest::newRow("parts") << llm << gpt
                               << QByteArray(
                                      "{\"prompt\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\","
                                      "\"text\":\"look at\"},{\"type\":\"image_url\"},{\"type\":\"text\","
                                      "\"text\":\"this\"}]}]}")
                               << QStringLiteral("look at this");
        QTest::newRow("export chatml")
            << llm << gpt
            << QByteArray(
                   "{\"prompt\":{\"type\":\"chatml\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}}")
            << QStringLiteral("hi");
        QTest::newRow("export string")
            << llm << gpt << QByteArray("{\"prompt\":{\"type\":\"string\",\"string\":\"plain\"}}")
            << QStringLiteral("plain");
        QTest::newRow("no prompt") << llm << gpt << QByteArray("{}") << gpt;
        QTest::newRow("tool") << tool << QStringLiteral("web_search")
                              << QByteArray("{\"params\":{\"n\":{},\"query\":\"sea otters\",\"k\":3}}")
                              << QStringLiteral("web_search · \"sea otters\"");
        QTest::newRow("tool, documented")
            << tool << QStringLiteral("search") << QByteArray("{\"input\":\"otter\"}")
            << QStringLiteral("search · \"otter\"");
        QTest::newRow("tool, export text")
            << tool << QStringLiteral("search") << QByteArray("{\"params\":\"{\\\"q\\\":\\\"kelp\\\"}\"}")
            << QStringLiteral("search · \"kelp\"");
        QTest::newRow("tool, number") << tool << QStringLiteral("wait") << QByteArray("{\"params\":[2.50]}")
                                      << QStringLiteral("wait · \"2.50\"");
        QTest::newRow("tool, nothing") << tool << QStringLiteral("spellcheck")
                                       << QByteArray("{\"params\":{}}") << QStringLiteral("spellcheck");
        QTest::newRow("action") << action << QStringLiteral("review") << QByteArray("{}")
                                << QStringLiteral("review");
        QTest::newRow("error") << error << QStringLiteral("TimeoutError")
                               << QByteArray("{\"details\":\"search did not answer\\n at line 3\"}")
                               << QStringLiteral("TimeoutError · search did not answer at line 3");
        QTest::newRow("error without type")
            << error << QString() << QByteArray("{\"details\":{\"message\":\"m\"}}") << QStringLiteral("m");
        QTest::newRow("no object") << error << QStringLiteral("E") << QByteArray("null")
                                   << QStringLiteral("E");
    }
    void eventsInOneLine()
    {
        QFETCH(int, kind);
        QFETCH(QString, title);
        QFETCH(QByteArray, body);
        QFETCH(QString, line);
        Event event;
        event.kind = static_cast<EventKind>(kind);
        event.title = title;
        const auto json = readJson(body);
        QVERIFY(json.has_value());
        event.body = *json;
        QCOMPARE(summarize(event), line);
    }

    void longTextsAreCut()
    {
        Event event;
        event.kind = EventKind::Llm;
        event.body = Json::object({{"prompt", Json(QString(5'000'000, QLatin1Char('w')))}});
        const QString line = summarize(event);
        QCOMPARE(line.size(), summaryLength);
        QVERIFY(line.endsWith(QChar(0x2026)));
    }

    void sessionTitles()
    {
        Session session;
        session.id = QStringLiteral("550e8400-e29b-41d4-a716-446655440000");
        QCOMPARE(sessionTitle(session), QStringLiteral("550e8400…"));
        const char* const section = "Project Working Directory";
        session.hostEnv = Json::object({{section, Json::object({{section, Json("/home/dev/shop-agent/")}})}});
        QCOMPARE(sessionTitle(session), QStringLiteral("shop-agent"));
        session.hostEnv =
            Json::object({{section, Json::object({{section, Json("C:\\work\\nightly crawl")}})}});
        QCOMPARE(sessionTitle(session), QStringLiteral("nightly crawl"));
        session.tags = {QStringLiteral(" "), QStringLiteral("Research run"), QStringLiteral("demo")};
        QCOMPARE(sessionTitle(session), QStringLiteral("Research run"));
    }

    void searchableTextHoldsEveryValueWithinItsLimit()
    {
        Event event;
        event.title = QStringLiteral("gpt-4o");
        event.body = Json::object({{"prompt", Json::array({Json("otter"), Json(42)})},
                                   {"deep", Json::object({{"key", Json("kelp")}})},
                                   {"long", Json(QString(100'000, QLatin1Char('x')))},
                                   {"after", Json("walrus")}});
        const QString text = searchableText(event);
        for (const char* word : {"gpt-4o", "otter", "42", "kelp"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
        QVERIFY(!text.contains(QLatin1String("walrus")));
        QVERIFY(text.size() <= (64 << 10) + 2);
    }
};

QTEST_APPLESS_MAIN(TstSummary)
#include "tst_summary.moc"
