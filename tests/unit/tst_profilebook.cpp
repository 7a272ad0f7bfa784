// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profilebook.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace tapedeck;
using namespace tapedeck::store;

class TstProfileBook : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static Profile staging()
    {
        Profile profile;
        profile.name = QStringLiteral(" Staging ");
        profile.baseUrl = QUrl(QStringLiteral("https://user:secretword@staging.example.com:8443/base"));
        profile.dialect = Dialect::Documented;
        profile.timeouts = {1'500, 3'000};
        profile.proxy = {ProxySetting::Mode::Socks5, QStringLiteral("proxy.example.com"), 1080};
        profile.tls.caFile = QStringLiteral("/etc/ssl/private.pem");
        profile.colour = QStringLiteral("#2E6BE6");
        profile.production = true;
        profile.variables = {{QStringLiteral("city"), QStringLiteral("Köln \"1\"")},
                             {QStringLiteral("team.lead-1_a"), QString()}};
        return profile;
    }

    QTemporaryDir m_dir;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".json"));
        QFile::remove(m_path);
    }

    void startsWithSandboxAndLive()
    {
        const ProfileBook book(m_path);
        QCOMPARE(book.profiles().size(), std::size_t(2));
        QVERIFY(book.current().embedded);
        QCOMPARE(book.currentId(), QString::fromLatin1(ProfileBook::sandboxId));
        QCOMPARE(book.current().name, QStringLiteral("Local sandbox"));
        QCOMPARE(book.profiles().at(1).baseUrl, QUrl(QStringLiteral("https://api.agentops.ai")));
        QVERIFY(!book.profiles().at(1).embedded);
        QVERIFY(book.profiles().at(1).production); // real data: the first call that writes asks
        QVERIFY(!book.profiles().at(0).production);
    }

    void everyMemberComesBackAndNoPassword()
    {
        QString id;
        Profile wanted;
        {
            ProfileBook book(m_path);
            QSignalSpy added(&book, &ProfileBook::added);
            const Result<QString> done = book.add(staging());
            QVERIFY(done.ok());
            id = *done;
            QCOMPARE(added.size(), 1);
            wanted = *book.find(id);
            QCOMPARE(wanted.name, QStringLiteral("Staging"));
            book.setCurrent(id);
        }
        QVERIFY(!read(m_path).contains("secretword"));
        const ProfileBook again(m_path);
        QVERIFY(again.find(id));
        QCOMPARE(*again.find(id), wanted);
        QCOMPARE(again.current(), wanted);
        QCOMPARE(wanted.baseUrl, QUrl(QStringLiteral("https://staging.example.com:8443/base")));
        QCOMPARE(wanted.proxy.port, quint16(1080));
    }

    void unusableProfilesAreRefused()
    {
        ProfileBook book({});
        Profile profile = staging();
        profile.name = QStringLiteral("  ");
        QVERIFY(!book.add(profile).ok());
        profile = staging();
        profile.baseUrl = QUrl(QStringLiteral("ftp://example.com"));
        QCOMPARE(book.add(profile).error().kind, ErrorKind::InvalidInput);
        profile.baseUrl = QUrl(QStringLiteral("example.com"));
        QVERIFY(!book.add(profile).ok());
        profile = staging();
        profile.name = QStringLiteral("LOCAL sandbox");
        QVERIFY(!book.add(profile).ok());
        QCOMPARE(book.profiles().size(), std::size_t(2));
    }

    void updateTellsTheCurrentOne()
    {
        ProfileBook book({});
        const QString id = book.add(staging()).valueOr({});
        QSignalSpy updated(&book, &ProfileBook::updated);
        QSignalSpy current(&book, &ProfileBook::currentChanged);
        Profile changed = *book.find(id);
        QVERIFY(book.update(changed).ok());
        QCOMPARE(updated.size(), 0);
        changed.colour = QStringLiteral("#000000");
        QVERIFY(book.update(changed).ok());
        QCOMPARE(updated.size(), 1);
        QCOMPARE(current.size(), 0);
        book.setCurrent(id);
        QCOMPARE(current.size(), 1);
        changed.name = QStringLiteral("Stage 2");
        QVERIFY(book.update(changed).ok());
        QCOMPARE(current.size(), 2);
        changed.id = QStringLiteral("nobody");
        QCOMPARE(book.update(changed).error().kind, ErrorKind::NotFound);
    }

    void removingTheCurrentOneFallsBackToTheSandbox()
    {
        ProfileBook book({});
        const QString id = book.add(staging()).valueOr({});
        book.setCurrent(id);
        QSignalSpy current(&book, &ProfileBook::currentChanged);
        QVERIFY(book.remove(id).ok());
        QVERIFY(book.current().embedded);
        QCOMPARE(current.size(), 1);
        QVERIFY(!book.remove(id).ok());
        QVERIFY(!book.remove(QString::fromLatin1(ProfileBook::sandboxId)).ok());
    }

    void removedLiveProfileStaysRemoved()
    {
        {
            ProfileBook book(m_path);
            QVERIFY(book.remove(QString::fromLatin1(ProfileBook::liveId)).ok());
        }
        QCOMPARE(ProfileBook(m_path).profiles().size(), std::size_t(1));
    }

    void unknownMembersAndUnreadableEntriesSurvive()
    {
        write(m_path,
              "{\"sync\":{\"a\":1},\"profiles\":[{\"id\":\"p1\",\"name\":\"One\",\"base_url\":"
              "\"http://127.0.0.1:1/\",\"team\":[1.0],\"tls\":{\"pin\":\"x\"}},{\"name\":\"no id\"},7]}");
        {
            ProfileBook book(m_path);
            QCOMPARE(book.profiles().size(), std::size_t(2)); // the sandbox came by itself
            Profile one = *book.find(QStringLiteral("p1"));
            one.name = QStringLiteral("Uno");
            QVERIFY(book.update(one).ok());
        }
        const QByteArray text = read(m_path);
        for (const char* kept : {"\"sync\"", "\"team\"", "1.0", "\"pin\"", "\"no id\"", "Uno"})
            QVERIFY2(text.contains(kept), kept);
        QCOMPARE(ProfileBook(m_path).profiles().size(), std::size_t(2));
    }

    void unknownVariablesSurvive()
    {
        write(m_path,
              "{\"profiles\":[{\"id\":\"p1\",\"name\":\"One\",\"base_url\":\"http://h\",\"variables\":"
              "{\"city\":\"Bonn\",\"weight\":1.50,\"old\":\"x\"}}]}");
        {
            ProfileBook book(m_path);
            Profile one = *book.find(QStringLiteral("p1"));
            QVERIFY(!one.production);
            QCOMPARE(one.variables.size(), std::size_t(2));
            one.variables.erase(QStringLiteral("old"));
            one.variables[QStringLiteral("city")] = QStringLiteral("Trier");
            one.production = true;
            QVERIFY(book.update(one).ok());
        }
        QVERIFY(read(m_path).contains("1.50"));
        QVERIFY(!read(m_path).contains("old"));
        const ProfileBook again(m_path);
        QVERIFY(again.find(QStringLiteral("p1"))->production);
        const std::map<QString, QString> wanted{{QStringLiteral("city"), QStringLiteral("Trier")}};
        QVERIFY(again.find(QStringLiteral("p1"))->variables == wanted);
    }

    void faultyVariablesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* name, const char* value, bool fine) {
            QTest::addRow("%s=%s", name, value)
                << QString::fromUtf8(name) << QString::fromUtf8(value) << fine;
        };
        row("city", "Bonn", true);
        row("größe_2.x-y", "", true);
        row("max_tokens", "1000000000", true);
        row("token", "{{x}}", true); // too short to be one
        row("agents", "3", true);
        row("session_id", "00000000-0000-4000-8000-00000000abcd", true);
        row("", "x", false);
        row("two words", "x", false);
        row("a}}b", "x", false);
        row("now", "x", false);
        row("uuid", "x", false);
        row("session.id", "x", false);
        row("agent.Writer.id", "x", false);
        row("row.city", "x", false);
        row("api_key", "00000000-0000-4000-8000-00000000abcd", false);
        row("staging.password", "correct-horse", false);
        row("accessToken", "abcdefghij", false);
        row("note", "Authorization: x-agentops-api-key: 00000000-0000-4000-8000-00000000abcd", false);
        row("model", "sk-aaaaaaaaaaaaaaaaaaaaaaaa", false);
        row("link", "https://me:secretword@example.com/", false);
    }

    void faultyVariablesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, fine);
        const QString fault = ProfileBook::variableFault(name, value);
        QCOMPARE(fault.isEmpty(), fine);
        QVERIFY(value.size() < 8 || !fault.contains(value)); // told without telling it
        ProfileBook book(m_path);
        Profile profile = *book.find(QString::fromLatin1(ProfileBook::liveId));
        profile.variables[name] = value;
        QCOMPARE(book.update(profile).ok(), fine);
        book.flush();
        QCOMPARE(ProfileBook(m_path).find(profile.id)->variables.count(name), std::size_t(fine ? 1 : 0));
    }

    void builtInNamesFollowTheLanguage()
    {
        class Words : public QTranslator
        {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            QString translate(const char* context, const char* text, const char*, int) const override
            {
                const bool ours = qstrcmp(context, "tapedeck::store::ProfileBook") == 0;
                return ours && qstrcmp(text, "Local sandbox") == 0 ? QStringLiteral("Sandkasten") : QString();
            }
        };
        ProfileBook(m_path).setCurrent(QString::fromLatin1(ProfileBook::liveId)); // has it written in English
        Words words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        {
            ProfileBook book(m_path);
            QCOMPARE(book.profiles().front().name, QStringLiteral("Sandkasten"));
            QCOMPARE(book.findByName(u"local SANDBOX"), &book.profiles().front());
            QCOMPARE(book.findByName(u"sandkasten"), &book.profiles().front());
            book.setCurrent(QString::fromLatin1(ProfileBook::sandboxId));
        }
        QVERIFY(QCoreApplication::removeTranslator(&words));
        QVERIFY(read(m_path).contains("\"Local sandbox\""));
        ProfileBook book(m_path);
        QCOMPARE(book.current().name, QStringLiteral("Local sandbox"));
        Profile own = book.current();
        own.name = QStringLiteral("Mine");
        QVERIFY(book.update(own).ok());
        book.flush();
        QVERIFY(QCoreApplication::installTranslator(&words));
        QCOMPARE(ProfileBook(m_path).current().name, QStringLiteral("Mine"));
        QVERIFY(QCoreApplication::removeTranslator(&words));
    }

    void onlyTheSandboxIsEmbedded()
    {
        write(m_path, "{\"profiles\":[{\"id\":\"p1\",\"name\":\"One\",\"base_url\":\"http://h\","
                      "\"embedded\":true}]}");
        const ProfileBook book(m_path);
        QVERIFY(!book.find(QStringLiteral("p1"))->embedded);
    }

    void damagedFileIsKeptAside()
    {
        write(m_path, "{\"profiles\":[");
        const ProfileBook book(m_path);
        QCOMPARE(book.profiles().size(), std::size_t(2));
        QCOMPARE(read(book.setAside()), QByteArray("{\"profiles\":["));
    }
};

QTEST_GUILESS_MAIN(TstProfileBook)
#include "tst_profilebook.moc"
