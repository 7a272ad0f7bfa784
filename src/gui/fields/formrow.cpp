// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/formrow.h"

#include "gui/elidedlabel.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/notecard.h"
#include "gui/stylepaint.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int leftMargin = 4;
constexpr int removeSize = 20;
constexpr int labelGap = 12;
constexpr int ringGap = 2; ///< between the editor and the ring that marks it

bool looksTheSame(const std::vector<Finding>& a, const std::vector<Finding>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Finding& x, const Finding& y) {
        return x.severity == y.severity && x.message == y.message && x.fix.has_value() == y.fix.has_value() &&
               (!x.fix || x.fix->label == y.fix->label);
    });
}

QWidget* focusTarget(QWidget* widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

} // namespace

FormRow::FormRow(const contract::FormField& field, contract::Shape shape, models::ComposeContext& context,
                 QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_shape(shape)
    , m_remove(new QToolButton(this))
    , m_label(new ElidedLabel(this))
    , m_caption(new ElidedLabel(this))
    , m_column(new QVBoxLayout)
{
    contract::FormField forEditor = field;
    forEditor.shape = shape;
    m_editor = makeFieldEditor(forEditor, context, this);
    m_remove->setObjectName(QStringLiteral("removeField"));
    m_remove->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    m_remove->setIconSize({12, 12});
    m_remove->setFixedSize(removeSize, removeSize);
    m_remove->setFocusPolicy(Qt::NoFocus); // the menu of the field does the same
    setVariant(m_remove, Variant::Quiet);
    m_remove->move(leftMargin, ringGap + (Style::controlHeight - removeSize) / 2);
    m_remove->hide();
    m_label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_label->setFixedHeight(Style::controlHeight);
    m_label->setBuddy(m_editor);
    setMuted(m_label);
    m_label->installEventFilter(this);
    m_caption->setFont(smallFont());
    m_caption->setObjectName(QStringLiteral("caption"));
    setMuted(m_caption);
    m_caption->hide();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(leftMargin, ringGap, 12, ringGap);
    row->setSpacing(0);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addSpacing(labelGap);
    row->addLayout(m_column, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_editor);
    m_column->addWidget(m_caption);

    connect(m_editor, &FieldEditor::edited, this, &FormRow::edited);
    connect(m_editor, &FieldEditor::cleared, this, &FormRow::removeWanted);
    connect(m_remove, &QToolButton::clicked, this, &FormRow::removeWanted);
}

void FormRow::showField(const contract::FormField& field, const Json& body, const Json* value)
{
    const bool same = m_described && field.name == m_field.name && field.title == m_field.title &&
                      field.description == m_field.description && field.required == m_field.required &&
                      field.known == m_field.known && field.ignored == m_field.ignored;
    m_field = field;
    m_null = value && value->isNull();
    contract::FormField forEditor = field;
    forEditor.shape = m_shape;
    m_editor->setPlace(std::move(forEditor), body);
    m_editor->setValue(value);
    if (!same)
        describe();
    updateRemove();
}

void FormRow::describe()
{
    m_label->setText(m_field.required ? tr("%1 *", "label of a field that must be there").arg(m_field.title)
                                      : m_field.title);
    const QString name = QString::fromStdString(m_field.name);
    const QString tip = m_field.description.isEmpty() ? name : tr("%1: %2").arg(name, m_field.description);
    m_label->setToolTip(tip);
    m_editor->setToolTip(m_field.description);
    updateCaption();
    m_remove->setToolTip(tr("Remove %1").arg(name));
    m_remove->setAccessibleName(tr("Remove %1").arg(m_field.title));
    QStringList said;
    if (m_field.required)
        said.append(tr("required"));
    said.append(m_caption->text());
    said.append(m_field.description);
    said.removeAll(QString());
    QWidget* target = focusTarget(m_editor);
    for (QWidget* widget : {static_cast<QWidget*>(m_editor), target}) {
        widget->setAccessibleName(m_field.title);
        widget->setAccessibleDescription(said.join(QLatin1String(". ")));
    }
    m_described = true;
}

void FormRow::updateCaption()
{
    QString caption;
    if (!m_field.known)
        caption = tr("not known to the API");
    else if (m_field.ignored)
        caption = tr("not read by the service");
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty() && m_findings.empty()); // a finding says it at length
}

void FormRow::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    for (QWidget* card : m_cards)
        card->setEnabled(!readOnly);
    updateRemove();
}

void FormRow::setActive(bool active)
{
    m_active = active;
    updateRemove();
}

void FormRow::updateRemove()
{
    const bool shown = m_field.present && !m_readOnly && (m_active || underMouse());
    m_remove->setVisible(shown);
    if (shown)
        m_remove->raise();
    // A long label makes room for it.
    m_label->setContentsMargins(shown ? removeSize : 0, 0, 0, 0);
}

void FormRow::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    updateRemove();
}

void FormRow::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    updateRemove();
}

int FormRow::labelWidth() const
{
    return m_label->fontMetrics().horizontalAdvance(m_label->text()) + 2;
}

void FormRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FormRow::setFindings(const std::vector<Finding>& findings)
{
    if (looksTheSame(findings, m_findings)) {
        m_findings = findings; // the edits of their fixes may be others
        return;
    }
    m_findings = findings;
    for (QWidget* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        auto* card = new NoteCard(m_findings[i].message, m_findings[i].severity, this);
        card->setToolTip(m_findings[i].advice);
        if (m_findings[i].fix)
            card->setAction(m_findings[i].fix->label);
        connect(card, &NoteCard::actionWanted, this, [this, i] {
            if (i < m_findings.size()) {
                const Finding finding = m_findings[i];
                Q_EMIT fixWanted(finding);
            }
        });
        card->setEnabled(!m_readOnly);
        m_column->addWidget(card);
        card->show();
        m_cards.push_back(card);
    }
    updateCaption();
    update();
}

void FormRow::startRename()
{
    if (m_rename || m_field.known || m_readOnly)
        return;
    m_rename = new QLineEdit(QString::fromStdString(m_field.name), this);
    m_rename->setObjectName(QStringLiteral("renameField"));
    m_rename->setAccessibleName(tr("Name of the field"));
    const QRect place = m_label->geometry();
    constexpr int least = 120;
    const int wide = std::max(place.width() + labelGap, least);
    m_rename->setGeometry(place.left(), place.top(), wide, Style::controlHeight);
    m_rename->selectAll();
    m_rename->installEventFilter(this);
    m_rename->show();
    m_rename->raise();
    m_rename->setFocus(Qt::OtherFocusReason);
}

void FormRow::endRename(bool take)
{
    if (!m_rename)
        return;
    QLineEdit* edit = std::exchange(m_rename, nullptr);
    const QString name = edit->text();
    edit->hide();
    edit->deleteLater();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (take && !name.isEmpty() && name != QString::fromStdString(m_field.name))
        Q_EMIT renameWanted(name);
}

bool FormRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        startRename();
        return true;
    }
    if (m_rename && watched == m_rename) {
        if (event->type() == QEvent::FocusOut) {
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
                endRename(true);
        } else if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
                endRename(key != Qt::Key_Escape);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FormRow::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuWanted(event->globalPos());
}

void FormRow::paintEvent(QPaintEvent* /*event*/)
{
    if (m_findings.empty())
        return;
    const auto worst =
        std::max_element(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
            return a.severity < b.severity;
        })->severity;
    if (worst == Severity::Info)
        return;
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = worst == Severity::Error ? tokens.error : tokens.action;
    paint::roundedBox(&painter, QRectF(m_editor->geometry()).adjusted(-ringGap, -ringGap, ringGap, ringGap),
                      Qt::transparent, colour, Style::corner + ringGap);
}

} // namespace tapedeck::gui
