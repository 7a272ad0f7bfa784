// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/booleanfield.h"

#include "gui/fields/fieldvalues.h"
#include "gui/style.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace tapedeck::gui {

namespace {

QString wordFor(bool yes)
{
    return yes ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

BooleanField::BooleanField(contract::FormField booleanField, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(booleanField), context, parent)
    , m_box(new QCheckBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    m_box->setMinimumHeight(Style::controlHeight);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        m_box->setTristate(false);
        m_box->setText(wordFor(checked));
        Q_EMIT edited(Json(checked));
    });
}

void BooleanField::setValue(const Json* value)
{
    if (value && value->isBool()) {
        m_box->setTristate(false);
        m_box->setChecked(value->toBool());
        m_box->setText(wordFor(value->toBool()));
        return;
    }
    m_box->setCheckState(value ? Qt::PartiallyChecked : Qt::Unchecked);
    m_box->setText(emptyHint(field(), value));
}

} // namespace tapedeck::gui
