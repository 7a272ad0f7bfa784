// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answercompare.h"
#include "gui/bodyview.h"
#include "gui/exchangeview.h"
#include "gui/messagebar.h"
#include "gui/segmentedcontrol.h"
#include "gui/timingview.h"
#include "gui/workspace.h"
#include "guiwarnings.h"
#include "models/trafficmodel.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tapedeck;
using namespace tapedeck::gui;

/// What can be done with exchanges in Traffic, in the real window.
class TestTrafficActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnWarnings();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_fixture->start();
        m_window = m_fixture->show();
        m_window->showWorkspace(QStringLiteral("traffic"));
        for (int i = 0; i < 3; ++i)
            keep(i);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void twoChosenAnswersAreCompared()
    {
        choose({0});
        QTRY_VERIFY(view()->exchange().has_value());
        QVERIFY(!action("trafficCompare")->isEnabled());
        choose({0, 2});
        QVERIFY(action("trafficCompare")->isEnabled());
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(compare()->isVisible());
        QVERIFY(!view()->isVisible());
        // The older one is at the left.
        QCOMPARE(compare()->findChild<QLabel*>(QStringLiteral("statusLeft"))->text(),
                 QStringLiteral("200 OK"));
        QCOMPARE(compare()->findChild<QLabel*>(QStringLiteral("statusRight"))->text(),
                 QStringLiteral("202 Accepted"));
        QCOMPARE(compare()->diff()->body.differences, 1);
        QTest::mouseClick(compare()->findChild<QToolButton*>(QStringLiteral("compareBack")), Qt::LeftButton);
        QVERIFY(view()->isVisible());
        QVERIFY(!compare()->isVisible());
    }

    void oneChosenExchangeEndsTheComparison()
    {
        choose({0, 1});
        action("trafficCompare")->trigger();
        QTRY_VERIFY(compare()->isVisible());
        choose({2});
        QVERIFY(view()->isVisible());
        QTRY_VERIFY(view()->exchange()->response->status == 200);
        QVERIFY(!action("trafficCompare")->isEnabled());
        choose({0, 1, 2});
        QVERIFY(!action("trafficCompare")->isEnabled());
    }

    void aCallIsCopiedInEveryLanguage()
    {
        choose({1});
        QTRY_VERIFY(view()->exchange().has_value());
        const std::pair<const char*, const char*> commands[] = {{"trafficCopyCurl", "curl"},
                                                                {"trafficCopyPython", "requests"},
                                                                {"trafficCopyHttpie", "http"},
                                                                {"trafficCopyFetch", "fetch("}};
        for (const auto& [name, word] : commands) {
            QGuiApplication::clipboard()->clear();
            action(name)->trigger();
            const QString code = QGuiApplication::clipboard()->text();
            QVERIFY2(code.contains(QLatin1String(word)), qPrintable(code));
            QVERIFY2(code.contains(QStringLiteral("/v2/create_events")), qPrintable(code));
            QVERIFY2(code.contains(QStringLiteral("TAPEDECK_TOKEN")), qPrintable(code));
            QVERIFY(!code.contains(QStringLiteral("eyJ")));
        }
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(table(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl")));
    }

    void theRowsMenuHasThem()
    {
        choose({0});
        auto* menu = workspace()->findChild<QMenu*>(QStringLiteral("trafficMenu"));
        QVERIFY(menu);
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
        QVERIFY(menu->isVisible());
        menu->hide();
        QVERIFY(menu->actions().contains(action("trafficSendAgain")));
        QVERIFY(menu->actions().contains(action("trafficEdit")));
        QVERIFY(menu->actions().contains(action("trafficCompare")));
        QMenu* code = nullptr;
        for (QAction* one : menu->actions())
            code = one->menu() ? one->menu() : code;
        QVERIFY(code);
        QCOMPARE(code->actions().size(), 4);
        // The same are in the menu bar and the palette.
        for (const char* name : {"trafficEdit", "trafficCompare", "trafficCopyFetch"})
            QVERIFY(m_window->allActions().contains(action(name)));
    }

    void aCallIsOpenedInCompose()
    {
        choose({1});
        QTRY_VERIFY(view()->exchange().has_value());
        QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(m_window->currentWorkspace(), QStringLiteral("compose"));
        QVERIFY(!bar()->isVisible());
    }

    void whatIsNoCallOfTheApiIsNotComposed()
    {
        Exchange exchange = exchangeOf(9);
        exchange.request.url = QStringLiteral("http://127.0.0.1/elsewhere");
        m_window->compose(exchange);
        QVERIFY(bar()->isVisible());
        QCOMPARE(bar()->kind(), Message::Kind::Warning);
        QCOMPARE(m_window->currentWorkspace(), QStringLiteral("traffic"));
    }

    void sendingAgainToProductionAsks()
    {
        Profile live = *m_fixture->profiles.find(QLatin1String(store::ProfileBook::liveId));
        live.production = true;
        live.baseUrl = m_fixture->server.url();
        QVERIFY(m_fixture->profiles.update(live).ok());
        m_fixture->profiles.setCurrent(live.id);
        m_fixture->client.setAccount(live, m_fixture->server.key());
        choose({0});
        QTRY_VERIFY(view()->exchange().has_value());
        QSignalSpy recorded(&m_fixture->client, &net::ApiClient::recorded);
        action("trafficSendAgain")->trigger();
        QVERIFY(bar()->isVisible());
        QVERIFY(bar()->text().contains(live.name));
        QCOMPARE(m_fixture->client.unfinished(), 0);
        QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("messageAction")),
                          Qt::LeftButton);
        QTRY_VERIFY(!recorded.isEmpty());
        QTRY_COMPARE(m_fixture->client.unfinished(), 0);
        const auto count = recorded.size();
        action("trafficSendAgain")->trigger(); // the answer holds
        QTRY_VERIFY(recorded.size() > count);
    }

    void aLargeBodyIsMaskedBeforeItIsShown()
    {
        Exchange exchange = exchangeOf(5);
        QByteArray body = "[";
        for (int i = 0; i < 40'000; ++i)
            body += "{\"n\":" + QByteArray::number(i) + ",\"text\":\"row\"},";
        body += "{\"jwt\":\"eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl\"}]";
        exchange.response->body = body;
        QSignalSpy ready(view()->findChild<BodyView*>(), &BodyView::ready);
        view()->show(exchange);
        auto* shown = view()->findChild<BodyView*>();
        QVERIFY(!shown->isReady()); // a worker looks for secrets
        QTRY_VERIFY(shown->isReady());
        const auto* text = shown->findChild<JsonView*>();
        QTRY_VERIFY(text->bytes().size() > body.size() / 2);
        QVERIFY(!text->bytes().contains("eyJ"));
    }

    void sidesAndTimingAreOneStepApart()
    {
        choose({0});
        QTRY_VERIFY(view()->exchange().has_value());
        auto* side = view()->findChild<SegmentedControl*>(QStringLiteral("side"));
        auto* body = view()->findChild<BodyView*>();
        QVERIFY(body->findChild<JsonView*>()->text().contains(QStringLiteral("\"success\"")));
        QTest::mouseClick(side->segment(1), Qt::LeftButton);
        QVERIFY(body->findChild<JsonView*>()->text().contains(QStringLiteral("event_type")));
        QTest::mouseClick(side->segment(2), Qt::LeftButton);
        QVERIFY(view()->findChild<TimingView*>()->isVisible());
        QVERIFY(!body->isVisible());
        // Another exchange keeps the side.
        choose({1});
        QTRY_VERIFY(view()->exchange()->response->status == 201);
        QVERIFY(view()->findChild<TimingView*>()->isVisible());
    }

private:
    static Exchange exchangeOf(int number)
    {
        Exchange exchange;
        exchange.id = QStringLiteral("00000000-0000-4000-8000-00000000000%1").arg(number).toStdString();
        exchange.startedAt = Timestamp{1'700'000'000'000'000 + number * 1'000'000};
        exchange.request.url = QStringLiteral("http://127.0.0.1/v2/create_events");
        exchange.request.headers.add("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl");
        exchange.request.body = "{\"events\":[{\"event_type\":\"llms\"}]}";
        exchange.response = Response{200 + number, {}, {{"Content-Type", "application/json"}}, {}};
        exchange.response->body = "{\"status\":\"success\",\"n\":" + QByteArray::number(number) + "}";
        exchange.timing = {1000, 4000, -1, 200, 11000, 2000, 17200};
        return exchange;
    }

    void keep(int number)
    {
        QSignalSpy stored(&m_fixture->history, &store::HistoryStore::appended);
        m_fixture->sink.take(exchangeOf(number), {});
        QVERIFY(stored.wait());
    }

    void choose(const std::vector<int>& rows)
    {
        table()->setFocus();
        bool first = true;
        for (const int row : rows) {
            const QPoint at = table()->visualRect(table()->model()->index(row, 0)).center();
            QTest::mouseClick(table()->viewport(), Qt::LeftButton,
                              first ? Qt::NoModifier : Qt::ControlModifier, at);
            first = false;
        }
        QCOMPARE(table()->selectionModel()->selectedRows().size(), static_cast<qsizetype>(rows.size()));
    }

    Workspace* workspace() const { return m_window->workspace(QStringLiteral("traffic")); }
    QTableView* table() const { return workspace()->findChild<QTableView*>(QStringLiteral("traffic")); }
    ExchangeView* view() const { return workspace()->findChild<ExchangeView*>(); }
    AnswerCompare* compare() const { return workspace()->findChild<AnswerCompare*>(); }
    MessageBar* bar() const { return m_window->findChild<MessageBar*>(); }
    QAction* action(const char* name) const
    {
        auto* found = m_window->findChild<QAction*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestTrafficActions)
#include "tst_trafficactions.moc"
