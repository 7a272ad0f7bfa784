// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/callpane.h"

#include "gui/batchtable.h"
#include "gui/composebatch.h"
#include "gui/composecall.h"
#include "gui/composeform.h"
#include "gui/elidedlabel.h"
#include "gui/emptystate.h"
#include "gui/fields/fieldeditor.h"
#include "gui/icons.h"
#include "gui/jsoneditor.h"
#include "gui/notecard.h"
#include "gui/segmentedcontrol.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

CallPane::CallPane(ComposeCall& call, QWidget* parent)
    : QWidget(parent)
    , m_call(call)
{
    setObjectName(QStringLiteral("callPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHeader(column);
    m_notes = new QVBoxLayout;
    column->addLayout(m_notes);
    makeBeside(column);
    if (call.endpoint().hasBody) {
        makeBody(column);
        connectPanes();
    } else {
        auto* none =
            new EmptyState(QStringLiteral("download"), tr("Nothing to fill in"),
                           tr("%1 only reads: it takes an id and no body.").arg(call.endpoint().name), this);
        column->addWidget(none, 1);
    }
    makeFooter(column);
    connect(&call, &ComposeCall::changed, this, &CallPane::dropHold);
    connect(&call.document(), &models::ComposeDocument::headChanged, this, &CallPane::showHead);
    connect(&call.preflight(), &models::Preflight::changed, this, &CallPane::showFindings);
    connect(&call.preflight(), &models::Preflight::busyChanged, this, &CallPane::showFindings);
    showHead();
    showFindings();
}

CallPane::~CallPane() = default;

void CallPane::setView(View view)
{
    if (!m_editor)
        return;
    m_view->setCurrentData(static_cast<int>(view));
    m_left->setVisible(view != View::Text);
    m_editor->setVisible(view != View::Form);
}

void CallPane::connectPanes()
{
    if (m_batch) {
        connect(m_batch, &ComposeBatch::currentRowChanged, this, &CallPane::followForm);
        connect(m_batch, &ComposeBatch::pasteWanted, this, &CallPane::pasteWanted);
        connect(m_left, &QSplitter::splitterMoved, this, [this] { m_batchMoved = true; });
        // Where the table is wide it has a header.
        connect(m_batch->table().horizontalHeader(), &QHeaderView::geometriesChanged, this,
                &CallPane::fitBatch, Qt::QueuedConnection);
        for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(&m_call.batch(), change, this, &CallPane::fitBatch);
        connect(&m_call.batch(), &QAbstractItemModel::modelReset, this, &CallPane::fitBatch);
    }
    connect(&m_call.document(), &models::ComposeDocument::valueChanged, this, &CallPane::followForm);
    connect(m_form, &ComposeForm::fieldFocused, this,
            [this](const QString& pointer) { m_editor->revealPointer(pointer.toStdString()); });
    connect(m_form, &ComposeForm::faultLinkActivated, this, [this] {
        setView(View::Both);
        m_editor->revealPointer({});
        m_editor->setFocus();
    });
    connect(m_editor, &JsonEditor::caretMoved, this, [this](const QString& pointer) {
        const int row = m_batch ? m_call.batch().rowOf(pointer.toStdString()) : -1;
        if (row >= 0)
            m_batch->setCurrentRow(row);
    });
    if (m_batch && m_call.batch().rowCount() > 0)
        m_batch->setCurrentRow(0);
    followForm();
}

// Of a batch, the event that is chosen; of any other call, its one object.
void CallPane::followForm()
{
    if (!m_batch) {
        m_form->setPointer(m_call.formRoot());
        return;
    }
    const int row = m_batch->currentRow();
    m_form->setVisible(row >= 0);
    if (row < 0)
        return;
    const std::string pointer = m_call.batch().pointerOf(row);
    if (m_form->pointer() == pointer)
        return;
    m_form->setPointer(pointer);
    if (!m_editor->isAncestorOf(focusWidget()))
        m_editor->revealPointer(pointer);
}

void CallPane::showHead()
{
    const models::CallHead& head = m_call.document().head();
    const contract::Endpoint& endpoint = m_call.endpoint();
    m_method->setText(QString::fromLatin1(endpoint.method));
    m_path->setText(endpoint.path);
    m_path->setToolTip(endpoint.summary);
    m_dialect->setCurrentData(static_cast<int>(head.dialect));
    m_dialect->setVisible(endpoint.hasBody);
    if (m_pathId) {
        const Json id(head.pathId.toStdString());
        m_pathId->setValue(&id);
    }
    showHeaders();
}

void CallPane::showHeaders()
{
    const Headers& headers = m_call.document().head().extraHeaders;
    QStringList lines;
    for (const auto& [name, value] : headers)
        lines << QStringLiteral("%1: %2").arg(QString::fromUtf8(name), QString::fromUtf8(value));
    m_headersText->setText(lines.join(QStringLiteral("  ·  ")));
    m_headers->setVisible(!lines.isEmpty());
}

void CallPane::setSending(bool sending)
{
    m_sending = sending;
    m_send->setText(sending ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(sending ? QStringLiteral("stop") : QStringLiteral("send"), Tint::OnAccent));
    m_send->setToolTip(sending ? tr("Stop waiting for the answer (Ctrl+Alt+.)") : tr("Send (Ctrl+Enter)"));
}

void CallPane::showHold(const QString& reason)
{
    dropHold();
    m_hold = new NoteCard(reason, Severity::Error, this);
    m_hold->setObjectName(QStringLiteral("hold"));
    m_hold->setAction(tr("Send it anyway"));
    m_hold->button()->setObjectName(QStringLiteral("sendAnyway"));
    m_notes->addWidget(m_hold);
    connect(m_hold, &NoteCard::actionWanted, this, [this] {
        m_call.confirm();
        dropHold();
        Q_EMIT sendWanted();
    });
    m_hold->show();
    m_hold->button()->setFocus();
}

void CallPane::dropHold()
{
    if (!m_hold)
        return;
    m_hold->hide();
    m_hold->deleteLater();
    m_hold = nullptr;
}

void CallPane::showFindings()
{
    const auto& findings = m_call.preflight().findings();
    const auto count = [&findings](Severity severity) {
        return static_cast<int>(
            std::count_if(findings.begin(), findings.end(),
                          [severity](const Finding& each) { return each.severity == severity; }));
    };
    const int errors = count(Severity::Error);
    const int warnings = count(Severity::Warning);
    const int notes = count(Severity::Info);
    QStringList words;
    if (errors > 0)
        words << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        words << tr("%n warning(s)", nullptr, warnings);
    if (notes > 0)
        words << tr("%n note(s)", nullptr, notes);
    if (words.isEmpty())
        words << (m_call.preflight().busy() ? tr("Checking…") : tr("The live service would take it"));
    m_verdict->setText(words.join(QStringLiteral(" · ")));
    m_verdict->setAccessibleName(tr("Pre-flight: %1").arg(m_verdict->text()));
    m_verdict->setToolTip(findings.empty() ? QString() : tr("Go to the next one"));
    m_verdict->setIcon(errors > 0     ? icon(QStringLiteral("error"), Tint::Error)
                       : warnings > 0 ? icon(QStringLiteral("warning"), Tint::Warning)
                       : notes > 0    ? icon(QStringLiteral("info"), Tint::Info)
                                      : icon(QStringLiteral("check"), Tint::Ok));
    m_nextFinding = 0;
}

void CallPane::nextFinding()
{
    const auto& findings = m_call.preflight().findings();
    if (findings.empty())
        return;
    const Finding& finding = findings[m_nextFinding++ % findings.size()];
    reveal(QString::fromStdString(finding.pointer));
}

void CallPane::reveal(const QString& pointer)
{
    if (!m_editor)
        return;
    const std::string place = pointer.toStdString();
    const int row = m_batch ? m_call.batch().rowOf(place) : -1;
    if (row >= 0)
        m_batch->setCurrentRow(row);
    m_editor->revealPointer(place);
    if (!m_left->isHidden())
        m_form->focusField(place);
}

void CallPane::focusWork()
{
    if (m_batch && m_call.batch().rowCount() > 0)
        m_batch->setFocus();
    else if (m_form && !m_left->isHidden())
        m_form->focusField(m_form->pointer()); // the first of what it shows, also below the root
    else if (m_editor)
        m_editor->setFocus();
    else
        m_send->setFocus();
}

// From wherever in the pane: a button that has the focus has no use for these keys.
void CallPane::keyPressEvent(QKeyEvent* event)
{
    QUndoStack& stack = m_call.document().undoStack();
    if (event->matches(QKeySequence::Undo))
        stack.undo();
    else if (event->matches(QKeySequence::Redo))
        stack.redo();
    else
        QWidget::keyPressEvent(event);
}

QList<QAction*> CallPane::paneActions() const
{
    QList<QAction*> actions;
    if (m_batch)
        actions += m_batch->batchActions();
    if (m_editor)
        actions += m_editor->editorActions();
    return actions;
}

} // namespace tapedeck::gui
