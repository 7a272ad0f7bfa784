// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/arrivalsmodel.h"

#include "core/ids.h"
#include "models/format.h"
#include "models/tablehelp.h"

#include <QUrl>

namespace tapedeck::models {

namespace {

bool isNumber(int column)
{
    return column >= ArrivalsModel::StatusColumn;
}

qint64 bytesOf(const Exchange& exchange)
{
    return exchange.request.body.size() + (exchange.response ? exchange.response->body.size() : 0);
}

ArrivalsModel::Outcome outcomeOf(const Exchange& exchange)
{
    if (!exchange.response)
        return ArrivalsModel::Outcome::Cut;
    return exchange.response->status < 400 ? ArrivalsModel::Outcome::Ok : ArrivalsModel::Outcome::Refused;
}

} // namespace

ArrivalsModel::ArrivalsModel(const contract::Api& api, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_api(api)
    , m_clock(clock)
{
    keepFresh(*this, TimeColumn);
}

void ArrivalsModel::append(const std::vector<Exchange>& exchanges)
{
    if (exchanges.empty())
        return;
    const std::size_t taken = std::min(exchanges.size(), maxRows);
    beginInsertRows({}, 0, static_cast<int>(taken) - 1);
    for (auto exchange = exchanges.end() - static_cast<std::ptrdiff_t>(taken); exchange != exchanges.end();
         ++exchange) {
        const auto match = m_api.match(exchange->request.method, exchange->request.url);
        m_bytes += bytesOf(*exchange);
        m_arrivals.push_front(
            {*exchange, match && match->methodFits ? m_api.endpoint(match->id).name : QString()});
    }
    endInsertRows();
    trim();
}

void ArrivalsModel::trim()
{
    std::size_t kept = m_arrivals.size();
    while (kept > 1 && (kept > maxRows || m_bytes > maxBytes))
        m_bytes -= bytesOf(m_arrivals[--kept].exchange);
    if (kept == m_arrivals.size())
        return;
    beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
    m_arrivals.erase(m_arrivals.begin() + static_cast<std::ptrdiff_t>(kept), m_arrivals.end());
    endRemoveRows();
}

void ArrivalsModel::clear()
{
    beginResetModel();
    m_arrivals.clear();
    m_bytes = 0;
    endResetModel();
}

const Exchange* ArrivalsModel::exchange(const QModelIndex& index) const
{
    const bool mine = index.isValid() && index.model() == this && index.row() < rowCount();
    return mine ? &m_arrivals[static_cast<std::size_t>(index.row())].exchange : nullptr;
}

int ArrivalsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_arrivals.size());
}

int ArrivalsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArrivalsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Arrival& arrival = m_arrivals[static_cast<std::size_t>(index.row())];
    const Exchange& exchange = arrival.exchange;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(arrival, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn)
            return exactTimeText(exchange.startedAt);
        if (column == CallColumn)
            return exchange.request.url;
        if (column == SessionColumn && !exchange.sessionId.isEmpty())
            return exchange.sessionId;
        return column == StatusColumn && exchange.failure ? QVariant(exchange.failure->text) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        switch (column) {
        case TimeColumn:
            return exchange.startedAt.micros;
        case StatusColumn:
            return exchange.response ? exchange.response->status : 0;
        case TookColumn:
            return exchange.timing.total;
        case SentColumn:
            return exchange.response ? exchange.response->body.size() : qsizetype(0);
        case ReceivedColumn:
            return exchange.request.body.size();
        default:
            return text(arrival, column);
        }
    case OutcomeRole:
        return static_cast<int>(outcomeOf(exchange));
    case UrlRole:
        return exchange.request.url;
    case SessionIdRole:
        return exchange.sessionId;
    case EndpointRole:
        return arrival.endpoint;
    default:
        return {};
    }
}

QString ArrivalsModel::text(const Arrival& arrival, int column) const
{
    const Exchange& exchange = arrival.exchange;
    switch (column) {
    case TimeColumn:
        return agoText(exchange.startedAt, m_clock.now());
    case MethodColumn:
        return QString::fromLatin1(exchange.request.method);
    case CallColumn:
        return arrival.endpoint.isEmpty() ? QUrl(exchange.request.url).path() : arrival.endpoint;
    case SessionColumn:
        return shortId(exchange.sessionId);
    case StatusColumn:
        return exchange.response ? QString::number(exchange.response->status) : QStringLiteral("–");
    case TookColumn:
        return durationText(exchange.timing.total);
    case SentColumn:
        return bytesText(exchange.response ? exchange.response->body.size() : -1);
    case ReceivedColumn:
        return bytesText(exchange.request.body.size());
    default:
        return {};
    }
}

QVariant ArrivalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {tr("Time"),   tr("Method"), tr("Call"), tr("Session"),
                              tr("Status"), tr("Took"),   tr("Sent"), tr("Received")};
    static_assert(std::size(titles) == ColumnCount);
    return headerCell(titles[section], isNumber(section), orientation, role);
}

} // namespace tapedeck::models
