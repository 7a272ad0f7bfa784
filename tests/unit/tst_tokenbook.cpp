// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tokenbook.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;

namespace {

constexpr qint64 second = 1'000'000;
constexpr Timestamp noon{1'710'417'600 * second};

// Not signed for anybody: only its payload is read here.
QByteArray tokenUntil(const QByteArray& exp)
{
    const auto part = [](const QByteArray& json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray claims =
        exp.isEmpty() ? QByteArray("{\"session_id\":\"s\"}") : "{\"session_id\":\"s\",\"exp\":" + exp + "}";
    return part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' + part(claims) + '.' + part("signature");
}

QByteArray tokenUntil(Timestamp end)
{
    return tokenUntil(QByteArray::number(end.micros / second) + ".5");
}

} // namespace

class TstTokenBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiryIsReadFromTheToken()
    {
        TokenBook book;
        book.put(QStringLiteral("s"), tokenUntil(noon), noon + -second);
        const auto token = book.find(QStringLiteral("s"));
        QVERIFY(token && token->expires);
        QCOMPARE(token->expires->micros, noon.micros + second / 2);
        QVERIFY(!book.find(QStringLiteral("other")));
    }

    void tokenWithoutExpiryIsNeverRenewed()
    {
        TokenBook book;
        book.put(QStringLiteral("none"), tokenUntil(QByteArray()), noon);
        book.put(QStringLiteral("text"), tokenUntil(QByteArray("\"soon\"")), noon);
        book.put(QStringLiteral("huge"), tokenUntil(QByteArray("1e300")), noon);
        book.put(QStringLiteral("opaque"), "no-jwt-at-all", noon);
        for (const char* name : {"none", "text", "huge", "opaque"}) {
            QVERIFY(book.find(QLatin1String(name)));
            QVERIFY(!book.find(QLatin1String(name))->expires);
            QVERIFY(!book.needsRenewal(QLatin1String(name), noon + 400ll * 24 * 3600 * second));
        }
    }

    void longTokenIsRenewedFiveMinutesBeforeItsEnd()
    {
        TokenBook book;
        const Timestamp end = noon + 24ll * 3600 * second;
        book.put(QStringLiteral("s"), tokenUntil(end), noon);
        QVERIFY(!book.needsRenewal(QStringLiteral("s"), noon));
        QVERIFY(!book.needsRenewal(QStringLiteral("s"), end + -301 * second));
        QVERIFY(book.needsRenewal(QStringLiteral("s"), end + -299 * second));
        QVERIFY(book.needsRenewal(QStringLiteral("s"), end + second));
        QVERIFY(!book.needsRenewal(QStringLiteral("other"), end));
    }

    void tokenOfSecondsIsNotRenewedOnEveryCall()
    {
        TokenBook book;
        book.put(QStringLiteral("s"), tokenUntil(noon + 10 * second), noon);
        for (int i = 0; i <= 12; ++i)
            QVERIFY(!book.needsRenewal(QStringLiteral("s"), noon + i * second));
    }

    void newTokenReplacesTheOld()
    {
        TokenBook book;
        book.put(QStringLiteral("s"), tokenUntil(noon + 3600 * second), noon);
        QVERIFY(book.needsRenewal(QStringLiteral("s"), noon + 3599 * second));
        book.put(QStringLiteral("s"), tokenUntil(noon + 7200 * second), noon + 3599 * second);
        QVERIFY(!book.needsRenewal(QStringLiteral("s"), noon + 3599 * second));
        book.forget(QStringLiteral("s"));
        QVERIFY(!book.find(QStringLiteral("s")));
        QCOMPARE(book.size(), 0);
    }
};

QTEST_APPLESS_MAIN(TstTokenBook)
#include "tst_tokenbook.moc"
