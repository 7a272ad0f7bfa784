// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/profilesmodel.h"

namespace tapedeck::models {

ProfilesModel::ProfilesModel(const store::ProfileBook& book, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_profiles(book.profiles())
    , m_currentId(book.currentId())
{
    connect(&m_book, &store::ProfileBook::added, this, &ProfilesModel::add);
    connect(&m_book, &store::ProfileBook::updated, this, &ProfilesModel::update);
    connect(&m_book, &store::ProfileBook::removed, this, &ProfilesModel::remove);
    connect(&m_book, &store::ProfileBook::currentChanged, this,
            [this](const Profile& profile) { mark(profile.id); });
}

int ProfilesModel::rowOf(const QString& id) const
{
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        if (m_profiles[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

void ProfilesModel::add(const QString& id)
{
    const Profile* profile = m_book.find(id);
    if (!profile || rowOf(id) >= 0)
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_profiles.push_back(*profile);
    endInsertRows();
}

void ProfilesModel::update(const QString& id)
{
    const Profile* profile = m_book.find(id);
    const int row = rowOf(id);
    if (!profile || row < 0)
        return;
    m_profiles[static_cast<std::size_t>(row)] = *profile;
    Q_EMIT dataChanged(index(row), index(row));
}

void ProfilesModel::remove(const QString& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_profiles.erase(m_profiles.begin() + row);
    endRemoveRows();
}

void ProfilesModel::mark(const QString& id)
{
    const int before = rowOf(m_currentId);
    m_currentId = id;
    for (const int row : {before, rowOf(id)}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {CurrentRole});
    }
}

int ProfilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant ProfilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Profile& profile = m_profiles[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case Qt::ToolTipRole:
        return profile.embedded ? tr("The server inside this program") : profile.baseUrl.toDisplayString();
    case IdRole:
        return profile.id;
    case ColourRole:
        return profile.colour;
    case AddressRole:
        return profile.embedded ? QString() : profile.baseUrl.toDisplayString();
    case EmbeddedRole:
        return profile.embedded;
    case CurrentRole:
        return profile.id == m_currentId;
    default:
        return {};
    }
}

} // namespace tapedeck::models
