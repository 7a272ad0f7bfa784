// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bigtextview.h"
#include "gui/bodyfindbar.h"
#include "gui/bodyview.h"
#include "guiwarnings.h"
#include "models/jsontreemodel.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tapedeck;
using namespace tapedeck::gui;
using Look = BodyView::Look;

namespace {

const QByteArray small =
    "{\"events\":[{\"id\":\"e0\",\"model\":\"gpt-4o\"},{\"id\":\"e1\",\"model\":\"small GPT\"}]}";

QByteArray largeBody(int events)
{
    QByteArray body = "{\"events\":[";
    for (int i = 0; i < events; ++i)
        body += "{\"id\":\"e" + QByteArray::number(i) + "\",\"text\":\"the event of that number\"},";
    body.back() = ']';
    return body + '}';
}

} // namespace

class TestBodyView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnWarnings();
        m_view = std::make_unique<BodyView>();
        m_view->resize(420, 500);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void bodiesAreShownForWhatTheyAre_data();
    void bodiesAreShownForWhatTheyAre();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void textIsFoundAndCounted();
    void typingAPathFindsValues();
    void whatIsWrongWithAPathIsSaid();
    void matchesAreShownInTheTree();
    void matchesInALargeTreeAreOpened();
    void aLargeBodyIsSearchedWhole();
    void valuesAndPathsAreCopied_data();
    void valuesAndPathsAreCopied();
    void theTreeCopiesItsRow();
    void theBodyIsSavedAsItCame();
    void whatCannotBeSavedIsSaid();
    void aLargeBodyThatBreaksSaysWhere();
    void anotherBodyTakesThePlace();
    void headersAreListed();
    void escapeClosesTheSearch();

private:
    [[nodiscard]] JsonView* text() const { return m_view->findChild<JsonView*>(); }
    [[nodiscard]] QTreeView* tree() const { return m_view->findChild<QTreeView*>(); }
    [[nodiscard]] BodyFindBar* bar() const { return m_view->findChild<BodyFindBar*>(); }
    void look(const QString& query)
    {
        QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(bar()->isVisible());
        auto* field = bar()->findChild<QLineEdit*>(QStringLiteral("findField"));
        field->selectAll();
        QTest::keyClicks(field, query);
    }
    void trigger(const QString& name) { m_view->findChild<QAction*>(name)->trigger(); }

    std::unique_ptr<BodyView> m_view;
};

void TestBodyView::bodiesAreShownForWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("noted");
    QTest::addColumn<bool>("hasTree");
    const QByteArray much(300'000, 'x');
    QTest::newRow("json") << QByteArray("{\"a\":1}") << "{\n  \"a\": 1\n}"
                          << "" << true;
    QTest::newRow("bare string") << QByteArray("\"Success\"") << "\"Success\""
                                 << "bare JSON string" << true;
    QTest::newRow("nothing") << QByteArray() << ""
                             << "No body" << false;
    QTest::newRow("html") << QByteArray("<html><p>502") << "<html><p>502"
                          << "HTML page" << false;
    QTest::newRow("broken utf-8") << QByteArray("caf\xe9") << QStringLiteral("caf\uFFFD") << "Broken UTF-8"
                                  << false;
    QTest::newRow("binary") << QByteArray("\0\1", 2) << "00000000  00 01"
                            << "hex" << false;
    QTest::newRow("large json") << "[\"" + much + "\"]"
                                << "[\"xxx"
                                << "" << true;
    QTest::newRow("large html") << "<html>" + much << "<html>xxx"
                                << "HTML page" << false;
    QTest::newRow("large string") << '"' + much + '"' << "\"xxx"
                                  << "bare JSON string" << true;
    QTest::newRow("large text") << "text " + much << "text xxx"
                                << "Not JSON" << false;
    QTest::newRow("large broken utf-8") << "[\"" + much + "\xe9\"]"
                                        << "[\"xxx"
                                        << "Broken UTF-8" << true;
}

void TestBodyView::bodiesAreShownForWhatTheyAre()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, shown);
    QFETCH(QString, noted);
    QFETCH(bool, hasTree);
    m_view->setBody(body);
    QTRY_VERIFY(m_view->isReady());
    if (!shown.isEmpty())
        QVERIFY2(text()->text().startsWith(shown), qPrintable(text()->text().left(60)));
    QTRY_VERIFY2(noted.isEmpty() ? m_view->note().isEmpty() : m_view->note().contains(noted),
                 qPrintable(m_view->note()));
    m_view->setLook(Look::Tree);
    QCOMPARE(tree()->isVisible(), hasTree);
    QCOMPARE(m_view->note().isEmpty(), hasTree && noted.isEmpty());
}

void TestBodyView::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("small") << QByteArray("{\"jwt\":\"hidden-thing\",\"a\":1}");
    QTest::newRow("in the head") << "{\"jwt\":\"hidden-thing\",\"a\":\"" + QByteArray(400'000, 'x') + "\"}";
    QTest::newRow("far behind") << "{\"a\":\"" + QByteArray(400'000, 'x') + "\",\"jwt\":\"hidden-thing\"}";
}

void TestBodyView::secretsAreMasked()
{
    QFETCH(QByteArray, body);
    m_view->setBody(body);
    QVERIFY(!text()->bytes().contains("hidden-thing")); // at no time
    QTRY_VERIFY(m_view->isReady());
    for (const Look look : {Look::Pretty, Look::Raw}) {
        m_view->setLook(look);
        QVERIFY(!text()->bytes().contains("hidden-thing"));
        QVERIFY(text()->bytes().contains("[redacted]"));
    }
    m_view->setLook(Look::Tree);
    const auto* model = tree()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(model->index(row, 0).data(models::JsonTreeModel::ValueRole).toString() !=
                QLatin1String("hidden-thing"));
}

void TestBodyView::textIsFoundAndCounted()
{
    m_view->setBody(small);
    look(QStringLiteral("gpt"));
    QTRY_COMPARE(bar()->result(), QStringLiteral("1 of 2"));
    QTest::keyClick(bar()->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(bar()->result(), QStringLiteral("2 of 2"));
    QCOMPARE(text()->caretOffset(), text()->bytes().indexOf("GPT"));
    QTest::keyClick(m_view.get(), Qt::Key_F3);
    QCOMPARE(bar()->result(), QStringLiteral("1 of 2"));
    QTest::mouseClick(bar()->findChild<QToolButton*>(QStringLiteral("findPrevious")), Qt::LeftButton);
    QCOMPARE(bar()->result(), QStringLiteral("2 of 2"));
    m_view->setLook(Look::Raw);
    QCOMPARE(bar()->result(), QStringLiteral("1 of 2"));
    look(QStringLiteral("nowhere"));
    QTRY_COMPARE(bar()->result(), QStringLiteral("No match"));
    QVERIFY(!bar()->findChild<QToolButton*>(QStringLiteral("findNext"))->isEnabled());
}

void TestBodyView::typingAPathFindsValues()
{
    m_view->setBody(small);
    look(QStringLiteral("$.events[*].id"));
    QCOMPARE(bar()->mode(), BodyFindBar::Mode::Path);
    QTRY_COMPARE(bar()->result(), QStringLiteral("1 of 2"));
    QCOMPARE(text()->caretOffset(), text()->bytes().indexOf("\"e0\""));
    bar()->setMode(BodyFindBar::Mode::Text);
    QTRY_COMPARE(bar()->result(), QStringLiteral("No match"));
}

void TestBodyView::whatIsWrongWithAPathIsSaid()
{
    m_view->setBody(small);
    look(QStringLiteral("$.events["));
    QTRY_VERIFY(bar()->result().contains(QLatin1String("not end")));
    look(QStringLiteral("$.events[?length(@)]"));
    QTRY_VERIFY(bar()->result().contains(QLatin1String("Functions")));
    m_view->setBody("plain text");
    look(QStringLiteral("$.a"));
    QTRY_VERIFY(bar()->result().contains(QLatin1String("Only JSON")));
}

void TestBodyView::matchesAreShownInTheTree()
{
    m_view->setBody(small);
    m_view->setLook(Look::Tree);
    look(QStringLiteral("$..model"));
    QTRY_COMPARE(bar()->result(), QStringLiteral("1 of 2"));
    QCOMPARE(tree()->currentIndex().data(models::JsonTreeModel::PointerRole).toString(),
             QStringLiteral("/events/0/model"));
    QTest::keyClick(m_view.get(), Qt::Key_F3);
    QCOMPARE(tree()->currentIndex().data(models::JsonTreeModel::PointerRole).toString(),
             QStringLiteral("/events/1/model"));
}

void TestBodyView::matchesInALargeTreeAreOpened()
{
    m_view->setBody(largeBody(100'000));
    m_view->setLook(Look::Tree);
    QTRY_VERIFY(m_view->isReady());
    look(QStringLiteral("e99999"));
    QTRY_COMPARE_WITH_TIMEOUT(bar()->result(), QStringLiteral("1 of 1"), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(tree()->currentIndex().data(models::JsonTreeModel::PointerRole).toString(),
                              QStringLiteral("/events/99999/id"), 30'000);
}

void TestBodyView::aLargeBodyIsSearchedWhole()
{
    m_view->setBody(largeBody(100'000));
    look(QStringLiteral("$.events[-1].id")); // asked for before all of it is there
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 30'000);
    const qsizetype place = text()->bytes().indexOf("\"e99999\"");
    QVERIFY(place > 0);
    QTRY_COMPARE_WITH_TIMEOUT(text()->caretOffset(), place, 30'000);
    QCOMPARE(bar()->result(), QStringLiteral("1 of 1"));
}

void TestBodyView::valuesAndPathsAreCopied_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("small") << small << "$.events[1].id";
    QTest::newRow("large") << largeBody(20'000) << "$.events[1].id";
}

void TestBodyView::valuesAndPathsAreCopied()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    m_view->setBody(body);
    QTRY_VERIFY(m_view->isReady());
    look(path);
    QTRY_COMPARE(bar()->result(), QStringLiteral("1 of 1"));
    QTRY_COMPARE(text()->caretOffset(), text()->bytes().indexOf("\"e1\""));
    QClipboard* clipboard = QGuiApplication::clipboard();
    trigger(QStringLiteral("copyValue"));
    QTRY_COMPARE(clipboard->text(), QStringLiteral("e1"));
    trigger(QStringLiteral("copyPath"));
    QTRY_COMPARE(clipboard->text(), path);
    trigger(QStringLiteral("copyPointer"));
    QTRY_COMPARE(clipboard->text(), QStringLiteral("/events/1/id"));
    QVERIFY(m_view->note().contains(QLatin1String("/events/1/id")));
}

void TestBodyView::theTreeCopiesItsRow()
{
    m_view->setBody(small);
    m_view->setLook(Look::Tree);
    tree()->setCurrentIndex(tree()->model()->index(0, 0));
    trigger(QStringLiteral("copyPath"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("$.events"));
    trigger(QStringLiteral("copyValue"));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("[\n  {\n    \"id\": \"e0\"")));
}

void TestBodyView::theBodyIsSavedAsItCame()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("answer.json"));
    QSignalSpy saved(m_view.get(), &BodyView::saved);
    m_view->setBody(small);
    m_view->save(path);
    QVERIFY(saved.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), small);
}

void TestBodyView::whatCannotBeSavedIsSaid()
{
    m_view->setBody(small);
    m_view->save(QStringLiteral("/nowhere/at/all.json"));
    QTRY_VERIFY(m_view->note().startsWith(QLatin1String("Not saved")));
}

void TestBodyView::aLargeBodyThatBreaksSaysWhere()
{
    QByteArray body = largeBody(20'000);
    body.chop(2);
    m_view->setBody(body);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->note().contains(QLatin1String("cut off")), 10'000);
    body.insert(body.size() / 2, "!!");
    m_view->setBody(body);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->note().contains(QLatin1String("Not JSON from byte")), 10'000);
}

void TestBodyView::anotherBodyTakesThePlace()
{
    QSignalSpy ready(m_view.get(), &BodyView::ready);
    m_view->setBody(largeBody(200'000));
    m_view->setBody(largeBody(100'000));
    m_view->setBody("{\"last\":1}");
    QCOMPARE(ready.count(), 1);
    QVERIFY(!ready.wait(500));
    QVERIFY(text()->text().contains(QLatin1String("last")));
    QVERIFY(m_view->isReady());
}

void TestBodyView::headersAreListed()
{
    m_view->setBody("{}");
    m_view->setHeaders({{"Content-Type", "application/json"}, {"Set-Cookie", "hidden"}});
    m_view->setLook(Look::Headers);
    auto* table = m_view->findChild<QAbstractItemView*>(QStringLiteral("headers"));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(1, 1).data().toString() != QLatin1String("hidden"));
    m_view->setHeaders({});
    QVERIFY(!table->isVisible());
    QVERIFY(!m_view->note().isEmpty());
}

void TestBodyView::escapeClosesTheSearch()
{
    m_view->setBody(small);
    look(QStringLiteral("id"));
    QTRY_COMPARE(bar()->result(), QStringLiteral("1 of 2"));
    QTest::keyClick(bar()->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(text()->focusProxy()->hasFocus());
}

QTEST_MAIN(TestBodyView)
#include "tst_bodyview.moc"
