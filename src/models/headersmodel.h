// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/headers.h"

#include <QAbstractTableModel>

namespace tapedeck::models {

/// HTTP headers in their order. Secrets are masked before they come here.
class HeadersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        LineRole = Qt::UserRole + 1, ///< "Name: value", for copying
        MaskedRole,                  ///< true if a secret stood there
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const Headers& headers);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Headers m_headers;
};

} // namespace tapedeck::models
