// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/errorwords.h"
#include "capture/sessionof.h"
#include "capture/utf8.h"
#include "capture/writer.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::HarEntry)
};

constexpr const char* httpVersion = "HTTP/1.1";

// HAR writes times in milliseconds; three decimals keep our microseconds.
Json milliseconds(qint64 micros)
{
    if (micros < 0)
        return Json(-1);
    return micros % 1000 == 0 ? Json(micros / 1000) : Json(static_cast<double>(micros) / 1000.0);
}

qint64 micros(const Json& value)
{
    const double ms = value.toDouble(-1);
    return value.isNumber() && ms >= 0 && ms < 1e12 ? std::llround(ms * 1000) : -1;
}

Json headerList(const Headers& headers)
{
    Json::Array out;
    for (const auto& [name, value] : headers)
        out.push_back(Json::object({{"name", QString::fromUtf8(name)}, {"value", QString::fromUtf8(value)}}));
    return Json(std::move(out));
}

Headers readHeaders(const Json& list)
{
    Headers out;
    for (const Json& item : list.items())
        out.add(item["name"].toQString().toUtf8(), item["value"].toQString().toUtf8());
    return out;
}

Json queryList(const QString& url)
{
    Json::Array out;
    for (const auto& [name, value] : QUrlQuery(QUrl(url)).queryItems(QUrl::FullyDecoded))
        out.push_back(Json::object({{"name", name}, {"value", value}}));
    return Json(std::move(out));
}

QString mimeType(const Headers& headers, const char* otherwise)
{
    const QByteArray type = headers.value("Content-Type");
    return type.isEmpty() ? QString::fromLatin1(otherwise) : QString::fromUtf8(type);
}

// Members that have no place in an exchange: kept as they are. Cookies are told by the headers, where they
// are masked; pages are not kept, so nothing refers to them.
Json unknownMembers(const Json& object, std::initializer_list<std::string_view> known)
{
    Json out;
    for (const JsonMember& member : object.members()) {
        if (std::find(known.begin(), known.end(), member.name) == known.end())
            out.set(member.name, member.value);
    }
    return out;
}

void setAll(Json& object, const Json& more)
{
    for (const JsonMember& member : more.members())
        object.set(member.name, member.value);
}

Json readMore(const Json& entry)
{
    Json out;
    const auto keep = [&out](const char* part, Json members) {
        if (members.size() > 0)
            out.set(part, std::move(members));
    };
    // What is written anyway needs no keeping.
    const auto without = [](Json members, const char* name, const Json& usual) {
        if (members[name] == usual)
            members.remove(name);
        return members;
    };
    keep("entry", without(unknownMembers(entry, {"startedDateTime", "time", "request", "response", "timings",
                                                 "pageref", "_tapedeck"}),
                          "cache", Json::object({})));
    keep("request",
         without(unknownMembers(entry["request"], {"method", "url", "cookies", "headers", "queryString",
                                                   "postData", "headersSize", "bodySize"}),
                 "httpVersion", httpVersion));
    if (entry["response"]["status"].toInteger() > 0) {
        keep("response",
             without(unknownMembers(entry["response"], {"status", "statusText", "cookies", "headers",
                                                        "content", "redirectURL", "headersSize", "bodySize"}),
                     "httpVersion", httpVersion));
    }
    return out;
}

Json requestEntry(const Request& request, Json& own)
{
    Json out = Json::object({{"method", QString::fromUtf8(request.method)},
                             {"url", request.url},
                             {"httpVersion", httpVersion},
                             {"cookies", Json::array({})},
                             {"headers", headerList(request.headers)},
                             {"queryString", queryList(request.url)}});
    if (!request.body.isEmpty()) {
        // HAR has no encoding for what is sent, so bytes that are no text stand beside it.
        const bool text = isUtf8(request.body);
        out.set("postData",
                Json::object({{"mimeType", mimeType(request.headers, "application/json; charset=UTF-8")},
                              {"text", text ? QString::fromUtf8(request.body) : QString()}}));
        if (!text)
            own.set("requestBase64", QString::fromLatin1(request.body.toBase64()));
    }
    out.set("headersSize", -1);
    out.set("bodySize", static_cast<qint64>(request.body.size()));
    return out;
}

Json responseEntry(const Response& response)
{
    const bool text = isUtf8(response.body);
    Json content = Json::object({{"size", static_cast<qint64>(response.body.size())},
                                 {"mimeType", mimeType(response.headers, "application/json")}});
    if (!response.body.isEmpty())
        content.set("text",
                    text ? QString::fromUtf8(response.body) : QString::fromLatin1(response.body.toBase64()));
    if (!text)
        content.set("encoding", "base64");
    return Json::object({{"status", response.status},
                         {"statusText", QString::fromUtf8(response.reason)},
                         {"httpVersion", httpVersion},
                         {"cookies", Json::array({})},
                         {"headers", headerList(response.headers)},
                         {"content", std::move(content)},
                         {"redirectURL", QString::fromUtf8(response.headers.value("Location"))},
                         {"headersSize", -1},
                         {"bodySize", static_cast<qint64>(response.body.size())}});
}

// HAR counts TLS within connect, and waiting in the queue within the whole.
Json timingEntry(const Timing& timing)
{
    const qint64 connect =
        timing.connect < 0 ? timing.connect : timing.connect + std::max<qint64>(timing.tls, 0);
    return Json::object({{"blocked", milliseconds(timing.queue)},
                         {"dns", -1},
                         {"connect", milliseconds(connect)},
                         {"ssl", milliseconds(timing.tls)},
                         {"send", milliseconds(timing.send)},
                         {"wait", milliseconds(timing.wait)},
                         {"receive", milliseconds(timing.receive)}});
}

Timing readTiming(const Json& entry)
{
    const Json& timings = entry["timings"];
    Timing out;
    out.queue = micros(timings["blocked"]);
    out.tls = micros(timings["ssl"]);
    out.send = micros(timings["send"]);
    out.wait = micros(timings["wait"]);
    out.receive = micros(timings["receive"]);
    const qint64 names = micros(timings["dns"]);
    out.connect = micros(timings["connect"]);
    if (out.connect >= 0)
        out.connect -= std::max<qint64>(out.tls, 0);
    if (names >= 0)
        out.connect = std::max<qint64>(out.connect, 0) + names;
    const qint64 whole = micros(entry["time"]);
    if (whole >= 0)
        out.total = std::max<qint64>(whole - std::max<qint64>(out.queue, 0), 0);
    return out;
}

QByteArray contentBody(const Json& content)
{
    const QByteArray text = content["text"].toQString().toUtf8();
    return content["encoding"].toView() == "base64" ? QByteArray::fromBase64(text) : text;
}

} // namespace

Json toHarEntry(const Exchange& exchange)
{
    Json own = Json::object({});
    if (!exchange.id.empty())
        own.set("id", exchange.id);
    if (const QString session = sessionOf(exchange); !session.isEmpty())
        own.set("session", session);
    if (!exchange.source.isEmpty())
        own.set("source", exchange.source);
    if (exchange.attempts != 1)
        own.set("attempts", exchange.attempts);
    if (exchange.neverSent)
        own.set("neverSent", true);
    if (exchange.failure) {
        own.set("failure", Json::object({{"kind", errorWord(exchange.failure->kind)},
                                         {"text", exchange.failure->text},
                                         {"detail", exchange.failure->detail}}));
    }
    const qint64 whole =
        exchange.timing.total < 0 ? -1 : exchange.timing.total + std::max<qint64>(exchange.timing.queue, 0);
    Json request = requestEntry(exchange.request, own);
    setAll(request, exchange.more["request"]);
    Json response = responseEntry(exchange.response.value_or(Response()));
    setAll(response, exchange.more["response"]);
    // A request without an answer is written as browsers write it: status 0.
    Json out = Json::object({{"startedDateTime", formatTimestamp(exchange.startedAt)},
                             {"time", milliseconds(whole)},
                             {"request", std::move(request)},
                             {"response", std::move(response)},
                             {"cache", Json::object({})},
                             {"timings", timingEntry(exchange.timing)},
                             {"_tapedeck", std::move(own)}});
    setAll(out, exchange.more["entry"]);
    return out;
}

Result<Exchange> fromHarEntry(const Json& entry)
{
    const Json& request = entry["request"];
    if (!request.isObject())
        return Error{ErrorKind::InvalidInput, Words::tr("This is no HAR entry: it has no request."), {}};
    const Json& own = entry["_tapedeck"];
    Exchange out;
    out.id = std::string(own["id"].toView());
    if (const auto started = parseTimestamp(entry["startedDateTime"].toView()))
        out.startedAt = started->time;
    out.request.method = request["method"].toQString().toUtf8();
    out.request.url = request["url"].toQString();
    out.request.headers = readHeaders(request["headers"]);
    out.request.body = own["requestBase64"].isString()
                           ? QByteArray::fromBase64(own["requestBase64"].toQString().toLatin1())
                           : request["postData"]["text"].toQString().toUtf8();
    const Json& response = entry["response"];
    if (const qint64 status = response["status"].toInteger(); status > 0) {
        Response answer;
        answer.status = static_cast<int>(status);
        answer.reason = response["statusText"].toQString().toUtf8();
        answer.headers = readHeaders(response["headers"]);
        answer.body = contentBody(response["content"]);
        out.response = std::move(answer);
    }
    if (const Json& failure = own["failure"]; failure.isObject()) {
        out.failure = Error{errorKindOf(failure["kind"].toView()), failure["text"].toQString(),
                            failure["detail"].toQString()};
    }
    out.timing = readTiming(entry);
    out.attempts = static_cast<int>(own["attempts"].toInteger(1));
    out.neverSent = own["neverSent"].toBool();
    out.sessionId = own["session"].toQString();
    out.source = own["source"].toQString();
    out.more = readMore(entry);
    return out;
}

} // namespace tapedeck::capture
