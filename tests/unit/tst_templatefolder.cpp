// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/templatefiles.h"
#include "store/templatefolder.h"
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

CallTemplate twoCalls(const QString& name)
{
    CallTemplate out;
    out.name = name;
    out.description = QStringLiteral("What it is for");
    TemplateCall first;
    first.endpoint = QStringLiteral("create_events");
    first.dialect = Dialect::Documented;
    first.name = QStringLiteral("Two events");
    first.headers = {{"X-Trace", "{{uuid}}"}};
    first.text = "{\n  \"events\": [],\n  \"n\": 1.50\n}";
    TemplateCall second;
    second.endpoint = QStringLiteral("export");
    second.pathId = QStringLiteral("{{session.id}}");
    TemplateCall third = first;
    third.headers = {};
    third.text = "{\"events\": [ {{now}";
    out.calls = {first, second, third};
    return out;
}

} // namespace

class TstTemplateFolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TemplateFolder> m_folder;

    QString in(const char* name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    QString own(const char* name) const { return in("templates/") + QString::fromUtf8(name); }
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
    // Calls with a callback, waits for it.
    template <typename Value, typename Call>
    static Result<Value> answer(Call call)
    {
        std::optional<Result<Value>> got;
        call([&got](const Result<Value>& result) { got = result; });
        [&] { QTRY_VERIFY(got); }();
        return got.value_or(Error{});
    }
    Result<QString> save(const CallTemplate& one)
    {
        return answer<QString>([&](auto done) { m_folder->save(one, done); });
    }
    QStringList names() const
    {
        QStringList out;
        for (const CallTemplate& one : m_folder->list())
            out << one.name;
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<TemplateFolder>();
        QSignalSpy changed(m_folder.get(), &TemplateFolder::changed);
        QVERIFY(!m_folder->isRead());
        m_folder->open(in("templates"));
        QVERIFY(changed.wait());
        QVERIFY(m_folder->isRead());
        QVERIFY(m_folder->list().empty());
    }
    void cleanup()
    {
        m_folder.reset();
        m_dir.reset();
    }

    void everyMemberComesBack()
    {
        CallTemplate wanted = twoCalls(QStringLiteral("Two-agent run: café / \"x\""));
        const auto path = save(wanted);
        QVERIFY(path.ok());
        QCOMPARE(*path, own("two-agent-run-café-x.json"));
        wanted.path = *path;
        QCOMPARE(m_folder->list().size(), std::size_t(1));
        QVERIFY(m_folder->list()[0] == wanted);
        QVERIFY(m_folder->find(*path));
        QVERIFY(!m_folder->find(own("other.json")));
        // A body is JSON in the file, what is no JSON is text.
        const QByteArray bytes = read(*path);
        QVERIFY(bytes.startsWith("{\n  \"tapedeck-template\": 1,\n  \"name\": \"Two-agent run"));
        QVERIFY(bytes.contains("\"n\": 1.50"));
        QVERIFY(bytes.contains("\"text\": \"{\\\"events\\\": [ {{now}\""));
        TemplateFolder again;
        QSignalSpy changed(&again, &TemplateFolder::changed);
        again.open(in("templates"));
        QVERIFY(changed.wait());
        QVERIFY(again.list() == m_folder->list());
    }

    void noTemplateIsOverwrittenUnasked()
    {
        QVERIFY(save(twoCalls(QStringLiteral("Mine"))).ok());
        const auto refused = save(twoCalls(QStringLiteral("mine ")));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_folder->freeName(QStringLiteral("Mine")), QStringLiteral("Mine (2)"));
        // Another name that makes the same file name.
        QCOMPARE(save(twoCalls(QStringLiteral("Mine!"))).valueOr({}), own("mine-2.json"));
        QCOMPARE(names(), QStringList({QStringLiteral("Mine"), QStringLiteral("Mine!")}));
        QVERIFY(!save(twoCalls(QStringLiteral("  "))).ok());
    }

    void savingAgainKeepsWhatIsNotKnown()
    {
        write(own("a.json"),
              "{\"tapedeck-template\":1,\"name\":\"A\",\"team\":[1.0],\"calls\":[{\"endpoint\":"
              "\"export\",\"dialect\":\"sdk\",\"colour\":\"red\"}]}");
        QTRY_COMPARE(names(), QStringList(QStringLiteral("A")));
        CallTemplate changed = m_folder->list()[0];
        changed.description = QStringLiteral("New");
        changed.calls[0].pathId = QStringLiteral("x");
        QCOMPARE(save(changed).valueOr({}), own("a.json"));
        QVERIFY(m_folder->list()[0] == changed);
        QVERIFY(read(own("a.json")).contains("\"team\""));
        QVERIFY(read(own("a.json")).contains("\"colour\": \"red\""));
    }

    void renamingTakesTheFileAlong()
    {
        const QString old = save(twoCalls(QStringLiteral("Old"))).valueOr({});
        QVERIFY(save(twoCalls(QStringLiteral("Other"))).ok());
        const auto taken =
            answer<QString>([&](auto done) { m_folder->rename(old, QStringLiteral("OTHER"), done); });
        QVERIFY(!taken.ok());
        const auto renamed =
            answer<QString>([&](auto done) { m_folder->rename(old, QStringLiteral("New"), done); });
        QCOMPARE(renamed.valueOr({}), own("new.json"));
        QVERIFY(!QFile::exists(old));
        QCOMPARE(names(), QStringList({QStringLiteral("New"), QStringLiteral("Other")}));
        QVERIFY(m_folder->list()[0].calls == twoCalls({}).calls);
        const auto gone =
            answer<QString>([&](auto done) { m_folder->rename(old, QStringLiteral("X"), done); });
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }

    void removedOnesComeBackToTheByte()
    {
        const QByteArray bytes = "{\"tapedeck-template\" : 1, \"calls\":[{\"endpoint\":\"export\"}] }";
        write(own("odd.json"), bytes);
        QTRY_COMPARE(names(), QStringList(QStringLiteral("odd"))); // named after its file
        const auto removed =
            answer<TemplateFolder::Removed>([&](auto done) { m_folder->remove(own("odd.json"), done); });
        QVERIFY(removed.ok());
        QVERIFY(m_folder->list().empty());
        QVERIFY(!QFile::exists(own("odd.json")));
        const auto back = answer<QString>([&](auto done) { m_folder->restore(*removed, done); });
        QCOMPARE(back.valueOr({}), own("odd.json"));
        QCOMPARE(read(own("odd.json")), bytes);
        QCOMPARE(names(), QStringList(QStringLiteral("odd")));
        // Restored where the place is taken by now.
        const auto beside = answer<QString>([&](auto done) { m_folder->restore(*removed, done); });
        QCOMPARE(beside.valueOr({}), own("odd-2.json"));
    }

    void brokenFilesAreListedWithWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "no JSON from line 1";
        QTest::newRow("no JSON") << QByteArray("{\n\"tapedeck-template\": 1,\n\"calls\": oops}")
                                 << "no JSON from line 3";
        QTest::newRow("something else") << QByteArray("{\"openapi\":\"3.0\"}") << "no template of Tapedeck";
        QTest::newRow("a list") << QByteArray("[]") << "no template of Tapedeck";
        QTest::newRow("newer") << QByteArray("{\"tapedeck-template\":2,\"calls\":[]}") << "newer version";
        QTest::newRow("no calls") << QByteArray("{\"tapedeck-template\":1,\"calls\":[]}") << "no calls";
        QTest::newRow("no endpoint")
            << QByteArray("{\"tapedeck-template\":1,\"calls\":[{\"endpoint\":\"stats\"},{\"body\":{}}]}")
            << "Call 2 does not name";
        QTest::newRow("dialect") << QByteArray("{\"tapedeck-template\":1,\"calls\":[{\"endpoint\":\"stats\","
                                               "\"dialect\":\"latin\"}]}")
                                 << "latin";
    }
    void brokenFilesAreListedWithWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        write(own("broken.json"), bytes);
        QTRY_COMPARE(m_folder->list().size(), std::size_t(1));
        QTRY_VERIFY2(m_folder->list()[0].fault.contains(words), qPrintable(m_folder->list()[0].fault));
        QCOMPARE(m_folder->list()[0].name, QStringLiteral("broken"));
        QVERIFY(m_folder->list()[0].calls.empty());
        const auto imported =
            answer<QString>([&](auto done) { m_folder->importFile(own("broken.json"), done); });
        QVERIFY(!imported.ok());
        QVERIFY(imported.error().text.contains(words));
        QCOMPARE(m_folder->list().size(), std::size_t(1));
    }

    void aFileTooLargeIsNotRead()
    {
        QFile file(own("large.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(TemplateFiles::mostBytes + 1));
        file.close();
        QTRY_COMPARE(m_folder->list().size(), std::size_t(1));
        QTRY_VERIFY(m_folder->list()[0].fault.contains(QStringLiteral("16 MiB")));
    }

    void whatOthersDoIsNoticed()
    {
        const QString path = save(twoCalls(QStringLiteral("Mine"))).valueOr({});
        // Written in place, as some editors do; then replaced; then removed.
        QByteArray bytes = read(path);
        write(path, bytes.replace("Mine", "Ours"));
        QTRY_COMPARE(names(), QStringList(QStringLiteral("Ours")));
        write(in("new"), bytes.replace("Ours", "Hers"));
        QVERIFY(QFile::remove(path) && QFile::rename(in("new"), path));
        QTRY_COMPARE(names(), QStringList(QStringLiteral("Hers")));
        write(path, bytes.replace("Hers", "Them"));
        QTRY_COMPARE(names(), QStringList(QStringLiteral("Them")));
        write(own("notes.txt"), "no template");
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(names(), QStringList());
        // The whole folder goes: saving makes it again, and it is watched again.
        QVERIFY(QDir(own("")).removeRecursively());
        QVERIFY(save(twoCalls(QStringLiteral("Again"))).ok());
        QVERIFY(QFile::remove(own("again.json")));
        QTRY_COMPARE(names(), QStringList());
    }

    void filesComeAndGo()
    {
        const QString path = save(twoCalls(QStringLiteral("Mine"))).valueOr({});
        const auto out =
            answer<QString>([&](auto done) { m_folder->exportFile(path, in("shared.json"), done); });
        QCOMPARE(out.valueOr({}), in("shared.json"));
        QCOMPARE(read(in("shared.json")), read(path));
        const auto back = answer<QString>([&](auto done) { m_folder->importFile(in("shared.json"), done); });
        QCOMPARE(back.valueOr({}), own("mine-2.json"));
        QCOMPARE(names(), QStringList({QStringLiteral("Mine"), QStringLiteral("Mine (2)")}));
        const auto missing = answer<QString>([&](auto done) { m_folder->importFile(in("none.json"), done); });
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        const auto nowhere =
            answer<QString>([&](auto done) { m_folder->exportFile(path, in("no/such/x.json"), done); });
        QCOMPARE(nowhere.error().kind, ErrorKind::Io);
    }

    void noSecretReachesTheDisk()
    {
        const QByteArray jwt = test::signedToken(QStringLiteral("s"), {1'700'000'000'000'000});
        CallTemplate one = twoCalls(QStringLiteral("Mine"));
        one.description = QString::fromLatin1("for " + jwt);
        one.calls[0].text = "{\"jwt\": \"" + jwt.toStdString() + "\", \"token\": \"{{session.jwt}}\"}";
        one.calls[0].headers = {{"Authorization", "Bearer " + jwt}};
        one.calls[2].text = "{\"jwt\": \"" + jwt.toStdString() + "\", broken";
        const QString path = save(one).valueOr({});
        QVERIFY(!read(path).contains(jwt));
        QVERIFY(read(path).contains("{{session.jwt}}"));
        QCOMPARE(read(path).count("[redacted]"), 4);
        // Neither does one that comes or goes with a file.
        QByteArray bytes = read(path);
        write(in("given.json"), bytes.replace("[redacted]", jwt));
        const auto taken = answer<QString>([&](auto done) { m_folder->importFile(in("given.json"), done); });
        QVERIFY(taken.ok());
        QVERIFY(!read(*taken).contains(jwt));
        write(path, bytes);
        QVERIFY(answer<QString>([&](auto done) { m_folder->exportFile(path, in("out.json"), done); }).ok());
        QVERIFY(!read(in("out.json")).contains(jwt));
    }

    void broken8BitTextDoesNotBreakTheFile()
    {
        CallTemplate one = twoCalls(QStringLiteral("Mine"));
        one.calls[0].text = "{\"a\": \"\xff\"}";
        QVERIFY(save(one).ok());
        QCOMPARE(m_folder->list()[0].fault, QString());
        QCOMPARE(m_folder->list()[0].calls[0].text, std::string("{\"a\": \"\xef\xbf\xbd\"}"));
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << QStringLiteral("Two-agent run") << QStringLiteral("two-agent-run");
        QTest::newRow("paths") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd");
        QTest::newRow("signs only") << QStringLiteral(" ?!. ") << QStringLiteral("template");
        QTest::newRow("long") << QString(200, QLatin1Char('x')) << QString(60, QLatin1Char('x'));
    }
    void fileNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QCOMPARE(templateFileName(name), file);
    }
};

QTEST_GUILESS_MAIN(TstTemplateFolder)
#include "tst_templatefolder.moc"
