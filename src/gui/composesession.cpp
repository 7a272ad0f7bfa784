// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composesession.h"

#include "contract/dialects.h"
#include "core/ids.h"
#include "core/jsonparser.h"
#include "gui/composecall.h"
#include "store/profilebook.h"

#include <algorithm>

namespace tapedeck::gui {

using contract::EndpointId;

namespace {

constexpr qsizetype shortId = 8;
constexpr int followPauseMs = 200;
constexpr int choicesPauseMs =
    300; ///< events of the batch at hand may be picked a moment after they are typed

std::string textOf(const Json& body)
{
    return body.isNull() ? std::string() : body.dump(2);
}

} // namespace

ComposeSession::ComposeSession(const Services& services, Shell& shell, QString id, QString profileId,
                               QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_id(std::move(id))
    , m_profileId(std::move(profileId))
    , m_context(services.clock)
    , m_log(services, m_profileId)
    , m_sender(services, shell)
    , m_following(followPauseMs, [this] { updateCalls(); })
{
    m_sender.setProfile(m_profileId);
    connect(&m_log, &SessionLog::sessionIdChanged, this, [this](const QString& sessionId) {
        m_sender.setSession(sessionId);
        Q_EMIT titleChanged();
    });
    connect(&m_log, &SessionLog::changed, &m_following, &Throttle::ask);
    connect(&m_sender, &ComposeSender::answered, this, &ComposeSession::takeAnswer);
    m_choosing.setSingleShot(true);
    m_choosing.setInterval(choicesPauseMs);
    connect(&m_choosing, &QTimer::timeout, this, &ComposeSession::updateContext);
    connect(this, &ComposeSession::currentChanged, &m_choosing, qOverload<>(&QTimer::start));
    connect(this, &ComposeSession::callEdited, &m_choosing, qOverload<>(&QTimer::start));
    connect(&services.profiles, &store::ProfileBook::updated, this, &ComposeSession::updateCalls);
    updateCalls();
}

ComposeSession::~ComposeSession() = default;

QString ComposeSession::title() const
{
    if (!m_name.isEmpty())
        return m_name;
    return m_log.sessionId().isEmpty() ? tr("New session") : m_log.sessionId().left(shortId) + QChar(0x2026);
}

void ComposeSession::setName(const QString& name)
{
    if (name == m_name)
        return;
    m_name = name;
    Q_EMIT titleChanged();
}

Dialect ComposeSession::dialect() const
{
    const Profile* profile = m_services.profiles.find(m_profileId);
    return profile && profile->dialect == Dialect::Documented ? Dialect::Documented : Dialect::Sdk;
}

void ComposeSession::updateContext()
{
    VariableScope scope;
    if (const Profile* profile = m_services.profiles.find(m_profileId)) {
        for (const auto& [name, value] : profile->variables)
            scope.set(name, Json(value));
    }
    contract::setVariables(scope, m_log.known());
    if (m_row.isObject()) {
        for (const auto& [name, value] : m_row.members())
            scope.set(QStringLiteral("row.") + QString::fromStdString(name), value);
    }
    models::SessionChoices choices = models::choicesOf(m_services.api, m_log.known());
    if (m_current && m_current->hasBatch())
        choices = models::withBatch(std::move(choices), m_current->document().value());
    m_context.set(std::move(scope), std::move(choices));
}

void ComposeSession::updateCalls()
{
    updateContext();
    m_known = std::make_shared<const contract::CheckContext>(contract::contextOf(m_log.known()));
    for (const auto& call : m_calls)
        call->followContext(m_known, m_log.known().agents);
    if (!m_early || m_log.isLoading())
        return;
    m_early = false;
    if (m_current && !m_current->isDraft() && !m_current->answer()) {
        const EndpointId endpoint = m_current->document().head().endpoint;
        m_current->start(headOf(endpoint), textOf(bodyOf(endpoint)));
    }
}

std::vector<contract::NextCall> ComposeSession::nextCalls() const
{
    return contract::nextCalls(m_services.api, m_log.known(), dialect());
}

ComposeCall* ComposeSession::call(const QString& draftId) const
{
    const auto found =
        std::find_if(m_calls.begin(), m_calls.end(), [&](const auto& each) { return each->id() == draftId; });
    return found == m_calls.end() ? nullptr : found->get();
}

models::CallHead ComposeSession::headOf(EndpointId endpoint) const
{
    models::CallHead head;
    head.endpoint = endpoint;
    head.dialect = dialect();
    if (m_services.api.endpoint(endpoint).path.contains(QLatin1String("{id}")))
        head.pathId = QStringLiteral("{{session.id}}");
    return head;
}

// The service replaces and does not merge, so an update begins with all that is known (contract 2.3, 2.7).
Json ComposeSession::bodyOf(EndpointId endpoint) const
{
    const contract::SessionSoFar& known = m_log.known();
    if (endpoint == EndpointId::UpdateSession && known.sessionBody.isObject())
        return contract::updateBody(known, dialect());
    if (endpoint == EndpointId::UpdateEvents && !known.events.empty())
        return contract::updateEventsBody(known, {}, dialect());
    // What is offered next fits the session: it names agents that are there, or does without.
    for (const contract::NextCall& next : nextCalls()) {
        if (next.endpoint == endpoint && !next.body.isNull() && endpoint != EndpointId::UpdateSession)
            return next.body;
    }
    return contract::starter(m_services.api, endpoint, dialect());
}

ComposeCall& ComposeSession::openEndpoint(EndpointId endpoint)
{
    m_early = m_log.isLoading();
    return open(headOf(endpoint), textOf(bodyOf(endpoint)), true);
}

ComposeCall& ComposeSession::open(const contract::NextCall& next)
{
    models::CallHead head = headOf(next.endpoint);
    if (!next.pathId.isEmpty())
        head.pathId = next.pathId;
    return open(head, textOf(next.body), true);
}

ComposeCall& ComposeSession::openEnd(const QString& state, const QString& reason)
{
    const Json body = contract::endBody(m_log.known(), state.toStdString(), reason.toStdString(), dialect());
    return open(headOf(EndpointId::UpdateSession), textOf(body), true);
}

ComposeCall* ComposeSession::open(const Exchange& exchange)
{
    const auto match = m_services.api.match(exchange.request.method, exchange.request.url);
    if (!match)
        return nullptr;
    models::CallHead head = headOf(match->id);
    if (!match->pathId.isEmpty())
        head.pathId = match->pathId;
    const auto body = readJson(exchange.request.body);
    if (body) {
        const Dialect spoken = contract::detectDialect(match->id, *body).dialect;
        if (spoken == Dialect::Documented || spoken == Dialect::Sdk)
            head.dialect = spoken;
    }
    // As SDKs send it, it is one long line; the text is for people.
    std::string text = exchange.request.body.toStdString();
    if (body && text.find('\n') == std::string::npos)
        text = formatted(text);
    return &open(head, std::move(text), false);
}

ComposeCall& ComposeSession::open(const models::CallHead& head, std::string text, bool pristine)
{
    ComposeCall& made = add(head, std::move(text), pristine);
    setCurrent(made);
    return made;
}

ComposeCall& ComposeSession::add(const models::CallHead& head, std::string text, bool pristine, QString id,
                                 std::optional<int> position)
{
    refresh();
    if (id.isEmpty())
        id = QString::fromStdString(newUuid());
    auto made = std::make_unique<ComposeCall>(m_services.api, m_context, std::move(id));
    ComposeCall* call = made.get();
    call->setPosition(position.value_or(m_nextPosition));
    m_nextPosition = std::max(m_nextPosition, call->position() + 1);
    m_calls.push_back(std::move(made));
    call->followContext(m_known, m_log.known().agents);
    call->start(head, std::move(text), pristine);
    connect(call, &ComposeCall::changed, this, [this, call] {
        Q_EMIT callEdited(call);
        Q_EMIT callsChanged();
    });
    if (!pristine)
        Q_EMIT callEdited(call);
    Q_EMIT callsChanged();
    return *call;
}

void ComposeSession::setCurrent(ComposeCall& call)
{
    if (m_current == &call)
        return;
    ComposeCall* before = std::exchange(m_current, &call);
    Q_EMIT currentChanged();
    if (before && !before->isDraft() && m_sender.call() != before)
        remove(*before);
}

void ComposeSession::remove(ComposeCall& call)
{
    const auto place =
        std::find_if(m_calls.begin(), m_calls.end(), [&](const auto& each) { return each.get() == &call; });
    if (place == m_calls.end())
        return;
    ComposeCall* leaving = place->release();
    m_calls.erase(place);
    leaving->setParent(this);
    leaving->disconnect(this);
    m_sender.forget(*leaving);
    if (m_current == leaving) {
        m_current = nullptr;
        Q_EMIT currentChanged();
    }
    Q_EMIT callRemoved(leaving->id());
    Q_EMIT callsChanged();
    leaving->deleteLater(); // after the views that look at it
}

ComposeCall* ComposeSession::nextDraft() const
{
    const auto isNext = [this](const auto& each) { return each.get() != m_current && each->isDraft(); };
    const auto current = std::find_if(m_calls.begin(), m_calls.end(),
                                      [this](const auto& each) { return each.get() == m_current; });
    auto found = std::find_if(current, m_calls.end(), isNext);
    if (found == m_calls.end())
        found = std::find_if(m_calls.begin(), current, isNext);
    return found == m_calls.end() || found == current ? nullptr : found->get();
}

void ComposeSession::setRow(const Json& values)
{
    m_row = values;
    updateCalls();
}

VariableScope ComposeSession::scopeWithRow(const Json& values) const
{
    VariableScope scope = m_context.scope();
    if (values.isObject()) {
        for (const auto& [name, value] : values.members())
            scope.set(QStringLiteral("row.") + QString::fromStdString(name), value);
    }
    return scope;
}

models::CallRequest ComposeSession::requestOf(ComposeCall& call, const Json& row) const
{
    return requestOf(models::sourceOf(call.document()), row);
}

models::CallRequest ComposeSession::requestOf(const models::CallSource& call, const Json& row) const
{
    return models::callRequest(m_services.api, call, scopeWithRow(row), m_context.sources());
}

void ComposeSession::takeAnswer(ComposeCall* call, const std::shared_ptr<const Exchange>& exchange,
                                quint64 revision)
{
    if (call)
        call->setAnswer(exchange, revision);
    m_log.take(exchange);
    const QPointer<ComposeCall> kept = call;
    constexpr qsizetype shownAtOnce = 256 << 10; // bytes
    const qsizetype bytes =
        exchange->request.body.size() + (exchange->response ? exchange->response->body.size() : 0);
    const bool atOnce = bytes <= shownAtOnce;
    if (atOnce) {
        refresh();
        Q_EMIT answered(call, exchange);
    } else { // what the log made of it and what the window makes of it are two turns of the event loop
        QTimer::singleShot(0, this, [this, kept, exchange] { Q_EMIT answered(kept, exchange); });
    }
    if (kept && kept != m_current && !kept->isDraft())
        remove(*kept); // another call was taken up meanwhile: it is kept in the log alone
}

} // namespace tapedeck::gui
