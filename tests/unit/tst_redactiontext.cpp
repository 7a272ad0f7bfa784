// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include <QTest>

using namespace tapedeck;

class TstRedactionText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreMaskedWhereverTheyStand_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray token = "eyJhbGci.eyJzdWIi.c2ln";
        QTest::newRow("member") << QByteArray("{\"jwt\": \"secret\",\"a\":1}")
                                << QByteArray("{\"jwt\": \"[redacted]\",\"a\":1}");
        QTest::newRow("case") << QByteArray("{\"API_Key\":\"a\\\"b\"}")
                              << QByteArray("{\"API_Key\":\"[redacted]\"}");
        QTest::newRow("token in a text") << "{\"log\":\"Bearer " + token + " sent\"}"
                                         << QByteArray("{\"log\":\"Bearer [redacted] sent\"}");
        QTest::newRow("token in html") << "<p>" + token + "</p>" << QByteArray("<p>[redacted]</p>");
        QTest::newRow("token under its name")
            << "{\"token\":\"" + token + "\"}" << QByteArray("{\"token\":\"[redacted]\"}");
        QTest::newRow("two") << "[\"" + token + "\",{\"jwt\":\"x\"},\"" + token + "\"]"
                             << QByteArray("[\"[redacted]\",{\"jwt\":\"[redacted]\"},\"[redacted]\"]");
        QTest::newRow("value cut off")
            << QByteArray("{\"jwt\":\"secr") << QByteArray("{\"jwt\":\"[redacted]");
        QTest::newRow("token cut off") << QByteArray("[\"eyJhbGciOiJ") << QByteArray("[\"[redacted]");
        QTest::newRow("token cut off later") << QByteArray("[\"eyJhbGci.eyJz") << QByteArray("[\"[redacted]");
    }
    void secretsAreMaskedWhereverTheyStand()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, shown);
        QCOMPARE(redactedLargeBody(body), shown);
    }
    void whatIsCleanIsNotCopied()
    {
        for (const char* clean : {"{\"a\":\"eyJust text\",\"jwt\":null,\"token\":\"\"}", "plain", "\"half",
                                  "{\"jwt\":\"[redacted]\"}", "{\"note\":\"jwt\",\"b\":\"x\"}"}) {
            const QByteArray body(clean);
            QCOMPARE(redactedLargeBody(body).constData(), body.constData());
        }
    }
    void itMasksWhatTheOtherMasks()
    {
        const QByteArray body =
            "{\"session\":{\"jwt\":\"a.b.c\",\"tags\":[\"eyJhbGci.eyJzdWIi.c2ln\"]},\"api_key\":\"k\"}";
        QCOMPARE(redactedLargeBody(body), redactedBody(body));
        QVERIFY(redactedLargeBody(body) != body);
    }
};

QTEST_APPLESS_MAIN(TstRedactionText)
#include "tst_redactiontext.moc"
