// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/exchangesreader.h"

#include "capture/plainexchange.h"
#include "capture/plainfields.h"
#include "capture/plaintime.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::ExchangesReader)
};

bool isAuthorization(std::string_view name)
{
    static constexpr std::string_view wanted = "authorization";
    return name.size() == wanted.size() && qstrnicmp(name.data(), wanted.data(), wanted.size()) == 0;
}

// From an object, a list of {name, value}, or a list of pairs.
std::string authorizationIn(const Node& headers)
{
    for (NodeMembers walk(headers); walk.next();) {
        if (!isAuthorization(walk.name()))
            continue;
        if (walk.value().isString())
            return walk.value().string();
        NodeItems values(walk.value());
        return values.next() ? values.value().string() : std::string();
    }
    for (NodeItems walk(headers); walk.next();) {
        std::string name = walk.value()["name"].string();
        std::string value = walk.value()["value"].string();
        if (NodeItems pair(walk.value()); walk.value().isArray() && pair.next()) {
            name = pair.value().string();
            value = pair.next() ? pair.value().string() : std::string();
        }
        if (isAuthorization(name))
            return value;
    }
    return {};
}

} // namespace

void ExchangesReader::index(const Item& whole, IndexWorker& worker) const
{
    Item item = whole;
    const Node node = worker.read(item);
    if (!node.exists())
        return;
    const auto fields = PlainFields<Node>::of(node);
    if (!fields.address.isString()) {
        worker.reject(item, Words::tr("This is no exchange: it has no URL or path."));
        return;
    }
    const std::string url = fields.address.string();
    const std::string authorization = authorizationIn(fields.headers);
    const std::string session = fields.session.string();
    std::string method = fields.method.string();
    for (char& c : method)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (method.empty())
        method = fields.body.isThere() ? "POST" : "GET";
    IndexWorker::Parts parts;
    parts.url = url;
    parts.method = method;
    parts.authorization = authorization;
    parts.session = session;
    parts.body = fields.body;
    parts.status = static_cast<int>(fields.status.count());
    parts.time = fields.time.isNumber() ? plainTime(fields.time.real()) : timeOf(fields.time);
    worker.addExchange(item, parts);
}

Result<Exchange> ExchangesReader::fromItem(const Json& item) const
{
    return fromPlainExchange(item);
}

} // namespace tapedeck::capture
