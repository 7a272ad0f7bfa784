// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace tapedeck;

namespace {

const QString program = QStringLiteral(TAPEDECK_PROGRAM);
const QString samples = QStringLiteral(TAPEDECK_SOURCE_DIR "/resources/samples/");
const QString research = samples + QStringLiteral("research-run.tapedeck");
const QString page = samples + QStringLiteral("public-page.har");
const QString failing = samples + QStringLiteral("failing-session.tapedeck");

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

/// The real program on real files; no display.
class TstCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void helpIsThereForEveryCommand_data();
    void helpIsThereForEveryCommand();
    void usageErrorsNameTheProblem_data();
    void usageErrorsNameTheProblem();
    void everySampleReplaysAsRecorded_data();
    void everySampleReplaysAsRecorded();
    void refusalsAreReproducedByTheFaithfulServer();
    void reportHasWhatProgramsRelyOn();
    void dryRunSendsNothing();
    void checkPrintsOneObject();
    void checkTellsWhatTheServiceRefuses();
    void badFilesGetAFindingAndNoCrash_data();
    void badFilesGetAFindingAndNoCrash();
    void convertKeepsTheTraffic_data();
    void convertKeepsTheTraffic();
    void convertChangesTheDialect();
    void serveTellsItsAddressAndEndsOnTerm();
    void anyKeyTakesEveryUuid();
    void sendAnswersWithTheBody();
    void sendToASessionFetchesItsToken();
    void unreachableTargetIsThree();
    void refusedKeyIsThree();
    void interruptIsOneHundredAndThirty();
    void keyStaysOutOfEveryOutput();
    void withoutAKeychainItTellsWhereToPutTheKey();

private:
    Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QByteArray& key = {}) const;
    std::unique_ptr<QProcess> serve(const QStringList& arguments);
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_url;
    QByteArray m_key;
};

void TstCli::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

QProcessEnvironment TstCli::environment() const
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    out.insert(QStringLiteral("HOME"), m_home->path());
    out.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->filePath(QStringLiteral("config")));
    out.insert(QStringLiteral("XDG_DATA_HOME"), m_home->filePath(QStringLiteral("data")));
    out.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // No keychain, whatever desktop this runs on.
    out.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
               QStringLiteral("unix:path=") + m_home->filePath(QStringLiteral("no-bus")));
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "TAPEDECK_API_KEY"})
        out.remove(QString::fromLatin1(name));
    return out;
}

Outcome TstCli::run(const QStringList& arguments, const QByteArray& input, const QByteArray& key) const
{
    QProcess process;
    QProcessEnvironment variables = environment();
    if (!key.isEmpty())
        variables.insert(QStringLiteral("TAPEDECK_API_KEY"), QString::fromLatin1(key));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

std::unique_ptr<QProcess> TstCli::serve(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->start(program, QStringList{QStringLiteral("serve")} + arguments);
    if (!process->waitForReadyRead())
        return process;
    static const QRegularExpression line(
        QStringLiteral("^url=(http://127\\.0\\.0\\.1:\\d+) key=([0-9a-f-]{36})\\n$"));
    const auto match = line.match(QString::fromUtf8(process->readAllStandardOutput()));
    m_url = match.captured(1).toUtf8();
    m_key = match.captured(2).toUtf8();
    return process;
}

QString TstCli::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_home->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void TstCli::helpIsThereForEveryCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{QStringLiteral("--help")};
    for (const char* command : {"replay", "check", "convert", "serve", "send"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), QStringLiteral("--help")};
}

void TstCli::helpIsThereForEveryCommand()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.size() > 200);
    QVERIFY(outcome.err.isEmpty());
}

void TstCli::usageErrorsNameTheProblem_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QString& line, const char* says) {
        QTest::newRow(name) << line.split(QLatin1Char(' ')) << QByteArray(says);
    };
    row("no file", QStringLiteral("replay"), "missing");
    row("no target", QStringLiteral("replay x"), "--local");
    row("two targets", QStringLiteral("replay x --local --to http://127.0.0.1:1"), "exclude");
    row("pace", QStringLiteral("replay x --local --pace fast"), "--pace");
    row("dialect", QStringLiteral("replay x --local --dialect french"), "--dialect");
    row("concurrency", QStringLiteral("replay x --local --concurrency 0"), "--concurrency");
    row("report", QStringLiteral("replay x --local --report a.pdf"), ".json");
    row("unknown option", QStringLiteral("check x --colour"), "colour");
    row("output", QStringLiteral("convert x"), "-o OUT");
    row("ending", QStringLiteral("convert x -o a.doc"), ".tapedeck");
    row("port", QStringLiteral("serve --port 99999"), "--port");
    row("mode", QStringLiteral("serve --mode friendly"), "--mode");
    row("life", QStringLiteral("serve --token-life soon"), "--token-life");
    row("fault", QStringLiteral("serve --fault nonsense"), "nonsense");
    row("endpoint", QStringLiteral("send make_coffee --local"), "create_session");
    row("body", QStringLiteral("send create_session --local"), "needs a body");
    row("url", QStringLiteral("replay x --to ftp://127.0.0.1"), "--to");
    row("missing file", QStringLiteral("check /nowhere/at/all"), "/nowhere/at/all does not exist");
}

void TstCli::usageErrorsNameTheProblem()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
}

void TstCli::everySampleReplaysAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("research run") << research;
    QTest::newRow("public page") << page;
    QTest::newRow("three sessions") << samples + QStringLiteral("three-sessions.tapedeck");
    QTest::newRow("refused in places") << failing;
}

void TstCli::everySampleReplaysAsRecorded()
{
    QFETCH(QString, file);
    const Outcome outcome = run({QStringLiteral("replay"), file, QStringLiteral("--local"),
                                 QStringLiteral("--json"), QStringLiteral("--dialect"),
                                 file == page ? QStringLiteral("documented") : QStringLiteral("sdk")});
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    const auto report = readJson(outcome.out);
    QVERIFY(report.has_value());
    QVERIFY((*report)["same"].toInteger() > 0);
    QCOMPARE((*report)["same"].toInteger(), (*report)["requests"].toInteger());
}

// What the hosted service refused when this was recorded, the faithful server refuses as well.
void TstCli::refusalsAreReproducedByTheFaithfulServer()
{
    const auto server = serve({QStringLiteral("--mode"), QStringLiteral("faithful")});
    const Outcome outcome = run({QStringLiteral("replay"), failing, QStringLiteral("--to"),
                                 QString::fromLatin1(m_url), QStringLiteral("--json")},
                                {}, m_key);
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    server->terminate();
    QVERIFY(server->waitForFinished());
}

void TstCli::reportHasWhatProgramsRelyOn()
{
    const QString file = m_home->filePath(QStringLiteral("report.json"));
    const Outcome outcome = run(
        {QStringLiteral("replay"), research, QStringLiteral("--local"), QStringLiteral("--report"), file});
    QCOMPARE(outcome.code, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto report = readJson(written.readAll());
    QVERIFY(report.has_value());
    for (const char* member :
         {"sessions", "events", "requests", "same", "differs", "failed", "skipped", "seconds"})
        QVERIFY2((*report)[member].isNumber(), member);
    QCOMPARE((*report)["sessions"].toInteger(), 1);
    QCOMPARE((*report)["events"].toInteger(), 36);
    QCOMPARE(static_cast<qint64>((*report)["steps"].size()), (*report)["requests"].toInteger());
}

void TstCli::dryRunSendsNothing()
{
    const Outcome outcome =
        run({QStringLiteral("replay"), research, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    const auto report = readJson(outcome.out);
    QVERIFY(report.has_value());
    QCOMPARE((*report)["skipped"].toInteger(), (*report)["requests"].toInteger());
}

void TstCli::checkPrintsOneObject()
{
    const Outcome outcome = run({QStringLiteral("check"), page, QStringLiteral("--json")});
    QCOMPARE(outcome.code, 1); // the live service refuses the page's own examples
    QCOMPARE(outcome.out.count('\n'), 1);
    const auto report = readJson(outcome.out);
    QVERIFY(report.has_value());
    QCOMPARE((*report)["format"].toQString(), QStringLiteral("har"));
    QCOMPARE((*report)["dialect"].toQString(), QStringLiteral("documented"));
    QCOMPARE((*report)["sessions"].toInteger(), 1);
    QVERIFY((*report)["events"].toInteger() > 0);
    QVERIFY((*report)["requests"].toInteger() > 0);
    QVERIFY((*report)["findings"].size() > 0);
    for (const Json& finding : (*report)["findings"].items()) {
        for (const char* member : {"severity", "pointer", "line", "message", "fix"})
            QVERIFY2(finding.has(member), member);
    }
}

void TstCli::checkTellsWhatTheServiceRefuses()
{
    const QString file =
        write(QStringLiteral("body.json"),
              "{\"events\":[{\"type\":\"llm\",\"init_timestamp\":\"2024-03-14T12:01:00Z\"}]}");
    const Outcome outcome = run({QStringLiteral("check"), file});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.contains("event_type"));
    QVERIFY(outcome.out.contains("500"));
    QCOMPARE(run({QStringLiteral("check"), research}).code, 0);
}

void TstCli::badFilesGetAFindingAndNoCrash_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QFile sample(research);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray good = sample.readAll();
    QTest::newRow("empty") << QByteArray() << 2;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\x00\xff\xfe\x00\x13",
                                          12)
                            << 2;
    QTest::newRow("deep") << QByteArray(100'000, '[') << 2;
    QTest::newRow("prose") << QByteArray("Dear diary,\nnothing was captured today.\n") << 2;
    QTest::newRow("truncated") << good.first(good.size() / 2) << 1;
    QTest::newRow("NaN in a line") << good + "{\"startedDateTime\":NaN}\n" << 1;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good << 0;
}

void TstCli::badFilesGetAFindingAndNoCrash()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const Outcome outcome = run({QStringLiteral("check"), write(QStringLiteral("input"), bytes)});
    QVERIFY2(outcome.code == code, (outcome.out.right(400) + outcome.err).constData());
    if (code == 2)
        QVERIFY(!outcome.err.isEmpty());
    if (code == 1)
        QVERIFY(outcome.out.contains("36 event") || outcome.out.contains("error"));
}

void TstCli::convertKeepsTheTraffic_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("tapedeck") << QStringLiteral(".tapedeck");
    QTest::newRow("har") << QStringLiteral(".har");
    QTest::newRow("jsonl") << QStringLiteral(".jsonl");
    QTest::newRow("curl") << QStringLiteral(".sh");
}

void TstCli::convertKeepsTheTraffic()
{
    QFETCH(QString, ending);
    const QString out = m_home->filePath(QStringLiteral("out") + ending);
    QCOMPARE(run({QStringLiteral("convert"), research, QStringLiteral("-o"), out}).code, 0);
    const Outcome checked = run({QStringLiteral("check"), out, QStringLiteral("--json")});
    const auto report = readJson(checked.out);
    QVERIFY2(report.has_value(), checked.err.constData());
    QCOMPARE((*report)["sessions"].toInteger(), 1);
    QCOMPARE((*report)["events"].toInteger(), 36);
    QCOMPARE((*report)["requests"].toInteger(), 18);
}

void TstCli::convertChangesTheDialect()
{
    const QString out = m_home->filePath(QStringLiteral("out.tapedeck"));
    QCOMPARE(run({QStringLiteral("convert"), page, QStringLiteral("-o"), out, QStringLiteral("--dialect"),
                  QStringLiteral("sdk")})
                 .code,
             0);
    const Outcome checked = run({QStringLiteral("check"), out, QStringLiteral("--json")});
    QCOMPARE(checked.code, 0);
    QCOMPARE((*readJson(checked.out))["dialect"].toQString(), QStringLiteral("sdk"));
}

void TstCli::serveTellsItsAddressAndEndsOnTerm()
{
    const auto server = serve({});
    QVERIFY(!m_url.isEmpty());
    QVERIFY(!m_key.isEmpty());
    const Outcome replayed = run(
        {QStringLiteral("replay"), research, QStringLiteral("--to"), QString::fromLatin1(m_url)}, {}, m_key);
    QVERIFY2(replayed.code == 0, replayed.err.constData());
    server->terminate();
    QVERIFY(server->waitForFinished());
    QCOMPARE(server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
}

void TstCli::anyKeyTakesEveryUuid()
{
    const auto server =
        serve({QStringLiteral("--any-key"), QStringLiteral("--mode"), QStringLiteral("strict")});
    QVERIFY(!m_url.isEmpty());
    const QStringList arguments{QStringLiteral("replay"), research, QStringLiteral("--to"),
                                QString::fromLatin1(m_url), QStringLiteral("--json")};
    const Outcome replayed = run(arguments, {}, "00000000-0000-4000-8000-000000000042");
    const auto report = readJson(replayed.out);
    QVERIFY2(report.has_value(), replayed.err.constData());
    QCOMPARE((*report)["failed"].toInteger(), 0);
    server->terminate();
    QVERIFY(server->waitForFinished());
}

void TstCli::sendAnswersWithTheBody()
{
    const QString body = write(QStringLiteral("body.json"),
                               "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-000000000001\","
                               "\"init_timestamp\":\"2026-01-02T03:04:05.000001+00:00\"}}");
    const Outcome outcome =
        run({QStringLiteral("send"), QStringLiteral("create_session"), body, QStringLiteral("--local")});
    QCOMPARE(outcome.code, 0);
    const auto answer = readJson(outcome.out);
    QVERIFY(answer.has_value());
    QCOMPARE((*answer)["status"].toQString(), QStringLiteral("Success"));
    QVERIFY(outcome.err.contains("200"));
}

void TstCli::sendToASessionFetchesItsToken()
{
    const auto server = serve({QStringLiteral("--mode"), QStringLiteral("faithful")});
    const QByteArray id = "00000000-0000-4000-8000-000000000002";
    const QStringList to{QStringLiteral("--to"), QString::fromLatin1(m_url)};
    const QByteArray session = "{\"session\":{\"session_id\":\"" + id + "\"}}";
    QCOMPARE(
        run(QStringList{QStringLiteral("send"), QStringLiteral("create_session"), QStringLiteral("-")} + to,
            session, m_key)
            .code,
        0);
    const QByteArray agent = "{\"id\":\"00000000-0000-4000-8000-000000000003\",\"name\":\"Scout\"}";
    const QStringList about{QStringLiteral("--session"), QString::fromLatin1(id)};
    const Outcome created = run(
        QStringList{QStringLiteral("send"), QStringLiteral("create_agent"), QStringLiteral("-")} + to + about,
        agent, m_key);
    QCOMPARE(created.code, 0);
    QCOMPARE(created.out, QByteArray("\"Success\"\n"));
    const Outcome stats =
        run(QStringList{QStringLiteral("send"), QStringLiteral("stats")} + to + about, {}, m_key);
    QCOMPARE(stats.code, 0);
    QCOMPARE((*readJson(stats.out))["events"].toInteger(), 0);
    const Outcome refused =
        run(QStringList{QStringLiteral("send"), QStringLiteral("create_events"), QStringLiteral("-")} + to +
                about,
            "{\"events\":[{\"type\":\"llm\"}]}", m_key);
    QCOMPARE(refused.code, 1);
    server->terminate();
    QVERIFY(server->waitForFinished());
}

void TstCli::unreachableTargetIsThree()
{
    // Port 1 on loopback: nothing listens there. A dialect of its own keeps retries short.
    const Outcome outcome =
        run({QStringLiteral("send"), QStringLiteral("stats"), QStringLiteral("--session"),
             QStringLiteral("x"), QStringLiteral("--to"), QStringLiteral("http://127.0.0.1:1")},
            {}, "00000000-0000-4000-8000-000000000042");
    QCOMPARE(outcome.code, 3);
    QVERIFY(!outcome.err.isEmpty());
    const Outcome noKey = run(
        {QStringLiteral("replay"), research, QStringLiteral("--to"), QStringLiteral("http://127.0.0.1:1")});
    QCOMPARE(noKey.code, 3);
    QVERIFY(noKey.err.contains("TAPEDECK_API_KEY"));
}

void TstCli::refusedKeyIsThree()
{
    const auto server = serve({QStringLiteral("--mode"), QStringLiteral("faithful")});
    const Outcome outcome =
        run({QStringLiteral("replay"), research, QStringLiteral("--to"), QString::fromLatin1(m_url)}, {},
            "00000000-0000-4000-8000-000000000042");
    QVERIFY2(outcome.code == 3, (outcome.out + outcome.err).constData());
    server->terminate();
    QVERIFY(server->waitForFinished());
}

void TstCli::interruptIsOneHundredAndThirty()
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, {QStringLiteral("replay"), research, QStringLiteral("--local"),
                            QStringLiteral("--pace"), QStringLiteral("original")});
    QVERIFY(process.waitForStarted());
    // Its first line of progress: it is under way.
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead());
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 130);
}

void TstCli::keyStaysOutOfEveryOutput()
{
    const auto server = serve({});
    const QString file = m_home->filePath(QStringLiteral("report.json"));
    const Outcome outcome =
        run({QStringLiteral("replay"), research, QStringLiteral("--to"), QString::fromLatin1(m_url),
             QStringLiteral("--key-stdin"), QStringLiteral("--report"), file},
            m_key + "\n");
    QCOMPARE(outcome.code, 0);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray all = outcome.out + outcome.err + report.readAll();
    QVERIFY(!all.contains(m_key));
    QVERIFY(!all.contains("eyJ"));
    server->terminate();
    QVERIFY(server->waitForFinished());
}

void TstCli::withoutAKeychainItTellsWhereToPutTheKey()
{
    const Outcome outcome = run(
        {QStringLiteral("replay"), research, QStringLiteral("--profile"), QStringLiteral("AgentOps (live)")});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("There is no keychain here"), outcome.err.constData());
    QVERIFY(outcome.err.contains("TAPEDECK_API_KEY") && outcome.err.contains("--key-stdin"));
    QVERIFY2(!outcome.err.contains("in memory"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TstCli)
#include "tst_cli.moc"
