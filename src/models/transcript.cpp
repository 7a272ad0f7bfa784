// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transcript.h"

#include <QCoreApplication>

namespace tapedeck::models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::models::Transcript)
};

// Content of a message: text, or a list of parts of which the texts are shown, or anything else as JSON.
QString contentText(const Json& content)
{
    if (content.isString())
        return content.toQString();
    if (content.isArray()) {
        QStringList parts;
        for (const Json& part : content.items()) {
            if (part.isString())
                parts << part.toQString();
            else if (part["text"].isString())
                parts << part["text"].toQString();
            else
                parts << QString::fromStdString(part.dump(2));
        }
        return parts.join(QLatin1Char('\n'));
    }
    return content.isNull() ? QString() : QString::fromStdString(content.dump(2));
}

class Collector
{
public:
    explicit Collector(int maxChars)
        : m_maxChars(maxChars)
    {}

    void add(const QString& speaker, const Json& value, bool answer = false)
    {
        QString text = contentText(value);
        if (text.isEmpty())
            return;
        if (text.size() > m_maxChars)
            text = text.first(m_maxChars) + QStringLiteral("\n") +
                   Words::tr("… cut; the raw view has all of it");
        entries.push_back({speaker, text, answer});
    }

    void message(const Json& message, const QString& suffix, bool answer)
    {
        const QString role = message["role"].toQString().toUpper();
        const QString speaker = role.isEmpty() ? Words::tr("MESSAGE") : role;
        add(suffix.isEmpty() ? speaker : QStringLiteral("%1 · %2").arg(speaker, suffix), message["content"],
            answer);
        for (const Json& call : message["tool_calls"].items())
            add(Words::tr("TOOL CALL"), call.has("function") ? call["function"] : call, answer);
    }

    // A prompt or completion: messages, one message, a text, or one of these wrapped by the server (contract
    // 3).
    void talk(const Json& value, const QString& plainSpeaker, const QString& suffix, bool answer)
    {
        if (value["type"].toView() == "chatml" && value.has("messages"))
            return talk(value["messages"], plainSpeaker, suffix, answer);
        if (value["type"].toView() == "string" && value.has("string"))
            return talk(value["string"], plainSpeaker, suffix, answer);
        if (value.isArray()) {
            for (const Json& item : value.items())
                talk(item, plainSpeaker, suffix, answer);
        } else if (value.has("role")) {
            message(value, suffix, answer);
        } else {
            add(suffix.isEmpty() ? plainSpeaker : QStringLiteral("%1 · %2").arg(plainSpeaker, suffix), value,
                answer);
        }
    }

    std::vector<TranscriptEntry> entries;

private:
    int m_maxChars;
};

const Json& either(const Json& body, const char* first, const char* second)
{
    return body.has(first) ? body[first] : body[second];
}

} // namespace

std::vector<TranscriptEntry> transcriptOf(const Event& event, int maxChars)
{
    Collector out(maxChars);
    const Json& body = event.body;
    switch (event.kind) {
    case EventKind::Llm:
        out.talk(body["prompt"], Words::tr("PROMPT"), {}, false);
        out.talk(body["completion"], Words::tr("COMPLETION"), event.title, true);
        break;
    case EventKind::Tool:
    case EventKind::Action:
        out.add(Words::tr("INPUT"), either(body, "params", "input"));
        out.add(Words::tr("OUTPUT"), either(body, "returns", "output"), true);
        out.add(Words::tr("LOGS"), body["logs"]);
        break;
    case EventKind::Error:
        out.add(event.title.isEmpty() ? Words::tr("ERROR") : event.title, body["details"], true);
        out.add(Words::tr("CODE"), body["code"]);
        out.add(Words::tr("LOGS"), body["logs"]);
        break;
    }
    return std::move(out.entries);
}

} // namespace tapedeck::models
