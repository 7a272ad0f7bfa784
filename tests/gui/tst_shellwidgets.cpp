// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commandpalette.h"
#include "gui/elidedlabel.h"
#include "gui/emptystate.h"
#include "gui/factlist.h"
#include "gui/flowlayout.h"
#include "gui/fuzzy.h"
#include "gui/layoutkeeper.h"
#include "gui/messagebar.h"
#include "gui/picklist.h"
#include "gui/segmentedcontrol.h"
#include "gui/selection.h"
#include "gui/statusstrip.h"
#include "gui/style.h"
#include "gui/swatchrow.h"
#include "guiwarnings.h"
#include "manualclock.h"
#include "store/settings.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

using namespace tapedeck;
using namespace tapedeck::gui;

/// The small parts that the window is made of.
class TestShellWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void fuzzyFindsLettersInOrder_data();
    void fuzzyFindsLettersInOrder();
    void fuzzyPrefersWordStartsAndNeighbours();
    void segmentsAreChosenByMouseAndArrows();
    void segmentsCanBeSetByData();
    void messageBarRunsItsActionOnce();
    void messageBarKeepsErrorsThatWereNotRead();
    void messageBarClosesWithEscape();
    void selectionSignalsOnlyChanges();
    void tokenClockCountsDown();
    void serverAndProgressAreShown();
    void pickModelKeepsTheRules();
    void pickListSkipsHeadings();
    void paletteFindsAndTriggers();
    void paletteLeavesOutWhatCannotBeTriggered();
    void splittersAndColumnsComeBack();
    void unnamedWidgetsAreNotRemembered();
    void swatchesTakeAColourOfTheirOwn();
    void emptyStateHasOneAccentButton();
    void flowBreaksIntoLines();
    void flowIsMirrored();
    void elidedLabelKeepsItsText();
    void factsStandAtTheEdges();
};

void TestShellWidgets::fuzzyFindsLettersInOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty fits all") << ""
                                    << "Quit" << true;
    QTest::newRow("blank fits all") << "  "
                                    << "Quit" << true;
    QTest::newRow("initials") << "opc"
                              << "Open capture" << true;
    QTest::newRow("case") << "OPEN"
                          << "Open capture" << true;
    QTest::newRow("blanks in the pattern") << "open cap"
                                           << "Open capture" << true;
    QTest::newRow("wrong order") << "npo"
                                 << "Open capture" << false;
    QTest::newRow("letter missing") << "openx"
                                    << "Open capture" << false;
    QTest::newRow("longer than the text") << "quitting"
                                          << "Quit" << false;
    QTest::newRow("repeated letter") << "tt"
                                     << "Quit" << false;
    QTest::newRow("nothing in nothing") << "a"
                                        << "" << false;
}

void TestShellWidgets::fuzzyFindsLettersInOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(fuzzyScore(pattern, text) > 0, "fits");
}

void TestShellWidgets::fuzzyPrefersWordStartsAndNeighbours()
{
    QVERIFY(fuzzyScore(u"oc", u"Open capture") > fuzzyScore(u"oc", u"Unlocked"));
    QVERIFY(fuzzyScore(u"dark", u"Dark") > fuzzyScore(u"dark", u"Data archive key"));
    QVERIFY(fuzzyScore(u"quit", u"Quit") > fuzzyScore(u"quit", u"Quit without saving"));
}

void TestShellWidgets::segmentsAreChosenByMouseAndArrows()
{
    SegmentedControl control;
    for (const char* text : {"1x", "10x", "100x", "Max"})
        control.addSegment(QString::fromLatin1(text));
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    QCOMPARE(control.currentIndex(), 0);
    QTest::mouseClick(control.segment(2), Qt::LeftButton);
    QCOMPARE(control.currentIndex(), 2);
    QCOMPARE(chosen.count(), 1);
    control.segment(2)->setFocus();
    QTest::keyClick(control.segment(2), Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 3);
    QCOMPARE(chosen.count(), 2);
    control.setCurrentIndex(1);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.count(), 3);
}

void TestShellWidgets::segmentsCanBeSetByData()
{
    SegmentedControl control;
    control.addSegment(QStringLiteral("Pretty"), 7);
    control.addSegment(QStringLiteral("Raw"), 9);
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.setCurrentData(9);
    QCOMPARE(control.currentData().toInt(), 9);
    control.setCurrentData(42); // no such one
    QCOMPARE(control.currentIndex(), -1);
    QVERIFY(!control.segment(0)->isChecked());
    QVERIFY(!control.segment(1)->isChecked());
    control.setCurrentData(7);
    QCOMPARE(control.currentIndex(), 0);
    QCOMPARE(chosen.count(), 0); // by a setter, not by the user
}

void TestShellWidgets::messageBarRunsItsActionOnce()
{
    QWidget window;
    MessageBar bar(&window);
    int runs = 0;
    bar.show(
        {Message::Kind::Warning, QStringLiteral("It broke."), QStringLiteral("Mend"), [&runs] { ++runs; }});
    QVERIFY(!bar.isHidden());
    auto* action = bar.findChild<QPushButton*>(QStringLiteral("messageAction"));
    QVERIFY(!action->isHidden());
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("It broke."));
    action->click();
    QCOMPARE(runs, 1);
    QVERIFY(bar.isHidden());
    bar.show({Message::Kind::Info, QStringLiteral("All is well."), {}, {}});
    QVERIFY(action->isHidden());
}

void TestShellWidgets::messageBarKeepsErrorsThatWereNotRead()
{
    QWidget window;
    MessageBar bar(&window);
    const auto tell = [&bar](Message::Kind kind, const char* text) {
        bar.show({kind, QString::fromLatin1(text), {}, {}});
    };
    tell(Message::Kind::Error, "One.");
    tell(Message::Kind::Error, "Two.");
    tell(Message::Kind::Error, "Two."); // again
    QCOMPARE(bar.text(), QStringLiteral("One.\nTwo."));
    tell(Message::Kind::Error, "Three.");
    tell(Message::Kind::Error, "Four.");
    QCOMPARE(bar.text(), QStringLiteral("Two.\nThree.\nFour."));
    bar.dismiss();
    tell(Message::Kind::Error, "Five.");
    QCOMPARE(bar.text(), QStringLiteral("Five."));
    tell(Message::Kind::Info, "Done.");
    QCOMPARE(bar.text(), QStringLiteral("Done."));
    tell(Message::Kind::Error, "Six.");
    QCOMPARE(bar.text(), QStringLiteral("Six."));
}

void TestShellWidgets::messageBarClosesWithEscape()
{
    QWidget window;
    MessageBar bar(&window);
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    bar.show({Message::Kind::Error, QStringLiteral("It broke."), {}, {}});
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    bar.dismiss();
    QCOMPARE(dismissed.count(), 1);
}

void TestShellWidgets::selectionSignalsOnlyChanges()
{
    Selection selection;
    QSignalSpy sessions(&selection, &Selection::sessionChanged);
    QSignalSpy events(&selection, &Selection::eventChanged);
    QSignalSpy exchanges(&selection, &Selection::exchangeChanged);
    selection.setEvent(QStringLiteral("s1"), QStringLiteral("e1"));
    selection.setEvent(QStringLiteral("s1"), QStringLiteral("e1"));
    QCOMPARE(sessions.count(), 1);
    QCOMPARE(events.count(), 1);
    selection.setSession(QStringLiteral("s2"));
    QCOMPARE(selection.eventId(), QString());
    QCOMPARE(events.count(), 2);
    selection.setSession(QStringLiteral("s2"));
    QCOMPARE(sessions.count(), 2);
    selection.setExchange(7);
    selection.setExchange(7);
    QCOMPARE(exchanges.count(), 1);
}

void TestShellWidgets::tokenClockCountsDown()
{
    test::ManualClock clock;
    StatusStrip strip(clock);
    const auto* label = strip.findChild<QLabel*>(QStringLiteral("statusToken"));
    QVERIFY(label->isHidden());
    constexpr qint64 second = 1'000'000;
    const QString session = QStringLiteral("3f2a91c4-0000-4000-8000-000000000000");
    strip.setToken(session, clock.now() + (23 * 3600 + 41 * 60 + 7) * second);
    QCOMPARE(label->text(), QStringLiteral("Session 3f2a91c4… token 23:41:07"));
    clock.advanceSeconds(8);
    QTRY_COMPARE(label->text(), QStringLiteral("Session 3f2a91c4… token 23:40:59"));
    clock.advanceSeconds(24 * 3600);
    QTRY_COMPARE(label->text(), QStringLiteral("Session 3f2a91c4… token expired"));
    strip.setToken({}, {});
    QVERIFY(label->isHidden());
}

void TestShellWidgets::serverAndProgressAreShown()
{
    test::ManualClock clock;
    StatusStrip strip(clock);
    const auto text = [&strip](const char* name) {
        return strip.findChild<QLabel*>(QString::fromLatin1(name))->text();
    };
    QCOMPARE(text("statusServer"), QStringLiteral("Server stopped"));
    strip.setServer(QStringLiteral("127.0.0.1:8787"), QStringLiteral("lenient"));
    QCOMPARE(text("statusServer"), QStringLiteral("Server 127.0.0.1:8787 · lenient"));
    strip.setKeyBackend(QStringLiteral("GNOME Keyring"));
    QCOMPARE(text("statusKey"), QStringLiteral("Key: GNOME Keyring"));
    auto* bar = strip.findChild<QWidget*>(QStringLiteral("statusBarProgress"));
    QVERIFY(bar->isHidden());
    strip.setProgress(QStringLiteral("Replay 60 / 96"), 0.625);
    QCOMPARE(text("statusProgress"), QStringLiteral("Replay 60 / 96"));
    QVERIFY(!bar->isHidden());
    strip.setProgress({}, -1);
    QVERIFY(bar->isHidden());
}

namespace {

std::vector<PickItem> someItems(QString& opened)
{
    std::vector<PickItem> items(5);
    items[0].title = QStringLiteral("Sessions");
    items[0].heading = true;
    items[1].title = QStringLiteral("First");
    items[1].open = [&opened] { opened = QStringLiteral("First"); };
    items[2].title = QStringLiteral("Off");
    items[2].enabled = false;
    items[3].title = QStringLiteral("Traffic");
    items[3].heading = true;
    items[4].title = QStringLiteral("Second");
    items[4].open = [&opened] { opened = QStringLiteral("Second"); };
    return items;
}

} // namespace

void TestShellWidgets::pickModelKeepsTheRules()
{
    PickModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QString opened;
    model.setItems(someItems(opened));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
    QVERIFY(!(model.flags(model.index(2)) & Qt::ItemIsSelectable));
    model.setItems({});
    QCOMPARE(model.rowCount(), 0);
}

void TestShellWidgets::pickListSkipsHeadings()
{
    PickList list;
    QString opened;
    list.setItems(someItems(opened));
    QCOMPARE(list.currentIndex().row(), 1);
    QVERIFY(list.handleKey(Qt::Key_Down));
    QCOMPARE(list.currentIndex().row(), 4);
    QVERIFY(list.handleKey(Qt::Key_Down)); // the last stays
    QCOMPARE(list.currentIndex().row(), 4);
    QVERIFY(list.handleKey(Qt::Key_PageUp));
    QCOMPARE(list.currentIndex().row(), 1);
    QVERIFY(!list.handleKey(Qt::Key_A));
    QSignalSpy picked(&list, &PickList::picked);
    list.handleKey(Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(opened, QStringLiteral("First"));
}

void TestShellWidgets::paletteFindsAndTriggers()
{
    QWidget window;
    window.resize(800, 600);
    QAction open(QStringLiteral("&Open capture…"));
    QAction dark(QStringLiteral("Dark"));
    QSignalSpy opened(&open, &QAction::triggered);
    QSignalSpy darkened(&dark, &QAction::triggered);
    CommandPalette palette(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    palette.open({&open, &dark});
    auto* field = palette.findChild<QLineEdit*>(QStringLiteral("commandField"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("drk"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(darkened.count(), 1);
    QCOMPARE(opened.count(), 0);
    QVERIFY(palette.isHidden());
    palette.open({&open, &dark});
    QCOMPARE(field->text(), QString());
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette.isHidden());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(palette.isHidden());
    QCOMPARE(opened.count() + darkened.count(), 1);
}

void TestShellWidgets::paletteLeavesOutWhatCannotBeTriggered()
{
    QWidget window;
    window.resize(800, 600);
    QAction separator;
    separator.setSeparator(true);
    QAction hidden(QStringLiteral("Hidden"));
    hidden.setVisible(false);
    QAction off(QStringLiteral("Off"));
    off.setEnabled(false);
    CommandPalette palette(&window);
    palette.open({&separator, &hidden, &off, &off});
    const auto* list = palette.findChild<PickList*>();
    QCOMPARE(list->items().rowCount(), 1); // once, and shown as what cannot be picked
    QCOMPARE(list->items().item(0).title, QStringLiteral("Off"));
    QVERIFY(!list->items().item(0).enabled);
}

void TestShellWidgets::splittersAndColumnsComeBack()
{
    store::Settings settings{QString()};
    const LayoutKeeper keeper(settings);
    struct Pane : QWidget
    {
        Pane()
            : model(1, 3)
        {
            auto* layout = new QVBoxLayout(this);
            splitter.setObjectName(QStringLiteral("split"));
            splitter.addWidget(new QLabel(QStringLiteral("left")));
            table.setObjectName(QStringLiteral("table"));
            table.setModel(&model);
            splitter.addWidget(&table);
            layout->addWidget(&splitter);
            resize(600, 300);
        }
        QStandardItemModel model;
        QSplitter splitter;
        QTreeView table;
    };
    QList<int> sizes;
    {
        Pane pane;
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.splitter.setSizes({120, 440});
        pane.table.setColumnWidth(1, 77);
        sizes = pane.splitter.sizes();
        keeper.save(pane);
    }
    Pane again;
    again.show();
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    QVERIFY(again.table.columnWidth(1) != 77);
    keeper.restore(again);
    QCOMPARE(again.table.columnWidth(1), 77);
    QCOMPARE(again.splitter.sizes(), sizes);
}

void TestShellWidgets::unnamedWidgetsAreNotRemembered()
{
    store::Settings settings{QString()};
    QWidget root;
    auto* splitter = new QSplitter(&root);
    splitter->addWidget(new QLabel);
    LayoutKeeper(settings).save(root);
    QVERIFY(settings.values().layout.empty());
}

void TestShellWidgets::swatchesTakeAColourOfTheirOwn()
{
    SwatchRow row;
    QSignalSpy chosen(&row, &SwatchRow::chosen);
    row.setColour(QStringLiteral("#2e6be6")); // of the row, in small letters
    QCOMPARE(row.colour(), QStringLiteral("#2E6BE6"));
    row.setColour(QStringLiteral("#123456"));
    QCOMPARE(row.colour(), QStringLiteral("#123456"));
    row.setColour(QStringLiteral("not a colour"));
    QCOMPARE(row.colour(), QString());
    QCOMPARE(chosen.count(), 0);
    row.findChildren<QAbstractButton*>().front()->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().toString(), row.colour());
}

void TestShellWidgets::emptyStateHasOneAccentButton()
{
    EmptyState empty(QStringLiteral("inbox"), QStringLiteral("Nothing yet"),
                     QStringLiteral("It fills by itself."));
    QPushButton* first = empty.addButton(QStringLiteral("Fill"));
    QPushButton* second = empty.addButton(QStringLiteral("Wait"));
    QCOMPARE(variantOf(first), Variant::Accent);
    QCOMPARE(variantOf(second), Variant::Plain);
    QCOMPARE(first->accessibleName(), QStringLiteral("Fill"));
}

namespace {

/// A bar as the workspaces have it: buttons, a field, a spacer, one more button.
struct Bar
{
    Bar()
    {
        auto* column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(10, 4, 10, 4);
        row->setSpacing(8);
        column->addLayout(row);
        column->addStretch(1);
        first->setFixedSize(100, 30);
        second->setFixedSize(100, 30);
        field->setMinimumWidth(80);
        row->addWidget(first);
        row->addWidget(field);
        row->addStretch(1);
        row->addWidget(second);
        flow = FlowLayout::inPlaceOf(row, column);
        pane.show();
    }
    QWidget pane;
    QPushButton* first = new QPushButton(&pane);
    QLineEdit* field = new QLineEdit(&pane);
    QPushButton* second = new QPushButton(&pane);
    FlowLayout* flow = nullptr;
};

} // namespace

void TestShellWidgets::flowBreaksIntoLines()
{
    Bar bar;
    bar.pane.resize(400, 200);
    QTRY_COMPARE(bar.second->geometry().right(), 389); // the margin is kept
    QCOMPARE(bar.first->geometry(), QRect(10, 4, 100, 30));
    QCOMPARE(bar.field->width(), 400 - 20 - 2 * 100 - 2 * 8); // what is left over
    QCOMPARE(bar.second->y(), bar.first->y());
    bar.field->setMaximumWidth(90); // the rest goes to the spacer
    QTRY_COMPARE(bar.field->width(), 90);
    QTRY_COMPARE(bar.second->geometry().right(), 389);
    bar.field->setMaximumWidth(1000);
    bar.pane.resize(300, 200);
    QTRY_VERIFY(bar.second->y() >= bar.first->geometry().bottom() + 8); // on a line of its own
    QCOMPARE(bar.second->x(), 10);
    QCOMPARE(bar.field->geometry().right(), 289);
    QCOMPARE(bar.flow->heightForWidth(300), 4 + 30 + 8 + 30 + 4);
    QCOMPARE(bar.flow->heightForWidth(400), 4 + 30 + 4);
    bar.field->hide(); // then the spacer takes the room
    QTRY_COMPARE(bar.second->geometry().right(), 289);
    QCOMPARE(bar.second->y(), bar.first->y());
    QCOMPARE(bar.flow->minimumSize().width(), 120);
}

void TestShellWidgets::flowIsMirrored()
{
    Bar bar;
    bar.pane.setLayoutDirection(Qt::RightToLeft);
    bar.pane.resize(400, 200);
    QTRY_COMPARE(bar.first->geometry().right(), 389);
    QCOMPARE(bar.second->x(), 10);
}

void TestShellWidgets::elidedLabelKeepsItsText()
{
    ElidedLabel label;
    const QString name(200, QLatin1Char('n'));
    label.setText(name);
    QVERIFY(label.minimumSizeHint().width() < 200);
    label.resize(120, 24);
    QVERIFY(label.isElided());
    QCOMPARE(label.text(), name);
    QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
    label.show();
    QCoreApplication::sendEvent(&label, &help);
    QTRY_VERIFY(QToolTip::text().contains(name));
    QToolTip::hideText();
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

void TestShellWidgets::factsStandAtTheEdges()
{
    FactList facts;
    facts.setFact(QStringLiteral("events"), QStringLiteral("Events"), QStringLiteral("29"));
    facts.resize(240, 60);
    facts.show();
    const auto sides = [&facts] {
        QList<Qt::Alignment> found;
        for (const QLabel* label : facts.findChildren<QLabel*>())
            found << (label->alignment() & (Qt::AlignLeft | Qt::AlignRight | Qt::AlignAbsolute));
        return found;
    };
    QCOMPARE(sides(),
             QList<Qt::Alignment>({Qt::AlignLeft | Qt::AlignAbsolute, Qt::AlignRight | Qt::AlignAbsolute}));
    facts.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(sides(),
             QList<Qt::Alignment>({Qt::AlignRight | Qt::AlignAbsolute, Qt::AlignLeft | Qt::AlignAbsolute}));
    facts.setFact(QStringLiteral("events"), QStringLiteral("Events"), QString(300, QLatin1Char('9')));
    QVERIFY(facts.minimumSizeHint().width() < 240); // a long value does not widen its pane
    QCOMPARE(facts.fact(QStringLiteral("events")).size(), 300);
}

QTEST_MAIN(TestShellWidgets)
#include "tst_shellwidgets.moc"
