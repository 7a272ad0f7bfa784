// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayloader.h"

#include <QtConcurrentRun>

namespace tapedeck::gui {

ReplayLoader::ReplayLoader(const contract::Api& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{}

ReplayLoader::~ReplayLoader()
{
    cancel();
    for (QFuture<void>& future : m_running)
        future.waitForFinished();
}

void ReplayLoader::open(const QString& path, const replay::PlanOptions& options)
{
    start([this, path, options](const capture::OpenOptions& progress) {
        Outcome out;
        auto capture = capture::Capture::open(path, m_api, progress);
        if (!capture) {
            out.error = capture.error();
            return out;
        }
        out.capture = *capture;
        auto plan = replay::makePlan(out.capture, m_api, options, progress);
        if (plan)
            out.plan = std::make_shared<const replay::Plan>(*std::move(plan));
        else
            out.error = plan.error();
        return out;
    });
}

void ReplayLoader::plan(const CapturePtr& capture, const replay::PlanOptions& options)
{
    start([this, capture, options](const capture::OpenOptions& progress) {
        Outcome out;
        auto plan = replay::makePlan(capture, m_api, options, progress);
        if (plan)
            out.plan = std::make_shared<const replay::Plan>(*std::move(plan));
        else
            out.error = plan.error();
        return out;
    });
}

void ReplayLoader::cancel()
{
    ++m_request;
    if (m_cancel)
        *m_cancel = true;
    m_cancel.reset();
}

void ReplayLoader::start(std::function<Outcome(const capture::OpenOptions&)> work)
{
    cancel();
    const quint64 request = m_request;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_running.removeIf([](const QFuture<void>& future) { return future.isFinished(); });
    // The worker touches nothing of this object but through the queue of its thread.
    m_running << QtConcurrent::run([this, request, work = std::move(work), cancelled = m_cancel] {
        capture::OpenOptions options;
        options.cancelled = cancelled.get();
        options.progress = [this, request](double share) {
            QMetaObject::invokeMethod(this, [this, request, share] {
                if (request == m_request)
                    Q_EMIT progress(share);
            });
        };
        Outcome outcome = work(options);
        outcome.request = request;
        QMetaObject::invokeMethod(this, [this, outcome = std::move(outcome)] { take(outcome); });
    });
}

void ReplayLoader::take(const Outcome& outcome)
{
    if (outcome.request != m_request)
        return; // a later request has taken its place
    m_cancel.reset();
    if (outcome.capture)
        Q_EMIT opened(outcome.capture);
    if (outcome.plan)
        Q_EMIT planned(outcome.plan);
    else if (outcome.error && outcome.error->kind != ErrorKind::Cancelled)
        Q_EMIT failed(*outcome.error);
}

} // namespace tapedeck::gui
