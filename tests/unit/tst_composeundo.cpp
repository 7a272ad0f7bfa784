// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"

#include <random>

using namespace tapedeck;
using namespace tapedeck::models;
using test::ComposeFixture;
using test::parsed;

namespace {

const QString label = QStringLiteral("Change");
const std::string start = "{\n  \"events\": [\n    {\n      \"event_type\": \"llms\",\n      \"x\": 1.50,\n"
                          "      \"\xC3\xA4\": [true, null]\n    },\n    {\"n\": 2}\n  ]\n}\n";

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {}
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }

private:
    std::mt19937 m_random;
};

std::size_t charBoundary(const std::string& text, std::size_t at)
{
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        ++at;
    return at;
}

// One random edit, from whichever side.
void anyEdit(ComposeFixture& one, Dice& dice)
{
    ComposeDocument& document = one.document;
    one.clock.advance(dice.below(4) == 0 ? 3'000'000 : 50'000);
    const auto& nodes = document.map().nodes();
    const std::string pointer = nodes.empty() ? "" : document.map().pointerOf(dice.below(nodes.size()));
    switch (dice.below(9)) {
    case 0: { // typing, valid or not
        static const char* const keys[] = {"1", "a", " ", "\"", ",", "\n", "\xC3\xA4", "{"};
        const std::size_t at = charBoundary(document.text(), dice.below(document.text().size() + 1));
        document.splice({at, 0, keys[dice.below(8)]}, label, &one);
        break;
    }
    case 1: {
        const std::string& text = document.text();
        if (text.empty())
            break;
        const std::size_t at = charBoundary(text, dice.below(text.size()));
        const std::size_t end = charBoundary(text, std::min(text.size(), at + 1 + dice.below(3)));
        document.splice({at, end - at, {}}, label, &one);
        break;
    }
    case 2:
        if (document.undoStack().canUndo())
            document.undoStack().undo();
        break;
    case 3:
        if (document.undoStack().canRedo())
            document.undoStack().redo();
        break;
    case 4:
        document.setValue(pointer, dice.below(2) ? Json(static_cast<int>(dice.below(100))) : Json("text"),
                          label);
        break;
    case 5:
        if (!pointer.empty())
            document.removeValue(pointer, label);
        break;
    case 6:
        document.insertItem("/events", 0, parsed("{\"event_type\":\"tools\",\"new\":[1]}"), label);
        break;
    case 7:
        document.format(label);
        break;
    case 8: {
        CallHead head = document.head();
        if (dice.below(2))
            head.dialect = head.dialect == Dialect::Sdk ? Dialect::Documented : Dialect::Sdk;
        else
            head.name += QLatin1Char('n');
        document.setHead(head);
        break;
    }
    }
}

} // namespace

class TstComposeUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsAlwaysWhatItsSplicesSay()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            ComposeFixture one(start);
            Dice dice(seed);
            std::string mirror = start;
            connect(&one.document, &ComposeDocument::spliced, &one.document,
                    [&](std::size_t at, std::size_t removed, const QByteArray& inserted, const void*) {
                        mirror.replace(at, removed, inserted.toStdString());
                    });
            const CallHead head = one.document.head();
            for (int step = 0; step < 60; ++step) {
                anyEdit(one, dice);
                QCOMPARE(one.document.text(), mirror);
            }
            QUndoStack& stack = one.document.undoStack();
            std::vector<std::string> texts;
            while (stack.canUndo()) {
                texts.push_back(one.document.text());
                stack.undo();
                QCOMPARE(one.document.text(), mirror);
            }
            QCOMPARE(one.document.text(), start); // to the byte
            QVERIFY(one.document.head() == head);
            QVERIFY(one.document.value() == parsed(start));
            for (auto it = texts.rbegin(); it != texts.rend(); ++it) {
                stack.redo();
                QCOMPARE(one.document.text(), *it);
            }
        }
    }
    void whatIsReadIsAlwaysOfTheText()
    {
        for (unsigned seed = 100; seed < 130; ++seed) {
            ComposeFixture one(start);
            Dice dice(seed);
            Json lastValid = parsed(start);
            for (int step = 0; step < 60; ++step) {
                anyEdit(one, dice);
                const auto now = readJson(QByteArray::fromStdString(one.document.text()));
                QCOMPARE(one.document.isValid(), now.has_value());
                QCOMPARE(one.document.fault().has_value(), !now.has_value());
                if (now)
                    lastValid = *now;
                QVERIFY(one.document.value() == lastValid || !now); // undo may have passed other valid texts
                if (now)
                    QCOMPARE(one.document.map().nodes().size(),
                             JsonMap::of(one.document.text()).nodes().size());
            }
        }
    }
    void typingIsOneStepAWord()
    {
        ComposeFixture one("{\"a\": \"\"}");
        one.type(7, "who goes there");
        QUndoStack& stack = one.document.undoStack();
        QCOMPARE(stack.count(), 3);
        QStringList texts;
        while (stack.canUndo()) {
            texts << one.document.value()["a"].toQString();
            stack.undo();
        }
        QCOMPARE(texts, QStringList({QStringLiteral("who goes there"), QStringLiteral("who goes "),
                                     QStringLiteral("who ")}));
        QCOMPARE(one.text(), QStringLiteral("{\"a\": \"\"}"));
    }
    void aPauseAnUndoAndAnotherPlaceEndAStep()
    {
        ComposeFixture one("{\"a\": \"\"}");
        QUndoStack& stack = one.document.undoStack();
        one.type(7, "ab");
        one.clock.advanceSeconds(2);
        one.type(9, "cd");
        QCOMPARE(stack.count(), 2);
        one.document.endTyping();
        one.type(11, "ef");
        QCOMPARE(stack.count(), 3);
        one.type(7, "g");
        QCOMPARE(stack.count(), 4);
        stack.undo();
        stack.undo();
        one.type(11, "h"); // right where the step before ended
        QCOMPARE(stack.count(), 3);
        one.erase(12, 3);
        QCOMPARE(stack.count(), 4);
        one.document.splice({9, 0, "pasted words"}, label, &one);
        QCOMPARE(stack.count(), 5);
        one.document.splice({9, 0, "x"}, label, this); // another editor
        QCOMPARE(stack.count(), 6);
    }
    void typingInAFieldMergesLikeTypingInTheText()
    {
        ComposeFixture one("{\"a\": \"\", \"b\": \"\", \"n\": 1}");
        QUndoStack& stack = one.document.undoStack();
        const auto field = [&](const std::string& pointer, const Json& value) {
            one.clock.advance(100'000);
            QVERIFY(one.document.setValue(pointer, value, label));
        };
        for (const char* text : {"o", "on", "one", "one ", "one t", "one tw"})
            field("/a", Json(text));
        QCOMPARE(stack.count(), 2);
        for (const char* text : {"x", "xy"})
            field("/b", Json(text));
        QCOMPARE(stack.count(), 3);
        for (const int n : {2, 3, 4, 5})
            field("/n", Json(n));
        QCOMPARE(stack.count(), 4); // a number turned up is one step
        stack.undo();
        QCOMPARE(one.document.value()["n"].toInteger(), 1);
        stack.undo();
        stack.undo();
        QCOMPARE(one.document.value()["a"].toQString(), QStringLiteral("one "));
        stack.undo();
        QCOMPARE(one.text(), QStringLiteral("{\"a\": \"\", \"b\": \"\", \"n\": 1}"));
    }
    void aMacroIsOneStep()
    {
        ComposeFixture one("{\"a\": 1}");
        one.document.undoStack().beginMacro(label);
        one.document.setValue("/a", Json("x"), label);
        one.document.setValue("/b", Json("y"), label);
        CallHead head = one.document.head();
        head.name = QStringLiteral("named");
        one.document.setHead(head);
        one.document.undoStack().endMacro();
        QCOMPARE(one.document.undoStack().count(), 1);
        one.document.undoStack().undo();
        QCOMPARE(one.text(), QStringLiteral("{\"a\": 1}"));
        QVERIFY(one.document.head().name.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstComposeUndo)
#include "tst_composeundo.moc"
