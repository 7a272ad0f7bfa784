// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaytransportbar.h"

#include "gui/flowlayout.h"
#include "gui/icons.h"
#include "gui/pacedialog.h"
#include "gui/style.h"
#include "models/format.h"
#include "store/profilebook.h"
#include "ui_replaytransportbar.h"

#include <QAction>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

using replay::Pace;
using State = ReplayController::State;

namespace {

struct NamedPace
{
    const char* word; ///< as replay::parsePace reads it
    const char* shown;
};

constexpr NamedPace common[] = {{"original", "1x"},
                                {"10x", "10x"},
                                {"100x", "100x"},
                                {"max", QT_TRANSLATE_NOOP("tapedeck::gui::ReplayTransportBar", "Max")}};
constexpr int tickMs = 250;
constexpr std::size_t rateSamples = 8;     ///< the last two seconds
constexpr qint64 worthTelling = 1'000'000; ///< microseconds of a gap

constexpr const char* others[] = {"0.1x", "0.5x", "2x", "5x", "1000x", "10/s", "100/s", "1000/s"};

} // namespace

ReplayTransportBar::ReplayTransportBar(ReplayController& controller, store::ProfileBook& profiles,
                                       QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_profiles(profiles)
    , m_ui(std::make_unique<Ui::ReplayTransportBar>())
{
    m_ui->setupUi(this);
    FlowLayout::inPlaceOf(m_ui->buttons, m_ui->layout);
    FlowLayout::inPlaceOf(m_ui->texts, m_ui->progressLayout);
    setMuted(m_ui->done);
    setMuted(m_ui->timing);
    setMuted(m_ui->toLabel);
    m_ui->progress->setFixedHeight(6);
    m_ui->target->setIconSize({16, 16});
    m_ui->target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->target->setMinimumContentsLength(11);
    makeActions();
    makePaces();
    orderTabs();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReplayTransportBar::tick);
    m_ui->dryRun->setChecked(controller.dryRun());
    connect(m_ui->dryRun, &QCheckBox::toggled, this, [this](bool on) { m_controller.setDryRun(on); });

    fillTargets();
    const auto refill = [this] { fillTargets(); };
    connect(&m_profiles, &store::ProfileBook::added, this, refill);
    connect(&m_profiles, &store::ProfileBook::updated, this, refill);
    connect(&m_profiles, &store::ProfileBook::removed, this, refill);
    connect(&m_profiles, &store::ProfileBook::currentChanged, this, refill);
    connect(m_ui->target, &QComboBox::activated, this,
            [this](int index) { m_profiles.setCurrent(m_ui->target->itemData(index).toString()); });

    connect(&m_controller, &ReplayController::stateChanged, this, &ReplayTransportBar::followState);
    connect(&m_controller, &ReplayController::stopping, this, &ReplayTransportBar::followState);
    connect(&m_controller, &ReplayController::planChanged, this, &ReplayTransportBar::showProgress);
    connect(&m_controller, &ReplayController::runStarted, this, [this] {
        m_lateness.clear();
        m_samples.clear();
    });
    connect(&m_controller, &ReplayController::stepsChanged, this, [this](const std::vector<quint32>& steps) {
        takeLateness(steps);
        showProgress();
    });
    followState();
}

ReplayTransportBar::~ReplayTransportBar() = default;

QList<QAction*> ReplayTransportBar::transportActions() const
{
    return {m_play, m_step, m_stop};
}

void ReplayTransportBar::makeActions()
{
    setVariant(m_ui->play, Variant::Accent);
    m_play = new QAction(tr("Replay"), this);
    m_play->setObjectName(QStringLiteral("replayPlay"));
    m_play->setShortcut(Qt::Key_F5);
    m_step = new QAction(icon(QStringLiteral("step")), tr("Step"), this);
    m_step->setObjectName(QStringLiteral("replayStep"));
    m_step->setShortcut(Qt::Key_F10);
    m_step->setToolTip(tr("Send the next request, then wait"));
    m_stop = new QAction(icon(QStringLiteral("stop")), tr("Stop"), this);
    m_stop->setObjectName(QStringLiteral("replayStop"));
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    connect(m_play, &QAction::triggered, &m_controller, &ReplayController::playOrPause);
    connect(m_step, &QAction::triggered, &m_controller, &ReplayController::step);
    connect(m_stop, &QAction::triggered, &m_controller, &ReplayController::stop);
    connect(m_ui->play, &QPushButton::clicked, m_play, &QAction::trigger);
    connect(m_ui->step, &QPushButton::clicked, m_step, &QAction::trigger);
    connect(m_ui->stop, &QPushButton::clicked, m_stop, &QAction::trigger);
}

void ReplayTransportBar::makePaces()
{
    for (const NamedPace& pace : common)
        m_ui->pace->addSegment(tr(pace.shown), QString::fromLatin1(pace.word));
    m_ui->pace->setCurrentData(replay::paceText(m_controller.pace()));
    connect(m_ui->pace, &SegmentedControl::chosen, this, [this](int) {
        choosePace(replay::parsePace(m_ui->pace->currentData().toString()).value_or(Pace{}));
    });
    m_paces = new QMenu(this);
    for (const char* word : others) {
        const auto pace = replay::parsePace(QString::fromLatin1(word));
        QAction* action = m_paces->addAction(QString::fromLatin1(word));
        connect(action, &QAction::triggered, this, [this, pace] { choosePace(pace.value_or(Pace{})); });
    }
    m_paces->addSeparator();
    connect(m_paces->addAction(tr("Other…")), &QAction::triggered, this, &ReplayTransportBar::askForPace);
    m_ui->morePaces->setMenu(m_paces);
    m_ui->morePaces->setIcon(icon(QStringLiteral("more")));
    choosePace(m_controller.pace());
}

void ReplayTransportBar::choosePace(const Pace& pace)
{
    const QString word = replay::paceText(pace);
    m_controller.setPace(pace);
    m_ui->pace->setCurrentData(word);
    const bool listed = m_ui->pace->currentIndex() >= 0;
    m_ui->morePaces->setText(listed ? QString() : word);
    m_ui->morePaces->setToolButtonStyle(listed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    Q_EMIT paceChanged();
}

void ReplayTransportBar::askForPace()
{
    auto* dialog = new PaceDialog(m_controller.pace(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaceDialog::chosen, this, &ReplayTransportBar::choosePace);
    dialog->open();
}

// As the eye goes; the segments were made after the form.
void ReplayTransportBar::orderTabs()
{
    QList<QWidget*> order{m_ui->play, m_ui->step, m_ui->stop};
    for (int i = 0; i < m_ui->pace->count(); ++i)
        order << m_ui->pace->segment(i);
    order << m_ui->morePaces << m_ui->dryRun << m_ui->target;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ReplayTransportBar::fillTargets()
{
    m_ui->target->clear();
    for (const Profile& profile : m_profiles.profiles())
        m_ui->target->addItem(dotIcon(profile.colour), profile.name, profile.id);
    m_ui->target->setCurrentIndex(m_ui->target->findData(m_profiles.currentId()));
}

void ReplayTransportBar::followState()
{
    const State state = m_controller.state();
    const bool running = state == State::Running;
    const bool busy = running || state == State::Paused || state == State::Fetching;
    const bool stopping = m_controller.isStopping();
    const bool planned = m_controller.plan() != nullptr && state != State::Loading && !stopping;
    m_play->setText(running                  ? tr("Pause")
                    : state == State::Paused ? tr("Go on")
                    : state == State::Ended  ? tr("Again")
                                             : tr("Replay"));
    m_play->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("play"), Tint::OnAccent));
    m_ui->play->setIcon(m_play->icon());
    showButtons();
    m_ui->play->setToolTip(
        QStringLiteral("%1 (%2)").arg(m_play->text(), m_play->shortcut().toString(QKeySequence::NativeText)));
    m_play->setEnabled(planned && state != State::Fetching);
    const bool ended = state == State::Ended; // a step more would be the first one of another run
    m_step->setEnabled(planned && state != State::Fetching && !ended);
    m_ui->step->setToolTip(ended ? tr("The run has ended: Again begins a new one") : m_step->toolTip());
    m_stop->setEnabled(busy);
    m_ui->stop->setToolTip(
        QStringLiteral("%1 (%2)").arg(stopping ? tr("Give up what is in flight") : m_stop->text(),
                                      m_stop->shortcut().toString(QKeySequence::NativeText)));
    m_ui->play->setEnabled(m_play->isEnabled());
    m_ui->step->setEnabled(m_step->isEnabled());
    m_ui->stop->setEnabled(m_stop->isEnabled());
    m_ui->target->setEnabled(!busy);
    m_ui->dryRun->setEnabled(!busy);
    if (running)
        m_tick.start();
    else
        m_tick.stop();
    showProgress();
}

void ReplayTransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int narrow = 480; // in a small window words would take a row of their own
    if (std::exchange(m_narrow, event->size().width() < narrow) != m_narrow)
        showButtons();
}

void ReplayTransportBar::showButtons()
{
    const std::pair<QPushButton*, const QAction*> buttons[] = {
        {m_ui->play, m_play}, {m_ui->step, m_step}, {m_ui->stop, m_stop}};
    for (const auto& [button, action] : buttons) {
        button->setText(m_narrow ? QString() : action->text());
        button->setAccessibleName(action->text());
    }
    m_ui->step->setIcon(m_narrow ? m_step->icon() : QIcon());
    m_ui->stop->setIcon(m_narrow ? m_stop->icon() : QIcon());
}

void ReplayTransportBar::takeLateness(const std::vector<quint32>& steps)
{
    for (const quint32 index : steps) {
        const replay::StepResult& result = m_controller.run()->results().at(index);
        if (result.took >= 0)
            m_lateness.add(std::max<qint64>(result.lateness, 0));
    }
}

void ReplayTransportBar::tick()
{
    const replay::ReplayRun* run = m_controller.run();
    if (!run)
        return;
    const replay::RunCounts counts = run->counts();
    m_samples.push_back({run->elapsedMicros(), counts.same + counts.differs + counts.failed});
    while (m_samples.size() > rateSamples)
        m_samples.pop_front();
    showProgress();
    Q_EMIT ticked();
}

double ReplayTransportBar::rate() const
{
    const replay::ReplayRun* run = m_controller.run();
    if (!run || run->options().dryRun || run->options().pace.kind != Pace::Kind::Max)
        return -1;
    Sample from;
    Sample to{run->elapsedMicros(), 0};
    const replay::RunCounts counts = run->counts();
    to.ended = counts.same + counts.differs + counts.failed;
    if (m_controller.state() == State::Running && !m_samples.empty())
        from = m_samples.front();
    const qint64 micros = to.elapsed - from.elapsed;
    constexpr qint64 shortest = 100'000;
    if (micros < shortest)
        return -1;
    return static_cast<double>(to.ended - from.ended) * 1e6 / static_cast<double>(micros);
}

QString ReplayTransportBar::rateText(double rate)
{
    const QLocale locale;
    return rate < 1000 ? tr("%1/s").arg(locale.toString(rate, 'f', 0))
                       : tr("%1 k/s").arg(locale.toString(rate / 1000, 'f', 1));
}

void ReplayTransportBar::showProgress()
{
    const auto& plan = m_controller.plan();
    const replay::ReplayRun* run = m_controller.run();
    if (!plan) {
        m_ui->progress->setValue(0);
        m_ui->done->setText({});
        m_ui->timing->setText({});
        return;
    }
    const replay::RunCounts counts = run ? run->counts() : replay::RunCounts{};
    const auto total = static_cast<qint64>(plan->steps.size());
    // What was skipped was not done; of a dry run nothing is meant to be sent.
    const bool dry = run && run->options().dryRun;
    const qint64 ended = counts.same + counts.differs + counts.failed + (dry ? counts.skipped : 0);
    m_ui->progress->setValue(total > 0 ? static_cast<int>(ended * 1000 / total) : 0);
    m_ui->done->setText(doneText(*plan, run));
    m_ui->timing->setText(timingText(run));
}

QString ReplayTransportBar::doneText(const replay::Plan& plan, const replay::ReplayRun* run) const
{
    const replay::RunCounts counts = run ? run->counts() : replay::RunCounts{};
    const QString total = locale().toString(static_cast<qint64>(plan.steps.size()));
    const qint64 ended = counts.same + counts.differs + counts.failed;
    if (run && run->options().dryRun)
        return tr("Dry run: %1 of %2 requests built, nothing was sent")
            .arg(locale().toString(counts.skipped), total);
    const QString events =
        tr("%1 of %2 events").arg(locale().toString(counts.eventsSent), locale().toString(plan.events));
    const bool cutShort = m_controller.state() == State::Ended && counts.skipped > 0;
    const QString requests = cutShort
                                 ? tr("Stopped after %1 of %2 requests").arg(locale().toString(ended), total)
                                 : tr("%1 of %2 requests").arg(locale().toString(ended), total);
    return QStringLiteral("%1 · %2").arg(requests, events);
}

QString ReplayTransportBar::nextText(qint64 micros)
{
    constexpr qint64 second = 1'000'000;
    const qint64 seconds = (micros + second - 1) / second;
    return seconds < 60 ? tr("next in %1 s").arg(seconds)
                        : tr("next in %1").arg(models::durationText(seconds * second));
}

QString ReplayTransportBar::timingText(const replay::ReplayRun* run) const
{
    if (!run) {
        const qint64 expected = m_controller.expectedMicros();
        return expected < 0 ? QString() : models::durationText(expected);
    }
    QStringList parts;
    const qint64 elapsed = run->elapsedMicros();
    const bool ended = m_controller.state() == State::Ended;
    if (m_controller.isStopping())
        parts << tr("Stopping…");
    else if (const qint64 next = run->nextInMicros(); next >= worthTelling)
        parts << nextText(next);
    else if (const double now = rate(); now >= 0)
        parts << rateText(now);
    const bool timed = run->options().pace.kind != Pace::Kind::Max && !run->options().dryRun;
    if (timed && m_lateness.count() > 0)
        parts << tr("lateness p99 %1")
                     .arg(models::durationText(std::max<qint64>(m_lateness.quantile(0.99), 0)));
    const qint64 remaining = run->remainingMicros();
    if (ended && elapsed == 0) // nothing but single steps
        return parts.join(QStringLiteral(" · "));
    parts << (ended || remaining < 0 || m_controller.isStopping()
                  ? models::durationText(elapsed)
                  : tr("%1 of %2")
                        .arg(models::durationText(elapsed), models::durationText(elapsed + remaining)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace tapedeck::gui
