// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/trafficmodel.h"

#include "core/ids.h"
#include "models/format.h"
#include "models/tablehelp.h"

#include <QUrl>

namespace tapedeck::models {

using store::HistoryRow;
using Outcome = store::HistoryFilter::Outcome;

namespace {

constexpr int pageRows = 200;
constexpr int newerRows = 500;

bool isNumber(int column)
{
    switch (column) {
    case TrafficModel::EventsColumn:
    case TrafficModel::StatusColumn:
    case TrafficModel::TookColumn:
    case TrafficModel::SentColumn:
    case TrafficModel::ReceivedColumn:
        return true;
    default:
        return false;
    }
}

Outcome outcomeOf(const HistoryRow& row)
{
    if (row.status == 0 || !row.failure.isEmpty())
        return Outcome::NoAnswer;
    return row.status >= 200 && row.status < 300 ? Outcome::Ok : Outcome::Refused;
}

QString callOf(const HistoryRow& row)
{
    return row.endpoint.isEmpty() ? QUrl(row.url).path() : row.endpoint;
}

QVariant rawValue(const HistoryRow& row, int column)
{
    switch (column) {
    case TrafficModel::TimeColumn:
        return row.startedAt.micros;
    case TrafficModel::MethodColumn:
        return row.method;
    case TrafficModel::CallColumn:
        return callOf(row);
    case TrafficModel::SessionColumn:
        return row.sessionId;
    case TrafficModel::EventsColumn:
        return row.events;
    case TrafficModel::SourceColumn:
        return row.source;
    case TrafficModel::StatusColumn:
        return row.status;
    case TrafficModel::TookColumn:
        return row.totalMicros;
    case TrafficModel::SentColumn:
        return row.requestBytes;
    case TrafficModel::ReceivedColumn:
        return row.responseBytes;
    default:
        return {};
    }
}

} // namespace

TrafficModel::TrafficModel(store::HistoryStore& store, const Clock& clock, QObject* parent)
    : RowWindow(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &store::HistoryStore::pageReady, this,
            [this](quint64 token, const std::vector<HistoryRow>& page, bool last) {
                takePage(token, page, last, 0);
            });
    connect(&m_store, &store::HistoryStore::appended, this, [this] { wantChanges(); });
    connect(&m_store, &store::HistoryStore::cleared, this, [this] { restart(); });
    keepFresh(*this, TimeColumn);
}

void TrafficModel::setFilter(const store::HistoryFilter& filter)
{
    m_filter = filter;
    restart();
}

void TrafficModel::ask(Question question, quint64 token)
{
    switch (question) {
    case Question::First:
        m_store.fetchPage(m_filter, 0, pageRows, token);
        break;
    case Question::Next:
        m_store.fetchPage(m_filter, rows().empty() ? 0 : rows().back().id, pageRows, token);
        break;
    case Question::Changes:
        m_store.fetchNewer(m_filter, rows().empty() ? 0 : rows().front().id, newerRows, token);
        break;
    }
}

int TrafficModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryRow& row = *this->row(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, index.column());
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return row.id;
    case SortRole:
        return rawValue(row, index.column());
    case OutcomeRole:
        return static_cast<int>(outcomeOf(row));
    case UrlRole:
        return row.url;
    case EndpointRole:
        return row.endpoint;
    case SessionIdRole:
        return row.sessionId;
    case ProfileRole:
        return row.profile;
    case FailureRole:
        return row.failure;
    default:
        return {};
    }
}

QString TrafficModel::text(const HistoryRow& row, int column) const
{
    switch (column) {
    case TimeColumn:
        return agoText(row.startedAt, m_clock.now());
    case MethodColumn:
        return row.method;
    case CallColumn:
        return callOf(row);
    case SessionColumn:
        return shortId(row.sessionId);
    case EventsColumn:
        return row.events > 0 ? countText(row.events) : QString();
    case SourceColumn:
        return row.source;
    case StatusColumn:
        return row.status > 0 ? QString::number(row.status) : QStringLiteral("–");
    case TookColumn:
        return durationText(row.totalMicros);
    case SentColumn:
        return bytesText(row.requestBytes);
    case ReceivedColumn:
        return row.status > 0 ? bytesText(row.responseBytes) : QStringLiteral("–");
    default:
        return {};
    }
}

QString TrafficModel::toolTip(const HistoryRow& row, int column) const
{
    switch (column) {
    case TimeColumn:
        return exactTimeText(row.startedAt);
    case CallColumn:
        return row.url;
    case SessionColumn:
        return row.sessionId;
    case SourceColumn:
        return row.profile;
    case StatusColumn:
        return row.failure;
    default:
        return {};
    }
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {tr("Time"),   tr("Method"), tr("Call"), tr("Session"), tr("Events"),
                              tr("Source"), tr("Status"), tr("Took"), tr("Sent"),    tr("Received")};
    static_assert(std::size(titles) == ColumnCount);
    return headerCell(titles[section], isNumber(section), orientation, role);
}

} // namespace tapedeck::models
