// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/draftstore.h"

namespace tapedeck::store {

/// Something that waits to be written. Of a removal only the id counts.
struct DraftChange
{
    enum class Kind { SaveTab, RemoveTab, SaveDraft, RemoveDraft };
    Kind kind = Kind::SaveDraft;
    DraftTab tab;
    Draft draft;

    /// Is the older one without effect once this one is written? A removal of a tab never is: it takes drafts
    /// along.
    [[nodiscard]] bool supersedes(const DraftChange& older) const;
};

struct AllDrafts
{
    std::vector<DraftTab> tabs;
    std::vector<Draft> drafts;
};

/// In order, all or none. Masks secrets.
Status writeDrafts(Database& database, const std::vector<DraftChange>& changes);
Result<AllDrafts> selectDrafts(Database& database);

} // namespace tapedeck::store
