// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storestatements.h"

#include <QCoreApplication>
#include <QFile>

namespace tapedeck::server {

namespace {

constexpr qint64 schemaVersion = 1;

}

Status StoreStatements::open(const QString& path)
{
    if (const Status opened = database.open(path); !opened)
        return opened.error();
    if (const Status migrated = migrate(path); !migrated)
        return migrated.error();
    prepare();
    if (!database.failed())
        return done();
    return Error{
        database.damaged() ? ErrorKind::InvalidInput : ErrorKind::Io,
        QCoreApplication::translate("tapedeck::server", "The server's store %1 cannot be used.").arg(path),
        database.failure()};
}

Status StoreStatements::migrate(const QString& path)
{
    Statement version(database, "PRAGMA user_version");
    const qint64 found = version.step() == Statement::Outcome::Row ? version.integer(0) : 0;
    version.reset();
    if (found > schemaVersion)
        return Error{ErrorKind::InvalidInput,
                     QCoreApplication::translate("tapedeck::server",
                                                 "The server's store %1 was made by a newer Tapedeck.")
                         .arg(path),
                     {}};
    if (found == schemaVersion)
        return done();
    QFile script(QStringLiteral(":/tapedeck/sql/server1.sql"));
    const bool readable = script.open(QIODevice::ReadOnly);
    const QByteArray sql = "BEGIN;" + script.readAll() + ";PRAGMA user_version = 1;COMMIT;";
    if (readable && database.execute(sql.constData()))
        return done();
    return Error{
        ErrorKind::Io,
        QCoreApplication::translate("tapedeck::server", "The server's store %1 cannot be made.").arg(path),
        database.failure()};
}

void StoreStatements::prepare()
{
    const auto make = [this](Statement& statement, const char* sql) { statement = Statement(database, sql); };
    make(begin, "BEGIN IMMEDIATE");
    make(commit, "COMMIT");
    make(rollback, "ROLLBACK");
    make(beginPart, "SAVEPOINT part");
    make(releasePart, "RELEASE part");
    make(undoPart, "ROLLBACK TO part");
    make(findProject, "SELECT number, id FROM projects WHERE key = ?");
    make(addProject, "INSERT INTO projects (id, key) VALUES (?, ?)");
    make(findSession, "SELECT number, project FROM sessions WHERE id = ?");
    make(addSession, "INSERT INTO sessions (id, project, body) VALUES (?, ?, ?)");
    make(changeSession, "UPDATE sessions SET body = ? WHERE number = ?");
    make(readSession, "SELECT body FROM sessions WHERE number = ?");
    make(addStats, "INSERT INTO stats (session) SELECT number FROM sessions WHERE id = ?");
    make(readStats,
         "SELECT cost, events, prompt_tokens, completion_tokens, errors FROM stats WHERE session = ?");
    make(changeStats, "UPDATE stats SET cost = ?, events = ?, prompt_tokens = ?, completion_tokens = ?,"
                      " errors = ? WHERE session = ?");
    make(findAgent, "SELECT 1 FROM agents WHERE id = ?");
    make(putAgent,
         "INSERT INTO agents (id, session, name, logs) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
         " SET session = excluded.session, name = excluded.name, logs = excluded.logs");
    make(findDefaultAgent, "SELECT id FROM agents WHERE session = ? AND name = 'Default Agent' LIMIT 1");
    make(putThread, "INSERT INTO threads (id, session, agent) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
                    " SET session = excluded.session, agent = excluded.agent");
    make(addEvent, "INSERT INTO events (kind, id, session, body) VALUES (?, ?, ?, ?)");
    make(changeEvent, "UPDATE events SET session = ?, body = ? WHERE id = ? AND kind = ?");
    make(readEvent, "SELECT body FROM events WHERE id = ? AND kind = ?");
    make(listEvents, "SELECT body FROM events WHERE session = ? AND kind = ? ORDER BY number");
    make(lastError, "SELECT ifnull(max(id), 0) FROM errors");
    make(addError, "INSERT INTO errors (id, session, body) VALUES (?, ?, ?)");
    make(listErrors, "SELECT body FROM errors WHERE session = ? ORDER BY id");
    make(addDeveloperError, "INSERT INTO developer_errors (body) VALUES (?)");
    make(putFile, "INSERT INTO files (path, body) VALUES (?, ?) ON CONFLICT (path) DO UPDATE"
                  " SET body = CAST(body || excluded.body AS BLOB)");
    make(readFile, "SELECT body FROM files WHERE path = ?");
}

std::string StoreStatements::setting(std::string_view name, const std::string& fresh)
{
    Statement add(database, "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)");
    add.bind(1, name).bindBlob(2, fresh).run();
    Statement read(database, "SELECT value FROM settings WHERE name = ?");
    read.bind(1, name);
    std::string value = read.step() == Statement::Outcome::Row ? std::string(read.bytes(0)) : std::string();
    read.reset();
    return value;
}

} // namespace tapedeck::server
