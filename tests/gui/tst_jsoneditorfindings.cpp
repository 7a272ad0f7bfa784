// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editormarks.h"
#include "gui/editornotes.h"
#include "gui/editorvariables.h"
#include "gui/notecard.h"
#include "jsoneditorfixture.h"

#include <QDir>
#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

using namespace tapedeck;
using namespace tapedeck::gui;
using test::EditorFixture;

namespace {

QList<NoteCard*> cards(const EditorFixture& one)
{
    QList<NoteCard*> shown;
    for (NoteCard* card : one.text->findChildren<NoteCard*>()) {
        if (card->isVisible())
            shown << card;
    }
    return shown;
}

NoteCard* cardAbout(const EditorFixture& one, const QString& text)
{
    for (NoteCard* card : cards(one)) {
        if (card->text().contains(text))
            return card;
    }
    return nullptr;
}

int topOf(const EditorFixture& one, std::size_t byte)
{
    return static_cast<int>(
        one.text->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, static_cast<long>(byte)));
}

bool hasMark(const EditorFixture& one, EditorMark mark, std::size_t byte)
{
    return one.text->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, static_cast<unsigned long>(mark),
                                   static_cast<long>(byte)) != 0;
}

std::string manyEvents(int count)
{
    std::string body = "{\"events\": [\n";
    for (int i = 0; i < count; ++i)
        body += std::string(i ? ",\n" : "") +
                "{\"event_type\": \"llms\", \"id\": \"{{uuid}}\", \"init_timestamp\": \"{{now}}\"}";
    return body + "\n]}";
}

} // namespace

class TestJsonEditorFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void aFindingStandsUnderItsLine();
    void aClickMends();
    void theKeyboardMends();
    void keysGoFromFindingToFinding();
    void cardsGoAlongWithTheText();
    void severalOnOneLineDoNotCoverEachOther();
    void aNarrowEditorGivesThemMoreRoom();
    void foldingHidesThem();
    void whatIsNoJsonIsSaidAfterAPause();
    void manyAreShownWhereOneLooks();
    void variablesHaveTheirOwnLook();
    void variablesSayWhatTheyStandFor();
};

void TestJsonEditorFindings::aFindingStandsUnderItsLine()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    const NoteCard* card = cardAbout(one, QStringLiteral("end_timestamp"));
    const std::size_t event = one.document.text().find("    {\n");
    const std::size_t next = one.document.text().find("      \"event_type");
    QTRY_VERIFY(card->y() >= topOf(one, event) + one.text->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
    QVERIFY(card->geometry().bottom() < topOf(one, next));
    QVERIFY(card->x() >= textLeft(*one.text));
    QVERIFY(card->geometry().right() < one.text->viewport()->width());
    QCOMPARE(card->severity(), Severity::Error);
    QVERIFY(!card->accessibleDescription().isEmpty());
    QVERIFY(one.text->markersAtLine(one.text->lineAt(event)) & (1U << int(Severity::Error)));
    QVERIFY(one.same());
}

void TestJsonEditorFindings::aClickMends()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    one.putCaretBehind("gpt-");
    QPushButton* button = cardAbout(one, QStringLiteral("end_timestamp"))->button();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(one.document.value().at("/events/0/end_timestamp"));
    QVERIFY(one.same());
    QVERIFY(one.text->hasFocus());
    QCOMPARE(one.text->bytes(0, one.text->caret()).right(4), QByteArray("gpt-"));
    QTRY_VERIFY(!cardAbout(one, QStringLiteral("end_timestamp")));
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one.shown(), test::llmBatch);
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
}

void TestJsonEditorFindings::theKeyboardMends()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    const auto menu = [&one] { return one.editor->findChild<QMenu*>(QStringLiteral("editorFixMenu")); };
    one.text->setCaret(0);
    one.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(menu() && menu()->isVisible());
    QVERIFY(!menu()->actions().front()->isEnabled());
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!menu());
    one.window.activateWindow();
    QTRY_VERIFY(one.text->hasFocus());
    one.key(Qt::Key_F8);
    one.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(menu() && menu()->isVisible());
    QVERIFY(menu()->actions().front()->isEnabled());
    QTest::keyClick(menu(), Qt::Key_Return);
    QVERIFY(one.document.value().at("/events/0/end_timestamp"));
    QVERIFY(one.same());
    QTRY_VERIFY(!menu());
    one.window.activateWindow();
    QTRY_VERIFY(one.text->hasFocus());
    one.key(Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu());
    menu()->close();
}

void TestJsonEditorFindings::keysGoFromFindingToFinding()
{
    EditorFixture one(manyEvents(3));
    QTRY_COMPARE(cards(one).size(), 3);
    one.text->setCaret(0);
    for (const int line : {1, 2, 3, 1}) {
        one.key(Qt::Key_F8);
        QCOMPARE(one.text->caretLine(), line);
    }
    for (const int line : {3, 2}) {
        one.key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(one.text->caretLine(), line);
    }
}

void TestJsonEditorFindings::cardsGoAlongWithTheText()
{
    EditorFixture one(manyEvents(20));
    one.window.resize(620, 300);
    QTRY_VERIFY(cards(one).size() > 1);
    const NoteCard* first = cards(one).front();
    const int before = first->y();
    const int line = static_cast<int>(one.text->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
    one.text->verticalScrollBar()->setValue(1);
    QCOMPARE(first->y(), before - line);
    one.text->verticalScrollBar()->setValue(0);
    QCOMPARE(first->y(), before);
    one.text->setCaret(0);
    one.key(Qt::Key_Return);
    QTRY_COMPARE(cards(one).front()->y(), before + line);
    one.text->zoomIn(4);
    QTRY_VERIFY(cards(one).front()->y() > before + line);
}

void TestJsonEditorFindings::severalOnOneLineDoNotCoverEachOther()
{
    EditorFixture one(
        "{\"events\": [{\"event_type\": \"llm\", \"agent_id\": \"{{nobody}}\", \"session_id\": 4}]}");
    QTRY_VERIFY(cards(one).size() >= 2);
    const auto all = cards(one);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!all[i]->geometry().intersects(all[j]->geometry()));
    }
    // Each is high enough for its text.
    for (const NoteCard* card : all)
        QVERIFY(card->height() >= card->heightForWidth(card->width()));
}

void TestJsonEditorFindings::aNarrowEditorGivesThemMoreRoom()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    const int height = cardAbout(one, QStringLiteral("end_timestamp"))->height();
    one.window.resize(300, 560);
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp"))->height() > height);
    const NoteCard* card = cardAbout(one, QStringLiteral("end_timestamp"));
    const std::size_t next = one.document.text().find("      \"event_type");
    QTRY_VERIFY(card->geometry().bottom() < topOf(one, next));
}

void TestJsonEditorFindings::foldingHidesThem()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    one.action("editorFoldAll")->trigger();
    QTRY_VERIFY(cards(one).isEmpty());
    one.key(Qt::Key_F8);
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
}

void TestJsonEditorFindings::whatIsNoJsonIsSaidAfterAPause()
{
    EditorFixture one;
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    const qsizetype before = cards(one).size();
    one.putCaretBehind("\"gpt-4o\"");
    one.keys(QStringLiteral("x"));
    QTRY_COMPARE(cards(one).size(), before + 1);
    // What was found before is still there, but cannot be mended now.
    QVERIFY(cardAbout(one, QStringLiteral("end_timestamp")));
    QVERIFY(!cardAbout(one, QStringLiteral("end_timestamp"))->button()->isEnabled());
    const auto fault = one.document.fault();
    QVERIFY(fault);
    QVERIFY(hasMark(one, EditorMark::Fault, fault->byte));
    one.key(Qt::Key_Backspace);
    QTRY_COMPARE(cards(one).size(), before);
    QTRY_VERIFY(cardAbout(one, QStringLiteral("end_timestamp"))->button()->isEnabled());
    QVERIFY(!hasMark(one, EditorMark::Fault, fault->byte));
    QVERIFY(one.same());
}

void TestJsonEditorFindings::manyAreShownWhereOneLooks()
{
    EditorFixture one(manyEvents(300));
    QTRY_VERIFY(!cards(one).isEmpty());
    QVERIFY(one.text->findChildren<NoteCard*>().size() <= qsizetype(EditorNotes::mostCards));
    one.text->setCaret(0);
    one.editor->revealPointer("/events/250");
    const std::size_t at = one.text->caret();
    // The line stays in sight while the cards around it come.
    QTRY_VERIFY([&] {
        for (const NoteCard* card : cards(one)) {
            if (card->y() > topOf(one, at) && card->y() < topOf(one, at) + 60)
                return true;
        }
        return false;
    }());
    QVERIFY(topOf(one, at) >= 0 && topOf(one, at) < one.text->viewport()->height());
    QVERIFY(one.text->findChildren<NoteCard*>().size() <= 2 * qsizetype(EditorNotes::mostCards));
}

void TestJsonEditorFindings::variablesHaveTheirOwnLook()
{
    EditorFixture one(
        "{\"events\": [{\"agent_id\": \"{{agent.Researcher.id}}\", \"id\": \"\u00e4 {{nobody}} x\"}]}");
    const std::size_t known = one.document.text().find("agent.R");
    const std::size_t unknown = one.document.text().find("nobody");
    QTRY_VERIFY(hasMark(one, EditorMark::Variable, known));
    QVERIFY(!hasMark(one, EditorMark::Unknown, known));
    QVERIFY(hasMark(one, EditorMark::Unknown, unknown));
    QVERIFY(!hasMark(one, EditorMark::Variable, unknown + 9));
    VariableScope scope;
    scope.set(QStringLiteral("nobody"), Json("somebody"));
    one.context.set(scope, {});
    QTRY_VERIFY(!hasMark(one, EditorMark::Unknown, unknown));
    QVERIFY(hasMark(one, EditorMark::Unknown, known));
}

void TestJsonEditorFindings::variablesSayWhatTheyStandFor()
{
    EditorFixture one("{\"a\": \"{{agent.Researcher.id}}\", \"b\": \"{{nobody}} {{uuid}} {{now}}\"}");
    const auto* variables = one.text->findChild<EditorVariables*>();
    const auto said = [&](const char* name) { return variables->textAt(one.document.text().find(name)); };
    QVERIFY(said("agent.R").contains(QStringLiteral("00000000-0000-4000-8000-000000000002")));
    QVERIFY(said("nobody").contains(QStringLiteral("No variable")));
    QVERIFY(said("uuid").contains(QStringLiteral("new id")));
    QVERIFY(said("now").contains(QStringLiteral("20")));
    QVERIFY(said("\"b\"").isEmpty());
    const auto at = static_cast<long>(one.document.text().find("agent.R") + 3);
    const QPoint place(int(one.text->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, at)) + 2,
                       int(one.text->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, at)) + 4);
    QHelpEvent help(QEvent::ToolTip, place, one.text->viewport()->mapToGlobal(place));
    QApplication::sendEvent(one.text->viewport(), &help);
    QVERIFY(QToolTip::text().contains(QStringLiteral("00000000-0000-4000-8000-000000000002")));
    QToolTip::hideText();
}

QTEST_MAIN(TestJsonEditorFindings)
#include "tst_jsoneditorfindings.moc"
