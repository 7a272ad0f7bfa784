// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/difflinesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tapedeck;
using Kind = replay::DiffLine::Kind;

class TstDiffLinesModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jumpsFromRunToRun()
    {
        models::DiffLinesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLines({{Kind::Same, QStringLiteral("{"), {}},
                        {Kind::Removed, QStringLiteral("a"), "/a"},
                        {Kind::Inserted, QStringLiteral("b"), "/a"},
                        {Kind::Ignored, QStringLiteral("jwt"), "/jwt"},
                        {Kind::Inserted, QStringLiteral("c"), "/c"}});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.nextDifference(-1, 1), 1);
        QCOMPARE(model.nextDifference(1, 1), 4); // the run of two lines is one difference
        QCOMPARE(model.nextDifference(4, 1), -1);
        QCOMPARE(model.nextDifference(5, -1), 4);
        QCOMPARE(model.nextDifference(4, -1), 1);
        QCOMPARE(model.index(1).data(models::DiffLinesModel::PointerRole).toString(), QStringLiteral("/a"));
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString() != model.index(1).data().toString());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_APPLESS_MAIN(TstDiffLinesModel)
#include "tst_difflinesmodel.moc"
