// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QListView>

#include <functional>
#include <vector>

namespace tapedeck::gui {

/// One line to pick from: a command, a session, an exchange.
struct PickItem
{
    QString title;
    QString detail; ///< muted, at the right
    QString iconName;
    QIcon icon;           ///< instead of iconName, where there is one already
    bool heading = false; ///< not to be picked
    bool enabled = true;
    std::function<void()> open;
};

class PickModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { DetailRole = Qt::UserRole + 1, HeadingRole };

    void setItems(std::vector<PickItem> items);
    [[nodiscard]] const PickItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<PickItem> m_items;
};

/// The list under a field in which one types: the field keeps the focus and hands Up, Down, Enter and Escape
/// over through handleKey().
class PickList : public QListView
{
    Q_OBJECT
public:
    explicit PickList(QWidget* parent = nullptr);

    /// Selects the first that can be picked.
    void setItems(std::vector<PickItem> items);
    [[nodiscard]] const PickModel& items() const { return m_model; }
    /// True if the key was one of its own.
    bool handleKey(int key);
    /// Height for what it holds, at most `maxRows` rows.
    [[nodiscard]] int wantedHeight(int maxRows) const;

Q_SIGNALS:
    /// The item's `open` runs right after.
    void picked();

private:
    void move(int by);
    void pick(const QModelIndex& index);

    PickModel m_model;
};

} // namespace tapedeck::gui
