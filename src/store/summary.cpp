// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/summary.h"

#include "core/ids.h"
#include "core/jsonparser.h"

namespace tapedeck::store {

namespace {

constexpr std::size_t searchableBytes = 64 << 10;
constexpr qsizetype looked = 4 * summaryLength; ///< no more of a long text is looked at

QString oneLine(const QString& text)
{
    const QString line = text.left(looked).simplified();
    return line.size() > summaryLength ? line.left(summaryLength - 1) + QChar(0x2026) : line;
}

// A message's content: a text, or a list of parts with a text each.
QString contentText(const Json& content)
{
    if (content.isString())
        return content.toQString();
    if (content.isObject())
        return contentText(content.has("text") ? content["text"] : content["content"]);
    QString out;
    for (const Json& part : content.items()) {
        if (out.size() > looked)
            break;
        if (!out.isEmpty())
            out += QLatin1Char(' ');
        out += contentText(part);
    }
    return out;
}

// The wire has a text, a message, a list of messages, and in exports {"type","messages"} or {"type","string"}
// (contract 3).
QString promptText(const Json& prompt)
{
    if (prompt.isObject() && prompt["string"].isString())
        return prompt["string"].toQString();
    const Json& messages = prompt.isObject() && prompt.has("messages") ? prompt["messages"] : prompt;
    if (!messages.isArray())
        return contentText(messages);
    const Json* chosen = nullptr;
    for (const Json& message : messages.items()) {
        if (!chosen || message["role"].toView() == "user")
            chosen = &message;
    }
    return chosen ? contentText(*chosen) : QString();
}

QString firstValue(const Json& params)
{
    if (params.isString())
        return params.toQString();
    if (params.isNumber() || params.isBool())
        return QString::fromStdString(params.dump());
    for (const JsonMember& member : params.members()) {
        if (const QString text = firstValue(member.value); !text.isEmpty())
            return text;
    }
    for (const Json& item : params.items()) {
        if (const QString text = firstValue(item); !text.isEmpty())
            return text;
    }
    return {};
}

// Exports hold objects as JSON texts (contract 2.10).
QString parameterText(const Json& params)
{
    if (params.isString() && (params.toView().starts_with('{') || params.toView().starts_with('['))) {
        if (const auto json = readJson(QByteArray::fromStdString(std::string(params.toView()))))
            return firstValue(*json);
    }
    return firstValue(params);
}

QString joined(const QString& title, const QString& rest)
{
    if (title.isEmpty() || rest.isEmpty())
        return title + rest;
    return title + QStringLiteral(" · ") + rest;
}

void collectTexts(const Json& json, std::string& out)
{
    if (out.size() >= searchableBytes)
        return;
    if (json.isString()) {
        out += json.toView().substr(0, searchableBytes - out.size());
        out += '\n';
    } else if (json.isNumber()) {
        out += json.spelling();
        out += '\n';
    }
    for (const Json& item : json.items())
        collectTexts(item, out);
    for (const JsonMember& member : json.members())
        collectTexts(member.value, out);
}

} // namespace

QString summarize(const Event& event)
{
    switch (event.kind) {
    case EventKind::Llm: {
        const QString prompt = oneLine(promptText(event.body["prompt"]));
        return prompt.isEmpty() ? event.title : prompt;
    }
    case EventKind::Tool:
    case EventKind::Action: {
        const Json& params = event.body.has("params") ? event.body["params"] : event.body["input"];
        const QString value = oneLine(parameterText(params));
        return joined(event.title, value.isEmpty() ? value : QLatin1Char('"') + value + QLatin1Char('"'));
    }
    case EventKind::Error:
        return joined(event.title, oneLine(parameterText(event.body["details"])));
    }
    return event.title;
}

QString sessionTitle(const Session& session)
{
    for (const QString& tag : session.tags) {
        if (!tag.trimmed().isEmpty())
            return oneLine(tag);
    }
    static constexpr const char* section = "Project Working Directory"; // contract 5.1
    QString folder = session.hostEnv[section][section].toQString();
    folder.replace(QLatin1Char('\\'), QLatin1Char('/'));
    const QString name = folder.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? shortId(session.id) : oneLine(name);
}

QString searchableText(const Event& event)
{
    std::string out = event.title.toStdString() + '\n';
    collectTexts(event.body, out);
    return QString::fromStdString(out);
}

} // namespace tapedeck::store
