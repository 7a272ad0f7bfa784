// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composecall.h"

#include "contract/formfields.h"
#include "models/composecontext.h"

namespace tapedeck::gui {

using contract::EndpointId;

ComposeCall::ComposeCall(const contract::Api& api, models::ComposeContext& context, QString id,
                         QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_context(context)
    , m_id(std::move(id))
    , m_document(api)
    , m_preflight(m_document, api)
    , m_batch(m_document)
{
    m_document.setClock(&context.clock());
    m_preflight.setClock(&context.clock());
    connect(&m_document, &models::ComposeDocument::spliced, this, &ComposeCall::follow);
    connect(&m_document, &models::ComposeDocument::headChanged, this, &ComposeCall::follow);
    connect(&m_document, &models::ComposeDocument::textRead, this, &ComposeCall::changed);
    connect(&m_preflight, &models::Preflight::changed, this,
            [this] { m_batch.setFindings(m_preflight.findings()); });
}

ComposeCall::~ComposeCall() = default;

void ComposeCall::followContext(const std::shared_ptr<const contract::CheckContext>& known,
                                const std::vector<Agent>& agents)
{
    contract::ConversionContext conversion;
    if (known->session && (*known->session)["init_timestamp"].isString())
        conversion.sessionInit = std::string((*known->session)["init_timestamp"].toView());
    m_document.setConversionContext(std::move(conversion));
    m_preflight.setContext(known);
    m_preflight.setScope(m_context.scope());
    m_batch.setAgents(agents);
}

const contract::Endpoint& ComposeCall::endpoint() const
{
    return m_api.endpoint(m_document.head().endpoint);
}

void ComposeCall::start(const models::CallHead& head, std::string text, bool pristine)
{
    m_starting = true;
    m_document.reset(head, std::move(text));
    m_starting = false;
    m_worthKeeping = !pristine;
    m_answer.reset();
    Q_EMIT changed();
}

QString ComposeCall::title() const
{
    if (!m_document.head().name.isEmpty())
        return m_document.head().name;
    if (!hasBatch())
        return endpoint().name;
    return tr("%1 · %n event(s)", nullptr, m_batch.rowCount()).arg(endpoint().name);
}

bool ComposeCall::hasBatch() const
{
    const EndpointId id = m_document.head().endpoint;
    return id == EndpointId::CreateEvents || id == EndpointId::UpdateEvents;
}

std::string ComposeCall::formRoot() const
{
    return contract::formRoot(m_document.head().endpoint, m_document.value());
}

void ComposeCall::setAnswer(std::shared_ptr<const Exchange> answer, quint64 revision)
{
    m_answer = std::move(answer);
    m_sentRevision = revision;
    Q_EMIT changed();
}

void ComposeCall::follow()
{
    if (m_starting)
        return;
    m_worthKeeping = true;
    Q_EMIT changed();
}

} // namespace tapedeck::gui
