// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QString>
#include <QStringList>

namespace tapedeck::contract {

struct HostEnvOptions
{
    /// Leaves out whatever names the machine, the user or a path: only SDK and OS remain, without the host's
    /// name. Stricter than the SDK's own opt-out, which still sends name and path (contract 5.1).
    bool optOut = false;
    QStringList sections; ///< of hostEnvSections(); empty: all
    QString procPath = QStringLiteral("/proc");
};

/// "SDK", "OS", "CPU", "RAM", "Disk", "Installed Packages", "Project Working Directory", "Virtual
/// Environment".
QStringList hostEnvSections();

/// host_env of this machine in the words of contract 5.1; a section that cannot be read is {}. Reads files
/// and asks file systems, which may take a while: call it on a worker. Thread-safe.
Json hostEnv(const HostEnvOptions& options = {});

} // namespace tapedeck::contract
