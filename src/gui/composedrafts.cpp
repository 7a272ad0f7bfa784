// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composedrafts.h"

#include "gui/composecall.h"
#include "gui/composesession.h"

#include <utility>

namespace tapedeck::gui {

ComposeDrafts::ComposeDrafts(store::DraftStore& store, const contract::Api& api, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ComposeDrafts::flush);
    connect(&m_store, &store::DraftStore::draftsReady, this,
            [this](quint64 token, const std::vector<store::DraftTab>& tabs,
                   const std::vector<store::Draft>& drafts) {
                if (token != std::exchange(m_token, 0) || token == 0)
                    return;
                for (const store::DraftTab& tab : tabs)
                    m_tabs.emplace(tab.id, tab);
                for (const store::Draft& draft : drafts)
                    m_saved.insert(draft.id);
                Q_EMIT restored(tabs, drafts);
            });
}

ComposeDrafts::~ComposeDrafts()
{
    flush();
}

void ComposeDrafts::restore()
{
    m_token = m_store.newToken();
    m_store.fetchAll(m_token);
}

void ComposeDrafts::follow(ComposeSession& session)
{
    connect(&session, &ComposeSession::titleChanged, this, [this, &session] { saveTab(session); });
    m_current[session.id()] = session.current() ? session.current()->id() : QString();
    connect(&session, &ComposeSession::currentChanged, this, [this, &session] { noteCurrent(session); });
    connect(&session, &ComposeSession::callEdited, this,
            [this, &session](ComposeCall* call) { note(session, *call); });
    connect(&session, &ComposeSession::callRemoved, this, [this](const QString& draftId) {
        for (auto it = m_pending.begin(); it != m_pending.end();)
            it = it->first->id() == draftId ? m_pending.erase(it) : std::next(it);
        if (m_saved.erase(draftId) > 0)
            m_store.removeDraft(draftId);
    });
}

void ComposeDrafts::forget(ComposeSession& session)
{
    disconnect(&session, nullptr, this, nullptr);
    for (const auto& call : session.calls())
        m_pending.erase(call.get());
    for (const auto& call : session.calls())
        m_saved.erase(call->id());
    m_current.erase(session.id());
    if (m_tabs.erase(session.id()) > 0)
        m_store.removeTab(session.id());
}

void ComposeDrafts::keepAgain(ComposeSession& session)
{
    follow(session);
    saveTab(session);
    for (const auto& call : session.calls())
        note(session, *call);
}

void ComposeDrafts::keepAll(const std::vector<std::unique_ptr<ComposeSession>>& sessions)
{
    m_saved.clear();
    m_tabs.clear();
    for (const auto& session : sessions) {
        for (const auto& call : session->calls())
            note(*session, *call);
    }
}

void ComposeDrafts::note(ComposeSession& session, ComposeCall& call)
{
    m_pending[&call] = &session;
    if (!m_pause.isActive()) // not put off by further keys: what is lost is bounded
        m_pause.start();
}

// Each draft says whether it is the one that was shown.
void ComposeDrafts::noteCurrent(ComposeSession& session)
{
    const QString now = session.current() ? session.current()->id() : QString();
    const QString before = std::exchange(m_current[session.id()], now);
    if (before == now)
        return;
    for (const QString& id : {before, now}) {
        if (ComposeCall* call = session.call(id); call && call->isDraft())
            note(session, *call);
    }
}

void ComposeDrafts::flush()
{
    m_pause.stop();
    for (const auto& [call, session] : std::exchange(m_pending, {}))
        save(*session, *call);
}

void ComposeDrafts::save(ComposeSession& session, ComposeCall& call)
{
    if (!call.isDraft()) {
        if (m_saved.erase(call.id()) > 0)
            m_store.removeDraft(call.id());
        return;
    }
    if (m_tabs.find(session.id()) == m_tabs.end())
        saveTab(session);
    const models::CallHead& head = call.document().head();
    store::Draft draft;
    draft.id = call.id();
    draft.tabId = session.id();
    draft.position = call.position();
    draft.endpoint = m_api.endpoint(head.endpoint).name;
    draft.dialect = head.dialect;
    draft.pathId = head.pathId;
    draft.headers = head.extraHeaders;
    draft.name = head.name;
    draft.text = call.document().text();
    draft.changed = session.context().clock().now();
    draft.current = session.current() == &call;
    m_saved.insert(draft.id);
    m_store.saveDraft(std::move(draft));
}

void ComposeDrafts::saveTab(ComposeSession& session)
{
    const bool known = m_tabs.count(session.id()) > 0;
    store::DraftTab& tab = m_tabs[session.id()];
    tab.id = session.id();
    tab.profileId = session.profileId();
    tab.sessionId = session.log().sessionId();
    tab.name = session.name();
    m_store.saveTab(tab);
    if (!known)
        Q_EMIT tabAdded(session.profileId());
}

void ComposeDrafts::savePositions(const std::vector<ComposeSession*>& sessions, const ComposeSession* current)
{
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto tab = m_tabs.find(sessions[i]->id());
        if (tab == m_tabs.end())
            continue;
        store::DraftTab placed = tab->second;
        placed.position = static_cast<int>(i);
        placed.current = sessions[i] == current;
        if (placed == tab->second)
            continue;
        tab->second = placed;
        m_store.saveTab(placed);
    }
}

bool ComposeDrafts::add(ComposeSession& session, const store::Draft& draft) const
{
    const contract::Endpoint* endpoint = m_api.endpointByName(draft.endpoint);
    if (!endpoint)
        return false;
    models::CallHead head;
    head.endpoint = endpoint->id;
    head.dialect = draft.dialect;
    head.pathId = draft.pathId;
    head.extraHeaders = draft.headers;
    head.name = draft.name;
    ComposeCall& call = session.add(head, draft.text, false, draft.id, draft.position);
    if (draft.current)
        session.setCurrent(call);
    return true;
}

} // namespace tapedeck::gui
