// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fonts.h"
#include "gui/jsonview.h"
#include "gui/notecard.h"
#include "gui/rowspane.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "guiwarnings.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tapedeck;
using namespace tapedeck::gui;

using Done = std::function<void(RowOutcome)>;

/// "Repeat over rows…", by itself, with a sender that the test answers for.
class TestRowsPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(uiFont());
        QApplication::setPalette(Tokens::light().palette());
        QVERIFY(m_dir.isValid());
    }

    void init()
    {
        test::failOnWarnings();
        m_open.clear();
        m_pane = std::make_unique<RowsPane>();
        m_pane->resize(520, 640);
        m_pane->setSender([this](const capture::DataRow& row, Done done) {
            m_lines.push_back(row.line);
            m_open.push_back(std::move(done));
        });
        m_pane->setPreview([](const capture::DataRow& row) {
            return QStringLiteral("{\"city\": %1}").arg(QString::fromStdString(row.values["city"].dump()));
        });
        m_lines.clear();
        static_cast<QWidget*>(m_pane.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup() { m_pane.reset(); }

    void theFileIsChosenInADialog()
    {
        const QString path = write("cities.csv", "city,people\nBonn,330000\nUlm,\"126,000\"\n");
        QVERIFY(!part<QPushButton>("startRows")->isVisible());
        QTest::mouseClick(part<QPushButton>("chooseRows"), Qt::LeftButton);
        auto* dialog = part<QFileDialog>("rowsDialog");
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(part<QPushButton>("startRows")->isVisible());
        QVERIFY(part<QPushButton>("startRows")->isEnabled());
        const auto* facts = part<QLabel>("rowsFacts");
        QTRY_VERIFY2(facts->text().contains(QStringLiteral("2 row")), qPrintable(facts->text()));
        QVERIFY(facts->text().contains(QStringLiteral("CSV")));
        QVERIFY(facts->text().contains(QStringLiteral("2 column")));
        QCOMPARE(part<QLabel>("rowsFileName")->text(), QStringLiteral("cities.csv"));
    }

    void firstRowsAreShownAsWhatTheyMakeOfTheCall()
    {
        QByteArray text = "city\n";
        for (int i = 0; i < 9; ++i)
            text += "town " + QByteArray::number(i) + '\n';
        open(write("towns.csv", text));
        auto* table = part<QTableView>("firstRows");
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("2"));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("town 0"));
        auto* preview = part<JsonView>("rowPreview");
        QVERIFY(preview->text().contains(QStringLiteral("town 0")));
        QSignalSpy shown(m_pane.get(), &RowsPane::rowShown);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].value<Json>()["city"].toQString(), QStringLiteral("town 1"));
        QVERIFY(preview->text().contains(QStringLiteral("town 1")));
        m_pane->setPreview([](const capture::DataRow&) { return QStringLiteral("[\"another\"]"); });
        QVERIFY(preview->text().contains(QStringLiteral("another")));
    }

    void aColumnsChipInsertsItsVariable()
    {
        open(write("odd.csv", "the city,a&b\nBonn,1\n"));
        QSignalSpy wanted(m_pane.get(), &RowsPane::insertWanted);
        const auto chips = part<QWidget>("columnChips")->findChildren<QToolButton*>();
        QCOMPARE(chips.size(), 2);
        QCOMPARE(chips[1]->accessibleName(), QStringLiteral("{{row.a&b}}"));
        chips[0]->setFocus();
        QTest::keyClick(chips[0], Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("{{row.the city}}"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{{row.the city}}"));
    }

    void aFileThatIsNoneIsToldInPlace()
    {
        m_pane->openFile(m_dir.filePath(QStringLiteral("nowhere.csv")));
        QTRY_VERIFY(m_pane->findChild<NoteCard*>());
        QCOMPARE(note()->severity(), Severity::Error);
        QVERIFY(!part<QPushButton>("startRows")->isVisible());
        open(write("fine.csv", "city\nBonn\n"));
        QTRY_VERIFY(!note());
    }

    void aRunIsCountedAndItsFaultsListed()
    {
        open(write("mixed.jsonl",
                   "{\"city\":\"Bonn\"}\n{\"city\":\n{\"city\":\"Ulm\"}\n{\"city\":\"Kiel\"}\n"));
        QSignalSpy started(m_pane.get(), &RowsPane::runStarted);
        QSignalSpy finished(m_pane.get(), &RowsPane::runFinished);
        QTest::keyClick(part<QPushButton>("startRows"), Qt::Key_Space);
        QCOMPARE(started.size(), 1);
        QVERIFY(m_pane->isRunning());
        QVERIFY(part<QPushButton>("cancelRows")->isVisible());
        QVERIFY(part<QPushButton>("cancelRows")->hasFocus());
        QVERIFY(part<QProgressBar>("rowsProgress")->isVisible());
        QTRY_COMPARE(m_open.size(), std::size_t{1});
        m_open[0]({RowOutcome::Sent, 200, {}});
        QTRY_COMPARE(m_open.size(), std::size_t{2});
        QTRY_VERIFY(part<QTableView>("rowFaults")->isVisible());
        QTRY_VERIFY(part<QProgressBar>("rowsProgress")->value() > 0);
        m_open[1]({RowOutcome::Refused, 400, QStringLiteral("no\nsuch town")});
        QTRY_COMPARE(m_open.size(), std::size_t{3});
        m_open[2]({RowOutcome::NoAnswer, 0, QStringLiteral("cut")});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_lines, (std::vector<qint64>{1, 3, 4}));
        const auto* faults = part<QTableView>("rowFaults")->model();
        QCOMPARE(faults->rowCount(), 3);
        QCOMPARE(faults->index(0, 0).data().toString(), QStringLiteral("2"));
        QCOMPARE(faults->index(0, 1).data().toString(), QStringLiteral("unreadable"));
        QCOMPARE(faults->index(1, 1).data().toString(), QStringLiteral("400"));
        QCOMPARE(faults->index(1, 2).data().toString(), QStringLiteral("no such town"));
        QCOMPARE(faults->index(2, 1).data().toString(), QStringLiteral("no answer"));
        const QString outcome = part<QLabel>("rowsOutcome")->text();
        for (const char* word : {"1 sent", "1 refused", "1 without an answer", "1 unreadable"})
            QVERIFY2(outcome.contains(QLatin1String(word)), qPrintable(outcome));
        QVERIFY(note() && note()->severity() == Severity::Warning);
        QVERIFY(part<QPushButton>("startRows")->hasFocus());
    }

    void theReportIsSaved()
    {
        open(write("one.csv", "city\nBonn\n"));
        QVERIFY(!part<QPushButton>("saveRowsReport")->isVisible());
        m_pane->start();
        QTRY_COMPARE(m_open.size(), std::size_t{1});
        m_open[0]({RowOutcome::Sent, 200, {}});
        QTRY_VERIFY(part<QPushButton>("saveRowsReport")->isVisible());
        QCOMPARE(note()->severity(), Severity::Info);
        QTest::mouseClick(part<QPushButton>("saveRowsReport"), Qt::LeftButton);
        auto* dialog = part<QFileDialog>("rowsReportDialog");
        const QString path = m_dir.filePath(QStringLiteral("report.csv"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("line,status,text\n2,200,\n"));
        QTRY_VERIFY(note()->text().contains(QStringLiteral("report.csv")));
    }

    void itClosesOnlyWhileNothingRuns()
    {
        QSignalSpy closed(m_pane.get(), &RowsPane::closed);
        open(write("two.csv", "city\nBonn\nUlm\n"));
        m_pane->start();
        QTRY_COMPARE(m_open.size(), std::size_t{1});
        QVERIFY(!part<QToolButton>("closeRows")->isEnabled());
        QTest::keyClick(m_pane.get(), Qt::Key_Escape);
        m_pane->close();
        QVERIFY(m_pane->isVisible());
        QVERIFY(closed.isEmpty());
        QSignalSpy finished(m_pane.get(), &RowsPane::runFinished);
        QTest::mouseClick(part<QPushButton>("cancelRows"), Qt::LeftButton);
        QVERIFY(m_pane->isRunning()); // one is in flight
        QVERIFY(!part<QPushButton>("cancelRows")->isEnabled());
        m_open[0]({RowOutcome::Sent, 200, {}});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_open.size(), std::size_t{1});
        QVERIFY(note()->text().contains(QStringLiteral("Cancelled")));
        QTest::keyClick(m_pane.get(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_pane->isVisible());
    }

    void aGateMayHoldTheRunBack()
    {
        std::function<void()> go;
        m_pane->setGate([&go](std::function<void()> begin) { go = std::move(begin); });
        open(write("gate.csv", "city\nBonn\n"));
        m_pane->start();
        QVERIFY(!m_pane->isRunning());
        QVERIFY(go != nullptr);
        go();
        QVERIFY(m_pane->isRunning());
        QTRY_COMPARE(m_open.size(), std::size_t{1});
        go(); // asked twice, begun once
        m_open[0]({RowOutcome::Sent, 200, {}});
        QTRY_VERIFY(!m_pane->isRunning());
        QCOMPARE(m_pane->run()->counts().sent, qint64{1});
    }

    void severalMayBeInFlight()
    {
        open(write("many.csv", "city\na\nb\nc\nd\ne\nf\n"));
        part<QSpinBox>("rowsInFlight")->setValue(4);
        m_pane->start();
        QTRY_COMPARE(m_open.size(), std::size_t{4});
        QCOMPARE(m_pane->run()->inFlight(), 4);
        QVERIFY(!part<QSpinBox>("rowsInFlight")->isEnabled());
    }

    void everythingHasAName()
    {
        open(write("names.csv", "city\nBonn\n"));
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool inner = widget->parentWidget() && widget->parentWidget() != m_pane.get() &&
                               !widget->parentWidget()->accessibleName().isEmpty();
            QVERIFY2(named || inner, qPrintable(QString::fromLatin1(widget->metaObject()->className()) +
                                                widget->objectName()));
        }
    }

private:
    template <typename T>
    T* part(const char* name) const
    {
        auto* found = m_pane->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    NoteCard* note() const
    {
        for (NoteCard* card : m_pane->findChildren<NoteCard*>()) {
            if (card->isVisible())
                return card;
        }
        return nullptr;
    }

    QString write(const char* name, const QByteArray& text) const
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }

    void open(const QString& path)
    {
        m_pane->openFile(path);
        QTRY_COMPARE(m_pane->path(), path);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<RowsPane> m_pane;
    std::vector<Done> m_open;
    std::vector<qint64> m_lines;
};

QTEST_MAIN(TestRowsPane)
#include "tst_rowspane.moc"
