// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"
#include "gui/answerdiff.h"

#include <QWidget>

#include <memory>
#include <optional>

class QToolButton;

namespace tapedeck::gui {

namespace Ui {
class AnswerCompare;
}

class NoteCard;

/// Two exchanges side by side: status, times and sizes, and how bodies, headers and requests differ. Secrets
/// are masked before anything is shown.
class AnswerCompare : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerCompare(QWidget* parent = nullptr);
    ~AnswerCompare() override;

    using QWidget::show;
    void show(const Exchange& left, const Exchange& right);
    void swapSides();
    void clear();
    /// Of the pair on show; nullopt while it is being found out.
    [[nodiscard]] const std::optional<AnswerDiff>& diff() const { return m_diff; }
    /// Without a way back there is no button for it.
    void setBackVisible(bool visible);

Q_SIGNALS:
    /// Back to where it was called from.
    void backWanted();
    /// What differs is known and shown.
    void ready();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Part { Body, Headers, Request };
    void makeHeader();
    void compare();
    void take(const AnswerDiff& diff);
    void showPart();
    void tell(const QString& text, Severity severity);
    [[nodiscard]] const PartDiff& part() const;

    std::unique_ptr<Ui::AnswerCompare> m_ui;
    QToolButton* m_back;
    QToolButton* m_previous;
    QToolButton* m_next;
    NoteCard* m_verdict = nullptr;
    Exchange m_left;
    Exchange m_right;
    std::optional<AnswerDiff> m_diff;
    bool m_any = false; ///< there is something to compare
    quint64 m_turn = 0; ///< of the question; what was found out about an earlier one is dropped
};

} // namespace tapedeck::gui
