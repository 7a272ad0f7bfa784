// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tapedeck {

/// A new random UUID (version 4), lower case with dashes.
std::string newUuid();
/// The same text always gives the same UUID (version 5): for ids that the service would refuse, e.g.
/// "agent-123".
std::string uuidFromText(std::string_view text);
/// 8-4-4-4-12 hex digits with dashes, or 32 without (contract 1.1: with or without dashes, version not
/// checked).
bool isUuid(std::string_view text);
/// "3f2a91c4…": for people; short texts stay as they are.
QString shortId(const QString& id);

} // namespace tapedeck
