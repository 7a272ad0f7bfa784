// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace tapedeck::gui {

/// A few choices side by side, one of them chosen: "1x 10x 100x Max". Arrow keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// `value` is what currentData() gives for it. The first one added becomes current.
    void addSegment(const QString& text, const QVariant& value = {}, const QString& toolTip = {});
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QVariant currentData() const;
    [[nodiscard]] QAbstractButton* segment(int index) const;
    void setSegmentText(int index, const QString& text);
    /// Out of range, or -1: none is chosen.
    void setCurrentIndex(int index);
    /// The segment with that data; none if there is none.
    void setCurrentData(const QVariant& value);

Q_SIGNALS:
    /// By the user or by a setter.
    void currentChanged(int index);
    /// By the user only.
    void chosen(int index);

private:
    void fixTabStop();

    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
    QList<QVariant> m_data;
    int m_current = -1;
    bool m_untold = false; ///< checked, and chosen() not yet signalled
};

} // namespace tapedeck::gui
