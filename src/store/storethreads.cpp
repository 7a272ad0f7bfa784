// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storethreads.h"

#include "store/setaside.h"

#include <QTimer>

namespace tapedeck::store {

DatabaseThread::DatabaseThread(const QString& name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

DatabaseThread::~DatabaseThread()
{
    end();
    m_thread.quit();
    m_thread.wait();
}

void DatabaseThread::setOptions(const Database::Options& options)
{
    m_options = options;
}

Result<std::monostate> DatabaseThread::ensureOpen()
{
    if (m_database)
        return done();
    auto opened = Database::open(m_options);
    if (!opened.ok())
        return opened.error();
    m_database = std::move(opened).value();
    return done();
}

Result<QString> DatabaseThread::open()
{
    Result<QString> answer = QString();
    QMetaObject::invokeMethod(
        m_context.get(),
        [this, &answer] {
            if (const Status status = ensureOpen(); status.ok())
                answer = m_database->setAside();
            else
                answer = status.error();
        },
        Qt::BlockingQueuedConnection);
    return answer;
}

void DatabaseThread::run(const Task& task, const Failed& failed)
{
    if (m_ended)
        return;
    if (const Status status = ensureOpen(); status.ok())
        task(*m_database);
    else
        failed(status.error());
}

void DatabaseThread::post(Task task, Failed failed)
{
    QMetaObject::invokeMethod(
        m_context.get(), [this, task = std::move(task), failed = std::move(failed)] { run(task, failed); },
        Qt::QueuedConnection);
}

void DatabaseThread::postAfter(int milliseconds, Task task, Failed failed)
{
    QMetaObject::invokeMethod(
        m_context.get(),
        [this, milliseconds, task = std::move(task), failed = std::move(failed)] {
            QTimer::singleShot(milliseconds, m_context.get(), [this, task, failed] { run(task, failed); });
        },
        Qt::QueuedConnection);
}

void DatabaseThread::close()
{
    QMetaObject::invokeMethod(
        m_context.get(), [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
}

void DatabaseThread::end()
{
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_database.reset();
            m_ended = true;
        },
        Qt::BlockingQueuedConnection);
}

StoreThreads::StoreThreads(const QString& name)
    : m_counter(name + QStringLiteral("-counter"))
    , m_reader(name + QStringLiteral("-reader"))
    , m_writer(name + QStringLiteral("-writer"))
{}

Result<QString> StoreThreads::open(const QString& path, const QString& migrations)
{
    m_path = path;
    if (path.isEmpty()) {
        m_throwAway = std::make_unique<QTemporaryDir>();
        m_path = m_throwAway->filePath(QStringLiteral("store.db"));
    }
    m_writer.setOptions({m_path, migrations, !m_throwAway});
    m_reader.setOptions({m_path, {}, !m_throwAway});
    m_counter.setOptions({m_path, {}, !m_throwAway});
    Result<QString> opened = m_writer.open();
    m_open = opened.ok();
    return opened;
}

void StoreThreads::end()
{
    m_counter.end();
    m_reader.end();
    m_writer.end();
}

Result<QString> StoreThreads::replace()
{
    m_counter.close();
    m_reader.close();
    m_writer.close();
    const QString kept = store::setAside(m_path);
    const Result<QString> opened = m_writer.open();
    m_open = opened.ok();
    return opened.ok() ? Result<QString>(kept) : opened;
}

} // namespace tapedeck::store
