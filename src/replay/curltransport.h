// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "replay/transport.h"

#include <memory>

namespace tapedeck::replay {

/// libcurl's multi interface: connections are kept and used again, TLS is always verified, redirects are not
/// followed (a key must not travel to another host), nothing is ever sent twice on its own account.
class CurlTransport : public Transport
{
public:
    CurlTransport(const Profile& profile, int connections);
    ~CurlTransport() override; ///< cuts what is in flight

    void send(quint32 tag, const Request& request) override;
    void wait(qint64 maxMicros, std::vector<Outcome>& out) override;
    void wake() override;
    void cut(std::vector<Outcome>& out) override;

private:
    class Transfer;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::replay
