// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/copybutton.h"

#include "gui/icons.h"
#include "gui/style.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tapedeck::gui {

namespace {

constexpr int tickMilliseconds = 1200;

} // namespace

CopyButton::CopyButton(const QString& what, QWidget* parent)
    : CopyButton(parent)
{
    setWhat(what);
}

CopyButton::CopyButton(QWidget* parent)
    : QToolButton(parent)
{
    setIcon(gui::icon(QStringLiteral("copy"), Tint::Muted));
    setVariant(this, Variant::Quiet);
    setFocusPolicy(Qt::StrongFocus);
    m_back.setSingleShot(true);
    m_back.setInterval(tickMilliseconds);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    connect(&m_back, &QTimer::timeout, this,
            [this] { setIcon(gui::icon(QStringLiteral("copy"), Tint::Muted)); });
}

void CopyButton::setWhat(const QString& what)
{
    setToolTip(what);
    setAccessibleName(what);
}

void CopyButton::copy()
{
    if (!m_source)
        return;
    QGuiApplication::clipboard()->setText(m_source());
    setIcon(gui::icon(QStringLiteral("check"), Tint::Ok));
    m_back.start();
    Q_EMIT copied();
}

} // namespace tapedeck::gui
