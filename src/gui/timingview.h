// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QWidget>

class QLabel;

namespace tapedeck::gui {

class FactList;
class TimingBar;

/// Where the time of an exchange went: a bar of its phases, and each phase as a row.
class TimingView : public QWidget
{
    Q_OBJECT
public:
    explicit TimingView(QWidget* parent = nullptr);

    void show(const Exchange& exchange);

private:
    TimingBar* m_bar;
    FactList* m_facts;
};

} // namespace tapedeck::gui
