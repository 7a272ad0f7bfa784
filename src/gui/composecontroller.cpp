// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composecontroller.h"

#include "core/ids.h"
#include "gui/composecall.h"
#include "gui/composedrafts.h"
#include "gui/shell.h"
#include "store/calltemplate.h"
#include "store/profilebook.h"

#include <algorithm>

namespace tapedeck::gui {

using contract::EndpointId;

ComposeController::ComposeController(const Services& services, Shell& shell, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_shell(shell)
    , m_drafts(std::make_unique<ComposeDrafts>(services.drafts, services.api))
{
    connect(&services.profiles, &store::ProfileBook::currentChanged, this, &ComposeController::showProfile);
    connect(&services.drafts, &store::DraftStore::cleared, this, [this] { m_drafts->keepAll(m_sessions); });
    connect(m_drafts.get(), &ComposeDrafts::restored, this, &ComposeController::takeDrafts);
    connect(m_drafts.get(), &ComposeDrafts::tabAdded, this, &ComposeController::keepPositions);
    showProfile();
    m_drafts->restore();
}

ComposeController::~ComposeController()
{
    m_drafts->flush();
    m_drafts.reset(); // sessions going away are not sessions being closed
}

std::vector<ComposeSession*> ComposeController::sessions() const
{
    return sessionsOf(m_services.profiles.currentId());
}

std::vector<ComposeSession*> ComposeController::sessionsOf(const QString& profileId) const
{
    std::vector<ComposeSession*> found;
    for (const auto& session : m_sessions) {
        if (session->profileId() == profileId)
            found.push_back(session.get());
    }
    return found;
}

void ComposeController::keepPositions(const QString& profileId)
{
    const std::vector<ComposeSession*> theirs = sessionsOf(profileId);
    const auto shown = m_shown.find(profileId);
    const auto current = std::find_if(theirs.begin(), theirs.end(), [&](const ComposeSession* session) {
        return session == m_current || (shown != m_shown.end() && session->id() == shown->second);
    });
    m_drafts->savePositions(theirs, current == theirs.end() ? nullptr : *current);
}

void ComposeController::takeDrafts(const std::vector<store::DraftTab>& tabs,
                                   const std::vector<store::Draft>& drafts)
{
    // What was begun before they came stays, behind them.
    std::vector<std::unique_ptr<ComposeSession>> begun = std::exchange(m_sessions, {});
    const QString openProfile = m_services.profiles.currentId();
    for (const store::DraftTab& tab : tabs) {
        if (!m_services.profiles.find(tab.profileId))
            continue;
        ComposeSession& session = make(tab.id, tab.profileId);
        session.setName(tab.name);
        for (const store::Draft& draft : drafts) {
            if (draft.tabId == tab.id)
                m_drafts->add(session, draft);
        }
        session.log().adopt(tab.sessionId);
        ready(session);
        m_drafts->follow(session);
        if (tab.current)
            m_shown[tab.profileId] = tab.id;
    }
    for (auto& session : begun) {
        const bool touched = session->current() && session->current()->isDraft();
        if (touched || !session->log().steps().empty() || sessions().empty())
            m_sessions.push_back(std::move(session));
        else if (m_current == session.get())
            m_current = nullptr;
    }
    if (!m_current)
        showProfile();
    keepPositions(openProfile);
    Q_EMIT sessionsChanged();
    for (auto& session : begun) {
        if (session) { // views may still look at it
            m_drafts->forget(*session);
            session->setParent(this);
            session.release()->deleteLater();
        }
    }
}

/// Something to send is always at hand.
void ComposeController::ready(ComposeSession& session)
{
    if (session.current())
        return;
    if (!session.calls().empty())
        session.setCurrent(*session.calls().front());
    else if (session.log().sessionId().isEmpty())
        session.openEndpoint(EndpointId::CreateSession);
    else
        session.openEndpoint(EndpointId::CreateEvents);
}

ComposeSession& ComposeController::make(const QString& id, const QString& profileId)
{
    m_sessions.push_back(std::make_unique<ComposeSession>(m_services, m_shell, id, profileId));
    return *m_sessions.back();
}

void ComposeController::showProfile()
{
    const QString profileId = m_services.profiles.currentId();
    if (m_current && m_current->profileId() == profileId)
        return;
    const std::vector<ComposeSession*> shown = sessions();
    if (shown.empty()) {
        openNew();
        return;
    }
    const auto last = m_shown.find(profileId);
    const auto found = std::find_if(shown.begin(), shown.end(), [&](const ComposeSession* session) {
        return last != m_shown.end() && session->id() == last->second;
    });
    m_current = found == shown.end() ? shown.front() : *found;
    Q_EMIT sessionsChanged();
    Q_EMIT currentChanged();
}

void ComposeController::setCurrent(ComposeSession& session)
{
    if (m_current == &session || session.profileId() != m_services.profiles.currentId())
        return;
    m_current = &session;
    m_shown[session.profileId()] = session.id();
    keepPositions(session.profileId());
    Q_EMIT currentChanged();
}

ComposeSession& ComposeController::begin()
{
    ComposeSession& session = make(QString::fromStdString(newUuid()), m_services.profiles.currentId());
    m_drafts->follow(session);
    return session;
}

ComposeSession& ComposeController::openNew()
{
    // One that nobody has begun with is as good as a new one.
    for (ComposeSession* session : sessions()) {
        if (session->log().sessionId().isEmpty() && session->log().steps().empty() &&
            session->calls().size() == 1 && !session->calls().front()->isDraft() &&
            !session->sender().isSending()) {
            setCurrent(*session);
            return *session;
        }
    }
    ComposeSession& session = begin();
    ready(session);
    Q_EMIT sessionsChanged();
    setCurrent(session);
    return session;
}

ComposeSession& ComposeController::openExisting(const QString& sessionId)
{
    for (ComposeSession* session : sessions()) {
        if (session->log().sessionId() == sessionId) {
            setCurrent(*session);
            return *session;
        }
    }
    ComposeSession& session = begin();
    session.log().adopt(sessionId);
    ready(session);
    Q_EMIT sessionsChanged();
    setCurrent(session);
    return session;
}

void ComposeController::close(ComposeSession& session)
{
    const auto place = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const auto& each) { return each.get() == &session; });
    if (place == m_sessions.end())
        return;
    const std::vector<ComposeSession*> shown = sessions();
    const auto at = std::find(shown.begin(), shown.end(), &session);
    ComposeSession* neighbour = nullptr;
    if (at != shown.end() && shown.size() > 1)
        neighbour = std::next(at) != shown.end() ? *std::next(at) : *std::prev(at);
    m_drafts->forget(session);
    m_closed.push_back(std::move(*place));
    m_sessions.erase(place);
    session.sender().cancel();
    if (m_current == &session) {
        m_current = nullptr;
        if (neighbour)
            setCurrent(*neighbour);
        else
            openNew();
    }
    Q_EMIT sessionsChanged();
    if (m_closed.size() > mostClosed) { // panes that look at it go first
        m_closed.front()->setParent(this);
        m_closed.front().release()->deleteLater();
        m_closed.erase(m_closed.begin());
    }
}

std::vector<std::unique_ptr<ComposeSession>>::const_iterator ComposeController::lastClosed() const
{
    const auto found = std::find_if(m_closed.rbegin(), m_closed.rend(), [this](const auto& each) {
        return each->profileId() == m_services.profiles.currentId();
    });
    return found == m_closed.rend() ? m_closed.end() : std::prev(found.base());
}

void ComposeController::reopen()
{
    const auto last = lastClosed();
    if (last == m_closed.end())
        return;
    m_sessions.push_back(std::move(m_closed[static_cast<std::size_t>(last - m_closed.begin())]));
    m_closed.erase(last);
    ComposeSession& session = *m_sessions.back();
    m_drafts->keepAgain(session);
    Q_EMIT sessionsChanged();
    setCurrent(session);
}

bool ComposeController::canReopen() const
{
    return lastClosed() != m_closed.end();
}

void ComposeController::move(int from, int to)
{
    const std::vector<ComposeSession*> shown = sessions();
    const int count = static_cast<int>(shown.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    const auto placeOf = [this](const ComposeSession* session) {
        return std::find_if(m_sessions.begin(), m_sessions.end(),
                            [session](const auto& each) { return each.get() == session; });
    };
    const ComposeSession* neighbour = shown[static_cast<std::size_t>(to)];
    const auto old = placeOf(shown[static_cast<std::size_t>(from)]);
    std::unique_ptr<ComposeSession> moved = std::move(*old);
    m_sessions.erase(old);
    auto target = placeOf(neighbour);
    m_sessions.insert(to > from ? std::next(target) : target, std::move(moved));
    keepPositions(m_services.profiles.currentId());
    Q_EMIT sessionsChanged();
}

ComposeSession& ComposeController::sessionFor(EndpointId endpoint)
{
    if (endpoint == EndpointId::CreateSession && !m_current->log().sessionId().isEmpty())
        return openNew();
    return *m_current;
}

void ComposeController::openCalls(const std::vector<store::TemplateCall>& calls)
{
    ComposeCall* first = nullptr;
    ComposeSession* session = nullptr;
    for (const store::TemplateCall& call : calls) {
        const contract::Endpoint* endpoint = m_services.api.endpointByName(call.endpoint);
        if (!endpoint)
            continue;
        if (!session)
            session = &sessionFor(endpoint->id);
        models::CallHead head;
        head.endpoint = endpoint->id;
        head.dialect = call.dialect;
        head.pathId = call.pathId;
        head.name = call.name;
        head.extraHeaders = call.headers;
        ComposeCall& added = session->add(head, call.text, false);
        if (!first)
            first = &added;
    }
    if (first)
        session->setCurrent(*first);
}

} // namespace tapedeck::gui
