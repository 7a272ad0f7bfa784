// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codewriter.h"
#include "contract/readback.h"
#include "gui/callpane.h"
#include "gui/composecontroller.h"
#include "gui/rowsrun.h"
#include "gui/workspace.h"
#include "models/callrequest.h"

#include <QPointer>

#include <functional>
#include <map>
#include <set>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace tapedeck::gui {

class AnswerCompare;
class AnswerPane;
class CallsPane;
class ComposeTemplates;
class InlinePrompt;
class RowsPane;
class SessionPane;

/// Compose: sessions side by side as tabs; in each the calls, one of them as form and text, its answer, and
/// what was sent so far.
class ComposeWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit ComposeWorkspace(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~ComposeWorkspace() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("compose"); }
    [[nodiscard]] QString title() const override { return tr("Compose"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("compose"); }
    [[nodiscard]] QList<QAction*> workspaceActions() const override { return m_actions; }
    [[nodiscard]] QList<QAction*> paneActions() const override;
    [[nodiscard]] QString workUnderWay() const override;
    void activate() override;
    bool composeExchange(const Exchange& exchange) override;
    bool composeSession(const QString& sessionId) override;
    [[nodiscard]] Json saveState() const override;
    void restoreState(const Json& state) override;

    [[nodiscard]] ComposeController& controller() { return m_controller; }
    [[nodiscard]] CallPane* callPane() const; ///< the one that is shown; null for a moment at most

protected:
    void showEvent(QShowEvent* event) override;

private:
    // composelayout.cpp: where it stands
    void makeLayout();
    QWidget* makeTabs();
    void connectPanes();

    // composeworkspace.cpp: what is shown
    void followSessions();
    void showTabs();
    void showSession();
    void showCall();
    CallPane& paneOf(ComposeCall& call);
    void dropPanes();
    void showSending();
    void showSendState();
    void clearAnswer();
    void showAnswer(const std::shared_ptr<const Exchange>& exchange);

    // composeactions.cpp: what one can do
    void makeActions();
    QAction* action(const char* name, const QString& text, const QString& icon, const QKeySequence& keys,
                    void (ComposeWorkspace::*run)());
    void separator() { m_actions << nullptr; }
    void send();
    void sendAll();
    void sendCurrent(ComposeSession& session);
    void goOn(ComposeSession& session, const ComposeCall* call, const Exchange& exchange);
    void stop();
    void newSession();
    void closeSession();
    void closeTab(int index);
    void reopenSession();
    void nextSession();
    void pickSession();
    void renameSession();
    void endSession();
    void reauthorize();
    void takeNext();
    void openNext(const contract::NextCall& next);
    void discard(ComposeCall* call);
    void duplicate();
    void renameCall();
    void saveCallAsTemplate();
    void saveDraftsAsTemplate();

    // composesteps.cpp: with what was sent
    void readBack();
    void showReadBack(const std::shared_ptr<const Exchange>& sent, const Exchange& answer);
    void stepShown(int step);
    void stepEdited(int step);
    void stepSentAgain(int step);
    void stepCompared(int step);
    std::shared_ptr<const Exchange> exchangeOf(int step); ///< null, and said why, where it is gone
    void copyAs(capture::CodeLanguage language);
    void copySessionAs(capture::CodeLanguage language);
    void copied(const QByteArray& code, capture::CodeLanguage language);

    // composepaste.cpp: what comes in
    void pasteCall();
    void openPasted(const QByteArray& text);
    void pasteEvents(const QByteArray& text);
    void makeRows();
    void sendRow(const capture::DataRow& row, const std::function<void(RowOutcome)>& done);
    void tellProgress();
    void placeRow();
    void repeatOverRows();
    void tell(const QString& text, const QString& actionLabel = {}, std::function<void()> act = {});
    void warn(const QString& text);

    WorkspaceContext m_context;
    ComposeController m_controller;
    QList<QAction*> m_actions;
    QAction* m_send = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_reopen = nullptr;
    QTabBar* m_tabs = nullptr;
    InlinePrompt* m_prompt = nullptr;
    QSplitter* m_across = nullptr;
    QSplitter* m_right = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_answers = nullptr;
    CallsPane* m_calls = nullptr;
    AnswerPane* m_answer = nullptr;
    AnswerCompare* m_compare = nullptr;
    SessionPane* m_session = nullptr;
    RowsPane* m_rows = nullptr;
    ComposeTemplates* m_templates = nullptr;
    std::map<ComposeCall*, CallPane*> m_panes;
    std::set<ComposeSession*> m_followed;
    QPointer<ComposeSession> m_shown;
    std::shared_ptr<const Exchange> m_answerShown;
    CallPane::View m_view = CallPane::View::Both;
    QList<int> m_paneSizes;                 ///< of form and text, the same for every call
    bool m_seen = false;                    ///< the panes of calls are not made before that
    QPointer<ComposeSession> m_sendingAll;  ///< whose drafts are being sent, one after the other
    QPointer<ComposeSession> m_rowsSession; ///< of the run over rows
    QPointer<ComposeCall> m_rowsCall;
    models::CallSource m_rowsSource; ///< of the call, as it was when the run began
    Json m_row;                      ///< whose values the shown session has; null: none
    QPointer<ComposeSession> m_rowHolder;
};

} // namespace tapedeck::gui
