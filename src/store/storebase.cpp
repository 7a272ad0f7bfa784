// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storebase.h"

namespace tapedeck::store {

StoreBase::StoreBase(const QString& name, QObject* parent)
    : QObject(parent)
    , m_threads(name)
{}

StoreBase::~StoreBase() = default;

Status StoreBase::openFile(const QString& path, const QString& migrations)
{
    const Result<QString> opened = m_threads.open(path, migrations);
    if (!opened.ok())
        return opened.error();
    if (!opened->isEmpty())
        report({ErrorKind::Io, damagedText(*opened), {}});
    return done();
}

void StoreBase::post(DatabaseThread& thread, Task task, std::function<void()> otherwise)
{
    if (!isOpen()) {
        if (otherwise)
            otherwise();
        return;
    }
    thread.post(std::move(task), failing(std::move(otherwise)));
}

void StoreBase::write(Task task, std::function<void()> otherwise)
{
    post(m_threads.writer(), std::move(task), std::move(otherwise));
}

void StoreBase::read(Task task, std::function<void()> otherwise)
{
    post(m_threads.reader(), std::move(task), std::move(otherwise));
}

void StoreBase::readLong(Task task, std::function<void()> otherwise)
{
    post(m_threads.counter(), std::move(task), std::move(otherwise));
}

void StoreBase::writeSoon(int milliseconds, Task task, std::function<void()> otherwise)
{
    if (isOpen())
        m_threads.writer().postAfter(milliseconds, std::move(task), failing(std::move(otherwise)));
    else if (otherwise)
        otherwise();
}

DatabaseThread::Failed StoreBase::failing(std::function<void()> otherwise)
{
    return [this, otherwise = std::move(otherwise)](const Error& error) {
        report(error);
        if (otherwise)
            otherwise();
    };
}

void StoreBase::report(const Error& error, const Database* database)
{
    const bool damaged = database && database->damaged();
    answer([this, error, damaged, met = m_generation.load()] {
        if (!damaged)
            Q_EMIT failed(error);
        else if (met == m_generation) // several statements may meet the same damage
            replaceDamaged(error);
    });
}

void StoreBase::replaceDamaged(const Error& error)
{
    const Result<QString> kept = m_threads.replace();
    ++m_generation;
    Q_EMIT failed(kept.ok() ? Error{error.kind, damagedText(*kept), error.detail} : error);
    Q_EMIT cleared();
}

} // namespace tapedeck::store
