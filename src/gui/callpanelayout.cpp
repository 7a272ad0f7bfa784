// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a call's pane is made of, and where it stands.

#include "gui/batchtable.h"
#include "gui/callpane.h"
#include "gui/composebatch.h"
#include "gui/composecall.h"
#include "gui/composeform.h"
#include "gui/elidedlabel.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/jsoneditor.h"
#include "gui/linkbutton.h"
#include "gui/paneheader.h"
#include "gui/segmentedcontrol.h"
#include "gui/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int margin = 12;
constexpr int formWidth = 326; // as in a window of 1280
constexpr int textWidth = 370;
constexpr int leastForm = 240;
constexpr int leastText = 260;

} // namespace

void CallPane::makeHeader(QVBoxLayout* column)
{
    auto* header = new PaneHeader(this);
    auto* what = new QWidget(header);
    m_method = new QLabel(what);
    QFont bold = monoFont();
    bold.setBold(true);
    m_method->setFont(bold);
    m_path = new ElidedLabel(what);
    m_path->setFont(monoFont());
    auto* row = new QHBoxLayout(what);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_method);
    row->addWidget(m_path, 1);
    header->addFiller(what);

    m_dialect = new SegmentedControl(header);
    m_dialect->setObjectName(QStringLiteral("callDialect"));
    m_dialect->setAccessibleName(tr("Dialect"));
    m_dialect->addSegment(tr("Documented"), QVariant::fromValue(static_cast<int>(Dialect::Documented)),
                          tr("As the public page spells it"));
    m_dialect->addSegment(tr("SDK"), QVariant::fromValue(static_cast<int>(Dialect::Sdk)),
                          tr("As the live service takes it"));
    connect(m_dialect, &SegmentedControl::chosen, this, [this] {
        models::CallHead head = m_call.document().head();
        head.dialect = static_cast<Dialect>(m_dialect->currentData().toInt());
        m_call.document().setHead(head);
    });
    header->addWidget(m_dialect);

    m_send = new QPushButton(header);
    m_send->setObjectName(QStringLiteral("sendCall"));
    setVariant(m_send, Variant::Accent);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_sending)
            Q_EMIT stopWanted();
        else
            Q_EMIT sendWanted();
    });
    header->addWidget(m_send);
    m_more = new QToolButton(header);
    m_more->setIcon(icon(QStringLiteral("more"), Tint::Muted));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setObjectName(QStringLiteral("callMore"));
    m_more->setAccessibleName(tr("More for this call"));
    m_more->setToolTip(m_more->accessibleName());
    setVariant(m_more, Variant::Quiet);
    header->addWidget(m_more);
    column->addWidget(header);
    setSending(false);
}

void CallPane::setMenuActions(const QList<QAction*>& actions)
{
    auto* menu = new QMenu(m_more);
    for (QAction* action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    m_more->setMenu(menu);
}

// What belongs to the call and is not in its body: the id in its path, headers that were pasted with it.
void CallPane::makeBeside(QVBoxLayout* column)
{
    if (m_call.endpoint().path.contains(QLatin1String("{id}"))) {
        contract::FormField field;
        field.name = "id";
        field.title = tr("Session");
        field.description = tr("The id in the path");
        field.shape = contract::Shape::Uuid;
        field.required = true;
        field.nullable = false;
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(margin, margin, margin, margin);
        row->setSpacing(margin);
        auto* label = new QLabel(field.title, holder);
        setMuted(label);
        m_pathId = makeFieldEditor(field, m_call.context(), holder);
        m_pathId->setObjectName(QStringLiteral("pathId"));
        label->setBuddy(m_pathId);
        row->addWidget(label);
        row->addWidget(m_pathId, 1);
        column->addWidget(holder);
        connect(m_pathId, &FieldEditor::edited, this, [this](const Json& value) {
            models::CallHead head = m_call.document().head();
            head.pathId = value.isString() ? value.toQString() : QString::fromStdString(value.dump());
            m_call.document().setHead(head);
        });
        connect(m_pathId, &FieldEditor::cleared, this, [this] {
            models::CallHead head = m_call.document().head();
            head.pathId.clear();
            m_call.document().setHead(head);
        });
    }
    m_headers = new QWidget(this);
    auto* row = new QHBoxLayout(m_headers);
    row->setContentsMargins(margin, 4, margin, 4);
    m_headersText = new ElidedLabel(m_headers);
    m_headersText->setFont(resized(monoFont(), -1));
    auto* drop = new LinkButton(tr("Leave them out"), m_headers);
    connect(drop, &QPushButton::clicked, this, [this] {
        models::CallHead head = m_call.document().head();
        head.extraHeaders = {};
        m_call.document().setHead(head);
    });
    row->addWidget(m_headersText, 1);
    row->addWidget(drop);
    column->addWidget(m_headers);
}

void CallPane::makeBody(QVBoxLayout* column)
{
    models::ComposeDocument& document = m_call.document();
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setChildrenCollapsible(false);
    m_left = new QSplitter(Qt::Vertical, m_across);
    m_left->setChildrenCollapsible(false);
    m_left->setMinimumWidth(leastForm);
    if (m_call.hasBatch()) {
        m_batch = new ComposeBatch(m_call.batch(), document, m_call.context(), m_left);
        m_left->addWidget(m_batch);
    }
    m_form = new ComposeForm(document, m_call.preflight(), m_call.context(), m_left);
    m_left->addWidget(m_form);
    m_left->setStretchFactor(m_left->count() - 1, 1);
    if (m_batch) {
        m_left->setStretchFactor(0, 0);
        fitBatch();
    }
    m_editor = new JsonEditor(document, m_call.preflight(), m_call.context(), m_across);
    m_editor->setMinimumWidth(leastText);
    m_across->addWidget(m_left);
    m_across->addWidget(m_editor);
    m_across->setStretchFactor(0, 1); // of what a wide window has more, the form gets a part
    m_across->setStretchFactor(1, 3);
    m_across->setSizes({formWidth, textWidth});
    column->addWidget(m_across, 1);
}

// As high as its rows, while they are few and nobody has moved the handle.
void CallPane::fitBatch()
{
    if (m_batchMoved)
        return;
    constexpr int mostRows = 5;
    constexpr int around = 37; // its own header, and some air below the last row
    const int count = m_call.batch().rowCount();
    const int rows = std::clamp(count, 2, mostRows) * Style::rowHeight;
    const QHeaderView* header = m_batch->table().horizontalHeader();
    const int height = around + rows + (count > mostRows ? Style::rowHeight / 2 : 0) +
                       (header->isHidden() ? 0 : header->sizeHint().height());
    if (m_left->sizes().constFirst() != height)
        m_left->setSizes({height, std::max(height, m_left->height() - height - m_left->handleWidth())});
}

void CallPane::makeFooter(QVBoxLayout* column)
{
    column->addWidget(hairline(Qt::Horizontal, this));
    auto* footer = new QWidget(this);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(margin - 4, 4, margin, 4);
    m_verdict = new QPushButton(footer);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    setVariant(m_verdict, Variant::Quiet);
    connect(m_verdict, &QPushButton::clicked, this, &CallPane::nextFinding);
    row->addWidget(m_verdict);
    row->addStretch(1);
    if (m_editor) {
        m_view = new SegmentedControl(footer);
        m_view->setObjectName(QStringLiteral("callView"));
        m_view->setAccessibleName(tr("What is shown of the call"));
        m_view->addSegment(tr("Form"), static_cast<int>(View::Form));
        m_view->addSegment(tr("Both"), static_cast<int>(View::Both));
        m_view->addSegment(tr("JSON"), static_cast<int>(View::Text));
        m_view->setCurrentData(static_cast<int>(View::Both));
        connect(m_view, &SegmentedControl::chosen, this, [this] {
            const auto view = static_cast<View>(m_view->currentData().toInt());
            setView(view);
            Q_EMIT viewChanged(view);
        });
        row->addWidget(m_view);
    }
    column->addWidget(footer);
}

} // namespace tapedeck::gui
