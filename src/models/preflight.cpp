// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preflight.h"

#include "models/resolvedcheck.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapedeck::models {

Preflight::Preflight(ComposeDocument& document, const contract::Api& api, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_api(api)
    , m_context(std::make_shared<const contract::CheckContext>())
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Preflight::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Preflight::take);
    connect(&m_document, &ComposeDocument::spliced, this, &Preflight::wait);
    connect(&m_document, &ComposeDocument::textRead, this, &Preflight::wait);
    connect(&m_document, &ComposeDocument::headChanged, this, &Preflight::wait);
    wait();
}

Preflight::~Preflight()
{
    m_cancelled->store(true);
    m_watcher.waitForFinished();
}

void Preflight::setContext(const contract::CheckContext& context)
{
    setContext(std::make_shared<const contract::CheckContext>(context));
}

void Preflight::setContext(std::shared_ptr<const contract::CheckContext> context)
{
    m_context = std::move(context);
    wait();
}

void Preflight::setScope(const VariableScope& scope)
{
    m_scope = scope;
    wait();
}

void Preflight::hurry()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        start();
    }
}

bool Preflight::hasErrors() const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Error; });
}

bool Preflight::applyFix(const Finding& finding)
{
    return finding.fix && m_document.edit(finding.fix->edits, finding.fix->label);
}

void Preflight::wait()
{
    ++m_request;
    setBusy(true);
    m_pause.start();
}

void Preflight::start()
{
    if (m_document.isReading())
        return; // textRead() comes
    if (m_watcher.isRunning()) {
        m_cancelled->store(true); // its end starts anew
        return;
    }
    m_started = m_request;
    if (const auto& fault = m_document.fault(); fault && m_api.endpoint(m_document.head().endpoint).hasBody) {
        Finding finding;
        finding.severity = Severity::Error;
        finding.rule = QStringLiteral("not-json");
        finding.line = fault->line;
        finding.byte = static_cast<qint64>(fault->byte);
        finding.message = fault->message;
        finding.advice = tr("The form shows the body as it was before. Mend the text, or undo.");
        finish({std::move(finding)});
        return;
    }
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const VariableSources sources = VariableSources::of(m_clock ? *m_clock : m_systemClock);
    m_watcher.setFuture(
        QtConcurrent::run([&api = m_api, head = m_document.head(), body = m_document.value(), scope = m_scope,
                           sources, context = m_context, cancelled = m_cancelled] {
            return checkResolved(api, head, body, scope, sources, *context, cancelled.get());
        }));
}

void Preflight::take()
{
    if (m_started != m_request) {
        if (!m_pause.isActive())
            start();
        return;
    }
    auto findings = m_watcher.result();
    placeInText(findings, m_document.map());
    finish(std::move(findings));
}

void Preflight::finish(std::vector<Finding> findings)
{
    m_findings = std::move(findings);
    setBusy(false);
    Q_EMIT changed();
}

void Preflight::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace tapedeck::models
