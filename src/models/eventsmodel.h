// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rowwindow.h"
#include "store/sessionstore.h"

namespace tapedeck::models {

struct EventTraits
{
    using Row = store::EventRow;
    using Key = std::pair<Timestamp, qint64>;
    static Key key(const Row& row) { return {row.sort, row.row}; }
    static qint64 id(const Row& row) { return row.row; }
    static bool before(const Key& a, const Key& b) { return a < b; }
};

/// The events of one session by time: a window over the SessionStore.
class EventsModel : public RowWindow<EventTraits>
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        KindColumn,
        AgentColumn,
        WhatColumn,
        TokensColumn,
        CostColumn,
        TookColumn,
        ColumnCount
    };
    enum Role {
        RowIdRole = Qt::UserRole + 1, ///< qint64, for SessionStore::fetchEvent
        SortRole,                     ///< the raw value of the cell; invalid where there is none
        KindRole,                     ///< tapedeck::EventKind as int
        EventIdRole,
        AgentIdRole,
        TitleRole, ///< model, tool name, action type or error type
        InitRole,  ///< microseconds since 1970; invalid if not known
        EndRole,
    };

    explicit EventsModel(store::SessionStore& store, QObject* parent = nullptr);

    /// Empty: no rows. Another session's rows go at once.
    void setSession(const QString& sessionId);
    [[nodiscard]] const QString& sessionId() const { return m_sessionId; }
    void setFilter(const store::EventFilter& filter);
    [[nodiscard]] const store::EventFilter& filter() const { return m_filter; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(Question question, quint64 token) override;
    [[nodiscard]] quint64 newToken() override { return m_store.newToken(); }

private:
    void startOver();

    store::SessionStore& m_store;
    QString m_sessionId;
    store::EventFilter m_filter;
};

} // namespace tapedeck::models
