// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/exchangeview.h"

#include "capture/writer.h"
#include "core/redaction.h"
#include "gui/elidedlabel.h"
#include "gui/flowlayout.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/style.h"
#include "models/background.h"
#include "models/format.h"
#include "ui_exchangeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>

namespace tapedeck::gui {

namespace {

constexpr qsizetype readAtOnce = 256 << 10; ///< bytes; larger bodies are laid out on a worker
constexpr int addressMargin = 12;
const Headers noHeaders;

QString statusWords(const Exchange& exchange)
{
    if (!exchange.response)
        return ExchangeView::tr("No answer");
    return QStringLiteral("%1 %2")
        .arg(exchange.response->status)
        .arg(QString::fromLatin1(exchange.response->reason))
        .trimmed();
}

} // namespace

ExchangeView::ExchangeView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ExchangeView>())
{
    m_ui->setupUi(this);
    FlowLayout::inPlaceOf(m_ui->bar, m_ui->layout);
    constexpr int findWidth = 76;
    m_ui->find->setMinimumWidth(findWidth);
    makeHeader();
    m_ui->side->addSegment(tr("Answer"), static_cast<int>(Side::Answer));
    m_ui->side->addSegment(tr("Request"), static_cast<int>(Side::Request));
    m_ui->look->addSegment(tr("Pretty"), static_cast<int>(Look::Pretty));
    m_ui->look->addSegment(tr("Tree"), static_cast<int>(Look::Tree));
    m_ui->look->addSegment(tr("Raw"), static_cast<int>(Look::Raw));
    m_ui->look->addSegment(tr("Headers"), static_cast<int>(Look::Headers));
    m_ui->look->addSegment(tr("Timing"), static_cast<int>(Look::Timing));
    connect(m_ui->side, &SegmentedControl::chosen, this, &ExchangeView::refresh);
    connect(m_ui->look, &SegmentedControl::chosen, this, &ExchangeView::showLook);

    setMuted(m_ui->note);
    m_ui->tree->setModel(&m_tree);
    m_ui->tree->header()->setDefaultSectionSize(200);
    m_ui->headers->setModel(&m_headers);
    m_ui->headers->verticalHeader()->hide();
    m_ui->headers->verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    m_ui->headers->horizontalHeader()->setStretchLastSection(true);
    m_ui->headers->horizontalHeader()->setDefaultSectionSize(220);
    m_ui->headers->horizontalHeader()->setHighlightSections(false);

    auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_ui->find, [this] {
        m_ui->find->setFocus();
        m_ui->find->selectAll();
    });
    auto* next =
        new QShortcut(QKeySequence::FindNext, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] { findNext(true); });
    auto* previous =
        new QShortcut(QKeySequence::FindPrevious, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(previous, &QShortcut::activated, this, [this] { findNext(false); });
    connect(m_ui->find, &QLineEdit::returnPressed, this, [this] { findNext(true); });
    clear();
}

ExchangeView::~ExchangeView() = default;

void ExchangeView::makeHeader()
{
    m_address = new ElidedLabel(this);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setFont(monoFont());
    m_address->setContentsMargins(addressMargin, addressMargin / 2, addressMargin, 0);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->hide();
    m_ui->layout->insertWidget(1, m_address);
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("cURL"), this);
    m_copy->setObjectName(QStringLiteral("copyCurl"));
    m_copy->setToolTip(tr("Copy the request as a cURL command; keys and tokens are masked"));
    m_copy->setAccessibleName(tr("Copy as cURL"));
    m_again = new QPushButton(icon(QStringLiteral("send")), tr("Send again"), this);
    m_again->setObjectName(QStringLiteral("sendAgain"));
    m_again->setToolTip(tr("Send the same request to the current profile"));
    m_again->hide();
    m_ui->header->addWidget(m_copy);
    m_ui->header->addWidget(m_again);
    connect(m_copy, &QPushButton::clicked, this, &ExchangeView::copyAsCurl);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_exchange)
            Q_EMIT sendAgainWanted(*m_exchange);
    });
}

void ExchangeView::setSendable(bool sendable)
{
    m_again->setVisible(sendable);
}

void ExchangeView::show(const Exchange& exchange)
{
    m_exchange = redacted(exchange);
    refresh();
}

void ExchangeView::clear()
{
    m_exchange.reset();
    refresh();
}

ExchangeView::Side ExchangeView::side() const
{
    return static_cast<Side>(m_ui->side->currentData().toInt());
}

ExchangeView::Look ExchangeView::look() const
{
    return static_cast<Look>(m_ui->look->currentData().toInt());
}

const Headers& ExchangeView::headers() const
{
    if (!m_exchange)
        return noHeaders;
    if (side() == Side::Request)
        return m_exchange->request.headers;
    return m_exchange->response ? m_exchange->response->headers : noHeaders;
}

QByteArray ExchangeView::body() const
{
    if (!m_exchange)
        return {};
    if (side() == Side::Request)
        return m_exchange->request.body;
    return m_exchange->response ? m_exchange->response->body : QByteArray();
}

void ExchangeView::refresh()
{
    const bool any = m_exchange.has_value();
    m_copy->setEnabled(any);
    m_again->setEnabled(any);
    showTitle();
    m_headers.setHeaders(headers());
    if (any)
        m_ui->timing->show(*m_exchange);
    loadBody();
}

void ExchangeView::showTitle()
{
    m_address->setVisible(m_exchange.has_value());
    if (m_exchange)
        m_address->setText(QStringLiteral("%1 %2").arg(QString::fromLatin1(m_exchange->request.method),
                                                       m_exchange->request.url));
    if (!m_exchange) {
        m_ui->header->setTitle(tr("Exchange"));
        m_ui->header->setSubtitle({});
        return;
    }
    m_ui->header->setTitle(statusWords(*m_exchange));
    QStringList facts;
    if (m_exchange->timing.total >= 0)
        facts << models::durationText(m_exchange->timing.total);
    if (m_exchange->response)
        facts << models::bytesText(m_exchange->response->body.size());
    if (m_exchange->attempts > 1)
        facts << tr("%n attempt(s)", nullptr, m_exchange->attempts);
    m_ui->header->setSubtitle(facts.join(QStringLiteral(" · ")));
}

void ExchangeView::loadBody()
{
    const QByteArray bytes = body();
    const quint64 request = ++m_request;
    if (bytes.size() <= readAtOnce) {
        take(models::present(bytes));
        return;
    }
    m_body = {};
    m_body.note = tr("Laying out %1…").arg(models::bytesText(bytes.size()));
    showLook();
    models::inBackground(
        this, [bytes] { return models::present(bytes); },
        [this, request](const models::BodyPresentation& made) {
            if (request == m_request)
                take(made);
        });
}

void ExchangeView::take(const models::BodyPresentation& body)
{
    m_body = body;
    m_tree.setJson(m_body.json.value_or(Json()));
    constexpr int openLevels = 1;
    m_ui->tree->expandToDepth(openLevels);
    showLook();
}

void ExchangeView::showLook()
{
    QString note;
    if (!m_exchange)
        note = tr("Choose an exchange to see its request and its answer.");
    else if (side() == Side::Answer && m_exchange->failure)
        note = m_exchange->failure->text;
    else if (look() != Look::Headers && look() != Look::Timing)
        note = m_body.note;
    else if (look() == Look::Headers && headers().empty())
        note = tr("No headers are known.");

    QWidget* page = m_ui->nothing;
    const bool plain = m_body.kind != models::BodyPresentation::Kind::Json &&
                       m_body.kind != models::BodyPresentation::Kind::BareString;
    if (m_exchange) {
        switch (look()) {
        case Look::Pretty:
            m_ui->text->setText(m_body.pretty, plain ? JsonView::Language::Plain : JsonView::Language::Json);
            page = m_body.pretty.isEmpty() ? m_ui->nothing : m_ui->text;
            break;
        case Look::Raw:
            m_ui->text->setText(m_body.raw, JsonView::Language::Plain);
            page = m_body.raw.isEmpty() ? m_ui->nothing : m_ui->text;
            break;
        case Look::Tree:
            page = m_body.json ? static_cast<QWidget*>(m_ui->tree) : m_ui->nothing;
            if (!m_body.json && note.isEmpty())
                note = tr("Only JSON has a tree.");
            break;
        case Look::Headers:
            page = headers().empty() ? m_ui->nothing : static_cast<QWidget*>(m_ui->headers);
            break;
        case Look::Timing:
            page = m_ui->timing;
            break;
        }
    }
    m_ui->find->setVisible(page == m_ui->text);
    m_ui->note->setText(note);
    m_ui->note->setVisible(!note.isEmpty());
    m_ui->pages->setCurrentWidget(page);
}

void ExchangeView::copyAsCurl() const
{
    if (m_exchange)
        QGuiApplication::clipboard()->setText(capture::asCurl(m_exchange->request));
}

void ExchangeView::findNext(bool forward)
{
    if (!m_ui->find->text().isEmpty() && m_ui->find->isVisible())
        m_ui->text->find(m_ui->find->text(), forward);
}

} // namespace tapedeck::gui
