// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/calltemplate.h"

#include "core/jsonparser.h"
#include "core/redaction.h"
#include "store/masking.h"
#include "store/templatefolder.h"

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr const char* mark = "tapedeck-template";
constexpr int version = 1;
constexpr int indent = 2;

// Where a text stops being JSON, as people count: from 1.
QString noJson(const QByteArray& bytes, const JsonError& error)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(error.offset, bytes.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return TemplateFolder::tr("This is no JSON from line %1 on.").arg(line);
}

Headers readHeaders(const Json& list)
{
    Headers out;
    for (const Json& item : list.items())
        out.add(item["name"].toQString().toLatin1(), item["value"].toQString().toLatin1());
    return out;
}

Json headersJson(const Headers& headers)
{
    Json list(Json::Array{});
    for (const auto& [name, value] : maskedHeaders(headers))
        list.items().push_back(Json::object(
            {{"name", Json(QString::fromLatin1(name))}, {"value", Json(QString::fromLatin1(value))}}));
    return list;
}

// An empty string: fine.
QString readCall(const Json& json, std::size_t number, TemplateCall& out)
{
    out.endpoint = json["endpoint"].toQString();
    if (out.endpoint.isEmpty())
        return TemplateFolder::tr("Call %1 does not name its endpoint.").arg(number);
    if (const Json* dialect = json.find("dialect")) {
        const auto known = dialectFromName(dialect->toQString());
        if (!known)
            return TemplateFolder::tr("Call %1 has a dialect that is not known: %2.")
                .arg(number)
                .arg(QString::fromStdString(dialect->dump()));
        out.dialect = *known;
    }
    out.pathId = json["pathId"].toQString();
    out.name = json["name"].toQString();
    out.headers = readHeaders(json["headers"]);
    if (const Json* body = json.find("body"))
        out.text = body->dump(indent);
    else
        out.text = std::string(json["text"].toView());
    return {};
}

// A body that is JSON to the letter is stored as such, so that the file can be read and edited.
void setBody(Json& call, const std::string& typed)
{
    call.remove("body");
    call.remove("text");
    if (typed.empty())
        return;
    const std::string text = maskedBody(typed);
    auto parsed = parseJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (parsed.ok() && parsed->issues.empty())
        call.set("body", std::move(parsed->value));
    else // broken UTF-8 would break the file
        call.set("text", Json(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
}

Json callJson(const TemplateCall& call, const Json& before)
{
    Json out = before.isObject() ? before : Json(Json::Object{});
    out.set("endpoint", Json(call.endpoint));
    out.set("dialect", Json(dialectName(call.dialect)));
    const auto setText = [&out](const char* name, const QString& text) {
        if (text.isEmpty())
            out.remove(name);
        else
            out.set(name, Json(redactedText(text)));
    };
    setText("pathId", call.pathId);
    setText("name", call.name);
    if (call.headers.empty())
        out.remove("headers");
    else
        out.set("headers", headersJson(call.headers));
    setBody(out, call.text);
    return out;
}

} // namespace

CallTemplate readTemplate(const QByteArray& bytes)
{
    CallTemplate out;
    const auto parsed = parseJson(bytes);
    if (!parsed.ok()) {
        out.fault = noJson(bytes, parsed.error());
        return out;
    }
    const Json& json = parsed->value;
    out.name = json["name"].toQString().trimmed();
    out.description = json["description"].toQString();
    const qint64 made = json[mark].toInteger();
    if (made < 1)
        out.fault = TemplateFolder::tr("This is no template of Tapedeck: \"%1\" is missing.")
                        .arg(QLatin1String(mark));
    else if (made > version)
        out.fault = TemplateFolder::tr("This template was made by a newer version of Tapedeck.");
    else if (!json["calls"].isArray() || json["calls"].size() == 0)
        out.fault = TemplateFolder::tr("This template has no calls.");
    if (!out.fault.isEmpty())
        return out;
    for (const Json& item : json["calls"].items()) {
        TemplateCall call;
        out.fault = readCall(item, out.calls.size() + 1, call);
        if (!out.fault.isEmpty()) {
            out.calls.clear();
            return out;
        }
        out.calls.push_back(std::move(call));
    }
    return out;
}

QByteArray templateBytes(const CallTemplate& given, const Json& before)
{
    Json out = before.isObject() ? before : Json(Json::Object{});
    out.set(mark, Json(version));
    out.set("name", Json(redactedText(given.name)));
    if (given.description.isEmpty())
        out.remove("description");
    else
        out.set("description", Json(redactedText(given.description)));
    const Json known = out["calls"];
    // Calls are told apart by their place only: where their number changed, none is taken for another.
    const bool same = known.size() == given.calls.size();
    Json calls(Json::Array{});
    for (std::size_t i = 0; i < given.calls.size(); ++i)
        calls.items().push_back(callJson(given.calls[i], same ? known.items()[i] : Json()));
    out.set("calls", std::move(calls));
    return out.toBytes(indent) + '\n';
}

} // namespace tapedeck::store
