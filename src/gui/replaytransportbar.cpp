// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaytransportbar.h"

#include "gui/icons.h"
#include "gui/style.h"
#include "models/format.h"
#include "store/profilebook.h"
#include "ui_replaytransportbar.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>

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
constexpr const char* others[] = {"0.1x", "0.5x", "2x", "5x", "1000x", "10/s", "100/s", "1000/s"};

QIcon dot(const QString& colour)
{
    QPixmap pixmap(20, 20);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour.isEmpty() ? QStringLiteral("#12804A") : colour));
    painter.drawEllipse(QRectF(1, 1, 8, 8));
    return QIcon(pixmap);
}

} // namespace

ReplayTransportBar::ReplayTransportBar(ReplayController& controller, store::ProfileBook& profiles,
                                       QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_profiles(profiles)
    , m_ui(std::make_unique<Ui::ReplayTransportBar>())
{
    m_ui->setupUi(this);
    setMuted(m_ui->done);
    setMuted(m_ui->timing);
    setMuted(m_ui->toLabel);
    m_ui->progress->setFixedHeight(6);
    m_ui->target->setIconSize({10, 10});
    makeActions();
    makePaces();
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
    connect(&m_controller, &ReplayController::planChanged, this, &ReplayTransportBar::showProgress);
    connect(&m_controller, &ReplayController::runStarted, this, [this] { m_lateness.clear(); });
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
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Pace"));
    dialog->setLabelText(tr("A factor such as 3x, or a rate such as 50/s:"));
    dialog->setTextValue(replay::paceText(m_controller.pace()));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (const auto pace = replay::parsePace(text))
            choosePace(*pace);
    });
    dialog->open();
}

void ReplayTransportBar::fillTargets()
{
    m_ui->target->clear();
    for (const Profile& profile : m_profiles.profiles())
        m_ui->target->addItem(dot(profile.colour), profile.name, profile.id);
    m_ui->target->setCurrentIndex(m_ui->target->findData(m_profiles.currentId()));
}

void ReplayTransportBar::followState()
{
    const State state = m_controller.state();
    const bool running = state == State::Running;
    const bool busy = running || state == State::Paused || state == State::Fetching;
    const bool planned = m_controller.plan() != nullptr && state != State::Loading;
    m_play->setText(running                  ? tr("Pause")
                    : state == State::Paused ? tr("Go on")
                    : state == State::Ended  ? tr("Again")
                                             : tr("Replay"));
    m_play->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("play"), Tint::OnAccent));
    m_ui->play->setText(m_play->text());
    m_ui->play->setIcon(m_play->icon());
    m_ui->play->setToolTip(
        QStringLiteral("%1 (%2)").arg(m_play->text(), m_play->shortcut().toString(QKeySequence::NativeText)));
    m_play->setEnabled(planned && state != State::Fetching);
    m_step->setEnabled(planned && state != State::Fetching);
    m_stop->setEnabled(busy);
    m_ui->play->setEnabled(m_play->isEnabled());
    m_ui->step->setEnabled(m_step->isEnabled());
    m_ui->stop->setEnabled(m_stop->isEnabled());
    m_ui->target->setEnabled(!busy);
    m_ui->dryRun->setEnabled(!busy);
    showProgress();
}

void ReplayTransportBar::takeLateness(const std::vector<quint32>& steps)
{
    for (const quint32 index : steps) {
        const replay::StepResult& result = m_controller.run()->results().at(index);
        if (result.took >= 0)
            m_lateness.add(std::max<qint64>(result.lateness, 0));
    }
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
    const qint64 ended = counts.same + counts.differs + counts.failed + counts.skipped;
    m_ui->progress->setValue(total > 0 ? static_cast<int>(ended * 1000 / total) : 0);
    m_ui->done->setText(tr("%1 of %2 requests · %3 of %4 events")
                            .arg(locale().toString(ended), locale().toString(total),
                                 locale().toString(counts.eventsSent), locale().toString(plan->events)));
    const qint64 expected = m_controller.expectedMicros();
    const QString elapsed = models::durationText(run ? run->elapsedMicros() : 0);
    if (!run)
        m_ui->timing->setText(expected < 0 ? QString() : models::durationText(expected));
    else if (expected < 0)
        m_ui->timing->setText(elapsed);
    else
        m_ui->timing->setText(tr("lateness p99 %1 · %2 of %3")
                                  .arg(models::durationText(std::max<qint64>(m_lateness.quantile(0.99), 0)),
                                       elapsed, models::durationText(expected)));
}

} // namespace tapedeck::gui
