// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <map>
#include <memory>

namespace tapedeck::store {

/// One SQLite connection, for the thread that opened it and no other: WAL, foreign keys, a busy time-out.
class Database
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::store::Database)
public:
    struct Options
    {
        QString path;        ///< a file; Qt Sql's in-memory databases cannot be shared, so none here
        QString migrations;  ///< a resource folder of 1.sql, 2.sql…; empty: the schema is left alone
        bool durable = true; ///< false: a throw-away file, which needs no syncing
    };
    /// Opens or makes the file and brings its schema up to date (PRAGMA user_version counts the migrations
    /// done). A damaged file is set aside and a new one made, see setAside(). InvalidInput: made by a newer
    /// version of the program.
    static Result<std::unique_ptr<Database>> open(const Options& options);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Where the damaged file was moved to; empty if there was none.
    [[nodiscard]] const QString& setAside() const { return m_setAside; }
    /// A statement met a damaged page: close, set the file aside, open again.
    [[nodiscard]] bool damaged() const { return m_damaged; }

    /// Runs a statement without rows; prepared once and kept.
    Status exec(const QString& sql, const QVariantList& values = {});
    /// Runs a query; read its rows with next(), forward only.
    Result<QSqlQuery> select(const QString& sql, const QVariantList& values = {});
    /// Runs a query, prepared once and kept, and hands its first row to `read`, if there is one. No other
    /// statement may run within `read`.
    Status first(const QString& sql, const QVariantList& values,
                 const std::function<void(const QSqlQuery&)>& read);
    /// The first column of the first row, or an invalid QVariant if there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});
    /// The row id of the last insert through exec().
    [[nodiscard]] qint64 lastInsertId() const { return m_lastInsertId; }
    /// BEGIN IMMEDIATE … COMMIT, or ROLLBACK if the body fails.
    Status transaction(const std::function<Status()>& body);

private:
    Database(QString connection, QString path);
    Status prepareConnection(bool durable);
    Status migrate(const QString& folder);
    Result<QSqlQuery*> prepared(const QString& sql, const QVariantList& values);
    Error errorOf(const QSqlError& error);

    QString m_connection;
    QString m_path;
    QSqlDatabase m_db;
    std::map<QString, QSqlQuery> m_prepared;
    qint64 m_lastInsertId = 0;
    QString m_setAside;
    bool m_damaged = false;
};

} // namespace tapedeck::store
