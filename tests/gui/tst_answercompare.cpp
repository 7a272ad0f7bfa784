// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answercompare.h"
#include "gui/diffview.h"
#include "gui/fonts.h"
#include "gui/linediff.h"
#include "gui/notecard.h"
#include "gui/segmentedcontrol.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "guiwarnings.h"
#include "models/format.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tapedeck;
using namespace tapedeck::gui;
using Kind = replay::DiffLine::Kind;

namespace {

Exchange answered(const QByteArray& body, int status = 200)
{
    Exchange exchange;
    exchange.startedAt = Timestamp{1'700'000'000'000'000};
    exchange.request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_events");
    exchange.request.body = "{\"events\":[]}";
    exchange.response = Response{status, {}, {{"Content-Type", "application/json"}}, body};
    exchange.timing = {1000, 4000, -1, 200, 11000, 2000, 17200};
    return exchange;
}

std::vector<Kind> kinds(const std::vector<replay::DiffLine>& lines)
{
    std::vector<Kind> out;
    for (const replay::DiffLine& line : lines)
        out.push_back(line.kind);
    return out;
}

// What is left of the lines when one side is taken.
QByteArray side(const std::vector<replay::DiffLine>& lines, Kind other)
{
    QByteArrayList out;
    for (const replay::DiffLine& line : lines) {
        if (line.kind != other)
            out << line.text.toUtf8();
    }
    return out.join('\n');
}

} // namespace

/// Two answers side by side: what is found, and what is shown.
class TestAnswerCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(uiFont());
        QApplication::setPalette(Tokens::light().palette());
    }

    void init()
    {
        test::failOnWarnings();
        m_view = std::make_unique<AnswerCompare>();
        m_view->resize(560, 640);
        static_cast<QWidget*>(m_view.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theSameAnswersAreSaidToBeSo()
    {
        m_view->show(answered("{\"a\":1}"), answered("{\"a\":1}"));
        QVERIFY(m_view->diff()->sameAnswer());
        QVERIFY(note().contains(QStringLiteral("the same")));
        QVERIFY(!part<QToolButton>("nextDifference")->isEnabled());
    }

    void whatMustDifferIsIgnoredOrNot()
    {
        const Exchange left = answered("{\"session_id\":\"00000000-0000-4000-8000-000000000001\",\"n\":1}");
        const Exchange right = answered("{\"session_id\":\"00000000-0000-4000-8000-000000000002\",\"n\":1}");
        m_view->show(left, right);
        QVERIFY(m_view->diff()->sameAnswer());
        QCOMPARE(m_view->diff()->body.ignored, 1);
        QVERIFY(note().contains(QStringLiteral("must differ")));
        auto* ignore = part<QCheckBox>("hideVolatile");
        ignore->setFocus();
        QTest::keyClick(ignore, Qt::Key_Space);
        QVERIFY(!m_view->diff()->sameAnswer());
        QCOMPARE(m_view->diff()->body.differences, 1);
        QVERIFY(note().isEmpty());
        QVERIFY(part<QToolButton>("nextDifference")->isEnabled());
    }

    void figuresAreBesideEachOther()
    {
        Exchange left = answered("{\"a\":1}");
        Exchange right = answered("{\"a\":22}", 400);
        right.timing.total = 29'200;
        m_view->show(left, right);
        QCOMPARE(part<QLabel>("statusLeft")->text(), QStringLiteral("200 OK"));
        QCOMPARE(part<QLabel>("statusRight")->text(), QStringLiteral("400 Bad Request"));
        QCOMPARE(part<QLabel>("statusChange")->text(), QStringLiteral("≠"));
        QVERIFY2(part<QLabel>("tookChange")->text().startsWith(QLatin1Char('+')),
                 qPrintable(part<QLabel>("tookChange")->text()));
        QCOMPARE(part<QLabel>("sizeChange")->text(), QStringLiteral("+1 B"));
        QVERIFY(part<QLabel>("waitedChange")->text().isEmpty());
        QVERIFY(!part<QLabel>("attemptsLeft")->isVisible());
        QVERIFY(m_view->diff()->statusDiffers);

        QTest::mouseClick(part<QPushButton>("swapSides"), Qt::LeftButton);
        QCOMPARE(part<QLabel>("statusLeft")->text(), QStringLiteral("400 Bad Request"));
        QVERIFY(part<QLabel>("tookChange")->text().startsWith(QChar(0x2212)));
        const auto& lines = m_view->diff()->body.lines;
        QCOMPARE(kinds(lines), (std::vector{Kind::Same, Kind::Removed, Kind::Inserted, Kind::Same}));
        QVERIFY(lines[1].text.contains(QStringLiteral("22")));
    }

    void headersAndRequestsAreCompared()
    {
        Exchange left = answered("{}");
        Exchange right = answered("{}");
        left.response->headers.add("Date", "Mon, 01 Jan 2024 00:00:00 GMT");
        right.response->headers.add("date", "Mon, 01 Jan 2024 00:00:09 GMT");
        right.response->headers.add("Retry-After", "3");
        right.request.body = "{\"events\":[{\"event_type\":\"llms\"}]}";
        m_view->show(left, right);
        QVERIFY(m_view->diff()->sameAnswer()); // headers tell of the way only
        QCOMPARE(m_view->diff()->headers.differences, 1);
        QCOMPARE(m_view->diff()->headers.ignored, 1);
        QVERIFY(m_view->diff()->request.differences > 0);
        auto* choice = part<SegmentedControl>("part");
        auto* lines = part<DiffView>("lines");
        QTest::mouseClick(choice->segment(1), Qt::LeftButton);
        QCOMPARE(lines->lines().rowCount(), 3);
        QCOMPARE(lines->model()->index(2, 0).data().toString(), QStringLiteral("Retry-After: 3"));
        QTest::mouseClick(choice->segment(2), Qt::LeftButton);
        QCOMPARE(lines->model()->index(0, 0).data().toString(),
                 QStringLiteral("POST http://127.0.0.1:8787/v2/create_events"));
        part<QCheckBox>("hideVolatile")->setChecked(false);
        QCOMPARE(m_view->diff()->headers.differences, 2);
    }

    void anEmptyAnswerDiffersFromAFullOne()
    {
        m_view->show(answered({}, 204), answered("{\"a\":1}", 204));
        QVERIFY(!m_view->diff()->sameAnswer());
        m_view->show(answered({}, 204), answered({}, 204));
        QVERIFY(m_view->diff()->sameAnswer());
        QVERIFY(m_view->diff()->body.lines.empty());
        QVERIFY(part<QLabel>("note")->isVisible());
    }

    void withoutAnAnswerThatIsSaid()
    {
        Exchange left = answered("{}");
        Exchange right = answered("{}");
        right.response.reset();
        right.failure = Error{ErrorKind::Timeout, QStringLiteral("It took too long."), {}};
        m_view->show(left, right);
        QVERIFY(note().contains(QStringLiteral("Only one")));
        QVERIFY(m_view->diff()->statusDiffers);
        left.response.reset();
        m_view->show(left, right);
        QVERIFY(note().contains(QStringLiteral("Neither")));
    }

    void secretsAreNotShown()
    {
        Exchange left = answered("{\"jwt\":\"eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl\"}");
        Exchange right = answered("{\"jwt\":\"eyJhbGciOiJub25lIn0.eyJhIjoyfQ.c2lnbmF0dXJl\",\"x\":1}");
        right.response->headers.add("Set-Cookie", "id=00000000-very-secret");
        left.request.headers.add("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl");
        part<QCheckBox>("hideVolatile")->setChecked(false);
        m_view->show(left, right);
        for (const PartDiff* one :
             {&m_view->diff()->body, &m_view->diff()->headers, &m_view->diff()->request}) {
            for (const replay::DiffLine& line : one->lines)
                QVERIFY2(!line.text.contains(QStringLiteral("eyJ")) &&
                             !line.text.contains(QStringLiteral("very-secret")),
                         qPrintable(line.text));
        }
    }

    void largeBodiesAreComparedOnAWorker()
    {
        QByteArray rows = "[";
        for (int i = 0; i < 9000; ++i)
            rows += (i ? ",{\"n\":" : "{\"n\":") + QByteArray::number(i) + "}";
        rows += ']';
        QByteArray other = rows;
        other.replace("{\"n\":77}", "{\"n\":78}");
        QSignalSpy ready(m_view.get(), &AnswerCompare::ready);
        m_view->show(answered(rows), answered(other));
        QVERIFY(!m_view->diff());
        QVERIFY(note().contains(QStringLiteral("Comparing")));
        m_view->swapSides(); // an earlier question is dropped
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(m_view->diff()->body.differences, 1);
        QVERIFY(part<DiffView>("lines")->goToDifference(1));
    }

    void bodiesPastTheLimitAreComparedAsBytes()
    {
        AnswerDiffOptions options;
        options.largestBody = 1000;
        const QByteArray body = "{\"text\":\"" + QByteArray(2000, 'x') + "\"}";
        QByteArray other = body;
        other[1500] = 'y';
        const AnswerDiff same = diffAnswers(answered(body), answered(body), options);
        QVERIFY(same.sameAnswer());
        QVERIFY(same.body.lines.empty());
        QVERIFY2(same.body.note.contains(models::bytesText(1000)), qPrintable(same.body.note));
        const AnswerDiff diff = diffAnswers(answered(body), answered(other), options);
        QCOMPARE(diff.body.differences, 1);
        QVERIFY2(diff.body.note.contains(QStringLiteral("1,500")), qPrintable(diff.body.note));
        const AnswerDiff shorter = diffAnswers(answered(body), answered(body.first(1200)), options);
        QVERIFY2(shorter.body.note.contains(QStringLiteral("1,200")), qPrintable(shorter.body.note));
    }

    void textIsComparedByLines()
    {
        const auto lines = diffText("a\nb\nc\nd\n", "a\nc\nd\ne\n");
        QCOMPARE(kinds(lines),
                 (std::vector{Kind::Same, Kind::Removed, Kind::Same, Kind::Same, Kind::Inserted}));
        QCOMPARE(kinds(diffText({}, "a\n")), std::vector{Kind::Inserted});
        QVERIFY(diffText({}, {}).empty());
        const AnswerDiff html = diffAnswers(answered("<p>\none\n</p>"), answered("<p>\ntwo\n</p>"));
        QCOMPARE(html.body.differences, 1);
        QCOMPARE(html.body.lines.size(), std::size_t{4});
        const AnswerDiff ends = diffAnswers(answered("one\r\ntwo"), answered("one\ntwo"));
        QVERIFY(!ends.sameAnswer());
        QVERIFY(!ends.body.note.isEmpty());
    }

    // Whatever the lines are: each side can be read out of them, and no line that both have in common at an
    // end is taken for a change.
    void bothSidesAreInTheLines()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const auto text = [&random] {
                QByteArrayList out;
                for (int i = random.bounded(30); i >= 0; --i)
                    out << QByteArray(1, static_cast<char>('a' + random.bounded(4)));
                return out.join('\n');
            };
            const QByteArray left = text();
            const QByteArray right = text();
            const auto lines = diffText(left, right);
            QCOMPARE(side(lines, Kind::Inserted), left);
            QCOMPARE(side(lines, Kind::Removed), right);
        }
        QByteArray far;
        QByteArray away;
        for (int i = 0; i < 3000; ++i) {
            far += "left " + QByteArray::number(i) + '\n';
            away += "right " + QByteArray::number(i) + '\n';
        }
        const auto lines = diffText(far, away);
        QCOMPARE(lines.size(), std::size_t{6000});
        QCOMPARE(diffText(far, away, 100).size(), std::size_t{101});
    }

    void escapeGoesBack()
    {
        QSignalSpy back(m_view.get(), &AnswerCompare::backWanted);
        m_view->show(answered("{}"), answered("{}"));
        part<DiffView>("lines")->setFocus();
        QTest::keyClick(part<DiffView>("lines"), Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
        QTest::mouseClick(part<QToolButton>("compareBack"), Qt::LeftButton);
        QCOMPARE(back.size(), 2);
        m_view->clear();
        QVERIFY(!m_view->diff());
    }

private:
    template <typename T>
    T* part(const char* name) const
    {
        auto* found = m_view->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    QString note() const
    {
        for (const NoteCard* card : m_view->findChildren<NoteCard*>()) {
            if (card->isVisible())
                return card->text();
        }
        return {};
    }

    std::unique_ptr<AnswerCompare> m_view;
};

QTEST_MAIN(TestAnswerCompare)
#include "tst_answercompare.moc"
