// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/result.h"
#include "server/serverconfig.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace tapedeck::server {

/// The AgentOps-compatible server inside Tapedeck (design 8, contract.md). Threads of its own; this object
/// lives in the caller's thread and its signals arrive there. Loopback only.
class EmbeddedServer : public QObject
{
    Q_OBJECT
public:
    explicit EmbeddedServer(const contract::Api& api, QObject* parent = nullptr);
    ~EmbeddedServer() override; ///< stops

    /// Opens the store and the port. Error: port taken, store not writable. Starting twice restarts.
    Status start(const ServerConfig& config);
    /// Answers what is in flight, commits, closes. Safe to call when stopped.
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QUrl url() const;       ///< http://127.0.0.1:PORT
    [[nodiscard]] QByteArray key() const; ///< an API key it takes; made new for a new store
    /// Where start() put a damaged store; empty if it was sound.
    [[nodiscard]] const QString& setAside() const;
    [[nodiscard]] const ServerConfig& config() const;
    [[nodiscard]] ServerCounters counters() const;

    /// Effective from the next request on, without a restart.
    void setMode(ServerMode mode);
    void setFaults(std::vector<Fault> faults);
    void setTokenLife(qint64 seconds);

Q_SIGNALS:
    void runningChanged(bool running);
    /// What arrived since the last time, redacted, at most every 100 ms; oldest dropped first beyond 10,000
    /// waiting.
    void arrived(const std::vector<tapedeck::Exchange>& exchanges);

protected:
    // Nothing is collected for arrived() while nobody listens.
    void connectNotify(const QMetaMethod& signal) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::server
