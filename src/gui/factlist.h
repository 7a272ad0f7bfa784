// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace tapedeck::gui {

/// Names at the left, muted; values at the right. One row each, by a stable key.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);

    /// Adds the row at its first mention. A value of "" leaves the row out.
    void setFact(const QString& key, const QString& name, const QString& value, const QString& toolTip = {});
    [[nodiscard]] QString fact(const QString& key) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        int at = 0;
    };
    void align(const Row& row);

    QGridLayout* m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace tapedeck::gui
