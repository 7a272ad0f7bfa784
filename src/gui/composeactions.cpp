// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do in Compose: its actions, and what they bring about.

#include "core/ids.h"
#include "gui/callspane.h"
#include "gui/composecall.h"
#include "gui/composetemplates.h"
#include "gui/composeworkspace.h"
#include "gui/icons.h"
#include "gui/inlineprompt.h"
#include "gui/selection.h"
#include "gui/sessionpane.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>

namespace tapedeck::gui {

namespace {

QString closedText(const QString& title)
{
    return ComposeWorkspace::tr("“%1” was closed with its drafts.").arg(title);
}

} // namespace

using contract::EndpointId;

QAction* ComposeWorkspace::action(const char* name, const QString& text, const QString& iconName,
                                  const QKeySequence& keys, void (ComposeWorkspace::*run)())
{
    auto* made = iconName.isEmpty() ? new QAction(text, this) : new QAction(icon(iconName), text, this);
    made->setObjectName(QLatin1String(name));
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, run);
    m_actions << made;
    return made;
}

void ComposeWorkspace::makeActions()
{
    const auto keys = [](const char* text) { return QKeySequence(QLatin1String(text)); };
    m_send = action("composeSend", tr("Send the call"), QStringLiteral("send"), {}, &ComposeWorkspace::send);
    m_send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    action("composeSendAll", tr("Send all drafts in order"), QStringLiteral("bolt"),
           keys("Ctrl+Shift+Return"), &ComposeWorkspace::sendAll);
    m_stop = action("composeStop", tr("Stop waiting"), QStringLiteral("stop"), keys("Ctrl+Alt+."),
                    &ComposeWorkspace::stop);
    m_stop->setEnabled(false);
    action("composeNext", tr("Take what comes next"), QStringLiteral("chevron-right"), keys("Alt+N"),
           &ComposeWorkspace::takeNext);
    separator();
    action("composeNewSession", tr("New session"), QStringLiteral("plus"), keys("Ctrl+T"),
           &ComposeWorkspace::newSession);
    action("composePickSession", tr("Take a session that exists…"), QStringLiteral("sessions"), {},
           &ComposeWorkspace::pickSession);
    action("composeRenameSession", tr("Name this tab…"), {}, {}, &ComposeWorkspace::renameSession);
    action("composeReauthorize", tr("Get a new token"), QStringLiteral("refresh"), {},
           &ComposeWorkspace::reauthorize);
    action("composeEndSession", tr("End the session…"), QStringLiteral("stop"), keys("Ctrl+Alt+E"),
           &ComposeWorkspace::endSession);
    action("composeNextTab", tr("Next tab"), {}, keys("Ctrl+PgDown"), &ComposeWorkspace::nextSession);
    action("composeCloseSession", tr("Close this tab"), QStringLiteral("close"), keys("Ctrl+W"),
           &ComposeWorkspace::closeSession);
    m_reopen = action("composeReopen", tr("Open the closed tab again"), {}, keys("Ctrl+Shift+T"),
                      &ComposeWorkspace::reopenSession);
    separator();
    action("composePaste", tr("Paste a call or events"), QStringLiteral("copy"), keys("Ctrl+Alt+V"),
           &ComposeWorkspace::pasteCall);
    action("composeDuplicate", tr("Duplicate the call"), {}, {}, &ComposeWorkspace::duplicate);
    QAction* name = action("composeRenameCall", tr("Name the call…"), {}, {}, &ComposeWorkspace::renameCall);
    name->setToolTip(tr("Shown among the drafts"));
    action("composeSaveTemplate", tr("Save the call as a template…"), QStringLiteral("download"),
           keys("Ctrl+S"), &ComposeWorkspace::saveCallAsTemplate);
    action("composeSaveDrafts", tr("Save the drafts as a template…"), {}, {},
           &ComposeWorkspace::saveDraftsAsTemplate);
    action("composeRows", tr("Repeat over rows…"), QStringLiteral("replay"), {},
           &ComposeWorkspace::repeatOverRows);
    separator();
    for (const capture::CodeLanguage language : capture::codeLanguages) {
        auto* copy = new QAction(icon(QStringLiteral("copy")),
                                 tr("Copy as %1").arg(capture::codeLanguageName(language)), this);
        copy->setObjectName(QStringLiteral("composeCopy%1").arg(static_cast<int>(language)));
        connect(copy, &QAction::triggered, this, [this, language] { copyAs(language); });
        m_actions << copy;
    }
    separator();
    for (const contract::Endpoint& endpoint : m_context.services.api.endpoints()) {
        auto* open = new QAction(icon(QStringLiteral("compose")), tr("Compose %1").arg(endpoint.name), this);
        open->setObjectName(QStringLiteral("compose_") + endpoint.name);
        open->setToolTip(endpoint.summary);
        connect(open, &QAction::triggered, this, [this, id = endpoint.id] {
            m_context.shell.showWorkspace(this->id());
            m_controller.sessionFor(id).openEndpoint(id);
        });
        m_actions << open;
    }
}

void ComposeWorkspace::tell(const QString& text, const QString& actionLabel, std::function<void()> act)
{
    m_context.shell.showMessage({Message::Kind::Info, text, actionLabel, std::move(act)});
}

void ComposeWorkspace::warn(const QString& text)
{
    m_context.shell.showMessage({Message::Kind::Warning, text, {}, {}});
}

void ComposeWorkspace::send()
{
    m_sendingAll.clear();
    m_context.shell.showWorkspace(id());
    sendCurrent(m_controller.current());
}

void ComposeWorkspace::sendCurrent(ComposeSession& session)
{
    ComposeCall* call = session.current();
    if (!call || session.sender().isSending())
        return;
    session.refresh();
    const bool another =
        call->document().head().endpoint == EndpointId::CreateSession && !session.log().sessionId().isEmpty();
    if (!another)
        return session.sender().send(*call);
    // This tab has its session; one more gets a tab of its own.
    m_sendingAll.clear();
    const models::CallHead head = call->document().head();
    std::string text = call->document().text();
    ComposeSession& fresh = m_controller.openNew();
    fresh.sender().send(fresh.open(head, std::move(text), false));
}

void ComposeWorkspace::sendAll()
{
    ComposeSession& session = m_controller.current();
    if (session.sender().isSending())
        return;
    m_context.shell.showWorkspace(id());
    m_sendingAll = &session;
    sendCurrent(session);
}

// After an answer: while all drafts of the session are being sent, the next one, as long as all goes well.
void ComposeWorkspace::goOn(ComposeSession& session, const ComposeCall* call, const Exchange& exchange)
{
    if (m_sendingAll != &session)
        return;
    ComposeCall* next = call && accepted(exchange) ? session.nextDraft() : nullptr;
    if (!next)
        return m_sendingAll.clear();
    session.setCurrent(*next);
    sendCurrent(session);
}

void ComposeWorkspace::stop()
{
    m_sendingAll.clear();
    m_controller.current().sender().cancel();
}

void ComposeWorkspace::newSession()
{
    m_context.shell.showWorkspace(id());
    m_controller.openNew();
    activate();
}

void ComposeWorkspace::closeSession()
{
    closeTab(m_tabs->currentIndex());
}

void ComposeWorkspace::closeTab(int index)
{
    const auto sessions = m_controller.sessions();
    if (index < 0 || index >= static_cast<int>(sessions.size()))
        return;
    ComposeSession& session = *sessions[static_cast<std::size_t>(index)];
    if (m_sendingAll == &session)
        m_sendingAll.clear();
    const QString title = session.title();
    const auto& calls = session.calls();
    const bool drafts =
        std::any_of(calls.begin(), calls.end(), [](const auto& call) { return call->isDraft(); });
    m_controller.close(session);
    if (drafts)
        tell(closedText(title), tr("Open it again"), [this] { reopenSession(); });
}

void ComposeWorkspace::reopenSession()
{
    m_controller.reopen();
    m_context.shell.withdrawMessage(closedText(m_controller.current().title())); // it offers it no more
}

void ComposeWorkspace::nextSession()
{
    if (m_tabs->count() > 1)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count());
}

// The one chosen elsewhere in the window is the likeliest.
void ComposeWorkspace::pickSession()
{
    m_context.shell.showWorkspace(id());
    m_prompt->ask(
        tr("Id of the session"), m_context.shell.selection().sessionId(), tr("Take it"),
        [this](const QString& sessionId) {
            m_controller.openExisting(sessionId);
            activate();
        },
        [](const QString& text) {
            return isUuid(text.toStdString()) ? QString() : tr("A session's id is a UUID.");
        });
}

void ComposeWorkspace::renameSession()
{
    ComposeSession& session = m_controller.current();
    m_prompt->ask(tr("Name of the tab"), session.name(), tr("Name it"),
                  [kept = QPointer<ComposeSession>(&session)](const QString& name) {
                      if (kept)
                          kept->setName(name);
                  });
}

void ComposeWorkspace::renameCall()
{
    QPointer<ComposeCall> call = m_controller.current().current();
    if (!call)
        return;
    m_prompt->ask(tr("Name of the call"), call->document().head().name, tr("Name it"),
                  [call](const QString& name) {
                      if (!call)
                          return;
                      models::CallHead head = call->document().head();
                      head.name = name;
                      call->document().setHead(head);
                  });
}

void ComposeWorkspace::endSession()
{
    m_context.shell.showWorkspace(id());
    if (m_controller.current().log().sessionId().isEmpty())
        return warn(tr("There is no session yet that could be ended."));
    m_answers->setCurrentIndex(0);
    m_session->showEnding();
}

void ComposeWorkspace::reauthorize()
{
    ComposeSession& session = m_controller.current();
    if (session.log().sessionId().isEmpty())
        return warn(tr("There is no session yet; create one, and its token comes with it."));
    session.openEndpoint(EndpointId::ReauthorizeJwt);
    send();
}

void ComposeWorkspace::takeNext()
{
    m_session->takeNext();
}

void ComposeWorkspace::openNext(const contract::NextCall& next)
{
    m_controller.sessionFor(next.endpoint).open(next);
    activate();
}

void ComposeWorkspace::discard(ComposeCall* call)
{
    ComposeSession& session = m_controller.current();
    const models::CallHead head = call->document().head();
    const std::string text = call->document().text();
    const QString title = call->title();
    const bool shown = session.current() == call;
    session.remove(*call);
    if (shown)
        session.openEndpoint(head.endpoint);
    tell(tr("The draft “%1” was discarded.").arg(title), tr("Undo"),
         [session = QPointer<ComposeSession>(&session), head, text] {
             if (session)
                 session->open(head, text, false);
         });
}

void ComposeWorkspace::duplicate()
{
    ComposeSession& session = m_controller.current();
    if (const ComposeCall* call = session.current())
        session.open(call->document().head(), call->document().text(), false);
}

void ComposeWorkspace::saveCallAsTemplate()
{
    if (const ComposeCall* call = m_controller.current().current())
        m_templates->saveCall(*call);
}

void ComposeWorkspace::saveDraftsAsTemplate()
{
    m_templates->saveDrafts(m_controller.current());
}

} // namespace tapedeck::gui
