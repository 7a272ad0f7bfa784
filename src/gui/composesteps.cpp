// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do in Compose with what was sent: show it, send it again, compare it, read it back, have it as
// code.

#include "contract/reading.h"
#include "core/jsonparser.h"
#include "gui/answercompare.h"
#include "gui/answerpane.h"
#include "gui/composecall.h"
#include "gui/composecode.h"
#include "gui/composeworkspace.h"
#include "gui/notecard.h"
#include "models/background.h"
#include "net/apiclient.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>

namespace tapedeck::gui {

using contract::EndpointId;

// Asks the service what it has of the session, and lays it beside what the shown call sent.
void ComposeWorkspace::readBack()
{
    ComposeSession& session = m_controller.current();
    if (!m_answerShown || session.log().sessionId().isEmpty())
        return;
    models::CallRequest request;
    request.endpoint = EndpointId::Export;
    request.pathId = session.log().sessionId();
    m_answer->setReadingBack(true);
    net::ApiJob* job = session.sender().submit(request, QStringLiteral("compose"));
    connect(job, &net::ApiJob::finished, this, [this, sent = m_answerShown](const net::CallResult& result) {
        if (sent != m_answerShown)
            return; // another answer is shown by now
        m_answer->setReadingBack(false);
        if (!result)
            m_answer->addNote(result.error().text, Severity::Error);
        else if (result->failure)
            m_answer->addNote(result->failure->text, Severity::Error);
        else
            showReadBack(sent, *result);
    });
}

void ComposeWorkspace::showReadBack(const std::shared_ptr<const Exchange>& sent, const Exchange& answer)
{
    if (!accepted(answer))
        return void(m_answer->addNote(tr("The session could not be read back: the service answered %1.")
                                          .arg(answer.response ? answer.response->status : 0),
                                      Severity::Error));
    struct Found
    {
        contract::ReadBack compared;
        bool batch = false;
    };
    const auto compare = [sentBody = sent->request.body, exported = answer.response->body] {
        const Json body = readJson(sentBody).value_or(Json());
        const bool batch = body.isArray() || body["events"].isArray();
        return Found{contract::compareReadBack(body, readJson(exported).value_or(Json())), batch};
    };
    models::inBackground(
        this, compare, [this, sent, read = std::make_shared<const Exchange>(answer)](const Found& found) {
            if (sent != m_answerShown)
                return;
            const bool good = !found.batch || found.compared.isWhole();
            NoteCard* note =
                m_answer->addNote(found.batch ? found.compared.summary() : tr("The session was read back."),
                                  good ? Severity::Info : Severity::Warning, tr("Show"));
            note->setObjectName(QStringLiteral("readBackResult"));
            connect(note, &NoteCard::actionWanted, this, [this, read] { showAnswer(read); });
        });
}

void ComposeWorkspace::stepShown(int step)
{
    const auto& steps = m_controller.current().log().steps();
    if (step < 0 || step >= static_cast<int>(steps.size()))
        return;
    if (const auto& exchange = steps[static_cast<std::size_t>(step)].exchange)
        showAnswer(exchange);
    else
        tell(tr("This answer is no longer at hand here; Traffic has it."), tr("Go to Traffic"),
             [this] { m_context.shell.showWorkspace(QStringLiteral("traffic")); });
}

std::shared_ptr<const Exchange> ComposeWorkspace::exchangeOf(int step)
{
    const auto& steps = m_controller.current().log().steps();
    if (step < 0 || step >= static_cast<int>(steps.size()))
        return nullptr;
    const auto exchange = steps[static_cast<std::size_t>(step)].exchange;
    if (!exchange)
        stepShown(step);
    return exchange;
}

void ComposeWorkspace::stepEdited(int step)
{
    if (const auto exchange = exchangeOf(step)) {
        m_controller.current().open(*exchange);
        activate();
    }
}

void ComposeWorkspace::stepSentAgain(int step)
{
    const auto exchange = exchangeOf(step);
    if (exchange && m_controller.current().open(*exchange))
        send();
}

void ComposeWorkspace::stepCompared(int step)
{
    const auto exchange = exchangeOf(step);
    if (!exchange || !m_answerShown)
        return;
    m_compare->show(*exchange, *m_answerShown);
    m_answers->setCurrentWidget(m_compare);
}

void ComposeWorkspace::copyAs(capture::CodeLanguage language)
{
    ComposeSession& session = m_controller.current();
    ComposeCall* call = session.current();
    // What is shown is what was asked for: the call whose answer it is, unless it was changed since.
    const bool ownAnswer = call && call->answer() == m_answerShown;
    if (m_answerShown && (!ownAnswer || call->isSent()))
        copied(capture::callAsCode(capture::codeCallOf(m_context.services.api, *m_answerShown), language),
               language);
    else if (call)
        copied(composedAsCode(session, *call, m_context.shell.currentProfile(), language), language);
}

void ComposeWorkspace::copySessionAs(capture::CodeLanguage language)
{
    const QByteArray code = sessionAsCode(m_context.services.api, m_controller.current(), language);
    if (code.isEmpty())
        warn(tr("Nothing was sent in this session yet."));
    else
        copied(code, language);
}

void ComposeWorkspace::copied(const QByteArray& code, capture::CodeLanguage language)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(code));
    const QString name = capture::codeLanguageName(language);
    if (code.contains("TAPEDECK_API_KEY"))
        tell(tr("Copied as %1. The key is a variable in it: TAPEDECK_API_KEY.").arg(name));
    else if (code.contains("TAPEDECK_TOKEN"))
        tell(tr("Copied as %1. The session's token is a variable in it: TAPEDECK_TOKEN.").arg(name));
    else
        tell(tr("Copied as %1.").arg(name));
}

} // namespace tapedeck::gui
