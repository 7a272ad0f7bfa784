// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/masking.h"
#include "support/testtoken.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

const std::string key = "00000000-0000-4000-8000-00000000abcd";

std::string token()
{
    return test::signedToken(QStringLiteral("00000000-0000-4000-8000-000000000001"), {1'700'000'000'000'000})
        .toStdString();
}

} // namespace

class TstMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOtherByteStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("odd blanks and numbers") << QByteArray("{ \"a\" :\t1.50e+3 ,\r\n\"b\":[ ] }\n\n");
        QTest::newRow("no JSON") << QByteArray("{\"a\": , \"b\" tru");
        QTest::newRow("open string") << QByteArray("{\n  \"name\": \"Resea\n}\n");
        QTest::newRow("ends like a token") << QByteArray("{\"agent\": keyJson");
        QTest::newRow("broken UTF-8") << QByteArray("{\"a\": \"\xff\xfe\x00z\"", 13);
        QTest::newRow("escapes") << QByteArray("{\"a\": \"\\u00e9\\n\\/\", \"\\u0062\": \"\\ud800\"}");
        QTest::newRow("twice") << QByteArray("{\"a\": 1, \"a\": 2}");
        QTest::newRow("ids are no keys")
            << QByteArray("{\"session_id\": \"00000000-0000-4000-8000-00000000abcd\"}");
        QTest::newRow("variables") << QByteArray(
            "{\"jwt\": \"{{session.jwt}}\", \"api_key\": \"{{my key}}\", \"u\": \"http://h/?token={{t}}\"}");
        QTest::newRow("a variable behind a header")
            << QByteArray("curl -H 'X-Agentops-Api-Key: {{profile.key}}' \"{{url}}\"");
        QTest::newRow("masked already") << QByteArray("{\"jwt\": \"[redacted]\", \"token\": \"\"}");
    }
    void everyOtherByteStays()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(maskedBody(text.toStdString())), text);
    }

    void secretsGo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        const QByteArray jwt = QByteArray::fromStdString(token());
        const QByteArray k = QByteArray::fromStdString(key);
        QTest::newRow("member") << "{ \"jwt\" : \"" + jwt + "\" ,\"n\":1.0 }"
                                << QByteArray("{ \"jwt\" : \"[redacted]\" ,\"n\":1.0 }");
        QTest::newRow("member of any value")
            << QByteArray("{\"API_KEY\":\"abc\"}") << QByteArray("{\"API_KEY\":\"[redacted]\"}");
        QTest::newRow("name with escapes")
            << QByteArray("{\"\\u006awt\": \"abc\"}") << QByteArray("{\"\\u006awt\": \"[redacted]\"}");
        QTest::newRow("within a text")
            << "{\"logs\":\"sent " + jwt + " twice\"}" << QByteArray("{\"logs\":\"sent [redacted] twice\"}");
        QTest::newRow("header in a text") << "{\"logs\":\"X-Agentops-Api-Key: " + k + "\"}"
                                          << QByteArray("{\"logs\":\"X-Agentops-Api-Key: [redacted]\"}");
        QTest::newRow("an object behind a secret's name")
            << QByteArray("{\"X-Agentops-Api-Key\": {\"a\": 1}, \"token\": [\"x\"]}")
            << QByteArray("{\"X-Agentops-Api-Key\": {\"a\": 1}, \"token\": [\"x\"]}");
        QTest::newRow("no JSON yet") << "{\"jwt\": \"" + jwt + "\", \"n\": "
                                     << QByteArray("{\"jwt\": \"[redacted]\", \"n\": ");
        QTest::newRow("still being typed") << QByteArray("{\n  \"token\": \"abc\n  \"n\": \"x\"\n}")
                                           << QByteArray("{\n  \"token\": \"[redacted]\n  \"n\": \"x\"\n}");
        QTest::newRow("a command") << "curl -H \"X-Agentops-Api-Key: " + k + "\" http://127.0.0.1"
                                   << QByteArray(
                                          "curl -H \"X-Agentops-Api-Key: [redacted]\" http://127.0.0.1");
        QTest::newRow("broken UTF-8")
            << "{\"jwt\": \"" + jwt + "\xff\"}" << QByteArray("{\"jwt\": \"[redacted]\"}");
    }
    void secretsGo()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, masked);
        const QByteArray once = QByteArray::fromStdString(maskedBody(text.toStdString()));
        QCOMPARE(once, masked);
        QCOMPARE(QByteArray::fromStdString(maskedBody(once.toStdString())), masked);
    }

    void headersToo()
    {
        const Headers given{{"Authorization", QByteArray("Bearer ") + QByteArray::fromStdString(token())},
                            {"authorization", "Bearer {{session.jwt}}"},
                            {"X-Agentops-Api-Key", QByteArray::fromStdString(key)},
                            {"x-agentops-api-key", "{{my key}}"},
                            {"X-Trace", "caf\xe9"}};
        const Headers wanted{{"Authorization", "Bearer [redacted]"},
                             {"authorization", "Bearer {{session.jwt}}"},
                             {"X-Agentops-Api-Key", "[redacted]"},
                             {"x-agentops-api-key", "{{my key}}"},
                             {"X-Trace", "caf\xe9"}};
        QCOMPARE(maskedHeaders(given), wanted);
    }
};

QTEST_GUILESS_MAIN(TstMasking)
#include "tst_masking.moc"
