// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/sqlite.h"

#include <string>
#include <string_view>

namespace tapedeck::server {

/// The store's connection with its tables made and its statements prepared.
struct StoreStatements
{
    /// Makes the tables if the file is new (resources/sql).
    Status open(const QString& path);
    /// A value of the settings table; `fresh` is put there if it has none yet.
    std::string setting(std::string_view name, const std::string& fresh);

    Sqlite database;
    Statement begin, commit, rollback, beginPart, releasePart, undoPart;
    Statement findProject, addProject;
    Statement findSession, addSession, changeSession, readSession, readStats, addStats, changeStats;
    Statement findAgent, putAgent, findDefaultAgent, putThread;
    Statement addEvent, changeEvent, readEvent, listEvents, lastError, addError, listErrors,
        addDeveloperError;
    Statement putFile, readFile;

private:
    Status migrate(const QString& path);
    void prepare();
};

} // namespace tapedeck::server
