// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/clock.h"
#include "core/exchange.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace tapedeck::models {

/// What arrived at the embedded server, newest first. Bounded: the oldest go beyond maxRows exchanges or
/// maxBytes of bodies.
class ArrivalsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        MethodColumn,
        CallColumn, ///< the endpoint, else the path
        SessionColumn,
        StatusColumn,
        TookColumn,
        SentColumn,
        ReceivedColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value of the cell
        OutcomeRole,                 ///< Outcome as int
        UrlRole,
        SessionIdRole,
        EndpointRole, ///< its name, or empty
    };
    enum class Outcome { Ok, Refused, Cut };
    Q_ENUM(Outcome)

    static constexpr std::size_t maxRows = 10'000;
    static constexpr qint64 maxBytes = 64ll << 20;

    ArrivalsModel(const contract::Api& api, const Clock& clock, QObject* parent = nullptr);

    /// Oldest first, as EmbeddedServer::arrived has them.
    void append(const std::vector<tapedeck::Exchange>& exchanges);
    void clear();
    /// nullptr if there is no such row. Valid until the model changes.
    [[nodiscard]] const Exchange* exchange(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Arrival
    {
        Exchange exchange;
        QString endpoint;
    };
    void trim();
    [[nodiscard]] QString text(const Arrival& arrival, int column) const;

    const contract::Api& m_api;
    const Clock& m_clock;
    std::deque<Arrival> m_arrivals; ///< newest first
    qint64 m_bytes = 0;
};

} // namespace tapedeck::models
