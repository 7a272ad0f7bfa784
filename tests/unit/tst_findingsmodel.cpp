// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tapedeck;
using models::FindingsModel;

class TstFindingsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameFindingAtSeveralPlacesIsOneRow()
    {
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Finding agent;
        agent.severity = Severity::Warning;
        agent.rule = QStringLiteral("tool-without-agent");
        agent.message = QStringLiteral("This tool event has no agent.");
        agent.line = 3;
        Finding time = agent;
        time.severity = Severity::Error;
        time.rule = QStringLiteral("error-without-timestamp");
        time.message = QStringLiteral("This error has no timestamp.");
        model.setFindings({agent, time, agent});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(FindingsModel::CountRole).toInt(), 2);
        QCOMPARE(model.index(1).data(FindingsModel::FirstRole).toInt(), 1);
        QCOMPARE(model.index(1).data(FindingsModel::SeverityRole).toInt(), int(Severity::Error));
        QCOMPARE(model.index(1).data().toString(), time.message);
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(QLatin1Char('3')));
    }
    void howOftenAndWhereIsTold()
    {
        Finding finding;
        finding.rule = QStringLiteral("tool-without-agent");
        finding.message = QStringLiteral("This tool event has no agent.");
        FindingsModel model;
        model.setFindings({finding});
        QCOMPARE(model.index(0).data(FindingsModel::DetailRole).toString(), QString());
        finding.line = 31;
        model.setFindings({finding});
        QCOMPARE(model.index(0).data(FindingsModel::DetailRole).toString(), QStringLiteral("line 31"));
        std::vector<Finding> many;
        for (int i = 0; i < 12; ++i) {
            finding.line = 31 + 10 * i;
            many.push_back(finding);
        }
        model.setFindings(many);
        QCOMPARE(model.index(0).data(FindingsModel::DetailRole).toString(),
                 QStringLiteral("×12 · first in line 31"));
        const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QLatin1String("121")));  // the tenth
        QVERIFY(!tip.contains(QLatin1String("131"))); // the eleventh is only counted
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("12")));
    }
};

QTEST_APPLESS_MAIN(TstFindingsModel)
#include "tst_findingsmodel.moc"
