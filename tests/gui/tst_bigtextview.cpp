// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bigtextview.h"
#include "guiwarnings.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tapedeck;
using namespace tapedeck::gui;
using Layout = models::BodyLines::Layout;

namespace {

QByteArray largeBody(int events)
{
    QByteArray body = "{\"events\":[";
    for (int i = 0; i < events; ++i)
        body += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"the event of that number\"},";
    body.back() = ']';
    return body + '}';
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestBigTextView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void theFirstPageIsThereAtOnce()
    {
        BigTextView view;
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy grown(&view, &BigTextView::grown);
        view.setBody(largeBody(100'000), Layout::Pretty);
        QVERIFY(view.lines().rows() > 1000); // before any worker ran
        QVERIFY(!view.lines().isComplete());
        QTRY_VERIFY(view.lines().isComplete());
        QCOMPARE(view.lines().rows(), qint64(400'004));
        QVERIFY(grown.last().first().toBool());
        QVERIFY(view.verticalScrollBar()->maximum() > 399'000);
    }
    void theWindowsThreadIsNeverHeldUp()
    {
        BigTextView view;
        view.resize(600, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setBody(largeBody(300'000), Layout::Pretty);
        // A row is found again from the nearest mark, wherever it is: a thousand pages take no long while.
        QTRY_VERIFY_WITH_TIMEOUT(view.lines().isComplete(), 60'000);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!view.lines().lines((i * 7919LL) % view.lines().rows(), 40).empty());
    }
    void anotherBodyDropsTheLayingOut()
    {
        BigTextView view;
        view.setBody(largeBody(200'000), Layout::Pretty);
        view.setBody("[1]", Layout::Pretty);
        QCOMPARE(view.lines().rows(), qint64(3));
        QSignalSpy grown(&view, &BigTextView::grown);
        QVERIFY(!grown.wait(300));
        QCOMPARE(view.lines().rows(), qint64(3));
    }
    void itMayGoWhileItLaysOut()
    {
        auto view = std::make_unique<BigTextView>();
        view->setBody(largeBody(200'000), Layout::Pretty);
        view->find(QStringLiteral("nowhere"), true);
        QSignalSpy gone(view.get(), &QObject::destroyed);
        view.reset();
        QCOMPARE(gone.count(), 1);
    }
    void keysMoveSelectAndCopy()
    {
        BigTextView view;
        view.resize(400, 100);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        view.setBody("{\"a\":1,\"b\":\"two\"}", Layout::Pretty);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("  \"a\": 1,"));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("{\n  \"a\": 1,\n  \"b\": \"two\"\n}"));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!view.hasSelection());
        QCOMPARE(view.caretOffset(), qsizetype(17));
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.caretOffset(), qsizetype(3)); // "{", line end, two blanks, the quote, a
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(view.caretOffset() <= 2);
    }
    void piecesAreCopiedAsOneLine()
    {
        BigTextView view;
        const QByteArray text(1000, 'x');
        view.setBody("[\"" + text + "\"]", Layout::Pretty);
        view.selectAll();
        view.copy();
        QCOMPARE(clipboard(), QStringLiteral("[\n  \"%1\"\n]").arg(QString::fromLatin1(text)));
    }
    void manyRowsAreCopiedByAWorker()
    {
        BigTextView view;
        QGuiApplication::clipboard()->clear();
        view.setBody(largeBody(20'000), Layout::Pretty);
        QTRY_VERIFY(view.lines().isComplete());
        view.selectAll();
        view.copy();
        QTRY_COMPARE(clipboard().count(QLatin1Char('\n')), qsizetype(80'003));
    }
    void bytesAreRevealedOnceTheyAreLaidOut()
    {
        BigTextView view;
        view.resize(400, 300);
        view.show();
        const QByteArray body = largeBody(100'000);
        view.setBody(body, Layout::Pretty);
        const qsizetype wanted = body.indexOf("99998");
        QCOMPARE(view.lines().rowOf(wanted), qint64(-1));
        view.reveal(wanted);
        QTRY_COMPARE(view.caretOffset(), wanted);
        const qint64 row = view.lines().rowOf(wanted);
        const int top = view.verticalScrollBar()->value();
        QVERIFY(top <= row && row < top + view.verticalScrollBar()->pageStep());
    }
    void findGoesOnAndRound()
    {
        BigTextView view;
        view.resize(400, 300);
        view.setBody("[\"one\",\"two\",\"ONE\"]", Layout::Pretty);
        QVERIFY(!view.find(QString(), true));
        QVERIFY(view.find(QStringLiteral("one"), true));
        QTRY_COMPARE(view.caretOffset(), qsizetype(2));
        view.find(QStringLiteral("one"), true);
        QTRY_COMPARE(view.caretOffset(), qsizetype(14));
        view.find(QStringLiteral("one"), true);
        QTRY_COMPARE(view.caretOffset(), qsizetype(2));
        view.find(QStringLiteral("one"), false);
        QTRY_COMPARE(view.caretOffset(), qsizetype(14));
    }
    void thePlaceStaysWhenTheBodyGrows()
    {
        BigTextView view;
        view.resize(400, 300);
        view.show();
        const QByteArray body = largeBody(100'000);
        view.setBody(body.first(128 << 10), Layout::Pretty);
        view.verticalScrollBar()->setValue(700);
        view.setBody(body, Layout::Pretty, true);
        QCOMPARE(view.verticalScrollBar()->value(), 700);
        view.setBody(body, Layout::Plain);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }
    void matchesAreSeen()
    {
        BigTextView view;
        view.resize(300, 100);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setBody("[\"match me\"]", Layout::Pretty);
        const QImage before = view.grab().toImage();
        view.setMatches(std::make_shared<const std::vector<models::BodyMatch>>(
                            std::vector<models::BodyMatch>{{2, 7, {}}}),
                        0);
        const QImage current = view.grab().toImage();
        QVERIFY(before != current);
        view.setMatches(std::make_shared<const std::vector<models::BodyMatch>>(
                            std::vector<models::BodyMatch>{{2, 7, {}}}),
                        -1);
        QVERIFY(view.grab().toImage() != current);
        view.setMatches({}, -1);
        QCOMPARE(view.grab().toImage(), before);
    }
};

QTEST_MAIN(TestBigTextView)
#include "tst_bigtextview.moc"
