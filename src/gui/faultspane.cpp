// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/faultspane.h"

#include "gui/icons.h"
#include "gui/style.h"
#include "server/embeddedserver.h"
#include "ui_faultspane.h"

#include <QFormLayout>
#include <QLocale>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

using server::Fault;
using Kind = server::Fault::Kind;

constexpr int everyEndpoint = -1;

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::ExpiredToken:
        return FaultsPane::tr("401 expired token");
    case Kind::BadRequest:
        return FaultsPane::tr("400 refused");
    case Kind::TooMany:
        return FaultsPane::tr("429 too many");
    case Kind::ServerError:
        return FaultsPane::tr("500 server error");
    case Kind::Unavailable:
        return FaultsPane::tr("503 unavailable");
    case Kind::Delay:
        return FaultsPane::tr("Delay");
    case Kind::Cut:
        return FaultsPane::tr("Connection cut");
    }
    return {};
}

QToolButton* headerButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FaultsPane::FaultsPane(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::FaultsPane>())
    , m_add(headerButton(QStringLiteral("plus"), tr("Add a fault"), this))
    , m_remove(headerButton(QStringLiteral("trash"), tr("Remove this fault"), this))
    , m_faults(services.server.config().faults)
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(tr("Faults"));
    m_add->setObjectName(QStringLiteral("addFault"));
    m_remove->setObjectName(QStringLiteral("removeFault"));
    m_ui->header->addWidget(m_remove);
    m_ui->header->addWidget(m_add);
    m_ui->list->setObjectName(QStringLiteral("faultList"));
    setMuted(m_ui->emptyNote);
    for (const QObject* object : m_ui->editor->children()) {
        if (auto* label = qobject_cast<QLabel*>(const_cast<QObject*>(object)))
            setMuted(label);
    }
    fillChoices();
    connect(m_add, &QToolButton::clicked, this, &FaultsPane::addFault);
    connect(m_remove, &QToolButton::clicked, this, &FaultsPane::removeFault);
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &FaultsPane::showFault);
    for (QComboBox* field : {m_ui->kindField, m_ui->endpointField})
        connect(field, &QComboBox::currentIndexChanged, this, &FaultsPane::takeForm);
    for (QSpinBox* field : {m_ui->shareField, m_ui->countField, m_ui->retryField, m_ui->delayField})
        connect(field, &QSpinBox::valueChanged, this, &FaultsPane::takeForm);
    fillList(0);
}

FaultsPane::~FaultsPane() = default;

void FaultsPane::fillChoices()
{
    for (const Kind kind : {Kind::ExpiredToken, Kind::BadRequest, Kind::TooMany, Kind::ServerError,
                            Kind::Unavailable, Kind::Delay, Kind::Cut})
        m_ui->kindField->addItem(kindWords(kind), static_cast<int>(kind));
    m_ui->endpointField->addItem(tr("Every endpoint"), everyEndpoint);
    for (const contract::Endpoint& endpoint : m_services.api.endpoints())
        m_ui->endpointField->addItem(endpoint.name, static_cast<int>(endpoint.id));
    m_ui->endpointField->setMaxVisibleItems(m_ui->endpointField->count());
}

QString FaultsPane::words(const Fault& fault) const
{
    QStringList parts{kindWords(fault.kind)};
    if (fault.endpoint)
        parts << m_services.api.endpoint(*fault.endpoint).name;
    if (fault.share < 1)
        parts << tr("%1 %").arg(qRound(fault.share * 100));
    if (fault.count >= 0)
        parts << tr("%n times", nullptr, fault.count);
    return parts.join(QStringLiteral(" · "));
}

void FaultsPane::fillList(int current)
{
    m_filling = true;
    m_ui->list->clear();
    for (const Fault& fault : m_faults)
        m_ui->list->addItem(words(fault));
    m_ui->pages->setCurrentWidget(m_faults.empty() ? m_ui->emptyPage : m_ui->listPage);
    m_remove->setEnabled(!m_faults.empty());
    m_filling = false;
    m_ui->list->setCurrentRow(std::min(current, m_ui->list->count() - 1));
    showFault();
}

void FaultsPane::addFault()
{
    m_faults.push_back({});
    m_services.server.setFaults(m_faults);
    fillList(static_cast<int>(m_faults.size()) - 1);
    m_ui->kindField->setFocus();
}

void FaultsPane::removeFault()
{
    const int row = m_ui->list->currentRow();
    if (row < 0)
        return;
    m_faults.erase(m_faults.begin() + row);
    m_services.server.setFaults(m_faults);
    fillList(row);
}

void FaultsPane::showFault()
{
    const int row = m_ui->list->currentRow();
    m_ui->editor->setEnabled(row >= 0);
    if (m_filling || row < 0)
        return;
    const Fault& fault = m_faults[static_cast<std::size_t>(row)];
    m_filling = true;
    m_ui->kindField->setCurrentIndex(m_ui->kindField->findData(static_cast<int>(fault.kind)));
    m_ui->endpointField->setCurrentIndex(
        m_ui->endpointField->findData(fault.endpoint ? static_cast<int>(*fault.endpoint) : everyEndpoint));
    m_ui->shareField->setValue(qRound(fault.share * 100));
    m_ui->countField->setValue(std::max(0, fault.count));
    m_ui->retryField->setValue(fault.seconds);
    m_ui->delayField->setValue(fault.milliseconds);
    m_filling = false;
    auto* form = static_cast<QFormLayout*>(m_ui->editor->layout());
    const bool retries = fault.kind == Kind::TooMany || fault.kind == Kind::Unavailable;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_ui->retryField, form->labelForField(m_ui->retryField)})
        part->setVisible(retries);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_ui->delayField, form->labelForField(m_ui->delayField)})
        part->setVisible(fault.kind == Kind::Delay);
}

void FaultsPane::takeForm()
{
    const int row = m_ui->list->currentRow();
    if (m_filling || row < 0)
        return;
    constexpr int firstDelay = 500;
    Fault& fault = m_faults[static_cast<std::size_t>(row)];
    const Kind before = fault.kind;
    fault.kind = static_cast<Kind>(m_ui->kindField->currentData().toInt());
    const int endpoint = m_ui->endpointField->currentData().toInt();
    fault.endpoint.reset();
    if (endpoint != everyEndpoint)
        fault.endpoint = static_cast<contract::EndpointId>(endpoint);
    fault.share = m_ui->shareField->value() / 100.0;
    fault.count = m_ui->countField->value() == 0 ? -1 : m_ui->countField->value();
    fault.seconds = m_ui->retryField->value();
    fault.milliseconds = m_ui->delayField->value();
    if (fault.kind == Kind::Delay && before != Kind::Delay && fault.milliseconds == 0)
        fault.milliseconds = firstDelay; // a delay of nothing would look broken
    m_ui->list->item(row)->setText(words(fault));
    m_services.server.setFaults(m_faults);
    showFault();
}

} // namespace tapedeck::gui
