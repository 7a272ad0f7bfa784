// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace tapedeck::gui {

/// Which colour of the theme an icon is drawn in.
enum class Tint { Text, Muted, Accent, OnAccent, Ok, Warning, Error, Info };

/// An icon of our line set by name ("replay", "chevron-down"), drawn sharp at any scale in a colour of the
/// theme, and drawn anew in the other colour when the theme changes. An unknown name is a defect and gives a
/// null icon.
QIcon icon(const QString& name, Tint tint = Tint::Text);
/// A round dot, for profiles ("#RRGGBB"; empty or unreadable: the colour of ok) and states.
QIcon dotIcon(const QString& colour);
/// The program's own, in its own colours.
QIcon appIcon();

} // namespace tapedeck::gui
