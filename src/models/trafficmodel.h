// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/rowwindow.h"
#include "store/historystore.h"

namespace tapedeck::models {

struct TrafficTraits
{
    using Row = store::HistoryRow;
    using Key = qint64;
    static Key key(const Row& row) { return row.id; }
    static qint64 id(const Row& row) { return row.id; }
    static bool before(Key a, Key b) { return a > b; } ///< newest first
};

/// Every exchange this program sent, newest first: a window over the HistoryStore.
class TrafficModel : public RowWindow<TrafficTraits>
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        MethodColumn,
        CallColumn, ///< the endpoint, else the path
        SessionColumn,
        EventsColumn,
        SourceColumn,
        StatusColumn,
        TookColumn,
        SentColumn,
        ReceivedColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64, for HistoryStore::fetchExchange
        SortRole,                  ///< the raw value of the cell
        OutcomeRole,               ///< store::HistoryFilter::Outcome as int, never Any
        UrlRole,
        EndpointRole,
        SessionIdRole,
        ProfileRole,
        FailureRole, ///< why there is no answer; empty if there is one
    };

    TrafficModel(store::HistoryStore& store, const Clock& clock, QObject* parent = nullptr);

    /// Reads for the first time when this or reload() is called. The old rows stay until the new ones are
    /// there.
    void setFilter(const store::HistoryFilter& filter);
    [[nodiscard]] const store::HistoryFilter& filter() const { return m_filter; }
    void reload() { restart(); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(Question question, quint64 token) override;
    [[nodiscard]] quint64 newToken() override { return m_store.newToken(); }

private:
    [[nodiscard]] QString text(const store::HistoryRow& row, int column) const;
    [[nodiscard]] QString toolTip(const store::HistoryRow& row, int column) const;

    store::HistoryStore& m_store;
    const Clock& m_clock;
    store::HistoryFilter m_filter;
};

} // namespace tapedeck::models
