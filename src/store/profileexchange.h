// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "core/result.h"

#include <QByteArray>

#include <vector>

namespace tapedeck::store {

/// Profiles as a file to be handed on: without ids, so without a way to their keys, and without what looks
/// like a secret. The Local sandbox is left out: every Tapedeck has its own.
QByteArray exportedProfiles(const std::vector<Profile>& profiles);

struct ImportedProfiles
{
    std::vector<Profile> profiles; ///< without ids
    std::vector<QString> leftOut;  ///< variables that were not taken: "Staging: api_key"
};
/// All of such a file; InvalidInput with what is wrong in it. Names may be taken already.
Result<ImportedProfiles> readExportedProfiles(const QByteArray& bytes);

} // namespace tapedeck::store
