// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QWidget>

namespace tapedeck::gui {

/// The phases of an exchange as one bar: queue, connect, TLS, send, wait, receive.
class TimingBar : public QWidget
{
    Q_OBJECT
public:
    explicit TimingBar(QWidget* parent = nullptr);

    void setTiming(const Timing& timing);
    [[nodiscard]] QSize sizeHint() const override { return {240, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Timing m_timing;
};

} // namespace tapedeck::gui
