// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jsonfile.h"

#include "core/jsonparser.h"
#include "core/logging.h"
#include "core/savefile.h"
#include "store/setaside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

namespace tapedeck::store {

namespace {

constexpr int delayMs = 400;

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return saveFile(path, bytes, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

JsonFile::JsonFile(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &JsonFile::write);
}

JsonFile::~JsonFile()
{
    flush();
}

JsonFile::Loaded JsonFile::load()
{
    Loaded out;
    out.value = Json(Json::Object{});
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return out;
    if (file.open(QIODevice::ReadOnly)) {
        if (auto json = readJson(file.readAll()); json && json->isObject()) {
            out.value = std::move(*json);
            return out;
        }
        file.close();
    }
    out.setAside = setAside(m_path);
    return out;
}

void JsonFile::save(Json value)
{
    if (m_path.isEmpty())
        return;
    m_waiting = std::move(value);
    m_timer.start();
}

void JsonFile::flush()
{
    m_timer.stop();
    write();
    m_writer.waitForDone();
}

void JsonFile::write()
{
    if (!m_waiting)
        return;
    const QByteArray bytes = m_waiting->toBytes(2) + '\n';
    m_waiting.reset();
    // The pool ends before this object does, so `this` is good as the context of the answer.
    m_writer.start([this, path = m_path, bytes] {
        const Status status = writeFile(path, bytes);
        if (!status.ok())
            QMetaObject::invokeMethod(
                this, [this, error = status.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    });
}

} // namespace tapedeck::store
