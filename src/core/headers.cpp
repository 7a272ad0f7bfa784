// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/headers.h"

namespace tapedeck {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

const Headers::Item* Headers::find(QByteArrayView name) const
{
    for (const Item& item : m_items) {
        if (sameName(item.first, name))
            return &item;
    }
    return nullptr;
}

QByteArray Headers::value(QByteArrayView name) const
{
    const Item* item = find(name);
    return item ? item->second : QByteArray();
}

void Headers::set(const QByteArray& name, const QByteArray& value)
{
    bool placed = false;
    std::erase_if(m_items, [&](Item& item) {
        if (!sameName(item.first, name))
            return false;
        if (placed)
            return true;
        placed = true;
        item.second = value;
        return false;
    });
    if (!placed)
        m_items.emplace_back(name, value);
}

void Headers::remove(QByteArrayView name)
{
    std::erase_if(m_items, [&](const Item& item) { return sameName(item.first, name); });
}

} // namespace tapedeck
