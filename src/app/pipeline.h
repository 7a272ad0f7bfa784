// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchangesink.h"
#include "store/exchangespool.h"

#include <QObject>
#include <QThread>

#include <vector>

namespace tapedeck::store {
class HistoryStore;
class SessionStore;
} // namespace tapedeck::store

namespace tapedeck {

/// Exchange → store: the one place at which what was sent, and what the embedded server saw, becomes history
/// and sessions. Bodies are read on a worker; the stores have workers of their own. A replay may be faster
/// than they are: what waits is held in memory up to a bound, then in a file, and nothing is left out.
class Pipeline : public QObject, public ExchangeSink
{
    Q_OBJECT
public:
    /// spoolFolder: where that file goes; empty: the system's for temporary files.
    Pipeline(const contract::Api& api, store::HistoryStore& history, store::SessionStore& sessions,
             const QString& spoolFolder = {});
    ~Pipeline() override; ///< what was handed in is still stored

    void take(const Exchange& exchange, const QString& profileId) override;
    /// Arrivals at the embedded server: sessions only, since what this program sent is in the history
    /// already.
    void takeArrivals(const std::vector<Exchange>& exchanges, const QString& profileId);

private:
    class Reader;
    void add(store::ExchangeSpool::Item item);

    store::ExchangeSpool m_spool;
    QThread m_thread;
    Reader* m_reader;
};

} // namespace tapedeck
