// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/node.h"

namespace tapedeck::capture {

/// What a JSON object is, told by the names of its members.
enum class Shape {
    None,
    Header,   ///< first line of a Tapedeck capture
    HarEntry, ///< one exchange as HAR writes it
    Har,      ///< a whole HAR file
    Exchange, ///< a plain exchange
    Wrapper,  ///< {"requests": […]} or {"exchanges": […]}
    Event,    ///< one event
    Batch,    ///< {"events": […]}
    Export,   ///< AgentOps session export
};

/// Collects names until they tell enough.
class ShapeGuess
{
public:
    /// One member. `value` may be cut or be missing altogether.
    void see(std::string_view name, const Node& value);
    [[nodiscard]] Shape shape() const;
    /// True once no further member can change the answer.
    [[nodiscard]] bool decided() const { return m_tapedeck || m_log; }

private:
    bool m_tapedeck = false;
    bool m_log = false;
    bool m_session = false;
    int m_exportArrays = 0;
    bool m_started = false;
    bool m_request = false;
    bool m_address = false;
    bool m_wrapper = false;
    bool m_events = false;
    bool m_eventType = false;
    bool m_kind = false;
    int m_eventFields = 0;
};

Shape shapeOf(const Node& object);

} // namespace tapedeck::capture
