// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the events of a batch.

#include "contract/reading.h"
#include "gui/batchbars.h"
#include "gui/batchtable.h"
#include "gui/composebatch.h"
#include "gui/fields/hintlabel.h"
#include "gui/icons.h"
#include "models/batchmodel.h"
#include "models/composecontext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace tapedeck::gui {

using models::BatchModel;

namespace {

constexpr int triggersOffered = 20;

} // namespace

QAction* ComposeBatch::make(const QString& text, const QString& name, const QKeySequence& keys,
                            std::function<void()> run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_table->addAction(action);
    m_actions << action;
    return action;
}

void ComposeBatch::makeActions()
{
    for (std::size_t i = 0; i < batchKinds.size(); ++i) {
        const EventKind kind = batchKinds[i];
        const QString word = contract::kindName(kind);
        QAction* action = make(tr("Add an event: %1").arg(word), QStringLiteral("batch-add-") + word,
                               QKeySequence(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_1 + int(i)))),
                               [this, kind] { add(kind); });
        action->setIcon(icon(QStringLiteral("plus"), Tint::Muted));
        // Also from the form and the editor beside the table.
        action->setShortcutContext(Qt::WindowShortcut);
        m_table->removeAction(action);
        QWidget::addAction(action);
    }
    const auto forRow = [this](const QString& text, const char* name, const char* iconName,
                               const QKeySequence& keys, std::function<void()> run) {
        QAction* action = make(text, QLatin1String(name), keys, std::move(run));
        if (iconName)
            action->setIcon(icon(QLatin1String(iconName), Tint::Muted));
        m_forRows << action;
        return action;
    };
    constexpr auto both = Qt::CTRL | Qt::SHIFT;
    forRow(tr("Duplicate"), "batch-duplicate", "copy", Qt::CTRL | Qt::Key_D, [this] { duplicate(); });
    forRow(tr("Delete"), "batch-delete", "trash", QKeySequence::Delete, [this] { remove(); });
    forRow(tr("Move up"), "batch-up", "arrow-up", Qt::ALT | Qt::Key_Up, [this] { moveBy(-1); });
    forRow(tr("Move down"), "batch-down", "arrow-down", Qt::ALT | Qt::Key_Down, [this] { moveBy(1); });
    forRow(tr("Set for chosen events…"), "batch-set", nullptr, both | Qt::Key_M, [this] { openSetBar({}); });
    m_times =
        forRow(tr("Space out times…"), "batch-times", "clock", both | Qt::Key_G, [this] { openTimesBar(); });
    m_copy = forRow(tr("Copy as JSON"), "batch-copy", nullptr, QKeySequence::Copy, [this] { copy(); });
    m_paste =
        make(tr("Paste events"), QStringLiteral("batch-paste"), QKeySequence::Paste, [this] { paste(); });
}

void ComposeBatch::makeMenu()
{
    m_agentMenu->setTitle(tr("Set agent"));
    m_agentMenu->setIcon(icon(QStringLiteral("person"), Tint::Muted));
    m_triggerMenu->setTitle(tr("Trigger"));
    m_triggerMenu->setIcon(icon(QStringLiteral("bolt"), Tint::Muted));
    connect(m_agentMenu, &QMenu::aboutToShow, this, &ComposeBatch::fillAgentMenu);
    connect(m_triggerMenu, &QMenu::aboutToShow, this, &ComposeBatch::fillTriggerMenu);
    const auto put = [this](const char* name) {
        for (QAction* action : std::as_const(m_actions)) {
            if (action->objectName() == QLatin1String(name))
                m_menu->addAction(action);
        }
    };
    for (const char* name : {"batch-duplicate", "batch-delete", "batch-up", "batch-down"})
        put(name);
    m_menu->addSeparator();
    m_menu->addMenu(m_agentMenu);
    m_menu->addMenu(m_triggerMenu);
    put("batch-set");
    put("batch-times");
    m_menu->addSeparator();
    put("batch-copy");
    put("batch-paste");
    m_menu->setObjectName(QStringLiteral("batchMenu"));
    m_agentMenu->setObjectName(QStringLiteral("agentMenu"));
    m_triggerMenu->setObjectName(QStringLiteral("triggerMenu"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        updateState();
        // The menu key asks where the pointer is not.
        const QRect row = m_table->visualRect(m_table->currentIndex());
        const bool onRow = m_table->indexAt(at).isValid() || !row.isValid();
        m_menu->popup(m_table->viewport()->mapToGlobal(onRow ? at : row.bottomLeft()));
    });
}

void ComposeBatch::add(EventKind kind)
{
    choosingNew([this, kind] { return m_model.addEvent(kind, currentRow()); });
}

void ComposeBatch::duplicate()
{
    choosingNew([this] { return m_model.duplicate(chosenRows()); });
}

void ComposeBatch::remove()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty() || !m_model.remove(rows) || m_document.isReading())
        return;
    if (m_model.rowCount() > 0)
        m_table->choose({std::min(rows.first(), m_model.rowCount() - 1)});
}

void ComposeBatch::moveBy(int by)
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty() || (by < 0 ? rows.first() == 0 : rows.last() == m_model.rowCount() - 1))
        return;
    m_model.move(rows, by < 0 ? rows.first() - 1 : rows.last() + 2);
    m_table->scrollTo(m_table->currentIndex());
}

void ComposeBatch::copy()
{
    QModelIndexList cells;
    for (const int row : chosenRows())
        cells << m_model.index(row, 0);
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setMimeData(m_model.mimeData(cells));
}

void ComposeBatch::paste()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    if (!text.trimmed().isEmpty() && m_paste->isEnabled())
        Q_EMIT pasteWanted(text);
}

void ComposeBatch::openSetBar(const QString& member)
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    m_timesBar->hide();
    const models::CallHead& head = m_document.head();
    m_setBar->open(static_cast<int>(rows.size()),
                   contract::formFieldsAt(m_document.api(), head.endpoint, head.dialect, m_document.value(),
                                          m_model.pointerOf(rows.first())),
                   member);
}

QList<int> ComposeBatch::rowsToSpace() const
{
    QList<int> rows = chosenRows();
    if (rows.size() > 1)
        return rows;
    rows.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows << row;
    return rows;
}

void ComposeBatch::openTimesBar()
{
    m_setBar->hide();
    m_timesBar->open(static_cast<int>(rowsToSpace().size()));
}

void ComposeBatch::spaceOut(qint64 gap)
{
    if (m_model.recomputeTimes(rowsToSpace(), gap))
        m_timesBar->dismiss();
}

void ComposeBatch::fillAgentMenu()
{
    m_agentMenu->clear();
    const QModelIndex current = m_model.index(currentRow(), BatchModel::AgentColumn);
    const QString now = current.data(Qt::EditRole).toString();
    const QString shown = current.data(Qt::DisplayRole).toString();
    QStringList offered;
    const auto offer = [&](const QString& name, const QString& agent) {
        if (offered.contains(name))
            return;
        offered << name;
        QAction* action = m_agentMenu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!now.isEmpty() && (agent == now || name == shown));
        connect(action, &QAction::triggered, this,
                [this, agent] { m_model.setAgentForRows(chosenRows(), agent); });
    };
    for (const models::SessionChoice& agent : m_context.choices().agents) {
        const bool byName = !agent.variable.isEmpty() && !agent.name.isEmpty();
        const QString name = agent.name.isEmpty() ? agent.id : agent.name;
        offer(byName || agent.detail.isEmpty() ? name : tr("%1 (%2)").arg(name, agent.detail),
              byName ? agent.name : agent.id);
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex cell = m_model.index(row, BatchModel::AgentColumn);
        if (const QString agent = cell.data(Qt::EditRole).toString(); !agent.isEmpty())
            offer(cell.data(Qt::DisplayRole).toString(), agent);
    }
    m_agentMenu->addSeparator();
    connect(m_agentMenu->addAction(tr("None")), &QAction::triggered, this,
            [this] { m_model.setAgentForRows(chosenRows(), {}); });
    connect(m_agentMenu->addAction(tr("Another…")), &QAction::triggered, this,
            [this] { openSetBar(QStringLiteral("agent_id")); });
}

void ComposeBatch::fillTriggerMenu()
{
    m_triggerMenu->clear();
    const int error = currentRow();
    const int cause = m_model.index(error, 0).data(BatchModel::TriggerRowRole).toInt();
    int offered = 0;
    for (int row = error - 1; row >= 0 && offered < triggersOffered; --row) {
        const QModelIndex kind = m_model.index(row, BatchModel::KindColumn);
        if (kind.data(BatchModel::KindRole).toInt() == int(EventKind::Error))
            continue;
        ++offered;
        const QString what = m_model.index(row, BatchModel::WhatColumn).data().toString().left(60);
        QAction* action = m_triggerMenu->addAction(tr("%1: %2 %3")
                                                       .arg(row + 1)
                                                       .arg(kind.data().toString(), what)
                                                       .replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(row == cause);
        connect(action, &QAction::triggered, this, [this, error, row] { m_model.attachError(error, row); });
    }
    if (offered == 0)
        m_triggerMenu->addAction(tr("No event stands before it"))->setEnabled(false);
    m_triggerMenu->addSeparator();
    connect(m_triggerMenu->addAction(tr("None")), &QAction::triggered, this,
            [this, error] { m_model.attachError(error, -1); });
}

} // namespace tapedeck::gui
