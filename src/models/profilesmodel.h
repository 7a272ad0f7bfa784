// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/profilebook.h"

#include <QAbstractListModel>

namespace tapedeck::models {

/// The profiles for a list or a menu.
class ProfilesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        ColourRole,   ///< "#RRGGBB", or empty
        AddressRole,  ///< base URL as text; of the sandbox empty
        EmbeddedRole, ///< true for the Local sandbox
        CurrentRole,  ///< true for the one in use
    };

    explicit ProfilesModel(const store::ProfileBook& book, QObject* parent = nullptr);

    /// -1 if unknown.
    [[nodiscard]] int rowOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void add(const QString& id);
    void update(const QString& id);
    void remove(const QString& id);
    void mark(const QString& id);

    const store::ProfileBook& m_book;
    std::vector<Profile> m_profiles; ///< as far as views have been told
    QString m_currentId;
};

} // namespace tapedeck::models
