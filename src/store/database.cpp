// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "core/logging.h"
#include "store/setaside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>

namespace tapedeck::store {

namespace {

QString newConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("tapedeck-%1").arg(++counter);
}

// SQLITE_CORRUPT and SQLITE_NOTADB, extended codes included.
bool tellsDamage(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

QStringList statementsOf(const QString& script)
{
    QStringList out;
    QString statement;
    const QStringList lines = script.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("--")))
            continue;
        if (!line.trimmed().isEmpty()) {
            statement += line + QLatin1Char('\n');
        } else if (!statement.isEmpty()) {
            out << statement;
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        out << statement;
    return out;
}

} // namespace

Database::Database(QString connection, QString path)
    : m_connection(std::move(connection))
    , m_path(std::move(path))
{}

Database::~Database()
{
    m_prepared.clear();
    m_db.close();
    m_db = QSqlDatabase(); // removeDatabase warns while a handle lives
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const Options& options)
{
    QDir().mkpath(QFileInfo(options.path).absolutePath());
    QString kept;
    for (int attempt = 0;; ++attempt) {
        std::unique_ptr<Database> database(new Database(newConnectionName(), options.path));
        Status status = database->prepareConnection(options.durable);
        if (status.ok() && !options.migrations.isEmpty())
            status = database->migrate(options.migrations);
        if (status.ok()) {
            database->m_setAside = kept;
            return database;
        }
        if (!database->m_damaged || attempt > 0)
            return status.error();
        database.reset();
        kept = store::setAside(options.path);
        if (kept.isEmpty())
            return status.error();
        qCWarning(lcStore, "A damaged database was set aside.");
    }
}

Status Database::prepareConnection(bool durable)
{
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_db.setDatabaseName(m_path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_db.open())
        return errorOf(m_db.lastError());
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // What is deleted can be given back to the disk bit by bit. To be said before anything is written.
    const auto giving = value(QStringLiteral("pragma auto_vacuum"));
    if (!giving.ok())
        return giving.error();
    if (giving->toInt() == 0) {
        if (const auto set = value(QStringLiteral("pragma auto_vacuum = incremental")); !set.ok())
            return set.error();
    }
    const QString sync = durable ? QStringLiteral("normal") : QStringLiteral("off");
    for (const QString& pragma :
         {QStringLiteral("pragma journal_mode = wal"), QStringLiteral("pragma synchronous = %1").arg(sync),
          QStringLiteral("pragma foreign_keys = on"), QStringLiteral("pragma temp_store = memory"),
          QStringLiteral("select count(*) from sqlite_master")}) {
        if (const auto answer = value(pragma); !answer.ok())
            return answer.error();
    }
    return done();
}

Status Database::migrate(const QString& folder)
{
    const auto version = value(QStringLiteral("pragma user_version"));
    if (!version.ok())
        return version.error();
    int known = 0;
    while (QFile::exists(QStringLiteral("%1/%2.sql").arg(folder).arg(known + 1)))
        ++known;
    Q_ASSERT_X(known > 0, "Database", "no migrations in the resources");
    if (version->toInt() > known)
        return Error{
            ErrorKind::InvalidInput,
            tr("%1 was made by a newer version of this program.").arg(QDir::toNativeSeparators(m_path)),
            {}};
    for (int next = version->toInt() + 1; next <= known; ++next) {
        QFile file(QStringLiteral("%1/%2.sql").arg(folder).arg(next));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Internal, tr("A part of the program is missing."), file.fileName()};
        const QStringList statements = statementsOf(QString::fromUtf8(file.readAll()));
        const Status status = transaction([&]() -> Status {
            for (const QString& sql : statements) {
                if (Status done = exec(sql); !done.ok())
                    return done;
            }
            return exec(QStringLiteral("pragma user_version = %1").arg(next));
        });
        if (!status.ok())
            return status;
    }
    m_prepared.clear();
    return done();
}

Error Database::errorOf(const QSqlError& error)
{
    m_damaged = m_damaged || tellsDamage(error);
    return {ErrorKind::Io, tr("%1 cannot be read or written.").arg(QDir::toNativeSeparators(m_path)),
            error.text()};
}

Result<QSqlQuery*> Database::prepared(const QString& sql, const QVariantList& values)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return errorOf(query.lastError());
        found = m_prepared.emplace(sql, std::move(query)).first;
    }
    for (int i = 0; i < values.size(); ++i)
        found->second.bindValue(i, values.at(i));
    return &found->second;
}

Status Database::exec(const QString& sql, const QVariantList& values)
{
    const auto statement = prepared(sql, values);
    if (!statement.ok())
        return statement.error();
    QSqlQuery& query = **statement;
    const bool good = query.exec();
    const Status status = good ? done() : Status(errorOf(query.lastError()));
    if (good)
        m_lastInsertId = query.lastInsertId().toLongLong();
    query.finish();
    return status;
}

Status Database::first(const QString& sql, const QVariantList& values,
                       const std::function<void(const QSqlQuery&)>& read)
{
    const auto statement = prepared(sql, values);
    if (!statement.ok())
        return statement.error();
    QSqlQuery& query = **statement;
    if (!query.exec())
        return errorOf(query.lastError());
    if (query.next())
        read(query);
    const QSqlError error = query.lastError();
    query.finish();
    return error.isValid() ? Status(errorOf(error)) : done();
}

Result<QSqlQuery> Database::select(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return errorOf(query.lastError());
    return query;
}

Result<QVariant> Database::value(const QString& sql, const QVariantList& values)
{
    auto query = select(sql, values);
    if (!query.ok())
        return query.error();
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return errorOf(query->lastError());
    return QVariant();
}

Status Database::transaction(const std::function<Status()>& body)
{
    if (Status begun = exec(QStringLiteral("begin immediate")); !begun.ok())
        return begun;
    Status status = body();
    if (status.ok())
        status = exec(QStringLiteral("commit"));
    if (!status.ok()) {
        const Status undone = exec(QStringLiteral("rollback"));
        if (!undone.ok())
            qCWarning(lcStore, "A transaction could not be rolled back.");
    }
    return status;
}

} // namespace tapedeck::store
