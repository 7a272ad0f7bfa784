// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <csignal>
#include <memory>

using namespace tapedeck;

namespace {

const QString program = QStringLiteral(TAPEDECK_PROGRAM);
const QString research = QStringLiteral(TAPEDECK_SOURCE_DIR "/resources/samples/research-run.tapedeck");
const QByteArray key = "00000000-0000-4000-8000-000000000042";
const QByteArray toolEvent =
    "{\"event_type\":\"tools\",\"id\":\"33333333-3333-4333-8333-333333333333\","
    "\"init_timestamp\":\"2025-02-11T09:14:03Z\","
    "\"end_timestamp\":\"2025-02-11T09:14:04Z\",\"params\":{\"n\":18446744073709551616}}";
// Well below the 18 s for which an answer is waited for.
constexpr int soonMs = 8000;

} // namespace

/// The real program where things go wrong: full disks, endless input, answers that never come, Ctrl+C.
class TstCliLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void numbersOfAnySizeAreKept();
    void aFullDiskIsToldAndLeavesWhatWasThere();
    void outputThatCannotBeWrittenIsTold();
    void aReaderThatLeavesIsNoError();
    void waitingForInputEndsOnASignal_data();
    void waitingForInputEndsOnASignal();
    void aHangingAnswerIsGivenUpOnCtrlC();
    void aHangingCallIsGivenUpOnCtrlC();
    void endlessInputIsRefused_data();
    void endlessInputIsRefused();
    void theReportIsTriedBeforeAnythingIsSent();
    void theCaptureIsNeverOverwritten();
    void slipsOfTheKeyboardAreTold_data();
    void slipsOfTheKeyboardAreTold();
    void nothingToReplayIsAnError_data();
    void nothingToReplayIsAnError();
    void whatWasLeftOutIsToldInTheEnd();
    void checkAndReplayCountTheSame();
    void keysDoNotSurviveConversion_data();
    void keysDoNotSurviveConversion();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    std::unique_ptr<QProcess> prepared() const;
    static Outcome ended(QProcess& process);
    Outcome run(const QStringList& arguments) const;
    [[nodiscard]] QString put(const QString& name, const QByteArray& bytes) const;
    static QByteArray contentOf(const QString& path);

    std::unique_ptr<QTemporaryDir> m_home;
};

void TstCliLimits::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

std::unique_ptr<QProcess> TstCliLimits::prepared() const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("HOME"), m_home->path());
    variables.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->filePath(QStringLiteral("config")));
    variables.insert(QStringLiteral("XDG_DATA_HOME"), m_home->filePath(QStringLiteral("data")));
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    variables.insert(QStringLiteral("TAPEDECK_API_KEY"), QString::fromLatin1(key));
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        variables.remove(QString::fromLatin1(name));
    process->setProcessEnvironment(variables);
    return process;
}

TstCliLimits::Outcome TstCliLimits::ended(QProcess& process)
{
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TstCliLimits::Outcome TstCliLimits::run(const QStringList& arguments) const
{
    const auto process = prepared();
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program, arguments);
    return ended(*process);
}

QString TstCliLimits::put(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_home->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

QByteArray TstCliLimits::contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TstCliLimits::numbersOfAnySizeAreKept()
{
    const QString file = put(QStringLiteral("n.json"), "{\"events\":[" + toolEvent + "]}");
    const auto report = readJson(run({QStringLiteral("check"), file, QStringLiteral("--json")}).out);
    QVERIFY(report.has_value());
    QCOMPARE((*report)["events"].toInteger(), 1);
    const QString out = m_home->filePath(QStringLiteral("n.har"));
    run({QStringLiteral("convert"), file, QStringLiteral("-o"), out});
    QVERIFY(contentOf(out).contains("18446744073709551616"));
}

void TstCliLimits::aFullDiskIsToldAndLeavesWhatWasThere()
{
    const QString out = put(QStringLiteral("out.har"), "before");
    const auto process = prepared();
    // No file may grow beyond 4 KiB.
    process->start(QStringLiteral("/bin/bash"),
                   {QStringLiteral("-c"), QStringLiteral("ulimit -f 4; trap '' XFSZ; exec \"$@\""),
                    QStringLiteral("bash"), program, QStringLiteral("convert"), research,
                    QStringLiteral("-o"), out});
    const Outcome outcome = ended(*process);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains("cannot be written"), outcome.err.constData());
    QCOMPARE(contentOf(out), QByteArray("before"));

    const QString full = m_home->filePath(QStringLiteral("full.jsonl"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), full));
    QCOMPARE(run({QStringLiteral("convert"), research, QStringLiteral("-o"), full}).code, 2);
}

void TstCliLimits::outputThatCannotBeWrittenIsTold()
{
    for (const QStringList& arguments :
         {QStringList{QStringLiteral("check"), research}, QStringList{QStringLiteral("--help")}}) {
        const auto process = prepared();
        process->setStandardOutputFile(QStringLiteral("/dev/full"));
        process->start(program, arguments);
        const Outcome outcome = ended(*process);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("Standard output"), outcome.err.constData());
    }
}

void TstCliLimits::aReaderThatLeavesIsNoError()
{
    const auto process = prepared();
    process->start(QStringLiteral("/bin/bash"),
                   {QStringLiteral("-c"), QStringLiteral("\"$@\" | true; exit ${PIPESTATUS[0]}"),
                    QStringLiteral("bash"), program, QStringLiteral("check"), research});
    const Outcome outcome = ended(*process);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(!outcome.err.contains("Standard output"), outcome.err.constData());
}

void TstCliLimits::waitingForInputEndsOnASignal_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("signal");
    const QString stats = QStringLiteral("send stats --session x --key-stdin --to http://127.0.0.1:1");
    QTest::newRow("standard input, SIGTERM") << QStringLiteral("check -") << SIGTERM;
    QTest::newRow("standard input, SIGINT") << QStringLiteral("check -") << SIGINT;
    QTest::newRow("named pipe, SIGINT") << QStringLiteral("check FIFO") << SIGINT;
    QTest::newRow("body, SIGINT") << QStringLiteral("send create_session FIFO --local") << SIGINT;
    QTest::newRow("key, SIGINT") << stats << SIGINT;
}

void TstCliLimits::waitingForInputEndsOnASignal()
{
    QFETCH(QString, line);
    QFETCH(int, signal);
    const QString fifo = m_home->filePath(QStringLiteral("fifo"));
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const auto process = prepared();
    process->start(program, line.replace(QLatin1String("FIFO"), fifo).split(QLatin1Char(' ')));
    QVERIFY(process->waitForStarted());
    const QString caught = QStringLiteral("/proc/%1/status").arg(process->processId());
    // Once its handler is in place (a bit of SigCgt), the signal is not the system's to handle any more.
    const auto handled = [&caught, signal] {
        for (const QByteArray& entry : contentOf(caught).split('\n')) {
            if (entry.startsWith("SigCgt:"))
                return ((entry.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1) != 0;
        }
        return false;
    };
    QTRY_VERIFY(handled());
    ::kill(static_cast<pid_t>(process->processId()), signal);
    QVERIFY(process->waitForFinished(soonMs));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 130);
}

void TstCliLimits::aHangingAnswerIsGivenUpOnCtrlC()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&silent, &QTcpServer::newConnection);
    const auto process = prepared();
    const QString report = m_home->filePath(QStringLiteral("report.json"));
    process->start(program, {QStringLiteral("replay"), research, QStringLiteral("--to"),
                             QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()),
                             QStringLiteral("--report"), report});
    QVERIFY(connected.wait());
    QTcpSocket* socket = silent.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0); // it was asked, and does not answer
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(soonMs));
    QCOMPARE(process->exitCode(), 130);
    const auto told = readJson(contentOf(report));
    QVERIFY(told.has_value());
    QCOMPARE((*told)["failed"].toInteger(), 1);
    QCOMPARE((*told)["skipped"].toInteger(), (*told)["requests"].toInteger() - 1);
}

void TstCliLimits::aHangingCallIsGivenUpOnCtrlC()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&silent, &QTcpServer::newConnection);
    const auto process = prepared();
    process->start(program, {QStringLiteral("send"), QStringLiteral("stats"), QStringLiteral("--session"),
                             QStringLiteral("11111111-1111-4111-8111-111111111111"), QStringLiteral("--to"),
                             QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())});
    QVERIFY(connected.wait());
    QTcpSocket* socket = silent.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(soonMs));
    QCOMPARE(process->exitCode(), 130);
}

void TstCliLimits::endlessInputIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("device") << QStringLiteral("/dev/zero");
    QTest::newRow("standard input") << QStringLiteral("-");
}

void TstCliLimits::endlessInputIsRefused()
{
    QFETCH(QString, path);
    const auto process = prepared();
    process->setStandardInputFile(QStringLiteral("/dev/zero"));
    process->start(program, {QStringLiteral("check"), path});
    const Outcome outcome = ended(*process);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains("device"), outcome.err.constData());
}

void TstCliLimits::theReportIsTriedBeforeAnythingIsSent()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    const Outcome outcome =
        run({QStringLiteral("replay"), research, QStringLiteral("--to"),
             QStringLiteral("http://127.0.0.1:%1").arg(target.serverPort()), QStringLiteral("--report"),
             m_home->filePath(QStringLiteral("no/such/folder/report.json"))});
    QCOMPARE(outcome.code, 2);
    QVERIFY(!target.waitForNewConnection(0));

    // A disk that is full only then: the summary is told all the same.
    const QString full = m_home->filePath(QStringLiteral("full.json"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), full));
    const Outcome lost = run(
        {QStringLiteral("replay"), research, QStringLiteral("--local"), QStringLiteral("--report"), full});
    QCOMPARE(lost.code, 2);
    QVERIFY2(lost.out.contains("18 request"), lost.out.constData());
}

void TstCliLimits::theCaptureIsNeverOverwritten()
{
    const QByteArray bytes = "{\"events\":[" + toolEvent + "]}";
    const QString capture = put(QStringLiteral("capture.json"), bytes);
    const Outcome reported = run(
        {QStringLiteral("replay"), capture, QStringLiteral("--local"), QStringLiteral("--report"), capture});
    QCOMPARE(reported.code, 2);
    QCOMPARE(contentOf(capture), bytes);
    const QString link = m_home->filePath(QStringLiteral("link.har"));
    QVERIFY(QFile::link(capture, link));
    QCOMPARE(run({QStringLiteral("convert"), capture, QStringLiteral("-o"), link}).code, 2);
    QCOMPARE(contentOf(capture), bytes);
}

void TstCliLimits::slipsOfTheKeyboardAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("command") << QStringLiteral("nosuchcommand") << QByteArray("nosuchcommand");
    QTest::newRow("near") << QStringLiteral("chekc file.har") << QByteArray("check");
    QTest::newRow("beginning") << QStringLiteral("conv") << QByteArray("convert");
    QTest::newRow("option") << QStringLiteral("--nonsense") << QByteArray("--nonsense");
    QTest::newRow("option behind a file") << QStringLiteral("a.har --nonsense") << QByteArray("--nonsense");
    QTest::newRow("key") << QStringLiteral("replay x --local --key-stdin") << QByteArray("--key-stdin");
    QTest::newRow("gone") << QStringLiteral("check /nowhere/at/all.har") << QByteArray("/nowhere/at/all.har");
}

void TstCliLimits::slipsOfTheKeyboardAreTold()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(line.split(QLatin1Char(' ')));
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.contains("display"));
}

void TstCliLimits::nothingToReplayIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no entries") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":[]}}")
                                << QByteArray("nothing to replay");
    QTest::newRow("null") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":null}}")
                          << QByteArray("entries");
    QTest::newRow("broken lines") << QByteArray("{\"tapedeck\":{\"version\":1}}\n{\"request\":NaN}\n")
                                  << QByteArray("nothing to replay");
    QTest::newRow("another API") << QByteArray(
                                        "{\"method\":\"GET\",\"url\":\"https://elsewhere.example/\"}\n")
                                 << QByteArray("AgentOps API");
}

void TstCliLimits::nothingToReplayIsAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const Outcome outcome =
        run({QStringLiteral("replay"), put(QStringLiteral("x"), bytes), QStringLiteral("--local")});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

void TstCliLimits::whatWasLeftOutIsToldInTheEnd()
{
    const QString file =
        put(QStringLiteral("x.tapedeck"), contentOf(research) + "{\"startedDateTime\":NaN}\n");
    const Outcome outcome = run({QStringLiteral("replay"), file, QStringLiteral("--local")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains("1 part"), outcome.out.constData());
    const auto report = readJson(
        run({QStringLiteral("replay"), file, QStringLiteral("--local"), QStringLiteral("--json")}).out);
    QCOMPARE((*report)["leftOut"].toInteger(), 1);
}

void TstCliLimits::checkAndReplayCountTheSame()
{
    const QByteArray batch = "{\"events\":[" + toolEvent + "]}";
    QByteArray lines;
    for (const char* call : {"create_events", "create_events", "update_events"})
        lines += QByteArray("{\"method\":\"POST\",\"url\":\"/v2/") + call + "\",\"body\":" + batch + "}\n";
    const QString file = put(QStringLiteral("x.jsonl"), lines);
    const auto checked = readJson(run({QStringLiteral("check"), file, QStringLiteral("--json")}).out);
    const auto replayed = readJson(
        run({QStringLiteral("replay"), file, QStringLiteral("--local"), QStringLiteral("--json")}).out);
    QVERIFY(checked && replayed);
    QCOMPARE((*checked)["events"].toInteger(), 1);
    QCOMPARE((*replayed)["events"].toInteger(), 1);
}

void TstCliLimits::keysDoNotSurviveConversion_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"tapedeck", "har", "jsonl", "sh"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TstCliLimits::keysDoNotSurviveConversion()
{
    QFETCH(QString, ending);
    const QByteArray line =
        "{\"method\":\"POST\",\"url\":\"https://user:PASSW0RD@api.example/v2/create_events?api_key=" + key +
        "\",\"headers\":{\"Referer\":\"https://x.example/?token=T0PSECRET\"},"
        "\"body\":{\"events\":[{\"event_type\":\"tools\",\"logs\":\"sent "
        "X-Agentops-Api-Key: " +
        key + " and AGENTOPS_API_KEY=" + key + "\",\"id\":\"33333333-3333-4333-8333-333333333333\"}]}}\n";
    const QString out = m_home->filePath(QStringLiteral("out.") + ending);
    run({QStringLiteral("convert"), put(QStringLiteral("x.jsonl"), line), QStringLiteral("-o"), out});
    const QByteArray written = contentOf(out);
    QVERIFY2(written.contains("api.example") && written.contains("33333333-3333"), written.constData());
    for (const QByteArray& secret : {key, QByteArray("PASSW0RD"), QByteArray("T0PSECRET")})
        QVERIFY2(!written.contains(secret), written.constData());
}

QTEST_GUILESS_MAIN(TstCliLimits)
#include "tst_clilimits.moc"
