// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/aboutdialog.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "ui_aboutdialog.h"

#include <QPushButton>

namespace tapedeck::gui {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    constexpr int iconSide = 96;
    Ui::AboutDialog ui;
    ui.setupUi(this);
    setObjectName(QStringLiteral("aboutDialog"));
    setAccessibleName(windowTitle());
    ui.iconLabel->setPixmap(appIcon().pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    ui.nameLabel->setFont(figureFont());
    ui.versionLabel->setText(
        tr("Version %1, with Qt %2").arg(QStringLiteral(TAPEDECK_VERSION), QLatin1String(qVersion())));
    setMuted(ui.versionLabel);
    setMuted(ui.licenceLabel);
    ui.licenceLabel->setFont(smallFont());
    QPushButton* close = ui.buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    connect(ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setFixedWidth(400);
}

} // namespace tapedeck::gui
