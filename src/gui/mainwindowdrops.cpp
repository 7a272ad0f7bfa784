// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// MainWindow's drops: what is dragged onto it or pasted into it, and is opened.

#include "gui/drophint.h"
#include "gui/dropped.h"
#include "gui/mainwindow.h"
#include "gui/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

namespace tapedeck::gui {

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && widget->window() == this)
            return handleDrag(*widget, event);
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::handleDrag(QWidget& target, QEvent* event)
{
    if (event->type() == QEvent::DragLeave) {
        m_dropHint->hide();
        m_dragged.reset();
        return false;
    }
    auto* drag = static_cast<QDropEvent*>(event); // enter and move are drops too, to C++
    if (drag->source()) // a text of our own views that slipped under the pointer is no capture to open
        return false;
    // Once a drag: it may hold thousands of files, or a text of another program's that takes its time.
    if (event->type() == QEvent::DragEnter || !m_dragged)
        m_dragged = Dropped::from(drag->mimeData());
    const Dropped dropped = *m_dragged;
    if (event->type() == QEvent::Drop)
        m_dragged.reset();
    if (dropped.belongsTo(target))
        return false;
    drag->setDropAction(Qt::CopyAction);
    drag->accept();
    if (event->type() != QEvent::Drop) {
        m_dropHint->showOver();
        return true;
    }
    m_dropHint->hide();
    open(dropped, tr("Dropped text"));
    return true;
}

void MainWindow::open(const Dropped& dropped, const QString& name)
{
    const auto files = static_cast<int>(dropped.files.size());
    switch (dropped.kind) {
    case Dropped::Kind::Nothing:
        break;
    case Dropped::Kind::Files:
        if (files > 1) // before: what opening has to say is more important
            showMessage({.kind = Message::Kind::Info,
                         .text = tr("Opened the first of %n files.", nullptr, files),
                         .actionLabel = {},
                         .action = {}});
        openCapture(dropped.files.front());
        break;
    case Dropped::Kind::Folder:
        showMessage(
            {.kind = Message::Kind::Warning,
             .text = tr("%1 is a folder. Choose a capture in it.").arg(QFileInfo(dropped.text).fileName()),
             .actionLabel = tr("Choose…"),
             .action = [this, folder = dropped.text] { chooseCapture(folder); }});
        break;
    case Dropped::Kind::Remote:
        showMessage({.kind = Message::Kind::Warning,
                     .text = tr("Tapedeck opens files of this machine. Save what is at %1 as a file first.")
                                 .arg(dropped.text),
                     .actionLabel = {},
                     .action = {}});
        break;
    case Dropped::Kind::Text:
        openText(dropped.text, name);
        break;
    }
}

void MainWindow::openText(const QString& text, const QString& name)
{
    for (Workspace* workspace : m_workspaces) {
        if (!workspace->openText(text.toUtf8(), name))
            continue;
        showWorkspace(workspace->id());
        return;
    }
}

void MainWindow::openClipboard()
{
    const Dropped held = Dropped::from(QGuiApplication::clipboard()->mimeData());
    if (held.kind == Dropped::Kind::Nothing)
        showMessage({.kind = Message::Kind::Warning,
                     .text = tr("The clipboard holds no capture: copy cURL commands, JSON or a file first."),
                     .actionLabel = {},
                     .action = {}});
    else
        open(held, tr("Clipboard"));
}

} // namespace tapedeck::gui
