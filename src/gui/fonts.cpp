// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int smallestPixels = 13;
constexpr int largestPixels = 20;

QFont firstInstalled(const QString& family, QFontDatabase::SystemFont otherwise)
{
    const QFont system = QFontDatabase::systemFont(otherwise);
    const int pixels = std::clamp(QFontInfo(system).pixelSize(), smallestPixels, largestPixels);
    QFont font = system;
    if (QFontDatabase::hasFamily(family))
        font = QFont(family);
    font.setPixelSize(pixels);
    return font;
}

} // namespace

QFont uiFont()
{
    return firstInstalled(QStringLiteral("Inter"), QFontDatabase::GeneralFont);
}

QFont monoFont()
{
    QFont font = firstInstalled(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(std::max(smallestPixels - 1, uiFont().pixelSize() - 1));
    return font;
}

QFont smallFont()
{
    QFont font = uiFont();
    font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QFont boldFont()
{
    QFont font = uiFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont()
{
    QFont font = uiFont();
    font.setPixelSize(qRound(font.pixelSize() * 1.7));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace tapedeck::gui
