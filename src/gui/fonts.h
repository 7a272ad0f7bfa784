// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace tapedeck::gui {

/// Inter where it is installed, else the system's font; never smaller than 13 px.
QFont uiFont();
/// JetBrains Mono where it is installed, else the system's fixed font: for JSON, ids and times.
QFont monoFont();
/// One step smaller than uiFont: second lines, rail and status bar.
QFont smallFont();
QFont boldFont();
/// The font some pixels larger or smaller, still measured in points.
QFont resized(const QFont& font, int pixels);
/// For the one number a card is about.
QFont figureFont();

} // namespace tapedeck::gui
