// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"
#include "core/headers.h"
#include "core/timestamp.h"
#include "store/storebase.h"

#include <memory>
#include <string>
#include <vector>

namespace tapedeck::store {

/// A session that is being composed.
struct DraftTab
{
    QString id; ///< UUID, made by whoever opens the tab
    QString profileId;
    QString sessionId; ///< empty: none was created yet
    QString name;
    int position = 0;
    bool current = false; ///< the one that was shown
    bool operator==(const DraftTab&) const = default;
};

/// A call as far as it was typed.
struct Draft
{
    QString id; ///< UUID, made by whoever begins the call
    QString tabId;
    int position = 0; ///< within its tab
    QString endpoint; ///< "create_events"
    Dialect dialect = Dialect::Sdk;
    QString pathId;
    Headers headers; ///< beyond the usual ones
    QString name;
    std::string text; ///< of the body, valid or not
    Timestamp changed;
    bool current = false; ///< the one that was shown in its tab
    bool operator==(const Draft&) const = default;
};

/// What is being composed, in SQLite, so that neither closing nor a crash loses it. Saves are written by a
/// worker, together, within 200 ms; a newer one takes the place of one that still waits. What the disk
/// refuses is told by failed() and tried again with the next save. Secrets are masked before the disk
/// (store/masking.h), all other bytes stay as they are.
class DraftStore : public StoreBase
{
    Q_OBJECT
public:
    explicit DraftStore(QObject* parent = nullptr);
    ~DraftStore() override; ///< writes what is queued, then closes

    /// What was saved or asked before is written and answered now. path empty: a throw-away file. A damaged
    /// file is set aside, a new one made, and failed() tells. Is the damage met later, cleared() comes as
    /// well: whoever shows drafts then saves them again.
    Status open(const QString& path);

    void saveTab(const DraftTab& tab);
    void removeTab(const QString& id); ///< and its drafts; saving them again brings them back
    void saveDraft(Draft draft);
    void removeDraft(const QString& id);

    /// Everything by position, with what was saved up to now. Answered by draftsReady, once the store was
    /// opened; with nothing if it could not be (failed() told why). A draft may be without its tab.
    void fetchAll(quint64 token);

Q_SIGNALS:
    void draftsReady(quint64 token, const std::vector<tapedeck::store::DraftTab>& tabs,
                     const std::vector<tapedeck::store::Draft>& drafts);
    /// Everything that was saved is on the disk.
    void settled();

protected:
    [[nodiscard]] QString damagedText(const QString& kept) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::store
