// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace tapedeck::store {

/// One small JSON document on disk. Read at once; written a moment after the last change, atomically, by a
/// thread of its own (a disk under load may take longer than a frame), readable by its owner only.
class JsonFile : public QObject
{
    Q_OBJECT
public:
    /// path empty: nothing is read or written.
    explicit JsonFile(QString path, QObject* parent = nullptr);
    ~JsonFile() override; ///< writes what is waiting

    struct Loaded
    {
        Json value;       ///< an object, empty if there is no file or it was damaged
        QString setAside; ///< where a damaged file was moved to; empty if it was sound
    };
    Loaded load();

    void save(Json value); ///< soon
    void flush();          ///< now, and waits until it is on disk

Q_SIGNALS:
    /// Writing failed; the old file is unchanged. In this object's thread.
    void failed(const tapedeck::Error& error);

private:
    void write();

    QString m_path;
    QTimer m_timer;
    QThreadPool m_writer;
    std::optional<Json> m_waiting;
};

} // namespace tapedeck::store
