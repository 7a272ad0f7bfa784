// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/decimal.h"

#include <QTest>

using tapedeck::server::Decimal;

namespace {

QByteArray text(const std::optional<Decimal>& value)
{
    return value ? QByteArray::fromStdString(value->text()) : QByteArray("none");
}

QByteArray written(const char* number)
{
    return text(Decimal::parse(number));
}

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("whole") << QByteArray("12") << QByteArray("12");
        QTest::newRow("trailing zeros stay") << QByteArray("-0.50") << QByteArray("-0.50");
        QTest::newRow("no digit in front") << QByteArray(".5") << QByteArray("0.5");
        QTest::newRow("small exponent") << QByteArray("3e-05") << QByteArray("0.00003");
        QTest::newRow("large exponent") << QByteArray("1.5E3") << QByteArray("1500");
        QTest::newRow("plus") << QByteArray("+1e+2") << QByteArray("100");
        QTest::newRow("blanks around") << QByteArray(" 1.25\n") << QByteArray("1.25");
        QTest::newRow("36 digits") << QByteArray("123456789012345678901234567890123456")
                                   << QByteArray("123456789012345678901234567890123456");
        QTest::newRow("more digits than fit") << QByteArray("0.1234567890123456789012345678901234567890")
                                              << QByteArray("0.123456789012345678901234567890123456");
        QTest::newRow("infinity") << QByteArray("Infinity") << QByteArray("none");
        QTest::newRow("not a number") << QByteArray("NaN") << QByteArray("none");
        QTest::newRow("empty") << QByteArray("") << QByteArray("none");
        QTest::newRow("point alone") << QByteArray(".") << QByteArray("none");
        QTest::newRow("two points") << QByteArray("1.2.3") << QByteArray("none");
        QTest::newRow("bad exponent") << QByteArray("1e") << QByteArray("none");
        QTest::newRow("monstrous exponent") << QByteArray("1e999999999") << QByteArray("none");
    }

    void readsAndWrites()
    {
        QFETCH(QByteArray, in);
        QFETCH(QByteArray, out);
        QCOMPARE(written(in.constData()), out);
    }

    void addsWithoutBinaryNoise()
    {
        QCOMPARE(text(*Decimal::parse("0.1") + *Decimal::parse("0.2")), "0.3");
        QCOMPARE(text(*Decimal::parse("5") + *Decimal::parse("-0.25")), "4.75");
        Decimal sum;
        for (int i = 0; i < 1000; ++i)
            sum = sum + *Decimal::parse("0.001");
        QCOMPARE(text(sum), "1.000");
    }

    void pricesTokensAsTheServiceDoes()
    {
        // gpt-4: 30 and 60 dollars for a million; 150 and 80 tokens.
        const Decimal cost =
            Decimal::parse("30")->perMillion() * 150 + Decimal::parse("60")->perMillion() * 80;
        QCOMPARE(text(cost), "0.00930");
        QCOMPARE(text(Decimal::parse("0.0375")->perMillion()), "0.0000000375");
    }

    void survivesNumbersThatDoNotFitTogether()
    {
        const auto tiny = Decimal::parse("0.000000000000000000000000000000000001");
        QCOMPARE(text(*Decimal::parse("123456789") + *tiny), "123456789.000000000000000000000000000");
        QCOMPARE(text(*Decimal::parse("0.30000000000000000000000000001") * 1'000'000'000'000),
                 "300000000000.000000000000000000");
    }

    void neverOverflows()
    {
        const auto large = Decimal::parse("999999999999999999999999999999999999");
        QCOMPARE(text(*large * 9'000'000'000'000'000'000),
                 "8999999999999999991000000000000000000000000000000000000");
        Decimal sum;
        for (int i = 0; i < 1000; ++i)
            sum = sum + *large;
        QVERIFY(text(sum).startsWith("99999999999999999999999"));
        QCOMPARE(text(sum).size(), 39);
    }

    void knowsZero()
    {
        QVERIFY(Decimal().isZero());
        QVERIFY(Decimal::parse("0.000")->isZero());
        QVERIFY(!Decimal::parse("0.001")->isZero());
    }
};

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
