// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sessionchoices.h"

#include "contract/reading.h"
#include "core/jsonparser.h"
#include "models/batchrow.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <map>

namespace tapedeck::models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SessionChoices)
};

// Models with a price, from the table that comes with the program.
const QStringList& pricedModels()
{
    static const QStringList names = [] {
        QStringList out;
        QFile file(QStringLiteral(":/choices/prices/models.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the price table is not in the program");
        const Json table = readJson(file.readAll()).value_or(Json());
        for (const JsonMember& model : table["models"].members())
            out.append(QString::fromStdString(model.name));
        return out;
    }();
    return names;
}

constexpr std::size_t mostEvents = 500; ///< the newest: nobody picks from more

// A variable with braces in its name could not be written.
bool canBeWritten(const QString& name)
{
    return !name.isEmpty() && name == name.trimmed() && std::none_of(name.begin(), name.end(), [](QChar c) {
        return c == u'{' || c == u'}' || c == u'"' || c == u'\n' || c == u'\r';
    });
}

// A name that several have means the last of them (contract::setVariables).
template <typename T, typename NameOf>
std::map<QString, QString> lastIds(const std::vector<T>& all, NameOf nameOf)
{
    std::map<QString, QString> ids;
    for (const T& one : all) {
        if (const QString name = nameOf(one); !one.id.isEmpty() && canBeWritten(name))
            ids[name] = one.id;
    }
    return ids;
}

QString variableOf(const std::map<QString, QString>& ids, const QString& name, const QString& id,
                   const QString& pattern)
{
    const auto found = ids.find(name);
    return found != ids.end() && found->second == id ? pattern.arg(name) : QString();
}

QString nameOrKind(const QString& name, EventKind kind)
{
    return name.isEmpty() ? contract::kindName(kind) : name;
}

void addModel(QStringList& models, const QString& name)
{
    if (!name.isEmpty() && !name.contains(QLatin1String("{{")) && !models.contains(name))
        models.append(name);
}

} // namespace

SessionChoices choicesOf(const contract::Api& /*api*/, const contract::SessionSoFar& known)
{
    SessionChoices out;
    const auto agentIds = lastIds(known.agents, [](const Agent& agent) { return agent.name; });
    for (const Agent& agent : known.agents) {
        const QString variable = variableOf(agentIds, agent.name, agent.id, QStringLiteral("agent.%1.id"));
        out.agents.push_back({agent.id, agent.name, {}, variable, std::nullopt});
    }
    for (const contract::KnownThread& thread : known.threads) {
        SessionChoice choice;
        choice.id = thread.id;
        const Agent* agent = known.agent(thread.agentId);
        choice.name =
            agent && !agent->name.isEmpty() ? Text::tr("Thread of %1").arg(agent->name) : Text::tr("Thread");
        if (&thread == &known.threads.back())
            choice.variable = QStringLiteral("thread.last.id");
        out.threads.push_back(std::move(choice));
    }
    std::map<QString, QString> eventIds;
    for (auto event = known.events.rbegin(); event != known.events.rend() && out.events.size() < mostEvents;
         ++event) {
        if (event->id.isEmpty() || event->kind == EventKind::Error)
            continue;
        if (canBeWritten(event->title))
            eventIds.emplace(event->title, event->id); // the last of that name
        QString variable = variableOf(eventIds, event->title, event->id, QStringLiteral("event.%1.id"));
        out.events.push_back({event->id, nameOrKind(event->title, event->kind),
                              contract::kindName(event->kind), variable, event->kind});
    }
    std::reverse(out.events.begin(), out.events.end());
    for (auto event = known.events.rbegin(); event != known.events.rend(); ++event) {
        if (event->kind == EventKind::Llm)
            addModel(out.models, event->title);
    }
    for (const QString& model : pricedModels())
        addModel(out.models, model);
    return out;
}

SessionChoices withBatch(SessionChoices choices, const Json& body)
{
    const Json& events = body.isArray() ? body : body["events"];
    QStringList used;
    for (const BatchRow& row : readRows(events.items())) {
        if (row.kind == EventKind::Llm)
            addModel(used, row.title);
        // An id that is made anew wherever it stands names nothing.
        const bool nameable = !row.id.isEmpty() && !row.id.contains(QLatin1String("{{uuid}}"));
        if (!nameable || row.kind == EventKind::Error)
            continue;
        const auto same = [&](const SessionChoice& one) { return one.id == row.id; };
        if (std::any_of(choices.events.begin(), choices.events.end(), same))
            continue;
        const QString detail =
            Text::tr("%1 of this batch", "llm of this batch").arg(contract::kindName(row.kind));
        choices.events.push_back({row.id, nameOrKind(row.title, row.kind), detail, {}, row.kind});
    }
    for (const QString& model : choices.models)
        addModel(used, model);
    choices.models = used;
    return choices;
}

} // namespace tapedeck::models
