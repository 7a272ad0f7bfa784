// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldfixture.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/jsonfield.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace tapedeck;
using namespace tapedeck::gui;
using Fixture = test::FieldFixture<JsonField>;

class TestJsonField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::wearTheStyle(); }
    void init()
    {
        test::failOnWarnings();
        m_field = std::make_unique<Fixture>(contract::Shape::Json);
        QVERIFY(QTest::qWaitForWindowActive(&m_field->window));
        text().setFocus();
    }
    void cleanup() { m_field.reset(); }

    void showsAnyValueAndSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char* value :
             {"null", "true", "1.50", "1e5", "\"\"", "\"a\\nb\"", "[]", "{}",
              "{\"b\": 1, \"a\": [1, {\"x\": null}]}", "{\"a\": 1, \"a\": 2}",
              "\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\"", "\"\xC2\xA0\xE2\x80\xA8|\xE2\x80\xA9\""})
            QTest::newRow(value) << QByteArray(value);
    }
    void showsAnyValueAndSaysNothing()
    {
        QFETCH(QByteArray, value);
        const std::string wanted = test::json(value.toStdString()).dump();
        m_field->set(value.toStdString());
        QVERIFY(m_field->edits.empty());
        QVERIFY(!m_field->field->hasFault());
        QCOMPARE(test::json(text().rawText().toStdString()).dump(), wanted);
        // What is typed and taken back is the very same value.
        text().moveCursor(QTextCursor::Start);
        QTest::keyClick(&text(), Qt::Key_X);
        QVERIFY(m_field->field->hasFault());
        QTest::keyClick(&text(), Qt::Key_Backspace);
        QVERIFY(!m_field->field->hasFault());
        QVERIFY(m_field->edits.empty());
        QTest::keyClick(&text(), Qt::Key_Space);
        QVERIFY(m_field->edits.empty());
    }
    void writesOnlyWhatIsValid()
    {
        m_field->set("{\"a\": 1}");
        text().selectAll();
        QTest::keyClicks(&text(), "[1, 2");
        QVERIFY(m_field->edits.empty());
        QVERIFY(m_field->field->hasFault());
        QVERIFY(label().isVisible());
        QVERIFY2(label().text().startsWith(QStringLiteral("Line 1, column ")), qPrintable(label().text()));
        QCOMPARE(text().accessibleDescription(), label().text());
        QTest::keyClicks(&text(), "]");
        QCOMPARE(m_field->edits.size(), std::size_t(1));
        QCOMPARE(m_field->last(), std::string("[1,2]"));
        QVERIFY(!label().isVisible());
    }
    void theFaultNamesItsLine()
    {
        m_field->set("{\"a\": 1}");
        text().setPlainText(QStringLiteral("{\n  \"a\": 1,\n  \"b\": nope\n}"));
        QVERIFY2(label().text().startsWith(QStringLiteral("Line 3")), qPrintable(label().text()));
        QCOMPARE(text().extraSelections().size(), 1);
        QCOMPARE(text().extraSelections().first().cursor.blockNumber(), 2);
        test::picture(m_field->window, QStringLiteral("jsonfield-fault"));
    }
    void keepsCaretWhereTheValueIsTheSame()
    {
        m_field->set("{\"a\": \"word\"}");
        text().setPlainText(QStringLiteral("{\"a\":   \"word\", \"b\": 1}"));
        QCOMPARE(m_field->edits.size(), std::size_t(1));
        QTextCursor caret = text().textCursor();
        caret.setPosition(9);
        text().setTextCursor(caret);
        const Json same = m_field->edits.back();
        m_field->field->setValue(&same);
        QCOMPARE(text().textCursor().position(), 9);
        QCOMPARE(text().rawText(), QStringLiteral("{\"a\":   \"word\", \"b\": 1}"));
        m_field->set("{\"a\": \"other\"}");
        QCOMPARE(text().rawText(), QStringLiteral("{\n  \"a\": \"other\"\n}"));
        QCOMPARE(m_field->edits.size(), std::size_t(1));
    }
    void whatIsBeingTypedStaysUntilTheValueChanges()
    {
        m_field->set("[1]");
        text().setPlainText(QStringLiteral("[1, "));
        m_field->set("[1]");
        QCOMPARE(text().rawText(), QStringLiteral("[1, "));
        m_field->set("[2]");
        QCOMPARE(text().rawText(), QStringLiteral("[\n  2\n]"));
        QVERIFY(!m_field->field->hasFault());
    }
    void aFaultStaysAtItsPlace()
    {
        m_field->set("[1]");
        text().setPlainText(QStringLiteral("[1, "));
        contract::FormField other = m_field->field->field();
        other.pointer = "/other";
        m_field->field->setPlace(other, Json());
        m_field->set("[1]");
        QCOMPARE(text().rawText(), QStringLiteral("[\n  1\n]"));
        QVERIFY(!m_field->field->hasFault());
    }
    void emptiedItIsLeftOutWhenTheFocusGoes()
    {
        auto* next = new QLineEdit(&m_field->window);
        m_field->window.layout()->addWidget(next);
        m_field->set("[1]");
        text().selectAll();
        QTest::keyClick(&text(), Qt::Key_Delete);
        QVERIFY(m_field->edits.empty());
        QCOMPARE(m_field->clears, 0);
        next->setFocus();
        QTRY_COMPARE(m_field->clears, 1);
    }
    void enterKeepsTheIndentation()
    {
        text().setPlainText(QStringLiteral("{\n  \"a\": ["));
        text().moveCursor(QTextCursor::End);
        QTest::keyClick(&text(), Qt::Key_Return);
        QTest::keyClicks(&text(), "1");
        QTest::keyClick(&text(), Qt::Key_Return);
        QTest::keyClicks(&text(), "]}");
        QCOMPARE(text().rawText(), QStringLiteral("{\n  \"a\": [\n    1\n    ]}"));
        QCOMPARE(m_field->last(), std::string("{\"a\":[1]}"));
    }
    void growsToTwelveLines()
    {
        const int line = text().fontMetrics().lineSpacing();
        m_field->set("1");
        const int two = text().height();
        text().setPlainText(QStringLiteral("[\n1\n\n\n]"));
        QCOMPARE(text().height(), two + 3 * line);
        QVERIFY(text().verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
        text().setPlainText(QString(40, u'\n') + u'1');
        QCOMPARE(text().height(), two + 10 * line);
        QTRY_VERIFY(text().verticalScrollBar()->maximum() > 0);
    }
    void aConditionIsSaidAndKeepsTheValueBack()
    {
        m_field->field->setCondition(
            [](const Json& value) { return value.isObject() ? QString() : QStringLiteral("An object!"); });
        text().setPlainText(QStringLiteral("[]"));
        QVERIFY(m_field->edits.empty());
        QCOMPARE(label().text(), QStringLiteral("An object!"));
        text().setPlainText(QStringLiteral("{}"));
        QCOMPARE(m_field->last(), std::string("{}"));
    }
    void longValuesAreOnlyShown()
    {
        const Json value(std::string(JsonField::editable + 1, 'x'));
        m_field->field->setValue(&value);
        QVERIFY(text().isReadOnly());
        QVERIFY(text().rawText().size() < 3000);
        QVERIFY(label().isVisible());
        m_field->set("1");
        QVERIFY(!text().isReadOnly());
        m_field->field->setReadOnly(true);
        QVERIFY(text().isReadOnly());
        QVERIFY(text().isEnabled());
    }
    void undoIsTheWindows()
    {
        m_field->set("[1]");
        text().setPlainText(QStringLiteral("[2]"));
        QTest::keyClick(&text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text().rawText(), QStringLiteral("[2]"));
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        key.ignore();
        QCoreApplication::sendEvent(&text(), &key);
        QVERIFY(!key.isAccepted());
    }

private:
    [[nodiscard]] GrowingText& text() const { return m_field->field->editor(); }
    [[nodiscard]] QLabel& label() const { return *m_field->part<QLabel>("fault"); }

    std::unique_ptr<Fixture> m_field;
};

QTEST_MAIN(TestJsonField)
#include "tst_jsonfield.moc"
