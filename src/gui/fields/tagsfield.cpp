// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/tagsfield.h"

#include "core/jsonparser.h"
#include "gui/fields/fieldframe.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/hintlabel.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/tagchip.h"
#include "gui/fields/variablecompleter.h"
#include "gui/flowlayout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int leastInput = 20; // behind chips; it grows with what is typed
constexpr int mostInput = 120;

// nullopt: not a list of texts.
std::optional<QStringList> wordsOf(const Json& value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList words;
    for (const Json& item : value.items()) {
        if (!item.isString())
            return std::nullopt;
        words << item.toQString();
    }
    return words;
}

QStringList splitWords(const QString& text)
{
    if (const auto list = readJson(text.toUtf8())) {
        if (const auto words = wordsOf(*list))
            return *words;
    }
    static const QRegularExpression between(QStringLiteral("[,\\r\\n]"));
    QStringList words;
    for (const QString& part : text.split(between)) {
        if (const QString word = part.trimmed(); !word.isEmpty())
            words << word;
    }
    return words;
}

} // namespace

TagsField::TagsField(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(field), context, parent)
    , m_box(new FieldFrame(this))
    , m_input(new QLineEdit(m_box))
    , m_hint(new HintLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_box);
    layout->addWidget(m_hint);
    auto* flow = new FlowLayout(4);
    m_box->setLayout(flow);
    flow->setContentsMargins(6, 4, 6, 4);
    flow->addWidget(m_input);
    QSizePolicy flowing(QSizePolicy::Preferred, QSizePolicy::Minimum);
    flowing.setHeightForWidth(true);
    m_box->setSizePolicy(flowing);
    m_box->setFocusProxy(m_input);
    m_input->setObjectName(QStringLiteral("tagInput"));
    m_input->setFrame(false);
    m_input->setFixedHeight(22);
    m_input->setAccessibleName(this->field().title);
    m_input->setAccessibleDescription(tr("Type a tag and press Enter."));
    m_input->installEventFilter(this);
    new VariableCompleter(m_input, context); // behind this filter: it is asked for its keys first
    m_hint->setObjectName(QStringLiteral("hint"));
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textEdited, this, &TagsField::typed);
    connect(m_input, &QLineEdit::textChanged, this, &TagsField::fitInput);
    connect(m_input, &QLineEdit::editingFinished, this, &TagsField::commit);
    showTags({});
}

// The input gives up the focus when it goes, and would still be heard.
TagsField::~TagsField()
{
    m_input->disconnect(this);
}

void TagsField::setValue(const Json* value)
{
    const bool same = value ? m_value && *m_value == *value : !m_value;
    const bool asJson = m_json && m_json->isVisibleTo(this);
    if (same && (!asJson || m_json->editor().hasFocus())) // whoever types JSON goes on typing it
        return;
    m_value = value ? std::optional(*value) : std::nullopt;
    const auto words = m_value && !m_value->isNull() ? wordsOf(*m_value) : std::optional(QStringList());
    if (!words) {
        showJson(true);
        m_json->setValue(value);
        return;
    }
    showTags(*words);
    showJson(false);
}

void TagsField::setPlace(contract::FormField newField, const Json& body)
{
    const bool moved = newField.pointer != field().pointer;
    if (m_json)
        m_json->setPlace(newField, body);
    FieldEditor::setPlace(std::move(newField), body);
    if (moved) {
        m_input->clear();
        setHint({});
    }
}

void TagsField::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
    if (m_json)
        m_json->setReadOnly(readOnly);
}

void TagsField::showJson(bool json)
{
    if (json && !m_json) {
        m_json = new JsonField(field(), context(), this);
        m_json->setReadOnly(!m_box->isEnabledTo(this));
        layout()->addWidget(m_json);
        connect(m_json, &JsonField::edited, this, [this](const Json& value) {
            m_value = value;
            Q_EMIT edited(value);
        });
        connect(m_json, &JsonField::cleared, this, [this] {
            m_value.reset();
            Q_EMIT cleared();
        });
        connect(m_json, &JsonField::left, this, [this] {
            if (m_json->hasFault())
                return;
            const std::optional<Json> value = m_value;
            setValue(value ? &*value : nullptr);
        });
    }
    if (m_json)
        m_json->setVisible(json);
    m_box->setVisible(!json);
    setFocusProxy(json ? static_cast<QWidget*>(m_json) : m_input);
    setHint({});
}

QStringList TagsField::tags() const
{
    QStringList words;
    for (const TagChip* chip : m_chips)
        words << chip->word();
    return words;
}

void TagsField::showTags(const QStringList& words)
{
    auto* flow = static_cast<FlowLayout*>(m_box->layout());
    if (words != tags()) {
        for (TagChip* chip : m_chips) {
            if (chip->hasFocus())
                m_input->setFocus();
            flow->removeWidget(chip);
            chip->hide();
            chip->deleteLater();
        }
        m_chips.clear();
        flow->removeWidget(m_input);
        for (const QString& word : words) {
            auto* chip = new TagChip(word, m_box);
            connect(chip, &TagChip::removeWanted, this, [this, chip] { remove(chip); });
            connect(chip, &TagChip::stepWanted, this, [this, chip](int by) {
                const auto at = std::find(m_chips.begin(), m_chips.end(), chip) - m_chips.begin();
                if (at + by >= 0)
                    focusPlace(static_cast<std::size_t>(at + by));
            });
            flow->addWidget(chip);
            chip->show();
            m_chips.push_back(chip);
        }
        flow->addWidget(m_input);
        m_box->updateGeometry();
    }
    if (!words.isEmpty())
        m_input->setPlaceholderText({});
    else
        m_input->setPlaceholderText(m_value && m_value->isNull() ? QStringLiteral("null") : tr("Add a tag"));
    fitInput();
}

void TagsField::fitInput()
{
    constexpr int margins = 22;
    const QString text = m_input->text().isEmpty() ? m_input->placeholderText() : m_input->text();
    const int wanted = m_input->fontMetrics().horizontalAdvance(text) + margins;
    m_input->setMinimumWidth(std::clamp(text.isEmpty() ? 0 : wanted, leastInput, mostInput));
}

void TagsField::focusPlace(std::size_t place)
{
    QWidget* target = place < m_chips.size() ? static_cast<QWidget*>(m_chips[place]) : m_input;
    target->setFocus(Qt::OtherFocusReason);
}

bool TagsField::add(const QStringList& words)
{
    QStringList all = tags();
    const qsizetype before = all.size();
    QString twice;
    for (const QString& word : words) {
        if (all.contains(word))
            twice = word;
        else
            all << word;
    }
    setHint(twice.isEmpty() ? QString() : tr("“%1” is there already.").arg(twice));
    if (all.size() == before)
        return false;
    showTags(all);
    tell();
    return true;
}

void TagsField::remove(TagChip* chip)
{
    const auto found = std::find(m_chips.begin(), m_chips.end(), chip);
    if (found == m_chips.end())
        return;
    const auto place = static_cast<std::size_t>(found - m_chips.begin());
    const bool byKey = chip->hasFocus();
    QStringList all = tags();
    all.removeAt(static_cast<qsizetype>(place));
    showTags(all);
    setHint({});
    if (byKey)
        focusPlace(place);
    tell();
}

void TagsField::tell()
{
    Json::Array list;
    for (const QString& word : tags())
        list.emplace_back(word);
    m_value = Json(std::move(list));
    Q_EMIT edited(*m_value);
}

void TagsField::typed(const QString& text)
{
    setHint({});
    static const QRegularExpression between(QStringLiteral("[,\\r\\n]"));
    const auto last = text.lastIndexOf(between);
    if (last < 0)
        return;
    // What is pasted is whole; of what is typed the rest behind the comma is a tag to be.
    const bool pasted = text.count(between) > 1 || last + 1 < text.size();
    m_input->setText(QString());
    add(splitWords(pasted ? text : text.left(last)));
}

void TagsField::commit()
{
    const QStringList words = splitWords(m_input->text());
    const bool refused = !words.isEmpty() && !add(words);
    if (!refused)
        m_input->clear();
    else if (m_input->hasFocus())
        m_input->selectAll();
}

void TagsField::setHint(const QString& hint)
{
    m_hint->setHint(hint, HintLabel::Tone::Warning);
}

bool TagsField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) && inputKey(key->key()))
            return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

bool TagsField::inputKey(int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter) {
        commit();
        return true;
    }
    if (key == Qt::Key_Escape && !m_input->text().isEmpty()) {
        m_input->clear();
        setHint({});
        return true;
    }
    const bool atStart = m_input->cursorPosition() == 0 && !m_input->hasSelectedText();
    const bool back = key == Qt::Key_Backspace || key == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (back && atStart && !m_chips.empty()) {
        focusPlace(m_chips.size() - 1);
        return true;
    }
    return false;
}

} // namespace tapedeck::gui
