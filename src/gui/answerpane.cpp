// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answerpane.h"

#include "core/redaction.h"
#include "gui/bodyview.h"
#include "gui/elidedlabel.h"
#include "gui/emptystate.h"
#include "gui/fonts.h"
#include "gui/jsonview.h"
#include "gui/notecard.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/background.h"
#include "models/format.h"
#include "ui_answerpane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace tapedeck::gui {

namespace {

// Where the answer came without its reason phrase, as over HTTP/2.
QString reasonOf(int status)
{
    static constexpr std::array<std::pair<int, const char*>, 20> known{{{200, "OK"},
                                                                        {201, "Created"},
                                                                        {202, "Accepted"},
                                                                        {204, "No Content"},
                                                                        {301, "Moved Permanently"},
                                                                        {302, "Found"},
                                                                        {307, "Temporary Redirect"},
                                                                        {308, "Permanent Redirect"},
                                                                        {400, "Bad Request"},
                                                                        {401, "Unauthorized"},
                                                                        {403, "Forbidden"},
                                                                        {404, "Not Found"},
                                                                        {405, "Method Not Allowed"},
                                                                        {413, "Content Too Large"},
                                                                        {422, "Unprocessable Content"},
                                                                        {429, "Too Many Requests"},
                                                                        {500, "Internal Server Error"},
                                                                        {502, "Bad Gateway"},
                                                                        {503, "Service Unavailable"},
                                                                        {504, "Gateway Timeout"}}};
    const auto* found =
        std::find_if(known.begin(), known.end(), [status](const auto& one) { return one.first == status; });
    return found == known.end() ? QString() : QString::fromLatin1(found->second);
}

QString failureWords(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
        return AnswerPane::tr("No answer in time");
    case ErrorKind::Tls:
        return AnswerPane::tr("Server not trusted");
    case ErrorKind::Network:
        return AnswerPane::tr("No connection");
    case ErrorKind::Cancelled:
        return AnswerPane::tr("Stopped");
    default:
        return AnswerPane::tr("No answer");
    }
}

} // namespace

QString statusWords(const Exchange& exchange)
{
    if (!exchange.response)
        return failureWords(exchange.failure ? exchange.failure->kind : ErrorKind::Internal);
    const Response& response = *exchange.response;
    const QString reason =
        response.reason.isEmpty() ? reasonOf(response.status) : QString::fromLatin1(response.reason);
    return QStringLiteral("%1 %2").arg(response.status).arg(reason).trimmed();
}

AnswerPane::AnswerPane(const contract::Api& api, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_ui(std::make_unique<Ui::AnswerPane>())
{
    m_ui->setupUi(this);
    makeHeader();
    makeCopyMenu();
    m_ui->pages->setCurrentWidget(m_ui->empty);
    auto* hint =
        new EmptyState(QStringLiteral("inbox"), tr("No answer yet"),
                       tr("Send the call, and what the service answers is shown here."), m_ui->empty);
    m_ui->emptyLayout->addWidget(hint);
    clear();
}

AnswerPane::~AnswerPane() = default;

void AnswerPane::makeHeader()
{
    auto* head = new QWidget(this);
    m_status = new QLabel(head);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setFont(boldFont());
    m_status->setTextFormat(Qt::PlainText);
    m_facts = new ElidedLabel(head);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setTextFormat(Qt::PlainText);
    setMuted(m_facts);
    m_copyAs = new QPushButton(this);
    m_copyAs->setObjectName(QStringLiteral("copyAs"));
    m_copyAs->setText(tr("Copy as"));
    m_copyAs->setToolTip(tr("Copy the call as code; the key is a variable in it"));
    m_copyAs->setAccessibleName(tr("Copy as"));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_status);
    layout->addWidget(m_facts, 1);
    m_ui->header->addFiller(head);
    m_ui->header->addWidget(m_copyAs);
}

void AnswerPane::makeCopyMenu()
{
    auto* menu = new QMenu(m_copyAs);
    for (const capture::CodeLanguage language : capture::codeLanguages) {
        QAction* action = menu->addAction(capture::codeLanguageName(language));
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT copyAsWanted(language); });
    }
    menu->addSeparator();
    QMenu* session = menu->addMenu(tr("Whole session as"));
    for (const capture::CodeLanguage language : capture::codeLanguages) {
        QAction* action = session->addAction(capture::codeLanguageName(language));
        connect(action, &QAction::triggered, this,
                [this, language] { Q_EMIT copySessionAsWanted(language); });
    }
    m_copyAs->setMenu(menu);
}

BodyView& AnswerPane::body() const
{
    return *m_ui->body;
}

void AnswerPane::show(const Exchange& exchange, contract::EndpointId endpoint)
{
    ++m_turn;
    m_sending = false;
    m_exchange = exchange;
    m_exchange->request.headers = redacted(exchange.request.headers);
    m_exchange->request.url = redactedText(exchange.request.url);
    showHead();
    dropNotes();
    if (exchange.failure)
        addNote(redactedText(exchange.failure->text), Severity::Error);
    explain(exchange, endpoint);
    m_ui->body->setHeaders(exchange.response ? exchange.response->headers : Headers());
    m_ui->body->setBody(exchange.response ? exchange.response->body : QByteArray());
    m_ui->body->setVisible(exchange.response.has_value());
    m_ui->filler->setVisible(!exchange.response.has_value());
    m_ui->body->setFileName(m_api.endpoint(endpoint).name + QStringLiteral(".json"));
    m_ui->pages->setCurrentWidget(m_ui->shown);
}

void AnswerPane::show(const Exchange& exchange)
{
    const auto match = m_api.match(exchange.request.method, exchange.request.url);
    show(exchange, match ? match->id : contract::EndpointId::Ttd);
}

void AnswerPane::showSending()
{
    m_sending = true;
    showHead();
}

void AnswerPane::clear()
{
    ++m_turn;
    m_sending = false;
    m_exchange.reset();
    dropNotes();
    showHead();
    m_ui->body->clear();
    m_ui->pages->setCurrentWidget(m_ui->empty);
}

void AnswerPane::showHead()
{
    m_ui->timing->setVisible(m_exchange && m_exchange->timing.total >= 0);
    if (m_sending || !m_exchange) {
        m_status->setText(m_sending ? tr("Sending…") : tr("Answer"));
        m_facts->clear();
        setAccessibleName(m_status->text());
        colourStatus();
        return;
    }
    m_status->setText(statusWords(*m_exchange));
    QStringList facts;
    if (m_exchange->timing.total >= 0)
        facts << models::durationText(m_exchange->timing.total);
    if (m_exchange->response)
        facts << models::bytesText(m_exchange->response->body.size());
    if (m_exchange->attempts > 1)
        facts << tr("%n attempt(s)", nullptr, m_exchange->attempts);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_ui->bar->setTiming(m_exchange->timing);
    m_ui->legend->setTiming(m_exchange->timing);
    setAccessibleName(tr("Answer: %1").arg(m_status->text()));
    colourStatus();
}

Severity AnswerPane::severity() const
{
    if (!m_exchange || !m_exchange->response || m_exchange->response->status >= 500)
        return Severity::Error;
    return m_exchange->response->status >= 300 ? Severity::Warning : Severity::Info;
}

void AnswerPane::colourStatus()
{
    const Tokens& tokens = Tokens::of(palette());
    QColor colour = tokens.text;
    if (m_exchange && !m_sending) {
        const bool refused = m_exchange->response && m_exchange->response->status >= 400;
        colour = refused || severity() == Severity::Error ? tokens.error
                 : severity() == Severity::Warning        ? tokens.action
                                                          : tokens.ok;
    }
    QPalette colours = m_status->palette();
    colours.setColor(QPalette::WindowText, tokens.readable(colour));
    m_status->setPalette(colours);
}

void AnswerPane::explain(Exchange exchange, contract::EndpointId endpoint)
{
    // What an answer means is in its first kilobytes, if it is in its body at all.
    if (exchange.response && exchange.response->body.size() > JsonView::quickSize)
        exchange.response->body.truncate(JsonView::quickSize);
    if (exchange.request.body.size() <= JsonView::quickSize) {
        showMeanings(contract::meaningOf(m_api, endpoint, exchange));
        return;
    }
    models::inBackground(
        this,
        [api = &m_api, endpoint, exchange = std::move(exchange)] {
            return contract::meaningOf(*api, endpoint, exchange);
        },
        [this, turn = m_turn](const std::vector<contract::Meaning>& meanings) {
            if (turn == m_turn)
                showMeanings(meanings);
        });
}

void AnswerPane::showMeanings(const std::vector<contract::Meaning>& meanings)
{
    bool offered = false; // one button is enough for all that reading back would tell
    for (const contract::Meaning& meaning : meanings) {
        const bool offer = meaning.suggestReadBack && !offered;
        NoteCard* note =
            addNote(meaning.text, meaning.severity, offer ? tr("Read the session back") : QString());
        if (!offer)
            continue;
        offered = true;
        note->button()->setObjectName(QStringLiteral("readBack"));
        connect(note, &NoteCard::actionWanted, this, &AnswerPane::readBackWanted);
    }
}

NoteCard* AnswerPane::addNote(const QString& text, Severity severity, const QString& action)
{
    auto* note = new NoteCard(text, severity, this);
    note->setAction(action);
    m_notes.push_back(note);
    m_ui->notes->addWidget(note);
    m_ui->noteHolder->show();
    note->show();
    return note;
}

void AnswerPane::dropNotes()
{
    for (NoteCard* note : m_notes) {
        note->hide();
        note->setObjectName({});
        note->button()->setObjectName({});
        note->deleteLater();
    }
    m_notes.clear();
    m_ui->noteHolder->hide();
}

void AnswerPane::setReadingBack(bool reading)
{
    if (auto* button = findChild<QPushButton*>(QStringLiteral("readBack")))
        button->setEnabled(!reading);
}

void AnswerPane::setCopyable(bool copyable)
{
    m_copyAs->setEnabled(copyable);
}

void AnswerPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui)
        colourStatus();
}

} // namespace tapedeck::gui
