// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaycontroller.h"

#include "core/exchangesink.h"
#include "gui/shell.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/settings.h"

#include <QPointer>

namespace tapedeck::gui {

using replay::ReplayRun;
using replay::StepState;

ReplayController::ReplayController(const Services& services, Shell& shell, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_shell(shell)
    , m_loader(services.api)
{
    const store::ReplayDefaults& defaults = services.settings.values().replay;
    m_pace = replay::parsePace(defaults.pace).value_or(replay::Pace{});
    m_options.rewrite = {defaults.sessionIds, defaults.agentIds, defaults.eventIds, defaults.tokens,
                         defaults.times};
    m_options.target = defaults.dialect;

    connect(&m_loader, &ReplayLoader::progress, this, &ReplayController::loadProgress);
    connect(&m_loader, &ReplayLoader::opened, this, [this](const auto& capture) {
        m_capture = capture;
        m_plan.reset();
        m_run.reset();
        Q_EMIT captureChanged();
    });
    connect(&m_loader, &ReplayLoader::planned, this, [this](const auto& plan) {
        m_plan = plan;
        m_run.reset();
        Q_EMIT planChanged();
        setState(State::Ready);
    });
    connect(&m_loader, &ReplayLoader::failed, this, [this](const Error& error) {
        setState(m_plan ? State::Ready : State::Empty);
        Q_EMIT failed(error);
    });
}

ReplayController::~ReplayController() = default;

qint64 ReplayController::expectedMicros() const
{
    if (!m_plan)
        return -1;
    switch (m_pace.kind) {
    case replay::Pace::Kind::Recorded:
        return m_plan->duration;
    case replay::Pace::Kind::Factor:
        return static_cast<qint64>(static_cast<double>(m_plan->duration) / m_pace.value);
    case replay::Pace::Kind::Rate:
        return static_cast<qint64>(static_cast<double>(m_plan->steps.size()) / m_pace.value * 1e6);
    case replay::Pace::Kind::Max:
        return -1;
    }
    return -1;
}

void ReplayController::open(const QString& path)
{
    stop();
    ++m_keyRequest;
    replay::PlanOptions options = m_options;
    if (options.target == Dialect::Unknown)
        options.target = m_shell.currentProfile().dialect;
    m_loader.open(path, options);
    setState(State::Loading);
}

void ReplayController::cancelLoading()
{
    m_loader.cancel();
    if (m_state == State::Loading)
        setState(m_plan ? State::Ready : State::Empty);
}

void ReplayController::setOptions(const replay::PlanOptions& options)
{
    const bool busy = m_state == State::Running || m_state == State::Paused || m_state == State::Fetching;
    if (busy || (options.target == m_options.target && options.rewrite == m_options.rewrite))
        return;
    m_options = options;
    m_services.settings.update([&](store::SettingsValues& values) {
        values.replay.sessionIds = options.rewrite.sessionIds;
        values.replay.agentIds = options.rewrite.agentIds;
        values.replay.eventIds = options.rewrite.eventIds;
        values.replay.tokens = options.rewrite.tokens;
        values.replay.times = options.rewrite.times;
        values.replay.dialect = options.target;
    });
    if (!m_capture)
        return;
    replay::PlanOptions effective = options;
    if (effective.target == Dialect::Unknown)
        effective.target = m_shell.currentProfile().dialect;
    m_loader.plan(m_capture, effective);
    setState(State::Loading);
}

void ReplayController::setPace(const replay::Pace& pace)
{
    m_pace = pace;
    m_services.settings.update(
        [&](store::SettingsValues& values) { values.replay.pace = replay::paceText(pace); });
    if (m_run)
        m_run->setPace(pace);
}

void ReplayController::playOrPause()
{
    switch (m_state) {
    case State::Ready:
    case State::Ended:
        begin(Begin::Running);
        break;
    case State::Running:
        m_run->pause();
        break;
    case State::Paused:
        m_run->resume();
        break;
    case State::Empty:
    case State::Loading:
    case State::Fetching:
        break;
    }
}

void ReplayController::step()
{
    if (m_state == State::Ready || m_state == State::Ended)
        begin(Begin::OneStep);
    else if (m_state == State::Paused || m_state == State::Running)
        m_run->step();
}

void ReplayController::stop()
{
    ++m_keyRequest;
    if (m_state == State::Fetching)
        setState(State::Ready);
    if (m_run && (m_state == State::Running || m_state == State::Paused))
        m_run->stop();
}

void ReplayController::begin(Begin how)
{
    if (!m_plan)
        return;
    const Profile profile = m_shell.currentProfile();
    if (m_dryRun)
        return beginWith(profile, {}, how);
    if (profile.embedded) {
        if (!m_services.server.isRunning()) {
            Q_EMIT failed(
                {ErrorKind::Unavailable,
                 tr("The embedded server is not running. Start it in the Server workspace, or choose another "
                    "profile."),
                 {}});
            return;
        }
        return beginWith(profile, m_services.server.key(), how);
    }
    const quint64 request = ++m_keyRequest;
    setState(State::Fetching);
    m_services.secrets.read(
        profile.id, [self = QPointer(this), request, profile, how](Result<QByteArray> key) {
            if (!self || self->m_keyRequest != request)
                return;
            if (key && !key->isEmpty())
                return self->beginWith(profile, *key, how);
            self->setState(State::Ready);
            const QString detail = key ? QString() : key.error().text;
            Q_EMIT self->failed(
                {ErrorKind::Unauthorized,
                 tr("There is no API key at hand for %1: the keychain is locked, or holds none. Enter it in "
                    "the Profiles dialog.")
                     .arg(profile.name),
                 detail});
        });
}

void ReplayController::beginWith(const Profile& profile, const QByteArray& key, Begin how)
{
    replay::RunOptions options;
    options.profile = profile;
    options.apiKey = key;
    options.pace = m_pace;
    options.concurrency = m_services.settings.values().replay.concurrency;
    options.dryRun = m_dryRun;
    m_profileId = profile.id;
    m_run = std::make_unique<ReplayRun>(m_plan, m_services.api, std::move(options));
    connect(m_run.get(), &ReplayRun::stateChanged, this, &ReplayController::follow);
    connect(m_run.get(), &ReplayRun::changed, this, [this](const std::vector<quint32>& steps) {
        keepFinished(steps);
        Q_EMIT stepsChanged(steps);
    });
    Q_EMIT runStarted();
    if (how == Begin::Running)
        m_run->start();
    else
        m_run->step();
}

void ReplayController::follow(ReplayRun::State state)
{
    switch (state) {
    case ReplayRun::State::Idle:
        break;
    case ReplayRun::State::Running:
        setState(State::Running);
        break;
    case ReplayRun::State::Paused:
        setState(State::Paused);
        break;
    case ReplayRun::State::Finished:
    case ReplayRun::State::Stopped:
        setState(State::Ended);
        break;
    }
}

void ReplayController::keepFinished(const std::vector<quint32>& steps)
{
    for (const quint32 index : steps) {
        const replay::StepResult& result = m_run->results().at(index);
        const bool ended = result.state != StepState::Waiting && result.state != StepState::Running;
        if (ended && result.exchange && !m_dryRun)
            m_services.sink.take(*result.exchange, m_profileId);
    }
}

void ReplayController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace tapedeck::gui
