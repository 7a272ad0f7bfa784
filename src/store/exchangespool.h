// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QMutex>
#include <QTemporaryFile>

#include <deque>
#include <memory>
#include <optional>

namespace tapedeck::store {

/// Exchanges on their way to a taker that may be slower than what brings them, first in, first out: in memory
/// up to a bound, the rest redacted in a temporary file that only this user can read. Nothing is lost, and
/// memory stays small. Thread-safe.
class ExchangeSpool
{
public:
    struct Item
    {
        Exchange exchange;
        QString profileId;
        bool own = true; ///< this program sent it
    };
    static constexpr qint64 defaultBytes = 64ll << 20;

    /// folder empty: the system's for temporary files. It is looked at only when something must go there.
    explicit ExchangeSpool(QString folder = {}, qint64 memoryBytes = defaultBytes);

    /// True: the taker sleeps and must be woken.
    [[nodiscard]] bool add(Item item);
    /// Nothing is left: nullopt, and the taker sleeps.
    std::optional<Item> take();

    /// Of what waits: bytes in memory, and items in the file.
    [[nodiscard]] qint64 bytesInMemory() const;
    [[nodiscard]] qint64 itemsInFile() const;

private:
    bool writeToFile(const Item& item);
    void readFromFile();
    void giveUpFile();
    void keep(Item item);

    const QString m_folder;
    const qint64 m_memoryBytes;
    mutable QMutex m_mutex;
    std::deque<Item> m_items; ///< before those in the file
    std::deque<Item> m_late;  ///< behind those in the file, which could not be written any further
    qint64 m_bytes = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_read = 0; ///< how far the file has been read
    qint64 m_inFile = 0;
    bool m_awake = false;
};

} // namespace tapedeck::store
