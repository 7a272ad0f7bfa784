// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/loghistogram.h"

#include <QTest>

#include <cmath>

using tapedeck::models::LogHistogram;

class TstLogHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quantilesAreWithinABucket()
    {
        LogHistogram histogram;
        QCOMPARE(histogram.quantile(0.5), -1);
        for (qint64 micros = 1; micros <= 10'000; ++micros)
            histogram.add(micros);
        QCOMPARE(histogram.count(), 10'000);
        for (const double share : {0.5, 0.95, 0.99}) {
            const double exact = share * 10'000;
            const double found = static_cast<double>(histogram.quantile(share));
            QVERIFY2(std::abs(found - exact) / exact < 0.08, qPrintable(QString::number(found)));
        }
        histogram.clear();
        QCOMPARE(histogram.count(), 0);
    }
    void extremesAreCountedAndNegativesAreNot()
    {
        LogHistogram histogram;
        histogram.add(-1);
        QCOMPARE(histogram.count(), 0);
        histogram.add(0);
        histogram.add(Q_INT64_C(1) << 60);
        QCOMPARE(histogram.count(), 2);
        QVERIFY(histogram.quantile(1) > histogram.quantile(0.1));
    }
};

QTEST_APPLESS_MAIN(TstLogHistogram)
#include "tst_loghistogram.moc"
