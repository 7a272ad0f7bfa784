// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/batchcelldelegate.h"

#include "contract/reading.h"
#include "gui/fields/rowhandle.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/rowtable.h"
#include "gui/tokens.h"
#include "models/batchmodel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <array>
#include <utility>

namespace tapedeck::gui {

using models::BatchModel;

namespace {

constexpr std::array kinds{EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Error};

/// Knows what was chosen from its list from what the arrow keys or Enter say.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

    void showPopup() override
    {
        m_fromList = true;
        QComboBox::showPopup();
    }
    [[nodiscard]] bool takeFromList() { return std::exchange(m_fromList, false); }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        m_fromList = false;
        QComboBox::keyPressEvent(event);
    }

private:
    bool m_fromList = false;
};

QString textOf(const QWidget* editor)
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        return box->currentText();
    const auto* line = qobject_cast<const QLineEdit*>(editor);
    return line ? line->text() : QString();
}

} // namespace

void BatchCellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens& tokens = Tokens::of(option->palette);
    const int column = index.column();
    const bool selected = option->state & QStyle::State_Selected;
    if (column != BatchModel::WhatColumn) {
        const QColor muted = tokens.readable(tokens.muted, selected ? tokens.soft : tokens.surface);
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, muted);
    }
    if (column == BatchModel::StartColumn || column == BatchModel::EndColumn)
        option->font = resized(monoFont(), -1);
    const QVariant severity = index.data(BatchModel::SeverityRole);
    if (column != BatchModel::WhatColumn || !severity.isValid())
        return;
    const auto worst = static_cast<Severity>(severity.toInt());
    if (worst == Severity::Info)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationPosition = QStyleOptionViewItem::Right;
    option->decorationSize = QSize(14, 14);
    option->icon = worst == Severity::Error ? icon(QStringLiteral("error"), Tint::Error)
                                            : icon(QStringLiteral("warning"), Tint::Warning);
}

void BatchCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    if (index.column() != BatchModel::KindColumn)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    paintKind(painter, option, index);
}

void BatchCellDelegate::paintKind(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    constexpr int square = 9;
    constexpr int handleLeft = 11;
    constexpr int squareLeft = 30;
    const Tokens& tokens = Tokens::of(option.palette);
    const QRect cell = option.rect;
    const auto visual = [&option, cell](int left, int top, int width, int height) {
        return QStyle::visualRect(option.direction, cell,
                                  QRect(cell.left() + left, cell.top() + top, width, height));
    };
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    const bool hovered = table && table->hoveredRow() == index.row();
    RowHandle::paintDots(painter, visual(handleLeft, 0, 10, cell.height()),
                         hovered ? tokens.text : tokens.muted);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.kind(static_cast<EventKind>(index.data(BatchModel::KindRole).toInt())));
    painter->drawRoundedRect(visual(squareLeft, (cell.height() - square) / 2, square, square), 2, 2);
    painter->setPen(tokens.text);
    painter->setFont(option.font);
    const int width = std::max(0, cell.width() - kindText);
    const QString word = index.data().toString();
    painter->drawText(visual(kindText, 0, width, cell.height()), Qt::AlignLeading | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(word, Qt::ElideRight, width));
    painter->restore();
}

// The name of an agent where that says the same as its id.
QString BatchCellDelegate::textToEdit(const QModelIndex& index) const
{
    const QString shown = index.data(Qt::DisplayRole).toString();
    const bool named = index.column() == BatchModel::AgentColumn && m_agentNames && !shown.isEmpty() &&
                       m_agentNames().contains(shown);
    return named ? shown : index.data(Qt::EditRole).toString();
}

QWidget* BatchCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    const int column = index.column();
    if (column != BatchModel::KindColumn && column != BatchModel::AgentColumn) {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(index.model()->headerData(column, Qt::Horizontal).toString());
        return editor;
    }
    auto* box = new ChoiceBox(parent);
    box->setAccessibleName(index.model()->headerData(column, Qt::Horizontal).toString());
    if (column == BatchModel::KindColumn) {
        for (const EventKind kind : kinds)
            box->addItem(contract::kindName(kind));
    } else {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        if (m_agentNames)
            box->addItems(m_agentNames());
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        if (!box->takeFromList())
            return; // Enter takes it
        auto* self = const_cast<BatchCellDelegate*>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void BatchCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = textToEdit(index);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findText(text));
        if (box->isEditable()) {
            box->setEditText(text);
            box->lineEdit()->selectAll();
        }
        return;
    }
    if (auto* line = qobject_cast<QLineEdit*>(editor); line && line->text() != text)
        line->setText(text);
}

void BatchCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                     const QModelIndex& index) const
{
    const QString text = textOf(editor);
    if (text != textToEdit(index))
        model->setData(index, text, Qt::EditRole);
}

} // namespace tapedeck::gui
