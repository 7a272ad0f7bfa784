// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "core/ids.h"
#include "models/batchmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::models;
using contract::EndpointId;
using test::ComposeFixture;
using test::parsed;

namespace {

const QString label = QStringLiteral("Change");

const std::string sdkText =
    "{\n  \"events\": [\n"
    "    {\"event_type\": \"llms\", \"id\": \"{{uuid:first}}\", \"agent_id\": \"{{agent.Researcher.id}}\", "
    "\"model\": "
    "\"gpt-4o\", \"prompt\": [{\"role\": \"user\", \"content\": \"Hi\"}], \"prompt_tokens\": 24, "
    "\"completion_tokens\": 6, \"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now+2s}}\"},\n"
    "    {\"event_type\": \"tools\", \"id\": \"3f2a91c4-0000-4000-8000-0000000000e1\", \"name\": "
    "\"web_search\", "
    "\"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now+1s}}\", \"x\": 1.50},\n"
    "    {\"event_type\": \"errors\", \"error_type\": \"TimeoutError\", \"timestamp\": \"{{now}}\"},\n"
    "    {\"event_type\": \"actions\", \"action_type\": \"review\", \"init_timestamp\": \"{{now}}\", "
    "\"end_timestamp\": \"{{now+1s}}\"}\n  ]\n}";
const std::string pageText = "{\"events\": [{\"type\": \"tool\", \"name\": \"web_search\"}, {\"type\": "
                             "\"error\", \"error_type\": \"E\"}]}";

struct Table : ComposeFixture
{
    explicit Table(const std::string& text = sdkText, Dialect dialect = Dialect::Sdk)
        : ComposeFixture(text, EndpointId::CreateEvents, dialect)
    {}
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    [[nodiscard]] QStringList whats() const
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << cell(row, BatchModel::WhatColumn);
        return out;
    }
    [[nodiscard]] const Json& event(std::size_t row) const { return document.value()["events"].items()[row]; }
    bool set(int row, int column, const char* text)
    {
        return model.setData(model.index(row, column), QString::fromUtf8(text), Qt::EditRole);
    }
    BatchModel model{document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

} // namespace

class TstBatchModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheEvents()
    {
        Table one;
        QCOMPARE(one.model.rowCount(), 4);
        QCOMPARE(one.whats(), list({"gpt-4o · Hi", "web_search", "TimeoutError", "review"}));
        QCOMPARE(one.cell(0, BatchModel::KindColumn), QStringLiteral("llm"));
        QCOMPARE(one.cell(0, BatchModel::AgentColumn), QStringLiteral("Researcher"));
        QCOMPARE(one.cell(0, BatchModel::AgentColumn, Qt::EditRole),
                 QStringLiteral("{{agent.Researcher.id}}"));
        QCOMPARE(one.cell(0, BatchModel::StartColumn), QStringLiteral("{{now}}"));
        QCOMPARE(one.cell(0, BatchModel::TokensColumn), QStringLiteral("30"));
        QCOMPARE(one.cell(0, BatchModel::TokensColumn, Qt::EditRole), QStringLiteral("24 + 6"));
        QCOMPARE(one.cell(2, BatchModel::StartColumn), QStringLiteral("{{now}}"));
        QVERIFY(one.cell(2, BatchModel::EndColumn).isEmpty());
        QCOMPARE(one.model.index(2, 0).data(BatchModel::KindRole).toInt(), int(EventKind::Error));
        QCOMPARE(one.cell(3, 0, BatchModel::PointerRole), QStringLiteral("/events/3"));
        QCOMPARE(one.model.rowOf("/events/3/action_type"), 3);
        QCOMPARE(one.model.rowOf("/events/33"), -1);
        QCOMPARE(one.model.rowOf("/events"), -1);
        QCOMPARE(one.model.rowOf(""), -1);
    }
    void readsThePagesWordsToo()
    {
        Table one(pageText, Dialect::Documented);
        QCOMPARE(one.whats(), list({"web_search", "E"}));
        QCOMPARE(one.cell(1, BatchModel::KindColumn), QStringLiteral("error"));
        Table bare("[{\"event_type\": \"tools\", \"name\": \"n\"}]");
        QCOMPARE(bare.whats(), list({"n"}));
        QCOMPARE(bare.cell(0, 0, BatchModel::PointerRole), QStringLiteral("/0"));
        QVERIFY(bare.set(0, BatchModel::WhatColumn, "m"));
        QCOMPARE(bare.text(), QStringLiteral("[{\"event_type\": \"tools\", \"name\": \"m\"}]"));
    }
    void cellsAreEditedInTheText()
    {
        Table one;
        QVERIFY(one.set(1, BatchModel::WhatColumn, "fetch"));
        QVERIFY(one.text().contains(QLatin1String("\"name\": \"fetch\", \"init_timestamp\": \"{{now}}\", "
                                                  "\"end_timestamp\": \"{{now+1s}}\", \"x\": 1.50}")));
        QVERIFY(one.set(2, BatchModel::StartColumn, "{{now+5s}}"));
        QCOMPARE(one.event(2)["timestamp"].toQString(), QStringLiteral("{{now+5s}}"));
        QVERIFY(!one.set(2, BatchModel::EndColumn, "{{now}}"));
        QVERIFY(one.set(0, BatchModel::EndColumn, ""));
        QVERIFY(!one.event(0).has("end_timestamp"));
        QVERIFY(one.set(0, BatchModel::TokensColumn, "100 + 20"));
        QCOMPARE(one.event(0)["prompt_tokens"].toInteger(), 100);
        QCOMPARE(one.event(0)["completion_tokens"].toInteger(), 20);
        QVERIFY(!one.set(0, BatchModel::TokensColumn, "many"));
        QVERIFY(!one.set(1, BatchModel::TokensColumn, "1 + 2"));
        QVERIFY(one.set(3, BatchModel::KindColumn, "tool"));
        QCOMPARE(one.event(3)["event_type"].toQString(), QStringLiteral("tools"));
        QVERIFY(!one.set(3, BatchModel::KindColumn, "nothing"));
        while (one.document.undoStack().canUndo())
            one.document.undoStack().undo();
        QCOMPARE(one.document.text(), sdkText);

        Table page(pageText, Dialect::Documented);
        QVERIFY(page.set(0, BatchModel::KindColumn, "llm"));
        QCOMPARE(page.event(0)["type"].toQString(), QStringLiteral("llm"));
    }
    void anAgentIsChosenByName()
    {
        Table one;
        Agent planner;
        planner.id = QStringLiteral("3f2a91c4-0000-4000-8000-0000000000a1");
        planner.name = QStringLiteral("Planner");
        one.model.setAgents({planner});
        QVERIFY(one.set(1, BatchModel::AgentColumn, "Planner"));
        QCOMPARE(one.event(1)["agent_id"].toQString(), QStringLiteral("{{agent.Planner.id}}"));
        QCOMPARE(one.cell(1, BatchModel::AgentColumn), QStringLiteral("Planner"));
        QVERIFY(one.model.setAgentForRows({1, 3}, planner.id));
        QCOMPARE(one.event(3)["agent_id"].toQString(), planner.id);
        QCOMPARE(one.cell(3, BatchModel::AgentColumn), QStringLiteral("Planner"));
        QVERIFY(one.set(1, BatchModel::AgentColumn, ""));
        QVERIFY(!one.event(1).has("agent_id"));
    }
    void addsFromTheStarters()
    {
        for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
            Table one(dialect == Dialect::Sdk ? sdkText : pageText, dialect);
            const int rows = one.model.rowCount();
            for (const EventKind kind :
                 {EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Error}) {
                QVERIFY(one.model.addEvent(kind));
                QCOMPARE(one.model.index(one.model.rowCount() - 1, 0).data(BatchModel::KindRole).toInt(),
                         int(kind));
            }
            // An error names what came right before it, in the same step.
            QCOMPARE(one.model.index(one.model.rowCount() - 1, 0).data(BatchModel::TriggerRowRole).toInt(),
                     one.model.rowCount() - 2);
            QVERIFY(one.model.addEvent(EventKind::Tool, 0));
            QCOMPARE(one.model.rowCount(), rows + 5);
            QCOMPARE(one.model.index(1, 0).data(BatchModel::KindRole).toInt(), int(EventKind::Tool));
            QCOMPARE(one.document.undoStack().count(), 5);
            while (one.document.undoStack().canUndo())
                one.document.undoStack().undo();
            QCOMPARE(one.document.text(), dialect == Dialect::Sdk ? sdkText : pageText);
            QCOMPARE(one.model.rowCount(), rows);
        }
    }
    void addsToABodyThatHasNoEventsYet()
    {
        for (const char* text : {"{}", "{\"events\": []}", "{\"events\": null}", "[]", "null"}) {
            Table one(text);
            QVERIFY2(one.model.addEvent(EventKind::Llm), text);
            QCOMPARE(one.model.rowCount(), 1);
            QVERIFY(one.document.isValid());
            one.document.undoStack().undo();
            QCOMPARE(one.text(), QString::fromUtf8(text));
        }
    }
    void copiesHaveNewIds()
    {
        Table one;
        QVERIFY(one.model.duplicate({1, 0}));
        QCOMPARE(one.whats(),
                 list({"gpt-4o · Hi", "web_search", "gpt-4o · Hi", "web_search", "TimeoutError", "review"}));
        QCOMPARE(one.event(2)["id"].toQString(), QStringLiteral("{{uuid:first_2}}"));
        QVERIFY(isUuid(one.event(3)["id"].toView()));
        QVERIFY(one.event(3)["id"].toView() != one.event(1)["id"].toView());
        QCOMPARE(one.event(3)["x"].spelling(), std::string("1.50"));
        QCOMPARE(one.document.undoStack().count(), 1);
        one.document.undoStack().undo();
        QCOMPARE(one.document.text(), sdkText);
    }
    void removesWithUndo()
    {
        Table one;
        const QPersistentModelIndex kept = one.model.index(2, 0);
        QVERIFY(one.model.remove({0, 3}));
        QCOMPARE(one.whats(), list({"web_search", "TimeoutError"}));
        QCOMPARE(kept.row(), 1);
        one.document.undoStack().undo();
        QCOMPARE(one.document.text(), sdkText);
        QCOMPARE(kept.row(), 2);
        QVERIFY(one.model.remove({0, 1, 2, 3}));
        QCOMPARE(one.model.rowCount(), 0);
        QVERIFY(one.document.value() == parsed("{\"events\":[]}"));
        one.document.undoStack().undo();
        QCOMPARE(one.model.rowCount(), 4);
        QVERIFY(!one.model.remove({4}));
    }
    void draggingMovesRowsAndSelectionsStayOnThem()
    {
        Table one;
        const QPersistentModelIndex error = one.model.index(2, 1);
        QSignalSpy resets(&one.model, &BatchModel::modelReset);
        std::unique_ptr<QMimeData> drag(one.model.mimeData({one.model.index(2, 0), one.model.index(2, 1)}));
        QVERIFY(one.model.canDropMimeData(drag.get(), Qt::MoveAction, 0, 0, {}));
        QVERIFY(one.model.dropMimeData(drag.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(one.whats(), list({"TimeoutError", "gpt-4o · Hi", "web_search", "review"}));
        QCOMPARE(error.row(), 0);
        QVERIFY(one.text().contains(QLatin1String("\"x\": 1.50")));
        QCOMPARE(one.document.undoStack().count(), 1);
        one.document.undoStack().undo();
        QCOMPARE(error.row(), 2);
        QCOMPARE(one.document.text(), sdkText);

        // Several at once, to the end, and a drop that leaves things as they are.
        QVERIFY(one.model.move({2, 0}, 4));
        QCOMPARE(one.whats(), list({"web_search", "review", "gpt-4o · Hi", "TimeoutError"}));
        QCOMPARE(error.row(), 3);
        QVERIFY(one.model.move({2, 3}, 3));
        QCOMPARE(one.document.undoStack().count(), 1);
        QVERIFY(!one.model.move({0}, 9));
        QCOMPARE(resets.size(), 0);
    }
    void draggingCopiesWithNewIds()
    {
        Table one;
        Table other(pageText, Dialect::Documented);
        std::unique_ptr<QMimeData> drag(one.model.mimeData({one.model.index(0, 0)}));
        QVERIFY(drag->hasText());
        QVERIFY(parsed(drag->text().toStdString()).items().size() == 1);
        QVERIFY(one.model.dropMimeData(drag.get(), Qt::CopyAction, -1, -1, {}));
        QCOMPARE(one.model.rowCount(), 5);
        QCOMPARE(one.event(4)["id"].toQString(), QStringLiteral("{{uuid:first_2}}"));
        QVERIFY(
            other.model.dropMimeData(drag.get(), Qt::MoveAction, 1, 0, {})); // from elsewhere it is a copy
        QCOMPARE(other.model.rowCount(), 3);
        QCOMPARE(one.model.rowCount(), 5);
        QMimeData text;
        text.setText(QStringLiteral("no events"));
        QVERIFY(!one.model.dropMimeData(&text, Qt::CopyAction, 0, 0, {}));
    }
    void manyRowsAreSetInOneStep()
    {
        Table one;
        QVERIFY(one.model.setForRows({0, 1, 3}, "agent_id", Json("{{agent.Planner.id}}")));
        for (const int row : {0, 1, 3})
            QCOMPARE(one.cell(row, BatchModel::AgentColumn), QStringLiteral("Planner"));
        QVERIFY(!one.event(2).has("agent_id"));
        QCOMPARE(one.document.undoStack().count(), 1);
        QVERIFY(one.model.setForRows({0, 1, 2, 3}, "agent_id", std::nullopt));
        QVERIFY(!one.event(3).has("agent_id"));
        one.document.undoStack().undo();
        one.document.undoStack().undo();
        QCOMPARE(one.document.text(), sdkText);
    }
    void anErrorIsAttachedToItsTrigger()
    {
        Table one;
        QVERIFY(one.model.attachError(2, 1));
        QCOMPARE(one.event(2)["trigger_event_id"].toQString(), one.event(1)["id"].toQString());
        QCOMPARE(one.event(2)["trigger_event_type"].toQString(), QStringLiteral("tools"));
        QCOMPARE(one.cell(2, BatchModel::WhatColumn), QStringLiteral("TimeoutError ← web_search"));
        QCOMPARE(one.model.index(2, 0).data(BatchModel::TriggerRowRole).toInt(), 1);
        QCOMPARE(one.document.undoStack().count(), 1);
        QVERIFY(one.model.attachError(2, 3)); // an action without an id gets one
        QCOMPARE(one.event(3)["id"].toQString(), QStringLiteral("{{uuid:review}}"));
        QCOMPARE(one.event(2)["trigger_event_type"].toQString(), QStringLiteral("actions"));
        QVERIFY(one.model.attachError(2, -1));
        QVERIFY(!one.event(2).has("trigger_event_id"));
        QCOMPARE(one.model.index(2, 0).data(BatchModel::TriggerRowRole).toInt(), -1);
        QVERIFY(!one.model.attachError(1, 2));

        Table page(pageText, Dialect::Documented);
        QVERIFY(page.model.attachError(1, 0));
        QCOMPARE(page.event(1)["trigger_event_type"].toQString(), QStringLiteral("tool"));
        QCOMPARE(page.event(1)["trigger_event_id"].toQString(), page.event(0)["id"].toQString());
        QCOMPARE(page.cell(1, BatchModel::WhatColumn), QStringLiteral("E ← web_search"));
    }
    void timesAreSetInARow()
    {
        Table one;
        QVERIFY(one.model.recomputeTimes({3, 0, 1, 2}, 500'000));
        QCOMPARE(one.cell(0, BatchModel::EndColumn), QStringLiteral("{{now+2s}}"));
        QCOMPARE(one.cell(1, BatchModel::StartColumn), QStringLiteral("{{now+2s500ms}}"));
        QCOMPARE(one.cell(1, BatchModel::EndColumn), QStringLiteral("{{now+3s500ms}}"));
        QCOMPARE(one.cell(2, BatchModel::StartColumn), QStringLiteral("{{now+4s}}"));
        QCOMPARE(one.cell(3, BatchModel::StartColumn), QStringLiteral("{{now+4s500ms}}"));
        QCOMPARE(one.document.undoStack().count(), 1);
    }
    void anInvalidTextKeepsTheRowsAndTakesNoEdits()
    {
        Table one;
        one.document.splice({sdkText.size(), 0, "]"}, label, this);
        QCOMPARE(one.model.rowCount(), 4);
        QVERIFY(!one.model.flags(one.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!one.set(1, BatchModel::WhatColumn, "x"));
        QVERIFY(!one.model.addEvent(EventKind::Llm));
        QVERIFY(!one.model.duplicate({0}));
        QVERIFY(!one.model.remove({0}));
        QVERIFY(!one.model.move({0}, 2));
        QVERIFY(!one.model.attachError(2, 1));
        QVERIFY(!one.model.recomputeTimes({0}, 0));
        one.document.splice({sdkText.size(), 1, {}}, label, this);
        QVERIFY(one.model.flags(one.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(one.set(1, BatchModel::WhatColumn, "x"));
    }
    void typingInTheTextChangesOneRowOnly()
    {
        Table one;
        QSignalSpy changed(&one.model, &BatchModel::dataChanged);
        QSignalSpy inserted(&one.model, &BatchModel::rowsInserted);
        one.type(sdkText.find("web_search"), "my_");
        QCOMPARE(one.cell(1, BatchModel::WhatColumn), QStringLiteral("my_web_search"));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.front()[0].toModelIndex().row(), 1);
        QCOMPARE(changed.front()[1].toModelIndex().row(), 1);
        QCOMPARE(inserted.size(), 0);
        one.document.reset(one.document.head(), "{\"events\": [{\"event_type\": \"tools\"}]}");
        QCOMPARE(one.model.rowCount(), 1);
    }
    void findingsMarkTheirRows()
    {
        Table one;
        Finding warning;
        warning.pointer = "/events/1/name";
        Finding error = warning;
        error.severity = Severity::Error;
        error.pointer = "/events/1";
        Finding elsewhere;
        elsewhere.pointer = "/events";
        one.model.setFindings({warning, error, elsewhere});
        QCOMPARE(one.model.index(1, 0).data(BatchModel::SeverityRole).toInt(), int(Severity::Error));
        QVERIFY(!one.model.index(0, 0).data(BatchModel::SeverityRole).isValid());
    }
    void fiveHundredEventsStayOneStepEach()
    {
        std::string text = "{\"events\": [";
        for (int i = 0; i < 500; ++i)
            text += std::string(i ? "," : "") + "{\"event_type\": \"tools\", \"name\": \"t" +
                    std::to_string(i) + "\"}";
        Table one(text + "]}");
        QList<int> all;
        for (int i = 0; i < 500; ++i)
            all << i;
        QVERIFY(one.model.setForRows(all, "agent_id", Json("{{agent.A.id}}")));
        QVERIFY(one.model.recomputeTimes(all, 1'000));
        QVERIFY(one.model.duplicate(all));
        QTRY_COMPARE(one.model.rowCount(), 1'000); // so much text is read on a worker
        QVERIFY(one.model.move({999}, 0));
        QVERIFY(one.model.remove(all));
        QTRY_COMPARE(one.model.rowCount(), 500);
        QCOMPARE(one.document.undoStack().count(), 5);
        while (one.document.undoStack().canUndo())
            one.document.undoStack().undo();
        QCOMPARE(one.document.text(), text + "]}");
    }
};

QTEST_GUILESS_MAIN(TstBatchModel)
#include "tst_batchmodel.moc"
