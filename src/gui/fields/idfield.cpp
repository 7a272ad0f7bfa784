// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/idfield.h"

#include "core/ids.h"
#include "gui/fields/faceedit.h"
#include "gui/fields/fieldbox.h"
#include "gui/fields/fieldvalues.h"
#include "gui/picklist.h"
#include "models/composecontext.h"

#include <algorithm>

namespace tapedeck::gui {

using contract::Shape;

namespace {

QString iconOf(Shape shape)
{
    switch (shape) {
    case Shape::Agent:
        return QStringLiteral("person");
    case Shape::Trigger:
        return QStringLiteral("bolt");
    case Shape::Link:
        return QStringLiteral("link");
    default:
        return {};
    }
}

QString shortened(const QString& id)
{
    return isUuid(id.toStdString()) ? shortId(id) : id;
}

} // namespace

IdField::IdField(contract::FormField idField, models::ComposeContext& context, QWidget* parent)
    : LineField(std::move(idField), context, parent)
{
    switch (field().shape) {
    case Shape::Agent:
        setPickable(tr("Pick an agent"));
        break;
    case Shape::Thread:
        setPickable(tr("Pick a thread"));
        break;
    case Shape::Trigger:
        setPickable(tr("Pick an event"));
        break;
    case Shape::Model:
        setPickable(tr("Pick a model"));
        break;
    case Shape::Link:
        if (!field().examples.empty())
            setPickable(tr("Pick an address"));
        break;
    default:
        setPickable(tr("Make an id"));
    }
}

bool IdField::isId() const
{
    return field().shape != Shape::Model && field().shape != Shape::Link;
}

const std::vector<models::SessionChoice>& IdField::choices() const
{
    static const std::vector<models::SessionChoice> none;
    switch (field().shape) {
    case Shape::Agent:
        return context().choices().agents;
    case Shape::Thread:
        return context().choices().threads;
    case Shape::Trigger:
        return context().choices().events;
    default:
        return none;
    }
}

const models::SessionChoice* IdField::chosen(const QString& text) const
{
    if (text.isEmpty())
        return nullptr;
    const QString variable = onlyVariable(text);
    const auto value = variable.isEmpty() ? std::nullopt : context().scope().find(variable);
    const QString id = value && value->isString() ? value->toQString() : text;
    const auto& all = choices();
    const auto found = std::find_if(all.begin(), all.end(), [&](const models::SessionChoice& one) {
        return one.id == text || one.id == id || (!variable.isEmpty() && one.variable == variable);
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Json> IdField::valueOf(const QString& text, QString* /*fault*/) const
{
    return Json(text);
}

void IdField::decorate()
{
    const Json* now = value();
    const QString text = now ? now->toQString() : QString();
    const models::SessionChoice* choice = chosen(text);
    if (choice && !choice->name.isEmpty()) {
        const bool idInSight = isUuid(choice->id.toStdString());
        edit()->setFace(choice->name, idInSight ? shortId(choice->id) : choice->detail);
        edit()->setToolTip(text);
        return box()->setTrailing({});
    }
    edit()->setFace({});
    edit()->setToolTip({});
    const QString resolved = resolvedText(text.toStdString(), context());
    box()->setTrailing(shortened(resolved), resolved);
}

std::vector<PickItem> IdField::picks()
{
    std::vector<PickItem> items;
    const auto add = [&](const QString& title, const QString& detail, const QString& text) {
        PickItem item;
        item.title = title;
        item.detail = detail;
        item.iconName = iconOf(field().shape);
        item.open = [this, text] { take(Json(text)); };
        items.push_back(std::move(item));
    };
    const auto& all = choices();
    for (auto one = all.rbegin(); one != all.rend(); ++one) { // the newest is wanted most
        const QString id = shortened(one->id);
        const QString detail = one->detail.isEmpty() ? id : tr("%1 · %2").arg(one->detail, id);
        add(one->name.isEmpty() ? id : one->name, detail,
            one->variable.isEmpty() ? one->id : asVariable(one->variable));
    }
    if (field().shape == Shape::Model) {
        for (const QString& model : context().choices().models)
            add(model, {}, model);
    }
    if (!isId()) {
        for (const Json& example : field().examples) {
            const QString text = example.toQString();
            if (!text.isEmpty() && !context().choices().models.contains(text))
                add(text, {}, text);
        }
        return items;
    }
    if (!items.empty()) {
        PickItem heading;
        heading.title = tr("New");
        heading.heading = true;
        items.push_back(std::move(heading));
    }
    add(tr("New id"), tr("made now"), QString::fromStdString(newUuid()));
    add(QStringLiteral("{{uuid}}"), tr("a new id each time it is sent"), QStringLiteral("{{uuid}}"));
    return items;
}

} // namespace tapedeck::gui
