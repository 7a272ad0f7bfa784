// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/node.h"
#include "core/json.h"

#include <initializer_list>
#include <string_view>

namespace tapedeck::capture {

/// A Json with the questions of Node, so that both are asked the same way.
class JsonRef
{
public:
    JsonRef() = default;
    explicit JsonRef(const Json& json)
        : m_json(&json)
    {}
    [[nodiscard]] bool isObject() const { return m_json && m_json->isObject(); }
    [[nodiscard]] bool isArray() const { return m_json && m_json->isArray(); }
    [[nodiscard]] bool isString() const { return m_json && m_json->isString(); }
    [[nodiscard]] bool isNumber() const { return m_json && m_json->isNumber(); }
    [[nodiscard]] bool isThere() const { return m_json && !m_json->isNull(); }
    [[nodiscard]] JsonRef operator[](std::string_view name) const
    {
        return m_json ? JsonRef((*m_json)[name]) : JsonRef();
    }
    [[nodiscard]] const Json& json() const { return *m_json; }

private:
    const Json* m_json = nullptr;
};

/// Where a plain exchange keeps its parts. Programs write them in many ways; all known ones are here.
template <typename Value>
struct PlainFields
{
    Value method, address, headers, body, status, reason, answerHeaders, answer, time, session;
    bool nestedAnswer = false; ///< the answer stood in an object of its own, so its body is to the letter

    static Value pick(const Value& object, std::initializer_list<std::string_view> names)
    {
        for (const std::string_view name : names) {
            if (Value value = object[name]; value.isThere())
                return value;
        }
        return {};
    }

    static PlainFields of(const Value& item)
    {
        PlainFields out;
        const auto addressOf = [](const Value& from) { return pick(from, {"url", "uri", "path"}); };
        Value request = item["request"];
        const bool nested =
            request.isObject() && (addressOf(request).isString() || request["method"].isString());
        const Value& from = nested ? request : item;
        out.method = pick(from, {"method"});
        out.address = addressOf(from);
        out.headers = pick(from, {"headers", "request_headers", "requestHeaders"});
        out.body = pick(from, {"body", "json", "data", "payload", "request_body", "requestBody"});
        if (out.body.isThere() || nested) {
            if (const Value post = from["postData"]; post.isObject())
                out.body = post["text"];
        } else {
            out.body = request;
        }
        out.time = pick(item, {"time", "timestamp", "started_at", "startedAt", "startedDateTime"});
        if (!out.time.isThere())
            out.time = pick(from, {"time", "timestamp", "started_at", "startedAt"});
        out.session = pick(item, {"session", "session_id"});
        readAnswer(item, out);
        return out;
    }

private:
    static void readAnswer(const Value& item, PlainFields& out)
    {
        const auto statusOf = [](const Value& from) {
            return pick(from, {"status", "status_code", "statusCode"});
        };
        const Value response = item["response"];
        out.nestedAnswer =
            response.isObject() && (statusOf(response).isNumber() || response["headers"].isThere());
        const Value& from = out.nestedAnswer ? response : item;
        out.status = statusOf(from);
        if (!out.status.isNumber())
            out.status = statusOf(item);
        out.reason = pick(from, {"reason", "statusText"});
        if (out.nestedAnswer) {
            out.answerHeaders = response["headers"];
            out.answer = pick(response, {"body", "json", "text"});
            if (const Value content = response["content"]; content.isThere())
                out.answer = content.isObject() ? content["text"] : content;
        } else {
            out.answerHeaders = pick(item, {"response_headers", "responseHeaders"});
            out.answer = response.isThere() ? response : pick(item, {"response_body", "responseBody"});
        }
    }
};

} // namespace tapedeck::capture
