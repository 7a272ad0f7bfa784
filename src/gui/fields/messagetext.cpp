// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/messagetext.h"

#include <QCoreApplication>

namespace tapedeck::gui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("tapedeck::gui::MessagesField", text);
}

} // namespace

std::string defaultRole(bool completion)
{
    return completion ? "assistant" : "user";
}

Json newMessage(const std::string& role, const Json& content)
{
    return Json::object({{"role", Json(role)}, {"content", content}});
}

Json asMessages(const Json& text, bool completion)
{
    const Json message = newMessage(defaultRole(completion), text);
    return completion ? message : Json::array({message});
}

TextOrReason asText(const Json* messages, bool completion)
{
    const bool none = !messages || messages->isNull() || (!completion && messages->size() == 0);
    if (none)
        return {Json(""), {}};
    if (!completion && messages->size() > 1) {
        const int count = static_cast<int>(messages->size());
        return {{},
                QCoreApplication::translate("tapedeck::gui::MessagesField",
                                            "%n messages do not fit in one text.", nullptr, count)};
    }
    const Json& message = completion ? *messages : messages->items().front();
    if (!message["content"].isString())
        return {{}, say(QT_TRANSLATE_NOOP("tapedeck::gui::MessagesField", "The content is not a text."))};
    const std::string role = defaultRole(completion);
    if (!(message["role"] == Json(role)))
        return {{},
                say(QT_TRANSLATE_NOOP("tapedeck::gui::MessagesField", "The role “%1” would be lost."))
                    .arg(message["role"].toQString())};
    if (message.size() != 2)
        return {{},
                say(QT_TRANSLATE_NOOP("tapedeck::gui::MessagesField",
                                      "What else the message holds would be lost."))};
    return {message["content"], {}};
}

} // namespace tapedeck::gui
