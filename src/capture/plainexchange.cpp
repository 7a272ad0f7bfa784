// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/plainexchange.h"

#include "capture/errorwords.h"
#include "capture/plainfields.h"
#include "capture/plaintime.h"
#include "capture/sessionof.h"
#include "capture/utf8.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::PlainExchange)
};

Json headersJson(const Headers& headers)
{
    Json out = Json::object({});
    for (const auto& [name, value] : headers) {
        if (out.has(name.toStdString())) {
            // A name that is there twice: a list keeps both and their order.
            Json::Array list;
            for (const auto& [key, text] : headers)
                list.push_back(
                    Json::object({{"name", QString::fromUtf8(key)}, {"value", QString::fromUtf8(text)}}));
            return Json(std::move(list));
        }
        out.set(name.toStdString(), QString::fromUtf8(value));
    }
    return out;
}

Headers readHeaders(const JsonRef& headers)
{
    Headers out;
    if (headers.isObject()) {
        for (const JsonMember& member : headers.json().members()) {
            const QByteArray name = QByteArray::fromStdString(member.name);
            if (!member.value.isArray())
                out.add(name,
                        member.value.isString() ? member.value.toQString().toUtf8() : member.value.toBytes());
            for (const Json& value : member.value.isArray() ? member.value.items() : Json::Array())
                out.add(name, value.toQString().toUtf8());
        }
    } else if (headers.isArray()) {
        for (const Json& item : headers.json().items()) {
            if (item.isObject())
                out.add(item["name"].toQString().toUtf8(), item["value"].toQString().toUtf8());
            else if (item.size() == 2)
                out.add(item.items()[0].toQString().toUtf8(), item.items()[1].toQString().toUtf8());
        }
    }
    return out;
}

void setBody(Json& item, const QByteArray& body)
{
    if (body.isEmpty())
        return;
    if (!isUtf8(body)) {
        item.set("body_base64", QString::fromLatin1(body.toBase64()));
        return;
    }
    const auto json = readJson(body);
    const bool structured = json && (json->isObject() || json->isArray());
    item.set("body", structured && json->toBytes() == body ? *json : Json(QString::fromUtf8(body)));
}

QByteArray bodyBytes(const JsonRef& owner, const JsonRef& body)
{
    if (const JsonRef coded = owner["body_base64"]; coded.isString())
        return QByteArray::fromBase64(coded.json().toQString().toLatin1());
    if (!body.isThere())
        return {};
    return body.isString() ? body.json().toQString().toUtf8() : body.json().toBytes();
}

// Of an answer given beside the request, without headers: `"response": "Success"` means the JSON text that
// the service sends (contract 0.9), not the bare word.
QByteArray looseAnswer(const PlainFields<JsonRef>& fields)
{
    const QByteArray bytes = bodyBytes({}, fields.answer);
    const bool word = fields.answer.isString() && !fields.nestedAnswer && !fields.answerHeaders.isThere();
    return word && !readJson(bytes) ? fields.answer.json().toBytes() : bytes;
}

} // namespace

Json toPlainExchange(const Exchange& exchange)
{
    Json out = Json::object({});
    if (exchange.startedAt.micros != 0)
        out.set("time", formatTimestamp(exchange.startedAt));
    if (const QString session = sessionOf(exchange); !session.isEmpty())
        out.set("session", session);
    out.set("method", QString::fromUtf8(exchange.request.method));
    out.set("url", exchange.request.url);
    out.set("headers", headersJson(exchange.request.headers));
    setBody(out, exchange.request.body);
    if (exchange.response) {
        Json response = Json::object({{"status", exchange.response->status}});
        if (!exchange.response->reason.isEmpty())
            response.set("reason", QString::fromUtf8(exchange.response->reason));
        response.set("headers", headersJson(exchange.response->headers));
        setBody(response, exchange.response->body);
        out.set("response", std::move(response));
    }
    if (exchange.failure) {
        out.set("failure", Json::object({{"kind", errorWord(exchange.failure->kind)},
                                         {"text", exchange.failure->text},
                                         {"detail", exchange.failure->detail}}));
    }
    if (exchange.timing.total >= 0)
        out.set("duration_us", exchange.timing.total);
    return out;
}

Result<Exchange> fromPlainExchange(const Json& item)
{
    const auto fields = PlainFields<JsonRef>::of(JsonRef(item));
    if (!fields.address.isString())
        return Error{ErrorKind::InvalidInput, Words::tr("This is no exchange: it has no URL or path."), {}};
    Exchange out;
    out.request.url = fields.address.json().toQString();
    out.request.headers = readHeaders(fields.headers);
    const JsonRef request = JsonRef(item)["request"];
    const bool nested = request["method"].isThere() || request["url"].isThere();
    out.request.body = bodyBytes(nested ? request : JsonRef(item), fields.body);
    if (fields.method.isString())
        out.request.method = fields.method.json().toQString().toUpper().toUtf8();
    else
        out.request.method = out.request.body.isEmpty() ? "GET" : "POST";
    if (fields.time.isThere())
        out.startedAt.micros = plainTime(fields.time.json());
    if (fields.status.isNumber()) {
        Response answer;
        answer.status = static_cast<int>(fields.status.json().toInteger());
        if (fields.reason.isString())
            answer.reason = fields.reason.json().toQString().toUtf8();
        answer.headers = readHeaders(fields.answerHeaders);
        answer.body =
            fields.nestedAnswer ? bodyBytes(JsonRef(item)["response"], fields.answer) : looseAnswer(fields);
        out.response = std::move(answer);
    }
    if (const Json& failure = item["failure"]; failure.isObject()) {
        out.failure = Error{errorKindOf(failure["kind"].toView()), failure["text"].toQString(),
                            failure["detail"].toQString()};
    }
    out.timing.total = item["duration_us"].toInteger(-1);
    if (fields.session.isString())
        out.sessionId = fields.session.json().toQString();
    return out;
}

} // namespace tapedeck::capture
