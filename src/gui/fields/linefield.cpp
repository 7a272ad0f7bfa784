// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/linefield.h"

#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fields/pickpopup.h"
#include "gui/fields/variablecompleter.h"
#include "models/composecontext.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace tapedeck::gui {

LineField::LineField(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(field), context, parent)
    , m_edit(new FaceEdit)
    , m_box(new FieldBox(m_edit, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    new VariableCompleter(m_edit, context); // before this filter: it is asked for its keys first
    connect(m_edit, &QLineEdit::textEdited, this, &LineField::typed);
    connect(m_box, &FieldBox::pickWanted, this, &LineField::openPopup);
    connect(&context, &models::ComposeContext::changed, this, &LineField::refresh);
}

void LineField::refresh()
{
    if (!m_fresh)
        decorate();
}

void LineField::setPlace(contract::FormField place, const Json& body)
{
    if (place.pointer != field().pointer)
        m_fresh = true;
    FieldEditor::setPlace(std::move(place), body);
}

void LineField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_box->setReadOnly(readOnly);
}

QString LineField::textOf(const Json& value) const
{
    return value.isString() ? value.toQString() : QString::fromStdString(value.spelling());
}

void LineField::setValue(const Json* now)
{
    const bool same = now ? m_value && *m_value == *now : !m_value;
    if (!m_fresh && same)
        return decorate(); // what was typed and is no value stays
    m_fresh = false;
    m_value = now ? std::optional(*now) : std::nullopt;
    m_edit->showText(now ? textOf(*now) : QString());
    m_box->setFault({});
    m_edit->setPlaceholderText(emptyHint(field(), now));
    decorate();
}

void LineField::typed(const QString& text)
{
    QString fault;
    std::optional<Json> value = valueOf(text, &fault);
    m_box->setFault(value ? QString() : fault);
    if (!value)
        return;
    m_value = value;
    decorate();
    Q_EMIT edited(*value);
}

void LineField::take(const Json& value)
{
    m_fresh = true;
    setValue(&value);
    Q_EMIT edited(value);
}

void LineField::setPickable(const QString& name)
{
    m_pickHint = name;
    m_box->setPickable(name);
}

void LineField::openPopup()
{
    if (m_pickHint.isEmpty() || m_edit->isReadOnly())
        return;
    if (!m_popup)
        m_popup = new PickPopup(this);
    m_popup->open(m_box, picks(), m_pickHint);
}

bool LineField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool down = key->key() == Qt::Key_Down && !m_pickHint.isEmpty();
        if ((down && !(key->modifiers() & ~(Qt::AltModifier | Qt::KeypadModifier))) ||
            (key->key() == Qt::Key_F4 && !m_pickHint.isEmpty())) {
            openPopup();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_box->fault().isEmpty()) { // back to what the call has
            m_fresh = true;
            const std::optional<Json> before = m_value;
            setValue(before ? &*before : nullptr);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace tapedeck::gui
