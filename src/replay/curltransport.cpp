// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curltransport.h"

#include <QCoreApplication>
#include <QFile>

#include <curl/curl.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <limits>
#include <mutex>
#include <thread>

namespace tapedeck::replay {

namespace {

// An export of a long session takes megabytes; more than this is no answer of this API.
constexpr qsizetype largestAnswer = 256ll << 20;
// The finest that a poll can wait; shorter rests are slept.
constexpr qint64 pollMicros = 1000;

void initialiseCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           host.startsWith(QLatin1String("127."));
}

// nullopt: as the system says (for libcurl: the environment); empty: none.
std::optional<QByteArray> proxyOf(const Profile& profile)
{
    const ProxySetting& proxy = profile.proxy;
    const QByteArray place = proxy.host.toUtf8() + ':' + QByteArray::number(proxy.port);
    switch (proxy.mode) {
    case ProxySetting::Mode::None:
        return QByteArray();
    case ProxySetting::Mode::Http:
        return "http://" + place;
    case ProxySetting::Mode::Socks5:
        return "socks5h://" + place;
    case ProxySetting::Mode::System:
        break;
    }
    return profile.embedded || isLoopback(profile.baseUrl.host()) ? std::optional(QByteArray())
                                                                  : std::nullopt;
}

ErrorKind kindOf(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::Timeout;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return ErrorKind::Tls;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return ErrorKind::InvalidInput;
    default:
        return ErrorKind::Network;
    }
}

QString placeOf(const Profile& profile)
{
    const QUrl& url = profile.baseUrl;
    const int usual = url.scheme() == QLatin1String("http") ? 80 : 443;
    const int port = url.port(usual);
    return port == usual ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(port);
}

// Why there is no connection, and what to do about it.
QString unreachableText(CURLcode code, long systemError, const QString& place)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return QCoreApplication::translate("replay",
                                           "No connection to %1: no machine of that name was found. "
                                           "Check the profile's address and the network.")
            .arg(place);
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return QCoreApplication::translate("replay",
                                           "No connection to %1: the proxy cannot be reached. Check "
                                           "the profile's proxy.")
            .arg(place);
    case CURLE_OPERATION_TIMEDOUT:
        return QCoreApplication::translate("replay",
                                           "No connection to %1: nothing answered in time. Check the "
                                           "profile's address and the network.")
            .arg(place);
    default:
        break;
    }
    if (systemError == ECONNREFUSED)
        return QCoreApplication::translate("replay", "No connection to %1: it was refused. Is the server "
                                                     "running? Check the profile's address.")
            .arg(place);
    return QCoreApplication::translate(
               "replay", "No connection to %1. Check the profile's address, and that its server runs.")
        .arg(place);
}

QString textOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
        return QCoreApplication::translate("replay",
                                           "No answer in time; whether the request was taken is unknown.");
    case ErrorKind::Tls:
        return QCoreApplication::translate("replay", "The target's certificate could not be trusted.");
    case ErrorKind::InvalidInput:
        return QCoreApplication::translate("replay", "The target's address cannot be used.");
    default:
        break;
    }
    return QCoreApplication::translate("replay", "The connection ended before the answer was complete; "
                                                 "whether the request was taken is unknown.");
}

} // namespace

/// One easy handle, used again and again, with the request and answer that it is at.
class CurlTransport::Transfer
{
public:
    explicit Transfer(const Profile& profile)
        : m_easy(curl_easy_init())
        , m_place(placeOf(profile))
    {
        curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L); // cutting waits for no name to be looked up
        curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(profile.timeouts.connect));
        curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, static_cast<long>(profile.timeouts.total));
        curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, 2L);
        if (!profile.tls.caFile.isEmpty())
            curl_easy_setopt(m_easy, CURLOPT_CAINFO, QFile::encodeName(profile.tls.caFile).constData());
        if (const auto proxy = proxyOf(profile))
            curl_easy_setopt(m_easy, CURLOPT_PROXY, proxy->constData());
        curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
        curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText);
        curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
        curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
        curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
        curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &Transfer::beforeRequest);
        curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    }
    ~Transfer()
    {
        curl_easy_cleanup(m_easy);
        curl_slist_free_all(m_headers);
    }
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    void prepare(quint32 tag, const Request& request)
    {
        m_tag = tag;
        m_body = request.body;
        m_response = {};
        m_requests = 0;
        m_errorText[0] = '\0';
        curl_easy_setopt(m_easy, CURLOPT_URL, request.url.toUtf8().constData());
        if (request.method == "GET") {
            curl_easy_setopt(m_easy, CURLOPT_HTTPGET, 1L);
            curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, nullptr);
        } else {
            curl_easy_setopt(m_easy, CURLOPT_POST, 1L);
            curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_body.constData());
            curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_body.size()));
            curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST,
                             request.method == "POST" ? nullptr : request.method.constData());
        }
        curl_slist_free_all(m_headers);
        m_headers = curl_slist_append(nullptr, "Expect:"); // no round trip before large bodies
        for (const auto& [name, value] : request.headers)
            m_headers = curl_slist_append(m_headers, (name + ": " + value).constData());
        curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    }

    Outcome outcome(CURLcode code)
    {
        Outcome out;
        out.tag = m_tag;
        out.timing = timing();
        if (code == CURLE_OK) {
            long status = 0;
            curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
            m_response.status = static_cast<int>(status);
            out.response = std::move(m_response);
            return out;
        }
        out.neverSent = m_requests == 0;
        ErrorKind kind = kindOf(code);
        if (out.neverSent && kind == ErrorKind::Timeout)
            kind = ErrorKind::Network; // only the connection was late: nothing is unknown
        const char* words = m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code);
        long systemError = 0;
        curl_easy_getinfo(m_easy, CURLINFO_OS_ERRNO, &systemError);
        const bool unreached = out.neverSent && kind == ErrorKind::Network;
        out.failure = Error{kind, unreached ? unreachableText(code, systemError, m_place) : textOf(kind),
                            QString::fromUtf8(words)};
        return out;
    }

    Outcome cut()
    {
        Outcome out;
        out.tag = m_tag;
        out.neverSent = m_requests == 0;
        out.failure =
            Error{ErrorKind::Cancelled,
                  out.neverSent
                      ? QCoreApplication::translate("replay", "Stopped before it was sent.")
                      : QCoreApplication::translate("replay", "Stopped while the answer was waited for; "
                                                              "whether the request was taken is unknown."),
                  {}};
        return out;
    }

    [[nodiscard]] CURL* easy() const { return m_easy; }

private:
    static std::size_t takeHeader(const char* data, std::size_t size, std::size_t count, void* self)
    {
        auto* transfer = static_cast<Transfer*>(self);
        const auto line = QByteArrayView(data, static_cast<qsizetype>(size * count)).trimmed();
        if (line.startsWith("HTTP/")) { // of an interim answer, too: the last one counts
            transfer->m_response = {};
            const qsizetype code = line.indexOf(' ');
            const qsizetype reason = code < 0 ? -1 : line.indexOf(' ', code + 1);
            transfer->m_response.reason = reason < 0 ? QByteArray() : line.sliced(reason + 1).toByteArray();
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            transfer->m_response.headers.add(line.first(colon).toByteArray(),
                                             line.sliced(colon + 1).trimmed().toByteArray());
        }
        return size * count;
    }
    static std::size_t takeBody(const char* data, std::size_t size, std::size_t count, void* self)
    {
        QByteArray& body = static_cast<Transfer*>(self)->m_response.body;
        if (body.size() + static_cast<qsizetype>(size * count) > largestAnswer)
            return 0;
        body.append(data, static_cast<qsizetype>(size * count));
        return size * count;
    }
    // libcurl would send a request again by itself when a kept connection dies under it. The other end may
    // have taken it, so a second time is refused here and the outcome is told as unknown.
    static int beforeRequest(void* self, char*, char*, int, int)
    {
        auto* transfer = static_cast<Transfer*>(self);
        return transfer->m_requests++ == 0 ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
    }

    [[nodiscard]] Timing timing() const
    {
        curl_off_t connect = 0;
        curl_off_t tls = 0;
        curl_off_t sent = 0;
        curl_off_t firstByte = 0;
        curl_off_t total = 0;
        long connects = 0;
        curl_easy_getinfo(m_easy, CURLINFO_CONNECT_TIME_T, &connect);
        curl_easy_getinfo(m_easy, CURLINFO_APPCONNECT_TIME_T, &tls);
        curl_easy_getinfo(m_easy, CURLINFO_PRETRANSFER_TIME_T, &sent);
        curl_easy_getinfo(m_easy, CURLINFO_STARTTRANSFER_TIME_T, &firstByte);
        curl_easy_getinfo(m_easy, CURLINFO_TOTAL_TIME_T, &total);
        curl_easy_getinfo(m_easy, CURLINFO_NUM_CONNECTS, &connects);
        Timing timing;
        if (connects > 0) {
            timing.connect = connect;
            timing.tls = tls > 0 ? tls - connect : -1;
        }
        if (firstByte > 0) {
            timing.wait = firstByte - sent;
            timing.receive = total - firstByte;
        }
        timing.total = total;
        return timing;
    }

    CURL* m_easy;
    QString m_place; ///< of the target, for people
    curl_slist* m_headers = nullptr;
    quint32 m_tag = 0;
    QByteArray m_body; ///< libcurl reads it in place
    Response m_response;
    int m_requests = 0; ///< how often the request was begun to be sent
    char m_errorText[CURL_ERROR_SIZE] = {};
};

class CurlTransport::Private
{
public:
    Profile profile;
    CURLM* multi = nullptr;
    std::vector<std::unique_ptr<Transfer>> transfers;
    std::vector<Transfer*> idle;

    void collect(std::vector<Outcome>& out)
    {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            char* self = nullptr;
            CURL* easy = message->easy_handle;
            const CURLcode code = message->data.result; // gone with the handle
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, &self);
            auto* transfer = reinterpret_cast<Transfer*>(self);
            out.push_back(transfer->outcome(code));
            curl_multi_remove_handle(multi, easy);
            idle.push_back(transfer);
        }
    }
};

CurlTransport::CurlTransport(const Profile& profile, int connections)
    : d(std::make_unique<Private>())
{
    initialiseCurl();
    d->profile = profile;
    d->multi = curl_multi_init();
    curl_multi_setopt(d->multi, CURLMOPT_MAXCONNECTS, static_cast<long>(connections));
}

CurlTransport::~CurlTransport()
{
    for (const auto& transfer : d->transfers)
        curl_multi_remove_handle(d->multi, transfer->easy());
    d->transfers.clear();
    curl_multi_cleanup(d->multi);
}

void CurlTransport::send(quint32 tag, const Request& request)
{
    if (d->idle.empty()) {
        d->transfers.push_back(std::make_unique<Transfer>(d->profile));
        d->idle.push_back(d->transfers.back().get());
    }
    Transfer* transfer = d->idle.back();
    d->idle.pop_back();
    transfer->prepare(tag, request);
    curl_multi_add_handle(d->multi, transfer->easy());
}

void CurlTransport::wait(qint64 maxMicros, std::vector<Outcome>& out)
{
    int running = 0;
    const std::size_t before = out.size();
    curl_multi_perform(d->multi, &running);
    d->collect(out);
    if (out.size() > before || maxMicros <= 0)
        return;
    const qint64 millis = std::min<qint64>(maxMicros / pollMicros, std::numeric_limits<int>::max());
    curl_multi_poll(d->multi, nullptr, 0, static_cast<int>(millis), nullptr);
    if (millis == 0)
        std::this_thread::sleep_for(std::chrono::microseconds(std::min(maxMicros, pollMicros / 4)));
    curl_multi_perform(d->multi, &running);
    d->collect(out);
}

void CurlTransport::cut(std::vector<Outcome>& out)
{
    for (const auto& transfer : d->transfers) {
        if (std::find(d->idle.begin(), d->idle.end(), transfer.get()) != d->idle.end())
            continue;
        out.push_back(transfer->cut());
        curl_multi_remove_handle(d->multi, transfer->easy()); // closes its connection
        d->idle.push_back(transfer.get());
    }
}

void CurlTransport::wake()
{
    curl_multi_wakeup(d->multi);
}

} // namespace tapedeck::replay
