// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/windowmodel.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace tapedeck::models {

/// The keeping half of a window: rows in their order, replaced, appended, changed and moved with the signals
/// that views need. Traits: Row, Key, `Key key(const Row&)`, `qint64 id(const Row&)`, `bool before(Key,
/// Key)`.
template <typename Traits>
class RowWindow : public WindowModel
{
public:
    using Row = typename Traits::Row;
    using Key = typename Traits::Key;
    using WindowModel::WindowModel;

    /// While new rows come in by themselves, those at the far end are let go beyond this many; scrolling
    /// fetches them again.
    static constexpr std::size_t liveRows = 20'000;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    /// nullptr if there is no such row. Valid until the model changes.
    [[nodiscard]] const Row* row(const QModelIndex& index) const
    {
        const bool mine = index.isValid() && index.model() == this && index.row() < rowCount();
        return mine ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    }
    /// -1 if it is not in the window.
    [[nodiscard]] int rowOf(qint64 id) const
    {
        const auto known = m_keys.find(id);
        return known == m_keys.end() ? -1 : static_cast<int>(placeOf(known->second));
    }

protected:
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// Of the newest page; where to ask for changes behind. 0 where the store counts none.
    [[nodiscard]] qint64 revision() const { return m_revision; }

    /// A page as the store sent it: it goes where the question it answers wants it.
    void takePage(quint64 token, const std::vector<Row>& page, bool last, qint64 revision)
    {
        answered(token, [&](Question question) {
            switch (question) {
            case Question::First:
                m_revision = revision;
                replaceRows(page, last);
                break;
            case Question::Next: // older rows; changes since the first page are still to be asked for
                appendRows(page, last);
                break;
            case Question::Changes:
                m_revision = revision;
                mergeRows(page);
                if (!last)
                    wantChanges();
                break;
            }
        });
    }

    void replaceRows(std::vector<Row> rows, bool complete)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_keys.clear();
        for (const Row& row : m_rows)
            m_keys.emplace(Traits::id(row), Traits::key(row));
        m_limit = std::max(liveRows, m_rows.size());
        setComplete(complete);
        endResetModel();
    }

    void appendRows(const std::vector<Row>& rows, bool complete)
    {
        std::vector<Row> fresh;
        for (const Row& row : rows) { // one that came as a change is there already
            const bool behind =
                m_rows.empty() || Traits::before(Traits::key(m_rows.back()), Traits::key(row));
            if (behind && !m_keys.contains(Traits::id(row)))
                fresh.push_back(row);
        }
        setComplete(complete);
        if (!fresh.empty())
            insertAt(m_rows.size(), fresh);
        m_limit = std::max(m_limit, m_rows.size());
    }

    /// Rows that are new or have changed, in any order.
    void mergeRows(const std::vector<Row>& rows)
    {
        std::vector<Row> fresh;
        for (const Row& row : rows) {
            const auto known = m_keys.find(Traits::id(row));
            if (known == m_keys.end()) {
                fresh.push_back(row);
                continue;
            }
            const std::size_t place = placeOf(known->second);
            if (known->second == Traits::key(row)) {
                m_rows[place] = row;
                const int at = static_cast<int>(place);
                Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
            } else {
                removeAt(place);
                fresh.push_back(row);
            }
        }
        std::sort(fresh.begin(), fresh.end(),
                  [](const Row& a, const Row& b) { return Traits::before(Traits::key(a), Traits::key(b)); });
        insertSorted(fresh);
        trim();
    }

private:
    [[nodiscard]] std::size_t placeOf(const Key& key) const
    {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), key, [](const Row& row, const Key& k) {
            return Traits::before(Traits::key(row), k);
        });
        return static_cast<std::size_t>(at - m_rows.begin());
    }

    // Neighbours go in together: a thousand new rows at the top are one insertion.
    void insertSorted(const std::vector<Row>& fresh)
    {
        for (std::size_t from = 0; from < fresh.size();) {
            const std::size_t place = placeOf(Traits::key(fresh[from]));
            if (place == m_rows.size() && !isComplete() && !m_rows.empty())
                return; // behind the window; a later page brings it
            std::size_t to = from + 1;
            while (to < fresh.size() && placeOf(Traits::key(fresh[to])) == place)
                ++to;
            insertAt(place, {fresh.begin() + static_cast<std::ptrdiff_t>(from),
                             fresh.begin() + static_cast<std::ptrdiff_t>(to)});
            from = to;
        }
    }

    void insertAt(std::size_t place, const std::vector<Row>& rows)
    {
        const int first = static_cast<int>(place);
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin(), rows.end());
        for (const Row& row : rows)
            m_keys[Traits::id(row)] = Traits::key(row);
        endInsertRows();
    }

    void removeAt(std::size_t place)
    {
        const int at = static_cast<int>(place);
        beginRemoveRows({}, at, at);
        m_keys.erase(Traits::id(m_rows[place]));
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }

    void trim()
    {
        if (m_rows.size() <= m_limit)
            return;
        beginRemoveRows({}, static_cast<int>(m_limit), rowCount() - 1);
        for (std::size_t i = m_limit; i < m_rows.size(); ++i)
            m_keys.erase(Traits::id(m_rows[i]));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(m_limit), m_rows.end());
        setComplete(false);
        endRemoveRows();
    }

    std::vector<Row> m_rows;
    std::unordered_map<qint64, Key> m_keys; ///< by id, so that a row that moved is found where it was
    std::size_t m_limit = liveRows;
    qint64 m_revision = 0;
};

} // namespace tapedeck::models
