// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curltransport.h"
#include "replay/replayrun.h"
#include "server/embeddedserver.h"
#include "support/replaycaptures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QTimer>

// Unpaced replay with new ids, moved times and a token a session, against wrk with one fixed body and one
// fixed token, on the same server in the same run. Arguments: sessions, batches a session, events a batch.

using namespace tapedeck;
using namespace tapedeck::replay;

namespace {

constexpr int wrkSeconds = 5;

/// A session for wrk to send into: its token, or empty.
QByteArray openSession(const contract::Api& api, server::EmbeddedServer& server, QByteArray& body)
{
    test::MemoryCapture capture(api);
    test::addSdkSession(capture, 1, 0);
    Profile profile;
    profile.baseUrl = server.url();
    CurlTransport transport(profile, 1);
    const auto post = [&](const char* path, const QByteArray& header, const QByteArray& value,
                          std::size_t record) {
        Request request;
        request.url = server.url().toString() + QLatin1String(path);
        request.headers = {{header, value}};
        request.body = capture.exchange(record)->request.body;
        transport.send(0, request);
        std::vector<Outcome> out;
        while (out.empty())
            transport.wait(100'000, out);
        return out.front().response.value_or(Response{}).body;
    };
    const auto answer = readJson(post("/v2/create_session", "X-Agentops-Api-Key", server.key(), 0));
    const QByteArray token = answer ? (*answer)["jwt"].toQString().toLatin1() : QByteArray();
    post("/v2/create_agent", "Authorization", "Bearer " + token, 1);
    // The same body a thousand times must not fail on its ids: the server makes them.
    Json events = readJson(capture.exchange(2)->request.body).value_or(Json());
    for (Json& event : events.find("events")->items())
        event.remove("id");
    body = events.toBytes();
    return token;
}

double wrkRate(const contract::Api& api, server::EmbeddedServer& server)
{
    QByteArray body;
    const QByteArray token = openSession(api, server, body);
    QTemporaryDir dir;
    QFile script(dir.filePath("post.lua"));
    if (token.isEmpty() || !script.open(QIODevice::WriteOnly))
        return 0;
    script.write("wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\n"
                 "wrk.headers[\"Authorization\"] = \"Bearer " +
                 token + "\"\nwrk.body = [==[" + body + "]==]\n");
    script.close();
    QProcess wrk;
    wrk.start("wrk", {"-t1", "-c64", "-d" + QString::number(wrkSeconds) + 's', "-s", script.fileName(),
                      server.url().toString() + "/v2/create_events"});
    wrk.waitForFinished(-1);
    const QString output = QString::fromUtf8(wrk.readAllStandardOutput());
    static const QRegularExpression refused("Non-2xx or 3xx responses: (\\d+)");
    if (const auto match = refused.match(output); match.hasMatch())
        QTextStream(stderr) << "wrk: " << match.captured(0) << '\n';
    static const QRegularExpression rate("Requests/sec:\\s+([0-9.]+)");
    return rate.match(output).captured(1).toDouble();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const auto argument = [&](int index, int fallback) {
        return app.arguments().size() > index ? app.arguments().at(index).toInt() : fallback;
    };
    QTextStream out(stdout);
    auto loaded = contract::Api::load();
    if (!loaded)
        return 1;
    const contract::Api& api = *loaded;
    const auto capture = std::make_shared<test::MemoryCapture>(api);
    for (int i = 0; i < argument(1, 1000); ++i)
        test::addSdkSession(*capture, argument(2, 50), 0, argument(3, 1), i);
    auto plan = makePlan(capture, api, {});
    if (!plan)
        return 1;

    server::EmbeddedServer server(api);
    if (const Status started = server.start({}); !started) {
        out << started.error().text << '\n';
        return 1;
    }
    RunOptions options;
    options.profile.baseUrl = server.url();
    options.apiKey = server.key();
    options.pace = {Pace::Kind::Max, 1};
    options.keepExchanges = false;
    ReplayRun run(std::make_shared<const Plan>(std::move(plan).value()), api, options);
    QObject::connect(&run, &ReplayRun::stateChanged, &app, [&](ReplayRun::State state) {
        if (state == ReplayRun::State::Finished)
            QCoreApplication::quit();
    });
    QTimer::singleShot(0, &run, [&run] { run.start(); });
    QCoreApplication::exec();

    const RunCounts counts = run.counts();
    const double seconds = static_cast<double>(run.elapsedMicros()) / 1e6;
    const double ours = static_cast<double>(counts.requests) / seconds;
    const double peer = wrkRate(api, server);
    out << "machine: " << QThread::idealThreadCount() << " cores, " << QSysInfo::prettyProductName() << '\n'
        << "replay: " << counts.requests << " requests, " << counts.eventsSent << " events, " << counts.failed
        << " failed, " << QString::number(seconds, 'f', 2) << " s, " << QString::number(ours, 'f', 0)
        << " requests/s\n"
        << "wrk, one body: " << QString::number(peer, 'f', 0) << " requests/s\n"
        << "ratio: " << QString::number(peer > 0 ? ours / peer : 0, 'f', 2) << '\n';
    return counts.failed == 0 && peer > 0 ? 0 : 1;
}
