// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QAbstractItemModel>

#include <memory>

namespace tapedeck::models {

/// A JSON value as a tree, to the letter: member order, repeats and the spelling of numbers as they are.
/// Nodes are made only for containers that were opened, so that a body of any size opens at once.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, ValueColumn, TypeColumn, ColumnCount };
    enum Role {
        PointerRole = Qt::UserRole + 1, ///< JSON pointer, e.g. "/events/0/type", for "copy path"
        ValueRole,                      ///< the whole value as text, for "copy value": texts without quotes
        KindRole,                       ///< tapedeck::Json::Kind as int
        IndexRole,                      ///< true for the number of an array's item, which is no name
    };

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;

    /// A single value that is no container is shown as one row without a key.
    void setJson(Json json);
    [[nodiscard]] const Json& json() const;
    /// One line for a value: long texts are cut, breaks become visible, containers tell how much is in them.
    static QString preview(const Json& json);
    static QString typeName(Json::Kind kind);
    /// The place of a pointer, e.g. of a finding; invalid if it is not there or is the whole.
    [[nodiscard]] QModelIndex indexOf(std::string_view pointer) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    [[nodiscard]] Node* nodeOf(const QModelIndex& parent) const;
    [[nodiscard]] const Json& valueAt(const QModelIndex& index) const;
    [[nodiscard]] std::string pointerOf(const QModelIndex& index) const;

    std::unique_ptr<Node> m_root;
    Json m_json;
};

} // namespace tapedeck::models
