// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sessionsmodel.h"

#include "models/format.h"
#include "models/tablehelp.h"

namespace tapedeck::models {

using store::SessionRow;

namespace {
constexpr int pageRows = 200;
constexpr qint64 liveMicros = 5ll * 60 * 1'000'000;
} // namespace

SessionsModel::SessionsModel(store::SessionStore& store, const Clock& clock, QObject* parent)
    : RowWindow(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &store::SessionStore::sessionsReady, this,
            [this](quint64 token, const store::SessionPage& page) {
                takePage(token, page.rows, page.last, page.revision);
            });
    connect(&m_store, &store::SessionStore::changed, this, [this] { wantChanges(); });
    connect(&m_store, &store::SessionStore::removed, this, [this] { restart(); });
    connect(&m_store, &store::SessionStore::cleared, this, [this] { restart(); });
    keepFresh(*this, 0);
}

void SessionsModel::setFilter(const store::SessionFilter& filter)
{
    m_filter = filter;
    restart();
}

int SessionsModel::rowOfSession(const QString& sessionId) const
{
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].id == sessionId)
            return static_cast<int>(i);
    }
    return -1;
}

void SessionsModel::ask(Question question, quint64 token)
{
    switch (question) {
    case Question::First:
        m_store.fetchSessions(m_filter, {}, pageRows, token);
        break;
    case Question::Next:
        m_store.fetchSessions(m_filter,
                              rows().empty() ? store::PageKey{}
                                             : store::PageKey{rows().back().start, rows().back().row},
                              pageRows, token);
        break;
    case Question::Changes:
        m_store.fetchChangedSessions(m_filter, revision(), pageRows, token);
        break;
    }
}

QString SessionsModel::startText(const SessionRow& row) const
{
    return row.start.micros > 0 ? momentText(row.start, m_clock.now()) : QString();
}

int SessionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SessionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SessionRow& row = *this->row(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4, %5", "title, start, state, events and cost, length")
            .arg(row.title, startText(row), stateText(row), summary(row), extent(row));
    case IdRole:
        return row.id;
    case StateRole:
        return static_cast<int>(stateOf(row));
    case StateTextRole:
        return stateText(row);
    case SummaryRole:
        return summary(row);
    case ExtentRole:
        return extent(row);
    case StartTextRole:
        return startText(row);
    case StartRole:
        return row.start.micros;
    case EventsRole:
        return row.events;
    case ErrorsRole:
        return row.errors;
    case TokensRole:
        return row.tokens;
    case CostRole:
        return row.cost ? QVariant(*row.cost) : QVariant();
    case TagsRole:
        return row.tags;
    case ProfileRole:
        return row.profileId;
    case SourceRole:
        return row.source;
    default:
        return {};
    }
}

SessionsModel::State SessionsModel::stateOf(const SessionRow& row) const
{
    // A tag change sends an end_state too, so the end is what counts (contract 3: Indeterminate everywhere).
    if (!row.end)
        return m_clock.now() - row.seen < liveMicros ? State::Live : State::Open;
    if (row.endState == QLatin1String("Success"))
        return State::Success;
    if (row.endState == QLatin1String("Fail"))
        return State::Fail;
    return row.endState == QLatin1String("Indeterminate") || row.endState.isEmpty() ? State::Indeterminate
                                                                                    : State::Other;
}

QString SessionsModel::stateText(const SessionRow& row) const
{
    switch (stateOf(row)) {
    case State::Live:
        return tr("live");
    case State::Open:
        return tr("open");
    case State::Success:
        return tr("Success");
    case State::Fail:
        return tr("Fail");
    case State::Indeterminate:
        return tr("Indeterminate");
    case State::Other:
        break;
    }
    return row.endState;
}

QString SessionsModel::summary(const SessionRow& row) const
{
    const QString events = tr("%n event(s)", nullptr, static_cast<int>(row.events));
    return row.cost ? tr("%1 · %2", "events, cost").arg(events, moneyText(*row.cost)) : events;
}

QString SessionsModel::extent(const SessionRow& row) const
{
    const QString length = row.end ? durationText(*row.end - row.start) : stateText(row);
    return row.errors > 0 ? tr("%1 · %n err", "length, errors", static_cast<int>(row.errors)).arg(length)
                          : length;
}

QString SessionsModel::toolTip(const SessionRow& row) const
{
    QStringList lines{row.id, tr("Started %1").arg(exactTimeText(row.start))};
    if (row.end)
        lines << tr("Ended %1").arg(exactTimeText(*row.end));
    if (!row.tags.isEmpty())
        lines << tr("Tags: %1").arg(row.tags.join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

} // namespace tapedeck::models
