// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QWidget>

namespace tapedeck::gui {

/// What the colours of a TimingBar mean, and how long each phase took: "■ connect 4 ms  ■ wait 11 ms". As
/// many lines as it needs.
class TimingLegend : public QWidget
{
    Q_OBJECT
public:
    explicit TimingLegend(QWidget* parent = nullptr);

    void setTiming(const Timing& timing);
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        QString text;
        QColor colour;
    };
    void makeEntries();
    /// Where each entry goes; returns the height.
    int place(int width, std::vector<QRect>* places) const;

    Timing m_timing;
    std::vector<Entry> m_entries;
};

} // namespace tapedeck::gui
