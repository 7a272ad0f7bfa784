// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style's drawing: which of the strokes in stylepaint.h draws what.

#include "gui/icons.h"
#include "gui/rowtable.h"
#include "gui/style.h"
#include "gui/stylepaint.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace tapedeck::gui {

namespace {

bool byKeyboard(const QStyleOption& option)
{
    return option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
}

void lineEdit(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    // The field inside a spin box, a combo box or a cell being edited has the frame of its parent.
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    const Tokens& tokens = Tokens::of(option.palette);
    if (frame && frame->lineWidth <= 0) {
        if (widget && widget->parentWidget() &&
            qobject_cast<QAbstractItemView*>(widget->parentWidget()->parent()))
            painter->fillRect(option.rect, tokens.surface);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    paint::roundedBox(painter, option.rect, enabled ? tokens.raised : tokens.background,
                      focused || hovered ? blend(tokens.border, tokens.accent, focused ? 1 : 0.4)
                                         : tokens.border);
    if (focused)
        paint::focusRing(painter, option.rect, tokens);
}

bool hovered(const QStyleOption& option, const QStyleOptionViewItem* item, const QWidget* widget)
{
    if (const auto* table = qobject_cast<const RowTable*>(widget); table && item)
        return item->index.isValid() && item->index.row() == table->hoveredRow();
    return option.state & QStyle::State_MouseOver;
}

void itemRow(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, tokens.soft);
        // Where the keyboard is: a bar at the row's beginning.
        const bool first = item && item->index.isValid() && item->index.column() == 0;
        if (first && widget && widget->hasFocus()) {
            constexpr int bar = 2;
            const QRect whole = option.rect;
            painter->fillRect(QStyle::visualRect(option.direction, whole,
                                                 QRect(whole.left(), whole.top(), bar, whole.height())),
                              tokens.accent);
        }
        return;
    }
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, item->backgroundBrush);
    else if (hovered(option, item, widget) && option.state & QStyle::State_Enabled)
        painter->fillRect(option.rect, tokens.dark ? tokens.raised : tokens.background);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Tokens& tokens = Tokens::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool hovered = option->state & State_MouseOver;
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paint::pushButton(painter, *button, variantOf(widget));
        break;
    case PE_PanelButtonTool:
        return paint::toolButtonPanel(painter, *option, variantOf(widget));
    case PE_FrameFocusRect: {
        const bool inView = qstyleoption_cast<const QStyleOptionFocusRect*>(option) && widget &&
                            qobject_cast<const QAbstractItemView*>(widget);
        if (!inView)
            return paint::focusRing(painter, option->rect, tokens);
        if (!(option->state & State_Selected) && widget->hasFocus()) {
            painter->save();
            painter->setPen(QPen(tokens.accent, 1, Qt::SolidLine));
            painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
            painter->restore();
        }
        return;
    }
    case PE_PanelLineEdit:
        return lineEdit(painter, *option, widget);
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameButtonTool:
    case PE_FrameTabBarBase:
    case PE_IndicatorToolBarSeparator:
        return;
    case PE_PanelScrollAreaCorner: // Fusion draws a frame around nothing
        return painter->fillRect(option->rect, tokens.surface);
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          tokens.border);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::checkBox(painter, option->rect,
                               option->state & State_NoChange ? -1 : (option->state & State_On ? 1 : 0),
                               enabled, hovered, tokens);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, option->rect, option->state & State_On, enabled, hovered, tokens);
    case PE_IndicatorTabClose: {
        const QRect cross = QStyle::alignedRect(option->direction, Qt::AlignCenter, {14, 14}, option->rect);
        icon(QStringLiteral("close"), hovered ? Tint::Text : Tint::Muted).paint(painter, cross);
        return;
    }
    case PE_IndicatorArrowDown:
        return paint::chevron(painter, option->rect, paint::Direction::Down,
                              enabled ? tokens.muted : tokens.border);
    case PE_IndicatorArrowUp:
        return paint::chevron(painter, option->rect, paint::Direction::Up,
                              enabled ? tokens.muted : tokens.border);
    case PE_IndicatorArrowLeft:
        return paint::chevron(painter, option->rect, paint::Direction::Left, tokens.muted);
    case PE_IndicatorArrowRight:
        return paint::chevron(painter, option->rect, paint::Direction::Right, tokens.muted);
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            // Qt names the arrow after where it points, which for ascending is down.
            paint::chevron(painter, option->rect,
                           header->sortIndicator == QStyleOptionHeader::SortUp ? paint::Direction::Up
                                                                               : paint::Direction::Down,
                           tokens.muted);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const auto closed =
                option->direction == Qt::RightToLeft ? paint::Direction::Left : paint::Direction::Right;
            paint::chevron(painter, option->rect,
                           option->state & State_Open ? paint::Direction::Down : closed, tokens.muted);
        }
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        return itemRow(painter, *option, widget);
    case PE_Frame:
    case PE_FrameWindow:
        painter->save();
        painter->setPen(tokens.border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens.border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1),
                          element == PE_FrameMenu ? tokens.surface : tokens.raised);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, tokens.border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), tokens.surface);
        return;
    case PE_PanelMenuBar:
        return;
    case PE_FrameDockWidget:
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Tokens& tokens = Tokens::of(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paint::pushButton(painter, *button, variantOf(widget));
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paint::pushButtonLabel(painter, *button, variantOf(widget));
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            constexpr int besideIcon = 4;
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const int iconSpace = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + besideIcon;
            QStyleOptionComboBox fitting = *combo;
            fitting.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight,
                                                                field.width() - iconSpace - 2);
            QProxyStyle::drawControl(element, &fitting, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return paint::headerSection(painter, *header);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, tokens.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          tokens.border);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return paint::headerLabel(painter, *header,
                                      widget && qobject_cast<QTableView*>(widget->parentWidget()));
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return paint::progressBar(painter, *bar);
        break;
    case CE_Splitter:
        painter->fillRect(option->rect,
                          option->state & (State_MouseOver | State_Sunken) ? tokens.accent : tokens.border);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return paint::menuItem(painter, *item);
        break;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, tokens.surface);
        return;
    case CE_MenuBarEmptyArea:
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (option->state & (State_Selected | State_Sunken))
                paint::roundedBox(painter, option->rect, tokens.soft, tokens.soft, 4);
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->palette,
                         option->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return paint::tab(painter, *tab);
        break;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            // Lines are 1 px in the border's colour, whatever shadow was asked for.
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine) {
                QRect line = option->rect;
                const QPoint middle = line.center();
                if (frame->frameShape == QFrame::HLine)
                    line.setRect(line.left(), middle.y(), line.width(), 1);
                else
                    line.setRect(middle.x(), line.top(), 1, line.height());
                painter->fillRect(line, tokens.border);
                return;
            }
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paint::comboBox(painter, *combo);
            if (byKeyboard(*combo) || (combo->editable && combo->state & State_HasFocus))
                paint::focusRing(painter, combo->rect, Tokens::of(combo->palette));
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return paint::spinBox(painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                                  subControlRect(control, option, SC_SpinBoxDown, widget));
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return paint::scrollBar(painter, *bar,
                                    subControlRect(control, option, SC_ScrollBarSlider, widget));
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            paint::toolButtonPanel(painter, *option, variantOf(widget));
            QStyleOptionToolButton label = *button;
            const bool menu = button->features & QStyleOptionToolButton::HasMenu &&
                              button->toolButtonStyle != Qt::ToolButtonIconOnly;
            if (menu) {
                const QRect arrow = visualRect(
                    option->direction, option->rect,
                    QRect(option->rect.right() - 20, option->rect.top(), 14, option->rect.height()));
                paint::chevron(painter, arrow, paint::Direction::Down, Tokens::of(option->palette).muted);
                label.rect = visualRect(option->direction, option->rect, option->rect.adjusted(4, 0, -18, 0));
            }
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace tapedeck::gui
