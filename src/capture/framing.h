// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/findinglist.h"
#include "capture/recogniser.h"
#include "capture/source.h"

#include <vector>

namespace tapedeck::capture {

/// Where an item stands.
struct Span
{
    qint64 offset = 0;
    qint64 length = 0;
    qint64 line = 0;
};

/// The items of a document (Elements), or of values one after the other (Sequence). What is broken or unused
/// around them is a finding; what stands before a cut is kept.
Result<std::vector<Span>> collectSpans(const Source& source, const Recognition& what,
                                       const OpenOptions& options, FindingList& findings);

} // namespace tapedeck::capture
