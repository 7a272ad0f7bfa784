// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/messagerow.h"

#include "gui/fields/fieldframe.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/rolebox.h"
#include "gui/fields/rowhandle.h"
#include "gui/fields/textbox.h"
#include "gui/fields/variablecompleter.h"
#include "gui/icons.h"
#include "gui/linkbutton.h"
#include "gui/style.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QToolButton>

#include <set>

namespace tapedeck::gui {

namespace {

constexpr int wideEnough = 300;
constexpr int side = 6;
constexpr int partHeight = 22;

bool isMessagePart(std::string_view name)
{
    return name == "role" || name == "content";
}

bool hasRepeats(const Json& object)
{
    std::set<std::string_view> names;
    for (const JsonMember& member : object.members()) {
        if (!names.insert(member.name).second)
            return true;
    }
    return false;
}

Json restOf(const Json& message)
{
    Json rest{Json::Object()};
    for (const JsonMember& member : message.members()) {
        if (!isMessagePart(member.name))
            rest.members().push_back(member);
    }
    return rest;
}

} // namespace

MessageRow::MessageRow(models::ComposeContext& context, bool single, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_single(single)
    , m_frame(new FieldFrame(this))
    , m_handle(new RowHandle(m_frame))
    , m_role(new RoleBox(m_frame))
    , m_holder(new QWidget(m_frame))
    , m_content(new TextBox(m_holder))
    , m_remove(new QToolButton(m_frame))
    , m_more(new LinkButton({}, m_frame))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeFrame();
    makeLinks();
    setFocusProxy(m_content);
    new VariableCompleter(m_content, context);
    arrange();
}

void MessageRow::makeFrame()
{
    auto* inner = new QVBoxLayout(m_frame);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    auto* top = new QHBoxLayout;
    constexpr int above = (Style::controlHeight - partHeight) / 2;
    top->setContentsMargins(side, 0, above, 0);
    top->setSpacing(4);
    // The parts stay at the first line, however many the content has.
    const auto atTop = [top](QWidget* part) {
        auto* column = new QVBoxLayout;
        column->setContentsMargins(0, above, 0, above);
        column->addWidget(part, 0, Qt::AlignTop);
        column->addStretch(1);
        top->addLayout(column);
    };
    atTop(m_handle);
    atTop(m_role);
    top->addStretch(1);
    atTop(m_remove);
    inner->addLayout(top);
    m_inner = inner;
    m_frame->setFocusProxy(m_content);
    m_handle->setVisible(!m_single);
    m_remove->setVisible(!m_single);
    m_remove->setObjectName(QStringLiteral("removeMessage"));
    m_remove->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    m_remove->setIconSize({12, 12});
    m_remove->setFixedSize(partHeight, partHeight);
    setVariant(m_remove, Variant::Quiet);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_content->setObjectName(QStringLiteral("content"));
    auto* around = new QVBoxLayout(m_holder);
    around->addWidget(m_content);
    auto* more = new QHBoxLayout;
    more->setContentsMargins(side, 0, side, 0);
    more->addWidget(m_more);
    more->addStretch(1);
    inner->addLayout(more);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setToolTip(tr("What else the message holds, as JSON"));
    m_more->setCheckable(true);
    m_more->hide();
}

void MessageRow::makeLinks()
{
    connect(m_role, &RoleBox::roleEdited, this, [this](const QString& role) { change("role", Json(role)); });
    connect(m_content, &TextBox::edited, this,
            [this](const QString& text) { change("content", Json(text)); });
    connect(m_remove, &QToolButton::clicked, this, &MessageRow::removeWanted);
    connect(m_more, &LinkButton::toggled, this, [this](bool open) {
        showRest();
        if (open && m_restJson)
            m_restJson->setFocus();
    });
    connect(m_handle, &RowHandle::dragged, this, &MessageRow::dragged);
    connect(m_handle, &RowHandle::dropped, this, &MessageRow::dropped);
    connect(m_handle, &RowHandle::cancelled, this, &MessageRow::dragCancelled);
    if (m_single)
        return;
    for (const int by : {-1, 1}) {
        auto* keys = new QShortcut(QKeySequence(Qt::ALT | (by < 0 ? Qt::Key_Up : Qt::Key_Down)), this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this, by] { Q_EMIT moveWanted(by); });
    }
}

MessageRow::Part MessageRow::partOf(const Json& message)
{
    const Json* role = message.find("role");
    if (!message.isObject() || (role && !role->isString()) || hasRepeats(message))
        return Part::WholeJson;
    const Json* content = message.find("content");
    return !content || content->isNull() || content->isString() ? Part::Text : Part::ContentJson;
}

void MessageRow::setMessage(const Json& message)
{
    if (m_shown && message == m_message)
        return;
    m_shown = true;
    m_message = message;
    showPart(partOf(message));
}

void MessageRow::showPart(Part part)
{
    m_part = part;
    const Json* content = m_message.find("content");
    m_role->setVisible(part != Part::WholeJson);
    m_holder->setVisible(part == Part::Text);
    if (part == Part::ContentJson)
        jsonField(m_contentJson, tr("Content"))->setValue(content);
    else if (part == Part::WholeJson)
        jsonField(m_wholeJson, tr("Message"))->setValue(&m_message);
    if (m_contentJson)
        m_contentJson->setVisible(part == Part::ContentJson);
    if (m_wholeJson)
        m_wholeJson->setVisible(part == Part::WholeJson);
    if (part != Part::WholeJson)
        m_role->setRole(m_message["role"].toQString());
    if (part == Part::Text) {
        m_content->showText(content ? content->toQString() : QString());
        m_content->setPlaceholderText(content && content->isNull() ? QStringLiteral("null") : QString());
    }
    setFocusProxy(part == Part::Text          ? static_cast<QWidget*>(m_content)
                  : part == Part::ContentJson ? m_contentJson
                                              : m_wholeJson);
    showRest();
}

JsonField* MessageRow::jsonField(JsonField*& place, const QString& title)
{
    if (place)
        return place;
    contract::FormField field;
    field.title = title;
    auto* json = new JsonField(field, m_context, m_frame);
    json->setContentsMargins(side, 0, side, side);
    json->setReadOnly(m_readOnly);
    m_inner->insertWidget(m_wide ? 1 : 2, json); // above what else there is
    const bool whole = &place == &m_wholeJson;
    connect(json, &JsonField::edited, this, [this, whole](const Json& value) {
        if (whole)
            take(value);
        else
            change("content", value);
    });
    connect(json, &JsonField::cleared, this, [this, whole] {
        if (whole)
            return Q_EMIT removeWanted();
        Json without = m_message;
        without.remove("content");
        take(std::move(without));
        showPart(partOf(m_message));
    });
    connect(json, &JsonField::left, this, [this, json] {
        if (!json->hasFault() && partOf(m_message) != m_part)
            showPart(partOf(m_message));
    });
    place = json;
    return json;
}

void MessageRow::showRest()
{
    const Json rest = m_part == Part::WholeJson ? Json() : restOf(m_message);
    const int count = static_cast<int>(rest.size());
    const bool open = m_more->isChecked();
    m_more->setText(QStringLiteral("{…} ") + tr("%n more", nullptr, count));
    m_more->setAccessibleName(tr("%n more member(s) of the message", nullptr, count));
    m_more->setVisible(count > 0);
    if (open && count > 0 && !m_restJson) {
        contract::FormField field;
        field.title = tr("More of the message");
        m_restJson = new JsonField(field, m_context, m_frame);
        m_restJson->setContentsMargins(side, 0, side, side);
        m_restJson->setReadOnly(m_readOnly);
        m_inner->addWidget(m_restJson);
        m_restJson->setCondition([](const Json& value) {
            if (!value.isObject() || value.has("role") || value.has("content"))
                return tr("This must be an object without role and content.");
            return QString();
        });
        connect(m_restJson, &JsonField::edited, this, &MessageRow::setRest);
        connect(m_restJson, &JsonField::cleared, this, [this] { setRest(Json(Json::Object())); });
    }
    if (!m_restJson)
        return;
    const bool typing = m_restJson->editor().hasFocus();
    if (count > 0 || typing)
        m_restJson->setValue(&rest);
    m_restJson->setVisible(open && (count > 0 || typing));
}

// The members keep their places among role and content.
void MessageRow::setRest(const Json& rest)
{
    Json message{Json::Object()};
    for (const JsonMember& member : m_message.members()) {
        if (isMessagePart(member.name))
            message.members().push_back(member);
        else if (const Json* value = rest.find(member.name))
            message.members().push_back({member.name, *value});
    }
    for (const JsonMember& member : rest.members()) {
        if (!message.has(member.name))
            message.members().push_back(member);
    }
    take(std::move(message));
    showRest();
}

void MessageRow::change(std::string_view member, const Json& value)
{
    Json message = m_message;
    message.set(member, value);
    take(std::move(message));
}

void MessageRow::take(Json message)
{
    if (message == m_message)
        return;
    m_message = std::move(message);
    const Json copy = m_message; // whoever is told may set another
    Q_EMIT edited(copy);
}

void MessageRow::setNumber(int number, int count)
{
    const QString name = m_single ? tr("Message") : tr("Message %1 of %2").arg(number).arg(count);
    setAccessibleName(name);
    m_content->setAccessibleName(tr("Content: %1").arg(name));
    m_role->setAccessibleName(tr("Role: %1").arg(name));
    m_remove->setToolTip(tr("Remove the message"));
    m_remove->setAccessibleName(tr("Remove: %1").arg(name));
}

void MessageRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QWidget* part :
         {static_cast<QWidget*>(m_handle), static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_remove)})
        part->setEnabled(!readOnly);
    m_content->setReadOnly(readOnly);
    for (JsonField* json : {m_contentJson, m_wholeJson, m_restJson}) {
        if (json)
            json->setReadOnly(readOnly);
    }
}

void MessageRow::focusContent()
{
    focusProxy()->setFocus(Qt::OtherFocusReason);
}

void MessageRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((width() >= wideEnough) != m_wide) {
        m_wide = !m_wide;
        arrange();
    }
}

// Beside the role where there is room, else below it.
void MessageRow::arrange()
{
    auto* top = static_cast<QBoxLayout*>(m_inner->itemAt(0)->layout());
    constexpr int betweenRoleAndRemove = 2;
    constexpr int above = (Style::controlHeight - partHeight) / 2;
    top->removeWidget(m_holder);
    m_inner->removeWidget(m_holder);
    if (m_wide) {
        m_holder->layout()->setContentsMargins(side, above, 0, above);
        top->insertWidget(betweenRoleAndRemove, m_holder, 1000);
    } else {
        m_holder->layout()->setContentsMargins(2 * side, 0, 2 * side, above);
        m_inner->insertWidget(1, m_holder);
    }
}

} // namespace tapedeck::gui
