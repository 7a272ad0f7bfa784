// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/hostenvfield.h"

#include "contract/hostenv.h"
#include "gui/elidedlabel.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/jsonfield.h"
#include "gui/flowlayout.h"
#include "gui/linkbutton.h"
#include "models/background.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

// What remains of them without names and paths.
bool isNameless(const QString& section)
{
    return section == QLatin1String("SDK") || section == QLatin1String("OS");
}

QString systemOf(const Json& value)
{
    const Json& system = value["OS"];
    for (const char* name : {"OS Version", "OS"}) {
        if (const QString text = system[name].toQString().simplified(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

HostEnvField::HostEnvField(contract::FormField field, models::ComposeContext& context, QWidget* parent)
    : FieldEditor(std::move(field), context, parent)
    , m_summary(new ElidedLabel(this))
    , m_fill(new QPushButton(tr("Fill from this machine"), this))
    , m_options(new LinkButton(tr("What to fill in"), this))
    , m_clear(new LinkButton(tr("Clear"), this))
    , m_more(new LinkButton(tr("JSON"), this))
    , m_choices(new QWidget(this))
    , m_optOut(new QCheckBox(tr("Leave out host name, user and paths"), m_choices))
    , m_json(new JsonField(this->field(), context, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_summary);
    auto* buttons = new FlowLayout(8);
    buttons->addWidget(m_fill);
    for (LinkButton* link : {m_options, m_more, m_clear})
        buttons->addWidget(link);
    layout->addLayout(buttons);
    layout->addWidget(m_choices);
    layout->addWidget(m_json);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setMinimumHeight(30);
    m_fill->setObjectName(QStringLiteral("fill"));
    m_fill->setAutoDefault(false);
    m_clear->setObjectName(QStringLiteral("clear"));
    m_clear->setAccessibleName(tr("Clear: %1").arg(this->field().title));
    m_options->setObjectName(QStringLiteral("options"));
    m_options->setCheckable(true);
    m_more->setObjectName(QStringLiteral("showJson"));
    m_more->setCheckable(true);
    m_more->setAccessibleName(tr("%1 as JSON").arg(this->field().title));
    makeChoices();
    m_choices->hide();
    m_json->hide();
    setFocusProxy(m_fill);
    setAccessibleName(this->field().title);
    connect(m_fill, &QPushButton::clicked, this, &HostEnvField::fill);
    connect(m_options, &LinkButton::toggled, m_choices, &QWidget::setVisible);
    connect(m_more, &LinkButton::toggled, m_json, &QWidget::setVisible);
    connect(m_clear, &LinkButton::clicked, this, [this] {
        setValue(nullptr);
        m_fill->setFocus(Qt::OtherFocusReason);
        Q_EMIT cleared();
    });
    connect(m_json, &JsonField::edited, this, [this](const Json& value) {
        m_value = value;
        summarise();
        Q_EMIT edited(value);
    });
    connect(m_json, &JsonField::cleared, m_clear, &QPushButton::click);
    summarise();
}

void HostEnvField::makeChoices()
{
    auto* column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_optOut->setObjectName(QStringLiteral("optOut"));
    m_optOut->setToolTip(tr("Only SDK and OS remain then, without the host's name."));
    m_optOut->setChecked(true);
    column->addWidget(m_optOut);
    for (const QString& section : contract::hostEnvSections()) {
        auto* box = new QCheckBox(section, m_choices);
        box->setObjectName(section);
        box->setChecked(true);
        column->addWidget(box);
        m_sections.push_back(box);
        connect(box, &QCheckBox::toggled, this, &HostEnvField::updateSections);
    }
    connect(m_optOut, &QCheckBox::toggled, this, &HostEnvField::updateSections);
    updateSections();
}

QStringList HostEnvField::chosenSections() const
{
    QStringList out;
    for (const QCheckBox* box : m_sections) {
        if (box->isChecked() && box->isEnabledTo(m_choices))
            out << box->objectName();
    }
    return out;
}

void HostEnvField::updateSections()
{
    for (QCheckBox* box : m_sections)
        box->setEnabled(!m_optOut->isChecked() || isNameless(box->objectName()));
    m_fill->setEnabled(!m_readOnly && !m_filling && !chosenSections().isEmpty());
}

void HostEnvField::fill()
{
    contract::HostEnvOptions options;
    options.optOut = m_optOut->isChecked();
    options.sections = chosenSections();
    m_filling = true;
    summarise();
    const std::string pointer = field().pointer;
    models::inBackground(
        this, [options] { return contract::hostEnv(options); },
        [this, pointer](const Json& value) {
            m_filling = false;
            if (m_readOnly || pointer != field().pointer)
                return summarise();
            setValue(&value);
            summarise();
            Q_EMIT edited(value);
        });
}

void HostEnvField::setValue(const Json* value)
{
    const bool same = value ? m_value && *m_value == *value : !m_value;
    if (same)
        return;
    m_value = value ? std::optional(*value) : std::nullopt;
    m_json->setValue(value);
    summarise();
}

void HostEnvField::setPlace(contract::FormField newField, const Json& body)
{
    m_json->setPlace(newField, body);
    FieldEditor::setPlace(std::move(newField), body);
}

void HostEnvField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_json->setReadOnly(readOnly);
    m_choices->setEnabled(!readOnly);
    summarise();
}

void HostEnvField::summarise()
{
    QString text;
    if (m_filling)
        text = tr("Reading…");
    else if (!m_value)
        text = tr("Not given");
    else if (m_value->isNull())
        text = QStringLiteral("null");
    else if (!m_value->isObject())
        text = tr("Not an object: see the JSON");
    else
        text = tr("%n section(s)", nullptr, static_cast<int>(m_value->size()));
    const QString system = !m_filling && m_value && m_value->isObject() ? systemOf(*m_value) : QString();
    m_summary->setText(system.isEmpty() ? text : tr("%1 · OS: %2").arg(text, system));
    m_summary->setAccessibleName(m_summary->text());
    m_clear->setVisible(m_value.has_value());
    m_clear->setEnabled(!m_readOnly);
    m_more->setEnabled(m_value.has_value() || m_more->isChecked());
    updateSections();
}

} // namespace tapedeck::gui
