// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RowsPane: the file and what its first rows make of the call.

#include "gui/rowspane.h"

#include "gui/emptystate.h"
#include "gui/flowlayout.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/notecard.h"
#include "gui/style.h"
#include "models/format.h"
#include "ui_rowspane.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QToolButton>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr std::size_t mostChips = 60;
constexpr std::size_t mostColumns = 60; ///< of the table of first rows
constexpr qsizetype mostOfField = 200;  ///< characters of a cell

QString formatName(capture::RowsReader::Format format)
{
    switch (format) {
    case capture::RowsReader::Format::Csv:
        return QStringLiteral("CSV");
    case capture::RowsReader::Format::JsonArray:
        return RowsPane::tr("JSON list");
    case capture::RowsReader::Format::JsonLines:
        break;
    }
    return QStringLiteral("JSON Lines");
}

QString cellText(const Json* value)
{
    if (!value)
        return {};
    const QString text = value->isString() ? value->toQString() : QString::fromStdString(value->dump());
    return text.size() <= mostOfField ? text : text.first(mostOfField) + QStringLiteral("…");
}

QString variableFor(const std::string& column)
{
    return QStringLiteral("{{row.%1}}").arg(QString::fromStdString(column));
}

void setUpTable(QTableView& table, QStandardItemModel& model)
{
    table.setModel(&model);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace

RowsPane::RowsPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RowsPane>())
    , m_close(new QToolButton(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("rowsPane"));
    setAccessibleName(tr("Repeat over rows"));
    makeHeader();
    auto* empty = new EmptyState(
        QStringLiteral("open"), tr("Repeat a call over rows"),
        tr("The call is sent once for each row of a CSV or JSON file. {{row.COLUMN}} stands for the row's "
           "value in that column."),
        m_ui->emptyPage);
    QPushButton* choose = empty->addButton(tr("Choose a file…"), QStringLiteral("folder"));
    choose->setObjectName(QStringLiteral("chooseRows"));
    m_ui->emptyLayout->addWidget(empty);
    m_ui->columnChips->setLayout(new FlowLayout(6));
    m_ui->columnChips->layout()->setContentsMargins(12, 4, 12, 8);
    m_ui->chooseOther->setIcon(icon(QStringLiteral("folder")));
    m_ui->fileBar->setStretch(0, 1);
    m_ui->rowsFacts->setContentsMargins(12, 0, 12, 4);
    setMuted(m_ui->rowsFacts);
    constexpr int figureWidth = 72;
    m_ui->rowsInFlight->setMinimumWidth(figureWidth);
    m_ui->rowsOutcome->setContentsMargins(12, 8, 12, 0);
    m_ui->startRows->setIcon(icon(QStringLiteral("send"), Tint::OnAccent));
    setVariant(m_ui->startRows, Variant::Accent);
    makeTables();
    connect(choose, &QPushButton::clicked, this, &RowsPane::chooseFile);
    connect(m_ui->chooseOther, &QPushButton::clicked, this, &RowsPane::chooseFile);
    connect(m_ui->startRows, &QPushButton::clicked, this, &RowsPane::start);
    connect(m_ui->cancelRows, &QPushButton::clicked, this, &RowsPane::cancel);
    connect(m_ui->saveRowsReport, &QPushButton::clicked, this, &RowsPane::chooseReport);
    constexpr int refreshPauseMs = 150;
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshPauseMs);
    connect(&m_refresh, &QTimer::timeout, this, &RowsPane::refreshPreview);
    connectFile();
    tell({}, Severity::Info);
    showState();
}

RowsPane::~RowsPane() = default;

void RowsPane::makeHeader()
{
    m_ui->header->setTitle(tr("Repeat over rows"));
    m_close->setObjectName(QStringLiteral("closeRows"));
    m_close->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    setVariant(m_close, Variant::Quiet);
    m_ui->header->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
}

void RowsPane::makeTables()
{
    setUpTable(*m_ui->firstRows, m_firstRows);
    setUpTable(*m_ui->rowFaults, m_faults);
    m_ui->rowFaults->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_faults.setHorizontalHeaderLabels({tr("Line"), tr("Outcome"), tr("Reason")});
    m_ui->rowFaults->hide();
    constexpr int lineWidth = 64;
    m_ui->rowFaults->setColumnWidth(0, lineWidth);
    m_ui->rowsSplitter->setSizes({184, 260, 160});
    m_ui->rowsSplitter->setStretchFactor(1, 1);
    connect(m_ui->firstRows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refreshPreview();
        Q_EMIT rowShown(shownRow() ? shownRow()->values : Json());
    });
}

void RowsPane::connectFile()
{
    connect(&m_file, &RowsFile::opened, this, &RowsPane::showHead);
    connect(&m_file, &RowsFile::failed, this, &RowsPane::showFailure);
    connect(&m_file, &RowsFile::counted, this, [this](qint64 rows, qint64 unreadable) {
        m_rows = rows;
        m_unreadable = unreadable;
        showFileFacts();
    });
}

void RowsPane::setSender(SendRow send)
{
    m_send = std::move(send);
    showState();
}

void RowsPane::setPreview(Preview preview)
{
    m_preview = std::move(preview);
    refreshPreview();
}

void RowsPane::chooseFile()
{
    if (isRunning())
        return;
    auto* dialog = new QFileDialog(this, tr("Choose a file of rows"), QFileInfo(path()).absolutePath());
    dialog->setObjectName(QStringLiteral("rowsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Rows (*.csv *.tsv *.json *.jsonl *.ndjson *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RowsPane::openFile);
    dialog->open();
}

void RowsPane::openFile(const QString& path)
{
    if (isRunning())
        return;
    tell({}, Severity::Info);
    m_file.open(path);
}

void RowsPane::showFailure(const Error& error)
{
    tell(error.detail.isEmpty() ? error.text : QStringLiteral("%1 %2").arg(error.text, error.detail),
         Severity::Error);
}

void RowsPane::showHead(const RowsHead& head)
{
    m_head = head;
    m_rows = -1;
    m_unreadable = 0;
    m_run.reset();
    m_faults.setRowCount(0);
    m_ui->rowFaults->hide();
    showFileFacts();
    showChips();
    showFirstRows();
    showState();
    m_ui->startRows->setFocus();
}

void RowsPane::showFileFacts()
{
    m_ui->rowsFileName->setText(QFileInfo(path()).fileName());
    m_ui->rowsFileName->setAccessibleDescription(path());
    QStringList facts{formatName(m_head->format),
                      tr("%n column(s)", nullptr, static_cast<int>(m_head->columns.size()))};
    if (m_rows < 0)
        facts << tr("counting rows…");
    else
        facts << tr("%n row(s)", nullptr, static_cast<int>(m_rows));
    if (m_unreadable > 0)
        facts << tr("%n unreadable", nullptr, static_cast<int>(m_unreadable));
    m_ui->rowsFacts->setText(facts.join(QStringLiteral(" · ")));
}

void RowsPane::showChips()
{
    while (QLayoutItem* item = m_ui->columnChips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::size_t count = std::min(m_head->columns.size(), mostChips);
    for (std::size_t i = 0; i < count; ++i) {
        const QString text = variableFor(m_head->columns[i]);
        auto* chip = new QToolButton(m_ui->columnChips);
        QString label = text;
        chip->setText(label.replace(QLatin1Char('&'), QLatin1String("&&")));
        chip->setFont(resized(monoFont(), -1));
        chip->setToolTip(tr("Insert and copy %1").arg(text));
        chip->setAccessibleName(text);
        chip->setFocusPolicy(Qt::StrongFocus);
        connect(chip, &QToolButton::clicked, this, [this, text] {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT insertWanted(text);
        });
        m_ui->columnChips->layout()->addWidget(chip);
    }
}

void RowsPane::showFirstRows()
{
    const std::size_t count = std::min(m_head->columns.size(), mostColumns);
    m_firstRows.clear();
    QStringList names{tr("Line")};
    for (std::size_t i = 0; i < count; ++i)
        names << QString::fromStdString(m_head->columns[i]);
    m_firstRows.setHorizontalHeaderLabels(names);
    for (const capture::DataRow& row : m_head->rows) {
        QList<QStandardItem*> items{new QStandardItem(models::countText(row.line))};
        for (std::size_t i = 0; i < count; ++i)
            items << new QStandardItem(cellText(row.values.find(m_head->columns[i])));
        m_firstRows.appendRow(items);
    }
    constexpr int lineWidth = 56;
    m_ui->firstRows->setColumnWidth(0, lineWidth);
    m_ui->firstRows->setCurrentIndex(m_firstRows.index(0, 0));
    if (!shownRow()) {
        refreshPreview();
        Q_EMIT rowShown({});
    }
}

const capture::DataRow* RowsPane::shownRow() const
{
    const int row = m_ui->firstRows->currentIndex().row();
    const bool any = m_head && row >= 0 && static_cast<std::size_t>(row) < m_head->rows.size();
    return any ? &m_head->rows[static_cast<std::size_t>(row)] : nullptr;
}

void RowsPane::refreshPreview()
{
    const capture::DataRow* row = m_preview ? shownRow() : nullptr;
    m_ui->rowPreview->setText(row ? m_preview(*row).toUtf8() : QByteArray(), JsonView::Language::Json);
    m_ui->rowPreview->setVisible(m_preview != nullptr);
}

void RowsPane::refreshPreviewSoon()
{
    if (isVisible()) // otherwise it is made when it is shown
        m_refresh.start();
}

void RowsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshPreview(); // the call may be another one since
}

void RowsPane::tell(const QString& text, Severity severity)
{
    if (m_note) {
        m_note->hide();
        m_note->deleteLater();
        m_note = nullptr;
    }
    m_ui->noteHolder->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_note = new NoteCard(text, severity, this);
    m_ui->notes->addWidget(m_note);
    m_note->show();
}

} // namespace tapedeck::gui
