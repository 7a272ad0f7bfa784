// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessionpane.h"

#include "gui/composecall.h"
#include "gui/composesession.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/linkbutton.h"
#include "gui/paneheader.h"
#include "gui/siderow.h"
#include "gui/statusdelegate.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/format.h"
#include "net/apiclient.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int statusRole = Qt::UserRole + 1;
constexpr int mostShown = 500;
constexpr int stepsPauseMs = 100;
constexpr int edge = 12;
constexpr int firstRefusal = 300;

/// A dot in the colour of the outcome, what was done, and the status as a number.
class StepDelegate : public SideRowDelegate
{
public:
    using SideRowDelegate::SideRowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Row row = begin(painter, option, index);
        const QRect& rest = row.rest;
        const Tokens& tokens = Tokens::of(option.palette);
        const int status = index.data(statusRole).toInt();
        const bool bad = status == 0 || status >= firstRefusal;
        constexpr int dot = 9;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(bad ? tokens.error : tokens.ok);
        painter->drawEllipse(
            visual(option, QRect(rest.left(), rest.top() + (rest.height() - dot) / 2, dot, dot)));
        const QString figure = status > 0 ? QString::number(status) : QStringLiteral("–");
        const QFont small = resized(monoFont(), -1);
        const int figureWidth = QFontMetrics(small).horizontalAdvance(figure);
        drawWords(painter, option, rest.adjusted(dot + 8, 0, -figureWidth - 8, 0), row.text);
        painter->setPen(bad ? tokens.readable(tokens.error) : tokens.muted);
        painter->setFont(small);
        painter->drawText(
            visual(option, QRect(rest.right() - figureWidth, rest.top(), figureWidth + 1, rest.height())),
            Qt::AlignVCenter | Qt::AlignRight, figure);
        painter->restore();
    }
};

} // namespace

SessionPane::SessionPane(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_header(new PaneHeader(tr("This session"), this))
    , m_token(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_steps(new QListWidget(this))
    , m_earlier(new LinkButton({}, this))
    , m_next(new QVBoxLayout)
    , m_ending(makeEnding())
    , m_showing(stepsPauseMs, [this] { showSteps(); })
{
    setObjectName(QStringLiteral("sessionPane"));
    m_token->setObjectName(QStringLiteral("composeToken"));
    m_token->setFont(resized(monoFont(), -1));
    setMuted(m_token);
    setVariant(m_more, Variant::Quiet);
    m_more->setIcon(icon(QStringLiteral("more"), Tint::Muted));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setObjectName(QStringLiteral("sessionMore"));
    m_more->setAccessibleName(tr("More for this session"));
    m_more->setToolTip(m_more->accessibleName());
    auto* menu = new QMenu(m_more);
    menu->addAction(icon(QStringLiteral("sessions")), tr("Take another session…"), this,
                    &SessionPane::pickWanted);
    menu->addAction(icon(QStringLiteral("refresh")), tr("Get a new token"), this,
                    &SessionPane::reauthorizeWanted);
    menu->addAction(icon(QStringLiteral("stop")), tr("End the session…"), this, &SessionPane::showEnding);
    m_more->setMenu(menu);
    m_header->addWidget(m_token);
    m_header->addWidget(m_more);

    m_steps->setObjectName(QStringLiteral("sessionSteps"));
    m_steps->setAccessibleName(tr("Sent in this session"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setItemDelegate(new StepDelegate(m_steps));
    m_steps->setUniformItemSizes(true);
    m_steps->setMouseTracking(true);
    m_steps->setContextMenuPolicy(Qt::CustomContextMenu);
    m_steps->installEventFilter(this);
    connect(m_steps, &QListWidget::itemClicked, this, [this] { Q_EMIT stepWanted(currentStep()); });
    connect(m_steps, &QListWidget::itemDoubleClicked, this, [this] { Q_EMIT editWanted(currentStep()); });
    connect(m_steps, &QWidget::customContextMenuRequested, this, &SessionPane::stepMenu);
    connect(m_earlier, &QPushButton::clicked, this, &SessionPane::trafficWanted);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_earlier);
    constexpr int stepsFirst = 100; // the room is theirs, up to their height, before it is left empty
    column->addWidget(m_steps, stepsFirst);
    m_next->setContentsMargins(edge - 4, 6, edge, 8); // the links have a margin of their own
    m_next->setSpacing(2);
    column->addLayout(m_next);
    column->addWidget(m_ending);
    column->addStretch(1);
    m_ending->hide();
    m_earlier->hide();

    constexpr int second = 1000;
    m_tick.setInterval(second);
    connect(&m_tick, &QTimer::timeout, this, &SessionPane::showToken);
    connect(&services.client, &net::ApiClient::tokenChanged, this, &SessionPane::showToken);
}

QWidget* SessionPane::makeEnding()
{
    auto* holder = new QWidget(this);
    holder->setObjectName(QStringLiteral("ending"));
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(edge, 8, edge, edge);
    m_state = new QComboBox(holder);
    m_state->setObjectName(QStringLiteral("endState"));
    m_state->setAccessibleName(tr("How the session ended"));
    // The words of the API, not of this language (contract 2.3).
    for (const char* state : {"Success", "Fail", "Indeterminate"})
        m_state->addItem(QLatin1String(state));
    m_reason = new QLineEdit(holder);
    m_reason->setObjectName(QStringLiteral("endReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, if there is one"));
    auto* row = new QHBoxLayout;
    auto* end = new QPushButton(tr("End the session"), holder);
    end->setObjectName(QStringLiteral("endSession"));
    setVariant(end, Variant::Accent);
    auto* leave = new QPushButton(tr("Leave it"), holder);
    row->addWidget(end);
    row->addWidget(leave);
    row->addStretch(1);
    column->addWidget(m_state);
    column->addWidget(m_reason);
    column->addLayout(row);
    const auto take = [this] {
        m_ending->hide();
        Q_EMIT endWanted(m_state->currentText(), m_reason->text().trimmed());
    };
    connect(end, &QPushButton::clicked, this, take);
    connect(m_reason, &QLineEdit::returnPressed, this, take);
    connect(leave, &QPushButton::clicked, holder, &QWidget::hide);
    return holder;
}

void SessionPane::showEnding()
{
    if (!m_session || m_session->log().sessionId().isEmpty())
        return;
    m_ending->show();
    m_state->setFocus();
}

void SessionPane::setSession(ComposeSession* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->log().disconnect(this);
        m_session->log().disconnect(&m_showing);
    }
    m_session = session;
    m_ending->hide();
    m_steps->clear();
    if (session) {
        connect(&session->log(), &SessionLog::changed, &m_showing, &Throttle::ask);
        connect(session, &ComposeSession::callsChanged, this, &SessionPane::showDraft);
        connect(session, &ComposeSession::currentChanged, this, &SessionPane::showDraft);
        connect(&session->log(), &SessionLog::sessionIdChanged, this, &SessionPane::showToken);
    }
    showSteps();
    showToken();
}

int SessionPane::currentStep() const
{
    return stepOf(m_steps->currentRow());
}

void SessionPane::showSteps()
{
    if (!m_session)
        return;
    const auto& steps = m_session->log().steps();
    const int count = static_cast<int>(steps.size());
    m_first = std::max(0, count - mostShown);
    m_earlier->setVisible(m_first > 0);
    m_earlier->setText(tr("%n earlier in Traffic", nullptr, m_first));
    while (m_steps->count() > count - m_first)
        delete m_steps->takeItem(m_steps->count() - 1);
    const bool grown = m_steps->count() < count - m_first;
    for (int row = 0; row < count - m_first; ++row) {
        const SessionStep& step = steps[static_cast<std::size_t>(stepOf(row))];
        QListWidgetItem* item = row < m_steps->count() ? m_steps->item(row) : new QListWidgetItem(m_steps);
        if (item->text() == step.title && item->data(statusRole).toInt() == step.status)
            continue;
        item->setText(step.title);
        item->setData(statusRole, step.status);
        item->setData(Qt::AccessibleTextRole, step.status > 0
                                                  ? tr("%1, answered %2").arg(step.title).arg(step.status)
                                                  : tr("%1, no answer").arg(step.title));
        item->setToolTip(models::exactTimeText(step.startedAt));
    }
    constexpr int mostRows = 12;
    m_steps->setVisible(count > 0);
    constexpr int leastRows = 2;
    const auto height = [this](int most) {
        return std::clamp(m_steps->count(), 1, most) * Style::rowHeight + 2;
    };
    m_steps->setMinimumHeight(height(leastRows)); // in a low window they scroll rather than cover the links
    m_steps->setMaximumHeight(height(mostRows));
    if (grown) {
        // The newest answer is on show from now on, not the one that was chosen here.
        m_steps->setCurrentRow(m_steps->count() - 1, QItemSelectionModel::Clear);
        // When it has its new height.
        QMetaObject::invokeMethod(m_steps, &QListWidget::scrollToBottom, Qt::QueuedConnection);
    }
    showNext();
}

void SessionPane::showNext()
{
    m_nextCalls = m_session->nextCalls();
    showLinks();
}

// Follows every key that is typed, so it only looks whether the draft to go on with is another one.
void SessionPane::showDraft()
{
    const ComposeCall* draft = m_session ? m_session->nextDraft() : nullptr;
    if (m_draftShown != (draft ? draft->title() : QString()))
        showLinks();
}

void SessionPane::showLinks()
{
    while (QLayoutItem* item = m_next->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QPointer<ComposeCall> draft = m_session->nextDraft();
    m_draftShown = draft ? draft->title() : QString();
    if (draft) {
        auto* link = new LinkButton(tr("Next: %1").arg(draft->title()), this);
        link->setObjectName(QStringLiteral("nextDraft"));
        link->setToolTip(tr("The next of the drafts (Alt+N)"));
        connect(link, &QPushButton::clicked, this, [this, draft] {
            if (draft)
                Q_EMIT draftWanted(draft);
        });
        m_next->addWidget(link, 0, Qt::AlignLeft);
    }
    const QString shortcut = QStringLiteral("Alt+N");
    for (std::size_t i = 0; i < m_nextCalls.size(); ++i) {
        const contract::NextCall& next = m_nextCalls[i];
        if (next.endpoint == contract::EndpointId::CreateSession && m_session->log().sessionId().isEmpty()) {
            // It is at hand already.
            auto* hint = new QLabel(tr("Send this call; what makes sense next is offered here."), this);
            hint->setWordWrap(true);
            hint->setMargin(4); // as the links have
            setMuted(hint);
            m_next->addWidget(hint);
            continue;
        }
        auto* link = new LinkButton(i == 0 && !draft ? tr("Next: %1").arg(next.label) : next.label, this);
        link->setObjectName(QStringLiteral("next%1").arg(i));
        link->setToolTip(i == 0 && !draft ? tr("%1 (%2)").arg(next.why, shortcut) : next.why);
        connect(link, &QPushButton::clicked, this, [this, next] { Q_EMIT nextWanted(next); });
        m_next->addWidget(link, 0, Qt::AlignLeft);
    }
}

void SessionPane::takeNext()
{
    refresh();
    if (ComposeCall* draft = m_session ? m_session->nextDraft() : nullptr)
        Q_EMIT draftWanted(draft);
    else if (!m_nextCalls.empty())
        Q_EMIT nextWanted(contract::NextCall(m_nextCalls.front()));
}

void SessionPane::showToken()
{
    const QString session = m_session ? m_session->log().sessionId() : QString();
    const auto token = session.isEmpty() ? std::nullopt : m_services.client.token(session);
    if (!token) {
        m_token->setText(session.isEmpty() ? tr("not created yet") : tr("no token yet"));
        m_token->setToolTip(session.isEmpty() ? QString()
                                              : tr("The next call gets one with the profile's key"));
        m_tick.stop();
        return;
    }
    if (!token->expires) {
        m_token->setText(tr("token"));
        m_tick.stop();
        return;
    }
    const qint64 left = token->expires->micros - m_services.clock.now().micros;
    m_token->setText(left > 0 ? tr("token %1").arg(models::durationText(left)) : tr("token expired"));
    m_token->setToolTip(tr("Until %1; it is renewed by itself when a call needs it")
                            .arg(models::exactTimeText(*token->expires)));
    if (left > 0)
        m_tick.start();
    else
        m_tick.stop();
}

void SessionPane::stepMenu(const QPoint& place)
{
    const int row = m_steps->row(m_steps->itemAt(place));
    if (row < 0)
        return;
    const int step = stepOf(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("eye")), tr("Show the answer"), this,
                    [this, step] { Q_EMIT stepWanted(step); });
    menu->addAction(icon(QStringLiteral("compose")), tr("Edit and send again"), this,
                    [this, step] { Q_EMIT editWanted(step); });
    menu->addAction(icon(QStringLiteral("send")), tr("Send again as it was"), this,
                    [this, step] { Q_EMIT sendAgainWanted(step); });
    menu->addAction(icon(QStringLiteral("traffic")), tr("Compare with the shown answer"), this,
                    [this, step] { Q_EMIT compareWanted(step); });
    menu->popup(m_steps->mapToGlobal(place));
}

bool SessionPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_steps || event->type() != QEvent::KeyPress || m_steps->currentRow() < 0)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & Qt::ControlModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_Space:
        Q_EMIT stepWanted(currentStep());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editWanted(currentStep());
        return true;
    case Qt::Key_Menu:
        stepMenu(m_steps->visualItemRect(m_steps->currentItem()).bottomLeft());
        return true;
    default:
        return false;
    }
}

} // namespace tapedeck::gui
