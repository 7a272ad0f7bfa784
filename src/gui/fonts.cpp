// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int smallestPixels = 13;
constexpr int largestPixels = 20;

// In points: QScintilla, for one, knows no font sizes in pixels.
void setPixels(QFont& font, int pixels)
{
    constexpr double pointsInInch = 72;
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dotsInInch = screen ? screen->logicalDotsPerInchY() : 96;
    font.setPointSizeF(pixels * pointsInInch / dotsInInch);
}

/// Asking which fonts are installed reads and matches all of them, so each question is asked once.
QFont firstInstalled(const QString& family, QFontDatabase::SystemFont otherwise)
{
    const QFont system = QFontDatabase::systemFont(otherwise);
    const int pixels = std::clamp(QFontInfo(system).pixelSize(), smallestPixels, largestPixels);
    QFont font = system;
    if (QFontDatabase::hasFamily(family))
        font = QFont(family);
    setPixels(font, pixels);
    return font;
}

QFont makeMonoFont()
{
    QFont font = firstInstalled(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    setPixels(font, std::max(smallestPixels - 1, QFontInfo(uiFont()).pixelSize() - 1));
    return font;
}

} // namespace

QFont resized(const QFont& font, int pixels)
{
    QFont result = font;
    setPixels(result, QFontInfo(font).pixelSize() + pixels);
    return result;
}

QFont uiFont()
{
    static const QFont font = firstInstalled(QStringLiteral("Inter"), QFontDatabase::GeneralFont);
    return font;
}

QFont monoFont()
{
    static const QFont font = makeMonoFont();
    return font;
}

QFont smallFont()
{
    return resized(uiFont(), -1);
}

QFont boldFont()
{
    QFont font = uiFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont()
{
    QFont font = boldFont();
    constexpr double larger = 1.7;
    setPixels(font, qRound(QFontInfo(font).pixelSize() * larger));
    return font;
}

} // namespace tapedeck::gui
