// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bodylines.h"

#include <string_view>

namespace tapedeck::models {

/// Goes over a body row by row. With `out` the row is also written down.
class LineStepper
{
public:
    using State = BodyLines::State;
    LineStepper(std::string_view body, BodyLines::Layout layout)
        : m_body(body)
        , m_pretty(layout == BodyLines::Layout::Pretty)
    {}

    /// False, and nothing written, at the end.
    bool step(State& state, ShownLine* out) const;

private:
    bool plain(State& state, ShownLine* out) const;
    bool piece(State& state, ShownLine* out) const;
    bool json(State& state, ShownLine* out) const;
    bool close(State& state, ShownLine* out) const;
    bool value(State& state, std::size_t nameEnd, std::size_t at, ShownLine* out) const;
    bool scalar(State& state, std::size_t nameEnd, std::size_t at, ShownLine* out) const;
    bool breakOff(State& state, std::size_t at, ShownLine* out) const;
    void separate(State& state, ShownLine* out) const;
    void finish(State& state, ShownLine* out) const;
    [[nodiscard]] std::size_t cut(std::size_t from, std::size_t end) const;

    std::string_view m_body;
    bool m_pretty;
};

} // namespace tapedeck::models
