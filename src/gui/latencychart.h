// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loghistogram.h"

#include <QStringList>
#include <QWidget>

namespace tapedeck::gui {

/// How long the answers took, as bars over a logarithmic scale, with p50, p95 and p99 under it.
class LatencyChart : public QWidget
{
    Q_OBJECT
public:
    explicit LatencyChart(QWidget* parent = nullptr);

    void clear();
    void add(qint64 micros);
    [[nodiscard]] const models::LogHistogram& histogram() const { return m_histogram; }
    /// What is written under the bars in that width, from left to right: three, two or one.
    [[nodiscard]] QStringList labels(int width) const;
    [[nodiscard]] QSize sizeHint() const override { return {200, 100}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString summary() const;

    models::LogHistogram m_histogram;
};

} // namespace tapedeck::gui
