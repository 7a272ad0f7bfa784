// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/difflines.h"

#include <QByteArray>

#include <vector>

namespace tapedeck::gui {

/// Two texts by their lines: what was taken out, what came in. Texts that are far apart are shown one after
/// the other.
std::vector<replay::DiffLine> diffText(const QByteArray& left, const QByteArray& right,
                                       int maxLines = 20'000);

} // namespace tapedeck::gui
