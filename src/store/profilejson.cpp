// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profilejson.h"

#include <array>

namespace tapedeck::store {

namespace {

struct ModeName
{
    ProxySetting::Mode mode;
    const char* name;
};
constexpr std::array proxyModes = {
    ModeName{ProxySetting::Mode::System, "system"}, ModeName{ProxySetting::Mode::None, "none"},
    ModeName{ProxySetting::Mode::Http, "http"}, ModeName{ProxySetting::Mode::Socks5, "socks5"}};

ProxySetting readProxy(const Json& json)
{
    ProxySetting out;
    for (const ModeName& mode : proxyModes) {
        if (json["mode"].toView() == mode.name)
            out.mode = mode.mode;
    }
    out.host = json["host"].toQString();
    const qint64 port = json["port"].toInteger();
    out.port = port >= 0 && port <= 65'535 ? static_cast<quint16>(port) : quint16(0);
    return out;
}

Json& child(Json& json, const char* name)
{
    if (const Json* there = json.find(name); !there || !there->isObject())
        json.set(name, Json(Json::Object{}));
    return *json.find(name);
}

int milliseconds(const Json& value, int fallback)
{
    constexpr qint64 most = 3'600'000;
    const qint64 read = value.toInteger(fallback);
    return read > 0 && read <= most ? static_cast<int>(read) : fallback;
}

std::map<QString, QString> readVariables(const Json& json)
{
    std::map<QString, QString> out;
    for (const JsonMember& member : json.members()) {
        if (member.value.isString())
            out.emplace(QString::fromStdString(member.name), member.value.toQString());
    }
    return out;
}

// Members that are no text are another version's, and stay.
void writeVariables(Json& json, const std::map<QString, QString>& variables)
{
    for (const auto& [name, value] : readVariables(json)) {
        if (variables.find(name) == variables.end())
            json.remove(name.toStdString());
    }
    for (const auto& [name, value] : variables)
        json.set(name.toStdString(), Json(value));
}

} // namespace

std::optional<Profile> readProfile(const Json& json)
{
    Profile out;
    out.id = json["id"].toQString();
    if (out.id.isEmpty())
        return std::nullopt;
    out.name = json["name"].toQString();
    out.baseUrl = QUrl(json["base_url"].toQString());
    out.dialect = dialectFromName(json["dialect"].toQString()).value_or(out.dialect);
    out.timeouts.connect = milliseconds(json["timeouts"]["connect_ms"], out.timeouts.connect);
    out.timeouts.total = milliseconds(json["timeouts"]["total_ms"], out.timeouts.total);
    out.proxy = readProxy(json["proxy"]);
    out.tls.caFile = json["tls"]["ca_file"].toQString();
    out.colour = json["colour"].toQString();
    out.embedded = json["embedded"].toBool();
    out.production = json["production"].toBool();
    out.variables = readVariables(json["variables"]);
    return out;
}

void writeProfile(Json& json, const Profile& profile)
{
    json.set("id", Json(profile.id));
    json.set("name", Json(profile.name));
    json.set("base_url", Json(profile.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)));
    json.set("dialect", Json(dialectName(profile.dialect)));
    Json& timeouts = child(json, "timeouts");
    timeouts.set("connect_ms", Json(profile.timeouts.connect));
    timeouts.set("total_ms", Json(profile.timeouts.total));
    Json& proxy = child(json, "proxy");
    for (const ModeName& mode : proxyModes) {
        if (mode.mode == profile.proxy.mode)
            proxy.set("mode", Json(mode.name));
    }
    proxy.set("host", Json(profile.proxy.host));
    proxy.set("port", Json(static_cast<int>(profile.proxy.port)));
    child(json, "tls").set("ca_file", Json(profile.tls.caFile));
    json.set("colour", Json(profile.colour));
    json.set("embedded", Json(profile.embedded));
    json.set("production", Json(profile.production));
    writeVariables(child(json, "variables"), profile.variables);
}

} // namespace tapedeck::store
