// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/eventdetailpane.h"

#include "core/ids.h"
#include "gui/factlist.h"
#include "gui/segmentedcontrol.h"
#include "gui/tokens.h"
#include "models/format.h"
#include "models/transcript.h"
#include "ui_eventdetailpane.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace tapedeck::gui {

namespace {

QString kindTitle(EventKind kind)
{
    switch (kind) {
    case EventKind::Llm:
        return EventDetailPane::tr("LLM call");
    case EventKind::Tool:
        return EventDetailPane::tr("Tool call");
    case EventKind::Action:
        return EventDetailPane::tr("Action");
    case EventKind::Error:
        return EventDetailPane::tr("Error");
    }
    return {};
}

} // namespace

EventDetailPane::EventDetailPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EventDetailPane>())
    , m_look(new SegmentedControl(this))
    , m_facts(new FactList)
{
    m_ui->setupUi(this);
    m_look->setAccessibleName(tr("Way to look at the event"));
    m_look->addSegment(tr("Chat"), static_cast<int>(Look::Chat));
    m_look->addSegment(tr("Fields"), static_cast<int>(Look::Fields));
    m_look->addSegment(tr("Raw"), static_cast<int>(Look::Raw));
    m_ui->header->addWidget(m_look);
    m_ui->transcript->setFooter(m_facts);
    m_ui->fields->setModel(&m_tree);
    m_ui->fields->header()->setDefaultSectionSize(140);
    connect(m_look, &SegmentedControl::chosen, this, &EventDetailPane::refresh);
    clear();
}

EventDetailPane::~EventDetailPane() = default;

void EventDetailPane::show(const Event& event, const QString& agentName)
{
    m_event = event;
    m_agentName = agentName;
    m_tree.setJson(event.body);
    m_ui->fields->expandToDepth(0);
    m_ui->raw->setText(event.body.toBytes(2), JsonView::Language::Json);
    m_ui->transcript->setEntries(models::transcriptOf(event), Tokens::of(palette()).kind(event.kind));
    m_ui->transcript->verticalScrollBar()->setValue(0);
    showFacts();
    refresh();
}

void EventDetailPane::clear()
{
    m_event.reset();
    refresh();
}

void EventDetailPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_event)
        m_ui->transcript->setEntries(models::transcriptOf(*m_event),
                                     Tokens::of(palette()).kind(m_event->kind));
}

void EventDetailPane::refresh()
{
    m_look->setEnabled(m_event.has_value());
    if (!m_event) {
        m_ui->header->setTitle(tr("Event"));
        m_ui->pages->setCurrentWidget(m_ui->nothing);
        return;
    }
    m_ui->header->setTitle(kindTitle(m_event->kind));
    switch (static_cast<Look>(m_look->currentData().toInt())) {
    case Look::Chat:
        m_ui->pages->setCurrentWidget(m_ui->transcript);
        break;
    case Look::Fields:
        m_ui->pages->setCurrentWidget(m_ui->fields);
        break;
    case Look::Raw:
        m_ui->pages->setCurrentWidget(m_ui->raw);
        break;
    }
}

void EventDetailPane::showFacts()
{
    const Event& event = *m_event;
    QString tokens;
    if (event.promptTokens || event.completionTokens) {
        tokens = tr("%1 prompt · %2 completion")
                     .arg(models::countText(event.promptTokens.value_or(0)),
                          models::countText(event.completionTokens.value_or(0)));
    }
    const bool timed = event.init && event.end && event.kind != EventKind::Error;
    m_facts->setFact(QStringLiteral("title"), event.kind == EventKind::Llm ? tr("Model") : tr("Name"),
                     event.title);
    m_facts->setFact(QStringLiteral("tokens"), tr("Tokens"), tokens);
    m_facts->setFact(QStringLiteral("cost"), tr("Cost"),
                     event.cost ? models::moneyText(*event.cost) : QString());
    m_facts->setFact(QStringLiteral("took"), tr("Took"),
                     timed ? models::durationText(*event.end - *event.init) : QString());
    m_facts->setFact(QStringLiteral("at"), tr("At"),
                     event.init ? models::exactTimeText(*event.init) : QString());
    m_facts->setFact(QStringLiteral("agent"), tr("Agent"), m_agentName);
    m_facts->setFact(QStringLiteral("id"), tr("Event id"), shortId(event.id), event.id);
    m_facts->setFact(QStringLiteral("trigger"), tr("Trigger"), shortId(event.triggerId), event.triggerId);
}

} // namespace tapedeck::gui
