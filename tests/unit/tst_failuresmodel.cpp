// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/failuresmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tapedeck;
using models::FailuresModel;

class TstFailuresModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameReasonIsCountedOnce()
    {
        FailuresModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        replay::StepResult result;
        result.step = 7;
        result.note = QStringLiteral("Status 500, recorded was 200.");
        model.add(result);
        result.step = 9;
        model.add(result);
        result.note = QStringLiteral("No answer.");
        model.add(result);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(FailuresModel::CountRole).toInt(), 2);
        QCOMPARE(model.index(0).data(FailuresModel::StepRole).toInt(), 7);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('2')));
    }
    void reasonsWithoutEndStayBounded()
    {
        FailuresModel model;
        replay::StepResult result;
        for (int i = 0; i < 1000; ++i) {
            result.note = QString::number(i);
            model.add(result);
        }
        QVERIFY(model.rowCount() <= 201);
        QCOMPARE(model.index(model.rowCount() - 1).data(FailuresModel::CountRole).toInt(), 800);
    }
};

QTEST_APPLESS_MAIN(TstFailuresModel)
#include "tst_failuresmodel.moc"
