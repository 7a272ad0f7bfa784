// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "server/jwt.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using Kind = TokenVerdict::Kind;

namespace {

constexpr Timestamp now{1'710'417'600'000'000};
const std::string id = "3f2a91c4-0000-4000-8000-000000000001";

Timestamp in(double seconds)
{
    return now + static_cast<qint64>(seconds * 1e6);
}

} // namespace

class TestJwtSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerAndClaimsAreTheServices()
    {
        const std::string token = JwtSigner("secret").sign(id, in(0.25));
        const QList<QByteArray> parts = QByteArray::fromStdString(token).split('.');
        QCOMPARE(parts.size(), 3);
        QCOMPARE(QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding),
                 "{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        QCOMPARE(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding),
                 "{\"session_id\":\"" + QByteArray::fromStdString(id) + "\",\"exp\":1710417600.250000}");
        QVERIFY(!token.ends_with('='));
        QCOMPARE(contract::readJwt(QByteArray::fromStdString(token))->sessionId, QString::fromStdString(id));
    }

    void signatureIsHmacSha256()
    {
        // The example of RFC 7515, appendix A.1: its key, and its signature recomputed by the signer's own
        // path.
        JwtSigner signer(
            QByteArray::fromBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0i"
                                   "PS4hcgUuTwjAzZr1Z9CAow",
                                   QByteArray::Base64UrlEncoding)
                .toStdString());
        const QByteArray token =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
            ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb2"
            "90Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        // Good signature, expired long ago: expiry is only looked at behind a good signature.
        QCOMPARE(signer.verify(token, now).kind, Kind::Expired);
        QByteArray forged = token;
        forged[forged.size() - 2] = 'A';
        QCOMPARE(signer.verify(forged, now).kind, Kind::Garbage);
    }

    void takesItsOwnTokensUntilTheyExpire()
    {
        JwtSigner signer("secret");
        const QByteArray token = QByteArray::fromStdString(signer.sign(id, in(10)));
        QCOMPARE(signer.verify(token, now).kind, Kind::Good);
        QCOMPARE(signer.verify(token, now).sessionId, id);
        QCOMPARE(signer.verify(token, in(9.999)).kind, Kind::Good);
        QCOMPARE(signer.verify(token, in(10)).kind, Kind::Expired);
        QCOMPARE(signer.verify(token, in(9)).kind, Kind::Good); // what it remembers is not the verdict
    }

    void refusesOtherTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("kind");
        const QByteArray good = QByteArray::fromStdString(JwtSigner("secret").sign(id, in(10)));
        const QByteArray other = QByteArray::fromStdString(JwtSigner("another").sign(id, in(10)));
        const auto part = [](const char* text) {
            return QByteArray(text).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        QTest::newRow("empty") << QByteArray() << int(Kind::Garbage);
        QTest::newRow("word") << QByteArray("garbage") << int(Kind::Garbage);
        QTest::newRow("two parts") << good.first(good.lastIndexOf('.')) << int(Kind::Garbage);
        QTest::newRow("other secret") << other << int(Kind::Garbage);
        QTest::newRow("signature cut") << good.chopped(1) << int(Kind::Garbage);
        QTest::newRow("no signature") << good.first(good.lastIndexOf('.') + 1) << int(Kind::Garbage);
        QTest::newRow("claims swapped")
            << good.first(good.indexOf('.') + 1) + part("{\"session_id\":\"x\",\"exp\":99999999999}") +
                   good.sliced(good.lastIndexOf('.'))
            << int(Kind::Garbage);
        QTest::newRow("algorithm none")
            << part("{\"alg\":\"none\"}") + '.' + part("{\"session_id\":\"x\"}") + '.' << int(Kind::Odd);
        QTest::newRow("header no JSON") << part("hello") + '.' + part("{}") + ".AAAA" << int(Kind::Garbage);
        QTest::newRow("header an array") << part("[]") + '.' + part("{}") + ".AAAA" << int(Kind::Garbage);
        QTest::newRow("bad base64") << QByteArray("e!!!.e.e") << int(Kind::Garbage);
    }

    void refusesOtherTokens()
    {
        QFETCH(QByteArray, token);
        QFETCH(int, kind);
        JwtSigner signer("secret");
        QCOMPARE(int(signer.verify(token, now).kind), kind);
    }

    void forgetsRatherThanGrowing()
    {
        JwtSigner signer("secret");
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(signer.verify("garbage" + QByteArray::number(i), now).kind, Kind::Garbage);
        QCOMPARE(signer.verify(QByteArray::fromStdString(signer.sign(id, in(1))), now).kind, Kind::Good);
    }
};

QTEST_GUILESS_MAIN(TestJwtSigner)
#include "tst_jwtsigner.moc"
