// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/style.h"
#include "gui/tokens.h"

#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;

/// The strokes that Style is made of; plain functions over painter, place and colours.
namespace tapedeck::gui::paint {

enum class Direction { Up, Down, Left, Right };

/// A box of 1-px border that sits sharp on the pixel grid at any scale.
void roundedBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border,
                qreal radius = Style::corner);
/// The ring that shows where the keyboard is.
void focusRing(QPainter* painter, const QRectF& rect, const Tokens& tokens, qreal radius = Style::corner);
void chevron(QPainter* painter, const QRectF& rect, Direction direction, const QColor& colour);
/// A check box of 16 px, centred in rect. on: 1, off: 0, partly: -1.
void checkBox(QPainter* painter, const QRectF& rect, int on, bool enabled, bool hovered,
              const Tokens& tokens);
void radioButton(QPainter* painter, const QRectF& rect, bool on, bool enabled, bool hovered,
                 const Tokens& tokens);

void pushButton(QPainter* painter, const QStyleOptionButton& option, Variant variant);
void pushButtonLabel(QPainter* painter, const QStyleOptionButton& option, Variant variant);
void toolButtonPanel(QPainter* painter, const QStyleOption& option, Variant variant);
void comboBox(QPainter* painter, const QStyleOptionComboBox& option);
void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& slider);
void headerSection(QPainter* painter, const QStyleOptionHeader& option);
/// `wideEnds`: the outer columns keep the margin of panes, as the cells of tables do.
void headerLabel(QPainter* painter, const QStyleOptionHeader& option, bool wideEnds);
void menuItem(QPainter* painter, const QStyleOptionMenuItem& option);
void progressBar(QPainter* painter, const QStyleOptionProgressBar& option);
void tab(QPainter* painter, const QStyleOptionTab& option);

} // namespace tapedeck::gui::paint
