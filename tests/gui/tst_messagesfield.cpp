// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldfixture.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/jsonfield.h"
#include "gui/fields/messagerow.h"
#include "gui/fields/messagesfield.h"
#include "gui/fields/rolebox.h"
#include "gui/fields/rowhandle.h"
#include "gui/fields/textbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace tapedeck;
using namespace tapedeck::gui;
using contract::Shape;
using Fixture = test::FieldFixture<MessagesField>;

namespace {

const char* const talk =
    "[{\"role\": \"system\", \"content\": \"Be kind.\"}, {\"role\": \"user\", \"content\": "
    "\"Hi\"}, {\"role\": \"assistant\", \"content\": \"Hello\"}]";

} // namespace

class TestMessagesField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::wearTheStyle(); }
    void init()
    {
        test::failOnWarnings();
        begin(Shape::Messages);
    }
    void cleanup() { m_field.reset(); }

    void oddValuesAreShownAndStay_data()
    {
        QTest::addColumn<bool>("one");
        QTest::addColumn<QByteArray>("value");
        const char* const values[] = {
            "null",
            "\"\"",
            "\"Hi\\r\\nthere\xC2\xA0\xF0\x9F\x98\x80\"",
            "1",
            "true",
            "{}",
            "[]",
            "[null]",
            "[1, \"a\"]",
            "[{\"role\": null, \"content\": \"x\"}]",
            "[{\"content\": \"x\"}]",
            "[{\"role\": \"tool\"}]",
            "[{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"x\"}]}, 7, null, \"bare\"]",
            "[{\"role\": \"assistant\", \"content\": null, \"tool_calls\": [{\"id\": \"1\"}], \"name\": "
            "\"n\"}]",
            "[{\"role\": \"user\", \"role\": \"user\", \"content\": \"x\"}]",
            "{\"role\": \"assistant\", \"content\": \"x\"}",
            "{\"type\": \"chatml\", \"messages\": []}",
            "{\"role\": \"assistant\", \"content\": 1.50, \"x\": null}"};
        for (const bool one : {false, true}) {
            for (const char* value : values)
                QTest::addRow("%s %s", one ? "completion" : "prompt", value) << one << QByteArray(value);
        }
    }
    void oddValuesAreShownAndStay()
    {
        QFETCH(bool, one);
        QFETCH(QByteArray, value);
        begin(one ? Shape::Message : Shape::Messages);
        m_field->set(talk);
        m_field->set(value.toStdString());
        for (MessageRow* row : rows()) {
            if (auto* more = row->findChild<QPushButton*>(QStringLiteral("more")); more->isVisible())
                more->click();
        }
        m_field->field->setValue(nullptr);
        m_field->set(value.toStdString());
        m_field->set(talk);
        QVERIFY(m_field->edits.empty());
        QCOMPARE(m_field->clears, 0);
    }
    void changingOnePartKeepsAllOthers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("plain") << QByteArray("[{\"role\":\"user\",\"content\":\"Hi\"}]")
                               << QByteArray("[{\"role\":\"user\",\"content\":\"!Hi\"}]");
        QTest::newRow("order") << QByteArray("[{\"b\":1.50,\"content\":\"Hi\",\"a\":null,\"role\":\"user\"}]")
                               << QByteArray(
                                      "[{\"b\":1.50,\"content\":\"!Hi\",\"a\":null,\"role\":\"user\"}]");
        QTest::newRow("null") << QByteArray("[{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{}]}]")
                              << QByteArray(
                                     "[{\"role\":\"assistant\",\"content\":\"!\",\"tool_calls\":[{}]}]");
        QTest::newRow("absent") << QByteArray("[{\"role\":\"assistant\"},7]")
                                << QByteArray("[{\"role\":\"assistant\",\"content\":\"!\"},7]");
        QTest::newRow("unicode")
            << QByteArray("[{\"role\":\"user\",\"content\":\"\\r\\n\xC2\xA0\xF0\x9F\x98\x80\"}]")
            << QByteArray("[{\"role\":\"user\",\"content\":\"!\\r\\n\xC2\xA0\xF0\x9F\x98\x80\"}]");
    }
    void changingOnePartKeepsAllOthers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_field->set(before.toStdString());
        TextBox& content = rows().front()->content();
        content.setFocus();
        content.moveCursor(QTextCursor::Start);
        QTest::keyClick(&content, Qt::Key_Exclam, Qt::ShiftModifier);
        QCOMPARE(m_field->last(), test::json(after.toStdString()).dump());
        QCOMPARE(m_field->edits.size(), std::size_t(1));
    }
    void focusAndCaretStayWhileOneTypes()
    {
        m_field->set(talk);
        TextBox& content = rows()[1]->content();
        content.setFocus();
        content.moveCursor(QTextCursor::Start);
        QTest::keyClicks(&content, "ab");
        const Json told = m_field->edits.back();
        m_field->field->setValue(&told);
        QVERIFY(content.hasFocus());
        QCOMPARE(content.textCursor().position(), 2);
        QTest::keyClicks(&content, "c");
        QCOMPARE(m_field->edits.back().items()[1]["content"].toQString(), QStringLiteral("abcHi"));
        test::picture(m_field->window, QStringLiteral("messagesfield"));
    }
    void rolesAreChosenAndTyped()
    {
        m_field->set(talk);
        RoleBox& role = rows()[1]->role();
        QCOMPARE(role.role(), QStringLiteral("user"));
        role.setFocus();
        QTest::keyClick(&role, Qt::Key_Down);
        QCOMPARE(m_field->edits.back().items()[1]["role"].toQString(), QStringLiteral("assistant"));
        role.lineEdit()->selectAll();
        QTest::keyClicks(role.lineEdit(), "developer");
        QCOMPARE(m_field->edits.back().items()[1]["role"].toQString(), QStringLiteral("developer"));
        QCOMPARE(m_field->edits.back().items()[0], test::json(talk).items()[0]);
    }
    void addsAndRemoves()
    {
        m_field->field->setValue(nullptr);
        QVERIFY(rows().empty());
        button("addMessage").click();
        QCOMPARE(m_field->last(), std::string("[{\"role\":\"user\",\"content\":\"\"}]"));
        QTRY_VERIFY(rows().front()->content().hasFocus());
        QTest::keyClicks(&rows().front()->content(), "Hi");
        button("addMessage").click();
        QCOMPARE(m_field->edits.back().items()[1]["role"].toQString(), QStringLiteral("assistant"));
        QTest::mouseClick(rows().front()->findChild<QToolButton*>(QStringLiteral("removeMessage")),
                          Qt::LeftButton);
        QCOMPARE(m_field->last(), std::string("[{\"role\":\"assistant\",\"content\":\"\"}]"));
        QCOMPARE(rows().size(), std::size_t(1));
    }
    void altUpAndDownMoveTheRowWithItsFocus()
    {
        m_field->set(talk);
        MessageRow* row = rows()[1];
        row->content().setFocus();
        QTest::keyClick(&row->content(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(contents(), QStringLiteral("Hi|Be kind.|Hello"));
        QVERIFY(row->content().hasFocus());
        QCOMPARE(rows()[0], row);
        QTest::keyClick(&row->content(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_field->edits.size(), std::size_t(1));
        QTest::keyClick(&row->content(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&row->content(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(contents(), QStringLiteral("Be kind.|Hello|Hi"));
        QTest::keyClick(&row->content(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_field->edits.size(), std::size_t(3));
    }
    void theHandleDragsARow()
    {
        m_field->set(talk);
        drag(0, 2, true);
        QCOMPARE(contents(), QStringLiteral("Hi|Hello|Be kind."));
        drag(2, 0, false);
        QCOMPARE(contents(), QStringLiteral("Be kind.|Hi|Hello"));
        const std::size_t before = m_field->edits.size();
        RowHandle& handle = rows()[0]->handle();
        QTest::mousePress(&handle, Qt::LeftButton);
        const QPoint end = handle.mapFromGlobal(rows()[2]->mapToGlobal(QPoint(4, 20)));
        QTest::mouseMove(&handle, end);
        QTest::keyClick(&m_field->window, Qt::Key_Escape);
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, end);
        QCOMPARE(m_field->edits.size(), before);
    }
    void contentThatIsNoTextStaysJson()
    {
        m_field->set("[{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"x\"}]}]");
        auto* content = rows().front()->findChild<JsonField*>();
        QVERIFY(content && content->isVisible());
        QVERIFY(!rows().front()->content().isVisible());
        content->editor().setFocus();
        content->editor().setPlainText(QStringLiteral("[{\"type\": \"text\", \"text\": \"y\", \"n\": 1.0}]"));
        QCOMPARE(
            m_field->last(),
            std::string("[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"y\",\"n\":1.0}]}]"));
        // A text stays JSON while one types it, then is a text.
        content->editor().setPlainText(QStringLiteral("\"plain\""));
        const Json told = m_field->edits.back();
        m_field->field->setValue(&told);
        QVERIFY(content->editor().hasFocus());
        button("addMessage").setFocus();
        QTRY_VERIFY(rows().front()->content().isVisible());
        QCOMPARE(rows().front()->content().text(), QStringLiteral("plain"));
    }
    void otherMembersOpenAsJson()
    {
        m_field->set("[{\"name\": \"a\", \"role\": \"user\", \"content\": \"x\", \"weight\": 1.50}]");
        auto* more = rows().front()->findChild<QPushButton*>(QStringLiteral("more"));
        QVERIFY(more->isVisible());
        QCOMPARE(more->text(), QStringLiteral("{…} 2 more"));
        QTest::mouseClick(more, Qt::LeftButton);
        auto* rest = rows().front()->findChild<JsonField*>();
        QVERIFY(rest->isVisible());
        QCOMPARE(test::json(rest->editor().rawText().toStdString()),
                 test::json("{\"name\": \"a\", \"weight\": 1.50}"));
        QVERIFY(m_field->edits.empty());
        rest->editor().setPlainText(QStringLiteral("{\"weight\": 2, \"new\": [1], \"name\": \"b\"}"));
        QCOMPARE(m_field->last(),
                 std::string("[{\"name\":\"b\",\"role\":\"user\",\"content\":\"x\",\"weight\":2,"
                             "\"new\":[1]}]"));
        rest->editor().setPlainText(QStringLiteral("{\"role\": \"x\"}"));
        QVERIFY(rest->hasFault());
        QCOMPARE(m_field->edits.size(), std::size_t(1));
        test::picture(m_field->window, QStringLiteral("messagesfield-more"));
    }
    void aTextIsShownAsOneAndBecomesMessages()
    {
        m_field->set("\"Hi\"");
        auto* text = m_field->part<TextBox>("text");
        QVERIFY(text->isVisible());
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, "!");
        QCOMPARE(m_field->last(), std::string("\"Hi!\""));
        QCOMPARE(button("switchText").text(), QStringLiteral("As messages"));
        button("switchText").click();
        QCOMPARE(m_field->last(), std::string("[{\"role\":\"user\",\"content\":\"Hi!\"}]"));
        QVERIFY(!text->isVisible());
        button("switchText").click();
        QCOMPARE(m_field->last(), std::string("\"Hi!\""));
    }
    void whatWouldBeLostIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("many") << QByteArray(talk) << "3 messages do not fit in one text.";
        QTest::newRow("role") << QByteArray("[{\"role\": \"system\", \"content\": \"x\"}]")
                              << "The role “system” would be lost.";
        QTest::newRow("more") << QByteArray("[{\"role\": \"user\", \"content\": \"x\", \"name\": \"n\"}]")
                              << "What else the message holds would be lost.";
        QTest::newRow("parts") << QByteArray("[{\"role\": \"user\", \"content\": []}]")
                               << "The content is not a text.";
    }
    void whatWouldBeLostIsRefusedWithAReason()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, reason);
        m_field->set(value.toStdString());
        button("switchText").click();
        QVERIFY(m_field->edits.empty());
        QCOMPARE(m_field->part<QLabel>("hint")->text(), reason);
        QVERIFY(m_field->part<QLabel>("hint")->isVisible());
    }
    void aCompletionIsOneMessage()
    {
        begin(Shape::Message);
        QVERIFY(button("addMessage").isVisible());
        button("addMessage").click();
        QCOMPARE(m_field->last(), std::string("{\"role\":\"assistant\",\"content\":\"\"}"));
        QVERIFY(!button("addMessage").isVisible());
        QVERIFY(!rows().front()->handle().isVisible());
        QTest::keyClicks(&rows().front()->content(), "Hello");
        QCOMPARE(m_field->last(), std::string("{\"role\":\"assistant\",\"content\":\"Hello\"}"));
        button("switchText").click();
        QCOMPARE(m_field->last(), std::string("\"Hello\""));
        QCOMPARE(button("switchText").text(), QStringLiteral("As message"));
        test::picture(m_field->window, QStringLiteral("messagesfield-text"));
    }
    void rowsThatStayAreTheSameRows()
    {
        m_field->set(talk);
        const auto before = rows();
        m_field->set(
            "[{\"role\": \"system\", \"content\": \"Be kind.\"}, {\"role\": \"user\", \"content\": \"new\"}, "
            "{\"role\": \"user\", \"content\": \"Hi\"}, {\"role\": \"assistant\", \"content\": \"Hello\"}]");
        QCOMPARE(rows().size(), std::size_t(4));
        QCOMPARE(rows()[0], before[0]);
        QCOMPARE(rows()[2], before[1]);
        QCOMPARE(rows()[3], before[2]);
        m_field->set(talk);
        QCOMPARE(rows(), before);
    }
    void longListsShowTheirBeginningFirst()
    {
        Json::Array list;
        for (int i = 0; i < 120; ++i)
            list.push_back(Json::object({{"role", Json("user")}, {"content", Json(QString::number(i))}}));
        const Json value(list);
        m_field->field->setValue(&value);
        QCOMPARE(rows().size(), MessagesField::shownAtFirst);
        rows().front()->content().setFocus();
        QTest::keyClicks(&rows().front()->content(), "x");
        QCOMPARE(m_field->edits.back().size(), std::size_t(120));
        QCOMPARE(m_field->edits.back().items()[119]["content"].toQString(), QStringLiteral("119"));
        QCOMPARE(button("showAll").text(), QStringLiteral("Show all 120 messages"));
        button("showAll").click();
        QCOMPARE(rows().size(), std::size_t(120));
        QVERIFY(!button("showAll").isVisible());
    }
    void narrowTheContentStandsBelow()
    {
        m_field->set(talk);
        const auto content = [this] { return rows()[0]->content().mapTo(rows()[0], QPoint()); };
        const auto role = [this] {
            return rows()[0]->role().mapTo(rows()[0], rows()[0]->role().rect().bottomRight());
        };
        QTRY_VERIFY(content().x() > role().x());
        m_field->window.resize(230, 500);
        QTRY_VERIFY(content().y() >= role().y());
        test::picture(m_field->window, QStringLiteral("messagesfield-narrow"));
    }
    void readOnlyNothingIsTaken()
    {
        m_field->set(talk);
        m_field->field->setReadOnly(true);
        QVERIFY(rows()[0]->content().isReadOnly());
        QVERIFY(rows()[0]->content().isEnabled());
        QVERIFY(!rows()[0]->role().isEnabled());
        QVERIFY(!button("addMessage").isEnabled());
    }
    void everyPartHasAName()
    {
        m_field->set(talk);
        for (const QWidget* part : m_field->field->findChildren<QWidget*>()) {
            const bool reachable = part->focusPolicy() & Qt::TabFocus && part->isVisible();
            if (reachable && !part->focusProxy())
                QVERIFY2(!part->accessibleName().isEmpty() || part->inherits("QPushButton"),
                         qPrintable(part->objectName() + QLatin1String(part->metaObject()->className())));
        }
        QCOMPARE(rows()[1]->accessibleName(), QStringLiteral("Message 2 of 3"));
    }

private:
    void begin(Shape shape)
    {
        m_field = std::make_unique<Fixture>(shape);
        QVERIFY(QTest::qWaitForWindowActive(&m_field->window));
    }
    [[nodiscard]] const std::vector<MessageRow*>& rows() const { return m_field->field->rows(); }
    [[nodiscard]] QPushButton& button(const char* name) const { return *m_field->part<QPushButton>(name); }
    [[nodiscard]] QString contents() const
    {
        QStringList out;
        for (const Json& message : m_field->edits.back().items())
            out << message["content"].toQString();
        return out.join(u'|');
    }
    void drag(std::size_t from, std::size_t to, bool below)
    {
        QTRY_VERIFY(rows()[0]->y() < rows()[1]->y() && rows()[1]->y() < rows()[2]->y());
        RowHandle& handle = rows()[from]->handle();
        MessageRow* target = rows()[to];
        const QPoint end =
            handle.mapFromGlobal(target->mapToGlobal(QPoint(8, below ? target->height() - 2 : 2)));
        QTest::mousePress(&handle, Qt::LeftButton);
        QTest::mouseMove(&handle, (handle.rect().center() + end) / 2);
        QTest::mouseMove(&handle, end);
        test::picture(m_field->window, QStringLiteral("messagesfield-drag"));
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, end);
    }

    std::unique_ptr<Fixture> m_field;
};

QTEST_MAIN(TestMessagesField)
#include "tst_messagesfield.moc"
