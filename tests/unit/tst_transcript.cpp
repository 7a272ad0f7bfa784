// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "models/transcript.h"

#include <QTest>

using namespace tapedeck;
using models::transcriptOf;

namespace {

Event eventOf(EventKind kind, const char* body)
{
    Event event;
    event.kind = kind;
    event.title = QStringLiteral("gpt-4o");
    event.body = readJson(body).value();
    return event;
}

QString shown(const Event& event)
{
    QStringList lines;
    for (const auto& entry : transcriptOf(event))
        lines << (entry.answer ? QStringLiteral("*") : QString()) + entry.speaker + QStringLiteral(": ") +
                     entry.text;
    return lines.join(QLatin1Char('|'));
}

} // namespace

class TstTranscript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShapeOfTalkIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("messages") << QByteArray(
            "{\"prompt\":[{\"role\":\"system\",\"content\":\"Be "
            "brief\"},{\"role\":\"user\",\"content\":\"Hi\"}],"
            "\"completion\":{\"role\":\"assistant\",\"content\":\"Hello\"}}");
        QTest::newRow("as exported") << QByteArray(
            "{\"prompt\":{\"type\":\"chatml\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief\"},"
            "{\"role\":\"user\",\"content\":\"Hi\"}]},"
            "\"completion\":{\"type\":\"chatml\",\"messages\":{\"role\":\"assistant\",\"content\":\"Hello\"}}"
            "}");
        QTest::newRow("parts") << QByteArray(
            "{\"prompt\":[{\"role\":\"system\",\"content\":\"Be "
            "brief\"},{\"role\":\"user\",\"content\":[{\"type\":\"text\","
            "\"text\":\"Hi\"}]}],\"completion\":{\"role\":\"assistant\",\"content\":\"Hello\"}}");
    }
    void everyShapeOfTalkIsRead()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(shown(eventOf(EventKind::Llm, body.constData())),
                 QStringLiteral("SYSTEM: Be brief|USER: Hi|*ASSISTANT · gpt-4o: Hello"));
    }
    void bothDialectsOfAToolAreRead()
    {
        const QString both = QStringLiteral("INPUT: SELECT 1|*OUTPUT: one row");
        QCOMPARE(shown(eventOf(EventKind::Tool, "{\"params\":\"SELECT 1\",\"returns\":\"one row\"}")), both);
        QCOMPARE(shown(eventOf(EventKind::Tool, "{\"input\":\"SELECT 1\",\"output\":\"one row\"}")), both);
    }
    void longTextsAreCutWithAMark()
    {
        Event event = eventOf(EventKind::Llm, "{}");
        event.body = Json::object({{"prompt", std::string(50'000, 'x')}});
        const auto entries = transcriptOf(event, 1000);
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries[0].text.size() < 1100);
        QVERIFY(entries[0].text.contains(QChar(0x2026)));
    }
};

QTEST_APPLESS_MAIN(TstTranscript)
#include "tst_transcript.moc"
