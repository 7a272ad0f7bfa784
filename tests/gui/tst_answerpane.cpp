// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/api.h"
#include "gui/answerpane.h"
#include "gui/bodyview.h"
#include "gui/fonts.h"
#include "gui/notecard.h"
#include "gui/style.h"
#include "gui/timinglegend.h"
#include "gui/tokens.h"
#include "guiwarnings.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::gui;
using contract::EndpointId;

namespace {

Exchange answered(int status, const QByteArray& body, const QByteArray& request = "{\"events\":[]}")
{
    Exchange exchange;
    exchange.request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_events");
    exchange.request.body = request;
    exchange.response = Response{status, {}, {{"Content-Type", "application/json"}}, body};
    exchange.timing = {1000, 4000, -1, 200, 11000, 2000, 17200};
    return exchange;
}

Exchange failed(ErrorKind kind)
{
    Exchange exchange = answered(0, {});
    exchange.response.reset();
    exchange.failure = Error{kind, QStringLiteral("It did not work."), {}};
    return exchange;
}

} // namespace

class TestAnswerPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<contract::Api>(std::move(*api));
        QApplication::setStyle(new Style);
        QApplication::setFont(uiFont());
        QApplication::setPalette(Tokens::light().palette());
    }
    void init()
    {
        test::failOnWarnings();
        m_pane = std::make_unique<AnswerPane>(*m_api);
        m_pane->resize(340, 640);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void statusIsSaidInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("200") << 200 << "200 OK";
        QTest::newRow("204") << 204 << "204 No Content";
        QTest::newRow("401") << 401 << "401 Unauthorized";
        QTest::newRow("429") << 429 << "429 Too Many Requests";
        QTest::newRow("unknown") << 299 << "299";
    }
    void statusIsSaidInWords()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        m_pane->show(answered(status, "\"x\""), EndpointId::CreateEvents);
        QCOMPARE(label("status")->text(), words);
        QCOMPARE(label("facts")->text(), QStringLiteral("17 ms · 3 B"));
        QVERIFY(m_pane->accessibleName().contains(words));
    }
    void theServicesOwnReasonComesFirst()
    {
        Exchange exchange = answered(200, "{}");
        exchange.response->reason = "Fine";
        m_pane->show(exchange, EndpointId::Stats);
        QCOMPARE(label("status")->text(), QStringLiteral("200 Fine"));
    }
    void failuresAreSaidInWords_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("timeout") << int(ErrorKind::Timeout) << "No answer in time";
        QTest::newRow("network") << int(ErrorKind::Network) << "No connection";
        QTest::newRow("tls") << int(ErrorKind::Tls) << "Server not trusted";
        QTest::newRow("cancelled") << int(ErrorKind::Cancelled) << "Stopped";
        QTest::newRow("other") << int(ErrorKind::Io) << "No answer";
    }
    void failuresAreSaidInWords()
    {
        QFETCH(int, kind);
        QFETCH(QString, words);
        m_pane->show(failed(static_cast<ErrorKind>(kind)), EndpointId::CreateEvents);
        QCOMPARE(label("status")->text(), words);
        QVERIFY(!m_pane->body().isVisible());
        QCOMPARE(notes().first()->text(), QStringLiteral("It did not work."));
    }
    void phasesHaveTheirLegend()
    {
        m_pane->show(answered(200, "{}"), EndpointId::Stats);
        const auto* legend = m_pane->findChild<TimingLegend*>();
        QCOMPARE(legend->text(),
                 QStringLiteral("queue 1 ms · connect 4 ms · send 0.2 ms · wait 11 ms · receive 2 ms"));
        QVERIFY(legend->heightForWidth(120) > legend->heightForWidth(2000));
        QVERIFY(legend->height() >= legend->heightForWidth(legend->width()));
        Exchange unknown = answered(200, "{}");
        unknown.timing = {};
        m_pane->show(unknown, EndpointId::Stats);
        QVERIFY(!legend->isVisible());
    }
    void meaningsAreShownWithAWayToReadBack()
    {
        const Exchange exchange =
            answered(200, "\"Success\"", "{\"events\":[{\"id\":\"00000000-0000-4000-8000-000000000001\"}]}");
        const auto expected = contract::meaningOf(*m_api, EndpointId::UpdateEvents, exchange);
        QVERIFY(!expected.empty());
        m_pane->show(exchange, EndpointId::UpdateEvents);
        QCOMPARE(notes().size(), static_cast<qsizetype>(expected.size()));
        QCOMPARE(notes().first()->text(), expected.front().text);
        auto* button = m_pane->findChild<QPushButton*>(QStringLiteral("readBack"));
        QVERIFY(button && button->isVisible());
        QSignalSpy wanted(m_pane.get(), &AnswerPane::readBackWanted);
        button->click();
        QCOMPARE(wanted.count(), 1);
        m_pane->setReadingBack(true);
        QVERIFY(!button->isEnabled());
        m_pane->setReadingBack(false);
        QVERIFY(button->isEnabled());
    }
    void notesGoWithTheNextAnswer()
    {
        m_pane->show(answered(200, "\"Success\""), EndpointId::CreateEvents);
        NoteCard* note =
            m_pane->addNote(QStringLiteral("Stored: 4 of 4."), Severity::Info, QStringLiteral("Show"));
        QSignalSpy wanted(note, &NoteCard::actionWanted);
        note->button()->click();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(note->isVisible());
        QSignalSpy gone(note, &QObject::destroyed);
        m_pane->show(answered(200, "{}"), EndpointId::Stats);
        QTRY_COMPARE(gone.count(), 1);
    }
    void theCallIsKnownByItsRequest()
    {
        const Exchange exchange = answered(200, "\"Success\"");
        m_pane->show(exchange);
        QCOMPARE(static_cast<std::size_t>(notes().size()),
                 contract::meaningOf(*m_api, EndpointId::CreateEvents, exchange).size());
        Exchange foreign = answered(200, "{}");
        foreign.request.url = QStringLiteral("http://127.0.0.1/elsewhere");
        m_pane->show(foreign);
        QVERIFY(notes().isEmpty());
        QCOMPARE(label("status")->text(), QStringLiteral("200 OK"));
    }
    void copyAsTellsTheLanguage()
    {
        QSignalSpy call(m_pane.get(), &AnswerPane::copyAsWanted);
        QSignalSpy session(m_pane.get(), &AnswerPane::copySessionAsWanted);
        auto* button = m_pane->findChild<QPushButton*>(QStringLiteral("copyAs"));
        const QList<QAction*> actions = button->menu()->actions();
        actions.at(1)->trigger();
        QCOMPARE(call.first().first().value<capture::CodeLanguage>(), capture::codeLanguages[1]);
        QVERIFY(actions.last()->menu());
        actions.last()->menu()->actions().at(2)->trigger();
        QCOMPARE(session.first().first().value<capture::CodeLanguage>(), capture::codeLanguages[2]);
        m_pane->setCopyable(false);
        QVERIFY(!button->isEnabled());
    }
    void emptySendingAndClear()
    {
        QCOMPARE(label("status")->text(), QStringLiteral("Answer"));
        QVERIFY(!m_pane->body().isVisible());
        m_pane->show(answered(204, {}), EndpointId::ReauthorizeJwt);
        QVERIFY(m_pane->body().isVisible());
        QVERIFY(m_pane->body().note().contains(QLatin1String("No body")));
        m_pane->showSending();
        QCOMPARE(label("status")->text(), QStringLiteral("Sending…"));
        QVERIFY(m_pane->body().isVisible());
        m_pane->clear();
        QVERIFY(!m_pane->body().isVisible());
        QVERIFY(!m_pane->exchange());
    }
    void secretsOfTheRequestAreMasked()
    {
        Exchange exchange = answered(200, "{\"jwt\":\"hidden-thing\"}");
        exchange.request.headers.add("X-Agentops-Api-Key", "00000000-0000-4000-8000-000000000000");
        m_pane->show(exchange, EndpointId::CreateSession);
        QVERIFY(!m_pane->exchange()->request.headers.value("X-Agentops-Api-Key").contains("0000"));
        QVERIFY(!m_pane->findChild<JsonView*>()->bytes().contains("hidden"));
    }
    void statusReadsInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    // With TAPEDECK_PICTURES naming a folder, what is seen is written there.
    void statusReadsInBothThemes()
    {
        QFETCH(bool, dark);
        const Tokens& tokens = dark ? Tokens::darkOnes() : Tokens::light();
        QApplication::setPalette(tokens.palette());
        QTRY_COMPARE(m_pane->palette().color(QPalette::Window), tokens.surface);
        const auto picture = [&](const char* name) {
            const QString folder = qEnvironmentVariable("TAPEDECK_PICTURES");
            QCoreApplication::sendPostedEvents(); // layouts
            const QImage seen = m_pane->grab().toImage();
            if (!folder.isEmpty())
                seen.save(QStringLiteral("%1/%2-%3.png")
                              .arg(folder, QLatin1String(name), QLatin1String(QTest::currentDataTag())));
        };
        for (const int status : {200, 400, 500}) {
            m_pane->show(
                answered(status, "{\"detail\":[{\"loc\":[\"body\",\"events\"],\"msg\":\"field required\"}]}"),
                EndpointId::CreateEvents);
            const QColor colour = label("status")->palette().color(QPalette::WindowText);
            QVERIFY(contrast(colour, tokens.surface) >= 4.5);
            picture(status == 200 ? "ok" : status == 400 ? "refused" : "error");
        }
        m_pane->show(answered(200, "\"Success\""), EndpointId::UpdateEvents);
        m_pane->addNote(QStringLiteral("Stored: 4 of 4 events read back from the session."), Severity::Info,
                        QStringLiteral("Show"));
        picture("success");
        m_pane->body().setBody("{\"events\":[{\"id\":\"e0\",\"cost\":1},{\"id\":\"e1\",\"cost\":2}]}");
        m_pane->body().findChild<QAction*>(QStringLiteral("find"))->trigger();
        auto* field = m_pane->findChild<QLineEdit*>(QStringLiteral("findField"));
        QTest::keyClicks(field, QStringLiteral("$..cost"));
        auto* result = m_pane->findChild<QLabel*>(QStringLiteral("findResult"));
        QTRY_COMPARE(result->text(), QStringLiteral("1 of 2"));
        picture("found");
        QTest::keyClick(field, Qt::Key_Escape);
        m_pane->body().setBody(
            '[' +
            QByteArray("{\"id\":\"e\",\"cost\":0.25,\"ok\":true,\"text\":\"a longer text\"},")
                .repeated(9000) +
            "null]");
        QTRY_VERIFY(m_pane->body().isReady());
        picture("large");
        m_pane->body().setLook(BodyView::Look::Tree);
        QTRY_VERIFY(m_pane->body().isReady());
        m_pane->body().findChild<QAction*>(QStringLiteral("find"))->trigger();
        field->clear();
        QTest::keyClicks(field, QStringLiteral("$[3].cost"));
        QTRY_COMPARE(result->text(), QStringLiteral("1 of 1"));
        picture("tree");
        m_pane->body().setLook(BodyView::Look::Headers);
        picture("headers");
        m_pane->show(failed(ErrorKind::Timeout), EndpointId::CreateEvents);
        picture("timeout");
        m_pane->clear();
        picture("empty");
        QApplication::setPalette(Tokens::light().palette());
    }

private:
    [[nodiscard]] QLabel* label(const char* name) const
    {
        return m_pane->findChild<QLabel*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QList<NoteCard*> notes() const
    {
        QList<NoteCard*> out;
        for (NoteCard* note : m_pane->findChildren<NoteCard*>()) {
            if (note->isVisible())
                out << note;
        }
        return out;
    }

    std::unique_ptr<contract::Api> m_api;
    std::unique_ptr<AnswerPane> m_pane;
};

QTEST_MAIN(TestAnswerPane)
#include "tst_answerpane.moc"
