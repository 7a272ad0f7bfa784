// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::capture {

/// How the items of a capture are set apart.
enum class Framing {
    Lines,    ///< one a line; a broken line harms no other
    Sequence, ///< one after the other, over lines as they like
    Elements, ///< the elements of one array in one document
    Whole,    ///< the text as a whole
};

struct Recognition
{
    Format format = Format::Tapedeck;
    Framing framing = Framing::Lines;
    /// Elements: the member that holds the object with the arrays ("log"), if it is not the document itself.
    std::string holder;
    /// Elements: the arrays' names; empty if the document is the array.
    std::vector<std::string> arrays;
};

/// Tells the format from the content, never from the name. A new format is one more rule here and a reader.
/// An error says what was seen and what can be read.
Result<Recognition> recognise(std::string_view text, std::size_t begin, const OpenOptions& options);

} // namespace tapedeck::capture
