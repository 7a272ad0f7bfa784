// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composebatch.h"

#include "contract/reading.h"
#include "gui/batchbars.h"
#include "gui/batchcelldelegate.h"
#include "gui/batchtable.h"
#include "gui/elidedlabel.h"
#include "gui/emptystate.h"
#include "gui/fields/hintlabel.h"
#include "gui/fonts.h"
#include "gui/linkbutton.h"
#include "gui/paneheader.h"
#include "gui/style.h"
#include "models/batchmodel.h"
#include "models/composecontext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace tapedeck::gui {

using models::BatchModel;

namespace {

constexpr int headerHeight = 28;
constexpr int side = 12;

} // namespace

ComposeBatch::ComposeBatch(BatchModel& model, models::ComposeDocument& document,
                           models::ComposeContext& context, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_document(document)
    , m_context(context)
    , m_fault(new HintLabel(this))
    , m_table(new BatchTable(model, this))
    , m_empty(new QScrollArea(this))
    , m_setBar(new BatchSetBar(this))
    , m_timesBar(new BatchTimesBar(this))
    , m_menu(new QMenu(this))
    , m_agentMenu(new QMenu(this))
    , m_triggerMenu(new QMenu(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHeader(layout);
    m_fault->setContentsMargins(side, 4, side, 4);
    layout->addWidget(m_fault);
    layout->addWidget(m_setBar);
    layout->addWidget(m_timesBar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    m_table->setObjectName(QStringLiteral("batch"));
    m_table->setAccessibleName(tr("Events of the batch"));
    makeActions();
    makeMenu();
    makeEmptyState();
    setFocusProxy(m_table);
    m_table->cells().setAgentNames([this] {
        QStringList names;
        for (const models::SessionChoice& agent : m_context.choices().agents) {
            if (!agent.name.isEmpty() && !names.contains(agent.name))
                names << agent.name;
        }
        return names;
    });
    follow();
    updateContext();
    if (m_model.rowCount() > 0)
        setCurrentRow(0);
    updateState();
}

// The table lets go of its selection when it goes, and would still be heard.
ComposeBatch::~ComposeBatch()
{
    m_table->selectionModel()->disconnect(this);
}

void ComposeBatch::makeHeader(QVBoxLayout* layout)
{
    auto* header = new QWidget(this);
    header->setFixedHeight(headerHeight);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(side, 0, side - 4, 0);
    row->setSpacing(2);
    m_title = new ElidedLabel(header);
    m_title->setObjectName(QStringLiteral("batchTitle"));
    m_title->setFont(smallFont());
    setMuted(m_title);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the links need their room first
    row->addWidget(m_title, 1);
    for (std::size_t i = 0; i < batchKinds.size(); ++i) {
        const EventKind kind = batchKinds[i];
        const QString word = contract::kindName(kind);
        auto* link = new LinkButton(QStringLiteral("+ ") + word, header);
        link->setObjectName(QStringLiteral("add-") + word);
        link->setFont(smallFont());
        link->setAccessibleName(tr("Add an event: %1").arg(word));
        link->setToolTip(
            tr("Add an event of kind %1 (%2)")
                .arg(word, QKeySequence(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_1 + int(i))))
                               .toString(QKeySequence::NativeText)));
        connect(link, &LinkButton::clicked, this, [this, kind] { add(kind); });
        row->addWidget(link);
        m_adders[i] = link;
    }
    layout->addWidget(header);
    layout->addWidget(hairline(Qt::Horizontal, this));
}

void ComposeBatch::makeEmptyState()
{
    auto* empty = new EmptyState(QStringLiteral("inbox"), tr("No events yet"),
                                 tr("Begin with one that is filled in, or paste events as JSON."));
    for (const EventKind kind : batchKinds) {
        const QString word = contract::kindName(kind);
        QPushButton* button = empty->addButton(word);
        button->setAccessibleName(tr("Add an event: %1").arg(word));
        button->setObjectName(QStringLiteral("begin-") + word);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, kind] {
            add(kind);
            m_table->setFocus(Qt::OtherFocusReason);
        });
    }
    empty->setButtonsInRow();
    m_empty->setFrameShape(QFrame::NoFrame);
    m_empty->setWidgetResizable(true);
    m_empty->setFocusPolicy(Qt::NoFocus);
    m_empty->setWidget(empty);
}

void ComposeBatch::follow()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ComposeBatch::tellCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ComposeBatch::updateState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& /*parent*/, int first, int last) { rowsCame(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        tellCurrent();
        updateState();
    });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &ComposeBatch::tellCurrent);
    connect(&m_document, &models::ComposeDocument::validityChanged, this, &ComposeBatch::updateState);
    connect(&m_document, &models::ComposeDocument::textRead, this, &ComposeBatch::chooseCame);
    connect(&m_context, &models::ComposeContext::changed, this, &ComposeBatch::updateContext);
    connect(m_table, &BatchTable::moveWanted, this, [this](const QList<int>& rows, int before) {
        m_model.move(rows, before);
        m_table->scrollTo(m_table->currentIndex());
    });
    connect(m_table, &BatchTable::dropWanted, this, [this](const QMimeData* events, int before) {
        choosingNew([&] { return m_model.dropMimeData(events, Qt::CopyAction, before, 0, {}); });
    });
    for (BatchBar* bar : {static_cast<BatchBar*>(m_setBar), static_cast<BatchBar*>(m_timesBar)})
        connect(bar, &BatchBar::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_setBar, &BatchSetBar::setWanted, this, [this](const std::string& member, const Json& value) {
        if (m_model.setForRows(chosenRows(), member, value))
            m_setBar->dismiss();
    });
    connect(m_setBar, &BatchSetBar::removeWanted, this, [this](const std::string& member) {
        if (m_model.setForRows(chosenRows(), member, std::nullopt))
            m_setBar->dismiss();
    });
    connect(m_timesBar, &BatchTimesBar::gapChosen, this, &ComposeBatch::spaceOut);
}

int ComposeBatch::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void ComposeBatch::setCurrentRow(int row)
{
    if (row == currentRow() && chosenRows().size() <= 1)
        return;
    m_table->choose(row < 0 ? QList<int>() : QList<int>{row});
}

QList<int> ComposeBatch::chosenRows() const
{
    return m_table->chosenRows();
}

void ComposeBatch::choosingNew(const Change& change)
{
    m_choosingNew = true;
    m_came.clear();
    if (!change())
        m_choosingNew = false;
    chooseCame();
}

void ComposeBatch::rowsCame(int first, int last)
{
    // What comes while the table has the keyboard was asked for there: pasted, or undone.
    m_choosingNew = m_choosingNew || m_table->hasFocus();
    if (m_choosingNew) {
        for (int row = first; row <= last; ++row)
            m_came << row;
    } else if (currentRow() < 0) {
        setCurrentRow(first);
    }
    tellCurrent();
    updateState();
}

// A large text is read later, and the rows come then.
void ComposeBatch::chooseCame()
{
    if (!m_choosingNew || m_document.isReading())
        return;
    m_choosingNew = false;
    if (!m_came.isEmpty())
        m_table->choose(m_came);
    m_came.clear();
}

void ComposeBatch::tellCurrent()
{
    const int row = currentRow();
    if (row == m_told)
        return;
    m_told = row;
    updateState();
    Q_EMIT currentRowChanged(row);
}

void ComposeBatch::updateContext()
{
    std::vector<Agent> agents;
    for (const models::SessionChoice& choice : m_context.choices().agents) {
        Agent agent;
        agent.id = choice.id;
        agent.name = choice.name;
        agents.push_back(std::move(agent));
    }
    m_model.setAgents(agents);
}

void ComposeBatch::updateState()
{
    const int events = m_model.rowCount();
    const bool writable = m_document.isValid();
    m_title->setText(tr("Batch · %n event(s)", nullptr, events));
    m_table->setVisible(events > 0);
    m_empty->setVisible(events == 0);
    m_fault->setHint(
        writable ? QString() : tr("The JSON text has an error; until it is mended the batch stays as it is."),
        HintLabel::Tone::Warning);
    m_empty->setEnabled(writable);
    for (LinkButton* link : m_adders)
        link->setEnabled(writable);
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled((writable || action == m_copy) && (events > 0 || !m_forRows.contains(action)));
    m_times->setEnabled(writable && events > 1);
    const bool isError = currentRow() >= 0 &&
                         m_table->currentIndex().data(BatchModel::KindRole).toInt() == int(EventKind::Error);
    m_triggerMenu->menuAction()->setEnabled(writable && isError && chosenRows().size() == 1);
    m_agentMenu->menuAction()->setEnabled(writable && events > 0);
    m_table->updateGeometry();
}

void ComposeBatch::keyPressEvent(QKeyEvent* event)
{
    // For windows that have no shortcuts for these.
    if (event->matches(QKeySequence::Undo))
        return choosingNew([this] {
            m_document.undoStack().undo();
            return true;
        });
    if (event->matches(QKeySequence::Redo))
        return choosingNew([this] {
            m_document.undoStack().redo();
            return true;
        });
    if (event->matches(QKeySequence::Paste))
        return paste();
    QWidget::keyPressEvent(event);
}

} // namespace tapedeck::gui
