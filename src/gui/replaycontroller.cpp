// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaycontroller.h"

#include "core/exchangesink.h"
#include "gui/productionguard.h"
#include "gui/shell.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/profilebook.h"
#include "store/settings.h"

#include <QPointer>

#include <utility>

namespace tapedeck::gui {

using replay::ReplayRun;
using replay::StepState;

namespace {

bool isOver(const ReplayRun& run)
{
    return run.state() == ReplayRun::State::Finished || run.state() == ReplayRun::State::Stopped;
}

} // namespace

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
        setRunAside();
        m_capture = capture;
        m_plan.reset();
        Q_EMIT captureChanged();
    });
    connect(&m_loader, &ReplayLoader::planned, this, &ReplayController::takePlan);
    connect(&m_loader, &ReplayLoader::failed, this, [this](const Error& error) {
        m_beginOncePlanned.reset();
        settle();
        Q_EMIT failed(error);
    });
    const store::ProfileBook& profiles = services.profiles;
    connect(&profiles, &store::ProfileBook::currentChanged, this, &ReplayController::followProfile);
    connect(&profiles, &store::ProfileBook::updated, this, &ReplayController::followProfile);
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

const ReplayRun* ReplayController::reportedRun() const
{
    return m_run ? m_run.get() : m_runBefore.get();
}

replay::PlanOptions ReplayController::effectiveOptions() const
{
    replay::PlanOptions options = m_options;
    if (options.target == Dialect::Unknown)
        options.target = m_shell.currentProfile().dialect;
    if (options.target == Dialect::Mixed) // is no spelling to send in; the plan says the same
        options.target = Dialect::Unknown;
    return options;
}

bool ReplayController::isStale() const
{
    if (!m_plan)
        return false;
    const replay::PlanOptions wanted = effectiveOptions();
    return m_plan->options.target != wanted.target || !(m_plan->options.rewrite == wanted.rewrite);
}

// What was sent belongs to its plan; with another plan it is history, and its report is kept.
void ReplayController::setRunAside()
{
    m_stopping = false;
    if (m_run && m_run->startedAt().micros > 0)
        retire(std::exchange(m_runBefore, std::move(m_run)));
    else
        retire(std::move(m_run));
}

// Somebody may still show it, and what is in flight was sent: its answers belong to the traffic.
void ReplayController::retire(std::unique_ptr<ReplayRun> run)
{
    if (!run)
        return;
    ReplayRun* ending = run.release();
    ending->setParent(this);
    connect(ending, &ReplayRun::stateChanged, ending, [ending] {
        if (isOver(*ending))
            ending->deleteLater();
    });
    if (isOver(*ending))
        ending->deleteLater();
}

void ReplayController::takePlan(const std::shared_ptr<const replay::Plan>& plan)
{
    setRunAside();
    m_plan = plan;
    Q_EMIT planChanged();
    if (isStale()) // the profile changed meanwhile
        return replan();
    settle();
    if (const auto how = std::exchange(m_beginOncePlanned, std::nullopt))
        begin(*how);
}

void ReplayController::replan()
{
    m_loader.plan(m_capture, effectiveOptions());
    setState(State::Loading);
}

// A plan is made for one dialect. A result on show is worth more than a fresh plan; then it waits for the
// next run.
void ReplayController::followProfile()
{
    if (m_state == State::Ready && isStale())
        replan();
    else
        Q_EMIT targetChanged();
}

void ReplayController::settle()
{
    if (m_loader.isBusy())
        return;
    if (!m_run)
        return setState(m_plan ? State::Ready : State::Empty);
    follow(m_run.get(), m_run->state());
}

replay::PlanOptions ReplayController::beginLoading()
{
    endRun();
    m_beginOncePlanned.reset();
    return effectiveOptions();
}

void ReplayController::open(const QString& path)
{
    m_loader.open(path, beginLoading());
    setState(State::Loading);
}

void ReplayController::openText(const QByteArray& utf8, const QString& name)
{
    m_loader.openText(utf8, name, beginLoading());
    setState(State::Loading);
}

void ReplayController::cancelLoading()
{
    m_loader.cancel();
    m_beginOncePlanned.reset();
    if (m_state == State::Loading)
        settle();
}

void ReplayController::setOptions(const replay::PlanOptions& options)
{
    if (isUnderWay() || m_state == State::Fetching ||
        (options.target == m_options.target && options.rewrite == m_options.rewrite))
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
    if (m_capture && m_state != State::Loading) // what is being planned is checked when it is done
        replan();
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
    if (isStopping())
        return;
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
    if (m_state == State::Ready) // after the end a new run is begun by playOrPause() only
        begin(Begin::OneStep);
    else if (isUnderWay() && !isStopping())
        m_run->step();
}

void ReplayController::stop()
{
    if (isStopping())
        m_run->cut();
    else
        endRun();
}

void ReplayController::endRun()
{
    ++m_keyRequest;
    if (m_state == State::Fetching)
        settle();
    if (!m_run || isOver(*m_run))
        return;
    m_run->stop();
    if (!std::exchange(m_stopping, true))
        Q_EMIT stopping();
}

void ReplayController::begin(Begin how)
{
    if (!m_plan)
        return;
    if (isStale()) {
        m_beginOncePlanned = how;
        return replan();
    }
    const Profile profile = m_shell.currentProfile();
    if (m_dryRun)
        return beginWith(profile, {}, how);
    if (!m_shell.production().allowed(profile) && writes()) {
        m_question = m_shell.production().ask(
            profile, m_shell,
            [self = QPointer(this), how] {
                if (self && (self->m_state == State::Ready || self->m_state == State::Ended))
                    self->begin(how);
            },
            ProductionGuard::What::Run);
        return;
    }
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
            self->settle();
            Q_EMIT self->failed({ErrorKind::Unauthorized,
                                 tr("No API key for %1: the keychain holds none, or is locked. Enter the key "
                                    "under Profiles.")
                                     .arg(profile.name),
                                 {}});
        });
}

bool ReplayController::writes() const
{
    return std::any_of(m_plan->steps.begin(), m_plan->steps.end(), [this](const replay::Step& step) {
        return ProductionGuard::writes(m_services.api.endpoint(step.endpoint));
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
    m_stopping = false;
    retire(std::move(m_runBefore));
    retire(std::exchange(m_run, std::make_unique<ReplayRun>(m_plan, m_services.api, std::move(options))));
    const ReplayRun* run = m_run.get();
    connect(run, &ReplayRun::stateChanged, this, [this, run](ReplayRun::State state) { follow(run, state); });
    connect(run, &ReplayRun::changed, this, [this, run](const std::vector<quint32>& steps) {
        keepFinished(*run, steps);
        if (run == m_run.get()) // one set aside still ends what was in flight
            Q_EMIT stepsChanged(steps);
    });
    Q_EMIT runStarted();
    if (how == Begin::Running)
        m_run->start();
    else
        m_run->step();
}

void ReplayController::follow(const ReplayRun* run, ReplayRun::State state)
{
    if (run != m_run.get() || m_loader.isBusy())
        return;
    switch (state) {
    case ReplayRun::State::Idle:
        setState(State::Ready);
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

void ReplayController::keepFinished(const ReplayRun& run, const std::vector<quint32>& steps)
{
    for (const quint32 index : steps) {
        const replay::StepResult& result = run.results().at(index);
        const bool ended = result.state != StepState::Waiting && result.state != StepState::Running;
        if (ended && result.exchange && !run.options().dryRun)
            m_services.sink.take(*result.exchange, run.options().profile.id);
    }
}

void ReplayController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state == State::Loading) // what was asked about is not what would be sent
        m_shell.production().withdraw(m_question);
    Q_EMIT stateChanged(state);
}

} // namespace tapedeck::gui
