// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QTest>

using namespace tapedeck;

namespace {
// Shaped like secrets, but of no account.
const QByteArray fakeJwt = "eyJhbGciOiJIUzI1NiJ9.eyJzZXNzaW9uX2lkIjoieCJ9.c2lnbmF0dXJl";
const QByteArray fakeKey = "00000000-1111-2222-3333-444444444444";
} // namespace

class TstRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingSecretIsLeftInAnExchange()
    {
        Exchange exchange;
        exchange.request.url = QStringLiteral("https://host/x?t=") + QString::fromLatin1(fakeJwt);
        exchange.request.headers = {{"X-Agentops-Api-Key", fakeKey},
                                    {"authorization", "Bearer " + fakeJwt},
                                    {"Cookie", "sid=" + fakeKey},
                                    {"Content-Type", "application/json"}};
        exchange.request.body = "{\"session\":{\"session_id\":\"s\",\"jwt\":\"" + fakeJwt +
                                "\",\"note\":\"see " + fakeJwt + "\",\"config\":{\"api_key\":\"" + fakeKey +
                                "\"}}}";
        exchange.response =
            Response{200, "OK", {{"Set-Cookie", "sid=" + fakeKey}}, "{\"jwt\":\"" + fakeJwt + "\"}"};
        exchange.failure = Error{ErrorKind::Server, QStringLiteral("refused ") + QString::fromLatin1(fakeJwt),
                                 QStringLiteral("X-Agentops-Api-Key: ") + QString::fromLatin1(fakeKey)};
        const Exchange clean = redacted(exchange);
        QByteArray all = clean.request.url.toUtf8() + clean.request.body + clean.response->body +
                         clean.failure->text.toUtf8() + clean.failure->detail.toUtf8();
        for (const auto& [name, value] : clean.request.headers)
            all += name + value;
        for (const auto& [name, value] : clean.response->headers)
            all += name + value;
        QVERIFY(!all.contains(fakeJwt));
        QVERIFY(!all.contains(fakeKey));
        QVERIFY(!all.contains("eyJ"));
        QCOMPARE(clean.request.headers.value("Authorization"), QByteArray("Bearer [redacted]"));
        QCOMPARE(clean.request.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(clean.request.body.contains("\"session_id\":\"s\""));
        QVERIFY(clean.request.body.contains("see [redacted]"));
    }
    void whatIsMaskedLeavesTheOtherBytes()
    {
        const QByteArray body = "{ \"jwt\" : \"" + fakeJwt +
                                "\",\n  \"n\": 1.50, \"s\": \"\\u00e9 X-Agentops-Api-Key: " + fakeKey +
                                "\" }\n";
        QCOMPARE(redactedBody(body),
                 QByteArray("{ \"jwt\" : \"[redacted]\",\n  \"n\": 1.50, \"s\": \"\\u00e9 "
                            "X-Agentops-Api-Key: [redacted]\" }\n"));
        const QByteArray escaped = "{ \"\\u006awt\": \"" + fakeKey + "\" }";
        QVERIFY(!redactedBody(escaped).contains(fakeKey));
    }
    void secretsInTextsAndAddressesAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const QString key = QString::fromLatin1(fakeKey);
        const auto row = [&key](const char* name, QString text) {
            const QString given = text;
            QTest::newRow(name) << text.replace(QLatin1String("%KEY%"), key)
                                << QString(given).replace(QLatin1String("%KEY%"),
                                                          QLatin1String("[redacted]"));
        };
        row("header", QStringLiteral("sent X-Agentops-Api-Key: %KEY%, and more"));
        row("capitals", QStringLiteral("X-AGENTOPS-API-KEY='%KEY%'"));
        row("urn", QStringLiteral("x-agentops-api-key: urn:uuid:KEY")
                       .replace(QLatin1String("urn:uuid:KEY"), QLatin1String("%KEY%")));
        row("JSON in a text", QStringLiteral("{\\\"X-Agentops-Api-Key\\\": \\\"%KEY%\\\"}"));
        row("variable", QStringLiteral("export AGENTOPS_API_KEY=%KEY%; run"));
        row("query", QStringLiteral("https://h/v2/x?a=1&api_key=%KEY%&b=2#c"));
        row("password", QStringLiteral("see https://user:%KEY%@h/path and http://h:80/a@b"));
        for (const char* same :
             {"X-Agentops-Api-Key: $AGENTOPS_API_KEY", "the api_key is needed", "set api_key=short",
              "https://h:8080/x?a=b", "https://user@h/", "https://h/?api_key=$KEY_OF_MINE"})
            QTest::newRow(same) << QString::fromLatin1(same) << QString::fromLatin1(same);
    }
    void secretsInTextsAndAddressesAreMasked()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(redactedText(text), masked);
        QCOMPARE(redactedText(masked), masked);
        Json body = Json::object({{"logs", Json::array({Json(text)})}});
        QCOMPARE(redact(body), text != masked);
        QCOMPARE(body["logs"].items()[0].toQString(), masked);
    }
    void cleanBodiesKeepTheirBytes()
    {
        const QByteArray body = "{ \"events\" : [ 1.50 ] }\n";
        QCOMPARE(redactedBody(body), body);
        QCOMPARE(redactedBody("\"Success\""), QByteArray("\"Success\""));
        const QByteArray binary("\x00\xFF\x01", 3);
        QCOMPARE(redactedBody(binary), binary);
    }
    void tokensOutsideJsonAreMasked()
    {
        QCOMPARE(redactedBody("<p>" + fakeJwt + "</p>"), QByteArray("<p>[redacted]</p>"));
        QCOMPARE(
            redactedText(QStringLiteral("-H 'X-Agentops-Api-Key: 00000000-1111-2222-3333-444444444444' -d")),
            QStringLiteral("-H 'X-Agentops-Api-Key: [redacted]' -d"));
        QCOMPARE(redactedText(QStringLiteral("eyJ is not a token, eyJhb.x neither")),
                 QStringLiteral("eyJ is not a token, eyJhb.x neither"));
    }
};

QTEST_APPLESS_MAIN(TstRedaction)
#include "tst_redaction.moc"
