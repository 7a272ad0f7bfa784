// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/rowsreader.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::gui {

/// What a file of rows begins with.
struct RowsHead
{
    QString path;
    capture::RowsReader::Format format{};
    std::vector<std::string> columns;
    std::vector<capture::DataRow> rows; ///< the first few that can be read
};

/// A file of rows, looked at on a worker: its first rows at once, then how many there are.
class RowsFile : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t headRows = 5;

    explicit RowsFile(QObject* parent = nullptr);
    ~RowsFile() override;

    /// A later call takes the place of an earlier one.
    void open(const QString& path);
    /// A reader of its own, from the file's beginning. `done` runs in this thread.
    void read(const QString& path, std::function<void(Result<std::unique_ptr<capture::RowsReader>>)> done);

Q_SIGNALS:
    void opened(const tapedeck::gui::RowsHead& head);
    void failed(const tapedeck::Error& error);
    void counted(qint64 rows, qint64 unreadable);

private:
    void count(const QString& path);
    void stop();

    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_turn = 0;
};

} // namespace tapedeck::gui
