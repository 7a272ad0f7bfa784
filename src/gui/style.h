// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace tapedeck::gui {

/// What a button means, beside being one. Set with setVariant().
enum class Variant {
    Plain,  ///< white with a border
    Accent, ///< the one thing to do here
    Quiet,  ///< no border until the pointer is on it
    Danger, ///< removes something
};
void setVariant(QWidget* button, Variant variant);
Variant variantOf(const QWidget* button);
/// Text in the muted colour, also after a change of theme.
void setMuted(QWidget* label);

/// The look of design 11 on top of Fusion: 28-px rows, 1-px borders, 6-px corners, a focus ring for the
/// keyboard. All colours come from the palette of what is drawn, by Tokens::of().
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    static constexpr int rowHeight = 28;
    static constexpr int controlHeight = 30;
    static constexpr qreal corner = 6;
    static constexpr int cellMargin = 8;  ///< of text in the cells of tables
    static constexpr int edgeMargin = 12; ///< the same at the outer side of the first and the last column
    static constexpr int headerMargin =
        6; ///< as Qt lays headers out; they are drawn with the margins of cells

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* returnData = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;
};

} // namespace tapedeck::gui
