// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composesender.h"

#include "contract/check.h"
#include "contract/dialects.h"
#include "core/redaction.h"
#include "gui/composecall.h"
#include "gui/productionguard.h"
#include "gui/shell.h"
#include "models/background.h"
#include "models/composecontext.h"
#include "net/apiclient.h"
#include "server/embeddedserver.h"

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

constexpr std::size_t madeAtOnce = 64 * 1024; ///< bytes; variables of larger texts are resolved on a worker

} // namespace

ComposeSender::ComposeSender(const Services& services, Shell& shell, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_shell(shell)
{
    connect(&services.client, &net::ApiClient::recorded, this, [this](const Exchange& exchange) {
        if (m_job)
            m_recorded = std::make_shared<const Exchange>(exchange);
    });
}

ComposeSender::~ComposeSender()
{
    m_shell.production().withdraw(m_question);
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

ComposeCall* ComposeSender::call() const
{
    return isSending() ? m_call.data() : nullptr;
}

void ComposeSender::send(ComposeCall& call)
{
    if (isSending())
        return;
    m_call = &call;
    call.document().settle();
    if (!call.preflight().busy())
        return check(call);
    m_waiting = true;
    m_checked = connect(&call.preflight(), &models::Preflight::busyChanged, this, [this](bool busy) {
        if (busy)
            return;
        disconnect(m_checked);
        m_waiting = false;
        if (m_call)
            check(*m_call);
        else
            tell();
    });
    tell();
    call.preflight().hurry();
}

void ComposeSender::tell()
{
    if (std::exchange(m_told, isSending()) != isSending())
        Q_EMIT sendingChanged(m_told);
}

QString ComposeSender::objection(ComposeCall& call) const
{
    if (call.endpoint().hasBody && !call.document().isValid()) {
        const auto& fault = call.document().fault();
        return fault ? tr("The text is not JSON; its error is in line %1.").arg(fault->line)
                     : tr("The text is not JSON.");
    }
    const auto isError = [](const Finding& finding) { return finding.severity == Severity::Error; };
    const auto& findings = call.preflight().findings();
    const auto errors = static_cast<int>(std::count_if(findings.begin(), findings.end(), isError));
    if (errors == 0 || isOnlyDialect(call))
        return {};
    return tr("The live service would refuse this call: %n error(s).", nullptr, errors);
}

// The live service refuses the page's spelling, but who sends it to the lenient sandbox knows: nothing is
// asked if in the sdk's spelling all is well.
bool ComposeSender::isOnlyDialect(ComposeCall& call) const
{
    const models::CallHead& head = call.document().head();
    const bool takesBoth =
        m_shell.currentProfile().embedded && m_services.server.config().mode == server::ServerMode::Lenient;
    if (!takesBoth || head.dialect != Dialect::Documented || call.document().text().size() > madeAtOnce)
        return false;
    const models::CallRequest made = models::callRequest(m_services.api, models::sourceOf(call.document()),
                                                         call.context().scope(), call.context().sources());
    if (!made.unresolved.empty())
        return false;
    const Json sdk = contract::convert(head.endpoint, made.value, head.dialect, Dialect::Sdk).body;
    const auto rest = contract::check(m_services.api, head.endpoint, sdk, Dialect::Sdk);
    return std::none_of(rest.begin(), rest.end(),
                        [](const Finding& finding) { return finding.severity == Severity::Error; });
}

void ComposeSender::check(ComposeCall& call)
{
    const QString reason = call.isConfirmed() ? QString() : objection(call);
    if (reason.isEmpty())
        return askAndSend(call);
    tell();
    Q_EMIT held(&call, reason);
}

bool ComposeSender::isOwnProfile() const
{
    return m_shell.currentProfile().id == m_profileId;
}

void ComposeSender::refuseForProfile(ComposeCall* call)
{
    tell();
    Q_EMIT failed(call, {ErrorKind::InvalidInput, tr("This session belongs to another profile."), {}});
}

void ComposeSender::askAndSend(ComposeCall& call)
{
    if (!isOwnProfile())
        return refuseForProfile(&call);
    const Profile profile = m_shell.currentProfile();
    if (!ProductionGuard::writes(call.endpoint()) || m_shell.production().allowed(profile))
        return sendNow(call);
    tell();
    m_question = m_shell.production().ask(profile, m_shell, [this, wanted = QPointer<ComposeCall>(&call)] {
        if (wanted)
            send(*wanted); // it may have been changed since: it is checked again
    });
}

void ComposeSender::sendNow(ComposeCall& call)
{
    const quint64 revision = call.document().revision();
    const auto make = [&api = m_services.api, source = models::sourceOf(call.document()),
                       scope = call.context().scope(), sources = call.context().sources()] {
        return models::callRequest(api, source, scope, sources);
    };
    if (call.document().text().size() <= madeAtOnce) {
        track(submit(make(), QStringLiteral("compose")), revision);
        return tell();
    }
    m_waiting = true;
    tell();
    models::inBackground(this, make, [this, revision, turn = ++m_turn](const models::CallRequest& request) {
        if (turn != m_turn)
            return; // cancelled
        m_waiting = false;
        if (!isOwnProfile())
            return refuseForProfile(m_call); // another was chosen meanwhile
        track(submit(request, QStringLiteral("compose")), revision);
    });
}

void ComposeSender::track(net::ApiJob* job, quint64 revision)
{
    m_job = job;
    m_recorded.reset();
    connect(job, &net::ApiJob::finished, this, [this, revision, job](const net::CallResult& result) {
        finish(result, revision, job->outcomeUnknown());
    });
}

net::ApiJob* ComposeSender::submit(const models::CallRequest& request, const QString& source)
{
    net::ApiCall call;
    call.endpoint = request.endpoint;
    call.body = request.body;
    call.pathId = request.pathId;
    call.headers = request.extraHeaders;
    call.source = source;
    // create_session says itself whom it makes; the token comes with its answer.
    if (request.endpoint != contract::EndpointId::CreateSession)
        call.sessionId = m_sessionId;
    return m_services.client.submit(std::move(call));
}

void ComposeSender::forget(const ComposeCall& call)
{
    if (m_call == &call && !m_job)
        cancel();
}

void ComposeSender::cancel()
{
    m_shell.production().withdraw(m_question);
    if (m_waiting) {
        disconnect(m_checked);
        ++m_turn;
        m_waiting = false;
        tell();
    } else if (m_job) {
        m_job->cancel();
    }
}

void ComposeSender::finish(const net::CallResult& result, quint64 revision, bool outcomeUnknown)
{
    m_job = nullptr;
    const QPointer<ComposeCall> call = m_call;
    tell();
    if (!result) {
        Q_EMIT failed(call, result.error());
        return;
    }
    // What was recorded is redacted already; doing it again would cost a large answer dearly.
    auto exchange = m_recorded && m_recorded->id == result->id
                        ? std::move(m_recorded)
                        : std::make_shared<const Exchange>(redacted(*result));
    Q_EMIT answered(call, exchange, revision, outcomeUnknown);
}

} // namespace tapedeck::gui
