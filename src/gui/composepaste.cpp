// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes into Compose from elsewhere: pasted calls and events, and rows of data.

#include "capture/pastereader.h"
#include "core/jsonrewrite.h"
#include "gui/composecall.h"
#include "gui/composeworkspace.h"
#include "gui/productionguard.h"
#include "gui/rowspane.h"
#include "net/apiclient.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace tapedeck::gui {

namespace {

std::string laidOut(const capture::PastedCall& call)
{
    std::string text = call.text.toStdString();
    return text.find('\n') == std::string::npos ? formatted(text) : text;
}

// Beyond the row's own values: what the rows before may have made.
bool namesTheSession(const models::CallRequest& request)
{
    const auto isOfRow = [](const auto& variable) {
        return variable.name.startsWith(QStringLiteral("row."));
    };
    return !std::all_of(request.used.begin(), request.used.end(), isOfRow) || !request.unresolved.empty();
}

RowOutcome outcomeOf(const net::CallResult& result)
{
    if (!result)
        return {RowOutcome::NotSent, 0, result.error().text};
    const int status = result->response ? result->response->status : 0;
    if (result->failure)
        return {result->neverSent ? RowOutcome::NotSent : RowOutcome::NoAnswer, status,
                result->failure->text};
    if (status >= 200 && status < 300)
        return {RowOutcome::Sent, status, {}};
    constexpr qsizetype shown = 300; ///< bytes of an answer, for the reason in it
    return {RowOutcome::Refused, status, QString::fromUtf8(result->response->body.left(shown))};
}

} // namespace

void ComposeWorkspace::pasteCall()
{
    openPasted(QGuiApplication::clipboard()->text().toUtf8());
}

void ComposeWorkspace::openPasted(const QByteArray& text)
{
    const capture::Pasted pasted = capture::readPasted(m_context.services.api, text);
    ComposeCall* first = nullptr;
    ComposeSession* session = nullptr;
    for (const capture::PastedCall& call : pasted.calls) {
        if (!call.endpoint)
            continue;
        if (!session)
            session = &m_controller.sessionFor(*call.endpoint);
        models::CallHead head = session->headOf(*call.endpoint);
        if (call.dialect == Dialect::Documented || call.dialect == Dialect::Sdk)
            head.dialect = call.dialect;
        if (!call.pathId.isEmpty())
            head.pathId = call.pathId;
        head.extraHeaders = call.headers;
        ComposeCall& added = session->add(head, laidOut(call), false);
        if (!first)
            first = &added;
    }
    if (!first) {
        warn(pasted.findings.empty() ? tr("The clipboard holds no call of the AgentOps API and no events.")
                                     : pasted.findings.front().message);
        return;
    }
    m_context.shell.showWorkspace(id());
    session->setCurrent(*first);
    activate();
}

// On the table: events join the batch, anything else becomes a call of its own.
void ComposeWorkspace::pasteEvents(const QByteArray& text)
{
    const capture::Pasted pasted = capture::readPasted(m_context.services.api, text);
    ComposeCall* call = m_controller.current().current();
    std::vector<Json> events;
    for (const capture::PastedCall& each : pasted.calls) {
        if (each.endpoint != contract::EndpointId::CreateEvents)
            return openPasted(text);
        const Json& list = each.body.isArray() ? each.body : each.body["events"];
        events.insert(events.end(), list.items().begin(), list.items().end());
    }
    if (events.empty() || !call || !call->hasBatch())
        return openPasted(text);
    call->batch().insertEvents(call->batch().rowCount(), events);
}

void ComposeWorkspace::makeRows()
{
    m_rows = new RowsPane(this);
    m_rows->hide();
    m_rows->setPreview([this](const capture::DataRow& row) {
        ComposeSession& session = m_controller.current();
        return session.current() ? QString::fromUtf8(session.requestOf(*session.current(), row.values).body)
                                 : QString();
    });
    m_rows->setSender([this](const capture::DataRow& row, const std::function<void(RowOutcome)>& done) {
        sendRow(row, done);
    });
    m_rows->setGate([this](const std::function<void()>& go) {
        // The session, call and target that a run begins with are those of all its rows.
        m_rowsSession = &m_controller.current();
        m_rowsCall = m_rowsSession->current();
        if (m_rowsCall)
            m_rowsSource = models::sourceOf(m_rowsCall->document());
        const Profile profile = m_context.shell.currentProfile();
        if (m_context.shell.production().allowed(profile))
            go();
        else
            m_context.shell.production().ask(profile, m_context.shell, go, ProductionGuard::What::Run);
    });
    connect(m_rows, &RowsPane::rowShown, this, [this](const Json& values) {
        m_row = values;
        placeRow();
    });
    connect(m_rows, &RowsPane::closed, this, [this] {
        m_row = {};
        placeRow();
        m_rows->hide();
    });
    connect(m_rows, &RowsPane::runProgressed, this, [this] { tellProgress(); });
    connect(m_rows, &RowsPane::runFinished, this, [this] { Q_EMIT progressChanged({}, -1); });
}

// The row one looks at has its values in the session that is shown, and in no other.
void ComposeWorkspace::placeRow()
{
    if (m_rowHolder && (m_rowHolder != m_shown || m_row.isNull()))
        m_rowHolder->setRow({});
    m_rowHolder = m_row.isNull() ? nullptr : m_shown;
    if (m_rowHolder)
        m_rowHolder->setRow(m_row);
}

void ComposeWorkspace::tellProgress()
{
    if (const RowsRun* run = m_rows->run(); run && run->isRunning())
        Q_EMIT progressChanged(tr("Rows %1").arg(locale().toString(run->counts().total())), run->share());
}

void ComposeWorkspace::sendRow(const capture::DataRow& row, const std::function<void(RowOutcome)>& done)
{
    if (!m_rowsSession || !m_rowsCall)
        return done({RowOutcome::NotSent, 0, tr("The call was closed.")});
    if (m_context.shell.currentProfile().id != m_rowsSession->profileId())
        return done({RowOutcome::NotSent, 0, tr("Another profile was chosen meanwhile.")});
    models::CallRequest request = m_rowsSession->requestOf(m_rowsSource, row.values);
    if (m_rowsSession->isFollowing() && namesTheSession(request)) {
        m_rowsSession->refresh();
        request = m_rowsSession->requestOf(m_rowsSource, row.values);
    }
    if (!request.unresolved.empty())
        return done({RowOutcome::NotSent, 0,
                     tr("{{%1}} has no value in this row.").arg(request.unresolved.front().name)});
    net::ApiJob* job = m_rowsSession->sender().submit(request, QStringLiteral("rows"));
    connect(job, &net::ApiJob::finished, this,
            [done](const net::CallResult& result) { done(outcomeOf(result)); });
}

void ComposeWorkspace::repeatOverRows()
{
    m_context.shell.showWorkspace(id());
    m_rows->show();
    if (m_rows->path().isEmpty())
        m_rows->chooseFile();
    else
        m_rows->setFocus();
}

} // namespace tapedeck::gui
