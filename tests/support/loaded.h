// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <utility>

namespace tapedeck::test {

/// Loads what comes with the program, such as the API or the prices. False: it cannot be read.
template <typename T>
bool load(std::optional<T>& into)
{
    auto loaded = T::load();
    if (loaded.ok())
        into.emplace(*std::move(loaded));
    return loaded.ok();
}

} // namespace tapedeck::test
