// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessionsworkspace.h"

#include "core/ids.h"
#include "gui/columnwidth.h"
#include "gui/emptystate.h"
#include "gui/flowlayout.h"
#include "gui/icons.h"
#include "gui/kinddelegate.h"
#include "gui/selection.h"
#include "gui/sessiondelegate.h"
#include "gui/style.h"
#include "ui_sessionsworkspace.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>

namespace tapedeck::gui {

using models::EventsModel;
using models::SessionsModel;

SessionsWorkspace::SessionsWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SessionsWorkspace>())
    , m_sessions(context.services.sessions, context.services.clock)
    , m_events(context.services.sessions)
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("sessionsWorkspace"));
    FlowLayout::inPlaceOf(m_ui->filters, m_ui->eventsLayout);
    constexpr int filterWidth = 140;
    m_ui->text->setMinimumWidth(filterWidth);
    m_ui->splitter->setObjectName(QStringLiteral("sessionsSplitter")); // by which its layout is remembered
    m_ui->splitter->setSizes({236, 660, 320});
    m_ui->splitter->setStretchFactor(1, 1);
    auto* empty = new EmptyState(QStringLiteral("sessions"), tr("No sessions yet"),
                                 tr("Sessions appear here as they are composed by hand, replayed, or sent to "
                                    "the embedded server by an "
                                    "SDK."),
                                 this);
    QPushButton* compose = empty->addButton(tr("Compose a session"), QStringLiteral("compose"));
    connect(compose, &QPushButton::clicked, this,
            [this] { m_context.shell.showWorkspace(QStringLiteral("compose")); });
    QPushButton* replay = empty->addButton(tr("Go to Replay"), QStringLiteral("replay"));
    QPushButton* server = empty->addButton(tr("Point an SDK here"), QStringLiteral("server"));
    connect(replay, &QPushButton::clicked, this,
            [this] { m_context.shell.showWorkspace(QStringLiteral("replay")); });
    connect(server, &QPushButton::clicked, this,
            [this] { m_context.shell.showWorkspace(QStringLiteral("server")); });
    m_ui->emptyLayout->addWidget(empty);
    makeActions();
    makeList();
    makeEvents();
    Selection& selection = m_context.shell.selection();
    connect(&selection, &Selection::sessionChanged, this, &SessionsWorkspace::chooseSession);
    showPage();
    showHeader();
}

SessionsWorkspace::~SessionsWorkspace() = default;

void SessionsWorkspace::makeActions()
{
    auto* filter = new QAction(icon(QStringLiteral("filter")), tr("Filter events"), this);
    filter->setObjectName(QStringLiteral("sessionsFilter"));
    connect(filter, &QAction::triggered, this, [this] {
        m_context.shell.showWorkspace(id());
        m_ui->text->setFocus();
    });
    auto* goOn = new QAction(icon(QStringLiteral("compose")), tr("Go on in Compose"), this);
    goOn->setObjectName(QStringLiteral("sessionsCompose"));
    connect(goOn, &QAction::triggered, this, [this] {
        if (!m_session.isEmpty())
            m_context.shell.composeSession(m_session);
    });
    auto* remove = new QAction(icon(QStringLiteral("trash")), tr("Delete this session…"), this);
    remove->setObjectName(QStringLiteral("sessionsDelete"));
    connect(remove, &QAction::triggered, this, [this] {
        if (m_session.isEmpty())
            return;
        m_context.shell.showMessage(
            {Message::Kind::Warning,
             tr("The session %1 will be deleted here, not at the service.").arg(shortId(m_session)),
             tr("Delete"), [this, session = m_session] { m_context.services.sessions.remove(session); }});
    });
    m_actions = {filter, goOn, nullptr, remove};
}

void SessionsWorkspace::makeList()
{
    m_ui->listHeader->setTitle(tr("Sessions"));
    m_ui->sessions->setModel(&m_sessions);
    m_ui->sessions->setItemDelegate(new SessionDelegate(this));
    m_ui->sessions->setMouseTracking(true);
    connect(m_ui->sessions->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const QString session = index.data(SessionsModel::IdRole).toString();
                if (!session.isEmpty())
                    m_context.shell.selection().setSession(session);
            });
    const auto changed = [this] {
        showPage();
        selectWanted();
    };
    connect(&m_sessions, &QAbstractItemModel::modelReset, this, changed);
    connect(&m_sessions, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&m_sessions, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&m_sessions, &models::WindowModel::loadingChanged, this, &SessionsWorkspace::showPage);
    connect(&m_sessions, &QAbstractItemModel::dataChanged, this, &SessionsWorkspace::showHeader);
}

void SessionsWorkspace::makeEvents()
{
    QTableView* table = m_ui->events;
    table->setModel(&m_events);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    table->setItemDelegateForColumn(EventsModel::KindColumn, new KindDelegate(EventsModel::KindRole, this));
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(EventsModel::WhatColumn, QHeaderView::Stretch);
    setColumnWidth(*table, EventsModel::TimeColumn, 80);
    setColumnWidth(*table, EventsModel::KindColumn, 80);
    setColumnWidth(*table, EventsModel::AgentColumn, 96);
    setColumnWidth(*table, EventsModel::TokensColumn, 72);
    setColumnWidth(*table, EventsModel::CostColumn, 76);
    setColumnWidth(*table, EventsModel::TookColumn, 72);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SessionsWorkspace::showChosenEvent);
    table->setColumnHidden(EventsModel::CostColumn, true);
    connect(&m_events, &QAbstractItemModel::modelReset, this, [this] {
        m_ui->events->setColumnHidden(EventsModel::CostColumn, true);
        showCostColumn(0, m_events.rowCount() - 1);
    });
    connect(&m_events, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { showCostColumn(first, last); });
    connect(&m_events, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                showCostColumn(first.row(), last.row());
            });
    connect(&m_context.services.sessions, &store::SessionStore::eventReady, this,
            [this](quint64 token, qint64, const Event& event) {
                if (token == m_wanted)
                    m_ui->detail->show(event, m_wantedAgent);
            });

    m_ui->kinds->addSegment(tr("All"), -1);
    m_ui->kinds->addSegment(tr("llm"), static_cast<int>(EventKind::Llm));
    m_ui->kinds->addSegment(tr("tool"), static_cast<int>(EventKind::Tool));
    m_ui->kinds->addSegment(tr("action"), static_cast<int>(EventKind::Action));
    m_ui->kinds->addSegment(tr("error"), static_cast<int>(EventKind::Error));
    connect(m_ui->kinds, &SegmentedControl::chosen, this, &SessionsWorkspace::applyFilter);
    setMuted(m_ui->totals);
    constexpr int pause = 150;
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &SessionsWorkspace::applyFilter);
    connect(m_ui->text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
}

void SessionsWorkspace::applyFilter()
{
    store::EventFilter filter;
    filter.text = m_ui->text->text();
    const int kind = m_ui->kinds->currentData().toInt();
    if (kind >= 0)
        filter.kinds = {static_cast<EventKind>(kind)};
    m_events.setFilter(filter);
}

void SessionsWorkspace::activate()
{
    if (m_sessions.rowCount() == 0)
        m_sessions.reload();
    m_ui->sessions->setFocus();
}

void SessionsWorkspace::showPage()
{
    const bool empty = m_sessions.rowCount() == 0 && !m_sessions.isLoading();
    m_ui->pages->setCurrentWidget(empty ? m_ui->emptyPage : static_cast<QWidget*>(m_ui->splitter));
}

void SessionsWorkspace::selectWanted()
{
    if (m_session.isEmpty() && m_sessions.rowCount() > 0)
        m_ui->sessions->setCurrentIndex(m_sessions.index(0, 0));
    const int row = m_session.isEmpty() ? -1 : m_sessions.rowOfSession(m_session);
    if (row >= 0 && m_ui->sessions->currentIndex().row() != row)
        m_ui->sessions->setCurrentIndex(m_sessions.index(row, 0));
    // A session that was remembered is asked for before the store is open, and then has no events.
    if (!m_session.isEmpty() && m_events.rowCount() == 0 && !m_events.isLoading())
        applyFilter();
    showHeader();
}

void SessionsWorkspace::chooseSession(const QString& sessionId)
{
    if (m_session == sessionId)
        return;
    m_session = sessionId;
    m_events.setSession(sessionId);
    m_ui->detail->clear();
    selectWanted();
}

void SessionsWorkspace::showHeader()
{
    const int row = m_session.isEmpty() ? -1 : m_sessions.rowOfSession(m_session);
    if (row < 0) {
        m_ui->eventsHeader->setTitle(m_session.isEmpty() ? tr("Events") : shortId(m_session));
        m_ui->eventsHeader->setSubtitle({});
        m_ui->totals->clear();
        return;
    }
    const QModelIndex index = m_sessions.index(row, 0);
    m_ui->eventsHeader->setTitle(index.data().toString());
    QStringList facts{shortId(m_session)};
    facts += index.data(SessionsModel::TagsRole).toStringList();
    m_ui->eventsHeader->setSubtitle(facts.join(QStringLiteral(" · ")));
    m_ui->totals->setText(index.data(SessionsModel::SummaryRole).toString());
}

/// Most clients leave the cost to the service: an empty column would only take room from the texts.
void SessionsWorkspace::showCostColumn(int first, int last)
{
    bool any = !m_ui->events->isColumnHidden(EventsModel::CostColumn);
    for (int row = first; row <= last && !any; ++row)
        any = !m_events.index(row, EventsModel::CostColumn).data().toString().isEmpty();
    m_ui->events->setColumnHidden(EventsModel::CostColumn, !any);
}

void SessionsWorkspace::showChosenEvent()
{
    const QModelIndex index = m_ui->events->currentIndex();
    const QVariant row = index.data(EventsModel::RowIdRole);
    if (!row.isValid())
        return;
    m_wantedAgent = index.siblingAtColumn(EventsModel::AgentColumn).data().toString();
    m_wanted = m_context.services.sessions.newToken();
    m_context.services.sessions.fetchEvent(row.toLongLong(), m_wanted);
    m_context.shell.selection().setEvent(m_session, index.data(EventsModel::EventIdRole).toString());
}

} // namespace tapedeck::gui
