// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "server/embeddedserver.h"
#include "support/httpprobe.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>

#include <microhttpd.h>
#include <sys/resource.h>

#include <cstdio>

/// create_events with 1 and with 100 events a request, stored, against wrk on a libmicrohttpd handler that
/// does nothing. Needs wrk in the path. Usage: bench_server [seconds]

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

/// The peer: the same library, one thread, the same answer, nothing read but the body.
class EmptyHandler
{
public:
    EmptyHandler()
    {
        const auto handler = [](void*, MHD_Connection* connection, const char*, const char*, const char*,
                                const char*, size_t* size, void** context) -> MHD_Result {
            static int seen = 0;
            if (*context == nullptr) {
                *context = &seen;
                return MHD_YES;
            }
            if (*size > 0) {
                *size = 0;
                return MHD_YES;
            }
            static char body[] = "\"Success\"";
            MHD_Response* response =
                MHD_create_response_from_buffer(sizeof body - 1, body, MHD_RESPMEM_PERSISTENT);
            const MHD_Result queued = MHD_queue_response(connection, MHD_HTTP_OK, response);
            MHD_destroy_response(response);
            return queued;
        };
        m_daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD, 0, nullptr, nullptr, +handler, nullptr,
                                    MHD_OPTION_END);
    }
    ~EmptyHandler() { MHD_stop_daemon(m_daemon); }
    [[nodiscard]] QUrl url() const
    {
        const MHD_DaemonInfo* info = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT);
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(info->port));
    }

private:
    MHD_Daemon* m_daemon = nullptr;
};

QByteArray eventsBody(int count)
{
    QByteArray events;
    for (int i = 0; i < count; ++i) {
        events += i == 0 ? "" : ",";
        events +=
            "{\"event_type\":\"llms\",\"init_timestamp\":\"2024-11-20T10:00:01.123456+00:00\",\"end_"
            "timestamp\":"
            "\"2024-11-20T10:00:02.654321+00:00\",\"model\":\"gpt-4o\",\"prompt\":[{\"role\":\"system\","
            "\"content\":\"You are a careful assistant.\"},{\"role\":\"user\",\"content\":\"Summarise the "
            "findings in three lines.\"}],\"completion\":{\"role\":\"assistant\",\"content\":\"Three lines, "
            "as "
            "asked.\"},\"prompt_tokens\":150,\"completion_tokens\":80,\"params\":{\"temperature\":0.2},"
            "\"returns\":\"ok\"}";
    }
    return "{\"events\":[" + events + "]}";
}

// What this process, the server in it, has used of the processors, in microseconds.
double usedMicroseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

struct Rate
{
    double perSecond = -1;
    double cpuMicros = 0; ///< of the server, for each request: says more than the rate on a busy machine
};

// Requests a second as wrk counts them, or -1; complains about answers that were not 2xx.
Rate measured(const QUrl& server, const QByteArray& token, const QByteArray& body, int seconds,
              const QString& dir)
{
    const QString script = dir + QStringLiteral("/post.lua");
    QFile lua(script);
    if (!lua.open(QIODevice::WriteOnly))
        return {};
    lua.write("wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\n"
              "wrk.headers[\"Authorization\"] = \"Bearer " +
              token + "\"\nwrk.body = [==[" + body + "]==]\n");
    lua.close();
    const double before = usedMicroseconds();
    QProcess wrk;
    wrk.start(QStringLiteral("wrk"),
              {QStringLiteral("-t1"), QStringLiteral("-c64"), QStringLiteral("-d%1s").arg(seconds),
               QStringLiteral("-s"), script, server.toString() + QStringLiteral("/v2/create_events")});
    if (!wrk.waitForFinished((seconds + 30) * 1000))
        return {};
    const double used = usedMicroseconds() - before;
    const QString output = QString::fromLocal8Bit(wrk.readAll());
    if (output.contains(QStringLiteral("Non-2xx")) || output.contains(QStringLiteral("Socket errors")))
        std::printf("%s\n", qPrintable(output));
    static const QRegularExpression rate(QStringLiteral("Requests/sec:\\s+([0-9.]+)"));
    static const QRegularExpression total(QStringLiteral("(\\d+) requests in"));
    const auto match = rate.match(output);
    const double requests = total.match(output).captured(1).toDouble();
    return match.hasMatch() && requests > 0 ? Rate{match.captured(1).toDouble(), used / requests} : Rate{};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 4;
    const QTemporaryDir dir;
    const auto api = contract::Api::load();
    EmbeddedServer server(*api);
    ServerConfig config;
    config.dataDir = dir.path();
    config.mode = ServerMode::Faithful;
    if (!api.ok() || !server.start(config).ok())
        return 1;
    const QByteArray id = QByteArray::fromStdString(newUuid());
    const auto created = test::HttpProbe(server.url())
                             .call("POST", "/v2/create_session", {{"X-Agentops-Api-Key", server.key()}},
                                   "{\"session\":{\"session_id\":\"" + id + "\"}}");
    const QByteArray token = created.json()["jwt"].toQString().toLatin1();
    const EmptyHandler empty;

    std::printf("%s, %d cores, %s\n", qPrintable(QSysInfo::prettyProductName()), QThread::idealThreadCount(),
                qPrintable(QSysInfo::currentCpuArchitecture()));
    std::printf("%-24s %12s %12s %8s %10s %12s %12s\n", "create_events", "empty req/s", "stored req/s",
                "ratio", "events/s", "empty us/req", "stored us/req");
    for (const int events : {1, 100}) {
        const QByteArray body = eventsBody(events);
        const Rate peer = measured(empty.url(), token, body, seconds, dir.path());
        const Rate ours = measured(server.url(), token, body, seconds, dir.path());
        if (peer.perSecond <= 0 || ours.perSecond <= 0) {
            std::printf("wrk did not answer; is it installed?\n");
            return 1;
        }
        std::printf("%3d event(s) a request    %12.0f %12.0f %8.3f %10.0f %12.1f %12.1f\n", events,
                    peer.perSecond, ours.perSecond, ours.perSecond / peer.perSecond, ours.perSecond * events,
                    peer.cpuMicros, ours.cpuMicros);
    }
    const Json stats =
        test::HttpProbe(server.url())
            .call("GET", "/v2/sessions/" + id + "/stats", {{"X-Agentops-Api-Key", server.key()}})
            .json();
    std::printf("stored in the end: %lld events\n", static_cast<long long>(stats["events"].toInteger()));
    return 0;
}
