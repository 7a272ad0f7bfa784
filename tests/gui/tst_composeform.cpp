// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formfixture.h"
#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/idfield.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/numberfield.h"
#include "gui/fields/pickpopup.h"
#include "gui/fields/textbox.h"
#include "gui/fields/textfield.h"
#include "gui/notecard.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::gui;
using namespace tapedeck::test;

namespace {

const std::string twoEvents =
    "{\n  \"events\": [\n    {\"event_type\": \"llms\", \"model\": \"gpt-4o\", \"init_timestamp\": "
    "\"{{now}}\",\n"
    "     \"end_timestamp\": \"{{now+2s}}\", \"x_mine\": 1},\n"
    "    {\"event_type\": \"tools\", \"name\": \"web_search\", \"init_timestamp\": \"{{now}}\"}\n  ]\n}";

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}
void type(const QString& keys)
{
    QTest::keyClicks(QApplication::focusWidget(), keys);
}

NoteCard* note(const FormFixture& fixture)
{
    for (auto* card : fixture.form.findChildren<NoteCard*>(QStringLiteral("formNote"))) {
        if (card->isVisibleTo(&fixture.form))
            return card;
    }
    return nullptr;
}

std::vector<NoteCard*> cardsIn(const QWidget* widget)
{
    std::vector<NoteCard*> out;
    for (auto* card : widget->findChildren<NoteCard*>()) {
        if (card->isVisibleTo(widget))
            out.push_back(card);
    }
    return out;
}

// Opens the menu of the field with the keyboard and triggers one of its actions.
bool choose(FormFixture& fixture, const char* action)
{
    QWidget* focus = QApplication::focusWidget();
    const QPoint at(5, 5);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, focus->mapToGlobal(at));
    QApplication::sendEvent(focus, &event);
    auto* menu = fixture.form.findChild<QMenu*>(QStringLiteral("fieldMenu"));
    if (!menu)
        return false;
    auto* found = menu->findChild<QAction*>(QLatin1String(action));
    const bool can = found && found->isEnabled();
    if (can)
        found->trigger();
    delete menu;
    return can;
}

} // namespace

class TestComposeForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLook(); }
    void init() { failOnWarnings(); }

    void rowsStandInTheSchemasOrder()
    {
        FormFixture fixture(twoEvents);
        const QStringList names = fixture.names();
        QCOMPARE(names.first(), QStringLiteral("event_type"));
        QCOMPARE(names.last(), QStringLiteral("x_mine"));
        QVERIFY(names.indexOf(QStringLiteral("init_timestamp")) <
                names.indexOf(QStringLiteral("end_timestamp")));
        QVERIFY(!names.contains(QStringLiteral("prompt"))); // absent and not needed
        QVERIFY(fixture.row("init_timestamp")->field().required);
        // In the order of the rows on the screen, too.
        QVERIFY(fixture.show());
        int top = -1;
        for (const FormRow* row : fixture.form.rows()) {
            QVERIFY(row->y() > top);
            top = row->y();
        }
    }
    void aRequiredFieldIsShownThoughAbsent()
    {
        FormFixture fixture(twoEvents, "/events/1");
        const FormRow* end = fixture.row("end_timestamp");
        QVERIFY(end && !end->field().present && end->field().required);
        QVERIFY(end->editor()->findChild<QLineEdit*>()->placeholderText().contains(QStringLiteral("needed")));
        QVERIFY(end->editor()->accessibleDescription().contains(QStringLiteral("required")));
        QCOMPARE(end->editor()->accessibleName(), end->field().title);
        bool marked = false;
        for (const QLabel* label : end->findChildren<QLabel*>())
            marked = marked || label->text() == end->field().title + QStringLiteral(" *");
        QVERIFY(marked);
    }
    void whatIsNotKnownSaysSo()
    {
        FormFixture fixture(twoEvents);
        auto* caption = fixture.row("x_mine")->findChild<QLabel*>(QStringLiteral("caption"));
        QVERIFY(!caption->isHidden() && !caption->text().isEmpty());
        QVERIFY(fixture.row("model")->findChild<QLabel*>(QStringLiteral("caption"))->isHidden());
    }

    void changesOfTheTextShowInPlace()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/x_mine");
        auto* model = fixture.editor<IdField>("model");
        QWidget* const focus = QApplication::focusWidget();
        const auto rows = fixture.form.rows();
        const std::size_t at = fixture.document.text().find("gpt-4o") + 3;
        fixture.document.splice({at, 1, "-five"}, QStringLiteral("Typing"), this);
        QCOMPARE(model->edit()->text(), QStringLiteral("gpt-five4o"));
        QCOMPARE(QApplication::focusWidget(), focus);
        QCOMPARE(fixture.form.rows(), rows);
        // A member more: one row more, the others are the same.
        fixture.document.setValue("/events/0/prompt_tokens", Json(3), QStringLiteral("Tokens"));
        QCOMPARE(fixture.form.rows().size(), rows.size() + 1);
        for (FormRow* row : rows)
            QVERIFY(std::find(fixture.form.rows().begin(), fixture.form.rows().end(), row) !=
                    fixture.form.rows().end());
        QCOMPARE(QApplication::focusWidget(), focus);
        fixture.document.undoStack().undo();
        QCOMPARE(fixture.form.rows(), rows);
    }
    void theCaretStaysWhileTheTextChangesAround()
    {
        FormFixture fixture("{\"events\": [{\"event_type\": \"tools\", \"name\": \"one two\"}]}");
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/name");
        auto* box = fixture.editor<TextField>("name")->edit();
        QTextCursor caret = box->textCursor();
        caret.setPosition(4);
        box->setTextCursor(caret);
        fixture.document.setValue("/events/0/name", Json("number one two"), QStringLiteral("Name"));
        QCOMPARE(box->textCursor().position(), 11);
        fixture.document.setValue("/events/0/name", Json("number one two three"), QStringLiteral("Name"));
        QCOMPARE(box->textCursor().position(), 11);
        type(QStringLiteral("x"));
        QCOMPARE(fixture.stringAt("name"), QStringLiteral("number one xtwo three"));
    }
    void eventsShareTheirEditors()
    {
        FormFixture fixture(twoEvents);
        FormRow* const kind = fixture.row("event_type");
        FormRow* const model = fixture.row("model");
        fixture.form.setPointer("/events/1");
        QCOMPARE(fixture.row("event_type"), kind);
        QCOMPARE(kind->field().pointer, std::string("/events/1/event_type"));
        QVERIFY(!fixture.row("model"));
        fixture.form.setPointer("/events/0");
        QCOMPARE(fixture.row("model"), model);
        QCOMPARE(fixture.editor<IdField>("model")->edit()->text(), QStringLiteral("gpt-4o"));
    }
    void anEditorTellsItsNewPlace()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        fixture.form.setPointer("/events/1");
        QSignalSpy focused(&fixture.form, &ComposeForm::fieldFocused);
        fixture.form.focusField("/events/1/init_timestamp");
        QCOMPARE(focused.count(), 1);
        QCOMPARE(focused.first().first().toString(), QStringLiteral("/events/1/init_timestamp"));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("now-1s"));
        QCOMPARE(fixture.document.value().at("/events/1/init_timestamp")->toQString(),
                 QStringLiteral("{{now-1s}}"));
        QCOMPARE(fixture.document.value().at("/events/0/init_timestamp")->toQString(),
                 QStringLiteral("{{now}}"));
    }

    void aTextWithAnErrorLeavesTheLastState()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        const auto rows = fixture.form.rows();
        fixture.document.splice({fixture.document.text().find("\"model\""), 1, ""}, QStringLiteral("Typing"),
                                this);
        QVERIFY(!fixture.document.isValid());
        QCOMPARE(fixture.form.rows(), rows);
        NoteCard* card = note(fixture);
        QVERIFY(card);
        QVERIFY(card->text().contains(QStringLiteral("line %1").arg(fixture.document.fault()->line)));
        QSignalSpy asked(&fixture.form, &ComposeForm::faultLinkActivated);
        QTest::mouseClick(card->button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        // Nothing can be entered.
        const std::string broken = fixture.document.text();
        fixture.form.focusField("/events/0/model");
        type(QStringLiteral("xyz"));
        fixture.form.focusField("/events/0/event_type");
        QVERIFY(!fixture.row("event_type")->editor()->isEnabled());
        QCOMPARE(fixture.document.text(), broken);
        QVERIFY(!fixture.form.findChild<QPushButton*>(QStringLiteral("addField"))->isEnabled());
        // Undo works all the same, and brings everything back.
        fixture.form.focusField("/events/0/model");
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.document.isValid());
        QVERIFY(!note(fixture));
        QVERIFY(fixture.row("event_type")->editor()->isEnabled());
        QCOMPARE(fixture.form.rows(), rows);
    }
    void strangeBodiesAreSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<bool>("rows");
        QTest::newRow("repeated") << "{\"a\": 1, \"a\": 2}"
                                  << "" << true;
        QTest::newRow("a list") << "[1]"
                                << "" << false;
        QTest::newRow("gone") << "{\"events\": []}"
                              << "/events/3" << false;
        QTest::newRow("a number") << "{\"events\": [5]}"
                                  << "/events/0" << false;
        QTest::newRow("no JSON") << "{\"events\""
                                 << "" << false;
        QTest::newRow("empty") << ""
                               << "" << false;
    }
    void strangeBodiesAreSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, pointer);
        QFETCH(bool, rows);
        FormFixture fixture(text.toStdString(), pointer.toStdString());
        QVERIFY(note(fixture));
        QVERIFY(!note(fixture)->text().isEmpty());
        QCOMPARE(!fixture.form.rows().empty(), rows);
        QCOMPARE(fixture.text(), text);
    }
    void aCallWithoutABodySaysSo()
    {
        FormFixture fixture("", "", contract::EndpointId::Stats);
        QVERIFY(note(fixture));
        QVERIFY(note(fixture)->text().contains(QStringLiteral("no body")));
    }

    void undoGoesThroughFormAndText()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        const std::string start = fixture.document.text();
        fixture.form.focusField("/events/0/model");
        press(Qt::Key_End);
        type(QStringLiteral("-mini"));
        const std::string afterForm = fixture.document.text();
        fixture.document.splice({0, 0, " "}, QStringLiteral("Typing"), this);
        fixture.form.focusField("/events/0/x_mine");
        press(Qt::Key_End);
        type(QStringLiteral("2"));
        QCOMPARE(fixture.value("x_mine")->toInteger(), 12);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.document.text(), ' ' + afterForm);
        QCOMPARE(fixture.editor<NumberField>("x_mine")->edit()->text(), QStringLiteral("1"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.document.text(), afterForm);
        press(Qt::Key_Z, Qt::ControlModifier); // five keys were one word
        QCOMPARE(fixture.document.text(), start);
        QVERIFY(!fixture.document.undoStack().canUndo());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.document.text(), afterForm);
        QCOMPARE(fixture.editor<IdField>("model")->edit()->text(), QStringLiteral("gpt-4o-mini"));
    }

    void aFieldIsAddedByItsTitle()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        QTest::mouseClick(fixture.form.findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
        PickPopup* popup = fixture.form.addPopup();
        QVERIFY(popup->isVisible());
        QTest::keyClicks(popup->filter(), QStringLiteral("prompt tok"));
        QTest::keyClick(popup->filter(), Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(fixture.value("prompt_tokens")->toInteger(), 0);
        QVERIFY(fixture.row("prompt_tokens")->isAncestorOf(QApplication::focusWidget()));
        // It stands where the schema has it, before what the schema does not know.
        const QStringList names = fixture.names();
        QVERIFY(names.indexOf(QStringLiteral("prompt_tokens")) < names.indexOf(QStringLiteral("x_mine")));
        QCOMPARE(fixture.document.undoStack().count(), 1);
        fixture.document.undoStack().undo();
        QVERIFY(!fixture.row("prompt_tokens"));
    }
    void anyNameMayBeAddedAndRenamed()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        QTest::mouseClick(fixture.form.findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
        QTest::keyClicks(fixture.form.addPopup()->filter(), QStringLiteral("y_new"));
        QTest::keyClick(fixture.form.addPopup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("y_new"), QString());
        type(QStringLiteral("v"));
        QCOMPARE(fixture.stringAt("y_new"), QStringLiteral("v"));
        press(Qt::Key_F2);
        auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(name);
        QCOMPARE(name->objectName(), QStringLiteral("renameField"));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("y_other"));
        press(Qt::Key_Return);
        QVERIFY(!fixture.value("y_new"));
        QCOMPARE(fixture.stringAt("y_other"), QStringLiteral("v"));
        QVERIFY(fixture.row("y_other")->isAncestorOf(QApplication::focusWidget()));
        // Not to a name that is there already, and not one that the API knows.
        press(Qt::Key_F2);
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("x_mine"));
        press(Qt::Key_Return);
        QCOMPARE(fixture.stringAt("y_other"), QStringLiteral("v"));
        fixture.form.focusField("/events/0/model");
        press(Qt::Key_F2);
        QVERIFY(!fixture.form.findChild<QLineEdit*>(QStringLiteral("renameField")) ||
                fixture.form.findChild<QLineEdit*>(QStringLiteral("renameField"))->isHidden());
    }
    void ignoredFieldsCanBeAddedToo()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        QVERIFY(!fixture.row("session_id"));
        QTest::mouseClick(fixture.form.findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
        QTest::keyClicks(fixture.form.addPopup()->filter(), QStringLiteral("session_id"));
        QTest::keyClick(fixture.form.addPopup()->filter(), Qt::Key_Return);
        QVERIFY(fixture.row("session_id")->field().ignored);
        QVERIFY(!fixture.row("session_id")->findChild<QLabel*>(QStringLiteral("caption"))->isHidden());
    }
    void theMenuSetsNullAndRemoves()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/model");
        QVERIFY(choose(fixture, "setNull"));
        QVERIFY(fixture.value("model")->isNull());
        QVERIFY(fixture.row("model")->isNull());
        QVERIFY(!choose(fixture, "setNull")); // it is
        QVERIFY(choose(fixture, "setEmpty"));
        QCOMPARE(fixture.value("model")->dump(), std::string("\"\""));
        QVERIFY(!choose(fixture, "rename"));
        QVERIFY(choose(fixture, "remove"));
        QVERIFY(!fixture.value("model"));
        QVERIFY(!fixture.row("model"));
        QVERIFY(fixture.form.isAncestorOf(QApplication::focusWidget())); // the next row has it
        fixture.document.undoStack().undo();
        QVERIFY(fixture.row("model"));
        // The kind cannot be null.
        fixture.form.focusField("/events/0/event_type");
        QVERIFY(!choose(fixture, "setNull"));
        // A required one is removed and stays as an empty row.
        fixture.form.focusField("/events/0/end_timestamp");
        QVERIFY(choose(fixture, "remove"));
        QVERIFY(!fixture.value("end_timestamp"));
        QVERIFY(!fixture.row("end_timestamp")->field().present);
    }
    void anUnknownValueChangesItsEditorWithItsType()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/x_mine");
        QVERIFY(choose(fixture, "setNull"));
        QVERIFY(fixture.editor<JsonField>("x_mine"));
        QVERIFY(fixture.row("x_mine")->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("12.50"));
        QCOMPARE(fixture.value("x_mine")->spelling(), std::string("12.50"));
        QVERIFY(fixture.editor<JsonField>("x_mine")); // while one is in it
        QVERIFY(fixture.row("x_mine")->isAncestorOf(QApplication::focusWidget()));
    }
    void onlyTextsAreOfferedToBeEmpty()
    {
        FormFixture fixture(
            "{\"events\": [{\"event_type\": \"llms\", \"prompt_tokens\": 3, \"model\": null}]}");
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/prompt_tokens");
        QVERIFY(!choose(fixture, "setEmpty"));
        fixture.form.focusField("/events/0/model");
        QVERIFY(choose(fixture, "setEmpty"));
        QCOMPARE(fixture.value("model")->dump(), std::string("\"\""));
    }
    void theTimeGoesOnWhileItIsLookedAt()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        auto* box = fixture.row("init_timestamp")->findChild<FieldBox*>();
        QCOMPARE(box->trailing(), QStringLiteral("12:00:00.000Z"));
        fixture.clock.advanceSeconds(61);
        QTRY_COMPARE(box->trailing(), QStringLiteral("12:01:01.000Z"));
    }
    void theButtonRemovesAndDeleteDoesNot()
    {
        FormFixture fixture(twoEvents);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/model");
        press(Qt::Key_Home);
        press(Qt::Key_Delete);
        QCOMPARE(fixture.stringAt("model"), QStringLiteral("pt-4o"));
        auto* button = fixture.row("model")->findChild<QWidget*>(QStringLiteral("removeField"));
        QVERIFY(button->isVisible()); // the keyboard is there
        QVERIFY(!fixture.row("x_mine")->findChild<QWidget*>(QStringLiteral("removeField"))->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!fixture.value("model"));
    }

    void findingsStandUnderTheirField()
    {
        FormFixture fixture(
            "{\"events\": [{\"event_type\": \"llms\", \"id\": \"event-1\", \"init_timestamp\": "
            "\"{{now}}\"}]}");
        QVERIFY(fixture.show());
        QTRY_VERIFY(!fixture.preflight.busy());
        FormRow* id = fixture.row("id");
        QTRY_VERIFY(!id->findings().empty());
        QVERIFY(!cardsIn(id).empty());
        // What is missing is said where it would stand.
        FormRow* end = fixture.row("end_timestamp");
        QVERIFY(!end->findings().empty());
        NoteCard* card = cardsIn(end).front();
        QVERIFY(!card->button()->text().isEmpty());
        QTest::mouseClick(card->button(), Qt::LeftButton);
        QVERIFY(fixture.value("end_timestamp"));
        QTRY_VERIFY(!fixture.preflight.busy());
        QTRY_VERIFY(cardsIn(end).empty());
        // Another event has none of them.
        fixture.form.setPointer("");
        for (const FormRow* row : fixture.form.rows())
            QVERIFY(row->field().name == "events" || row->findings().empty());
    }

    void tabGoesFromRowToRow()
    {
        FormFixture fixture(twoEvents);
        // A row in the middle that was made last.
        fixture.document.setValue("/events/0/prompt_tokens", Json(3), QStringLiteral("Tokens"));
        QVERIFY(fixture.show());
        const auto& rows = fixture.form.rows();
        fixture.form.focusField(rows.front()->field().pointer);
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
            QVERIFY2(rows[i]->isAncestorOf(QApplication::focusWidget()), rows[i]->field().name.c_str());
            QCOMPARE(QApplication::focusWidget()->accessibleName(), rows[i]->field().title);
            press(Qt::Key_Tab);
        }
        QVERIFY(rows.back()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(rows[rows.size() - 2]->isAncestorOf(QApplication::focusWidget()));
    }
    void aFieldInsideAnotherIsFoundByItsPlace()
    {
        FormFixture fixture(
            "{\"events\": [{\"event_type\": \"llms\", \"prompt\": [{\"role\": \"user\", \"content\": "
            "\"Hi\"}]}]}");
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/prompt/0/role");
        QVERIFY(fixture.row("prompt")->isAncestorOf(QApplication::focusWidget()));
    }
    void anotherDialectHasOtherFields()
    {
        FormFixture fixture(twoEvents);
        models::CallHead head = fixture.document.head();
        head.dialect = Dialect::Documented;
        fixture.document.setHead(head);
        QVERIFY(fixture.row("type") && fixture.row("type")->field().known);
        fixture.document.undoStack().undo();
        QVERIFY(fixture.row("event_type") && fixture.row("event_type")->field().known);
    }
    void aLargeBatchIsWalkedWithoutAStall()
    {
        Json events{Json::Array()};
        const Json two = parsed(twoEvents);
        for (int i = 0; i < 500; ++i)
            events.items().push_back(two["events"].items()[static_cast<std::size_t>(i % 2)]);
        FormFixture fixture(Json::object({{"events", events}}).dump(2));
        QVERIFY(fixture.show());
        qint64 worst = 0;
        for (int i = 0; i < 500; ++i) {
            QElapsedTimer timer;
            timer.start();
            fixture.form.setPointer(pointerTo("/events", static_cast<std::size_t>(i)));
            QCoreApplication::sendPostedEvents();
            worst = std::max(worst, timer.elapsed());
        }
        qInfo("slowest of 500 events: %lld ms", static_cast<long long>(worst));
        QVERIFY(worst < 1000); // only against something of another order: a busy machine is slow
        QVERIFY(fixture.form.findChildren<FormRow*>().size() < 40);
    }
    void aLargeTextIsTypedIntoAllTheSame()
    {
        const std::string filler(400 * 1024, 'x');
        FormFixture fixture("{\"events\": [{\"event_type\": \"tools\", \"name\": \"a\", \"x_filler\": \"" +
                            filler + "\"}]}");
        QTRY_VERIFY(!fixture.document.isReading());
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/name");
        press(Qt::Key_End);
        type(QStringLiteral("bcdefgh"));
        auto* field = fixture.editor<TextField>("name");
        QCOMPARE(field->edit()->text(), QStringLiteral("abcdefgh"));
        QTRY_VERIFY(!fixture.document.isReading());
        QCOMPARE(fixture.stringAt("name"), QStringLiteral("abcdefgh"));
        QCOMPARE(field->edit()->textCursor().position(), 8);
        QCOMPARE(fixture.value("x_filler")->toView().size(), filler.size());
        QVERIFY(fixture.editor<JsonField>("x_filler")); // too long to be laid out at every key
        // What is added has the keyboard as soon as it is read.
        QTest::mouseClick(fixture.form.findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
        QTest::keyClicks(fixture.form.addPopup()->filter(), QStringLiteral("y_new"));
        QTest::keyClick(fixture.form.addPopup()->filter(), Qt::Key_Return);
        QTRY_VERIFY(fixture.row("y_new"));
        QVERIFY(fixture.row("y_new")->isAncestorOf(fixture.form.focusWidget()));
    }
    void picturesForEyes()
    {
        const QString folder = qEnvironmentVariable("TAPEDECK_PICTURES");
        FormFixture fixture(
            "{\"events\": [{\"event_type\": \"llms\", \"agent_id\": \"{{agent.Researcher.id}}\", "
            "\"model\": \"gpt-4o\", \"init_timestamp\": \"{{now}}\", \"prompt\": [{\"role\": \"system\", "
            "\"content\": \"You are helpful\"}, {\"role\": \"user\", \"content\": \"Hi\"}], "
            "\"prompt_tokens\": 24, \"completion_tokens\": 6, \"id\": \"event-1\", \"cost\": null, "
            "\"x_note\": \"one\\ntwo\", \"x_flag\": true, \"x_more\": {\"a\": [1, 2]}}]}");
        VariableScope scope;
        scope.set(QStringLiteral("agent.Researcher.id"), Json("a41c0000-0000-4000-8000-000000000001"));
        models::SessionChoices choices;
        choices.agents = {{QStringLiteral("a41c0000-0000-4000-8000-000000000001"),
                           QStringLiteral("Researcher"),
                           {},
                           QStringLiteral("agent.Researcher.id"),
                           {}}};
        fixture.give(scope, choices);
        fixture.form.resize(327, 980);
        QVERIFY(fixture.show());
        QTRY_VERIFY(!fixture.preflight.busy());
        fixture.form.focusField("/events/0/model");
        for (const bool dark : {false, true}) {
            useLook(dark);
            QCoreApplication::sendPostedEvents();
            const QPixmap picture = fixture.form.grab();
            QVERIFY(!picture.isNull());
            QTest::mouseClick(fixture.form.findChild<QPushButton*>(QStringLiteral("addField")),
                              Qt::LeftButton);
            QVERIFY(fixture.form.addPopup()->isVisible());
            const QPixmap popup = fixture.form.addPopup()->grab();
            fixture.form.addPopup()->hide();
            if (folder.isEmpty())
                continue;
            const QString end = dark ? QStringLiteral("-dark.png") : QStringLiteral(".png");
            picture.save(QDir(folder).filePath(QStringLiteral("form") + end));
            popup.save(QDir(folder).filePath(QStringLiteral("form-add") + end));
        }
        useLook();
    }
};

QTEST_MAIN(TestComposeForm)

#include "tst_composeform.moc"
