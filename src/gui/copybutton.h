// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QToolButton>

#include <functional>

namespace tapedeck::gui {

/// Copies a text and shows a tick for a moment, so that nobody wonders whether it did.
class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    /// `what` for tool tip and accessible name: "Copy the address".
    explicit CopyButton(const QString& what, QWidget* parent = nullptr);
    explicit CopyButton(QWidget* parent = nullptr); ///< for Designer; call setWhat()

    void setWhat(const QString& what);
    /// Asked at each click.
    void setSource(std::function<QString()> source) { m_source = std::move(source); }

Q_SIGNALS:
    void copied();

private:
    void copy();

    std::function<QString()> m_source;
    QTimer m_back;
};

} // namespace tapedeck::gui
