// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/embeddedserver.h"
#include "support/httpprobe.h"

#include <QTest>

#include <memory>
#include <optional>

namespace tapedeck::test {

/// A test with an embedded server for each of its functions, which must still answer when it has ended.
class ServedTest : public QObject
{
    Q_OBJECT

protected:
    void start(const server::ServerLimits& limits);

    std::optional<contract::Api> m_api;
    std::unique_ptr<server::EmbeddedServer> m_server;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace tapedeck::test
