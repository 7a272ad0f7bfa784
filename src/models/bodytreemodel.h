// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonskim.h"

#include <QAbstractItemModel>
#include <QByteArray>

#include <memory>

namespace tapedeck::models {

/// The JSON of a body as a tree, for bodies of any size: no value is built, the places of members and items
/// are listed when their container is opened, on a worker if that takes long. Columns and roles are those of
/// JsonTreeModel.
class BodyTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit BodyTreeModel(QObject* parent = nullptr);
    ~BodyTreeModel() override;

    void setBody(const QByteArray& body);
    [[nodiscard]] const QByteArray& body() const { return m_body; }

    /// The place of the deepest value known to hold the byte. Containers on the way are listed; if one of
    /// them is being listed, `waiting` says so and rowsInserted() tells when it is time to ask again.
    [[nodiscard]] QModelIndex indexAt(qsizetype offset, bool& waiting);
    /// Where the value stands in the body; nullopt for an invalid index.
    [[nodiscard]] std::optional<JsonSlice> sliceOf(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    [[nodiscard]] Node* nodeOf(const QModelIndex& parent) const;
    [[nodiscard]] const JsonSlice& sliceAt(const QModelIndex& index) const;
    [[nodiscard]] std::string pointerOf(const QModelIndex& index) const;
    [[nodiscard]] QString preview(const JsonSlice& slice, const QModelIndex& index) const;
    [[nodiscard]] JsonSkim skim() const;
    void take(Node* node, const QModelIndex& parent, std::vector<JsonSlice> children);

    QByteArray m_body;
    std::unique_ptr<Node> m_root;
    bool m_changing = false;                  ///< rows are being told of: listing must wait
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the listings of this body
};

} // namespace tapedeck::models
