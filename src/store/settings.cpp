// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

namespace tapedeck::store {

namespace {

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

Theme themeFromName(const QString& name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (name == themeName(theme))
            return theme;
    }
    return Theme::System;
}

QByteArray readBytes(const Json& value)
{
    return QByteArray::fromBase64(value.toQString().toLatin1());
}

Json writeBytes(const QByteArray& bytes)
{
    return Json(QString::fromLatin1(bytes.toBase64()));
}

qint64 bounded(const Json& value, qint64 least, qint64 most, qint64 fallback)
{
    const qint64 read = value.toInteger(fallback);
    return read < least || read > most ? fallback : read;
}

ReplayDefaults readReplay(const Json& json)
{
    ReplayDefaults out;
    if (json["pace"].isString())
        out.pace = json["pace"].toQString();
    out.concurrency = static_cast<int>(bounded(json["concurrency"], 1, 10'000, out.concurrency));
    out.dialect = dialectFromName(json["dialect"].toQString()).value_or(out.dialect);
    out.sessionIds = json["rewrite_session_ids"].toBool(out.sessionIds);
    out.agentIds = json["rewrite_agent_ids"].toBool(out.agentIds);
    out.eventIds = json["rewrite_event_ids"].toBool(out.eventIds);
    out.tokens = json["rewrite_tokens"].toBool(out.tokens);
    out.times = json["shift_times"].toBool(out.times);
    return out;
}

void writeReplay(Json& json, const ReplayDefaults& values)
{
    json.set("pace", Json(values.pace));
    json.set("concurrency", Json(values.concurrency));
    json.set("dialect", Json(dialectName(values.dialect)));
    json.set("rewrite_session_ids", Json(values.sessionIds));
    json.set("rewrite_agent_ids", Json(values.agentIds));
    json.set("rewrite_event_ids", Json(values.eventIds));
    json.set("rewrite_tokens", Json(values.tokens));
    json.set("shift_times", Json(values.times));
}

ServerDefaults readServer(const Json& json)
{
    ServerDefaults out;
    out.port = static_cast<quint16>(bounded(json["port"], 0, 65'535, out.port));
    if (json["mode"].isString())
        out.mode = json["mode"].toQString();
    out.tokenLifeSeconds = bounded(json["token_life_seconds"], 1, 10ll * 365 * 86'400, out.tokenLifeSeconds);
    out.anyKey = json["any_key"].toBool(out.anyKey);
    return out;
}

void writeServer(Json& json, const ServerDefaults& values)
{
    json.set("port", Json(static_cast<int>(values.port)));
    json.set("mode", Json(values.mode));
    json.set("token_life_seconds", Json(values.tokenLifeSeconds));
    json.set("any_key", Json(values.anyKey));
}

HistoryDefaults readHistory(const Json& json)
{
    HistoryDefaults out;
    out.exchanges = bounded(json["keep_exchanges"], 1'000, 100'000'000, out.exchanges);
    out.megabytes = bounded(json["keep_megabytes"], 10, 1'000'000, out.megabytes);
    return out;
}

void writeHistory(Json& json, const HistoryDefaults& values)
{
    json.set("keep_exchanges", Json(values.exchanges));
    json.set("keep_megabytes", Json(values.megabytes));
}

SettingsValues read(const Json& json)
{
    SettingsValues out;
    out.theme = themeFromName(json["theme"].toQString());
    out.language = json["language"].toQString();
    out.lastWorkspace = json["workspace"].toQString();
    out.windowGeometry = readBytes(json["window"]);
    for (const JsonMember& member : json["layout"].members())
        out.layout[QString::fromStdString(member.name)] = readBytes(member.value);
    const Json& recent = json["recent_files"];
    for (const Json& file : recent.items()) {
        if (file.isString() && out.recentFiles.size() < SettingsValues::maxRecentFiles)
            out.recentFiles << file.toQString();
    }
    out.lastFolder = json["folder"].toQString();
    out.keysInMemory = json["keys_in_memory"].toBool();
    out.replay = readReplay(json["replay"]);
    out.server = readServer(json["server"]);
    out.history = readHistory(json["history"]);
    return out;
}

Json& child(Json& json, const char* name)
{
    if (const Json* there = json.find(name); !there || !there->isObject())
        json.set(name, Json(Json::Object{}));
    return *json.find(name);
}

void write(Json& json, const SettingsValues& values)
{
    json.set("version", Json(1));
    json.set("theme", Json(themeName(values.theme)));
    json.set("language", Json(values.language));
    json.set("workspace", Json(values.lastWorkspace));
    json.set("window", writeBytes(values.windowGeometry));
    Json layout(Json::Object{});
    for (const auto& [name, state] : values.layout)
        layout.set(name.toStdString(), writeBytes(state));
    json.set("layout", std::move(layout));
    Json recent(Json::Array{});
    for (const QString& file : values.recentFiles)
        recent.items().emplace_back(file);
    json.set("recent_files", std::move(recent));
    json.set("folder", Json(values.lastFolder));
    json.set("keys_in_memory", Json(values.keysInMemory));
    writeReplay(child(json, "replay"), values.replay);
    writeServer(child(json, "server"), values.server);
    writeHistory(child(json, "history"), values.history);
}

} // namespace

void SettingsValues::addRecentFile(const QString& path)
{
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    while (recentFiles.size() > maxRecentFiles)
        recentFiles.removeLast();
}

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(path)
{
    JsonFile::Loaded loaded = m_file.load();
    m_json = std::move(loaded.value);
    m_setAside = loaded.setAside;
    m_values = read(m_json);
    connect(&m_file, &JsonFile::failed, this, &Settings::failed);
}

void Settings::set(const SettingsValues& values)
{
    if (values == m_values)
        return;
    m_values = values;
    while (m_values.recentFiles.size() > SettingsValues::maxRecentFiles)
        m_values.recentFiles.removeLast();
    write(m_json, m_values);
    m_file.save(m_json);
    Q_EMIT changed(m_values);
}

} // namespace tapedeck::store
