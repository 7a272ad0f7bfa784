// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/textchange.h"

#include <QTest>

#include <random>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

void make(std::string& text, const TextChange& change)
{
    QCOMPARE(text.substr(change.at, change.removed.size()), change.removed);
    text.replace(change.at, change.removed.size(), change.inserted);
}

} // namespace

class TstTextChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSpliceLosesWhatItLeavesAsItIs()
    {
        const auto change = changeOf("say hello", {4, 5, "hallo"});
        QVERIFY(change);
        QCOMPARE(change->at, std::size_t(5));
        QCOMPARE(change->removed, std::string("e"));
        QCOMPARE(change->inserted, std::string("a"));
        // ä and ö share their first byte: it is not the place to cut.
        const auto umlaut = changeOf("x\xC3\xA4y", {0, 4, "x\xC3\xB6y"});
        QCOMPARE(umlaut->at, std::size_t(1));
        QCOMPARE(umlaut->inserted, std::string("\xC3\xB6"));
        QVERIFY(changeOf("abc", {1, 2, "bc"})->isEmpty());
    }
    void aSpliceBeyondTheTextIsNone()
    {
        QVERIFY(!changeOf("abc", {4, 0, "x"}));
        QVERIFY(!changeOf("abc", {2, 2, "x"}));
        QVERIFY(!changeOf("abc", {1, std::string::npos, "x"}));
        QVERIFY(changeOf("abc", {3, 0, "x"}).has_value());
    }
    void twoThatTouchBecomeOneThatDoesTheSame()
    {
        std::mt19937 random(7);
        const auto below = [&](std::size_t limit) {
            return std::uniform_int_distribution<std::size_t>(0, limit)(random);
        };
        int together = 0;
        for (int round = 0; round < 20'000; ++round) {
            const std::string start = std::string("0123456789").substr(0, below(10));
            const auto some = [&](std::string_view text) {
                const std::size_t at = below(text.size());
                const std::size_t count = std::min(below(3), text.size() - at);
                return TextChange{at, std::string(text.substr(at, count)),
                                  std::string("abcde").substr(0, below(3))};
            };
            const TextChange first = some(start);
            std::string text = start;
            make(text, first);
            const TextChange second = some(text);
            make(text, second);
            const auto both = merged(first, second);
            if (!both)
                continue;
            ++together;
            std::string at = start;
            make(at, *both);
            QCOMPARE(at, text);
            make(at, both->inverse());
            QCOMPARE(at, start);
        }
        QVERIFY(together > 5'000);
    }
    void typingGoesOnWithinAWord()
    {
        const auto typed = [](std::size_t at, const char* text) { return TextChange{at, {}, text}; };
        const auto erased = [](std::size_t at, const char* text) { return TextChange{at, text, {}}; };
        QVERIFY(continuesTyping(typed(3, "ab"), typed(5, "c")));
        QVERIFY(continuesTyping(typed(3, "ab"), typed(5, " ")));
        QVERIFY(continuesTyping(typed(3, "ab"), typed(5, "\xC3\xA4")));
        QVERIFY(continuesTyping(typed(3, "ab"), typed(5, "\n    ")));
        QVERIFY(!continuesTyping(typed(3, "ab "), typed(6, "c")));    // the next word
        QVERIFY(!continuesTyping(typed(3, "ab"), typed(4, "c")));     // elsewhere
        QVERIFY(!continuesTyping(typed(3, "ab"), typed(5, "words"))); // pasted
        QVERIFY(!continuesTyping(typed(3, "ab"), erased(4, "b")));
        QVERIFY(continuesTyping(erased(4, "b"), erased(3, "a"))); // Backspace
        QVERIFY(continuesTyping(erased(4, "b"), erased(4, "c"))); // Delete
        QVERIFY(!continuesTyping(erased(4, "b"), erased(1, "a")));
    }
};

QTEST_APPLESS_MAIN(TstTextChange)
#include "tst_textchange.moc"
