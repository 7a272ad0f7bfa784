// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/servedtest.h"

#include "support/loaded.h"

namespace tapedeck::test {

void ServedTest::start(const server::ServerLimits& limits)
{
    server::ServerConfig config;
    config.limits = limits;
    QVERIFY(m_server->start(config).ok());
}

void ServedTest::initTestCase()
{
    QVERIFY(load(m_api));
}

void ServedTest::init()
{
    m_server = std::make_unique<server::EmbeddedServer>(*m_api);
}

void ServedTest::cleanup()
{
    // Whatever was done to it, it stands.
    if (m_server->isRunning()) {
        HttpProbe probe(m_server->url());
        QCOMPARE(probe.call("GET", "/v2/ttd/x").body, "[]");
    }
    m_server.reset();
}

} // namespace tapedeck::test
