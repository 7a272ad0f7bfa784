// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/style.h"

#include "gui/icons.h"
#include "gui/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr const char* variantProperty = "tapedeckVariant";
constexpr int menuIconSpace = 28;
constexpr int menuTextMargin = 12;

bool isLastVisible(const QHeaderView& header, int visual)
{
    for (int after = visual + 1; after < header.count(); ++after) {
        if (!header.isSectionHidden(header.logicalIndex(after)))
            return false;
    }
    return true;
}

} // namespace

void setVariant(QWidget* button, Variant variant)
{
    button->setProperty(variantProperty, static_cast<int>(variant));
    button->updateGeometry();
    button->update();
}

Variant variantOf(const QWidget* button)
{
    return button ? static_cast<Variant>(button->property(variantProperty).toInt()) : Variant::Plain;
}

void setMuted(QWidget* label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QHeaderView*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QSplitterHandle*>(widget) || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_TabBarTabOverlap:
        return 1;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuHMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuVMargin:
    case PM_MenuBarVMargin:
        return 4;
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
        return 2;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_MenuButtonIndicator:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_ButtonMargin:
        return 12;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_FocusFrameHMargin: // the margin of text in cells, less one
        return cellMargin - 1;
    case PM_HeaderMargin: // more would make rows higher: headers take their least height from it
        return headerMargin;
    case PM_HeaderMarkSize:
        return 12;
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TreeViewIndentation:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
    case SH_TabBar_ElideMode:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SupportsSections:
    case SH_Menu_SloppySubMenus:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Table_GridLineColor:
        if (option)
            return static_cast<int>(Tokens::of(option->palette).border.rgba());
        break;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            result.setWidth(size.width() + (button->text.isEmpty() ? 14 : 24));
            if (button->features & QStyleOptionButton::HasMenu)
                result.rwidth() += 12;
        }
        result.setHeight(std::max(size.height() + 8, controlHeight));
        break;
    case CT_ToolButton:
        result = (size + QSize(12, 10)).expandedTo(QSize(controlHeight, controlHeight));
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && button->features & QStyleOptionToolButton::MenuButtonPopup)
            result.rwidth() += 18;
        break;
    case CT_ComboBox:
        result = QSize(size.width() + 42, std::max(size.height() + 8, controlHeight));
        break;
    case CT_LineEdit:
        result.setHeight(std::max(size.height() + 8, controlHeight));
        break;
    case CT_SpinBox:
        result.setHeight(std::max(size.height(), controlHeight));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), 24));
        break;
    case CT_HeaderSection:
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), int(rowHeight)));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
                return {10, 9};
            const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
            const int text = item->fontMetrics.horizontalAdvance(tab < 0 ? item->text : item->text.left(tab));
            const int keys = tab < 0 ? 0 : item->fontMetrics.horizontalAdvance(item->text.mid(tab + 1)) + 32;
            return {menuIconSpace + text + keys + 2 * menuTextMargin + 16, rowHeight};
        }
        break;
    case CT_MenuBarItem:
        result = size + QSize(18, 8);
        break;
    case CT_ProgressBar:
        result.setHeight(6);
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    case SE_LineEditContents:
        return option->rect.adjusted(7, 1, -7, -1);
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_ItemViewItemText: {
        const QRect place = QProxyStyle::subElementRect(element, option, widget);
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const auto* table = qobject_cast<const QTableView*>(widget);
        const bool plainList = qobject_cast<const QListView*>(widget) && item &&
                               !(item->features & QStyleOptionViewItem::HasDecoration);
        if (plainList) {
            constexpr int listShift = edgeMargin - cellMargin;
            return place.adjusted(listShift, 0, -listShift, 0);
        }
        if (!item || !table || !item->index.isValid())
            return place;
        // The text of the outer columns stands under the titles of the panes.
        constexpr int shift = edgeMargin - cellMargin;
        const int visual = table->horizontalHeader()->visualIndex(item->index.column());
        const bool first = visual == 0 && !(item->displayAlignment & Qt::AlignRight);
        const bool last = isLastVisible(*table->horizontalHeader(), visual);
        return option->direction == Qt::RightToLeft
                   ? place.adjusted(last ? shift : 0, 0, first ? -shift : 0, 0)
                   : place.adjusted(first ? shift : 0, 0, last ? -shift : 0, 0);
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const
{
    const QRect rect = option->rect;
    const auto visual = [option, rect](const QRect& place) {
        return visualRect(option->direction, rect, place);
    };
    if (control == CC_ComboBox) {
        constexpr int arrow = 26;
        if (sub == SC_ComboBoxEditField)
            return visual(rect.adjusted(10, 1, -arrow, -1));
        if (sub == SC_ComboBoxArrow)
            return visual(QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height()));
    }
    if (control == CC_SpinBox) {
        constexpr int buttons = 22;
        const QRect column(rect.right() - buttons, rect.top() + 1, buttons, rect.height() - 2);
        if (sub == SC_SpinBoxUp)
            return visual(column.adjusted(0, 0, 0, -column.height() / 2));
        if (sub == SC_SpinBoxDown)
            return visual(column.adjusted(0, column.height() / 2, 0, 0));
        if (sub == SC_SpinBoxEditField)
            return visual(rect.adjusted(1, 1, -buttons - 1, -1));
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return QProxyStyle::subControlRect(control, option, sub, widget);
        const bool lying = bar->orientation == Qt::Horizontal;
        const int length = lying ? rect.width() : rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = length;
        if (range > 0)
            slider = std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                std::min(28, length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto part = [&](int from, int size) {
            return visual(lying ? QRect(rect.left() + from, rect.top(), size, rect.height())
                                : QRect(rect.left(), rect.top() + from, rect.width(), size));
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return part(start, slider);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return part(0, start);
        case SC_ScrollBarAddPage:
            return part(start + slider, length - start - slider);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return icon(QStringLiteral("close"), Tint::Muted);
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"), Tint::Info);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), Tint::Warning);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("error"), Tint::Error);
    case SP_DirIcon:
    case SP_DirClosedIcon:
        return icon(QStringLiteral("folder"), Tint::Muted);
    case SP_DirOpenIcon:
        return icon(QStringLiteral("open"), Tint::Muted);
    case SP_FileIcon:
        return icon(QStringLiteral("report"), Tint::Muted);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace tapedeck::gui
