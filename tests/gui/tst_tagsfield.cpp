// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldfixture.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/tagchip.h"
#include "gui/fields/tagsfield.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

using namespace tapedeck;
using namespace tapedeck::gui;
using Fixture = test::FieldFixture<TagsField>;

class TestTagsField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::wearTheStyle(); }
    void init()
    {
        test::failOnWarnings();
        m_field = std::make_unique<Fixture>(contract::Shape::Tags, 320);
        QVERIFY(QTest::qWaitForWindowActive(&m_field->window));
        input().setFocus();
    }
    void cleanup() { m_field.reset(); }

    void oddValuesAreShownAsJsonAndStay_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("asChips");
        QTest::newRow("null") << QByteArray("null") << true;
        QTest::newRow("none") << QByteArray("[]") << true;
        QTest::newRow("words") << QByteArray("[\"b\", \"a\"]") << true;
        QTest::newRow("twice") << QByteArray("[\"a\", \"a\"]") << true;
        QTest::newRow("odd words") << QByteArray("[\"\", \" a,b \", \"\xC3\xA4\xF0\x9F\x98\x80\", \"{{x}}\"]")
                                   << true;
        QTest::newRow("text") << QByteArray("\"a, b\"") << false;
        QTest::newRow("number") << QByteArray("7") << false;
        QTest::newRow("mixed") << QByteArray("[\"a\", 1]") << false;
        QTest::newRow("null within") << QByteArray("[null]") << false;
        QTest::newRow("object") << QByteArray("{\"a\": 1}") << false;
    }
    void oddValuesAreShownAsJsonAndStay()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, asChips);
        m_field->set(value.toStdString());
        QCOMPARE(input().isVisible(), asChips);
        auto* shown = m_field->field->findChild<JsonField*>();
        QCOMPARE(shown && shown->isVisible(), !asChips);
        const Json wanted = test::json(value.toStdString());
        if (asChips)
            QCOMPARE(m_field->field->tags().size(), static_cast<qsizetype>(wanted.size()));
        else
            QCOMPARE(test::json(shown->editor().rawText().toStdString()), wanted);
        m_field->field->setValue(nullptr);
        QVERIFY(input().isVisible());
        QVERIFY(m_field->field->tags().isEmpty());
        QVERIFY(m_field->edits.empty());
        QCOMPARE(m_field->clears, 0);
    }
    void enterAndCommaAdd()
    {
        m_field->set("[\"one\"]");
        QTest::keyClicks(&input(), "two");
        QTest::keyClick(&input(), Qt::Key_Return);
        QCOMPARE(m_field->last(), std::string("[\"one\",\"two\"]"));
        QTest::keyClicks(&input(), " three ,");
        QCOMPARE(m_field->last(), std::string("[\"one\",\"two\",\"three\"]"));
        QCOMPARE(input().text(), QString());
        QCOMPARE(m_field->edits.size(), std::size_t(2));
        QTest::keyClicks(&input(), " ,");
        QCOMPARE(m_field->edits.size(), std::size_t(2));
        QVERIFY(input().hasFocus());
        test::picture(m_field->window, QStringLiteral("tagsfield"));
    }
    void theListComesWithTheFirst()
    {
        m_field->set("null");
        QCOMPARE(input().placeholderText(), QStringLiteral("null"));
        QTest::keyClicks(&input(), "a");
        QTest::keyClick(&input(), Qt::Key_Enter);
        QCOMPARE(m_field->last(), std::string("[\"a\"]"));
    }
    void backspaceChoosesTheLastThenRemovesIt()
    {
        m_field->set("[\"a\", \"b\"]");
        QTest::keyClick(&input(), Qt::Key_Backspace);
        QVERIFY(m_field->edits.empty());
        QVERIFY(m_field->field->chips().back()->hasFocus());
        QTest::keyClick(m_field->field->chips().back(), Qt::Key_Backspace);
        QCOMPARE(m_field->last(), std::string("[\"a\"]"));
        QVERIFY(input().hasFocus());
        QTest::keyClick(&input(), Qt::Key_Backspace);
        QTest::keyClick(m_field->field->chips().back(), Qt::Key_Delete);
        QCOMPARE(m_field->last(), std::string("[]"));
        QTest::keyClick(&input(), Qt::Key_Backspace);
        QVERIFY(input().hasFocus());
    }
    void arrowKeysGoAlongTheChips()
    {
        m_field->set("[\"a\", \"b\", \"c\"]");
        const auto chips = m_field->field->chips();
        QTest::keyClick(&input(), Qt::Key_Left);
        QTest::keyClick(chips[2], Qt::Key_Left);
        QVERIFY(chips[1]->hasFocus());
        QTest::keyClick(chips[1], Qt::Key_Delete);
        QCOMPARE(m_field->last(), std::string("[\"a\",\"c\"]"));
        QVERIFY(m_field->field->chips()[1]->hasFocus());
        QTest::keyClick(m_field->field->chips()[1], Qt::Key_Right);
        QVERIFY(input().hasFocus());
    }
    void theCrossRemoves()
    {
        m_field->set("[\"a\", \"b\"]");
        TagChip* chip = m_field->field->chips().front();
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(6, chip->height() / 2));
        QVERIFY(m_field->edits.empty());
        QTest::mouseClick(chip, Qt::LeftButton, {}, chip->crossRect().center());
        QCOMPARE(m_field->last(), std::string("[\"b\"]"));
    }
    void pastingAddsSeveral_data()
    {
        QTest::addColumn<QString>("clip");
        QTest::newRow("comma") << "x, y";
        QTest::newRow("lines") << "x\ny\n";
        QTest::newRow("JSON") << "[\"x\", \"y\"]";
    }
    void pastingAddsSeveral()
    {
        QFETCH(QString, clip);
        m_field->set("[\"a\"]");
        QGuiApplication::clipboard()->setText(clip);
        QTest::keySequence(&input(), QKeySequence::Paste);
        QCOMPARE(m_field->last(), std::string("[\"a\",\"x\",\"y\"]"));
        QCOMPARE(m_field->edits.size(), std::size_t(1));
        QCOMPARE(input().text(), QString());
    }
    void twiceIsRefusedWithAHint()
    {
        m_field->set("[\"a\", \"b\"]");
        QTest::keyClicks(&input(), "a");
        QTest::keyClick(&input(), Qt::Key_Return);
        QVERIFY(m_field->edits.empty());
        QCOMPARE(hint().text(), QStringLiteral("“a” is there already."));
        QVERIFY(hint().isVisible());
        QCOMPARE(input().text(), QStringLiteral("a"));
        QTest::keyClicks(&input(), "c");
        QVERIFY(!hint().isVisible());
        QTest::keyClick(&input(), Qt::Key_Escape);
        QCOMPARE(input().text(), QString());
    }
    void whatIsTypedIsTakenWhenTheFocusGoes()
    {
        auto* next = new QLineEdit(&m_field->window);
        m_field->window.layout()->addWidget(next);
        next->show();
        QTest::keyClicks(&input(), "late");
        QTest::keyClick(&input(), Qt::Key_Tab);
        QTRY_COMPARE(m_field->last(), std::string("[\"late\"]"));
    }
    void typingAListAsJsonGoesOn()
    {
        m_field->set("[\"a\", 1]");
        auto& text = m_field->field->findChild<JsonField*>()->editor();
        text.setFocus();
        text.setPlainText(QStringLiteral("[\"a\"]"));
        QCOMPARE(m_field->last(), std::string("[\"a\"]"));
        m_field->set("[\"a\"]");
        QVERIFY(text.hasFocus());
        auto* next = new QLineEdit(&m_field->window);
        m_field->window.layout()->addWidget(next);
        next->setFocus();
        QTRY_VERIFY(input().isVisible());
        QCOMPARE(m_field->field->tags(), QStringList(QStringLiteral("a")));
    }
    void variablesAreOfferedWhileOneTypes()
    {
        QTest::keyClicks(&input(), "{{now");
        QTest::keyClick(&input(), Qt::Key_Return);
        QCOMPARE(input().text(), QStringLiteral("{{now}}"));
        QVERIFY(m_field->edits.empty());
        QTest::keyClick(&input(), Qt::Key_Return);
        QCOMPARE(m_field->last(), std::string("[\"{{now}}\"]"));
    }
    void chipsBreakIntoLines()
    {
        m_field->set("[\"a\"]");
        const int one = m_field->field->sizeHint().height();
        const int low = m_field->field->height();
        QVERIFY(one > 0);
        m_field->set("[\"customer-service\", \"production\", \"a long tag of some words\", \"europe-west\"]");
        QTRY_VERIFY(m_field->field->height() > low);
        QVERIFY(m_field->field->chips().back()->y() > m_field->field->chips().front()->y());
    }
    void readOnlyNothingIsTaken()
    {
        m_field->set("[\"a\"]");
        m_field->field->setReadOnly(true);
        TagChip* chip = m_field->field->chips().front();
        QTest::mouseClick(chip, Qt::LeftButton, {}, chip->crossRect().center());
        QVERIFY(m_field->edits.empty());
    }

private:
    [[nodiscard]] QLineEdit& input() const { return *m_field->part<QLineEdit>("tagInput"); }
    [[nodiscard]] QLabel& hint() const { return *m_field->part<QLabel>("hint"); }

    std::unique_ptr<Fixture> m_field;
};

QTEST_MAIN(TestTagsField)
#include "tst_tagsfield.moc"
