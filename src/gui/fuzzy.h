// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace tapedeck::gui {

/// How well a text fits what was typed: every typed letter must occur in order, blanks aside; letters in a
/// row and at the start of words count more, so "opc" finds "Open capture". 0: does not fit. An empty pattern
/// fits all alike.
int fuzzyScore(QStringView pattern, QStringView text);

} // namespace tapedeck::gui
