// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/trafficworkspace.h"

#include "contract/api.h"
#include "gui/answercompare.h"
#include "gui/columnwidth.h"
#include "gui/emptystate.h"
#include "gui/exchangeview.h"
#include "gui/flowlayout.h"
#include "gui/selection.h"
#include "gui/statusdelegate.h"
#include "gui/style.h"
#include "ui_trafficworkspace.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace tapedeck::gui {

using models::TrafficModel;
using Outcome = store::HistoryFilter::Outcome;

TrafficWorkspace::TrafficWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::TrafficWorkspace>())
    , m_model(context.services.history, context.services.clock)
    , m_menu(new QMenu(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("trafficWorkspace"));
    m_ui->splitter->setObjectName(QStringLiteral("trafficSplitter")); // by which its layout is remembered
    m_ui->splitter->setSizes({680, 536});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->view->setSendable(true);
    m_ui->view->setApi(context.services.api);
    m_empty = new EmptyState(
        QStringLiteral("traffic"), tr("No traffic yet"),
        tr("Every request that Tapedeck sends is listed here, with its answer. Replay a capture to "
           "see some."),
        this);
    QPushButton* replay = m_empty->addButton(tr("Go to Replay"), QStringLiteral("replay"));
    connect(replay, &QPushButton::clicked, this,
            [this] { m_context.shell.showWorkspace(QStringLiteral("replay")); });
    m_ui->emptyLayout->addWidget(m_empty);
    FlowLayout::inPlaceOf(m_ui->filters, m_ui->listLayout);
    constexpr int filterWidth = 140;
    m_ui->text->setMinimumWidth(filterWidth);
    m_noMatch = new EmptyState(QStringLiteral("filter"), tr("Nothing matches"),
                               tr("No exchange in the history fits this filter."), this);
    QPushButton* all = m_noMatch->addButton(tr("Show everything"));
    connect(all, &QPushButton::clicked, this, &TrafficWorkspace::clearFilter);
    m_ui->pages->addWidget(m_noMatch);
    makeActions();
    makeTable();
    makeMenu();
    makeFilters();
    connect(m_ui->view, &ExchangeView::sendAgainWanted, this, &TrafficWorkspace::sendAgain);
    connect(m_ui->compare, &AnswerCompare::backWanted, this, &TrafficWorkspace::endComparison);
    connect(&m_context.services.history, &store::HistoryStore::exchangeReady, this,
            [this](quint64 token, qint64, const Exchange& exchange) { takeExchange(token, exchange); });
    connect(&m_context.shell.selection(), &Selection::exchangeChanged, this,
            &TrafficWorkspace::chooseExchange);
    showPage();
}

TrafficWorkspace::~TrafficWorkspace() = default;

void TrafficWorkspace::makeTable()
{
    QTableView* table = m_ui->table;
    table->setObjectName(QStringLiteral("traffic"));
    table->setModel(&m_model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    table->setItemDelegateForColumn(TrafficModel::StatusColumn,
                                    new StatusDelegate(TrafficModel::SortRole, this));
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(TrafficModel::CallColumn, QHeaderView::Stretch);
    setColumnWidth(*table, TrafficModel::TimeColumn, 100);
    setColumnWidth(*table, TrafficModel::MethodColumn, 64);
    setColumnWidth(*table, TrafficModel::SessionColumn, 96);
    setColumnWidth(*table, TrafficModel::EventsColumn, 64);
    setColumnWidth(*table, TrafficModel::SourceColumn, 76);
    setColumnWidth(*table, TrafficModel::StatusColumn, 64);
    setColumnWidth(*table, TrafficModel::TookColumn, 76);
    setColumnWidth(*table, TrafficModel::SentColumn, 76);
    setColumnWidth(*table, TrafficModel::ReceivedColumn, 76);
    // The two sizes are in the view beside it; they are there for those who switch them on.
    table->hideColumn(TrafficModel::SentColumn);
    table->hideColumn(TrafficModel::ReceivedColumn);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TrafficWorkspace::showChosen);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrafficWorkspace::followSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TrafficWorkspace::followSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TrafficWorkspace::showPage);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TrafficWorkspace::showPage);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TrafficWorkspace::showPage);
    connect(&m_model, &models::WindowModel::loadingChanged, this, &TrafficWorkspace::showPage);
}

void TrafficWorkspace::makeFilters()
{
    m_ui->endpoint->addItem(tr("Every call"), QString());
    for (const contract::Endpoint& endpoint : m_context.services.api.endpoints())
        m_ui->endpoint->addItem(endpoint.name, endpoint.name);
    m_ui->outcome->addItem(tr("Every outcome"), static_cast<int>(Outcome::Any));
    m_ui->outcome->addItem(tr("Accepted"), static_cast<int>(Outcome::Ok));
    m_ui->outcome->addItem(tr("Refused"), static_cast<int>(Outcome::Refused));
    m_ui->outcome->addItem(tr("No answer"), static_cast<int>(Outcome::NoAnswer));
    m_ui->source->addItem(tr("From anywhere"), QString());
    m_ui->source->addItem(tr("Compose"), QStringLiteral("compose"));
    m_ui->source->addItem(tr("Replay"), QStringLiteral("replay"));
    m_ui->source->addItem(tr("Sent again"), QStringLiteral("again"));
    constexpr int pause = 150;
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &TrafficWorkspace::applyFilter);
    connect(m_ui->text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    auto* find = new QShortcut(QKeySequence::Find, m_ui->table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(find, &QShortcut::activated, m_ui->text, qOverload<>(&QWidget::setFocus));
    auto* leave = new QShortcut(Qt::Key_Escape, m_ui->text, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, &TrafficWorkspace::clearFilter);
    for (QComboBox* box : {m_ui->endpoint, m_ui->outcome, m_ui->source})
        connect(box, &QComboBox::activated, this, &TrafficWorkspace::applyFilter);
}

void TrafficWorkspace::applyFilter()
{
    store::HistoryFilter filter;
    filter.text = m_ui->text->text();
    filter.endpoint = m_ui->endpoint->currentData().toString();
    filter.outcome = static_cast<Outcome>(m_ui->outcome->currentData().toInt());
    filter.source = m_ui->source->currentData().toString();
    m_model.setFilter(filter);
}

void TrafficWorkspace::clearFilter()
{
    m_ui->text->clear();
    for (QComboBox* box : {m_ui->endpoint, m_ui->outcome, m_ui->source})
        box->setCurrentIndex(0);
    m_typing.stop();
    applyFilter();
    m_ui->table->setFocus();
}

void TrafficWorkspace::activate()
{
    if (m_model.rowCount() == 0)
        m_model.reload();
    m_ui->table->setFocus();
}

void TrafficWorkspace::showPage()
{
    const bool filtered = !(m_model.filter() == store::HistoryFilter{});
    const bool empty = m_model.rowCount() == 0 && !m_model.isLoading() && !filtered;
    const bool unmatched = m_model.rowCount() == 0 && !m_model.isLoading() && filtered;
    m_ui->pages->setCurrentWidget(unmatched ? m_noMatch
                                  : empty   ? m_ui->emptyPage
                                            : static_cast<QWidget*>(m_ui->table));
}

void TrafficWorkspace::showChosen()
{
    const QModelIndex row = m_ui->table->currentIndex();
    const qint64 id = row.data(TrafficModel::IdRole).toLongLong();
    if (id == 0 || id == m_shownId)
        return;
    m_shownId = id;
    m_wanted = m_context.services.history.newToken();
    m_context.services.history.fetchExchange(id, m_wanted);
    m_context.shell.selection().setExchange(id);
    const QString session = row.data(TrafficModel::SessionIdRole).toString();
    if (!session.isEmpty())
        m_context.shell.selection().setSession(session);
}

void TrafficWorkspace::chooseExchange(qint64 historyId)
{
    if (historyId == 0 || historyId == m_shownId)
        return;
    m_shownId = historyId;
    m_wanted = m_context.services.history.newToken();
    m_context.services.history.fetchExchange(historyId, m_wanted);
    // It is shown even where its row is not loaded or filtered out.
    QModelIndex row;
    for (int i = 0; i < m_model.rowCount() && !row.isValid(); ++i) {
        if (m_model.index(i, 0).data(TrafficModel::IdRole).toLongLong() == historyId)
            row = m_model.index(i, TrafficModel::CallColumn);
    }
    if (row.isValid())
        m_ui->table->setCurrentIndex(row);
    else
        m_ui->table->clearSelection();
}

} // namespace tapedeck::gui
