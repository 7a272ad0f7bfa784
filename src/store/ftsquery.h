// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tapedeck::store {

/// What people type as an FTS5 query: every word must occur, as the start of a word; punctuation has no
/// meaning. Empty if there is no word in it.
QString ftsQuery(const QString& typed);

/// The text for LIKE '%…%' ESCAPE '\'.
QString likePattern(const QString& typed);

} // namespace tapedeck::store
