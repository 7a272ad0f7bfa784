// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/draftstore.h"
#include "support/testtoken.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

DraftTab tab(const char* id, int position = 0)
{
    return {QString::fromLatin1(id),
            QStringLiteral("p1"),
            QStringLiteral("s1"),
            QStringLiteral("Täb"),
            position,
            position == 0};
}

Draft draft(const char* id, const char* tabId, std::string text, int position = 0)
{
    Draft out;
    out.id = QString::fromLatin1(id);
    out.tabId = QString::fromLatin1(tabId);
    out.position = position;
    out.endpoint = QStringLiteral("create_events");
    out.dialect = Dialect::Documented;
    out.pathId = QStringLiteral("{{session.id}}");
    out.headers = {{"X-Trace", "caf\xe9"}, {"X-Trace", "2"}};
    out.name = QStringLiteral("Mine");
    out.text = std::move(text);
    out.changed = {1'700'000'000'123'456};
    out.current = true;
    return out;
}

} // namespace

class TstDraftStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<DraftStore> m_store;

    struct All
    {
        std::vector<DraftTab> tabs;
        std::vector<Draft> drafts;
    };
    std::optional<All> all()
    {
        QSignalSpy spy(m_store.get(), &DraftStore::draftsReady);
        const quint64 token = m_store->newToken();
        m_store->fetchAll(token);
        if ((spy.isEmpty() && !spy.wait()) || spy[0][0].toULongLong() != token)
            return std::nullopt;
        return All{spy[0][1].value<std::vector<DraftTab>>(), spy[0][2].value<std::vector<Draft>>()};
    }
    void reopen()
    {
        m_store = std::make_unique<DraftStore>();
        QVERIFY(m_store->open(m_path).ok());
    }
    // Of all files of the database, the log included.
    QByteArray onDisk() const
    {
        QByteArray out;
        for (const char* ending : {"", "-wal"}) {
            QFile file(m_path + QLatin1String(ending));
            if (file.open(QIODevice::ReadOnly))
                out += file.readAll();
        }
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_path =
            m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".sqlite"));
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void everyMemberComesBack()
    {
        const std::string odd("{\"a\": \"\xff\xfe\0z\", ", 15);
        const std::vector<DraftTab> tabs{tab("t1"), tab("t2", 1)};
        const std::vector<Draft> drafts{draft("d1", "t1", odd), draft("d2", "t1", "", 1)};
        for (const DraftTab& one : tabs)
            m_store->saveTab(one);
        for (const Draft& one : drafts)
            m_store->saveDraft(one);
        reopen();
        const auto found = all();
        QVERIFY(found);
        QVERIFY(found->tabs == tabs);
        QVERIFY(found->drafts == drafts);
    }

    void defaultValuesAreTakenToo()
    {
        m_store->saveTab({});
        Draft empty;
        m_store->saveDraft(empty);
        reopen();
        QCOMPARE(all()->drafts.size(), std::size_t(1));
        QCOMPARE(all()->drafts[0].text, std::string());
        QCOMPARE(all()->tabs.size(), std::size_t(1));
    }

    void theLastOneSavedHolds()
    {
        QSignalSpy settled(m_store.get(), &DraftStore::settled);
        for (int i = 0; i <= 1000; ++i)
            m_store->saveDraft(draft("d1", "t1", std::to_string(i)));
        QVERIFY(settled.wait());
        QCOMPARE(all()->drafts.size(), std::size_t(1));
        QCOMPARE(all()->drafts[0].text, std::string("1000"));
    }

    void removedThingsStayGoneAndComeBackWhenSavedAgain()
    {
        m_store->saveTab(tab("t1"));
        m_store->saveDraft(draft("d1", "t1", "1"));
        m_store->saveDraft(draft("d2", "t1", "2", 1));
        m_store->removeDraft(QStringLiteral("d2"));
        QCOMPARE(all()->drafts.size(), std::size_t(1));

        m_store->saveDraft(draft("d1", "t1", "newer"));
        m_store->removeTab(QStringLiteral("t1"));
        reopen();
        QVERIFY(all()->tabs.empty());
        QVERIFY(all()->drafts.empty());

        // Undo at once, before anything was written: the removal must not take the new ones along.
        m_store->saveTab(tab("t1"));
        m_store->saveDraft(draft("d1", "t1", "old"));
        QVERIFY(all());
        m_store->removeTab(QStringLiteral("t1"));
        m_store->saveTab(tab("t1"));
        m_store->saveDraft(draft("d1", "t1", "back"));
        QCOMPARE(all()->tabs.size(), std::size_t(1));
        QCOMPARE(all()->drafts.size(), std::size_t(1));
        QCOMPARE(all()->drafts[0].text, std::string("back"));
    }

    void aDraftThatMovedGoesWithItsNewTab()
    {
        m_store->saveDraft(draft("d1", "t1", "1"));
        QCOMPARE(all()->drafts.size(), std::size_t(1));
        m_store->saveDraft(draft("d1", "t2", "1"));
        m_store->removeTab(QStringLiteral("t2"));
        QVERIFY(all()->drafts.empty());
    }

    void ordersByPosition()
    {
        m_store->saveDraft(draft("a", "t1", "", 3));
        m_store->saveDraft(draft("b", "t1", "", 1));
        m_store->saveDraft(draft("c", "t1", "", 2));
        const auto found = all();
        QCOMPARE(found->drafts[0].id + found->drafts[1].id + found->drafts[2].id, QStringLiteral("bca"));
    }

    void noSecretReachesTheDisk()
    {
        const QByteArray jwt = test::signedToken(QStringLiteral("s"), {1'700'000'000'000'000});
        const QByteArray key = "00000000-0000-4000-8000-00000000abcd";
        Draft one = draft("d1", "t1", "{\"jwt\": \"" + jwt.toStdString() + "\", \"n\": 1.0}");
        one.headers = {{"Authorization", "Bearer " + jwt}, {"X-Agentops-Api-Key", key}};
        one.name = QString::fromLatin1("uses " + jwt);
        m_store->saveDraft(one);
        m_store->saveDraft(draft("d2", "t1", "{\"jwt\": \"" + jwt.toStdString() + "\", broken"));
        const auto found = all();
        QCOMPARE(found->drafts[0].text, std::string("{\"jwt\": \"[redacted]\", \"n\": 1.0}"));
        QCOMPARE(found->drafts[1].text, std::string("{\"jwt\": \"[redacted]\", broken"));
        QVERIFY(onDisk().contains("create_events"));
        QVERIFY(!onDisk().contains(jwt));
        QVERIFY(!onDisk().contains(key));
        m_store.reset();
        QVERIFY(!onDisk().contains(jwt));
        QVERIFY(!onDisk().contains(key));
    }

    void whatIsSavedAndAskedBeforeOpeningIsNotLost()
    {
        m_store->saveDraft(draft("d1", "t1", "disk"));
        m_store = std::make_unique<DraftStore>();
        QSignalSpy ready(m_store.get(), &DraftStore::draftsReady);
        m_store->fetchAll(7);
        m_store->saveDraft(draft("d2", "t1", "early", 1));
        QVERIFY(m_store->open(m_path).ok());
        QVERIFY(ready.wait());
        QCOMPARE(ready[0][0].toULongLong(), quint64(7));
        QCOMPARE(ready[0][2].value<std::vector<Draft>>().size(), std::size_t(2));
    }

    void whatCannotBeOpenedIsAnsweredWithNothing()
    {
        m_store = std::make_unique<DraftStore>();
        QSignalSpy ready(m_store.get(), &DraftStore::draftsReady);
        m_store->fetchAll(1);
        m_store->saveDraft(draft("d1", "t1", "x"));
        QVERIFY(!m_store->open(QStringLiteral("/proc/no/such/place.sqlite")).ok());
        m_store->saveDraft(draft("d2", "t1", "x"));
        m_store->fetchAll(2);
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(ready[1][2].value<std::vector<Draft>>().empty());
    }

    void whatTheDiskRefusesIsTriedAgain()
    {
        auto other = Database::open({m_path, {}, true}); // someone who is in the way
        QVERIFY(other.ok());
        QSignalSpy failed(m_store.get(), &DraftStore::failed);
        m_store->saveTab(tab("t1"));
        QVERIFY(all());
        QVERIFY((*other)->exec(QStringLiteral("alter table draft rename to elsewhere")).ok());
        m_store->saveDraft(draft("d1", "t1", "first"));
        m_store->saveDraft(draft("d2", "t1", "old", 1));
        QVERIFY(failed.wait());
        QVERIFY((*other)->exec(QStringLiteral("alter table elsewhere rename to draft")).ok());
        m_store->saveDraft(draft("d2", "t1", "new", 1));
        const auto found = all();
        QVERIFY(found);
        QCOMPARE(found->drafts.size(), std::size_t(2));
        QCOMPARE(found->drafts[0].text, std::string("first"));
        QCOMPARE(found->drafts[1].text, std::string("new"));
    }

    void whatMeetsDamageIsInTheNewFile()
    {
        m_store->saveDraft(draft("d0", "t1", std::string(200'000, ' ')));
        reopen(); // all in the file, nothing in the log
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(100)); // every page but the file's own header
            file.write(QByteArray(static_cast<int>(file.size()) - 100, '\x5a'));
        }
        QSignalSpy cleared(m_store.get(), &DraftStore::cleared);
        QSignalSpy settled(m_store.get(), &DraftStore::settled);
        m_store->saveDraft(draft("d1", "t1", "typed"));
        QVERIFY(cleared.wait());
        QVERIFY(settled.wait());
        QVERIFY(QFile::exists(m_path + QStringLiteral(".damaged-1")));
        QCOMPARE(all()->drafts.size(), std::size_t(1));
        QCOMPARE(all()->drafts[0].text, std::string("typed"));
    }

    void aDamagedFileIsSetAsideAndTold()
    {
        m_store->saveDraft(draft("d1", "t1", "x"));
        m_store.reset();
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no database, but long enough to be looked at by anybody who opens it");
        }
        m_store = std::make_unique<DraftStore>();
        QSignalSpy failed(m_store.get(), &DraftStore::failed);
        QVERIFY(m_store->open(m_path).ok());
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].value<Error>().text.contains(QStringLiteral("damaged-1")));
        QVERIFY(QFile::exists(m_path + QStringLiteral(".damaged-1")));
        m_store->saveDraft(draft("d1", "t1", "new"));
        QCOMPARE(all()->drafts.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TstDraftStore)
#include "tst_draftstore.moc"
