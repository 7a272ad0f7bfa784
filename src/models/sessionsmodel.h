// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/rowwindow.h"
#include "store/sessionstore.h"

namespace tapedeck::models {

struct SessionTraits
{
    using Row = store::SessionRow;
    using Key = std::pair<Timestamp, qint64>;
    static Key key(const Row& row) { return {row.start, row.row}; }
    static qint64 id(const Row& row) { return row.row; }
    static bool before(const Key& a, const Key& b) { return a > b; } ///< newest first
};

/// Sessions, newest first, for a list of two-line items: a window over the SessionStore.
class SessionsModel : public RowWindow<SessionTraits>
{
    Q_OBJECT
public:
    enum class State {
        Success,
        Fail,
        Indeterminate,
        Other, ///< ended with a word the service would refuse
        Live,  ///< no end yet, and something came in within the last five minutes
        Open,  ///< no end, and silent
    };
    Q_ENUM(State)
    /// The four texts of an item: Qt::DisplayRole and StateTextRole above, SummaryRole and ExtentRole below.
    enum Role {
        IdRole = Qt::UserRole + 1, ///< the session's id
        StateRole,                 ///< State as int
        StateTextRole,             ///< "Success", "Fail", "live"
        SummaryRole,               ///< "38 events · $0.1840"
        ExtentRole,                ///< "2:14 · 1 err"
        StartTextRole,             ///< "14:03:07", "21 Nov 14:03"; empty if not known
        StartRole,                 ///< microseconds since 1970
        EventsRole,
        ErrorsRole,
        TokensRole,
        CostRole, ///< double, or nothing if not known
        TagsRole,
        ProfileRole, ///< its id
        SourceRole,
    };

    SessionsModel(store::SessionStore& store, const Clock& clock, QObject* parent = nullptr);

    /// Reads for the first time when this or reload() is called. The old rows stay until the new ones are
    /// there.
    void setFilter(const store::SessionFilter& filter);
    [[nodiscard]] const store::SessionFilter& filter() const { return m_filter; }
    void reload() { restart(); }
    /// -1 if that session is not in the window.
    [[nodiscard]] int rowOfSession(const QString& sessionId) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    void ask(Question question, quint64 token) override;
    [[nodiscard]] quint64 newToken() override { return m_store.newToken(); }

private:
    [[nodiscard]] State stateOf(const store::SessionRow& row) const;
    [[nodiscard]] QString stateText(const store::SessionRow& row) const;
    [[nodiscard]] QString startText(const store::SessionRow& row) const;
    [[nodiscard]] QString summary(const store::SessionRow& row) const;
    [[nodiscard]] QString extent(const store::SessionRow& row) const;
    [[nodiscard]] QString toolTip(const store::SessionRow& row) const;

    store::SessionStore& m_store;
    const Clock& m_clock;
    store::SessionFilter m_filter;
};

} // namespace tapedeck::models
