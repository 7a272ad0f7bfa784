// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/replaystepsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using models::ReplayStepsModel;

class TstReplayStepsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlanIsListedBeforeItRuns()
    {
        const auto api = contract::Api::load();
        QVERIFY(api.ok());
        ReplayStepsModel model(*api);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto plan = std::make_shared<replay::Plan>();
        replay::Step session;
        session.endpoint = contract::EndpointId::CreateSession;
        replay::Step events;
        events.endpoint = contract::EndpointId::CreateEvents;
        events.due = 2'100'000;
        events.events = 3;
        plan->steps = {session, events, events, events};
        model.setPlan(plan);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, ReplayStepsModel::StepColumn).data().toString(),
                 QStringLiteral("create_session"));
        QVERIFY(model.index(1, ReplayStepsModel::StepColumn).data().toString().contains(QLatin1Char('3')));
        QCOMPARE(model.index(1, ReplayStepsModel::DueColumn).data(ReplayStepsModel::SortRole).toLongLong(),
                 2'100'000);
        QCOMPARE(model.index(1, ReplayStepsModel::ResultColumn).data(ReplayStepsModel::StateRole).toInt(),
                 int(replay::StepState::Waiting));

        // Neighbours are told as one range.
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update({2, 1, 3});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
        model.setPlan(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aFilterListsTheStepsOfItsKind()
    {
        const auto api = contract::Api::load();
        QVERIFY(api.ok());
        auto plan = std::make_shared<replay::Plan>();
        plan->tracks.resize(1);
        plan->steps.resize(3);
        plan->tracks[0].steps = {0, 1, 2};
        replay::ReplayRun run(plan, *api, {});
        ReplayStepsModel model(*api);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(plan);
        model.setRun(&run);
        model.setFilter(ReplayStepsModel::Filter::Skipped);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(1), -1);
        connect(&run, &replay::ReplayRun::changed, &model, &ReplayStepsModel::update);
        run.stop(); // before it began: every step is skipped
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.stepAt(2), 2u);
        QCOMPARE(model.rowOf(1), 1);
        QCOMPARE(model.index(1, ReplayStepsModel::ResultColumn).data(ReplayStepsModel::StateRole).toInt(),
                 int(replay::StepState::Skipped));
        QCOMPARE(model.nextProblem(0, 1), -1);
        model.setFilter(ReplayStepsModel::Filter::Failed);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(ReplayStepsModel::Filter::All);
        QCOMPARE(model.rowCount(), 3);
    }
};

QTEST_APPLESS_MAIN(TstReplayStepsModel)
#include "tst_replaystepsmodel.moc"
