// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with exchanges of the Traffic workspace.

#include "contract/api.h"
#include "gui/answercompare.h"
#include "gui/exchangeview.h"
#include "gui/icons.h"
#include "gui/productionguard.h"
#include "gui/trafficworkspace.h"
#include "net/apiclient.h"
#include "ui_trafficworkspace.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

namespace tapedeck::gui {

using models::TrafficModel;

namespace {

constexpr int firstRefusal = 400;

} // namespace

QAction* TrafficWorkspace::addCommand(const char* name, const QString& text, const QString& iconName,
                                      const QKeySequence& keys)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    m_actions << action;
    return action;
}

void TrafficWorkspace::makeActions()
{
    m_again = addCommand("trafficSendAgain", tr("Send again"), QStringLiteral("send"), Qt::CTRL | Qt::Key_R);
    connect(m_again, &QAction::triggered, this, [this] {
        if (m_ui->view->exchange())
            sendAgain(*m_ui->view->exchange());
    });
    m_edit =
        addCommand("trafficEdit", tr("Edit in Compose"), QStringLiteral("compose"), Qt::CTRL | Qt::Key_E);
    connect(m_edit, &QAction::triggered, this, [this] {
        if (m_ui->view->exchange())
            m_context.shell.compose(*m_ui->view->exchange());
    });
    m_compare = addCommand("trafficCompare", tr("Compare answers"), QStringLiteral("minus"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_compare->setToolTip(tr("Choose two exchanges: their answers are shown beside each other"));
    connect(m_compare, &QAction::triggered, this, &TrafficWorkspace::compareChosen);
    m_actions << nullptr;
    addCopyCommands();
    m_actions << nullptr;
    QAction* filter = addCommand("trafficFilter", tr("Filter traffic"), QStringLiteral("filter"));
    connect(filter, &QAction::triggered, this, [this] {
        m_context.shell.showWorkspace(id());
        m_ui->text->setFocus();
    });
    m_actions << nullptr;
    QAction* clear = addCommand("trafficClear", tr("Clear the history…"), QStringLiteral("trash"));
    connect(clear, &QAction::triggered, this, [this] {
        m_context.shell.showMessage({Message::Kind::Warning,
                                     tr("Every exchange in the history will be deleted. Sessions stay."),
                                     tr("Delete"), [this] {
                                         m_context.services.history.clear();
                                         m_ui->view->clear();
                                         m_shownId = 0;
                                         endComparison();
                                         showActions();
                                     }});
    });
}

void TrafficWorkspace::addCopyCommands()
{
    using capture::CodeLanguage;
    const auto add = [this](const char* name, CodeLanguage language, const QKeySequence& keys = {}) {
        QAction* action = addCommand(name, tr("Copy as %1").arg(capture::codeLanguageName(language)),
                                     QStringLiteral("copy"), keys);
        connect(action, &QAction::triggered, m_ui->view, [this, language] { m_ui->view->copyAs(language); });
        m_copyActions << action;
    };
    add("trafficCopyCurl", CodeLanguage::Curl, Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    add("trafficCopyPython", CodeLanguage::Python);
    add("trafficCopyHttpie", CodeLanguage::HttPie);
    add("trafficCopyFetch", CodeLanguage::Fetch);
}

// The menu of a row: the same actions, those for code in a menu of their own.
void TrafficWorkspace::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("trafficMenu"));
    m_menu->addAction(m_again);
    m_menu->addAction(m_edit);
    m_menu->addAction(m_compare);
    m_menu->addSeparator();
    m_menu->addMenu(icon(QStringLiteral("copy")), tr("Copy as"))->addActions(m_copyActions);
    m_ui->table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->table, &QWidget::customContextMenuRequested, m_menu, [this](const QPoint& at) {
        if (m_ui->table->currentIndex().isValid())
            m_menu->popup(m_ui->table->viewport()->mapToGlobal(at));
    });
    showActions();
}

void TrafficWorkspace::showActions()
{
    const bool any = m_ui->view->exchange().has_value();
    m_again->setEnabled(any);
    m_edit->setEnabled(any);
    for (QAction* action : m_copyActions)
        action->setEnabled(any);
    m_compare->setEnabled(m_ui->table->selectionModel()->selectedRows().size() == 2);
}

void TrafficWorkspace::followSelection()
{
    // Whoever chooses one exchange wants to see it, also instead of two.
    if (m_ui->table->selectionModel()->selectedRows().size() == 1)
        endComparison();
    showActions();
}

void TrafficWorkspace::takeExchange(quint64 token, const Exchange& exchange)
{
    if (token == m_wanted) {
        m_ui->view->show(exchange);
        showActions();
    }
    if (token == m_leftWanted)
        m_left = exchange;
    if (token == m_rightWanted)
        m_right = exchange;
    if (!m_left || !m_right)
        return;
    m_ui->compare->show(*m_left, *m_right);
    m_ui->detail->setCurrentWidget(m_ui->compare);
    m_left.reset();
    m_right.reset();
}

// The older one is at the left: what changed since then is what came in.
void TrafficWorkspace::compareChosen()
{
    QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    if (rows.size() != 2)
        return;
    if (rows[0].row() < rows[1].row())
        rows.swapItemsAt(0, 1);
    const auto ask = [this](const QModelIndex& row) {
        const quint64 token = m_context.services.history.newToken();
        m_context.services.history.fetchExchange(row.data(TrafficModel::IdRole).toLongLong(), token);
        return token;
    };
    m_left.reset();
    m_right.reset();
    m_leftWanted = ask(rows[0]);
    m_rightWanted = ask(rows[1]);
}

void TrafficWorkspace::endComparison()
{
    m_leftWanted = 0;
    m_rightWanted = 0;
    m_left.reset();
    m_right.reset();
    if (m_ui->detail->currentWidget() != m_ui->compare)
        return;
    const bool hadFocus = m_ui->compare->isAncestorOf(focusWidget());
    m_ui->detail->setCurrentWidget(m_ui->view);
    m_ui->compare->clear();
    if (hadFocus)
        m_ui->table->setFocus();
}

void TrafficWorkspace::sendAgain(const Exchange& exchange)
{
    const auto match = m_context.services.api.match(exchange.request.method, exchange.request.url);
    if (!match || !match->methodFits) {
        m_context.shell.showMessage({Message::Kind::Warning,
                                     tr("This is no call of the AgentOps API, so it cannot be sent again."),
                                     {},
                                     {}});
        return;
    }
    ProductionGuard& production = m_context.shell.production();
    const Profile profile = m_context.shell.currentProfile();
    if (!ProductionGuard::writes(m_context.services.api.endpoint(match->id)) || production.allowed(profile))
        return submitAgain(*match, exchange);
    production.ask(profile, m_context.shell, [self = QPointer(this), match = *match, exchange] {
        if (self)
            self->submitAgain(match, exchange);
    });
}

void TrafficWorkspace::submitAgain(const contract::EndpointMatch& match, const Exchange& exchange)
{
    net::ApiCall call;
    call.endpoint = match.id;
    call.body = exchange.request.body;
    call.sessionId = exchange.sessionId;
    call.pathId = match.pathId;
    call.source = QStringLiteral("again");
    net::ApiJob* job = m_context.services.client.submit(std::move(call));
    connect(job, &net::ApiJob::finished, this, [this](const net::CallResult& result) {
        if (!result)
            m_context.shell.showMessage({Message::Kind::Error, result.error().text, {}, {}});
        else if (result->failure)
            m_context.shell.showMessage({Message::Kind::Error, result->failure->text, {}, {}});
        else
            m_context.shell.showMessage(
                {result->response && result->response->status < firstRefusal ? Message::Kind::Info
                                                                             : Message::Kind::Warning,
                 tr("Sent again: the answer was %1.").arg(result->response ? result->response->status : 0),
                 {},
                 {}});
    });
}

} // namespace tapedeck::gui
