// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/jsonfield.h"

#include "gui/fields/growingtext.h"
#include "gui/fields/hintlabel.h"
#include "gui/fields/variablecompleter.h"
#include "gui/fonts.h"
#include "gui/tokens.h"
#include "models/bodyreading.h"
#include "models/format.h"

#include <QTextBlock>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 12;
constexpr qsizetype shownOfLong = 2000;

// These end a line in a text field.
QString withoutLineEnds(QString json)
{
    return json.replace(QChar::LineSeparator, QStringLiteral("\\u2028"))
        .replace(QChar::ParagraphSeparator, QStringLiteral("\\u2029"));
}

} // namespace

JsonField::JsonField(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(field), context, parent)
    , m_text(new GrowingText(this))
    , m_fault(new HintLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_fault);
    m_text->setObjectName(QStringLiteral("json"));
    m_text->setFont(monoFont());
    m_text->setIndents(true);
    m_text->setLines(leastLines, mostLines);
    m_text->setPlaceholderText(tr("JSON"));
    m_text->setAccessibleName(tr("%1 as JSON").arg(this->field().title));
    m_text->setAccessibleDescription(this->field().description);
    m_fault->setObjectName(QStringLiteral("fault"));
    setFocusProxy(m_text);
    new VariableCompleter(m_text, context);
    connect(m_text, &GrowingText::textEdited, this, &JsonField::read);
    connect(m_text, &GrowingText::left, this, &JsonField::leave);
}

// The text gives up the focus when it goes, and would still be heard.
JsonField::~JsonField()
{
    m_text->disconnect(this);
}

void JsonField::setValue(const Json* value)
{
    const bool same = value ? m_value && *m_value == *value : !m_value;
    if (same)
        return;
    m_value = value ? std::optional(*value) : std::nullopt;
    showValue();
}

// A text that is no JSON belongs to the place where it was typed.
void JsonField::setPlace(contract::FormField newField, const Json& body)
{
    const bool moved = newField.pointer != field().pointer;
    FieldEditor::setPlace(std::move(newField), body);
    if (moved)
        showValue();
}

void JsonField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_text->setReadOnly(m_readOnly || m_long);
}

void JsonField::showValue()
{
    const std::string text = m_value ? m_value->dump(2) : std::string();
    const bool isLong = text.size() > editable;
    m_long = isLong;
    m_text->setReadOnly(m_readOnly || m_long);
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(isLong ? editable : text.size()));
    if (isLong)
        shown = shown.left(shownOfLong) + QChar(0x2026);
    m_text->replaceText(withoutLineEnds(std::move(shown)));
    setFault({}, 0);
    if (isLong)
        m_fault->setHint(tr("%1 are too many for a field: edit them in the JSON text.")
                             .arg(models::bytesText(static_cast<qint64>(text.size()))));
}

void JsonField::read()
{
    const QString text = m_text->rawText();
    if (text.trimmed().isEmpty()) {
        setFault(m_value ? tr("Without a value the field is left out.") : QString(), 1);
        return;
    }
    const models::BodyReading reading = models::readBody(text.toStdString());
    if (reading.fault) {
        setFault(tr("Line %1, column %2: %3")
                     .arg(reading.fault->line)
                     .arg(reading.fault->column)
                     .arg(reading.fault->message),
                 reading.fault->line);
        return;
    }
    const QString refused = m_condition ? m_condition(reading.value) : QString();
    setFault(refused, 0);
    if (!refused.isEmpty() || (m_value && *m_value == reading.value))
        return;
    m_value = reading.value;
    Q_EMIT edited(reading.value);
}

void JsonField::leave()
{
    if (m_value && !m_text->isReadOnly() && m_text->rawText().trimmed().isEmpty()) {
        m_value.reset();
        setFault({}, 0);
        Q_EMIT cleared();
    }
    Q_EMIT left();
}

void JsonField::setFault(const QString& fault, qint64 line)
{
    m_problem = fault;
    const Tokens& tokens = Tokens::of(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block =
        line > 0 ? m_text->document()->findBlockByNumber(static_cast<int>(line) - 1) : QTextBlock();
    if (!fault.isEmpty() && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        QColor back = tokens.error;
        back.setAlphaF(0.16F);
        mark.format.setBackground(back);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    m_fault->setHint(fault, HintLabel::Tone::Error);
    m_text->setAccessibleDescription(fault.isEmpty() ? field().description : fault);
}

} // namespace tapedeck::gui
