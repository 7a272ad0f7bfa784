// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"

#include <QString>
#include <QUrl>

#include <map>

namespace tapedeck {

/// How a profile reaches its server.
struct ProxySetting
{
    enum class Mode { System, None, Http, Socks5 };
    Mode mode = Mode::System;
    QString host;
    quint16 port = 0;
    bool operator==(const ProxySetting&) const = default;
};

/// Time limits in milliseconds.
struct TimeoutSetting
{
    int connect = 10'000;
    int total = 20'000; ///< the SDK waits 20 s (contract 5)
    bool operator==(const TimeoutSetting&) const = default;
};

/// TLS is always verified; a private authority can be added, never a waiver.
struct TlsSetting
{
    QString caFile; ///< PEM; empty: the system's authorities
    bool operator==(const TlsSetting&) const = default;
};

/// A target: where to send, how to spell, and the name of its key in the keychain. Never the key itself.
struct Profile
{
    QString id; ///< UUID, stable over renames; names the key in the keychain
    QString name;
    QUrl baseUrl;
    Dialect dialect = Dialect::Sdk;
    TimeoutSetting timeouts;
    ProxySetting proxy;
    TlsSetting tls;
    QString colour;          ///< "#RRGGBB", the dot beside the name
    bool embedded = false;   ///< the Local sandbox: address and key come from the embedded server
    bool production = false; ///< asks before the first call of a run that writes
    /// For {{name}} in calls. No secrets: they are kept in a plain file.
    std::map<QString, QString> variables;
    bool operator==(const Profile&) const = default;
};

} // namespace tapedeck
