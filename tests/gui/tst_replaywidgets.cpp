// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretile.h"
#include "gui/latencychart.h"
#include "gui/pacedialog.h"
#include "gui/segmentedcontrol.h"
#include "gui/tokens.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tapedeck;
using namespace tapedeck::gui;

/// The small parts of the Replay workspace, each by itself.
class TstReplayWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLargeFigureIsNotCut_data();
    void aLargeFigureIsNotCut();
    void labelsOfTheLatencyDoNotCollide();
    void aPaceThatIsNoneIsRefusedInPlace();
    void tabComesToTheChosenSegment();
};

void TstReplayWidgets::aLargeFigureIsNotCut_data()
{
    QTest::addColumn<qint64>("figure");
    for (const qint64 figure : {7ll, 200'000ll, 1'234'567ll, 98'765'432ll})
        QTest::addRow("%lld", figure) << qint64{figure};
}

void TstReplayWidgets::aLargeFigureIsNotCut()
{
    QFETCH(const qint64, figure);
    FigureTile tile(QStringLiteral("same"), [](const Tokens& tokens) { return tokens.ok; });
    tile.setFigure(figure);
    for (const int width : {tile.minimumSizeHint().width(), tile.sizeHint().width()}) {
        const FigureTile::Shown shown = tile.shown(width);
        QVERIFY(!shown.text.isEmpty());
        QVERIFY2(QFontMetrics(shown.font).horizontalAdvance(shown.text) <= width - 24,
                 qPrintable(shown.text));
    }
    QVERIFY(tile.toolTip().startsWith(QLocale().toString(figure)));
}

void TstReplayWidgets::labelsOfTheLatencyDoNotCollide()
{
    LatencyChart chart;
    for (int i = 0; i < 100; ++i)
        chart.add(i < 50 ? 123'456 : 12'345'678);
    QCOMPARE(chart.labels(2000).size(), 3);
    const QFontMetrics metrics(chart.font());
    for (int width = 60; width < 400; width += 10) {
        const QStringList labels = chart.labels(width);
        QVERIFY(!labels.isEmpty());
        QVERIFY(labels.last().contains(QLatin1String("99")));
    }
    QCOMPARE(chart.labels(60).size(), 1);
}

void TstReplayWidgets::aPaceThatIsNoneIsRefusedInPlace()
{
    PaceDialog dialog(replay::Pace{});
    QSignalSpy chosen(&dialog, &PaceDialog::chosen);
    auto* text = dialog.findChild<QLineEdit*>(QStringLiteral("paceText"));
    auto* hint = dialog.findChild<QLabel*>(QStringLiteral("paceHint"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(text && hint && ok);
    dialog.show();
    for (const char* wrong : {"fast", "3", "0x", "2000x", "-5/s"}) {
        text->setText(QLatin1String(wrong));
        QVERIFY2(!ok->isEnabled(), wrong);
        QVERIFY(hint->text().contains(QLatin1String(wrong)));
        QVERIFY(hint->text().contains(QLatin1String("50/s"))); // what would be accepted
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
    }
    QCOMPARE(chosen.size(), 0);
    text->setText(QStringLiteral(" 3x "));
    QVERIFY(ok->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<replay::Pace>().value, 3.0);
    QVERIFY(!dialog.isVisible());
}

void TstReplayWidgets::tabComesToTheChosenSegment()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* before = new QLineEdit(&window);
    auto* control = new SegmentedControl(&window);
    for (const char* text : {"1x", "10x", "100x"})
        control->addSegment(QLatin1String(text));
    auto* after = new QLineEdit(&window);
    for (QWidget* widget : std::initializer_list<QWidget*>{before, control, after})
        layout->addWidget(widget);
    QWidget::setTabOrder(before, control->segment(0));
    QWidget::setTabOrder(control->segment(2), after);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    control->setCurrentIndex(1);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(control->segment(1)->hasFocus());
    QTest::keyClick(control->segment(1), Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    control->setCurrentIndex(-1); // none chosen: it can still be reached
    QTest::keyClick(after, Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(control->isAncestorOf(window.focusWidget()));
}

QTEST_MAIN(TstReplayWidgets)
#include "tst_replaywidgets.moc"
