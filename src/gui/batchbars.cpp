// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/batchbars.h"

#include "core/jsonparser.h"
#include "core/variables.h"
#include "gui/fields/hintlabel.h"
#include "gui/flowlayout.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

BatchBar::BatchBar(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(6))
    , m_hint(new HintLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(m_flow);
    layout->addWidget(m_hint);
    m_hint->setObjectName(QStringLiteral("hint"));
    QSizePolicy flowing(QSizePolicy::Preferred, QSizePolicy::Minimum);
    flowing.setHeightForWidth(true);
    setSizePolicy(flowing);
    hide();
}

void BatchBar::add(QWidget* part)
{
    m_flow->addWidget(part);
}

QPushButton* BatchBar::button(const QString& text, const QString& name)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    add(made);
    return made;
}

void BatchBar::addClose()
{
    auto* made = new QToolButton(this);
    made->setObjectName(QStringLiteral("close"));
    made->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    made->setToolTip(tr("Close (Escape)"));
    made->setAccessibleName(tr("Close"));
    made->setFocusPolicy(Qt::StrongFocus);
    setVariant(made, Variant::Quiet);
    add(made);
    connect(made, &QToolButton::clicked, this, &BatchBar::dismiss);
}

void BatchBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

bool BatchBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
        event->type() == QEvent::Show)
        fit();
    return done;
}

// As high as its lines are in this width, which the splitter around would not ask for.
void BatchBar::fit()
{
    const int height = layout()->totalHeightForWidth(width());
    if (height != minimumHeight())
        setMinimumHeight(height);
}

void BatchBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

void BatchBar::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

BatchSetBar::BatchSetBar(QWidget* parent)
    : BatchBar(parent)
    , m_label(new QLabel(this))
    , m_member(new QComboBox(this))
    , m_value(new QLineEdit(this))
{
    setAccessibleName(tr("Set for chosen events"));
    add(m_label);
    add(m_member);
    m_member->setObjectName(QStringLiteral("member"));
    m_member->setEditable(true);
    m_member->setInsertPolicy(QComboBox::NoInsert);
    m_member->setAccessibleName(tr("Member"));
    m_member->setMinimumWidth(130);
    m_member->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    add(m_value);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setFont(monoFont());
    m_value->setMinimumWidth(110);
    m_value->setPlaceholderText(tr("value, as JSON"));
    m_value->setAccessibleName(tr("Value, as JSON"));
    m_set = button(tr("Set"), QStringLiteral("set"));
    m_remove = button(tr("Remove"), QStringLiteral("remove"));
    m_remove->setToolTip(tr("Remove the member from the chosen events"));
    addClose();
    connect(m_value, &QLineEdit::textEdited, this, &BatchSetBar::check);
    connect(m_member, &QComboBox::currentTextChanged, this, &BatchSetBar::check);
    connect(m_value, &QLineEdit::returnPressed, this, &BatchSetBar::set);
    connect(m_set, &QPushButton::clicked, this, &BatchSetBar::set);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Q_EMIT removeWanted(m_member->currentText().toStdString()); });
}

void BatchSetBar::open(int events, const std::vector<contract::FormField>& members, const QString& member)
{
    const QString before = member.isEmpty() ? m_member->currentText() : member;
    m_label->setText(tr("Set for %n event(s)", nullptr, events));
    {
        const QSignalBlocker quiet(m_member);
        m_member->clear();
        for (const contract::FormField& field : members) {
            m_member->addItem(QString::fromStdString(field.name));
            m_member->setItemData(m_member->count() - 1, field.title, Qt::ToolTipRole);
        }
        m_member->setCurrentIndex(m_member->findText(before));
        m_member->setEditText(before);
    }
    check();
    show();
    if (before.isEmpty())
        m_member->setFocus(Qt::OtherFocusReason);
    else
        m_value->setFocus(Qt::OtherFocusReason);
}

// What does not begin like JSON is a text.
std::optional<Json> BatchSetBar::value() const
{
    const QString text = m_value->text().trimmed();
    if (auto json = readJson(text.toUtf8()))
        return json;
    const bool meant =
        text.isEmpty() || text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u'"');
    const bool variable = text.startsWith(QLatin1String("{{")) && text.endsWith(QLatin1String("}}"));
    return meant && !variable ? std::nullopt : std::optional(Json(text));
}

void BatchSetBar::check()
{
    const auto json = value();
    const bool named = !m_member->currentText().isEmpty();
    const QString text = m_value->text().trimmed();
    m_set->setEnabled(named && json);
    m_remove->setEnabled(named);
    if (json && json->isString() && !text.startsWith(u'"'))
        hint().setHint(tr("As a text: %1").arg(QString::fromStdString(json->dump())));
    else if (!json && !text.isEmpty())
        hint().setHint(tr("This is no JSON yet."), HintLabel::Tone::Error);
    else
        hint().setHint({});
}

void BatchSetBar::set()
{
    const auto json = value();
    if (json && !m_member->currentText().isEmpty())
        Q_EMIT setWanted(m_member->currentText().toStdString(), *json);
}

BatchTimesBar::BatchTimesBar(QWidget* parent)
    : BatchBar(parent)
    , m_label(new QLabel(this))
    , m_gap(new QLineEdit(QStringLiteral("100ms"), this))
{
    setAccessibleName(tr("Space out times"));
    add(m_label);
    m_label->setToolTip(tr("The first stays where it is, each keeps its duration."));
    add(m_gap);
    m_gap->setObjectName(QStringLiteral("gap"));
    m_gap->setFont(monoFont());
    m_gap->setMinimumWidth(70);
    m_gap->setMaximumWidth(140);
    m_gap->setAccessibleName(tr("Time between two events"));
    m_label->setBuddy(m_gap);
    QPushButton* set = button(tr("Set times"), QStringLiteral("setTimes"));
    addClose();
    connect(m_gap, &QLineEdit::textEdited, this, [this] { hint().setHint({}); });
    connect(m_gap, &QLineEdit::returnPressed, this, &BatchTimesBar::apply);
    connect(set, &QPushButton::clicked, this, &BatchTimesBar::apply);
}

void BatchTimesBar::open(int events)
{
    m_label->setText(tr("%n event(s) in a row, between them", nullptr, events));
    hint().setHint({});
    show();
    m_gap->setFocus(Qt::OtherFocusReason);
    m_gap->selectAll();
}

void BatchTimesBar::apply()
{
    const QString text = m_gap->text().trimmed();
    const auto span = text == QLatin1String("0") ? std::optional<qint64>(0) : parseSpan(text.toStdString());
    if (!span) {
        hint().setHint(tr("Write a time such as 250ms, 2s or 1m30s."), HintLabel::Tone::Error);
        return;
    }
    Q_EMIT gapChosen(*span);
}

} // namespace tapedeck::gui
