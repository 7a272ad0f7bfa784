// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answercompare.h"

#include "gui/flowlayout.h"
#include "gui/icons.h"
#include "gui/notecard.h"
#include "gui/style.h"
#include "models/background.h"
#include "ui_answercompare.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace tapedeck::gui {

namespace {

constexpr qsizetype comparedAtOnce = 64 << 10; ///< bytes of both; more are compared on a worker

qsizetype sizeOf(const Exchange& exchange)
{
    return exchange.request.body.size() + (exchange.response ? exchange.response->body.size() : 0);
}

QToolButton* headerButton(const QString& iconName, const QString& name, const char* objectName,
                          QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

AnswerCompare::AnswerCompare(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AnswerCompare>())
{
    m_ui->setupUi(this);
    setAccessibleName(tr("Two answers compared"));
    setMuted(m_ui->note);
    FlowLayout::inPlaceOf(m_ui->bar, m_ui->layout);
    makeHeader();
    m_ui->part->addSegment(tr("Body"), static_cast<int>(Part::Body));
    m_ui->part->addSegment(tr("Headers"), static_cast<int>(Part::Headers));
    m_ui->part->addSegment(tr("Request"), static_cast<int>(Part::Request));
    connect(m_ui->part, &SegmentedControl::currentChanged, this, &AnswerCompare::showPart);
    connect(m_ui->hideVolatile, &QCheckBox::toggled, this, &AnswerCompare::compare);
    clear();
}

AnswerCompare::~AnswerCompare() = default;

void AnswerCompare::makeHeader()
{
    m_ui->header->setTitle(tr("Two answers"));
    m_previous =
        headerButton(QStringLiteral("arrow-up"), tr("Previous difference"), "previousDifference", this);
    m_next = headerButton(QStringLiteral("arrow-down"), tr("Next difference"), "nextDifference", this);
    auto* swap = new QPushButton(icon(QStringLiteral("refresh")), tr("Swap"), this);
    swap->setObjectName(QStringLiteral("swapSides"));
    swap->setToolTip(tr("The left answer to the right, the right one to the left"));
    m_back = headerButton(QStringLiteral("close"), tr("Back to one exchange"), "compareBack", this);
    setVariant(m_back, Variant::Quiet);
    for (QWidget* one : {static_cast<QWidget*>(swap), static_cast<QWidget*>(m_previous),
                         static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_back)})
        m_ui->header->addWidget(one);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_ui->lines->goToDifference(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_ui->lines->goToDifference(1); });
    connect(swap, &QPushButton::clicked, this, &AnswerCompare::swapSides);
    connect(m_back, &QToolButton::clicked, this, &AnswerCompare::backWanted);
}

void AnswerCompare::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void AnswerCompare::show(const Exchange& left, const Exchange& right)
{
    m_any = true;
    m_left = left;
    m_right = right;
    m_ui->facts->show(m_left, m_right);
    compare();
}

void AnswerCompare::swapSides()
{
    std::swap(m_left, m_right);
    m_ui->facts->show(m_left, m_right);
    compare();
}

void AnswerCompare::clear()
{
    ++m_turn;
    m_any = false;
    m_left = {};
    m_right = {};
    m_diff.reset();
    tell({}, Severity::Info);
    showPart();
}

void AnswerCompare::compare()
{
    if (!m_any)
        return;
    ++m_turn;
    AnswerDiffOptions options;
    options.ignoreWhatMustDiffer = m_ui->hideVolatile->isChecked();
    if (sizeOf(m_left) + sizeOf(m_right) <= comparedAtOnce)
        return take(diffAnswers(m_left, m_right, options));
    m_diff.reset();
    tell(tr("Comparing…"), Severity::Info);
    showPart();
    models::inBackground(
        this, [left = m_left, right = m_right, options] { return diffAnswers(left, right, options); },
        [this, turn = m_turn](const AnswerDiff& diff) {
            if (turn == m_turn)
                take(diff);
        });
}

void AnswerCompare::take(const AnswerDiff& diff)
{
    m_diff = diff;
    if (!m_left.response && !m_right.response)
        tell(tr("Neither of them was answered."), Severity::Warning);
    else if (!m_left.response || !m_right.response)
        tell(tr("Only one of them was answered."), Severity::Warning);
    else if (diff.sameAnswer() && diff.body.ignored > 0)
        tell(tr("Both answers are the same, but for ids, times and tokens, which must differ."),
             Severity::Info);
    else if (diff.sameAnswer())
        tell(tr("Both answers are the same."), Severity::Info);
    else
        tell({}, Severity::Info);
    showPart();
    Q_EMIT ready();
}

void AnswerCompare::tell(const QString& text, Severity severity)
{
    if (m_verdict) {
        m_verdict->hide();
        m_verdict->deleteLater();
        m_verdict = nullptr;
    }
    m_ui->noteHolder->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_verdict = new NoteCard(text, severity, this);
    m_ui->notes->addWidget(m_verdict);
    m_verdict->show();
}

const PartDiff& AnswerCompare::part() const
{
    switch (static_cast<Part>(m_ui->part->currentData().toInt())) {
    case Part::Headers:
        return m_diff->headers;
    case Part::Request:
        return m_diff->request;
    case Part::Body:
        break;
    }
    return m_diff->body;
}

void AnswerCompare::showPart()
{
    m_ui->lines->setLines(m_diff ? part().lines : std::vector<replay::DiffLine>());
    QString note;
    QString figures;
    if (m_diff) {
        note = part().note;
        if (note.isEmpty() && part().lines.empty())
            note = tr("There is nothing on either side.");
        figures = tr("%n difference(s)", nullptr, part().differences);
        if (part().ignored > 0)
            figures += QStringLiteral(" · ") + tr("%n ignored", nullptr, part().ignored);
    }
    m_ui->header->setSubtitle(figures);
    m_ui->note->setText(note);
    m_ui->note->setVisible(!note.isEmpty());
    const bool any = m_ui->lines->lines().nextDifference(-1, 1) >= 0;
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
}

void AnswerCompare::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tapedeck::gui
