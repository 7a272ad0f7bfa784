// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storethreads.h"

#include <QObject>

#include <atomic>
#include <functional>

namespace tapedeck::store {

/// What all stores share: a file with its threads, tokens, errors told in the store's own thread.
class StoreBase : public QObject
{
    Q_OBJECT
public:
    ~StoreBase() override;

    [[nodiscard]] bool isOpen() const { return m_threads.isOpen(); }
    /// For questions: never the same twice, so that several askers do not take each other's answers.
    [[nodiscard]] quint64 newToken() { return ++m_tokens; }

Q_SIGNALS:
    void failed(const tapedeck::Error& error);
    /// Everything is gone: cleared on request, or the file was damaged and a new one started.
    void cleared();

protected:
    using Task = std::function<void(Database&)>;

    explicit StoreBase(const QString& name, QObject* parent);

    Status openFile(const QString& path, const QString& migrations);
    /// Every derived destructor begins with this: tasks use the derived object.
    void closeFile() { m_threads.end(); }
    /// The sentence for a damaged file that is kept under this name.
    [[nodiscard]] virtual QString damagedText(const QString& kept) const = 0;

    /// `task` runs in a worker. `otherwise` is called once instead if there is no database: in the caller's
    /// thread when none was opened, else in the worker. The error has been reported then.
    void write(Task task, std::function<void()> otherwise = {});
    void writeSoon(int milliseconds, Task task, std::function<void()> otherwise = {});
    void read(Task task, std::function<void()> otherwise);
    void readLong(Task task, std::function<void()> otherwise); ///< counts and exports

    /// Runs in the store's thread, later; not if the store is gone by then. From any thread.
    template <typename Function>
    void answer(Function function)
    {
        QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
    }
    /// Emits failed(), from any thread. With the database that met it: replaces the file if it is damaged.
    void report(const Error& error, const Database* database = nullptr);

private:
    void post(DatabaseThread& thread, Task task, std::function<void()> otherwise);
    DatabaseThread::Failed failing(std::function<void()> otherwise);
    void replaceDamaged(const Error& error);

    StoreThreads m_threads;
    quint64 m_tokens = 0;
    std::atomic<int> m_generation{0}; ///< of the file
};

} // namespace tapedeck::store
