// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace tapedeck::capture {

/// A capture that is built in, for the first ten seconds.
struct Sample
{
    QString name;         ///< of its file
    QString title;        ///< for a menu
    QString description;  ///< one sentence: what is to be seen in it
    QString resourcePath; ///< ":/samples/…", which Capture::open takes
};

std::vector<Sample> samples();

} // namespace tapedeck::capture
