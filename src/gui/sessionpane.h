// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/starters.h"
#include "gui/services.h"
#include "gui/sessionlog.h"
#include "gui/throttle.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace tapedeck::gui {

class ComposeCall;
class ComposeSession;
class LinkButton;
class PaneHeader;

/// "This session": its token's clock, what was sent in it, and what makes sense next.
class SessionPane : public QWidget
{
    Q_OBJECT
public:
    explicit SessionPane(const Services& services, QWidget* parent = nullptr);

    void setSession(ComposeSession* session);
    [[nodiscard]] int currentStep() const;
    /// Opens the choice of state and reason.
    void showEnding();
    /// Where much is sent, the steps follow a moment later; from here on they are up to date.
    void refresh() { m_showing.flush(); }
    /// The first suggestion, or nothing.
    void takeNext();

Q_SIGNALS:
    void stepWanted(int step);
    void editWanted(int step);
    void sendAgainWanted(int step);
    void compareWanted(int step);
    void nextWanted(const tapedeck::contract::NextCall& next);
    void draftWanted(tapedeck::gui::ComposeCall* call);
    void endWanted(const QString& state, const QString& reason);
    void reauthorizeWanted();
    void trafficWanted();
    void pickWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEnding();
    void showSteps();
    void showToken();
    void showNext();
    void showDraft();
    void showLinks();
    void stepMenu(const QPoint& place);
    [[nodiscard]] int stepOf(int row) const { return row < 0 ? -1 : row + m_first; }

    Services m_services;
    QPointer<ComposeSession> m_session;
    PaneHeader* m_header;
    QLabel* m_token;
    QToolButton* m_more;
    QListWidget* m_steps;
    LinkButton* m_earlier;
    QVBoxLayout* m_next;
    QComboBox* m_state = nullptr;
    QLineEdit* m_reason = nullptr;
    QWidget* m_ending; ///< made of the two
    std::vector<contract::NextCall> m_nextCalls;
    QString m_draftShown; ///< what its link says
    QTimer m_tick;
    Throttle m_showing; ///< of the steps
    int m_first = 0;    ///< the step in the first row
};

} // namespace tapedeck::gui
