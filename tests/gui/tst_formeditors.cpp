// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formfixture.h"
#include "gui/fields/booleanfield.h"
#include "gui/fields/choicefield.h"
#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fields/idfield.h"
#include "gui/fields/numberfield.h"
#include "gui/fields/pickpopup.h"
#include "gui/fields/textbox.h"
#include "gui/fields/textfield.h"
#include "gui/fields/timefield.h"
#include "gui/fields/variablecompleter.h"
#include "gui/linkbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::gui;
using namespace tapedeck::test;

namespace {

const QString agentId = QStringLiteral("a41c0000-0000-4000-8000-000000000001");
const QString otherId = QStringLiteral("b52d0000-0000-4000-8000-000000000002");

std::string batch(const std::string& members)
{
    return "{\"events\": [{" + members + "}]}";
}
std::string llm(const std::string& more)
{
    return batch(
        "\"event_type\": \"llms\", \"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now+2s}}\"" +
        (more.empty() ? "" : ", " + more));
}

// Types into whatever has the keyboard.
void type(const QString& keys)
{
    QTest::keyClicks(QApplication::focusWidget(), keys);
}
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QStringList titles(const PickPopup* popup)
{
    QStringList out;
    for (int row = 0; row < popup->list()->items().rowCount(); ++row)
        out.append(popup->list()->items().item(row).title);
    return out;
}

void giveSession(FormFixture& fixture)
{
    VariableScope scope;
    scope.set(QStringLiteral("agent.Researcher.id"), Json(agentId));
    scope.set(QStringLiteral("row.tokens"), Json(42));
    models::SessionChoices choices;
    choices.agents = {{agentId, QStringLiteral("Researcher"), {}, QStringLiteral("agent.Researcher.id"), {}},
                      {otherId, QStringLiteral("Planner"), {}, {}, {}}};
    choices.events = {{otherId, QStringLiteral("web_search"), QStringLiteral("tool"), {}, EventKind::Tool}};
    choices.models = {QStringLiteral("gpt-4o"), QStringLiteral("other")};
    fixture.give(scope, choices);
}

} // namespace

class TestFormEditors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLook(); }
    void init() { failOnWarnings(); }

    void aTextIsWrittenAsItIsTyped()
    {
        FormFixture fixture(llm("\"name\": \"ab\""));
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/name");
        press(Qt::Key_End);
        type(QStringLiteral("c\"{"));
        QCOMPARE(fixture.stringAt("name"), QStringLiteral("abc\"{"));
        press(Qt::Key_Backspace);
        QCOMPARE(fixture.stringAt("name"), QStringLiteral("abc\""));
        QCOMPARE(fixture.document.value().at("/events/0")->members().size(), std::size_t(4));
    }
    void aTextKeepsWhatIsNotEdited()
    {
        const QString odd = QStringLiteral("one\r\ntwo\u00a0three\rfour\u2028five\nsix");
        FormFixture fixture(llm("\"x_odd\": " + Json(odd).dump()));
        QVERIFY(fixture.show());
        auto* field = fixture.editor<TextField>("x_odd");
        QVERIFY(field);
        fixture.form.focusField("/events/0/x_odd");
        press(Qt::Key_End, Qt::ControlModifier);
        type(QStringLiteral("!"));
        QCOMPARE(fixture.stringAt("x_odd"), odd + QLatin1Char('!'));
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_End);
        press(Qt::Key_Delete); // the line end: both of its characters
        QString expected = odd + QLatin1Char('!');
        expected.remove(3, 2);
        QCOMPARE(fixture.stringAt("x_odd"), expected);
    }
    void aLongTextGrowsAndThenScrolls()
    {
        FormFixture fixture(llm("\"x_text\": \"one\""));
        QVERIFY(fixture.show());
        auto* field = fixture.editor<TextField>("x_text");
        QVERIFY(field);
        const int one = field->edit()->height();
        QCOMPARE(field->box()->height(), int(Style::controlHeight));
        fixture.form.focusField("/events/0/x_text");
        press(Qt::Key_End);
        press(Qt::Key_Return);
        type(QStringLiteral("two"));
        QCOMPARE(fixture.stringAt("x_text"), QStringLiteral("one\ntwo"));
        QVERIFY(field->edit()->height() > one);
        for (int line = 0; line < 20; ++line)
            press(Qt::Key_Return);
        const int line = field->edit()->fontMetrics().lineSpacing();
        QVERIFY(field->edit()->height() < one + 8 * line);
        QVERIFY(field->edit()->height() > one + 6 * line);
    }
    void enterInAShortTextIsNotItsOwn()
    {
        FormFixture fixture("{\"session\": {\"end_state_reason\": \"done\"}}", "/session",
                            contract::EndpointId::UpdateSession);
        QVERIFY(fixture.show());
        fixture.form.focusField("/session/end_state_reason");
        press(Qt::Key_End);
        press(Qt::Key_Return);
        QCOMPARE(fixture.stringAt("end_state_reason"), QStringLiteral("done"));
    }
    void emptyNullAndAbsentLookDifferent()
    {
        FormFixture fixture("{\"session\": {\"end_state_reason\": \"\", \"tags\": []}}", "/session",
                            contract::EndpointId::UpdateSession);
        auto* field = fixture.editor<TextField>("end_state_reason");
        QVERIFY(field);
        const QString empty = field->edit()->placeholderText();
        fixture.document.setValue("/session/end_state_reason", Json(), QStringLiteral("Null"));
        QCOMPARE(field->edit()->placeholderText(), QStringLiteral("null"));
        QVERIFY(!empty.isEmpty() && empty != QStringLiteral("null"));
        contract::FormField required = field->field();
        required.required = true;
        QVERIFY(emptyHint(required, nullptr) != emptyHint(field->field(), nullptr));
        // From null by typing.
        QVERIFY(fixture.show());
        fixture.form.focusField("/session/end_state_reason");
        type(QStringLiteral("x"));
        QCOMPARE(fixture.stringAt("end_state_reason"), QStringLiteral("x"));
    }

    void variablesCompleteInAText()
    {
        FormFixture fixture(llm("\"name\": \"\""));
        giveSession(fixture);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/name");
        auto* completer = fixture.row("name")->findChild<VariableCompleter*>();
        QVERIFY(completer && !completer->isOpen());
        type(QStringLiteral("to {{age"));
        QVERIFY(completer->isOpen());
        QCOMPARE(completer->list()->items().item(0).title, QStringLiteral("agent.Researcher.id"));
        press(Qt::Key_Return);
        QVERIFY(!completer->isOpen());
        QCOMPARE(fixture.stringAt("name"), QStringLiteral("to {{agent.Researcher.id}}"));
        QVERIFY(fixture.row("name")->editor()->hasFocus() ||
                fixture.row("name")->isAncestorOf(QApplication::focusWidget()));
        auto* field = fixture.editor<TextField>("name");
        QCOMPARE(field->box()->trailing(), QStringLiteral("to ") + agentId);
        // Escape leaves it as typed.
        type(QStringLiteral("{{n"));
        QVERIFY(completer->isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!completer->isOpen());
        QVERIFY(fixture.stringAt("name").endsWith(QStringLiteral("{{n")));
    }
    void anUnknownVariableIsSaid()
    {
        FormFixture fixture(llm("\"name\": \"{{nobody}}\""));
        QVERIFY(fixture.editor<TextField>("name")->box()->trailing().contains(QStringLiteral("nobody")));
        VariableScope scope;
        scope.set(QStringLiteral("nobody"), Json("me"));
        fixture.context.set(scope, {});
        QCOMPARE(fixture.editor<TextField>("name")->box()->trailing(), QStringLiteral("me"));
    }

    void aNumberKeepsItsSpelling()
    {
        FormFixture fixture(llm("\"prompt_tokens\": 123456789012345678901234567890, \"cost\": 1.50e-3"));
        auto* tokens = fixture.editor<NumberField>("prompt_tokens");
        auto* cost = fixture.editor<NumberField>("cost");
        QVERIFY(tokens && cost);
        QCOMPARE(tokens->edit()->text(), QStringLiteral("123456789012345678901234567890"));
        QCOMPARE(cost->edit()->text(), QStringLiteral("1.50e-3"));
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/prompt_tokens");
        press(Qt::Key_End);
        type(QStringLiteral("1"));
        QVERIFY(fixture.document.text().find("1234567890123456789012345678901") != std::string::npos);
        QVERIFY(fixture.document.text().find("1.50e-3") != std::string::npos);
    }
    void lettersInANumberStayAndAreMarked()
    {
        FormFixture fixture(llm("\"prompt_tokens\": 24"));
        QVERIFY(fixture.show());
        auto* field = fixture.editor<NumberField>("prompt_tokens");
        fixture.form.focusField("/events/0/prompt_tokens");
        press(Qt::Key_End);
        type(QStringLiteral("x"));
        QCOMPARE(field->edit()->text(), QStringLiteral("24x"));
        QVERIFY(!field->box()->fault().isEmpty());
        QCOMPARE(fixture.value("prompt_tokens")->toInteger(), 24);
        // A change elsewhere leaves it alone.
        fixture.document.setValue("/events/0/name", Json("n"), QStringLiteral("Name"));
        QCOMPARE(field->edit()->text(), QStringLiteral("24x"));
        press(Qt::Key_Backspace);
        type(QStringLiteral("5"));
        QVERIFY(field->box()->fault().isEmpty());
        QCOMPARE(fixture.value("prompt_tokens")->toInteger(), 245);
        type(QStringLiteral("y"));
        press(Qt::Key_Escape);
        QCOMPARE(field->edit()->text(), QStringLiteral("245"));
        QVERIFY(field->box()->fault().isEmpty());
    }
    void aNumberMayBeAVariable()
    {
        FormFixture fixture(llm("\"prompt_tokens\": 1"));
        giveSession(fixture);
        QVERIFY(fixture.show());
        auto* field = fixture.editor<NumberField>("prompt_tokens");
        fixture.form.focusField("/events/0/prompt_tokens");
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("{{row.t"));
        press(Qt::Key_Tab); // takes what is offered
        QCOMPARE(fixture.stringAt("prompt_tokens"), QStringLiteral("{{row.tokens}}"));
        QCOMPARE(field->box()->trailing(), QStringLiteral("42"));
        QVERIFY(field->box()->fault().isEmpty());
    }

    void theKindIsOneChoiceAndOneStep()
    {
        FormFixture fixture(llm("\"model\": \"gpt-4o\", \"x_mine\": {\"a\": 1}"));
        QVERIFY(fixture.show());
        auto* kind = fixture.editor<ChoiceField>("event_type");
        QVERIFY(kind);
        QCOMPARE(kind->combo()->currentText(), QStringLiteral("llms"));
        QVERIFY(!kind->combo()->itemIcon(0).isNull());
        fixture.form.focusField("/events/0/event_type");
        press(Qt::Key_Down);
        QCOMPARE(fixture.stringAt("event_type"), QStringLiteral("tools"));
        QCOMPARE(fixture.document.undoStack().count(), 1);
        QVERIFY(fixture.row("event_type")->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!fixture.row("model")->field().known);
        QCOMPARE(fixture.value("x_mine")->dump(), std::string("{\"a\":1}"));
        fixture.document.undoStack().undo();
        QVERIFY(fixture.row("model")->field().known);
        QCOMPARE(kind->combo()->currentText(), QStringLiteral("llms"));
    }
    void aValueOutsideTheListIsKept()
    {
        FormFixture fixture(llm("").replace(llm("").find("llms"), 4, "odd"));
        auto* kind = fixture.editor<ChoiceField>("event_type");
        QVERIFY(kind);
        QVERIFY(kind->combo()->currentText().contains(QStringLiteral("odd")));
        const int items = kind->combo()->count();
        fixture.document.setValue("/events/0/event_type", Json("tools"), QStringLiteral("Kind"));
        QCOMPARE(kind->combo()->count(), items - 1);
        QCOMPARE(kind->combo()->currentText(), QStringLiteral("tools"));
        fixture.document.setValue("/events/0/event_type", Json(7), QStringLiteral("Kind"));
        QVERIFY(kind->combo()->currentText().contains(QStringLiteral("7")));
        QCOMPARE(kind->combo()->count(), items);
    }
    void theWheelPicksNothing()
    {
        FormFixture fixture(llm(""));
        QVERIFY(fixture.show());
        auto* combo = fixture.editor<ChoiceField>("event_type")->combo();
        combo->setFocus();
        const QPointF at(5, 5);
        QWheelEvent wheel(at, combo->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(combo, &wheel);
        QCOMPARE(fixture.stringAt("event_type"), QStringLiteral("llms"));
    }

    void aBooleanTogglesAndShowsNull()
    {
        FormFixture fixture(llm("\"x_flag\": true"));
        QVERIFY(fixture.show());
        auto* field = fixture.editor<BooleanField>("x_flag");
        QVERIFY(field && field->box()->isChecked());
        fixture.form.focusField("/events/0/x_flag");
        press(Qt::Key_Space);
        QCOMPARE(fixture.value("x_flag")->dump(), std::string("false"));
        QCOMPARE(field->box()->text(), QStringLiteral("false"));
        const Json null;
        field->setValue(&null);
        QCOMPARE(field->box()->checkState(), Qt::PartiallyChecked);
        QCOMPARE(field->box()->text(), QStringLiteral("null"));
    }

    void anAgentIsPickedByName()
    {
        FormFixture fixture(llm("\"agent_id\": null"));
        giveSession(fixture);
        QVERIFY(fixture.show());
        auto* field = fixture.editor<IdField>("agent_id");
        QVERIFY(field);
        QCOMPARE(field->edit()->placeholderText(), QStringLiteral("null"));
        fixture.form.focusField("/events/0/agent_id");
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(field->popup() && field->popup()->isVisible());
        QTest::keyClicks(field->popup()->filter(), QStringLiteral("resea"));
        QCOMPARE(titles(field->popup()).first(), QStringLiteral("Researcher"));
        QTest::keyClick(field->popup()->filter(), Qt::Key_Return);
        QVERIFY(!field->popup()->isVisible());
        QCOMPARE(fixture.stringAt("agent_id"), QStringLiteral("{{agent.Researcher.id}}"));
        QCOMPARE(field->edit()->face(), QStringLiteral("Researcher"));
        // One without a variable is written as its id, and shown by its name all the same.
        fixture.document.setValue("/events/0/agent_id", Json(otherId), QStringLiteral("Agent"));
        QCOMPARE(field->edit()->face(), QStringLiteral("Planner"));
        QCOMPARE(field->edit()->text(), otherId);
        fixture.document.setValue("/events/0/agent_id", Json("agent-1"), QStringLiteral("Agent"));
        QVERIFY(field->edit()->face().isEmpty());
    }
    void anIdIsMade()
    {
        FormFixture fixture(llm("\"id\": \"x\""));
        QVERIFY(fixture.show());
        auto* field = fixture.editor<IdField>("id");
        QVERIFY(field);
        QTest::mouseClick(field->box()->findChild<QWidget*>(QStringLiteral("arrow")), Qt::LeftButton);
        QVERIFY(field->popup()->isVisible());
        QTest::keyClick(field->popup()->filter(), Qt::Key_Return);
        QVERIFY(isUuid(fixture.stringAt("id").toStdString()));
        QTest::mouseClick(field->box()->findChild<QWidget*>(QStringLiteral("arrow")), Qt::LeftButton);
        QTest::keyClicks(field->popup()->filter(), QStringLiteral("{{uu"));
        QTest::keyClick(field->popup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("id"), QStringLiteral("{{uuid}}"));
        QVERIFY(!field->box()->trailing().isEmpty());
    }
    void aCauseBringsItsKind()
    {
        FormFixture fixture(
            batch("\"event_type\": \"errors\", \"timestamp\": \"{{now}}\", \"trigger_event_id\": null"));
        giveSession(fixture);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/trigger_event_id");
        press(Qt::Key_F4);
        auto* field = fixture.editor<IdField>("trigger_event_id");
        QVERIFY(field->popup()->isVisible());
        QTest::keyClick(field->popup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("trigger_event_id"), otherId);
        QCOMPARE(fixture.stringAt("trigger_event_type"), QStringLiteral("tools"));
        QCOMPARE(fixture.document.undoStack().count(), 1);
        QCOMPARE(field->edit()->face(), QStringLiteral("web_search"));
    }
    void aModelIsPicked()
    {
        FormFixture fixture(llm("\"model\": \"\""));
        giveSession(fixture);
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/0/model");
        press(Qt::Key_F4);
        auto* field = fixture.editor<IdField>("model");
        QVERIFY(field->popup()->isVisible());
        QVERIFY(!titles(field->popup()).contains(QStringLiteral("{{uuid}}")));
        QTest::keyClick(field->popup()->filter(), Qt::Key_Down);
        QTest::keyClick(field->popup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("model"), QStringLiteral("other"));
    }

    void aTimeShowsWhatItWillBe()
    {
        FormFixture fixture(llm(""));
        auto* start = fixture.editor<TimeField>("init_timestamp");
        auto* end = fixture.editor<TimeField>("end_timestamp");
        QVERIFY(start && end);
        QCOMPARE(start->edit()->face(), QStringLiteral("now"));
        QCOMPARE(start->box()->trailing(), QStringLiteral("12:00:00.000Z"));
        QCOMPARE(end->box()->trailing(), QStringLiteral("12:00:02.000Z"));
    }
    void anEndIsOfferedTwoSecondsLater()
    {
        FormFixture fixture(
            batch("\"event_type\": \"llms\", \"init_timestamp\": \"2024-03-14T12:00:00.250Z\""));
        QVERIFY(fixture.show());
        auto* end = fixture.editor<TimeField>("end_timestamp");
        QVERIFY(end); // required, so there is a row for it
        QVERIFY(!fixture.row("end_timestamp")->field().present);
        QVERIFY(end->box()->offer()->isVisible());
        QTest::mouseClick(end->box()->offer(), Qt::LeftButton);
        QCOMPARE(fixture.stringAt("end_timestamp"), QStringLiteral("2024-03-14T12:00:02.250Z"));
        QVERIFY(!end->box()->offer()->isVisible());
        fixture.document.undoStack().undo();
        QVERIFY(end->box()->offer()->isVisible());
    }
    void aTimeIsTypedWithOrWithoutBraces_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("now") << "now"
                             << "{{now}}";
        QTest::newRow("later") << "now+5s"
                               << "{{now+5s}}";
        QTest::newRow("variable") << "{{session.start}}"
                                  << "{{session.start}}";
        QTest::newRow("exact") << "2024-03-14T12:00:00Z"
                               << "2024-03-14T12:00:00Z";
        QTest::newRow("none") << "tomorrow"
                              << "{{now+2s}}";
    }
    void aTimeIsTypedWithOrWithoutBraces()
    {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        FormFixture fixture(llm(""));
        QVERIFY(fixture.show());
        auto* end = fixture.editor<TimeField>("end_timestamp");
        fixture.form.focusField("/events/0/end_timestamp");
        press(Qt::Key_A, Qt::ControlModifier);
        type(typed);
        press(Qt::Key_Escape); // an open list of variables
        QCOMPARE(fixture.stringAt("end_timestamp"), written);
        if (typed == QStringLiteral("tomorrow")) {
            QCOMPARE(end->edit()->text(), QStringLiteral("{{now+2s}}")); // Escape took it back
        } else {
            QVERIFY(end->box()->fault().isEmpty());
        }
    }
    void timesComeFromOtherFieldsAndEvents()
    {
        FormFixture fixture(
            "{\"events\": [{\"event_type\": \"tools\", \"init_timestamp\": \"{{now}}\", "
            "\"end_timestamp\": \"{{now+3s}}\"}, {\"event_type\": \"tools\", \"init_timestamp\": "
            "\"2024-01-01T00:00:00Z\"}]}",
            "/events/1");
        QVERIFY(fixture.show());
        fixture.form.focusField("/events/1/init_timestamp");
        press(Qt::Key_Down, Qt::AltModifier);
        auto* start = fixture.editor<TimeField>("init_timestamp");
        QVERIFY(start->popup()->isVisible());
        QTest::keyClicks(start->popup()->filter(), QStringLiteral("event before"));
        QTest::keyClick(start->popup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("init_timestamp"), QStringLiteral("{{now+3s}}"));
        fixture.form.focusField("/events/1/end_timestamp");
        press(Qt::Key_Down, Qt::AltModifier);
        auto* end = fixture.editor<TimeField>("end_timestamp");
        QTest::keyClicks(end->popup()->filter(), QStringLiteral("init_timestamp +"));
        QTest::keyClick(end->popup()->filter(), Qt::Key_Return);
        QCOMPARE(fixture.stringAt("end_timestamp"), QStringLiteral("{{now+5s}}"));
    }
    void aValueOfAnotherTypeIsShownAsJson()
    {
        FormFixture fixture(llm("\"model\": {\"a\": 1}, \"prompt_tokens\": \"24\", \"name\": 7"));
        QCOMPARE(fixture.row("model")->shape(), contract::Shape::Json);
        QCOMPARE(fixture.row("prompt_tokens")->shape(), contract::Shape::Json);
        fixture.document.setValue("/events/0/model", Json("gpt-4o"), QStringLiteral("Model"));
        QVERIFY(fixture.editor<IdField>("model"));
        fixture.document.undoStack().undo();
        QCOMPARE(fixture.row("model")->shape(), contract::Shape::Json);
    }
};

QTEST_MAIN(TestFormEditors)

#include "tst_formeditors.moc"
