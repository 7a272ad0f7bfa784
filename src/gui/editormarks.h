// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace tapedeck::gui {

class JsonTextEdit;
struct Tokens;

/// What the JSON editor paints into its text, besides what a search found: numbers of Scintilla's indicators.
enum class EditorMark {
    Variable = 22,     ///< {{…}} that has a value
    VariableBack = 23, ///< behind it
    Unknown = 24,      ///< {{…}} that nobody knows
    Fault = 25,        ///< where the text stops being JSON
};

/// Markers of lines: 0 to 2 are the severities of findings; after them the line that is shown to the user.
inline constexpr int severityMarkers = 3;
inline constexpr int flashMarker = 3;

/// Margins, markers and marks, in the colours of the theme.
void defineMarks(JsonTextEdit& edit);
void colourMarks(JsonTextEdit& edit, const Tokens& tokens);

void fillMark(JsonTextEdit& edit, EditorMark mark, std::size_t from, std::size_t to);
void clearMark(JsonTextEdit& edit, EditorMark mark);
void clearMark(JsonTextEdit& edit, EditorMark mark, std::size_t from, std::size_t to);

/// Where text begins, right of the margins.
int textLeft(const JsonTextEdit& edit);

} // namespace tapedeck::gui
