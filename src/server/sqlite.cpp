// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sqlite.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

namespace tapedeck::server {

Statement::Statement(Sqlite& database, const char* sql)
    : m_database(&database)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database.m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        database.noteFailure();
    m_statement.reset(statement);
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement& Statement::reset()
{
    sqlite3_reset(m_statement.get());
    return *this;
}

Statement& Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), index, bytes.data() ? bytes.data() : "", bytes.size(),
                        SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index);
    return *this;
}

Statement::Outcome Statement::step()
{
    if (!m_statement)
        return Outcome::Failed;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return Outcome::Row;
    if (code == SQLITE_DONE)
        return Outcome::Done;
    if ((code & 0xFF) == SQLITE_CONSTRAINT)
        return Outcome::Constraint;
    m_database->noteFailure();
    return Outcome::Failed;
}

bool Statement::run()
{
    const bool done = reset().step() == Outcome::Done;
    reset();
    return done;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string_view Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size))
                : std::string_view();
}

Status Sqlite::open(const QString& path)
{
    sqlite3* database = nullptr;
    // One thread at a time by contract, so SQLite's own locks would only cost.
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    m_failure.clear();
    m_damaged = false;
    if (code == SQLITE_OK) {
        sqlite3_extended_result_codes(database, 1);
        sqlite3_busy_timeout(database, 500);
        for (const char* setting :
             {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
              "PRAGMA wal_autocheckpoint = 4000", "PRAGMA cache_size = -32768"}) {
            if (!execute(setting))
                break;
        }
    } else {
        noteFailure();
    }
    if (failed()) {
        Error error{m_damaged ? ErrorKind::InvalidInput : ErrorKind::Io,
                    QCoreApplication::translate("tapedeck::server", "The server's store %1 cannot be opened.")
                        .arg(path),
                    m_failure};
        close();
        return error;
    }
    return done();
}

void Sqlite::close()
{
    m_database.reset();
}

bool Sqlite::execute(const char* sql)
{
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    noteFailure();
    return false;
}

int Sqlite::changes() const
{
    return sqlite3_changes(m_database.get());
}

void Sqlite::noteFailure()
{
    const char* text = m_database ? sqlite3_errmsg(m_database.get()) : "out of memory";
    m_failure = QString::fromUtf8(text);
    constexpr int basicCode = 0xff;
    const int code = m_database ? sqlite3_errcode(m_database.get()) & basicCode : SQLITE_NOMEM;
    m_damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
    qCWarning(lcServer) << "SQLite:" << m_failure;
}

void Sqlite::Closer::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

} // namespace tapedeck::server
