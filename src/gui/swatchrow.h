// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace tapedeck::gui {

/// The colours a profile can have, as round swatches.
class SwatchRow : public QWidget
{
    Q_OBJECT
public:
    explicit SwatchRow(QWidget* parent = nullptr);

    /// "#RRGGBB"; one that is not offered is added at the end.
    void setColour(const QString& colour);
    [[nodiscard]] QString colour() const;

Q_SIGNALS:
    /// By the user.
    void chosen(const QString& colour);

private:
    QAbstractButton* addSwatch(const QString& colour, const QString& name);

    QButtonGroup* m_group;
};

} // namespace tapedeck::gui
