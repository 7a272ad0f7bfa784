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
