// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"
#include "core/session.h"
#include "models/batchrow.h"
#include "models/composedocument.h"
#include "models/rowsteps.h"

#include <QAbstractTableModel>

namespace tapedeck::models {

/// The events of a batch as a table over the document's text. Every change is a change of the document, one
/// undo step; while the text is not valid the table shows what it was and takes no changes.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, AgentColumn, WhatColumn, StartColumn, EndColumn, TokensColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< tapedeck::EventKind as int
        PointerRole,                 ///< QString, "/events/2"
        EventIdRole,                 ///< as written
        TriggerRowRole,              ///< row of the event that caused an error; -1 if it is not here
        SeverityRole,                ///< worst finding as tapedeck::Severity; invalid if there is none
    };

    explicit BatchModel(ComposeDocument& document, QObject* parent = nullptr);

    /// Agents of the session: their names are shown for their ids, and may be typed.
    void setAgents(const std::vector<Agent>& agents);
    void setFindings(const std::vector<Finding>& findings);
    [[nodiscard]] std::string pointerOf(int row) const;
    /// Row in which the place is; -1 if in none.
    [[nodiscard]] int rowOf(std::string_view pointer) const;

    /// All return false, and nothing is changed, if the text is not valid or a row is not there.
    /// A new event from the starters behind the row; -1: at the end.
    bool addEvent(EventKind kind, int behind = -1);
    bool insertEvents(int before, const std::vector<Json>& newEvents);
    /// Copies behind the last of them, with ids of their own.
    bool duplicate(const QList<int>& rows);
    bool remove(const QList<int>& rows);
    /// In their order, before the row that is now at `before`.
    bool move(const QList<int>& rows, int before);
    /// nullopt removes the member.
    bool setForRows(const QList<int>& rows, const std::string& member, const std::optional<Json>& value);
    bool setAgentForRows(const QList<int>& rows, const QString& nameOrId);
    /// One behind the other, `gap` microseconds apart; each keeps its duration.
    bool recomputeTimes(const QList<int>& rows, qint64 gap);
    /// The error names the event that caused it; -1: none.
    bool attachError(int row, int triggerRow);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    [[nodiscard]] std::string listPointer() const; ///< "/events", or "" where the body is the list
    [[nodiscard]] const Json::Array& events() const;
    /// Sorted, each once; nullopt if one is not there, or the text is not valid.
    [[nodiscard]] std::optional<std::vector<std::size_t>> checked(const QList<int>& rows);
    bool insert(int before, const std::vector<Json>& newEvents, const QString& label);
    bool setKind(int row, EventKind kind);
    bool setTokens(int row, const QString& text);
    [[nodiscard]] QString agentName(const QString& agent) const;
    [[nodiscard]] QString agentText(const QString& nameOrId) const;
    [[nodiscard]] QString text(const BatchRow& row, int column) const;
    [[nodiscard]] QString editText(const BatchRow& row, int column) const;
    [[nodiscard]] QVariant severityOf(int row) const;

    void sync();
    void apply(const RowStep& step, const std::vector<BatchRow>& after);

    ComposeDocument& m_document;
    std::vector<BatchRow> m_rows;
    std::vector<Agent> m_agents;
    std::vector<std::optional<Severity>> m_severities; ///< of the rows; may be shorter
    QString m_dragId;                                  ///< tells drags of this table from those of others
};

} // namespace tapedeck::models
