// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace tapedeck {

/// HTTP headers in the order in which they stood; names compare without regard to case.
class Headers
{
public:
    using Item = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Item> items)
        : m_items(items)
    {}

    [[nodiscard]] bool has(QByteArrayView name) const { return find(name) != nullptr; }
    /// First value of that name, or empty.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    void add(QByteArray name, QByteArray value) { m_items.emplace_back(std::move(name), std::move(value)); }
    /// Replaces the first of that name and removes the others, or appends.
    void set(const QByteArray& name, const QByteArray& value);
    void remove(QByteArrayView name);

    [[nodiscard]] bool empty() const { return m_items.empty(); }
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] auto begin() const { return m_items.begin(); }
    [[nodiscard]] auto end() const { return m_items.end(); }
    auto begin() { return m_items.begin(); }
    auto end() { return m_items.end(); }
    bool operator==(const Headers&) const = default;

private:
    [[nodiscard]] const Item* find(QByteArrayView name) const;

    std::vector<Item> m_items;
};

} // namespace tapedeck
