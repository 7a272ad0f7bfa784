// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profilebook.h"
#include "store/profileexchange.h"
#include "support/testtoken.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

Profile staging()
{
    Profile profile;
    profile.id = QStringLiteral("id-of-staging");
    profile.name = QStringLiteral("Staging");
    profile.baseUrl = QUrl(QStringLiteral("https://staging.example.com:8443/base"));
    profile.dialect = Dialect::Documented;
    profile.timeouts = {1'500, 3'000};
    profile.proxy = {ProxySetting::Mode::Socks5, QStringLiteral("proxy.example.com"), 1080};
    profile.tls.caFile = QStringLiteral("/etc/ssl/private.pem");
    profile.colour = QStringLiteral("#2E6BE6");
    profile.production = true;
    profile.variables = {{QStringLiteral("city"), QStringLiteral("Köln")}};
    return profile;
}

} // namespace

class TstProfileExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberButTheIdComesBack()
    {
        const ProfileBook book({}); // its sandbox stays at home
        std::vector<Profile> all = book.profiles();
        all.push_back(staging());
        const QByteArray bytes = exportedProfiles(all);
        QVERIFY(!bytes.contains("id-of-staging"));
        QVERIFY(!bytes.contains("embedded"));
        const auto read = readExportedProfiles(bytes);
        QVERIFY(read.ok());
        QCOMPARE(read->profiles.size(), std::size_t(2));
        Profile wanted = staging();
        wanted.id.clear();
        QVERIFY(read->profiles[1] == wanted);
        QVERIFY(read->leftOut.empty());
    }

    void noSecretGoesOut()
    {
        const QByteArray jwt = test::signedToken(QStringLiteral("s"), {1'700'000'000'000'000});
        Profile one = staging();
        one.baseUrl = QUrl(QStringLiteral("https://me:hunter2pass@staging.example.com/?token=abcdef"));
        one.proxy.host = QStringLiteral("http://me:hunter2pass@proxy.example.com");
        one.variables[QStringLiteral("note")] = QString::fromLatin1(jwt);
        one.variables[QStringLiteral("api_key")] = QStringLiteral("00000000-0000-4000-8000-00000000abcd");
        const QByteArray bytes = exportedProfiles({one});
        for (const QByteArray& secret :
             {QByteArray("hunter2pass"), jwt, QByteArray("00000000abcd"), QByteArray("abcdef")})
            QVERIFY2(!bytes.contains(secret), secret.constData());
        QVERIFY(bytes.contains("city"));
    }

    void noSecretComesIn()
    {
        const auto read = readExportedProfiles(
            "{\"tapedeck-profiles\":1,\"profiles\":[{\"id\":\"theirs\",\"embedded\":true,\"name\":\" One \","
            "\"base_url\":\"http://a:b@h\",\"variables\":{\"city\":\"Bonn\",\"api_key\":\"00000000-0000\","
            "\"bad name\":\"x\"}}]}");
        QVERIFY(read.ok());
        const Profile& one = read->profiles.at(0);
        QCOMPARE(one.id, QString());
        QVERIFY(!one.embedded);
        QCOMPARE(one.name, QStringLiteral("One"));
        QCOMPARE(one.baseUrl, QUrl(QStringLiteral("http://h")));
        QCOMPARE(one.variables.size(), std::size_t(1));
        QCOMPARE(read->leftOut,
                 std::vector<QString>({QStringLiteral("One: api_key"), QStringLiteral("One: bad name")}));
    }

    void brokenFilesSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "no JSON from line 1";
        QTest::newRow("cut off") << QByteArray("{\"tapedeck-profiles\":1,\n\"profiles\":[{") << "line 2";
        QTest::newRow("something else") << QByteArray("{\"profiles\":[]}") << "tapedeck-profiles";
        QTest::newRow("newer") << QByteArray("{\"tapedeck-profiles\":2}") << "newer version";
        QTest::newRow("none") << QByteArray("{\"tapedeck-profiles\":1}") << "no profiles";
        QTest::newRow("no object") << QByteArray("{\"tapedeck-profiles\":1,\"profiles\":[7]}") << "Profile 1";
        QTest::newRow("no name")
            << QByteArray("{\"tapedeck-profiles\":1,\"profiles\":[{\"base_url\":\"http://h\"}]}")
            << "Profile 1";
        QTest::newRow("address")
            << QByteArray(
                   "{\"tapedeck-profiles\":1,\"profiles\":[{\"name\":\"One\",\"base_url\":\"ftp://h\"}]}")
            << "One in this file";
    }
    void brokenFilesSayWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto read = readExportedProfiles(bytes);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(read.error().text.contains(words), qPrintable(read.error().text));
    }
};

QTEST_GUILESS_MAIN(TstProfileExchange)
#include "tst_profileexchange.moc"
