// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tapedeck {

/// Where this user's files are (XDG). Keys are in none of them.
struct Paths
{
    QString settings;    ///< file
    QString profiles;    ///< file
    QString history;     ///< file
    QString sessions;    ///< file
    QString sandbox;     ///< folder of the embedded server's store
    QString drafts{};    ///< file of what is being composed
    QString templates{}; ///< folder of the user's templates

    /// From the platform's standard locations; folders are made.
    static Paths standard();
};

} // namespace tapedeck
