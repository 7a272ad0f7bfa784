// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RowsPane: the run over all rows.

#include "core/savefile.h"
#include "gui/notecard.h"
#include "gui/rowspane.h"
#include "models/background.h"
#include "models/format.h"
#include "ui_rowspane.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPointer>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

QString faultWord(const RowFault& fault)
{
    if (fault.status > 0)
        return QString::number(fault.status);
    switch (fault.kind) {
    case RowFault::Kind::Refused:
        return RowsPane::tr("refused");
    case RowFault::Kind::NoAnswer:
        return RowsPane::tr("no answer");
    case RowFault::Kind::NotSent:
        return RowsPane::tr("not sent");
    case RowFault::Kind::Unreadable:
        break;
    }
    return RowsPane::tr("unreadable");
}

} // namespace

bool RowsPane::isRunning() const
{
    return m_starting || (m_run && m_run->isRunning());
}

void RowsPane::start()
{
    if (isRunning() || !m_head || !m_send)
        return;
    if (!m_gate)
        return begin();
    m_gate([self = QPointer(this), path = path()] {
        if (self && !self->isRunning() && self->path() == path)
            self->begin();
    });
}

void RowsPane::begin()
{
    tell({}, Severity::Info);
    m_starting = true;
    m_run.reset();
    m_faults.setRowCount(0);
    m_ui->rowFaults->hide();
    showState();
    Q_EMIT runStarted();
    m_file.read(path(), [this](Result<std::unique_ptr<capture::RowsReader>> rows) {
        if (!std::exchange(m_starting, false))
            return; // cancelled meanwhile
        if (rows)
            return beginWith(*std::move(rows));
        showFailure(rows.error());
        showState();
        Q_EMIT runFinished();
    });
}

void RowsPane::beginWith(std::unique_ptr<capture::RowsReader> rows)
{
    m_run = std::make_unique<RowsRun>(std::move(rows), m_send);
    m_run->setInFlight(m_ui->rowsInFlight->value());
    connect(m_run.get(), &RowsRun::progressed, this, &RowsPane::showProgress);
    connect(m_run.get(), &RowsRun::finished, this, &RowsPane::finish);
    m_run->start();
    showState();
}

void RowsPane::cancel()
{
    if (std::exchange(m_starting, false)) {
        showState();
        Q_EMIT runFinished();
    } else if (m_run) {
        m_run->cancel();
        showState();
    }
}

void RowsPane::showProgress()
{
    constexpr int whole = 1000;
    m_ui->rowsProgress->setValue(m_run ? qRound(m_run->share() * whole) : 0);
    m_ui->rowsOutcome->setText(outcomeText());
    m_ui->rowsOutcome->setVisible(!m_ui->rowsOutcome->text().isEmpty());
    showFaults();
    Q_EMIT runProgressed();
}

void RowsPane::showFaults()
{
    if (!m_run)
        return;
    const std::vector<RowFault>& faults = m_run->faults();
    for (std::size_t i = static_cast<std::size_t>(m_faults.rowCount()); i < faults.size(); ++i) {
        const RowFault& fault = faults[i];
        QString reason = fault.text;
        reason.replace(QLatin1Char('\n'), QLatin1Char(' '));
        auto* text = new QStandardItem(reason);
        text->setToolTip(fault.text);
        m_faults.appendRow({new QStandardItem(fault.line > 0 ? models::countText(fault.line) : QString()),
                            new QStandardItem(faultWord(fault)), text});
    }
    m_ui->rowFaults->setVisible(m_faults.rowCount() > 0);
}

QString RowsPane::outcomeText() const
{
    if (!m_run)
        return {};
    const RowCounts& counts = m_run->counts();
    QStringList parts;
    const auto add = [&parts](const QString& text, qint64 count) {
        if (count > 0)
            parts << text;
    };
    parts << tr("%1 sent").arg(models::countText(counts.sent));
    add(tr("%1 refused").arg(models::countText(counts.refused)), counts.refused);
    add(tr("%1 without an answer").arg(models::countText(counts.noAnswer)), counts.noAnswer);
    add(tr("%1 not sent").arg(models::countText(counts.notSent)), counts.notSent);
    add(tr("%1 unreadable").arg(models::countText(counts.unreadable)), counts.unreadable);
    if (counts.faults() > static_cast<qint64>(RowsRun::mostFaults))
        parts << tr("the first %1 are listed").arg(RowsRun::mostFaults);
    return parts.join(QStringLiteral(" · "));
}

void RowsPane::finish()
{
    showProgress();
    const RowCounts& counts = m_run->counts();
    if (m_run->wasCancelled())
        tell(tr("Cancelled after %n row(s).", nullptr, static_cast<int>(counts.total())), Severity::Warning);
    else if (counts.total() == 0)
        tell(tr("The file holds no row."), Severity::Warning);
    else if (counts.faults() == 0)
        tell(tr("All %n row(s) were sent and accepted.", nullptr, static_cast<int>(counts.sent)),
             Severity::Info);
    else
        tell(tr("%n row(s) were not accepted.", nullptr, static_cast<int>(counts.faults())),
             Severity::Warning);
    showState();
    Q_EMIT runFinished();
}

void RowsPane::showState()
{
    const bool running = isRunning();
    m_ui->pages->setCurrentWidget(m_head ? m_ui->filePage : m_ui->emptyPage);
    m_ui->chooseOther->setEnabled(!running);
    m_ui->rowsInFlight->setEnabled(!running);
    const bool startHadFocus = m_ui->startRows->hasFocus();
    const bool cancelHadFocus = m_ui->cancelRows->hasFocus();
    m_ui->startRows->setVisible(!running);
    m_ui->startRows->setEnabled(m_head && m_send);
    m_ui->cancelRows->setVisible(running);
    m_ui->cancelRows->setEnabled(m_starting || (m_run && !m_run->wasCancelled()));
    if (running && startHadFocus)
        m_ui->cancelRows->setFocus();
    else if (!running && cancelHadFocus)
        m_ui->startRows->setFocus();
    m_ui->rowsProgress->setVisible(running);
    m_ui->saveRowsReport->setVisible(m_run && !running && m_run->counts().total() > 0);
    m_ui->rowsOutcome->setText(outcomeText());
    m_ui->rowsOutcome->setVisible(!m_ui->rowsOutcome->text().isEmpty());
    m_close->setEnabled(!running);
    m_close->setToolTip(running ? tr("Cancel the run before closing") : tr("Close"));
}

void RowsPane::chooseReport()
{
    auto* dialog =
        new QFileDialog(this, tr("Save the report"), QFileInfo(path()).absolutePath(), tr("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("rowsReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("%1-report.csv").arg(QFileInfo(path()).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &RowsPane::saveReport);
    dialog->open();
}

void RowsPane::saveReport(const QString& path)
{
    if (!m_run)
        return;
    models::inBackground(
        this,
        [report = m_run->report(), path] {
            const Status saved = saveFile(path, report);
            return saved ? QString() : saved.error().text;
        },
        [this, path](const QString& error) {
            if (error.isEmpty())
                tell(tr("The report is in %1.").arg(path), Severity::Info);
            else
                tell(tr("The report cannot be written to %1: %2").arg(path, error), Severity::Error);
        });
}

void RowsPane::closeEvent(QCloseEvent* event)
{
    if (isRunning()) {
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void RowsPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !isRunning())
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tapedeck::gui
