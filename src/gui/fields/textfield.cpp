// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/textfield.h"

#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fields/textbox.h"
#include "gui/fields/variablecompleter.h"
#include "models/composecontext.h"

#include <QBoxLayout>

namespace tapedeck::gui {

TextField::TextField(contract::FormField textField, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(textField), context, parent)
    , m_edit(new TextBox)
    , m_box(new FieldBox(m_edit, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_edit);
    m_edit->setMultiline(field().shape != contract::Shape::Text || !field().known);
    new VariableCompleter(m_edit, context);
    connect(m_edit, &TextBox::edited, this, &TextField::typed);
    connect(&context, &models::ComposeContext::changed, this, &TextField::decorate);
}

void TextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void TextField::setValue(const Json* value)
{
    m_edit->showText(value ? value->toQString() : QString());
    m_edit->setPlaceholderText(emptyHint(field(), value));
    decorate();
}

void TextField::typed(const QString& text)
{
    const Json value(text);
    m_edit->setPlaceholderText(emptyHint(field(), &value));
    decorate();
    Q_EMIT edited(value);
}

void TextField::decorate()
{
    const std::string text = m_edit->text().toStdString();
    const bool line = m_edit->text().indexOf(u'\n') < 0;
    const QString resolved = line ? resolvedText(text, context()) : QString();
    m_box->setTrailing(resolved, resolved);
}

} // namespace tapedeck::gui
