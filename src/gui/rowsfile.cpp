// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rowsfile.h"

#include "models/background.h"

#include <utility>

namespace tapedeck::gui {

namespace {

using capture::RowsReader;
using Opened = Result<std::unique_ptr<RowsReader>>;

struct RowCount
{
    qint64 rows = 0;
    qint64 unreadable = 0;
    bool whole = false;
};

Result<RowsHead> headOf(const QString& path)
{
    const Opened reader = RowsReader::open(path);
    if (!reader)
        return reader.error();
    RowsHead out{path, (*reader)->format(), (*reader)->columns(), {}};
    // Faults are counted later; they must not keep the first rows from being found, nor take for ever.
    constexpr int mostTries = 100;
    for (int i = 0; i < mostTries && out.rows.size() < RowsFile::headRows; ++i) {
        auto next = (*reader)->next();
        if (next && !*next)
            break;
        if (next)
            out.rows.push_back(std::move(**next));
    }
    return out;
}

RowCount countOf(const QString& path, const std::atomic_bool& stop)
{
    RowCount out;
    const Opened reader = RowsReader::open(path);
    if (!reader)
        return out;
    while (!stop) {
        const auto next = (*reader)->next();
        if (next && !*next) {
            out.whole = true;
            break;
        }
        if (!next && next.error().kind != ErrorKind::InvalidInput)
            break;
        ++(next ? out.rows : out.unreadable);
    }
    return out;
}

} // namespace

RowsFile::RowsFile(QObject* parent)
    : QObject(parent)
{}

RowsFile::~RowsFile()
{
    stop();
}

void RowsFile::stop()
{
    ++m_turn;
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
}

void RowsFile::open(const QString& path)
{
    stop();
    models::inBackground(
        this, [path] { return std::make_shared<const Result<RowsHead>>(headOf(path)); },
        [this, turn = m_turn](const std::shared_ptr<const Result<RowsHead>>& head) {
            if (turn != m_turn)
                return;
            if (!*head) {
                Q_EMIT failed(head->error());
                return;
            }
            count((*head)->path);
            Q_EMIT opened(**head);
        });
}

void RowsFile::count(const QString& path)
{
    models::inBackground(
        this, [path, stop = m_stop] { return countOf(path, *stop); },
        [this, turn = m_turn](const RowCount& count) {
            if (turn == m_turn && count.whole)
                Q_EMIT counted(count.rows, count.unreadable);
        });
}

void RowsFile::read(const QString& path, std::function<void(Opened)> done)
{
    models::inBackground(
        this, [path] { return std::make_shared<Opened>(RowsReader::open(path)); },
        [done = std::move(done)](const std::shared_ptr<Opened>& opened) { done(std::move(*opened)); });
}

} // namespace tapedeck::gui
