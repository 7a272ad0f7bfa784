// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QWidget>

#include <memory>

namespace tapedeck::gui {

namespace Ui {
class AnswerCompare;
}

/// Two exchanges side by side: status, times and sizes, and how headers, bodies and requests differ. Secrets
/// are masked before anything is shown.
class AnswerCompare : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerCompare(QWidget* parent = nullptr);
    ~AnswerCompare() override;

    using QWidget::show;
    void show(const Exchange& left, const Exchange& right);
    void clear();

Q_SIGNALS:
    /// Back to where it was called from.
    void backWanted();
    /// What differs is known and shown.
    void ready();

private:
    std::unique_ptr<Ui::AnswerCompare> m_ui;
};

} // namespace tapedeck::gui
