// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editormarks.h"
#include "gui/suggestionlist.h"
#include "jsoneditorfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::gui;
using test::EditorFixture;

namespace {

constexpr const char* empty = "{\n  \"events\": [\n    {\n      \n    }\n  ]\n}\n";

QString str(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

class TestJsonEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void typingBecomesSplices();
    void aWordIsOneStep();
    void typingOverASelectionIsOneStep();
    void undoGoesAcrossEditorAndForm();
    void undoPutsTheCaretWhereTheTextChanged();
    void pasteAndCutAreSteps();
    void textIsDroppedAndFilesAreNot();
    void severalCaretsAreOneStep();
    void whatAnInputMethodShowsIsNotWritten();
    void bracesAndQuotesComeInPairs();
    void linesAreIndented();
    void othersChangesKeepTheCaret();
    void formattingKeepsCaretAndFolds();
    void anotherCallBeginsAtItsStart();
    void textThatIsNoUtf8IsKept();
    void whoAnswersAnEditWithAnEditIsFollowed();
    void randomEditsKeepBothTheSame();

    void namesAreCompleted();
    void valuesAndVariablesAreCompleted();
    void theListFollowsWhatIsTyped();
    void completionTakesTheMouse();

    void theCaretTellsItsValue();
    void valuesAreRevealed();
    void foldedValuesAreUnfolded();
    void textIsFoundAndReplaced();
    void tabLeavesWhenAsked();
    void theThemeIsFollowedAtOnce();
    void aLargeTextIsEdited();
};

void TestJsonEditor::typingBecomesSplices()
{
    EditorFixture one(empty);
    QCOMPARE(one.shown(), std::string(empty));
    one.putCaretBehind("{\n      ");
    one.keys(QStringLiteral("\"name\": 12"));
    QCOMPARE(str(one.document.text()),
             QStringLiteral("{\n  \"events\": [\n    {\n      \"name\": 12\n    }\n  ]\n}\n"));
    QVERIFY(one.same());
    QVERIFY(one.document.isValid());
    QCOMPARE(one.document.value().at("/events/0/name")->toInteger(), 12);
    one.key(Qt::Key_Backspace);
    QCOMPARE(one.document.value().at("/events/0/name")->toInteger(), 1);
    QVERIFY(one.same());
}

void TestJsonEditor::aWordIsOneStep()
{
    EditorFixture one("[]");
    one.text->setCaret(1);
    one.keys(QStringLiteral("12345"));
    QCOMPARE(one.document.undoStack().count(), 1);
    one.key(Qt::Key_Left);
    one.keys(QStringLiteral("9")); // the caret was set elsewhere
    QCOMPARE(str(one.document.text()), QStringLiteral("[123495]"));
    QCOMPARE(one.document.undoStack().count(), 2);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[12345]"));
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[]"));
    one.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    one.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[123495]"));
    QVERIFY(one.same());
}

void TestJsonEditor::typingOverASelectionIsOneStep()
{
    EditorFixture one("[12345]");
    one.text->setCaret(1);
    for (int i = 0; i < 3; ++i)
        one.key(Qt::Key_Right, Qt::ShiftModifier);
    one.keys(QStringLiteral("9"));
    QCOMPARE(str(one.document.text()), QStringLiteral("[945]"));
    QCOMPARE(one.document.undoStack().count(), 1);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[12345]"));
}

void TestJsonEditor::undoGoesAcrossEditorAndForm()
{
    EditorFixture one("{\"a\": \"\u00e4\", \"b\": 1}");
    one.putCaretBehind("\u00e4");
    one.keys(QStringLiteral("x"));
    QVERIFY(one.document.setValue("/b", Json("\u20ac"), QStringLiteral("Form"))); // as a form does
    QCOMPARE(str(one.shown()), QStringLiteral("{\"a\": \"\u00e4x\", \"b\": \"\u20ac\"}"));
    one.keys(QStringLiteral("y"));
    QCOMPARE(str(one.document.text()), QStringLiteral("{\"a\": \"\u00e4xy\", \"b\": \"\u20ac\"}"));
    for (const char* before : {"{\"a\": \"\u00e4x\", \"b\": \"\u20ac\"}", "{\"a\": \"\u00e4x\", \"b\": 1}",
                               "{\"a\": \"\u00e4\", \"b\": 1}"}) {
        one.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(one.shown(), std::string(before));
        QVERIFY(one.same());
    }
    QVERIFY(!one.action("editorUndo")->isEnabled());
    one.document.undoStack().redo();
    one.document.undoStack().redo();
    QCOMPARE(str(one.shown()), QStringLiteral("{\"a\": \"\u00e4x\", \"b\": \"\u20ac\"}"));
}

void TestJsonEditor::undoPutsTheCaretWhereTheTextChanged()
{
    EditorFixture one("[1, 2, 3]");
    one.text->setCaret(8);
    one.keys(QStringLiteral("4"));
    one.text->setCaret(0);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one.text->caret(), std::size_t(8));
}

void TestJsonEditor::pasteAndCutAreSteps()
{
    EditorFixture one("[]");
    QApplication::clipboard()->setText(QStringLiteral("{\"\u00e9\": [1,\n2]}"));
    one.text->setCaret(1);
    one.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(str(one.document.text()), QStringLiteral("[{\"\u00e9\": [1,\n2]}]"));
    QVERIFY(one.same());
    QCOMPARE(one.document.undoStack().count(), 1);
    one.key(Qt::Key_A, Qt::ControlModifier);
    one.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(str(one.document.text()), QString());
    QVERIFY(QApplication::clipboard()->text().contains(QChar(0xe9)));
    QVERIFY(!one.document.isValid());
    one.key(Qt::Key_Z, Qt::ControlModifier);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[]"));
}

void TestJsonEditor::textIsDroppedAndFilesAreNot()
{
    EditorFixture one("[1]");
    const QPoint at(int(one.text->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, 1L)),
                    int(one.text->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, 1L)) + 5);
    QMimeData text;
    text.setText(QStringLiteral("\"\u00e4\","));
    QDragEnterEvent enter(at, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(one.text->viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(one.text->viewport(), &move);
    QDropEvent drop(at, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(one.text->viewport(), &drop);
    QCOMPARE(str(one.document.text()), QStringLiteral("[\"\u00e4\",1]"));
    QVERIFY(one.same());
    QCOMPARE(one.document.undoStack().count(), 1);
    // Captures are for the window.
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/a.har"))});
    QDragEnterEvent with(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(one.text->viewport(), &with);
    QVERIFY(!with.isAccepted());
}

void TestJsonEditor::severalCaretsAreOneStep()
{
    EditorFixture one("[\n1,\n2,\n3\n]");
    one.text->SendScintilla(QsciScintilla::SCI_SETSELECTION, 3L, 3L);
    one.text->SendScintilla(QsciScintilla::SCI_ADDSELECTION, 6UL, 6L);
    one.text->SendScintilla(QsciScintilla::SCI_ADDSELECTION, 9UL, 9L);
    one.keys(QStringLiteral("0"));
    QCOMPARE(str(one.document.text()), QStringLiteral("[\n10,\n20,\n30\n]"));
    QVERIFY(one.same());
    QCOMPARE(one.document.undoStack().count(), 1);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[\n1,\n2,\n3\n]"));
    // A rectangle is taken out of three lines.
    one.text->SendScintilla(QsciScintilla::SCI_SETRECTANGULARSELECTIONANCHOR, 2UL);
    one.text->SendScintilla(QsciScintilla::SCI_SETRECTANGULARSELECTIONCARET, 9UL);
    one.key(Qt::Key_Delete);
    QCOMPARE(str(one.document.text()), QStringLiteral("[\n,\n,\n\n]"));
    QVERIFY(one.same());
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[\n1,\n2,\n3\n]"));
}

void TestJsonEditor::whatAnInputMethodShowsIsNotWritten()
{
    EditorFixture one("[\"\"]");
    one.text->setCaret(2);
    for (const char* shown : {"\u306b", "\u306b\u307b", "\u306b\u307b\u3093"}) {
        QInputMethodEvent composing(QString::fromUtf8(shown), {});
        QApplication::sendEvent(one.text, &composing);
        QCOMPARE(str(one.document.text()), QStringLiteral("[\"\"]"));
    }
    QInputMethodEvent chosen;
    chosen.setCommitString(QStringLiteral("\u65e5\u672c"));
    QApplication::sendEvent(one.text, &chosen);
    QCOMPARE(str(one.document.text()), QStringLiteral("[\"\u65e5\u672c\"]"));
    QVERIFY(one.same());
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(str(one.shown()), QStringLiteral("[\"\"]"));
}

void TestJsonEditor::bracesAndQuotesComeInPairs()
{
    EditorFixture one("");
    one.keys(QStringLiteral("{"));
    QCOMPARE(str(one.document.text()), QStringLiteral("{}"));
    one.keys(QStringLiteral("\"a"));
    QCOMPARE(str(one.document.text()), QStringLiteral("{\"a\"}"));
    one.keys(QStringLiteral("\": [1]}"));
    QCOMPARE(str(one.document.text()), QStringLiteral("{\"a\": [1]}"));
    QCOMPARE(one.text->caret(), one.document.text().size());
    QVERIFY(one.same());
    // Erasing takes both, as long as nothing is between them.
    EditorFixture two("[]");
    two.text->setCaret(1);
    two.keys(QStringLiteral("\""));
    QCOMPARE(str(two.document.text()), QStringLiteral("[\"\"]"));
    two.key(Qt::Key_Backspace);
    QCOMPARE(str(two.document.text()), QStringLiteral("[]"));
    two.key(Qt::Key_Backspace); // these were there before
    QCOMPARE(str(two.document.text()), QStringLiteral("]"));
}

void TestJsonEditor::linesAreIndented()
{
    EditorFixture one("");
    one.keys(QStringLiteral("{"));
    one.key(Qt::Key_Return);
    one.keys(QStringLiteral("\"a\": ["));
    one.key(Qt::Key_Return);
    one.keys(QStringLiteral("1"));
    QCOMPARE(str(one.document.text()), QStringLiteral("{\n  \"a\": [\n    1\n  ]\n}"));
    QVERIFY(one.same());
    // A brace that begins its line goes below what it closes.
    EditorFixture two("{\n  \"a\": {\n    \"b\": 1\n    ");
    two.text->setCaret(two.text->size());
    two.keys(QStringLiteral("}"));
    QCOMPARE(str(two.document.text()), QStringLiteral("{\n  \"a\": {\n    \"b\": 1\n  }"));
    QCOMPARE(two.document.undoStack().count(), 1);
    // Line ends are those of the text.
    EditorFixture three("{\r\n}");
    three.text->setCaret(1);
    three.key(Qt::Key_Return);
    QCOMPARE(str(three.document.text()), QStringLiteral("{\r\n  \r\n}"));
    // Tab indents.
    EditorFixture four("[\n1]");
    four.text->setCaret(2);
    four.key(Qt::Key_Tab);
    QCOMPARE(str(four.document.text()), QStringLiteral("[\n  1]"));
}

void TestJsonEditor::othersChangesKeepTheCaret()
{
    EditorFixture one;
    one.putCaretBehind("gpt-");
    QVERIFY(one.document.setValue("/events/0/agent_id", Json("\u00c4gent with a longer name"),
                                  QStringLiteral("Form")));
    QVERIFY(one.same());
    QCOMPARE(one.text->bytes(0, one.text->caret()).right(4), QByteArray("gpt-"));
    QVERIFY(one.document.removeValue("/events/0/event_type", QStringLiteral("Form")));
    QCOMPARE(one.text->bytes(0, one.text->caret()).right(4), QByteArray("gpt-"));
    QVERIFY(one.same());
}

void TestJsonEditor::formattingKeepsCaretAndFolds()
{
    EditorFixture one("{\"a\":{\n\"x\":1,\"y\":2},\n\"b\":{\n\"z\":\"word\"}}");
    one.text->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    one.text->SendScintilla(QsciScintilla::SCI_FOLDLINE, 0UL,
                            static_cast<long>(QsciScintilla::SC_FOLDACTION_EXPAND));
    one.putCaretBehind("\"wo");
    one.text->SendScintilla(QsciScintilla::SCI_FOLDLINE, 2UL,
                            static_cast<long>(QsciScintilla::SC_FOLDACTION_EXPAND));
    one.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(
        str(one.shown()),
        QStringLiteral(
            "{\n  \"a\": {\n    \"x\": 1,\n    \"y\": 2\n  },\n  \"b\": {\n    \"z\": \"word\"\n  }\n}"));
    QVERIFY(one.same());
    QCOMPARE(one.text->bytes(0, one.text->caret()).right(3), QByteArray("\"wo"));
    // Folded in the formatted text, and laid out anew: it stays folded.
    one.text->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    one.text->SendScintilla(QsciScintilla::SCI_FOLDLINE, 1UL,
                            static_cast<long>(QsciScintilla::SC_FOLDACTION_CONTRACT));
    QVERIFY(!one.text->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 2UL));
    one.document.undoStack().undo();
    one.document.undoStack().redo();
    QVERIFY(one.same());
    QVERIFY(one.text->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 1UL));
    QVERIFY(!one.text->SendScintilla(QsciScintilla::SCI_GETFOLDEXPANDED, 1UL));
    QCOMPARE(one.text->bytes(0, one.text->caret()).right(3), QByteArray("\"wo"));
}

void TestJsonEditor::anotherCallBeginsAtItsStart()
{
    EditorFixture one;
    one.putCaretBehind("gpt-");
    one.document.reset(test::headOf(contract::EndpointId::CreateAgent), "{\"name\": \"Planner\"}");
    QCOMPARE(str(one.shown()), QStringLiteral("{\"name\": \"Planner\"}"));
    QCOMPARE(one.text->caret(), std::size_t(0));
}

void TestJsonEditor::textThatIsNoUtf8IsKept()
{
    const std::string broken("[\"caf\xe9 \xf0\x9f\", \"\0\", 1]", 19);
    EditorFixture one(broken);
    QCOMPARE(one.shown(), broken);
    one.text->setCaret(broken.size() - 1);
    one.keys(QStringLiteral("2"));
    std::string after = broken;
    after.insert(broken.size() - 1, "2");
    QCOMPARE(one.document.text(), after);
    QVERIFY(one.same());
    one.text->setCaret(5);
    one.key(Qt::Key_Delete);
    QVERIFY(one.same());
    QVERIFY(one.shown().size() < after.size());
    QCOMPARE(one.shown().substr(0, 5), broken.substr(0, 5));
    one.key(Qt::Key_Z, Qt::ControlModifier);
    one.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one.shown(), broken);
}

void TestJsonEditor::whoAnswersAnEditWithAnEditIsFollowed()
{
    EditorFixture one("[1]");
    bool answered = false;
    connect(&one.document, &models::ComposeDocument::valueChanged, &one.window, [&] {
        if (!std::exchange(answered, true))
            one.document.insertItem("", 0, Json("first"), QStringLiteral("Answer"));
    });
    one.text->setCaret(2);
    one.keys(QStringLiteral("2"));
    QVERIFY(answered);
    QTRY_VERIFY(one.same());
    QCOMPARE(str(one.document.text()), QStringLiteral("[\"first\", 12]"));
}

void TestJsonEditor::randomEditsKeepBothTheSame()
{
    EditorFixture one;
    QRandomGenerator random(20260731);
    const QStringList typed{QStringLiteral("\""), QStringLiteral("{"), QStringLiteral("}"),
                            QStringLiteral("["),  QStringLiteral("]"), QStringLiteral(","),
                            QStringLiteral(":"),  QStringLiteral("a"), QStringLiteral("1"),
                            QStringLiteral(" "),  QStringLiteral("{{")};
    const std::vector<std::string> foreign{"\"x\"", "\u00e4\u20ac", "\n", "{}", "\xff", "\"\": 1,", ""};
    for (int round = 0; round < 600; ++round) {
        const auto size = static_cast<quint32>(one.text->size());
        const auto place = static_cast<std::size_t>(random.bounded(size + 1));
        switch (random.bounded(12)) {
        case 0:
            one.text->SendScintilla(
                QsciScintilla::SCI_GOTOPOS,
                static_cast<unsigned long>(one.text->SendScintilla(QsciScintilla::SCI_POSITIONBEFORE,
                                                                   static_cast<unsigned long>(place))));
            break;
        case 1:
            one.key(Qt::Key_Backspace);
            break;
        case 2:
            one.key(Qt::Key_Return);
            break;
        case 3:
            one.key(Qt::Key_Z, Qt::ControlModifier);
            break;
        case 4:
            one.key(Qt::Key_Y, Qt::ControlModifier);
            break;
        case 5: {
            const std::size_t removed = std::min<std::size_t>(static_cast<std::size_t>(random.bounded(9)),
                                                              one.document.text().size() - place);
            one.document.splice({place, removed, foreign[random.bounded(quint32(foreign.size()))]},
                                QStringLiteral("Foreign"), this);
            break;
        }
        case 6:
            one.document.format(QStringLiteral("Format"));
            break;
        case 7:
            one.document.setValue("/events/0/model", Json(static_cast<qint64>(round)),
                                  QStringLiteral("Form"));
            break;
        case 8:
            QApplication::clipboard()->setText(QStringLiteral("\u00e4\n{\"p\": 1}"));
            one.key(Qt::Key_Right, Qt::ShiftModifier);
            one.key(Qt::Key_V, Qt::ControlModifier);
            break;
        case 9:
            one.key(Qt::Key_Down, Qt::ShiftModifier);
            one.key(Qt::Key_Delete);
            break;
        default:
            one.keys(typed[random.bounded(int(typed.size()))]);
            break;
        }
        QVERIFY2(one.same(), qPrintable(QString::number(round)));
    }
    QVERIFY(one.document.undoStack().count() > 20);
    while (one.document.undoStack().canUndo())
        one.document.undoStack().undo();
    QVERIFY(one.same());
}

namespace {

SuggestionList* listOf(const EditorFixture& one)
{
    return one.window.findChild<SuggestionList*>();
}

QStringList offered(const EditorFixture& one)
{
    QStringList labels;
    const SuggestionList* list = listOf(one);
    if (!list || !list->isVisible())
        return labels;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        labels << list->model()->index(row, 0).data().toString();
    return labels;
}

} // namespace

void TestJsonEditor::namesAreCompleted()
{
    EditorFixture one;
    one.putCaretBehind("gpt-4o\",");
    one.key(Qt::Key_Return);
    one.key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(offered(one).contains(QStringLiteral("prompt_tokens")));
    QVERIFY(!offered(one).contains(QStringLiteral("model")));
    one.key(Qt::Key_Escape);
    QVERIFY(offered(one).isEmpty());
    // While a name is typed the list comes by itself, though the text is not valid then.
    one.keys(QStringLiteral("\"prompt_t"));
    QVERIFY(!one.document.isValid());
    QCOMPARE(offered(one), QStringList(QStringLiteral("prompt_tokens")));
    one.key(Qt::Key_Return);
    QVERIFY(offered(one).isEmpty());
    one.keys(QStringLiteral("7")); // the comma came along
    QVERIFY2(one.document.isValid(), one.document.text().c_str());
    QCOMPARE(one.document.value().at("/events/0/prompt_tokens")->toInteger(), 7);
    QVERIFY(one.same());
}

void TestJsonEditor::valuesAndVariablesAreCompleted()
{
    EditorFixture one(empty);
    one.putCaretBehind("{\n      ");
    one.keys(QStringLiteral("\"event_t"));
    QCOMPARE(offered(one), QStringList(QStringLiteral("event_type")));
    one.key(Qt::Key_Tab);
    // What may stand there is offered next.
    QVERIFY(offered(one).contains(QStringLiteral("tools")));
    one.keys(QStringLiteral("to"));
    QCOMPARE(offered(one).front(), QStringLiteral("tools"));
    one.key(Qt::Key_Return);
    QCOMPARE(one.document.value().at("/events/0/event_type")->toQString(), QStringLiteral("tools"));
    one.keys(QStringLiteral(", \"name\": \"to {{Res"));
    QCOMPARE(offered(one), QStringList(QStringLiteral("agent.Researcher.id")));
    one.key(Qt::Key_Return);
    QCOMPARE(one.document.value().at("/events/0/name")->toQString(),
             QStringLiteral("to {{agent.Researcher.id}}"));
    QVERIFY(one.same());
}

void TestJsonEditor::theListFollowsWhatIsTyped()
{
    EditorFixture one(empty);
    one.putCaretBehind("{\n      ");
    one.keys(QStringLiteral("\"event_type\": "));
    one.key(Qt::Key_Space, Qt::ControlModifier);
    const QStringList all = offered(one);
    QVERIFY(all.contains(QStringLiteral("llms")) && all.contains(QStringLiteral("errors")));
    one.key(Qt::Key_Down);
    QCOMPARE(listOf(one)->currentIndex().row(), 1);
    one.key(Qt::Key_Up);
    one.key(Qt::Key_Up);
    QCOMPARE(listOf(one)->currentIndex().row(), int(all.size()) - 1);
    one.keys(QStringLiteral("e"));
    QCOMPARE(offered(one).front(), QStringLiteral("errors"));
    one.key(Qt::Key_Backspace);
    QTRY_COMPARE(offered(one), all);
    one.key(Qt::Key_Left);
    QVERIFY(offered(one).isEmpty());
    one.key(Qt::Key_Space, Qt::ControlModifier);
    one.window.setFocus();
    one.text->clearFocus();
    QVERIFY(offered(one).isEmpty());
}

void TestJsonEditor::completionTakesTheMouse()
{
    EditorFixture one(empty);
    one.putCaretBehind("{\n      ");
    one.key(Qt::Key_Space, Qt::ControlModifier);
    SuggestionList* list = listOf(one);
    QVERIFY(list && list->isVisible());
    const QModelIndex first = list->model()->index(0, 0);
    const QString name = first.data().toString();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(first).center());
    QVERIFY(one.document.text().find('"' + name.toStdString() + '"') != std::string::npos);
    QVERIFY(one.text->hasFocus());
    QVERIFY(one.same());
}

void TestJsonEditor::theCaretTellsItsValue()
{
    EditorFixture one;
    QSignalSpy moved(one.editor, &JsonEditor::caretMoved);
    one.putCaretBehind("gpt-");
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(moved.last().first().toString(), QStringLiteral("/events/0/model"));
    one.putCaretBehind("event_ty");
    QTRY_COMPARE(moved.count(), 2);
    QCOMPARE(moved.last().first().toString(), QStringLiteral("/events/0/event_type"));
    one.putCaretBehind("    {\n  ");
    QTRY_COMPARE(moved.count(), 3);
    QCOMPARE(moved.last().first().toString(), QStringLiteral("/events/0"));
    one.text->setCaret(0);
    QTRY_COMPARE(moved.count(), 4);
    QCOMPARE(moved.last().first().toString(), QString());
}

void TestJsonEditor::valuesAreRevealed()
{
    std::string body = "{\"events\": [\n";
    for (int i = 0; i < 400; ++i)
        body += "{\"id\": " + std::to_string(i) + "},\n";
    body += "{}]}";
    EditorFixture one(body);
    QSignalSpy moved(one.editor, &JsonEditor::caretMoved);
    one.editor->revealPointer("/events/300/id");
    const long line = one.text->caretLine();
    QCOMPARE(line, 301L);
    QVERIFY(!one.text->hasSelectedText());
    const long first = one.text->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    const long page = one.text->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
    QVERIFY(first < line && line < first + page);
    // Its line lights up for a moment.
    const auto isLit = [&] { return (one.text->markersAtLine(int(line)) & (1U << flashMarker)) != 0U; };
    QVERIFY(isLit());
    QTRY_VERIFY(!isLit());
    QCOMPARE(moved.count(), 0); // who asked for it knows
    one.editor->revealPointer("/events/17/nothing");
    QCOMPARE(one.text->caretLine(), 18);
}

void TestJsonEditor::foldedValuesAreUnfolded()
{
    EditorFixture one;
    const auto isSeen = [&one](unsigned long line) {
        return one.text->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, line) != 0;
    };
    one.action("editorFoldAll")->trigger();
    QVERIFY(isSeen(1));
    QVERIFY(!isSeen(5));
    one.editor->revealPointer("/events/0/model");
    QVERIFY(isSeen(5));
    one.action("editorFoldAll")->trigger();
    one.action("editorFoldAll")->trigger();
    QVERIFY(isSeen(5));
}

void TestJsonEditor::textIsFoundAndReplaced()
{
    EditorFixture one("[\"one\", \"two\", \"one\", \"\u00e9 one\"]");
    one.key(Qt::Key_H, Qt::ControlModifier);
    auto* find = one.editor->findChild<QLineEdit*>(QStringLiteral("findField"));
    auto* with = one.editor->findChild<QLineEdit*>(QStringLiteral("replaceField"));
    QVERIFY(find->isVisible() && with->isVisible() && find->hasFocus());
    QTest::keyClicks(find, QStringLiteral("one"));
    QCOMPARE(one.text->selectedText(), QStringLiteral("one"));
    QCOMPARE(one.text->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART), 2L);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(one.text->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART), 16L);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(one.text->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART), 2L);
    with->setFocus();
    QTest::keyClicks(with, QStringLiteral("1"));
    QTest::keyClick(with, Qt::Key_Return);
    QCOMPARE(str(one.document.text()), QStringLiteral("[\"1\", \"two\", \"one\", \"\u00e9 one\"]"));
    QTest::mouseClick(one.editor->findChild<QPushButton*>(QStringLiteral("replaceAll")), Qt::LeftButton);
    QCOMPARE(str(one.document.text()), QStringLiteral("[\"1\", \"two\", \"1\", \"\u00e9 1\"]"));
    QVERIFY(one.same());
    one.document.undoStack().undo();
    QCOMPARE(str(one.shown()), QStringLiteral("[\"1\", \"two\", \"one\", \"\u00e9 one\"]"));
    find->setFocus();
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QVERIFY(one.text->hasFocus());
}

void TestJsonEditor::tabLeavesWhenAsked()
{
    EditorFixture one("[1]");
    QLineEdit after(&one.window);
    one.window.layout()->addWidget(&after);
    after.show();
    QWidget::setTabOrder(one.text, &after);
    one.text->setFocus();
    one.key(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!one.text->hasFocus());
    one.text->setFocus();
    one.key(Qt::Key_Escape);
    one.key(Qt::Key_Tab);
    QVERIFY(!one.text->hasFocus());
    QCOMPARE(str(one.document.text()), QStringLiteral("[1]"));
    QVERIFY(!one.text->accessibleName().isEmpty());
    QVERIFY(one.text->accessibleDescription().contains(QStringLiteral("Ctrl+Tab")));
}

void TestJsonEditor::theThemeIsFollowedAtOnce()
{
    store::Settings settings{QString()};
    Theme theme(settings);
    EditorFixture one;
    const auto background = [&one] {
        const QImage image = one.text->grab().toImage();
        return image.pixelColor(image.width() - 60, image.height() - 60);
    };
    const bool wasDark = background().lightness() < 128;
    theme.toggle();
    QTRY_COMPARE(background().lightness() < 128, !wasDark);
    theme.toggle();
    QTRY_COMPARE(background().lightness() < 128, wasDark);
}

void TestJsonEditor::aLargeTextIsEdited()
{
    std::string body = "{\"events\": [\n";
    while (body.size() < 1'200'000)
        body +=
            "  {\"event_type\": \"llms\", \"model\": \"gpt-4o\", \"prompt\": \"What is the weather?\"},\n";
    body += "  {}\n]}";
    EditorFixture one(body);
    one.text->setCaret(one.text->size() - 4);
    one.keys(QStringLiteral("\"x\": 1"));
    QVERIFY(one.same());
    QTRY_VERIFY(!one.document.isReading());
    QVERIFY(one.document.isValid());
    QSignalSpy moved(one.editor, &JsonEditor::caretMoved);
    one.editor->revealPointer("/events/100");
    QCOMPARE(one.text->caretLine(), 101);
    one.action("editorFoldAll")->trigger();
    QVERIFY(!one.text->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 5UL));
}

QTEST_MAIN(TestJsonEditor)
#include "tst_jsoneditor.moc"
