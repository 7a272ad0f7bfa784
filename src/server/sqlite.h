// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tapedeck::server {

class Sqlite;

/// A prepared statement. Text and blobs go in and out as UTF-8 bytes without a detour over UTF-16, which is
/// why the server talks to SQLite itself. Bound views must live until step() returns.
class Statement
{
public:
    Statement() = default;
    Statement(Sqlite& database, const char* sql);

    /// Forgets the last run; the first call of every use.
    Statement& reset();
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    Statement& bindNull(int index);

    enum class Outcome { Row, Done, Constraint, Failed };
    Outcome step();
    /// reset + step for statements that answer nothing.
    bool run();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// Valid until the next step() or reset().
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    Sqlite* m_database = nullptr;
};

/// One connection, used by one thread at a time. A failure that is no constraint sticks until cleared, so
/// that a group of statements is judged once, at its end.
class Sqlite
{
public:
    /// Creates the file if need be: WAL, and no waiting for the disk at each commit. A commit survives the
    /// process, not the power cut.
    Status open(const QString& path);
    void close();

    bool execute(const char* sql);
    [[nodiscard]] int changes() const;
    [[nodiscard]] bool failed() const { return !m_failure.isEmpty(); }
    [[nodiscard]] const QString& failure() const { return m_failure; }
    void clearFailure() { m_failure.clear(); }
    /// The file is no database, or its pages do not belong together.
    [[nodiscard]] bool damaged() const { return m_damaged; }

private:
    friend class Statement;
    void noteFailure();

    struct Closer
    {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Closer> m_database;
    QString m_failure;
    bool m_damaged = false;
};

} // namespace tapedeck::server
