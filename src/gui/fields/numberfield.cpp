// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/numberfield.h"

#include "core/jsonparser.h"
#include "core/variables.h"
#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"

namespace tapedeck::gui {

NumberField::NumberField(contract::FormField numberField, models::ComposeContext& context, QWidget* parent)
    : LineField(std::move(numberField), context, parent)
{
    edit()->setInputMethodHints(Qt::ImhPreferNumbers);
}

std::optional<Json> NumberField::valueOf(const QString& text, QString* fault) const
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (hasVariable(bytes.toStdString()))
        return Json(text);
    if (const auto value = readJson(bytes); value && value->isNumber())
        return value;
    *fault = tr("not a number");
    return std::nullopt;
}

void NumberField::decorate()
{
    const Json* now = value();
    box()->setTrailing(now ? resolvedText(now->toView(), context()) : QString());
}

} // namespace tapedeck::gui
