// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/batchmodel.h"

#include "contract/fields.h"
#include "contract/reading.h"
#include "contract/starters.h"
#include "core/ids.h"
#include "models/batchdrag.h"
#include "models/batchids.h"
#include "models/batchtimes.h"
#include "models/format.h"
#include "models/tablehelp.h"

#include <algorithm>
#include <charconv>

namespace tapedeck::models {

BatchModel::BatchModel(ComposeDocument& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_dragId(QString::fromStdString(newUuid()))
{
    m_rows = readRows(events());
    connect(&m_document, &ComposeDocument::valueChanged, this, &BatchModel::sync);
    connect(&m_document, &ComposeDocument::headChanged, this, &BatchModel::sync);
}

std::string BatchModel::listPointer() const
{
    return m_document.value().isArray() ? "" : "/events";
}

const Json::Array& BatchModel::events() const
{
    const Json& body = m_document.value();
    return body.isArray() ? body.items() : body["events"].items();
}

std::string BatchModel::pointerOf(int row) const
{
    return pointerTo(listPointer(), static_cast<std::size_t>(row));
}

int BatchModel::rowOf(std::string_view pointer) const
{
    const std::string list = listPointer() + '/';
    if (!pointer.starts_with(list))
        return -1;
    pointer.remove_prefix(list.size());
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    int row = -1;
    const auto parsed = std::from_chars(token.data(), token.data() + token.size(), row);
    const bool read = parsed.ec == std::errc() && parsed.ptr == token.data() + token.size();
    return read && row >= 0 && row < rowCount() ? row : -1;
}

void BatchModel::sync()
{
    const std::vector<BatchRow> after = readRows(events());
    for (const RowStep& step : rowSteps(m_rows, after))
        apply(step, after);
}

void BatchModel::apply(const RowStep& step, const std::vector<BatchRow>& after)
{
    const auto begin = after.begin() + step.first;
    const auto end = after.begin() + step.last + 1;
    switch (step.kind) {
    case RowStep::Kind::Insert:
        beginInsertRows({}, step.first, step.last);
        m_rows.insert(m_rows.begin() + step.first, begin, end);
        endInsertRows();
        break;
    case RowStep::Kind::Remove:
        beginRemoveRows({}, step.first, step.last);
        m_rows.erase(m_rows.begin() + step.first, m_rows.begin() + step.last + 1);
        endRemoveRows();
        break;
    case RowStep::Kind::Change:
        std::copy(begin, end, m_rows.begin() + step.first);
        Q_EMIT dataChanged(index(step.first, 0), index(step.last, ColumnCount - 1));
        break;
    case RowStep::Kind::Permute: {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::copy(begin, end, m_rows.begin() + step.first);
        QModelIndexList from = persistentIndexList();
        QModelIndexList to = from;
        for (QModelIndex& one : to) {
            if (one.row() >= step.first && one.row() <= step.last)
                one = index(step.order[static_cast<std::size_t>(one.row() - step.first)], one.column());
        }
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
        break;
    }
    }
}

std::optional<std::vector<std::size_t>> BatchModel::checked(const QList<int>& rows)
{
    if (!m_document.settle())
        return std::nullopt;
    std::vector<std::size_t> out;
    for (const int row : rows) {
        if (row < 0 || row >= rowCount())
            return std::nullopt;
        out.push_back(static_cast<std::size_t>(row));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool BatchModel::addEvent(EventKind kind, int behind)
{
    const Json event = contract::eventStarter(m_document.api(), kind, m_document.head().dialect);
    const int row = behind < 0 ? rowCount() : behind + 1;
    if (kind != EventKind::Error)
        return insertEvents(row, {event});
    // What failed is most likely what came right before it.
    int failed = std::min(row, rowCount()) - 1;
    while (failed >= 0 &&
           index(failed, KindColumn).data(KindRole).toInt() == static_cast<int>(EventKind::Error))
        --failed;
    m_document.undoStack().beginMacro(tr("Add %n event(s)", nullptr, 1));
    const bool added = insertEvents(row, {event});
    if (added && failed >= 0)
        attachError(row, failed);
    m_document.undoStack().endMacro();
    return added;
}

bool BatchModel::insertEvents(int before, const std::vector<Json>& newEvents)
{
    return insert(before, newEvents, tr("Add %n event(s)", nullptr, static_cast<int>(newEvents.size())));
}

bool BatchModel::insert(int before, const std::vector<Json>& newEvents, const QString& label)
{
    if (!m_document.settle() || before < 0 || before > rowCount())
        return false;
    const Json& body = m_document.value();
    if (!body.isArray() && !body["events"].isArray()) {
        const Json list{Json::Array(newEvents)};
        return body.isObject() ? m_document.setValue("/events", list, label)
                               : m_document.setValue("", Json::object({{"events", list}}), label);
    }
    std::vector<ListItem> items;
    for (std::size_t i = 0; i <= events().size(); ++i) {
        if (static_cast<int>(i) == before) {
            for (const Json& event : newEvents)
                items.push_back({std::nullopt, event});
        }
        if (i < events().size())
            items.push_back({i, {}});
    }
    return m_document.rearrange(listPointer(), items, label);
}

bool BatchModel::duplicate(const QList<int>& rows)
{
    const auto chosen = checked(rows);
    if (!chosen || chosen->empty())
        return false;
    Json::Array originals;
    for (const std::size_t row : *chosen)
        originals.push_back(events()[row]);
    return insert(static_cast<int>(chosen->back()) + 1, BatchIds(events()).copies(std::move(originals)),
                  tr("Duplicate %n event(s)", nullptr, static_cast<int>(chosen->size())));
}

bool BatchModel::remove(const QList<int>& rows)
{
    const auto chosen = checked(rows);
    if (!chosen)
        return false;
    std::vector<ListItem> items;
    for (std::size_t i = 0; i < events().size(); ++i) {
        if (!std::binary_search(chosen->begin(), chosen->end(), i))
            items.push_back({i, {}});
    }
    return m_document.rearrange(listPointer(), items,
                                tr("Remove %n event(s)", nullptr, static_cast<int>(chosen->size())));
}

bool BatchModel::move(const QList<int>& rows, int before)
{
    const auto chosen = checked(rows);
    if (!chosen || before < 0 || before > rowCount())
        return false;
    std::vector<ListItem> items;
    for (std::size_t i = 0; i <= events().size(); ++i) {
        if (static_cast<int>(i) == before) {
            for (const std::size_t row : *chosen)
                items.push_back({row, {}});
        }
        if (i < events().size() && !std::binary_search(chosen->begin(), chosen->end(), i))
            items.push_back({i, {}});
    }
    return m_document.rearrange(listPointer(), items,
                                tr("Move %n event(s)", nullptr, static_cast<int>(chosen->size())));
}

bool BatchModel::setForRows(const QList<int>& rows, const std::string& member,
                            const std::optional<Json>& value)
{
    const auto chosen = checked(rows);
    if (!chosen)
        return false;
    std::vector<JsonEdit> edits;
    for (const std::size_t row : *chosen) {
        if (value || events()[row].has(member))
            edits.push_back({pointerTo(pointerOf(static_cast<int>(row)), member), value, {}});
    }
    return edits.empty() || m_document.edit(edits, tr("Set %1").arg(QString::fromStdString(member)));
}

bool BatchModel::setAgentForRows(const QList<int>& rows, const QString& nameOrId)
{
    if (nameOrId.isEmpty())
        return setForRows(rows, "agent_id", std::nullopt);
    return setForRows(rows, "agent_id", Json(agentText(nameOrId)));
}

bool BatchModel::recomputeTimes(const QList<int>& rows, qint64 gap)
{
    const auto chosen = checked(rows);
    if (!chosen)
        return false;
    const std::vector<JsonEdit> edits = timesInRow(events(), *chosen, gap, listPointer());
    return edits.empty() || m_document.edit(edits, tr("Set the times"));
}

bool BatchModel::attachError(int row, int triggerRow)
{
    if (!checked({row}) || (triggerRow >= 0 && !checked({triggerRow})))
        return false;
    BatchIds ids(events());
    const auto error = static_cast<std::size_t>(row);
    const CallHead& head = m_document.head();
    if (triggerRow < 0) {
        const auto edits = ids.detach(error, listPointer());
        return edits.empty() || m_document.edit(edits, tr("Detach the error"));
    }
    const auto edits = ids.attach(error, static_cast<std::size_t>(triggerRow), listPointer(), head.dialect,
                                  head.endpoint == contract::EndpointId::UpdateEvents);
    return !edits.empty() && m_document.edit(edits, tr("Attach the error"));
}

bool BatchModel::setKind(int row, EventKind kind)
{
    if (!checked({row}))
        return false;
    const Json& event = events()[static_cast<std::size_t>(row)];
    const bool page = m_document.head().dialect == Dialect::Documented;
    const bool named = event.has("event_type") || (!event.has("type") && !page);
    std::string_view word = contract::kindPlural(kind);
    if (page)
        word = contract::singularKind(word);
    return setForRows({row}, named ? "event_type" : "type", Json(word));
}

bool BatchModel::setTokens(int row, const QString& text)
{
    const QStringList parts =
        QString(text).replace(QLatin1Char('+'), QLatin1Char(' ')).simplified().split(u' ');
    bool promptIsNumber = false;
    bool completionIsNumber = false;
    const qint64 prompt = parts.value(0).toLongLong(&promptIsNumber);
    const qint64 completion = parts.value(1).toLongLong(&completionIsNumber);
    if (!promptIsNumber || (parts.size() > 1 && !completionIsNumber) || parts.size() > 2 || !checked({row}))
        return false;
    const std::string place = pointerOf(row);
    std::vector<JsonEdit> edits{{pointerTo(place, "prompt_tokens"), Json(prompt), {}}};
    if (parts.size() > 1)
        edits.push_back({pointerTo(place, "completion_tokens"), Json(completion), {}});
    return m_document.edit(edits, tr("Set the tokens"));
}

bool BatchModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole ||
        !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const int row = index.row();
    const EventKind kind = m_rows[static_cast<std::size_t>(row)].kind;
    const QString text = value.toString();
    const auto set = [&](std::string_view member) {
        const auto json = text.isEmpty() ? std::optional<Json>() : std::optional(Json(text));
        return setForRows({row}, std::string(member), json);
    };
    switch (index.column()) {
    case KindColumn: {
        const auto wanted = contract::kindFromText(text.toStdString());
        return wanted && setKind(row, *wanted);
    }
    case AgentColumn:
        return setAgentForRows({row}, text);
    case WhatColumn:
        return set(titleMember(kind));
    case StartColumn:
        return set(startMember(kind));
    case EndColumn:
        return kind != EventKind::Error && set("end_timestamp");
    case TokensColumn:
        return kind == EventKind::Llm && setTokens(row, text);
    default:
        return false;
    }
}

Qt::DropActions BatchModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

Qt::DropActions BatchModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList BatchModel::mimeTypes() const
{
    return {BatchDrag::mimeType()};
}

QMimeData* BatchModel::mimeData(const QModelIndexList& indexes) const
{
    BatchDrag drag;
    drag.source = m_dragId;
    for (const QModelIndex& one : indexes) {
        if (!drag.rows.contains(one.row()))
            drag.rows << one.row();
    }
    std::sort(drag.rows.begin(), drag.rows.end());
    for (const int row : drag.rows)
        drag.events.push_back(events()[static_cast<std::size_t>(row)]);
    return drag.toMime();
}

bool BatchModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                              const QModelIndex& parent)
{
    const auto drag = data ? BatchDrag::read(*data) : std::nullopt;
    if (!drag || drag->events.empty())
        return false;
    int before = row;
    if (before < 0)
        before = parent.isValid() ? parent.row() : rowCount();
    if (action == Qt::MoveAction && drag->source == m_dragId)
        return move(drag->rows, before);
    return m_document.settle() && insertEvents(before, BatchIds(events()).copies(drag->events));
}

} // namespace tapedeck::models
