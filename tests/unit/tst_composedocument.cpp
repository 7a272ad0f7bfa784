// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace tapedeck;
using namespace tapedeck::models;
using test::ComposeFixture;
using test::parsed;

namespace {

const QString label = QStringLiteral("Change");

// A batch of about `bytes` bytes.
std::string bigBody(std::size_t bytes)
{
    std::string text = "{\n  \"events\": [";
    for (int i = 0; text.size() < bytes; ++i)
        text += std::string(i ? "," : "") + "\n    {\"event_type\": \"llms\", \"n\": " + std::to_string(i) +
                ", \"prompt\": \"" + std::string(200, 'x') + "\"}";
    return text + "\n  ]\n}";
}

} // namespace

class TstComposeDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsEmptyAndWithAFault()
    {
        ComposeDocument document(test::theApi());
        QVERIFY(!document.isValid());
        QVERIFY(document.fault().has_value());
        QVERIFY(!document.isReading());
        QVERIFY(!document.setValue("/a", Json(1), label));
        QVERIFY(!document.undoStack().canUndo());
    }
    void anInvalidTextKeepsTheLastValidValue()
    {
        ComposeFixture one("{\"events\": [{\"x\": 1}]}");
        const Json before = one.document.value();
        QSignalSpy validity(&one.document, &ComposeDocument::validityChanged);
        QSignalSpy value(&one.document, &ComposeDocument::valueChanged);
        one.type(19, "\n,");
        QVERIFY(!one.document.isValid());
        QCOMPARE(one.document.fault()->line, 2);
        QVERIFY(!one.document.fault()->message.isEmpty());
        QVERIFY(one.document.value() == before);
        QCOMPARE(value.size(), 0);
        QVERIFY(!one.document.setValue("/events/0/x", Json(2), label));
        QVERIFY(!one.document.format(label));
        QVERIFY(!one.document.insertItem("/events", 0, Json(1), label));
        QVERIFY(!one.document.removeItems({"/events/0"}, label));

        one.erase(21, 1);
        QVERIFY(one.document.isValid());
        QVERIFY(!one.document.fault());
        QCOMPARE(value.size(), 0); // it says the same as before
        QCOMPARE(validity, (QList<QList<QVariant>>{{false}, {true}}));
        QVERIFY(one.document.setValue("/events/0/x", Json(2), label));
        QCOMPARE(value.size(), 1);
    }
    void theFaultCountsCharactersNotBytes()
    {
        ComposeFixture one("{\n \"\xC3\xA4\xC3\xB6\": nope}");
        QVERIFY(one.document.fault().has_value());
        QCOMPARE(one.document.fault()->line, 2);
        QCOMPARE(one.document.fault()->column, 8);
    }
    void valueEditsChangeNothingElseInTheText()
    {
        ComposeFixture one("{ \"events\":[ {\"a\":1.50,\n\t\"odd\" : [1,2 ]} ] }\n");
        QVERIFY(one.document.setValue("/events/0/a", Json("x"), label));
        QCOMPARE(one.text(), QStringLiteral("{ \"events\":[ {\"a\":\"x\",\n\t\"odd\" : [1,2 ]} ] }\n"));
        QVERIFY(one.document.renameMember("/events/0/odd", "even", label));
        QVERIFY(one.document.removeValue("/events/0/a", label));
        QVERIFY(one.document.value() == parsed("{\"events\":[{\"even\":[1,2]}]}"));
        QVERIFY(one.text().contains(QLatin1String("\"even\" : [1,2 ]")));
    }
    void severalEditsAreOneStepAndAllOrNone()
    {
        ComposeFixture one("{\"events\": [{\"type\": \"llm\"}]}");
        const std::string start = one.document.text();
        QVERIFY(!one.document.edit({{"/events/0/type", Json("tool"), {}}, {"/events/7/type", Json("x"), {}}},
                                   label));
        QCOMPARE(one.document.text(), start);
        QVERIFY(!one.document.undoStack().canUndo());
        QVERIFY(one.document.edit({{"/events/0/type", std::nullopt, "event_type"},
                                   {"/events/0/event_type", Json("llms"), {}},
                                   {"/events/-", Json::object({{"b", 1}}), {}}},
                                  label));
        QVERIFY(one.document.value() == parsed("{\"events\":[{\"event_type\":\"llms\"},{\"b\":1}]}"));
        QCOMPARE(one.document.undoStack().count(), 1);
        one.document.undoStack().undo();
        QCOMPARE(one.document.text(), start);
    }
    void listsAreInsertedIntoMovedAndCut()
    {
        ComposeFixture one("{\"events\": [{\"n\": 0},  {\"n\": 1},{\"n\": 2}]}");
        QVERIFY(one.document.moveItem("/events", 2, 0, label));
        QVERIFY(one.document.insertItem("/events", 1, parsed("{\"n\":9}"), label));
        QVERIFY(one.document.value() == parsed("{\"events\":[{\"n\":2},{\"n\":9},{\"n\":0},{\"n\":1}]}"));
        QVERIFY(one.document.removeItems({"/events/0", "/events/3", "/events/0"}, label));
        QVERIFY(one.document.value() == parsed("{\"events\":[{\"n\":9},{\"n\":0}]}"));
        QVERIFY(one.document.rearrange("/events", {{1, {}}, {std::nullopt, Json("new")}, {1, {}}}, label));
        QVERIFY(one.document.value() == parsed("{\"events\":[{\"n\":0},\"new\",{\"n\":0}]}"));
        QVERIFY(!one.document.rearrange("/events", {{7, {}}}, label));
        QVERIFY(!one.document.rearrange("/none", {}, label));
        while (one.document.undoStack().canUndo())
            one.document.undoStack().undo();
        QCOMPARE(one.text(), QStringLiteral("{\"events\": [{\"n\": 0},  {\"n\": 1},{\"n\": 2}]}"));
    }
    void formatKeepsNumbersAndOrder()
    {
        ComposeFixture one("{\"b\":1.50,\"a\":[1e5 ]}");
        QVERIFY(one.document.format(label));
        QCOMPARE(one.text(), QStringLiteral("{\n  \"b\": 1.50,\n  \"a\": [\n    1e5\n  ]\n}"));
        QVERIFY(one.document.format(label));
        QCOMPARE(one.document.undoStack().count(), 1); // the second time there was nothing to do
    }
    void splicesCarryTheirOriginOnceAndUndoHasNone()
    {
        ComposeFixture one("{}");
        QList<const void*> origins;
        QByteArray mirror = "{}";
        connect(&one.document, &ComposeDocument::spliced, this,
                [&](std::size_t at, std::size_t removed, const QByteArray& inserted, const void* origin) {
                    origins << origin;
                    mirror.replace(static_cast<qsizetype>(at), static_cast<qsizetype>(removed), inserted);
                });
        one.type(1, "\"a\":1");
        QCOMPARE(origins, QList<const void*>(5, &one));
        one.document.setValue("/a", Json(2), label);
        one.document.undoStack().undo();
        one.document.undoStack().undo();
        one.document.undoStack().redo();
        QCOMPARE(origins.mid(5), QList<const void*>(4, nullptr));
        QCOMPARE(mirror, QByteArray::fromStdString(one.document.text()));
        one.document.reset({}, "[1]");
        QCOMPARE(mirror, QByteArray("[1]"));
    }
    void aSpliceBeyondTheTextIsIgnored()
    {
        ComposeFixture one("{}");
        one.document.splice({3, 0, "x"}, label, this);
        one.document.splice({0, 3, "x"}, label, this);
        QCOMPARE(one.text(), QStringLiteral("{}"));
        QVERIFY(!one.document.undoStack().canUndo());
    }
    void theHeadIsPartOfUndo()
    {
        ComposeFixture one("{}");
        const CallHead start = one.document.head();
        QSignalSpy changed(&one.document, &ComposeDocument::headChanged);
        CallHead head = start;
        head.endpoint = contract::EndpointId::Stats;
        one.document.setHead(head);
        head.name = QStringLiteral("A");
        one.document.setHead(head);
        head.name = QStringLiteral("A name");
        one.document.setHead(head);
        head.pathId = QStringLiteral("{{session.id}}");
        one.document.setHead(head);
        one.document.setHead(head);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(one.document.undoStack().count(), 3); // the name was typed in one go
        for (int i = 0; i < 3; ++i)
            one.document.undoStack().undo();
        QVERIFY(one.document.head() == start);
        for (int i = 0; i < 3; ++i)
            one.document.undoStack().redo();
        QVERIFY(one.document.head() == head);
    }
    void anotherCallStartsUndoAnew()
    {
        ComposeFixture one("{\"a\": 1}");
        one.document.setValue("/a", Json(2), label);
        one.document.reset(test::headOf(contract::EndpointId::CreateAgent), "{\"id\": 1}");
        QVERIFY(!one.document.undoStack().canUndo());
        QVERIFY(one.document.value() == parsed("{\"id\":1}"));
        QVERIFY(one.document.head().endpoint == contract::EndpointId::CreateAgent);
    }

    void aLargeTextIsReadOnAWorker()
    {
        ComposeFixture one("{\"a\": 1}");
        QSignalSpy read(&one.document, &ComposeDocument::textRead);
        const std::string big = bigBody(1 << 20);
        one.document.reset(one.document.head(), big);
        QVERIFY(one.document.isReading());
        QVERIFY(!one.document.isValid());
        QVERIFY(one.document.value().isNull()); // that of another call would mislead
        QCOMPARE(read.size(), 0);
        QVERIFY(read.wait(30'000));
        QVERIFY(one.document.isValid());
        QVERIFY(!one.document.isReading());
        QVERIFY(one.document.value() == parsed(big));
        QCOMPARE(one.document.map().nodes().front().end, big.size());

        // While it is typed on, the last valid value stays; only the last text is read.
        const Json before = one.document.value();
        read.clear();
        one.type(1, "\"typed\": true,");
        QVERIFY(one.document.isReading());
        QVERIFY(one.document.isValid());
        QVERIFY(one.document.value() == before);
        QVERIFY(read.wait(30'000));
        QCOMPARE(read.size(), 1);
        QVERIFY(one.document.value()["typed"].toBool());
    }
    void whatIsStaleIsDropped()
    {
        ComposeFixture one("{}");
        QSignalSpy read(&one.document, &ComposeDocument::textRead);
        QSignalSpy value(&one.document, &ComposeDocument::valueChanged);
        // The worker has the first text when the second one comes.
        QThreadPool* pool = QThreadPool::globalInstance();
        one.document.reset(one.document.head(), bigBody(1 << 20));
        QTRY_VERIFY(pool->activeThreadCount() > 0 || !one.document.isReading());
        one.document.reset(one.document.head(), "{\"small\": 1}"); // read at once
        QVERIFY(one.document.value() == parsed("{\"small\":1}"));
        const auto reads = read.size();
        QVERIFY(pool->waitForDone(30'000));
        QCoreApplication::sendPostedEvents();
        QVERIFY(one.document.value() == parsed("{\"small\":1}"));
        QCOMPARE(read.size(), reads);
        const std::string again = bigBody(1 << 20);
        one.document.reset(one.document.head(), again);
        one.type(0, " ");
        QTRY_VERIFY_WITH_TIMEOUT(!one.document.isReading(), 30'000);
        QCOMPARE(one.document.map().nodes().front().end, again.size() + 1);
    }
    void anEditOfALargeTextSeesItsLatestState()
    {
        ComposeFixture one("{}");
        one.document.reset(one.document.head(), bigBody(1 << 20));
        QVERIFY(one.document.setValue("/events/3/n", Json(-3), label));
        QVERIFY(one.document.setValue("/events/4/n", Json(-4), label));
        QVERIFY(one.document.settle());
        QVERIFY(one.document.value().at("/events/3/n")->toInteger() == -3);
        QVERIFY(one.document.value().at("/events/4/n")->toInteger() == -4);
        QCOMPARE(one.document.undoStack().count(), 2);
    }
    void closingWhileReadingIsSafe()
    {
        for (int i = 0; i < 20; ++i) {
            auto one = std::make_unique<ComposeFixture>(bigBody(400'000));
            QThreadPool* pool = QThreadPool::globalInstance();
            if (i % 2)
                QTRY_VERIFY(pool->activeThreadCount() > 0 || !one->document.isReading());
            one.reset();
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::sendPostedEvents();
    }
};

QTEST_GUILESS_MAIN(TstComposeDocument)
#include "tst_composedocument.moc"
