// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace tapedeck::store {

/// A thread with one connection, opened when first needed.
class DatabaseThread
{
public:
    using Task = std::function<void(Database&)>;
    using Failed = std::function<void(const Error&)>;

    explicit DatabaseThread(const QString& name);
    ~DatabaseThread(); ///< runs what was posted, then closes

    void setOptions(const Database::Options& options); ///< before the first post
    /// Waits until the connection is open. The path of a file set aside, or empty.
    Result<QString> open();
    /// One of the two is called in the thread, in the order of posting. Not open: `failed`.
    void post(Task task, Failed failed);
    void postAfter(int milliseconds, Task task, Failed failed);
    /// Waits for what was posted, then closes; the next post opens again.
    void close();
    /// The same for good: what postAfter() still holds back and what comes later is dropped.
    void end();

private:
    Result<std::monostate> ensureOpen();
    void run(const Task& task, const Failed& failed);

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in the thread
    Database::Options m_options;
    std::unique_ptr<Database> m_database; ///< used in the thread only
    bool m_ended = false;                 ///< used in the thread only
};

/// What a store is made of: a writer, a reader for short questions and one for long ones, so that a count
/// never holds up a page and neither holds up writing (WAL).
class StoreThreads
{
public:
    explicit StoreThreads(const QString& name);

    /// Opens the writer. path empty: a throw-away file, removed in the end. The path of a damaged file that
    /// was set aside, or empty.
    Result<QString> open(const QString& path, const QString& migrations);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// After damage was met: closes all, sets the file aside, starts a new one. Waits.
    Result<QString> replace();
    /// Runs what was posted, then closes all three for good.
    void end();

    DatabaseThread& writer() { return m_writer; }
    DatabaseThread& reader() { return m_reader; }
    DatabaseThread& counter() { return m_counter; }

private:
    std::unique_ptr<QTemporaryDir> m_throwAway; ///< goes last
    DatabaseThread m_counter;
    DatabaseThread m_reader;
    DatabaseThread m_writer;
    QString m_path;
    std::atomic_bool m_open{false}; ///< asked from the threads that bring what is to be stored, too
};

} // namespace tapedeck::store
