// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/exchangeview.h"

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
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

constexpr int addressMargin = 12;

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
    makeHeader();
    m_ui->side->addSegment(tr("Answer"), static_cast<int>(Side::Answer));
    m_ui->side->addSegment(tr("Request"), static_cast<int>(Side::Request));
    m_ui->side->addSegment(tr("Timing"), static_cast<int>(Side::Timing));
    connect(m_ui->side, &SegmentedControl::chosen, this, &ExchangeView::showSide);
    setMuted(m_ui->note);
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
    m_copy = new QToolButton(this);
    m_copy->setObjectName(QStringLiteral("copyCurl"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setText(tr("cURL"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setToolTip(tr("Copy the request as a cURL command; keys and tokens are variables in it"));
    m_copy->setAccessibleName(tr("Copy as cURL"));
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(m_copy);
    for (const capture::CodeLanguage language : capture::codeLanguages) {
        QAction* action = menu->addAction(capture::codeLanguageName(language));
        connect(action, &QAction::triggered, this, [this, language] { copyAs(language); });
    }
    m_copy->setMenu(menu);
    m_again = new QPushButton(icon(QStringLiteral("send")), tr("Send again"), this);
    m_again->setObjectName(QStringLiteral("sendAgain"));
    m_again->setToolTip(tr("Send the same request to the current profile"));
    m_again->hide();
    m_ui->header->addWidget(m_copy);
    m_ui->header->addWidget(m_again);
    connect(m_copy, &QToolButton::clicked, this, [this] { copyAs(capture::CodeLanguage::Curl); });
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
    m_exchange = exchange;
    m_exchange->request.headers = redacted(exchange.request.headers);
    m_exchange->request.url = redactedText(exchange.request.url);
    if (m_exchange->response)
        m_exchange->response->headers = redacted(m_exchange->response->headers);
    showTitle();
    m_ui->timing->show(*m_exchange);
    showSide();
}

void ExchangeView::clear()
{
    m_exchange.reset();
    showTitle();
    showSide();
}

ExchangeView::Side ExchangeView::side() const
{
    return static_cast<Side>(m_ui->side->currentData().toInt());
}

void ExchangeView::showTitle()
{
    const bool any = m_exchange.has_value();
    m_copy->setEnabled(any);
    m_again->setEnabled(any);
    m_address->setVisible(any);
    if (!any) {
        m_ui->header->setTitle(tr("Exchange"));
        m_ui->header->setSubtitle({});
        return;
    }
    m_address->setText(QStringLiteral("%1 %2").arg(QString::fromLatin1(m_exchange->request.method),
                                                   m_exchange->request.url));
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

void ExchangeView::showSide()
{
    if (!m_exchange) {
        m_ui->body->clear();
    } else if (side() == Side::Request) {
        m_ui->body->setFileName(QStringLiteral("request.json"));
        m_ui->body->setHeaders(m_exchange->request.headers);
        m_ui->body->setBody(m_exchange->request.body);
    } else if (side() == Side::Answer) {
        m_ui->body->setFileName(QStringLiteral("answer.json"));
        m_ui->body->setHeaders(m_exchange->response ? m_exchange->response->headers : Headers());
        m_ui->body->setBody(m_exchange->response ? m_exchange->response->body : QByteArray());
    }
    showPage();
}

void ExchangeView::showPage()
{
    QString note;
    QWidget* page = m_ui->body;
    if (!m_exchange) {
        note = tr("Choose an exchange to see its request and its answer.");
        page = m_ui->nothing;
    } else if (side() == Side::Timing) {
        page = m_ui->timing;
    } else if (side() == Side::Answer && m_exchange->failure) {
        note = redactedText(m_exchange->failure->text);
        if (!m_exchange->response)
            page = m_ui->nothing;
    }
    m_ui->note->setText(note);
    m_ui->note->setVisible(!note.isEmpty());
    m_ui->pages->setCurrentWidget(page);
}

void ExchangeView::copyAs(capture::CodeLanguage language)
{
    if (!m_exchange)
        return;
    const auto code = [api = m_api, exchange = *m_exchange, language] {
        const capture::CodeCall call = api ? capture::codeCallOf(*api, exchange)
                                           : capture::CodeCall{exchange.request, {}, {}, false, false};
        return QString::fromUtf8(capture::callAsCode(call, language));
    };
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    if (m_exchange->request.body.size() <= JsonView::quickSize)
        copy(code());
    else
        models::inBackground(this, code, copy);
}

} // namespace tapedeck::gui
