// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventdraft.h"

#include "server/pythontext.h"

#include <QCoreApplication>

#include <array>

namespace tapedeck::server {

namespace {

constexpr std::array<std::string_view, eventRouteCount> routeNames{"actions", "llms", "tools", "errors"};

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

bool nullOr(const Json& value, bool (Json::*isKind)() const)
{
    return value.isNull() || (value.*isKind)();
}

bool isChatMessage(const Json& message)
{
    const Json& content = message["content"];
    const Json* name = message.find("name");
    return message["role"].isString() && !content.isBool() && !content.isNumber() &&
           (!name || name->isString()) && nullOr(message["tool_calls"], &Json::isArray) &&
           nullOr(message["tool_call_id"], &Json::isString);
}

bool isChat(const Json& prompt)
{
    if (!prompt.isArray())
        return false;
    for (const Json& message : prompt.items()) {
        if (!message.isObject() || !isChatMessage(message))
            return false;
    }
    return true;
}

bool isChatReply(const Json& completion)
{
    const Json& content = completion["content"];
    return completion.isObject() && completion["role"].isString() && !content.isBool() &&
           !content.isNumber() && nullOr(completion["tool_calls"], &Json::isArray) &&
           nullOr(completion["function_call"], &Json::isObject);
}

std::string wrapped(const Json& value, bool chat)
{
    if (chat)
        return "{\"type\":\"chatml\",\"messages\":" + value.dump() + '}';
    const std::string text = value.isString() ? std::string(value.toView()) : pythonJson(value);
    return "{\"type\":\"string\",\"string\":" + quoteJson(text) + '}';
}

// Tokens as sent if that is a number other than 0, else counted. nullopt: the service cannot add them up.
std::optional<Json> tokens(const Json& sent, qint64 counted)
{
    if (!pythonTruth(sent))
        return Json(counted);
    if (sent.isNumber() || sent.isBool())
        return sent;
    return std::nullopt;
}

// A number of tokens that can be multiplied with a price.
std::optional<qint64> wholeTokens(const Json& value)
{
    if (value.isInteger())
        return value.toInteger();
    return value.isBool() ? std::make_optional<qint64>(1) : std::nullopt;
}

std::optional<Decimal> sentCost(const Json& cost)
{
    if (cost.isBool())
        return Decimal::parse(cost.toBool() ? "1" : "0");
    if (cost.isNumber() || cost.isString())
        return Decimal::parse(cost.isString() ? cost.toView() : std::string_view(cost.spelling()));
    return std::nullopt;
}

bool draftLlm(EventDraft& draft, const Pricing& pricing, QString& why)
{
    const Json& event = *draft.event;
    const Json& prompt = event["prompt"];
    const Json& completion = event["completion"];
    const Json& model = event["model"];
    const ModelPrice* price = model.isString() ? pricing.find(model.toView()) : nullptr;

    const auto in = tokens(event["prompt_tokens"], price ? estimatePromptTokens(prompt) : 0);
    const auto out = tokens(event["completion_tokens"], price ? estimateCompletionTokens(completion) : 0);
    if (!in || !out) {
        why = tr("Token counts must be numbers.");
        return false;
    }
    draft.prompt = wrappedPrompt(prompt);
    draft.completion = wrappedCompletion(completion);
    draft.promptTokens = *in;
    draft.completionTokens = *out;

    const Json& cost = event["cost"];
    if (!cost.isNull()) {
        draft.cost = cost;
        draft.addCost = sentCost(cost);
        if (!draft.addCost)
            why = tr("The cost must be a number.");
        return draft.addCost.has_value();
    }
    if (model.isArray() || model.isObject()) {
        why = tr("The model must be a text.");
        return false;
    }
    if (!price)
        return true;
    const auto wholeIn = wholeTokens(*in);
    const auto wholeOut = wholeTokens(*out);
    if (!wholeIn || !wholeOut) {
        why = tr("Token counts must be whole numbers to be priced.");
        return false;
    }
    draft.addCost = price->input * *wholeIn + price->output * *wholeOut;
    draft.cost = Json::number(draft.addCost->text());
    return true;
}

bool draftAction(EventDraft& draft, QString& why)
{
    const Json& picture = (*draft.event)["screenshot"];
    if (picture.isNull())
        return true;
    std::string_view text = picture.toView();
    if (text.starts_with("http://") || text.starts_with("https://"))
        return true;
    constexpr std::string_view prefix = "data:image/png;base64,";
    if (text.starts_with(prefix))
        text.remove_prefix(prefix.size());
    QByteArray digits;
    for (const char c : text) {
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
            c == '/')
            digits += c;
    }
    if (!picture.isString() || digits.size() % 4 == 1) {
        why = tr("The screenshot must be an address or base64.");
        return false;
    }
    draft.screenshot = QByteArray::fromBase64(digits).toStdString();
    return true;
}

} // namespace

std::string_view eventRouteName(EventRoute route)
{
    return routeNames[static_cast<std::size_t>(route)];
}

EventRoute eventRoute(const Json& eventType)
{
    const std::string_view name = eventType.toView();
    if (name == "llms")
        return EventRoute::Llms;
    if (name == "tools")
        return EventRoute::Tools;
    return name == "errors" ? EventRoute::Errors : EventRoute::Actions;
}

std::optional<EventDraft> draftEvent(const Json& event, const Pricing& pricing, Insistence insistence,
                                     QString& why)
{
    if (!event.isObject()) {
        why = tr("An event must be an object.");
        return std::nullopt;
    }
    const Json* type = event.find("event_type");
    if (!type) {
        why = tr("An event needs event_type: llms, tools, actions or errors.");
        return std::nullopt;
    }
    EventDraft draft;
    draft.route = eventRoute(*type);
    draft.event = &event;
    const bool timed = event.has("init_timestamp") && event.has("end_timestamp");
    if (draft.route != EventRoute::Errors && insistence == Insistence::Full && !timed) {
        why = tr("An event needs init_timestamp and end_timestamp.");
        return std::nullopt;
    }
    const bool fine = draft.route == EventRoute::Llms      ? draftLlm(draft, pricing, why)
                      : draft.route == EventRoute::Actions ? draftAction(draft, why)
                                                           : true;
    return fine ? std::make_optional(std::move(draft)) : std::nullopt;
}

std::string wrappedPrompt(const Json& prompt)
{
    return wrapped(prompt, isChat(prompt));
}

std::string wrappedCompletion(const Json& completion)
{
    return wrapped(completion, isChatReply(completion));
}

Json unwrapped(const Json& wrapped)
{
    return wrapped["type"].toView() == "chatml" ? wrapped["messages"] : wrapped["string"];
}

} // namespace tapedeck::server
