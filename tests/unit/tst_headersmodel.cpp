// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "models/headersmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

class TstHeadersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHeadersInTheirOrder()
    {
        HeadersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setHeaders(redacted(Headers{{"Content-Type", "application/json"},
                                          {"X-A", "1"},
                                          {"x-a", "2"},
                                          {"Authorization", "Bearer made-up-value"}}));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(2, HeadersModel::NameColumn).data().toString(), QStringLiteral("x-a"));
        QCOMPARE(model.index(2, HeadersModel::ValueColumn).data().toString(), QStringLiteral("2"));
        QCOMPARE(model.index(0, 0).data(HeadersModel::LineRole).toString(),
                 QStringLiteral("Content-Type: application/json"));
        QCOMPARE(model.index(0, 0).data(HeadersModel::MaskedRole).toBool(), false);
        QCOMPARE(model.index(3, 0).data(HeadersModel::MaskedRole).toBool(), true);
        QVERIFY(!model.index(3, 1).data().toString().contains(QStringLiteral("made-up-value")));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Name"));
    }
};

QTEST_APPLESS_MAIN(TstHeadersModel)
#include "tst_headersmodel.moc"
