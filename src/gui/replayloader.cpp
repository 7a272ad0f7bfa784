// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayloader.h"

#include <QtConcurrentRun>

namespace tapedeck::gui {

namespace {

// Of the time until a plan stands: reading only indexes, planning looks at every body.
constexpr double readingShare = 0.1;

} // namespace

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
    readAndPlan(
        [this, path](const capture::OpenOptions& progress) {
            return capture::Capture::open(path, m_api, progress);
        },
        options);
}

void ReplayLoader::openText(const QByteArray& utf8, const QString& name, const replay::PlanOptions& options)
{
    readAndPlan(
        [this, utf8, name](const capture::OpenOptions& progress) {
            return capture::Capture::fromBytes(utf8, name, m_api, progress);
        },
        options);
}

void ReplayLoader::readAndPlan(Read read, const replay::PlanOptions& options)
{
    start([this, read = std::move(read), options](const Stages& stages) {
        Outcome out;
        auto capture = read(stages(Stage::Reading, 0, readingShare));
        if (!capture) {
            out.error = capture.error();
            return out;
        }
        out.capture = *capture;
        auto plan = replay::makePlan(out.capture, m_api, options, stages(Stage::Planning, readingShare, 1));
        if (plan)
            out.plan = std::make_shared<const replay::Plan>(*std::move(plan));
        else
            out.error = plan.error();
        return out;
    });
}

void ReplayLoader::plan(const CapturePtr& capture, const replay::PlanOptions& options)
{
    start([this, capture, options](const Stages& stages) {
        Outcome out;
        auto plan = replay::makePlan(capture, m_api, options, stages(Stage::Planning, 0, 1));
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

void ReplayLoader::tell(quint64 request, Stage stage, double share)
{
    QMetaObject::invokeMethod(this, [this, request, stage, share] {
        if (request == m_request)
            Q_EMIT progress(stage, share);
    });
}

void ReplayLoader::start(std::function<Outcome(const Stages&)> work)
{
    cancel();
    const quint64 request = m_request;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_running.removeIf([](const QFuture<void>& future) { return future.isFinished(); });
    // The worker touches nothing of this object but through the queue of its thread.
    m_running << QtConcurrent::run([this, request, work = std::move(work), cancelled = m_cancel] {
        Outcome outcome = work([&](Stage stage, double from, double to) {
            tell(request, stage, from);
            capture::OpenOptions options;
            options.cancelled = cancelled.get();
            options.progress = [=, this](double share) { tell(request, stage, from + share * (to - from)); };
            return options;
        });
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
