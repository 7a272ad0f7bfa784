// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/hostenv.h"
#include "fieldfixture.h"
#include "gui/elidedlabel.h"
#include "gui/fields/growingtext.h"
#include "gui/fields/hostenvfield.h"
#include "gui/fields/jsonfield.h"

#include <QCheckBox>
#include <QPushButton>

using namespace tapedeck;
using namespace tapedeck::gui;
using Fixture = test::FieldFixture<HostEnvField>;

class TestHostEnvField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::wearTheStyle(); }
    void init()
    {
        test::failOnWarnings();
        m_field = std::make_unique<Fixture>(contract::Shape::HostEnv);
        QVERIFY(QTest::qWaitForWindowActive(&m_field->window));
    }
    void cleanup() { m_field.reset(); }

    void summarisesAnyValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("summary");
        QTest::newRow("null") << QByteArray("null") << "null";
        QTest::newRow("none") << QByteArray("{}") << "0 section(s)";
        QTest::newRow("system")
            << QByteArray("{\"OS\": {\"OS\": \"Linux\", \"OS Version\": \"Debian 12\"}, \"X\": 1}")
            << QStringLiteral("2 section(s) · OS: Debian 12");
        QTest::newRow("odd system") << QByteArray("{\"OS\": \"Linux\"}") << "1 section(s)";
        QTest::newRow("text") << QByteArray("\"here\"") << "Not an object: see the JSON";
        QTest::newRow("list") << QByteArray("[1]") << "Not an object: see the JSON";
    }
    void summarisesAnyValue()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, summary);
        QCOMPARE(text(), QStringLiteral("Not given"));
        m_field->set(value.toStdString());
        QCOMPARE(text(), summary);
        QVERIFY(!jsonField().isVisible());
        button("showJson").click();
        QVERIFY(jsonField().isVisible());
        QCOMPARE(test::json(jsonField().editor().rawText().toStdString()), test::json(value.toStdString()));
        QVERIFY(m_field->edits.empty());
    }
    void fillsFromThisMachineWithoutNames()
    {
        button("fill").click();
        QVERIFY(m_field->field->isFilling());
        QCOMPARE(text(), QStringLiteral("Reading…"));
        QVERIFY(!button("fill").isEnabled());
        QTRY_COMPARE(m_field->edits.size(), std::size_t(1));
        const Json value = m_field->edits.front();
        QCOMPARE(value.size(), std::size_t(2));
        QVERIFY(value.has("SDK"));
        QVERIFY(value.has("OS"));
        QVERIFY(!value["OS"].has("Hostname"));
        QVERIFY(text().startsWith(QStringLiteral("2 section(s) · OS: ")));
        QVERIFY(button("fill").isEnabled());
        button("options").click();
        test::picture(m_field->window, QStringLiteral("hostenvfield"));
    }
    void fillsTheChosenSectionsWithNames()
    {
        button("options").click();
        QVERIFY(!box("CPU").isEnabled());
        box("optOut").setChecked(false);
        for (const QString& section : contract::hostEnvSections())
            box(section.toLatin1().constData()).setChecked(section == u"CPU" || section == u"OS");
        button("fill").click();
        QTRY_COMPARE(m_field->edits.size(), std::size_t(1));
        const Json value = m_field->edits.front();
        QCOMPARE(value.size(), std::size_t(2));
        QVERIFY(value["OS"].has("Hostname"));
        QVERIFY(value.has("CPU"));
    }
    void withoutSectionsThereIsNothingToFill()
    {
        box("SDK").setChecked(false);
        QVERIFY(button("fill").isEnabled());
        box("OS").setChecked(false);
        QVERIFY(!button("fill").isEnabled());
        box("optOut").setChecked(false);
        QVERIFY(button("fill").isEnabled());
    }
    void clears()
    {
        m_field->set("{\"OS\": {}}");
        QVERIFY(button("clear").isVisible());
        QTest::mouseClick(&button("clear"), Qt::LeftButton);
        QCOMPARE(m_field->clears, 1);
        QCOMPARE(text(), QStringLiteral("Not given"));
        QVERIFY(!button("clear").isVisible());
    }
    void editsAsJson()
    {
        m_field->set("{\"OS\": {}, \"Mine\": 1}");
        button("showJson").click();
        jsonField().editor().setPlainText(QStringLiteral("{\"Mine\": 2.50}"));
        QCOMPARE(m_field->last(), std::string("{\"Mine\":2.50}"));
        QCOMPARE(text(), QStringLiteral("1 section(s)"));
    }
    void goneWhileItFills()
    {
        button("fill").click();
        delete m_field->field;
        m_field->field = nullptr;
        QVERIFY(m_field->edits.empty());
    }
    void fillingEndsInItsPlaceOnly()
    {
        button("fill").click();
        contract::FormField other = m_field->field->field();
        other.pointer = "/other";
        m_field->field->setPlace(other, Json());
        QTRY_VERIFY(!m_field->field->isFilling());
        QVERIFY(m_field->edits.empty());
    }

private:
    [[nodiscard]] QString text() const { return m_field->part<ElidedLabel>("summary")->text(); }
    [[nodiscard]] QPushButton& button(const char* name) const { return *m_field->part<QPushButton>(name); }
    [[nodiscard]] QCheckBox& box(const char* name) const { return *m_field->part<QCheckBox>(name); }
    [[nodiscard]] JsonField& jsonField() const { return *m_field->field->findChild<JsonField*>(); }

    std::unique_ptr<Fixture> m_field;
};

QTEST_MAIN(TestHostEnvField)
#include "tst_hostenvfield.moc"
