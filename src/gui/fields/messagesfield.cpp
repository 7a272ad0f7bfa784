// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/messagesfield.h"

#include "gui/fields/fieldbox.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/hintlabel.h"
#include "gui/fields/insertionline.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/messagerow.h"
#include "gui/fields/messagetext.h"
#include "gui/fields/textbox.h"
#include "gui/fields/variablecompleter.h"
#include "gui/flowlayout.h"
#include "gui/linkbutton.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

MessagesField::MessagesField(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(field), context, parent)
    , m_list(new QVBoxLayout)
    , m_text(new TextBox(this))
    , m_add(new LinkButton(tr("+ Message"), this))
    , m_switch(new LinkButton({}, this))
    , m_all(new LinkButton({}, this))
    , m_hint(new HintLabel(this))
    , m_line(new InsertionLine(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_list->setSpacing(4);
    layout->addLayout(m_list);
    m_textBox = new FieldBox(m_text, this);
    layout->addWidget(m_textBox);
    auto* footer = new FlowLayout(8);
    for (LinkButton* link : {m_add, m_all, m_switch})
        footer->addWidget(link);
    layout->addLayout(footer);
    layout->addWidget(m_hint);
    new VariableCompleter(m_text, context);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(this->field().title);
    m_text->setAccessibleDescription(this->field().description);
    m_add->setObjectName(QStringLiteral("addMessage"));
    m_add->setAccessibleName(tr("Add a message"));
    m_switch->setObjectName(QStringLiteral("switchText"));
    m_all->setObjectName(QStringLiteral("showAll"));
    m_hint->setObjectName(QStringLiteral("hint"));
    setAccessibleName(this->field().title);
    connect(m_text, &TextBox::edited, this, [this](const QString& text) { tell(Json(text)); });
    connect(m_add, &LinkButton::clicked, this, &MessagesField::add);
    connect(m_switch, &LinkButton::clicked, this, &MessagesField::switchView);
    connect(m_all, &LinkButton::clicked, this, [this] {
        m_most = m_value ? m_value->size() : shownAtFirst;
        showValue();
    });
    showValue();
}

bool MessagesField::single() const
{
    return field().shape == contract::Shape::Message;
}

MessagesField::View MessagesField::viewOf(const std::optional<Json>& value) const
{
    if (!value || value->isNull())
        return View::Rows;
    if (value->isString())
        return View::Text;
    if (single())
        return value->isObject() ? View::Rows : View::Json;
    if (!value->isArray())
        return View::Json;
    const Json::Array& items = value->items();
    const bool any =
        std::any_of(items.begin(), items.end(), [](const Json& item) { return item.isObject(); });
    return any || items.empty() ? View::Rows : View::Json;
}

void MessagesField::setValue(const Json* value)
{
    const bool same = value ? m_value && *m_value == *value : !m_value;
    if (same)
        return;
    m_value = value ? std::optional(*value) : std::nullopt;
    m_hint->setHint({});
    showValue();
}

void MessagesField::setPlace(contract::FormField newField, const Json& body)
{
    const bool moved = newField.pointer != field().pointer;
    if (m_json)
        m_json->setPlace(newField, body);
    FieldEditor::setPlace(std::move(newField), body);
    if (!moved)
        return;
    m_value.reset(); // what was opened or typed in the rows belongs to the other place
    m_most = shownAtFirst;
    m_hint->setHint({});
    showValue();
}

void MessagesField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_text->setReadOnly(readOnly);
    m_add->setEnabled(!readOnly);
    m_switch->setEnabled(!readOnly);
    for (MessageRow* row : m_rows)
        row->setReadOnly(readOnly);
    if (m_json)
        m_json->setReadOnly(readOnly);
}

void MessagesField::showValue()
{
    const View view = viewOf(m_value);
    m_view = view;
    if (view == View::Json)
        showJson();
    else if (m_json)
        m_json->hide();
    if (view == View::Text)
        m_text->showText(m_value->toQString());
    m_textBox->setVisible(view == View::Text);
    if (view != View::Rows || !m_value || m_value->isNull())
        showRows({});
    else
        showRows(single() ? Json::Array{*m_value} : m_value->items());
    updateFooter();
}

void MessagesField::showJson()
{
    if (!m_json) {
        m_json = new JsonField(field(), context(), this);
        m_json->setReadOnly(m_readOnly);
        static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_json);
        connect(m_json, &JsonField::edited, this, &MessagesField::tell);
        connect(m_json, &JsonField::cleared, this, [this] {
            m_value.reset();
            Q_EMIT cleared();
            showValue();
        });
        connect(m_json, &JsonField::left, this, [this] {
            if (!m_json->hasFault() && m_view == View::Json)
                showValue();
        });
    }
    m_json->setValue(m_value ? &*m_value : nullptr);
    m_json->show();
}

// Rows of messages that are the same at both ends stay, with focus and caret.
void MessagesField::showRows(const Json::Array& messages)
{
    const std::size_t shown = std::min(messages.size(), m_most);
    const std::size_t shorter = std::min(shown, m_rows.size());
    std::size_t head = 0;
    while (head < shorter && m_rows[head]->message() == messages[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && m_rows[m_rows.size() - 1 - tail]->message() == messages[shown - 1 - tail])
        ++tail;
    while (m_rows.size() > shown) {
        const std::size_t place = m_rows.size() - tail - 1;
        m_list->removeWidget(m_rows[place]);
        m_rows[place]->hide();
        m_rows[place]->deleteLater();
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(place));
    }
    while (m_rows.size() < shown) {
        const std::size_t place = m_rows.size() - tail;
        MessageRow* row = makeRow();
        m_list->insertWidget(static_cast<int>(place), row);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), row);
        row->setMessage(messages[place]);
        row->show();
    }
    for (std::size_t i = 0; i < shown; ++i) {
        m_rows[i]->setMessage(messages[i]);
        m_rows[i]->setNumber(static_cast<int>(i) + 1, static_cast<int>(messages.size()));
    }
    QWidget* target = m_view == View::Text   ? static_cast<QWidget*>(m_text)
                      : m_view == View::Json ? m_json
                      : m_rows.empty()       ? static_cast<QWidget*>(m_add)
                                             : m_rows.front();
    setFocusProxy(target);
}

MessageRow* MessagesField::makeRow()
{
    auto* row = new MessageRow(context(), single(), this);
    row->setReadOnly(m_readOnly);
    connect(row, &MessageRow::edited, this, [this, row](const Json& message) { rowEdited(row, message); });
    connect(row, &MessageRow::removeWanted, this, [this, row] { remove(row); });
    connect(row, &MessageRow::moveWanted, this, [this, row](int by) {
        const auto from = static_cast<std::ptrdiff_t>(placeOf(row));
        const auto last = static_cast<std::ptrdiff_t>(m_rows.size()) - 1;
        if (from + by >= 0 && from + by <= last)
            move(static_cast<std::size_t>(from), static_cast<std::size_t>(from + by));
    });
    connect(row, &MessageRow::dragged, this, [this](const QPoint& global) { showDrop(global); });
    connect(row, &MessageRow::dropped, this, [this, row](const QPoint& global) {
        m_line->hide();
        const std::size_t from = placeOf(row);
        const std::size_t before = dropPlace(global);
        move(from, before > from ? before - 1 : before);
    });
    connect(row, &MessageRow::dragCancelled, m_line, &QWidget::hide);
    return row;
}

std::size_t MessagesField::placeOf(const MessageRow* row) const
{
    return static_cast<std::size_t>(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

void MessagesField::rowEdited(MessageRow* row, const Json& message)
{
    const std::size_t place = placeOf(row);
    if (single())
        return tell(message);
    if (!m_value || place >= m_value->items().size())
        return;
    Json list = *m_value;
    list.items()[place] = message;
    tell(std::move(list));
}

void MessagesField::add()
{
    const std::string own = defaultRole(single());
    if (single()) {
        tell(newMessage(own));
    } else {
        Json list = m_value && m_value->isArray() ? *m_value : Json(Json::Array());
        const bool asked = list.size() > 0 && list.items().back()["role"].toView() == own;
        list.items().push_back(newMessage(asked ? "assistant" : own));
        m_most = std::max(m_most, list.size());
        tell(std::move(list));
    }
    showValue();
    if (!m_rows.empty())
        m_rows.back()->focusContent();
}

void MessagesField::remove(MessageRow* row)
{
    const std::size_t place = placeOf(row);
    if (!m_value || single() || place >= m_value->items().size())
        return;
    const QWidget* focus = focusWidget();
    const bool focused = focus && row->isAncestorOf(focus);
    Json list = *m_value;
    list.items().erase(list.items().begin() + static_cast<std::ptrdiff_t>(place));
    // This row goes, also where its neighbour looks the same.
    m_list->removeWidget(row);
    row->hide();
    row->deleteLater();
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(place));
    m_value = std::move(list);
    showValue();
    if (focused && !m_rows.empty())
        m_rows[std::min(place, m_rows.size() - 1)]->focusContent();
    else if (focused)
        m_add->setFocus(Qt::OtherFocusReason);
    tell(*m_value);
}

void MessagesField::move(std::size_t from, std::size_t to)
{
    if (from == to || !m_value || to >= m_rows.size())
        return;
    const auto shift = [from, to](auto& list) {
        const auto begin = list.begin();
        const auto at = [begin](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
        if (from < to)
            std::rotate(at(from), at(from + 1), at(to + 1));
        else
            std::rotate(at(to), at(from), at(from + 1));
    };
    Json list = *m_value;
    shift(list.items());
    MessageRow* row = m_rows[from];
    m_list->removeWidget(row);
    m_list->insertWidget(static_cast<int>(to), row);
    shift(m_rows);
    for (std::size_t i = 1; i < m_rows.size(); ++i)
        setTabOrder(m_rows[i - 1], m_rows[i]);
    tell(std::move(list));
    showValue();
}

// The row before which it would come to stand.
std::size_t MessagesField::dropPlace(const QPoint& global) const
{
    const int y = mapFromGlobal(global).y();
    std::size_t place = 0;
    while (place < m_rows.size() && m_rows[place]->geometry().center().y() < y)
        ++place;
    return place;
}

void MessagesField::showDrop(const QPoint& global)
{
    const std::size_t place = dropPlace(global);
    const int gap = m_list->spacing() / 2;
    m_line->showAt(place < m_rows.size() ? m_rows[place]->geometry().top() - gap
                                         : m_rows.back()->geometry().bottom() + gap);
}

void MessagesField::switchView()
{
    const bool toMessages = m_view == View::Text;
    if (toMessages) {
        tell(asMessages(*m_value, single()));
    } else {
        const TextOrReason text = asText(m_value ? &*m_value : nullptr, single());
        if (!text.text) {
            m_hint->setHint(text.reason, HintLabel::Tone::Warning);
            return;
        }
        tell(*text.text);
    }
    showValue();
    if (toMessages && !m_rows.empty())
        m_rows.front()->focusContent();
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

void MessagesField::updateFooter()
{
    const bool rows = m_view == View::Rows;
    const std::size_t all = rows && !single() && m_value ? m_value->size() : m_rows.size();
    m_add->setVisible(rows && (!single() || m_rows.empty()));
    m_all->setText(tr("Show all %n messages", nullptr, static_cast<int>(all)));
    m_all->setVisible(all > m_rows.size());
    m_switch->setVisible(m_view != View::Json);
    if (m_view == View::Text)
        m_switch->setText(single() ? tr("As message") : tr("As messages"));
    else
        m_switch->setText(tr("As text"));
    m_switch->setAccessibleDescription(tr("Writes the same as a text or as messages"));
    m_switch->updateGeometry();
}

void MessagesField::tell(Json value)
{
    m_hint->setHint({});
    m_value = std::move(value);
    const Json copy = *m_value;
    Q_EMIT edited(copy);
}

} // namespace tapedeck::gui
