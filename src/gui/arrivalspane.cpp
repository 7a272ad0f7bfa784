// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/arrivalspane.h"

#include "gui/columnwidth.h"
#include "gui/emptystate.h"
#include "gui/exchangeview.h"
#include "gui/statusdelegate.h"
#include "gui/style.h"
#include "server/embeddedserver.h"
#include "ui_arrivalspane.h"

#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>

namespace tapedeck::gui {

ArrivalsPane::ArrivalsPane(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::ArrivalsPane>())
    , m_model(services.api, services.clock)
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_view(new ExchangeView(this))
{
    m_ui->setupUi(this);
    m_ui->splitter->setObjectName(QStringLiteral("arrivalsSplitter"));
    m_ui->header->setTitle(tr("What arrived"));
    m_ui->header->addWidget(m_clear);
    m_clear->setObjectName(QStringLiteral("clearArrivals"));
    m_clear->setAccessibleName(tr("Clear the list of what arrived"));

    auto* empty =
        new EmptyState(QStringLiteral("inbox"), tr("Nothing has arrived yet"),
                       tr("Point an SDK at this server, or replay a capture against it: every request "
                          "shows up here."),
                       m_ui->emptyPage);
    QPushButton* sample = empty->addButton(tr("Replay a sample"), QStringLiteral("replay"));
    QPushButton* settings = empty->addButton(tr("Copy settings for an SDK"), QStringLiteral("copy"));
    m_ui->emptyLayout->addWidget(empty);
    connect(sample, &QPushButton::clicked, this, &ArrivalsPane::sampleWanted);
    connect(settings, &QPushButton::clicked, this, &ArrivalsPane::sdkSettingsWanted);

    QTableView* table = m_ui->table;
    table->setObjectName(QStringLiteral("arrivals"));
    table->setModel(&m_model);
    table->verticalHeader()->hide();
    using models::ArrivalsModel;
    table->setItemDelegateForColumn(ArrivalsModel::StatusColumn,
                                    new StatusDelegate(ArrivalsModel::SortRole, this));
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ArrivalsModel::CallColumn, QHeaderView::Stretch);
    constexpr int textWidth = 104;
    constexpr int numberWidth = 80;
    setColumnWidth(*table, ArrivalsModel::TimeColumn, textWidth);
    // The call says as much as its method does, and the exchange below names the session.
    table->hideColumn(ArrivalsModel::MethodColumn);
    table->hideColumn(ArrivalsModel::SessionColumn);
    for (const int column : {ArrivalsModel::StatusColumn, ArrivalsModel::TookColumn,
                             ArrivalsModel::SentColumn, ArrivalsModel::ReceivedColumn})
        setColumnWidth(*table, column, numberWidth);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ArrivalsPane::showChosen);
    connect(m_clear, &QPushButton::clicked, this, &ArrivalsPane::clear);
    connect(&m_services.server, &server::EmbeddedServer::arrived, this, &ArrivalsPane::take);
    m_ui->detailLayout->addWidget(m_view);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({360, 300});
    showCount();
    showChosen();
}

ArrivalsPane::~ArrivalsPane() = default;

void ArrivalsPane::take(const std::vector<Exchange>& exchanges)
{
    m_model.append(exchanges);
    showCount();
}

void ArrivalsPane::resizeEvent(QResizeEvent* event)
{
    // In a narrow pane the call is worth more than the sizes, which the exchange below tells as well.
    constexpr int narrow = 480;
    const bool hidden = event->size().width() < narrow;
    m_ui->table->setColumnHidden(models::ArrivalsModel::SentColumn, hidden);
    m_ui->table->setColumnHidden(models::ArrivalsModel::ReceivedColumn, hidden);
    QWidget::resizeEvent(event);
}

void ArrivalsPane::clear()
{
    m_model.clear();
    showCount();
    showChosen();
}

void ArrivalsPane::showChosen()
{
    const QModelIndex current = m_ui->table->currentIndex();
    m_ui->detail->setVisible(current.isValid());
    if (current.isValid())
        m_view->show(*m_model.exchange(current));
    else
        m_view->clear();
}

void ArrivalsPane::showCount()
{
    const int count = m_model.rowCount();
    m_ui->pages->setCurrentWidget(count > 0 ? m_ui->tablePage : m_ui->emptyPage);
    m_ui->header->setSubtitle(count > 0 ? tr("%n requests", nullptr, count) : QString());
    m_clear->setEnabled(count > 0);
}

} // namespace tapedeck::gui
