// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/serverstore.h"

#include "server/storestatements.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <unordered_map>

namespace tapedeck::server {

namespace {

using Outcome = Statement::Outcome;

std::string randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return std::string(reinterpret_cast<const char*>(words.data()), sizeof words);
}

std::optional<std::string> textOrNull(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::make_optional(std::string(row.bytes(column)));
}

std::string arrayOf(Statement& rows)
{
    std::string out = "[";
    while (rows.step() == Outcome::Row) {
        if (out.size() > 1)
            out += ',';
        out += rows.bytes(0);
    }
    rows.reset();
    return out += ']';
}

} // namespace

class ServerStore::Private : public StoreStatements
{
public:
    Uuid key;
    std::string secret;
    qint64 newestError = 0;
    // Sessions are looked up by every request and never deleted. Emptied when it grows too large.
    std::unordered_map<Uuid, StoredSession, UuidHash> sessions;
};

ServerStore::ServerStore(std::unique_ptr<Private> data)
    : d(std::move(data))
{}

ServerStore::~ServerStore() = default;

Result<std::unique_ptr<ServerStore>> ServerStore::open(const QString& path)
{
    auto data = std::make_unique<Private>();
    if (const Status opened = data->open(path); !opened)
        return opened.error();
    data->key = Uuid::fromBytes(data->setting("key", std::string(Uuid::random().view())));
    data->secret = data->setting("secret", randomSecret());
    data->newestError = data->lastError.step() == Outcome::Row ? data->lastError.integer(0) : 0;
    data->lastError.reset();
    std::unique_ptr<ServerStore> store(new ServerStore(std::move(data)));
    store->begin();
    store->ensureProject(store->key());
    if (!store->commit())
        return Error{
            ErrorKind::Io,
            QCoreApplication::translate("tapedeck::server", "The server's store %1 cannot be written.")
                .arg(path),
            store->d->database.failure()};
    return store;
}

const Uuid& ServerStore::key() const
{
    return d->key;
}

const std::string& ServerStore::secret() const
{
    return d->secret;
}

void ServerStore::begin()
{
    d->database.clearFailure();
    d->begin.run();
}

bool ServerStore::commit()
{
    if (!d->database.failed() && d->commit.run())
        return true;
    d->rollback.run();
    d->sessions.clear();
    return false;
}

void ServerStore::beginPart()
{
    d->beginPart.run();
}

void ServerStore::endPart(bool keep)
{
    if (!keep) {
        d->undoPart.run();
        d->sessions.clear();
    }
    d->releasePart.run();
}

std::optional<StoredProject> ServerStore::projectByKey(const Uuid& key)
{
    d->findProject.reset().bindBlob(1, key.view());
    std::optional<StoredProject> found;
    if (d->findProject.step() == Outcome::Row)
        found = StoredProject{d->findProject.integer(0), Uuid::fromBytes(d->findProject.bytes(1))};
    d->findProject.reset();
    return found;
}

StoredProject ServerStore::ensureProject(const Uuid& key)
{
    if (const auto found = projectByKey(key))
        return *found;
    const Uuid id = Uuid::random();
    d->addProject.reset().bindBlob(1, id.view()).bindBlob(2, key.view()).run();
    return projectByKey(key).value_or(StoredProject{});
}

std::optional<StoredSession> ServerStore::session(const Uuid& id)
{
    if (const auto known = d->sessions.find(id); known != d->sessions.end())
        return known->second;
    d->findSession.reset().bindBlob(1, id.view());
    std::optional<StoredSession> found;
    if (d->findSession.step() == Outcome::Row)
        found = StoredSession{d->findSession.integer(0), d->findSession.integer(1)};
    d->findSession.reset();
    constexpr std::size_t enough = 20'000;
    if (d->sessions.size() >= enough)
        d->sessions.clear();
    if (found)
        d->sessions.emplace(id, *found);
    return found;
}

bool ServerStore::insertSession(const Uuid& id, qint64 project, const std::string& body)
{
    d->addSession.reset().bindBlob(1, id.view()).bind(2, project).bind(3, body);
    return d->addSession.run() && d->addStats.reset().bindBlob(1, id.view()).run();
}

void ServerStore::updateSession(qint64 session, const std::string& body)
{
    d->changeSession.reset().bind(1, body).bind(2, session).run();
}

std::string ServerStore::sessionBody(qint64 session)
{
    d->readSession.reset().bind(1, session);
    std::string body = d->readSession.step() == Outcome::Row ? std::string(d->readSession.bytes(0)) : "null";
    d->readSession.reset();
    return body;
}

std::optional<SessionStats> ServerStore::stats(qint64 session)
{
    d->readStats.reset().bind(1, session);
    std::optional<SessionStats> found;
    if (d->readStats.step() == Outcome::Row) {
        found.emplace();
        if (const auto cost = textOrNull(d->readStats, 0))
            found->cost = Decimal::parse(*cost);
        found->events = d->readStats.integer(1);
        found->promptTokens = d->readStats.integer(2);
        found->completionTokens = d->readStats.integer(3);
        found->errors = d->readStats.integer(4);
    }
    d->readStats.reset();
    return found;
}

void ServerStore::setStats(qint64 session, const SessionStats& stats)
{
    const std::string cost = stats.cost ? stats.cost->text() : std::string();
    d->changeStats.reset();
    if (stats.cost)
        d->changeStats.bind(1, cost);
    else
        d->changeStats.bindNull(1);
    d->changeStats.bind(2, stats.events).bind(3, stats.promptTokens).bind(4, stats.completionTokens);
    d->changeStats.bind(5, stats.errors).bind(6, session).run();
}

bool ServerStore::hasAgent(const Uuid& id)
{
    d->findAgent.reset().bindBlob(1, id.view());
    const bool found = d->findAgent.step() == Outcome::Row;
    d->findAgent.reset();
    return found;
}

void ServerStore::upsertAgent(const Uuid& id, qint64 session, const std::optional<std::string>& name,
                              const std::optional<std::string>& logs)
{
    const auto bindText = [this](int index, const std::optional<std::string>& text) {
        if (text)
            d->putAgent.bind(index, *text);
        else
            d->putAgent.bindNull(index);
    };
    d->putAgent.reset().bindBlob(1, id.view()).bind(2, session);
    bindText(3, name);
    bindText(4, logs);
    d->putAgent.run();
}

Uuid ServerStore::defaultAgent(qint64 session)
{
    d->findDefaultAgent.reset().bind(1, session);
    std::optional<Uuid> found;
    if (d->findDefaultAgent.step() == Outcome::Row)
        found = Uuid::fromBytes(d->findDefaultAgent.bytes(0));
    d->findDefaultAgent.reset();
    if (found)
        return *found;
    const Uuid id = Uuid::random();
    upsertAgent(id, session, "Default Agent", std::nullopt);
    return id;
}

void ServerStore::upsertThread(const Uuid& id, qint64 session, const Uuid& agent)
{
    d->putThread.reset().bindBlob(1, id.view()).bind(2, session).bindBlob(3, agent.view()).run();
}

bool ServerStore::insertEvent(EventTable table, const Uuid& id, qint64 session, const std::string& body)
{
    d->addEvent.reset().bind(1, static_cast<qint64>(table)).bindBlob(2, id.view()).bind(3, session);
    return d->addEvent.bind(4, body).run();
}

bool ServerStore::updateEvent(EventTable table, const Uuid& id, qint64 session, const std::string& body)
{
    d->changeEvent.reset().bind(1, session).bind(2, body).bindBlob(3, id.view());
    return d->changeEvent.bind(4, static_cast<qint64>(table)).run() && d->database.changes() > 0;
}

std::optional<std::string> ServerStore::eventBody(EventTable table, const Uuid& id)
{
    d->readEvent.reset().bindBlob(1, id.view()).bind(2, static_cast<qint64>(table));
    std::optional<std::string> body;
    if (d->readEvent.step() == Outcome::Row)
        body = std::string(d->readEvent.bytes(0));
    d->readEvent.reset();
    return body;
}

qint64 ServerStore::nextErrorId()
{
    return ++d->newestError;
}

void ServerStore::insertError(qint64 id, qint64 session, const std::string& body)
{
    d->addError.reset().bind(1, id).bind(2, session).bind(3, body).run();
}

void ServerStore::insertDeveloperError(const std::string& body)
{
    d->addDeveloperError.reset().bind(1, body).run();
}

std::string ServerStore::eventBodies(qint64 session, EventTable table)
{
    return arrayOf(d->listEvents.reset().bind(1, session).bind(2, static_cast<qint64>(table)));
}

std::string ServerStore::errorBodies(qint64 session)
{
    return arrayOf(d->listErrors.reset().bind(1, session));
}

void ServerStore::appendFile(const std::string& path, const std::string& bytes)
{
    d->putFile.reset().bind(1, path).bindBlob(2, bytes).run();
}

std::optional<std::string> ServerStore::file(const std::string& path)
{
    d->readFile.reset().bind(1, path);
    std::optional<std::string> body;
    if (d->readFile.step() == Outcome::Row)
        body = std::string(d->readFile.bytes(0));
    d->readFile.reset();
    return body;
}

} // namespace tapedeck::server
