// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"
#include "core/finding.h"

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace tapedeck::models {

/// Ids of the events of one batch: new ones for copies, and those by which errors name what caused them.
class BatchIds
{
public:
    explicit BatchIds(const Json::Array& events);

    /// Copies of events, of this batch or another, with ids that are new here. A copied error whose cause is
    /// copied too names the copy.
    [[nodiscard]] Json::Array copies(Json::Array originals);
    /// Edits that make the error name its cause; the cause gets an id that can be named, if it has none.
    /// `list` is the pointer of the batch. Empty: the first is no error, or the second is one.
    [[nodiscard]] std::vector<JsonEdit> attach(std::size_t error, std::size_t cause, const std::string& list,
                                               Dialect dialect, bool update);
    /// Edits after which the error names no cause.
    [[nodiscard]] std::vector<JsonEdit> detach(std::size_t error, const std::string& list) const;

private:
    /// "{{uuid:label}}", not yet in use.
    std::string namedId(const std::string& label);
    [[nodiscard]] std::string newIdLike(const std::string& id);

    const Json::Array& m_events;
    std::set<std::string> m_used;
};

} // namespace tapedeck::models
