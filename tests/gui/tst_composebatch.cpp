// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldfixture.h"
#include "gui/batchbars.h"
#include "gui/batchcelldelegate.h"
#include "gui/batchtable.h"
#include "gui/composebatch.h"
#include "models/batchdrag.h"
#include "models/batchmodel.h"
#include "unit/composefixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::gui;
using contract::EndpointId;
using models::BatchModel;
using test::ComposeFixture;

namespace {

const std::string four =
    "{\n  \"events\": [\n"
    "    {\"event_type\": \"llms\", \"id\": \"00000000-0000-4000-8000-000000000001\", \"agent_id\": "
    "\"{{agent.Researcher.id}}\", \"model\": \"gpt-4o\", \"prompt\": [{\"role\": \"user\", \"content\": "
    "\"Hi\"}], "
    "\"prompt_tokens\": 24, \"completion_tokens\": 6, \"init_timestamp\": \"{{now}}\", \"end_timestamp\": "
    "\"{{now+2s}}\"},\n"
    "    {\"event_type\": \"tools\", \"id\": \"00000000-0000-4000-8000-000000000002\", \"agent_id\": "
    "\"{{agent.Researcher.id}}\", \"name\": \"web_search\", \"x\": 1.50, \"init_timestamp\": \"{{now}}\", "
    "\"end_timestamp\": \"{{now+1s}}\"},\n"
    "    {\"event_type\": \"errors\", \"error_type\": \"TimeoutError\", \"timestamp\": \"{{now}}\"},\n"
    "    {\"event_type\": \"actions\", \"agent_id\": \"{{agent.Planner.id}}\", \"action_type\": \"review\", "
    "\"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now+1s}}\"}\n  ]\n}";

std::string many(int count)
{
    std::string text = "{\"events\": [";
    for (int i = 0; i < count; ++i)
        text += std::string(i ? "," : "") + "{\"event_type\": \"tools\", \"id\": \"" + std::to_string(i) +
                "\", \"name\": \"tool " + std::to_string(i) +
                "\", \"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now+1s}}\"}";
    return text + "]}";
}

models::SessionChoices choices()
{
    models::SessionChoices out;
    for (const char* name : {"Researcher", "Planner", "Critic"}) {
        models::SessionChoice agent;
        agent.id = QStringLiteral("00000000-0000-4000-8000-0000000000a%1").arg(out.agents.size());
        agent.name = QString::fromLatin1(name);
        agent.variable = QStringLiteral("agent.%1.id").arg(agent.name);
        out.agents.push_back(agent);
    }
    return out;
}

struct Batch : ComposeFixture
{
    explicit Batch(const std::string& text = four, int width = 330, int height = 260)
        : ComposeFixture(text, EndpointId::CreateEvents)
    {
        context.set({}, choices());
        pane.resize(width, height);
        pane.show();
        pane.activateWindow();
        table().setFocus();
    }
    [[nodiscard]] BatchTable& table() { return pane.table(); }
    [[nodiscard]] QStringList whats() const
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row, BatchModel::WhatColumn).data(Qt::EditRole).toString();
        return out;
    }
    [[nodiscard]] const Json& event(int row) const
    {
        return document.value()["events"].items()[static_cast<std::size_t>(row)];
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&table(), Qt::Key(key), modifiers);
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = table().visualRect(model.index(row, BatchModel::WhatColumn));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    template <typename Part>
    [[nodiscard]] Part* part(const char* name) const
    {
        auto* found = pane.findChild<Part*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QAction* inMenu(const char* menu, const QString& text) const
    {
        auto* found = part<QMenu>(menu);
        Q_EMIT found->aboutToShow();
        for (QAction* action : found->actions()) {
            if (action->text() == text)
                return action;
        }
        qFatal("%s does not offer %s", menu, qPrintable(text));
        return nullptr;
    }

    models::ComposeContext context{clock};
    BatchModel model{document};
    ComposeBatch pane{model, document, context};
};

} // namespace

class TestComposeBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::wearTheStyle(); }
    void init() { test::failOnWarnings(); }

    void looksLikeItsPicture()
    {
        Batch batch;
        QCOMPARE(batch.part<QLabel>("batchTitle")->text(), QStringLiteral("Batch · 4 event(s)"));
        QCOMPARE(batch.pane.currentRow(), 0);
        QVERIFY(batch.table().isColumnHidden(BatchModel::StartColumn));
        QVERIFY(!batch.table().horizontalHeader()->isVisible());
        Finding finding;
        finding.severity = Severity::Error;
        finding.pointer = "/events/1/end_timestamp";
        batch.model.setFindings({finding});
        test::picture(batch.pane, QStringLiteral("batch"));
        batch.pane.resize(760, 260);
        QTRY_VERIFY(!batch.table().isColumnHidden(BatchModel::EndColumn));
        QVERIFY(batch.table().horizontalHeader()->isVisible());
        test::picture(batch.pane, QStringLiteral("batch-wide"));
    }
    void eachTemplateIsAdded_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("kind");
        QTest::newRow("llm") << 0 << "llm";
        QTest::newRow("tool") << 1 << "tool";
        QTest::newRow("action") << 2 << "action";
        QTest::newRow("error") << 3 << "error";
    }
    void eachTemplateIsAdded()
    {
        QFETCH(int, number);
        QFETCH(QString, kind);
        Batch batch;
        const QByteArray link = ("add-" + kind).toLatin1();
        QTest::mouseClick(batch.part<QPushButton>(link.constData()), Qt::LeftButton);
        QCOMPARE(batch.model.rowCount(), 5);
        QCOMPARE(batch.pane.currentRow(), 1); // behind the current one
        QCOMPARE(batch.model.index(1, 0).data().toString(), kind);
        QCOMPARE(batch.pane.chosenRows(), QList<int>{1});
        batch.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.key(Qt::Key_1 + number, Qt::AltModifier);
        QCOMPARE(batch.model.rowCount(), 6);
        QCOMPARE(batch.pane.currentRow(), 2);
        QCOMPARE(batch.model.index(2, 0).data().toString(), kind);
        batch.document.undoStack().undo();
        batch.document.undoStack().undo();
        QCOMPARE(batch.document.text(), four);
    }
    void anEmptyBatchOffersToBegin()
    {
        Batch batch("{\"events\": []}", 420, 420);
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        QVERIFY(!batch.table().isVisible());
        QCOMPARE(batch.pane.currentRow(), -1);
        test::picture(batch.pane, QStringLiteral("batch-empty"));
        QSignalSpy told(&batch.pane, &ComposeBatch::currentRowChanged);
        QTest::mouseClick(batch.part<QPushButton>("begin-tool"), Qt::LeftButton);
        QVERIFY(batch.table().isVisible());
        QCOMPARE(batch.whats(), QStringList(QStringLiteral("web_search")));
        QCOMPARE(batch.pane.currentRow(), 0);
        QCOMPARE(told.last().first().toInt(), 0);
        batch.key(Qt::Key_Delete);
        QVERIFY(!batch.table().isVisible());
        QCOMPARE(told.last().first().toInt(), -1);
    }
    void duplicateChoosesTheCopies()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(1);
        batch.click(3, Qt::ControlModifier);
        batch.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(batch.whats(),
                 QStringList({"gpt-4o", "web_search", "TimeoutError", "review", "web_search", "review"}));
        QCOMPARE(batch.pane.chosenRows(), QList<int>({4, 5}));
        QVERIFY(!(batch.event(4)["id"] == batch.event(1)["id"]));
        QCOMPARE(batch.event(4)["x"].spelling(), std::string("1.50"));
    }
    void deleteAndUndo()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(1);
        batch.click(2, Qt::ShiftModifier);
        batch.key(Qt::Key_Delete);
        QCOMPARE(batch.whats(), QStringList({"gpt-4o", "review"}));
        QCOMPARE(batch.pane.chosenRows(), QList<int>{1});
        batch.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(batch.document.text(), four);
        QCOMPARE(batch.pane.chosenRows(), QList<int>({1, 2}));
        batch.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(batch.model.rowCount(), 2);
        // The same by the window's own shortcut, which knows nothing of the table.
        batch.document.undoStack().undo();
        QCOMPARE(batch.pane.chosenRows(), QList<int>({1, 2}));
    }
    void altArrowsMoveTheChosen()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        QSignalSpy told(&batch.pane, &ComposeBatch::currentRowChanged);
        batch.click(2);
        batch.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(batch.whats(), QStringList({"gpt-4o", "TimeoutError", "web_search", "review"}));
        QCOMPARE(batch.pane.currentRow(), 1);
        QCOMPARE(told.last().first().toInt(), 1);
        batch.key(Qt::Key_Up, Qt::AltModifier);
        batch.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(batch.whats().first(), QStringLiteral("TimeoutError"));
        QCOMPARE(batch.document.undoStack().count(), 2);
        batch.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(batch.whats(), QStringList({"gpt-4o", "TimeoutError", "web_search", "review"}));
        batch.document.undoStack().undo();
        batch.document.undoStack().undo();
        QCOMPARE(batch.pane.currentRow(), 1);
        batch.document.undoStack().undo();
        QCOMPARE(batch.pane.currentRow(), 2);
    }
    void theHandleDragsRows()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        dragHandle(batch, 0, batch.table().visualRect(batch.model.index(2, 0)).bottomLeft() + QPoint(5, -2),
                   false);
        QCOMPARE(batch.whats(), QStringList({"web_search", "TimeoutError", "gpt-4o", "review"}));
        QCOMPARE(batch.pane.currentRow(), 2);
        QCOMPARE(batch.pane.chosenRows(), QList<int>{2});
        // Several, taken by one of them.
        batch.click(0);
        batch.click(1, Qt::ControlModifier);
        dragHandle(batch, 1, QPoint(5, batch.table().viewport()->height() - 3), false);
        QCOMPARE(batch.whats(), QStringList({"gpt-4o", "review", "web_search", "TimeoutError"}));
        QCOMPARE(batch.pane.chosenRows(), QList<int>({2, 3}));
        const std::string text = batch.document.text();
        dragHandle(batch, 2, QPoint(5, 2), true);
        QCOMPARE(batch.document.text(), text);
        QCOMPARE(batch.table().dropPlace(), -1);
        batch.document.undoStack().undo();
        batch.document.undoStack().undo();
        QCOMPARE(batch.document.text(), four);
    }
    void aDropIsAMoveHereAndACopyFromElsewhere()
    {
        Batch batch;
        models::BatchDrag drag;
        drag.source = QStringLiteral("another table");
        drag.rows = {0};
        drag.events = {batch.event(1)};
        const std::unique_ptr<QMimeData> elsewhere(drag.toMime());
        const QPoint before = batch.table().visualRect(batch.model.index(1, 0)).topLeft() + QPoint(40, 3);
        drop(batch, *elsewhere, before);
        QCOMPARE(batch.whats(),
                 QStringList({"gpt-4o", "web_search", "web_search", "TimeoutError", "review"}));
        QCOMPARE(batch.pane.chosenRows(), QList<int>{1});
        QVERIFY(!(batch.event(1)["id"] == batch.event(2)["id"]));
        QMimeData other;
        other.setText(QStringLiteral("text"));
        QDragEnterEvent enter(before, Qt::MoveAction, &other, Qt::LeftButton, {});
        QCoreApplication::sendEvent(batch.table().viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }
    void setsAMemberOfAllChosen()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(0);
        batch.click(1, Qt::ShiftModifier);
        batch.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto* bar = batch.pane.findChild<BatchSetBar*>();
        QVERIFY(bar->isVisible());
        auto* member = batch.part<QComboBox>("member");
        QVERIFY(member->findText(QStringLiteral("end_timestamp")) >= 0);
        QTest::keyClicks(member, "weight");
        auto* value = batch.part<QLineEdit>("value");
        QTest::keyClicks(value, "{\"a\": ");
        QVERIFY(!batch.part<QPushButton>("set")->isEnabled());
        QTest::keyClicks(value, "1.50}");
        test::picture(batch.pane, QStringLiteral("batch-set"));
        QTRY_VERIFY(bar->height() >= batch.part<QPushButton>("remove")->geometry().bottom());
        QTRY_VERIFY(batch.pane.minimumSizeHint().height() > bar->height());
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(batch.event(0)["weight"].dump(), std::string("{\"a\":1.50}"));
        QCOMPARE(batch.event(1)["weight"].dump(), std::string("{\"a\":1.50}"));
        QVERIFY(!batch.event(2).has("weight"));
        QVERIFY(!bar->isVisible());
        QVERIFY(batch.table().hasFocus());
        QCOMPARE(batch.pane.chosenRows(), QList<int>({0, 1}));
        batch.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::mouseClick(batch.part<QPushButton>("remove"), Qt::LeftButton);
        QCOMPARE(batch.document.value(), test::json(four));
    }
    void aValueThatIsNoJsonIsAText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("word") << "gpt-4o" << QByteArray("\"gpt-4o\"");
        QTest::newRow("variable") << "{{now}}" << QByteArray("\"{{now}}\"");
        QTest::newRow("number") << "1.50" << QByteArray("1.50");
        QTest::newRow("null") << "null" << QByteArray("null");
        QTest::newRow("string") << "\"7\"" << QByteArray("\"7\"");
        QTest::newRow("half a list") << "[1" << QByteArray();
        QTest::newRow("nothing") << "" << QByteArray();
    }
    void aValueThatIsNoJsonIsAText()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, value);
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        batch.part<QComboBox>("member")->setEditText(QStringLiteral("y"));
        batch.part<QLineEdit>("value")->setFocus();
        QTest::keyClicks(batch.part<QLineEdit>("value"), typed);
        QTest::keyClick(batch.part<QLineEdit>("value"), Qt::Key_Return);
        const Json* found = batch.event(0).find("y");
        QCOMPARE(found ? QByteArray::fromStdString(found->dump()) : QByteArray(), value);
        if (!found) {
            QTest::keyClick(batch.part<QLineEdit>("value"), Qt::Key_Escape);
            QVERIFY(batch.table().hasFocus());
        }
    }
    void timesAreSpacedOut()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        auto* gap = batch.part<QLineEdit>("gap");
        QVERIFY(gap->hasFocus());
        gap->selectAll();
        QTest::keyClicks(gap, "soon");
        QTest::keyClick(gap, Qt::Key_Return);
        QCOMPARE(batch.document.text(), four);
        QVERIFY(gap->isVisible());
        test::picture(batch.pane, QStringLiteral("batch-times"));
        gap->selectAll();
        QTest::keyClicks(gap, "500ms");
        QTest::keyClick(gap, Qt::Key_Return);
        QVERIFY(!gap->isVisible());
        QCOMPARE(batch.event(0)["end_timestamp"].toQString(), QStringLiteral("{{now+2s}}"));
        QCOMPARE(batch.event(1)["init_timestamp"].toQString(), QStringLiteral("{{now+2s500ms}}"));
        QCOMPARE(batch.event(2)["timestamp"].toQString(), QStringLiteral("{{now+4s}}"));
        QCOMPARE(batch.document.undoStack().count(), 1);
    }
    void anErrorGetsItsTriggerFromTheRowsBefore()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(1);
        QVERIFY(!batch.part<QMenu>("triggerMenu")->menuAction()->isEnabled());
        batch.click(2);
        QVERIFY(batch.part<QMenu>("triggerMenu")->menuAction()->isEnabled());
        batch.inMenu("triggerMenu", QStringLiteral("2: tool web_search"))->trigger();
        QCOMPARE(batch.event(2)["trigger_event_id"], batch.event(1)["id"]);
        QVERIFY(batch.inMenu("triggerMenu", QStringLiteral("2: tool web_search"))->isChecked());
        batch.inMenu("triggerMenu", QStringLiteral("None"))->trigger();
        QVERIFY(batch.event(2)["trigger_event_id"].isNull());
    }
    void agentsAreChosenByName()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(1);
        batch.click(2, Qt::ControlModifier);
        batch.inMenu("agentMenu", QStringLiteral("Critic"))->trigger();
        QCOMPARE(batch.event(1)["agent_id"].toQString(), QStringLiteral("{{agent.Critic.id}}"));
        QCOMPARE(batch.event(2)["agent_id"].toQString(), QStringLiteral("{{agent.Critic.id}}"));
        QVERIFY(batch.inMenu("agentMenu", QStringLiteral("Critic"))->isChecked());
        batch.inMenu("agentMenu", QStringLiteral("None"))->trigger();
        QVERIFY(!batch.event(1).has("agent_id"));
        QVERIFY(!batch.event(2).has("agent_id"));
    }
    void cellsAreEditedInPlace()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.click(1);
        batch.key(Qt::Key_F2);
        auto* name = batch.table().viewport()->findChild<QLineEdit*>();
        QVERIFY(name);
        QCOMPARE(name->text(), QStringLiteral("web_search"));
        name->selectAll();
        QTest::keyClicks(name, "fetch");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(batch.event(1)["name"].toQString(), QStringLiteral("fetch"));
        QTRY_VERIFY(batch.table().hasFocus());
        const QRect agent = batch.table().visualRect(batch.model.index(1, BatchModel::AgentColumn));
        QTest::mouseClick(batch.table().viewport(), Qt::LeftButton, {}, agent.center());
        QTest::mouseDClick(batch.table().viewport(), Qt::LeftButton, {}, agent.center());
        auto* box = batch.table().viewport()->findChild<QComboBox*>();
        QVERIFY(box);
        QCOMPARE(box->currentText(), QStringLiteral("Researcher"));
        // Left as it is, it is not written anew.
        const std::string text = batch.document.text();
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(batch.table().hasFocus());
        QCOMPARE(batch.document.text(), text);
    }
    void anAgentIsTypedByName()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.table().setCurrentIndex(batch.model.index(3, BatchModel::AgentColumn));
        batch.key(Qt::Key_F2);
        auto* box = batch.table().viewport()->findChild<QComboBox*>();
        QVERIFY(box);
        box->setEditText(QString());
        QTest::keyClicks(box, "Critic");
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(batch.event(3)["agent_id"].toQString(), QStringLiteral("{{agent.Critic.id}}"));
        batch.pane.resize(760, 260);
        QTRY_VERIFY(!batch.table().isColumnHidden(BatchModel::TokensColumn));
        batch.table().setCurrentIndex(batch.model.index(0, BatchModel::TokensColumn));
        batch.key(Qt::Key_F2);
        auto* tokens = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(tokens);
        QCOMPARE(tokens->text(), QStringLiteral("24 + 6"));
        tokens->selectAll();
        QTest::keyClicks(tokens, "30 7");
        QTest::keyClick(tokens, Qt::Key_Return);
        QTRY_COMPARE(batch.event(0)["prompt_tokens"].toInteger(), 30);
        QCOMPARE(batch.event(0)["completion_tokens"].toInteger(), 7);
    }
    void copiesAsJsonAndAsksForPaste()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        QSignalSpy pasted(&batch.pane, &ComposeBatch::pasteWanted);
        batch.click(1);
        batch.click(3, Qt::ControlModifier);
        batch.key(Qt::Key_C, Qt::ControlModifier);
        const Json copied = test::json(QGuiApplication::clipboard()->text().toStdString());
        const Json& list = copied.isArray() ? copied : copied["events"];
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list.items()[0], batch.event(1));
        QCOMPARE(list.items()[1], batch.event(3));
        batch.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.size(), 1);
        QCOMPARE(test::json(pasted.first().first().toByteArray().toStdString()), copied);
        batch.model.insertEvents(2, list.items());
        QCOMPARE(batch.pane.chosenRows(), QList<int>({2, 3}));
    }
    void theSelectionFollowsItsRowThroughTextAndUndo()
    {
        Batch batch;
        batch.pane.setCurrentRow(3);
        QSignalSpy told(&batch.pane, &ComposeBatch::currentRowChanged);
        // The text gets an event in front, as one types it.
        const std::size_t at = four.find('[') + 1;
        batch.document.splice({at, 0, "{\"event_type\": \"tools\", \"name\": \"new\"},"},
                              QStringLiteral("Typing"), this);
        QCOMPARE(batch.model.rowCount(), 5);
        QCOMPARE(batch.pane.currentRow(), 4);
        QCOMPARE(batch.pane.chosenRows(), QList<int>{4});
        QCOMPARE(told.last().first().toInt(), 4);
        batch.document.undoStack().undo();
        QCOMPARE(batch.pane.currentRow(), 3);
        QCOMPARE(told.last().first().toInt(), 3);
        batch.document.setValue("/events/3/action_type", Json("other"), QStringLiteral("Change"));
        QCOMPARE(batch.pane.currentRow(), 3);
        batch.document.removeValue("/events/0", QStringLiteral("Remove"));
        QCOMPARE(batch.pane.currentRow(), 2);
        QCOMPARE(batch.whats()[2], QStringLiteral("other"));
    }
    void aTextWithAnErrorTakesNoChanges()
    {
        Batch batch;
        QVERIFY(QTest::qWaitForWindowActive(&batch.pane));
        batch.document.splice({0, 0, "x"}, QStringLiteral("Typing"), this);
        QCOMPARE(batch.model.rowCount(), 4);
        QVERIFY(!batch.part<QPushButton>("add-llm")->isEnabled());
        const std::string text = batch.document.text();
        batch.key(Qt::Key_Delete);
        batch.key(Qt::Key_D, Qt::ControlModifier);
        batch.key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(batch.document.text(), text);
        batch.click(2);
        QCOMPARE(batch.pane.currentRow(), 2);
        test::picture(batch.pane, QStringLiteral("batch-fault"));
        batch.document.undoStack().undo();
        QVERIFY(batch.part<QPushButton>("add-llm")->isEnabled());
    }
    void largeBatchesAreReadLaterAndTheirNewRowsChosen()
    {
        Batch batch(many(5000));
        QTRY_COMPARE(batch.model.rowCount(), 5000);
        batch.pane.setCurrentRow(4998);
        QTRY_VERIFY(batch.table().verticalScrollBar()->value() > 0);
        QVERIFY(
            batch.table().viewport()->rect().contains(batch.table().visualRect(batch.model.index(4998, 0))));
        batch.part<QPushButton>("add-action")->click();
        QTRY_COMPARE(batch.model.rowCount(), 5001);
        QTRY_COMPARE(batch.pane.chosenRows(), QList<int>{4999});
        QCOMPARE(batch.model.index(4999, 0).data().toString(), QStringLiteral("action"));
        // No widgets for rows, whatever their number.
        QVERIFY(batch.table().viewport()->findChildren<QWidget*>().size() < 5);
    }
    void aLowPaneIsEnough()
    {
        Batch batch(four, 240, 120);
        QVERIFY(batch.pane.minimumSizeHint().height() <= 120);
        QVERIFY(batch.pane.minimumSizeHint().width() <= 240);
        Batch empty("{\"events\": []}", 240, 120);
        QVERIFY(empty.pane.minimumSizeHint().height() <= 120);
        QVERIFY(empty.pane.minimumSizeHint().width() <= 240);
    }
    void everyPartHasAName()
    {
        Batch batch;
        QVERIFY(!batch.table().accessibleName().isEmpty());
        for (const char* name : {"add-llm", "add-tool", "add-action", "add-error"}) {
            QVERIFY(!batch.part<QPushButton>(name)->accessibleName().isEmpty());
            QVERIFY(batch.part<QPushButton>(name)->focusPolicy() & Qt::TabFocus);
        }
        for (QAction* action : batch.pane.batchActions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->objectName().isEmpty());
        }
        QCOMPARE(batch.pane.batchActions().size(), 12);
    }

private:
    static void dragHandle(Batch& batch, int row, const QPoint& to, bool escape)
    {
        QWidget* viewport = batch.table().viewport();
        const QPoint from = batch.table().handleRect(row).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QVERIFY(batch.table().dropPlace() >= 0);
        test::picture(batch.pane, QStringLiteral("batch-drag"));
        if (escape)
            QTest::keyClick(&batch.table(), Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }
    static void drop(Batch& batch, const QMimeData& data, const QPoint& at)
    {
        QWidget* viewport = batch.table().viewport();
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        QVERIFY(move.isAccepted());
        QCOMPARE(batch.table().dropPlace(), 1);
        QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &event);
        QCOMPARE(batch.table().dropPlace(), -1);
    }
};

QTEST_MAIN(TestComposeBatch)
#include "tst_composebatch.moc"
