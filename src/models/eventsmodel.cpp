// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/eventsmodel.h"

#include "contract/reading.h"
#include "core/ids.h"
#include "models/format.h"
#include "models/tablehelp.h"

namespace tapedeck::models {

using store::EventRow;

namespace {

constexpr int pageRows = 500;

bool isNumber(int column)
{
    return column == EventsModel::TokensColumn || column == EventsModel::CostColumn ||
           column == EventsModel::TookColumn;
}

std::optional<qint64> tokensOf(const EventRow& row)
{
    if (!row.promptTokens && !row.completionTokens)
        return std::nullopt;
    return row.promptTokens.value_or(0) + row.completionTokens.value_or(0);
}

qint64 tookOf(const EventRow& row)
{
    return row.init && row.end ? *row.end - *row.init : -1;
}

QString agentOf(const EventRow& row)
{
    return row.agentName.isEmpty() ? shortId(row.agentId) : row.agentName;
}

QVariant rawValue(const EventRow& row, int column)
{
    switch (column) {
    case EventsModel::TimeColumn:
        return row.sort.micros;
    case EventsModel::KindColumn:
        return static_cast<int>(row.kind);
    case EventsModel::AgentColumn:
        return agentOf(row);
    case EventsModel::WhatColumn:
        return row.what;
    case EventsModel::TokensColumn:
        return tokensOf(row) ? QVariant(*tokensOf(row)) : QVariant();
    case EventsModel::CostColumn:
        return row.cost ? QVariant(*row.cost) : QVariant();
    case EventsModel::TookColumn:
        return tookOf(row) >= 0 ? QVariant(tookOf(row)) : QVariant();
    default:
        return {};
    }
}

QString text(const EventRow& row, int column)
{
    switch (column) {
    case EventsModel::TimeColumn:
        return clockText(row.offset);
    case EventsModel::KindColumn:
        return contract::kindName(row.kind);
    case EventsModel::AgentColumn:
        return agentOf(row);
    case EventsModel::WhatColumn:
        return row.what;
    case EventsModel::TokensColumn:
        return tokensOf(row) ? countText(*tokensOf(row)) : QString();
    case EventsModel::CostColumn:
        return row.cost ? moneyText(*row.cost) : QString();
    case EventsModel::TookColumn:
        return durationText(tookOf(row));
    default:
        return {};
    }
}

QVariant toolTip(const EventRow& row, int column)
{
    switch (column) {
    case EventsModel::TimeColumn:
        return exactTimeText(row.sort);
    case EventsModel::AgentColumn:
        return row.agentId.isEmpty() ? QVariant() : row.agentId;
    case EventsModel::WhatColumn:
        return row.what;
    case EventsModel::TokensColumn:
        if (!tokensOf(row))
            return {};
        return EventsModel::tr("%1 prompt · %2 completion")
            .arg(countText(row.promptTokens.value_or(0)), countText(row.completionTokens.value_or(0)));
    default:
        return {};
    }
}

} // namespace

EventsModel::EventsModel(store::SessionStore& store, QObject* parent)
    : RowWindow(parent)
    , m_store(store)
{
    connect(&m_store, &store::SessionStore::eventsReady, this,
            [this](quint64 token, const store::EventPage& page) {
                takePage(token, page.rows, page.last, page.revision);
            });
    connect(&m_store, &store::SessionStore::changed, this, [this](const QStringList& ids) {
        if (ids.contains(m_sessionId))
            wantChanges();
    });
    connect(&m_store, &store::SessionStore::removed, this, [this](const QString& id) {
        if (id == m_sessionId)
            startOver();
    });
    connect(&m_store, &store::SessionStore::cleared, this, &EventsModel::startOver);
}

void EventsModel::setSession(const QString& sessionId)
{
    if (sessionId == m_sessionId)
        return;
    m_sessionId = sessionId;
    startOver();
}

void EventsModel::startOver()
{
    stop();
    replaceRows({}, true);
    if (!m_sessionId.isEmpty())
        restart();
}

void EventsModel::setFilter(const store::EventFilter& filter)
{
    m_filter = filter;
    if (!m_sessionId.isEmpty())
        restart();
}

void EventsModel::ask(Question question, quint64 token)
{
    switch (question) {
    case Question::First:
        m_store.fetchEvents(m_sessionId, m_filter, {}, pageRows, token);
        break;
    case Question::Next:
        m_store.fetchEvents(m_sessionId, m_filter,
                            rows().empty() ? store::PageKey{}
                                           : store::PageKey{rows().back().sort, rows().back().row},
                            pageRows, token);
        break;
    case Question::Changes:
        m_store.fetchChangedEvents(m_sessionId, m_filter, revision(), pageRows, token);
        break;
    }
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EventRow& row = *this->row(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case RowIdRole:
        return row.row;
    case SortRole:
        return rawValue(row, index.column());
    case KindRole:
        return static_cast<int>(row.kind);
    case EventIdRole:
        return row.id;
    case AgentIdRole:
        return row.agentId;
    case TitleRole:
        return row.title;
    case InitRole:
        return row.init ? QVariant(row.init->micros) : QVariant();
    case EndRole:
        return row.end ? QVariant(row.end->micros) : QVariant();
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {tr("Time"),   tr("Kind"), tr("Agent"), tr("What"),
                              tr("Tokens"), tr("Cost"), tr("Took")};
    static_assert(std::size(titles) == ColumnCount);
    return headerCell(titles[section], isNumber(section), orientation, role);
}

} // namespace tapedeck::models
