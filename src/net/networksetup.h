// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "core/result.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <memory>

namespace tapedeck::net {

/// The proxy for each request as the profile says. The system's setting never applies to this machine
/// itself, where the embedded server is.
std::unique_ptr<QNetworkProxyFactory> proxyFactory(const ProxySetting& setting);

/// The system's authorities, and the profile's beside them. Reads the file.
Result<QSslConfiguration> tlsConfiguration(const TlsSetting& setting);

} // namespace tapedeck::net
