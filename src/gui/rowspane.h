// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"
#include "gui/rowsfile.h"
#include "gui/rowsrun.h"

#include <QStandardItemModel>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace tapedeck::gui {

namespace Ui {
class RowsPane;
}

class NoteCard;

/// "Repeat over rows…": a file of rows, what its first rows make of the call, and the run over all of them.
/// In place, not modal.
class RowsPane : public QWidget
{
    Q_OBJECT
public:
    /// What a row makes of the call, as text for people.
    using Preview = std::function<QString(const capture::DataRow& row)>;
    /// Asked before a run starts; calls what it is given, now or later, if it may.
    using Gate = std::function<void(std::function<void()> go)>;

    explicit RowsPane(QWidget* parent = nullptr);
    ~RowsPane() override;

    void setSender(SendRow send);
    void setPreview(Preview preview);
    void setGate(Gate gate) { m_gate = std::move(gate); }
    /// The call has changed: what its rows make of it is shown anew.
    void refreshPreview();
    void refreshPreviewSoon(); ///< once for many changes in a row, and only while it is seen

    void chooseFile(); ///< with a file dialog
    void openFile(const QString& path);
    [[nodiscard]] QString path() const { return m_head ? m_head->path : QString(); }
    /// From the start to the last answer.
    [[nodiscard]] bool isRunning() const;
    /// Of this or the last run; null: none yet.
    [[nodiscard]] const RowsRun* run() const { return m_run.get(); }
    void start();
    void cancel();
    void saveReport(const QString& path);

Q_SIGNALS:
    /// A column's chip was pressed: "{{row.name}}", which is in the clipboard too.
    void insertWanted(const QString& text);
    /// The row one looks at, of the first ones: its values, an object; null if the file has none.
    void rowShown(const tapedeck::Json& values);
    void runStarted();
    /// As run() tells.
    void runProgressed();
    void runFinished();
    /// It was closed, which it is only while nothing runs.
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeHeader();
    void makeTables();
    void connectFile();
    void showHead(const RowsHead& head);
    void showFileFacts();
    void showChips();
    void showFirstRows();
    [[nodiscard]] const capture::DataRow* shownRow() const; ///< null: none
    void showFailure(const Error& error);
    void tell(const QString& text, Severity severity);
    void begin();
    void beginWith(std::unique_ptr<capture::RowsReader> rows);
    void showProgress();
    void showFaults();
    void finish();
    void showState();
    void chooseReport();
    [[nodiscard]] QString outcomeText() const;

    std::unique_ptr<Ui::RowsPane> m_ui;
    QToolButton* m_close;
    NoteCard* m_note = nullptr;
    RowsFile m_file;
    QTimer m_refresh;
    SendRow m_send;
    Preview m_preview;
    Gate m_gate;
    std::optional<RowsHead> m_head;
    qint64 m_rows = -1; ///< -1: not counted yet
    qint64 m_unreadable = 0;
    bool m_starting = false;
    std::unique_ptr<RowsRun> m_run;
    QStandardItemModel m_firstRows;
    QStandardItemModel m_faults;
};

} // namespace tapedeck::gui
