// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/rowsrun.h"

#include <QWidget>

namespace tapedeck::gui {

namespace Ui {
class RowsPane;
}

/// "Repeat over rows…": a file of rows, what its first rows make of the call, and the run over all of them.
/// In place, not modal.
class RowsPane : public QWidget
{
    Q_OBJECT
public:
    /// What a row makes of the call, as text for people.
    using Preview = std::function<QString(const capture::DataRow& row)>;

    explicit RowsPane(QWidget* parent = nullptr);
    ~RowsPane() override;

    void setSender(SendRow send);
    void setPreview(Preview preview);
    /// Asked before a run starts; calls what it is given if it may. Without one, it may.
    void setGate(std::function<void(std::function<void()> go)> gate);
    /// The call has changed: what its rows make of it is shown anew.
    void refreshPreview();

    void chooseFile(); ///< with a file dialog
    void openFile(const QString& path);
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }
    [[nodiscard]] bool isRunning() const;
    /// Of this or the last run; null: none yet.
    [[nodiscard]] const RowsRun* run() const { return m_run.get(); }
    void start();
    void cancel();

Q_SIGNALS:
    /// A column's chip was pressed: "{{row.name}}", which is in the clipboard too.
    void insertWanted(const QString& text);
    void runStarted();
    /// As run() tells.
    void runFinished();
    void progressed();
    /// It was closed, which it is only while nothing runs.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Opened;
    std::unique_ptr<Ui::RowsPane> m_ui;
    SendRow m_send;
    Preview m_preview;
    std::function<void(std::function<void()>)> m_gate;
    QString m_path;
    std::vector<std::string> m_columns;
    std::vector<capture::DataRow> m_first;
    std::unique_ptr<RowsRun> m_run;
};

} // namespace tapedeck::gui
