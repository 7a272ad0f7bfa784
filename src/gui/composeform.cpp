// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composeform.h"

#include "gui/fields/fieldeditor.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fields/formrow.h"
#include "gui/fields/linefield.h"
#include "gui/fields/pickpopup.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "models/composecontext.h"
#include "models/composedocument.h"
#include "models/preflight.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr std::size_t mostSpareRows = 120;
constexpr int leastLabel = 88;
constexpr int besideLabel = 16; ///< the margin before it and the gap behind

} // namespace

ComposeForm::ComposeForm(models::ComposeDocument& document, models::Preflight& preflight,
                         models::ComposeContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_preflight(preflight)
    , m_context(context)
    , m_content(new QWidget)
    , m_notes(new QVBoxLayout)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add field")))
    , m_popup(new PickPopup(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Form"));
    m_add->setObjectName(QStringLiteral("addField"));
    m_add->setIcon(icon(QStringLiteral("chevron-down"), Tint::Muted));
    m_add->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    setVariant(m_add, Variant::Quiet);
    m_notes->setContentsMargins(12, 0, 12, 0);
    m_notes->setSpacing(6);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 12);
    foot->addStretch(1);
    foot->addWidget(m_add);
    auto* whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(m_notes);
    whole->addLayout(m_column);
    whole->addLayout(foot);
    whole->addStretch(1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    connect(m_add, &QPushButton::clicked, this, &ComposeForm::showAddable);
    connect(&m_document, &models::ComposeDocument::textRead, this, &ComposeForm::refresh);
    connect(&m_document, &models::ComposeDocument::headChanged, this, &ComposeForm::refresh);
    connect(&m_preflight, &models::Preflight::changed, this, &ComposeForm::showFindings);
    connect(qApp, &QApplication::focusChanged, this, &ComposeForm::focusChanged);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ComposeForm::showTimes);
    refresh();
}

// The window of a form that goes takes the focus from it when there are no rows any more.
ComposeForm::~ComposeForm()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ComposeForm::setPointer(const std::string& pointer)
{
    if (pointer == m_pointer)
        return;
    m_pointer = pointer;
    verticalScrollBar()->setValue(0);
    refresh();
}

void ComposeForm::refresh()
{
    if (m_changing)
        return;
    const Json& body = m_document.value();
    const Json* object = body.at(m_pointer);
    if (object && !object->isObject())
        object = nullptr;
    std::vector<contract::FormField> shown;
    m_absent.clear();
    if (object) {
        const models::CallHead& head = m_document.head();
        for (contract::FormField& field :
             contract::formFieldsAt(m_document.api(), head.endpoint, head.dialect, body, m_pointer))
            (field.present || field.required ? shown : m_absent).push_back(std::move(field));
    }
    static const Json none;
    showRows(shown, object ? *object : none);
    m_add->setVisible(object);
    m_add->setEnabled(m_document.isValid());
    showState(object);
    showFindings();
}

void ComposeForm::showRows(const std::vector<contract::FormField>& fields, const Json& object)
{
    FormRow* focused = rowOf(QApplication::focusWidget());
    const auto place = std::find(m_rows.begin(), m_rows.end(), focused) - m_rows.begin();
    const std::string name = focused ? focused->field().name : std::string();

    std::vector<FormRow*> rows;
    for (const contract::FormField& field : fields)
        rows.push_back(rowFor(field, object.find(field.name)));
    setUpdatesEnabled(false);
    if (rows != m_rows)
        placeRows(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i]->showField(fields[i], m_document.value(), object.find(fields[i].name));
        rows[i]->setReadOnly(!m_document.isValid());
    }
    alignLabels();
    setUpdatesEnabled(true);

    // The row with the keyboard has gone, or has another editor now.
    if (!m_focusLater.empty() && !m_document.isReading())
        focusField(std::exchange(m_focusLater, {}));
    if (!focused || focused->isVisibleTo(this) || m_rows.empty())
        return;
    FormRow* next = rowNamed(name);
    if (!next)
        next = m_rows[std::min(static_cast<std::size_t>(place), m_rows.size() - 1)];
    next->editor()->setFocus(Qt::OtherFocusReason);
}

// The editor that one is in stays as it is even where another would suit the value better.
FormRow* ComposeForm::rowFor(const contract::FormField& field, const Json* value)
{
    const contract::Shape shape = editorShape(field, value);
    FormRow* old = rowNamed(field.name);
    if (old && (old->shape() == shape ||
                (old->shape() == contract::Shape::Json && old->isAncestorOf(QApplication::focusWidget()))))
        return old;
    if (const auto spare = m_spare.find(RowKey{field.name, shape}); spare != m_spare.end()) {
        FormRow* row = spare->second;
        m_spare.erase(spare);
        return row;
    }
    auto* row = new FormRow(field, shape, m_context, m_content);
    connectRow(row);
    return row;
}

void ComposeForm::placeRows(const std::vector<FormRow*>& rows)
{
    for (FormRow* row : m_rows) {
        if (std::find(rows.begin(), rows.end(), row) != rows.end())
            continue;
        row->hide();
        row->setFindings({});
        m_column->removeWidget(row);
        m_spare.emplace(RowKey{row->field().name, row->shape()}, row);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = static_cast<int>(i);
        const QLayoutItem* there = m_column->itemAt(at);
        if (!there || there->widget() != rows[i]) {
            m_column->removeWidget(rows[i]);
            m_column->insertWidget(at, rows[i]);
        }
        rows[i]->setVisible(true);
    }
    m_rows = rows;
    setTabOrder();
    while (m_spare.size() > mostSpareRows) {
        m_spare.begin()->second->deleteLater();
        m_spare.erase(m_spare.begin());
    }
}

// Rows are made in another order than they stand in. Inside a row its editor has arranged the order.
void ComposeForm::setTabOrder()
{
    std::map<const FormRow*, std::vector<QWidget*>> stops;
    for (QWidget* widget = m_content->nextInFocusChain(); widget && widget != m_content;
         widget = widget->nextInFocusChain()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !m_content->isAncestorOf(widget))
            continue;
        if (const FormRow* row = rowOf(widget))
            stops[row].push_back(widget);
    }
    QWidget* last = m_content;
    for (const FormRow* row : m_rows) {
        for (QWidget* widget : stops[row]) {
            QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
    QWidget::setTabOrder(last, m_add);
}

void ComposeForm::alignLabels()
{
    int widest = leastLabel;
    for (const FormRow* row : m_rows)
        widest = std::max(widest, row->labelWidth());
    const int most = std::max(leastLabel, viewport()->width() * 5 / 12 - besideLabel);
    for (FormRow* row : m_rows)
        row->setLabelWidth(std::min(widest, most));
}

void ComposeForm::showTimes()
{
    for (const FormRow* row : m_rows) {
        if (row->shape() == contract::Shape::Time)
            static_cast<LineField*>(row->editor())->refresh();
    }
}

void ComposeForm::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    showTimes();
    m_second.start();
}

void ComposeForm::hideEvent(QHideEvent* event)
{
    QScrollArea::hideEvent(event);
    m_second.stop();
}

void ComposeForm::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    alignLabels();
}

FormRow* ComposeForm::rowOf(const QWidget* widget) const
{
    for (; widget && widget != m_content; widget = widget->parentWidget()) {
        if (auto* row = qobject_cast<const FormRow*>(widget); row && row->parentWidget() == m_content)
            return const_cast<FormRow*>(row);
    }
    return nullptr;
}

FormRow* ComposeForm::rowNamed(const std::string& name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const FormRow* row) { return row->field().name == name; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace tapedeck::gui
