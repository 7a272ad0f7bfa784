// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/session.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace tapedeck::contract {

/// One event that did not come back as it was sent.
struct ReadBackItem
{
    std::string pointer; ///< in the sent body
    EventKind kind = EventKind::Action;
    QString id;
    QString title;
    QStringList members; ///< of ReadBack::nulls and changed: which ones
};

/// A sent batch beside what the session's export has of it.
struct ReadBack
{
    int sent = 0;
    int found = 0;
    std::vector<ReadBackItem> missing;
    std::vector<ReadBackItem> nulls;     ///< found, but what was sent in these members is null
    std::vector<ReadBackItem> changed;   ///< found, but these members are different
    std::vector<ReadBackItem> otherKind; ///< found among the events of another kind
    std::vector<ReadBackItem> doubled;   ///< found more than once

    /// Everything is there as it was sent.
    [[nodiscard]] bool isWhole() const;
    /// One sentence: "Stored: 4 of 4 events read back from the session."
    [[nodiscard]] QString summary() const;
};

/// `sentBody`: of create_events or update_events, in either dialect, as it was sent (variables resolved);
/// `exportBody`: the answer of export (contract 2.10).
ReadBack compareReadBack(const Json& sentBody, const Json& exportBody);

} // namespace tapedeck::contract
