// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composestage.h"

#include "core/json.h"
#include "gui/answerpane.h"
#include "gui/composecall.h"

#include <QAction>
#include <QListWidget>
#include <QTimer>

namespace tapedeck {

using contract::EndpointId;

namespace {

constexpr int restMilliseconds = 400; ///< for pre-flight and the window to come to rest

} // namespace

ComposeStage::ComposeStage(gui::ComposeWorkspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_steps = {[this] { send(); }, // the create_session that is there at first
               [this] { composeAgent(QStringLiteral("Researcher")); },
               [this] { composeAgent(QStringLiteral("Planner")); },
               [this] { composeBatch(); },
               [this] { readBack(); },
               [this] { spoilBatch(); }};
}

void ComposeStage::start()
{
    m_batch = &session();
    nextStep();
}

void ComposeStage::nextStep()
{
    if (m_steps.empty()) {
        Q_EMIT ready();
        return;
    }
    const auto step = m_steps.front();
    m_steps.pop_front();
    QTimer::singleShot(restMilliseconds, this, step);
}

void ComposeStage::send()
{
    connect(
        &session(), &gui::ComposeSession::answered, this,
        [this](gui::ComposeCall*, const std::shared_ptr<const Exchange>& answer) {
            if (answer && answer->response && answer->response->status == 200)
                nextStep();
            else
                Q_EMIT failed(QStringLiteral("a composed call was refused"));
        },
        Qt::SingleShotConnection);
    m_workspace.findChild<QAction*>(QStringLiteral("composeSend"))->trigger();
}

void ComposeStage::composeAgent(const QString& name)
{
    gui::ComposeCall& call = session().openEndpoint(EndpointId::CreateAgent);
    call.document().setValue("/name", Json(name), QStringLiteral("name"));
    send();
}

void ComposeStage::composeBatch()
{
    models::BatchModel& batch = session().openEndpoint(EndpointId::CreateEvents).batch();
    while (batch.rowCount() > 0)
        batch.remove({0});
    for (const EventKind kind : {EventKind::Llm, EventKind::Tool, EventKind::Error, EventKind::Action})
        batch.addEvent(kind);
    batch.setAgentForRows({0, 1}, QStringLiteral("Researcher"));
    batch.setAgentForRows({3}, QStringLiteral("Planner"));
    batch.attachError(2, 1);
    send();
}

void ComposeStage::readBack()
{
    auto* answer = m_workspace.findChild<gui::AnswerPane*>();
    Q_EMIT answer->readBackWanted();
    nextStep();
}

void ComposeStage::spoilBatch()
{
    session().current()->document().removeValue("/events/0/end_timestamp", QStringLiteral("end"));
    nextStep();
}

void ComposeStage::openOthers()
{
    auto* templates = m_workspace.findChild<QListWidget*>(QStringLiteral("templates"));
    Q_EMIT templates->itemClicked(templates->item(0));
    m_template = &session();
    m_template->setName(QStringLiteral("two agents"));
    m_fresh = &m_workspace.controller().openNew();
}

void ComposeStage::show(const QString& scene)
{
    if (scene != QLatin1String("batch") && !m_fresh)
        openOthers();
    const QPointer<gui::ComposeSession>& shown = scene == QLatin1String("batch")     ? m_batch
                                                 : scene == QLatin1String("session") ? m_fresh
                                                                                     : m_template;
    if (shown)
        m_workspace.controller().setCurrent(*shown);
}

} // namespace tapedeck
