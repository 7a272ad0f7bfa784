// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/harreader.h"

#include "capture/writer.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::HarReader)
};

std::string_view headerValue(const Node& headers, std::string_view wanted, std::string& keep)
{
    for (NodeItems walk(headers); walk.next();) {
        std::string nameKeep;
        const std::string_view name = walk.value()["name"].text(nameKeep);
        if (name.size() == wanted.size() &&
            qstrnicmp(name.data(), wanted.data(), static_cast<size_t>(name.size())) == 0)
            return walk.value()["value"].text(keep);
    }
    return {};
}

} // namespace

void HarReader::indexEntry(const Item& item, const Node& entry, IndexWorker& worker)
{
    IndexWorker::Parts parts;
    std::string method;
    std::string url;
    std::string authorization;
    std::string session;
    for (NodeMembers walk(entry); walk.next();) {
        const std::string_view name = walk.name();
        if (name == "startedDateTime") {
            parts.time = timeOf(walk.value());
        } else if (name == "request") {
            for (NodeMembers request(walk.value()); request.next();) {
                if (request.name() == "method")
                    parts.method = request.value().text(method);
                else if (request.name() == "url")
                    parts.url = request.value().text(url);
                else if (request.name() == "headers")
                    parts.authorization = headerValue(request.value(), "authorization", authorization);
                else if (request.name() == "postData")
                    parts.body = request.value()["text"];
            }
        } else if (name == "response") {
            parts.status = static_cast<int>(walk.value()["status"].count());
        } else if (name == "_tapedeck") {
            parts.session = walk.value()["session"].text(session);
        }
    }
    worker.addExchange(item, parts);
}

void HarReader::index(const Item& whole, IndexWorker& worker) const
{
    Item item = whole;
    const Node entry = worker.read(item);
    if (!entry.exists())
        return;
    if (!entry["request"].isObject()) {
        worker.reject(item, Words::tr("This is no HAR entry: it has no request."));
        return;
    }
    indexEntry(item, entry, worker);
}

Result<Exchange> HarReader::fromItem(const Json& item) const
{
    return fromHarEntry(item);
}

} // namespace tapedeck::capture
