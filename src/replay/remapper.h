// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::replay {

/// What ids are known by in a plan: 8 bytes instead of 36. UUIDs count alike with or without dashes and in
/// either case, as the service takes them (contract 1.1).
quint64 idHash(std::string_view id);

/// The secret of one run, from which its new ids follow: nothing has to be remembered between steps.
struct RunKey
{
    quint64 first = 0;
    quint64 second = 0;
    static RunKey random();
};

/// Old id → new id within one track. The same id always gives the same new one in a track, and another one
/// in every other track and run.
class Remapper
{
public:
    /// `rewritten`: idHash() of the ids that get a new one, sorted; must outlive this.
    Remapper(const RunKey& key, quint32 track, const std::vector<quint64>& rewritten);

    [[nodiscard]] bool rewrites(std::string_view id) const;
    /// The new id, or the same text if it is none of this track's ids.
    [[nodiscard]] std::string map(std::string_view id) const;

private:
    RunKey m_key;
    const std::vector<quint64>& m_rewritten;
};

} // namespace tapedeck::replay
