// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"
#include "gui/profilesdialog.h"
#include "gui/swatchrow.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace tapedeck;
using namespace tapedeck::test;

namespace {

const QByteArray fakeKey = "00000000-0000-4000-8000-00000000abcd";

}

class TestProfilesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void startsWithTheCurrentProfile();
    void sandboxCannotBeRemoved();
    void addsAProfileWithAFreeName();
    void duplicateHasNoKey();
    void removedProfileComesBackWithUndo();
    void removedProfilesKeyGoesOnClose();
    void whatIsTypedHoldsOnceTheFieldIsLeft();
    void wrongValuesAreToldInPlace_data();
    void wrongValuesAreToldInPlace();
    void wrongValuesWaitInTheirForm();
    void closingWithWrongValuesAsksOnce();
    void anAddressWithoutASchemeIsCompleted_data();
    void anAddressWithoutASchemeIsCompleted();
    void connectionFieldsAreStored();
    void keyIsStoredUnderTheProfilesId();
    void keyIsNeverShown();
    void keyIsRemoved();
    void keyTroubleIsToldInWords_data();
    void keyTroubleIsToldInWords();
    void lateAnswerOfAnotherProfileIsDropped();
    void keysForThisRunOnly();
    void closesWhileTheKeychainIsAsked();

private:
    template <typename T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    void select(const QString& name) const;
    QString liveProfile() const { return QString::fromLatin1(store::ProfileBook::liveId); }
    void selectLive() const { select(m_fixture->profiles.find(liveProfile())->name); }
    QString keyState() const { return find<QLabel>("keyState")->text(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::ProfilesDialog> m_dialog;
};

void TestProfilesDialog::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    m_dialog = std::make_unique<gui::ProfilesDialog>(m_fixture->services());
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestProfilesDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestProfilesDialog::select(const QString& name) const
{
    auto* list = find<QListWidget>("list");
    const QList<QListWidgetItem*> found = list->findItems(name, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.front());
}

void TestProfilesDialog::startsWithTheCurrentProfile()
{
    QCOMPARE(find<QListWidget>("list")->count(), 2);
    QCOMPARE(find<QLineEdit>("nameField")->text(), m_fixture->profiles.current().name);
    QVERIFY(!find<QLineEdit>("urlField")->isEnabled());
    QVERIFY(!find<QLineEdit>("keyField")->isEnabled());
    selectLive();
    QCOMPARE(find<QLineEdit>("urlField")->text(), QStringLiteral("https://api.agentops.ai"));
    QVERIFY(find<QLineEdit>("keyField")->isEnabled());
}

void TestProfilesDialog::sandboxCannotBeRemoved()
{
    QVERIFY(!find<QToolButton>("removeButton")->isEnabled());
    selectLive();
    QVERIFY(find<QToolButton>("removeButton")->isEnabled());
}

void TestProfilesDialog::addsAProfileWithAFreeName()
{
    find<QToolButton>("addButton")->click();
    find<QToolButton>("addButton")->click();
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(4));
    QCOMPARE(m_fixture->profiles.profiles()[2].name, QStringLiteral("New profile"));
    QCOMPARE(m_fixture->profiles.profiles()[3].name, QStringLiteral("New profile (2)"));
    QVERIFY(find<QLineEdit>("nameField")->hasFocus());
    QCOMPARE(find<QLineEdit>("nameField")->selectedText(), QStringLiteral("New profile (2)"));
}

void TestProfilesDialog::duplicateHasNoKey()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    QTRY_VERIFY(keyState().startsWith(QStringLiteral("A key is stored")));
    find<QToolButton>("duplicateButton")->click();
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(3));
    const Profile& copy = m_fixture->profiles.profiles().back();
    QVERIFY(copy.id != liveProfile());
    QCOMPARE(copy.baseUrl, QUrl(QStringLiteral("https://api.agentops.ai")));
    QTRY_VERIFY(keyState().startsWith(QStringLiteral("No key")));
}

void TestProfilesDialog::removedProfileComesBackWithUndo()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    const Profile before = *m_fixture->profiles.find(liveProfile());
    find<QToolButton>("removeButton")->click();
    QVERIFY(!m_fixture->profiles.find(liveProfile()));
    find<QPushButton>("messageAction")->click(); // undo
    QVERIFY(m_fixture->profiles.find(liveProfile()));
    QVERIFY(*m_fixture->profiles.find(liveProfile()) == before);
    m_dialog->done(0);
    bool stillThere = false;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>& key) { stillThere = key.ok(); });
    QTRY_VERIFY(stillThere);
}

void TestProfilesDialog::removedProfilesKeyGoesOnClose()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    find<QToolButton>("removeButton")->click();
    m_dialog->done(0);
    std::optional<bool> there;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>& key) { there = key.ok(); });
    QTRY_VERIFY(there.has_value());
    QCOMPARE(*there, false);
}

void TestProfilesDialog::whatIsTypedHoldsOnceTheFieldIsLeft()
{
    selectLive();
    auto* name = find<QLineEdit>("nameField");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Staging"));
    QVERIFY(!m_fixture->profiles.findByName(u"Staging"));
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(m_fixture->profiles.findByName(u"Staging"));
    QCOMPARE(find<QListWidget>("list")->currentItem()->text(), QStringLiteral("Staging"));
}

void TestProfilesDialog::wrongValuesAreToldInPlace_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no name") << QByteArray("nameField") << "" << QByteArray("nameError");
    QTest::newRow("taken name") << QByteArray("nameField") << "local sandbox" << QByteArray("nameError");
    QTest::newRow("no scheme") << QByteArray("urlField") << "api.agentops.ai" << QByteArray("urlError");
    QTest::newRow("other scheme") << QByteArray("urlField") << "ftp://api.agentops.ai"
                                  << QByteArray("urlError");
    QTest::newRow("no host") << QByteArray("urlField") << "https://" << QByteArray("urlError");
    QTest::newRow("password") << QByteArray("urlField") << "https://a:b@host" << QByteArray("urlError");
    QTest::newRow("no such file") << QByteArray("caField") << "/nowhere/ca.pem" << QByteArray("caError");
}

void TestProfilesDialog::wrongValuesAreToldInPlace()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, error);
    selectLive();
    const Profile before = *m_fixture->profiles.find(liveProfile());
    auto* edit = find<QLineEdit>(field.constData());
    auto* told = find<QLabel>(error.constData());
    QVERIFY(told->isHidden());
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClicks(edit, text);
    QVERIFY(told->isVisible());
    QVERIFY(!told->text().isEmpty());
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(*m_fixture->profiles.find(liveProfile()) == before);
    QVERIFY(!QApplication::activeModalWidget() || QApplication::activeModalWidget() == m_dialog.get());
}

void TestProfilesDialog::wrongValuesWaitInTheirForm()
{
    selectLive();
    const QUrl before = m_fixture->profiles.find(liveProfile())->baseUrl;
    auto* url = find<QLineEdit>("urlField");
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, QStringLiteral("ftp://files.example"));
    auto* list = find<QListWidget>("list");
    list->setFocus();
    const int row = list->currentRow();
    list->setCurrentRow(0);
    QVERIFY(url->text() != QStringLiteral("ftp://files.example"));
    QVERIFY(list->item(row)->text().endsWith(QStringLiteral("(not saved)")));
    list->setCurrentRow(row);
    QCOMPARE(url->text(), QStringLiteral("ftp://files.example"));
    QCOMPARE(m_fixture->profiles.find(liveProfile())->baseUrl, before);

    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, QStringLiteral("https://right.example"));
    list->setFocus();
    QVERIFY(!list->item(row)->text().endsWith(QStringLiteral("(not saved)")));
    QCOMPARE(m_fixture->profiles.find(liveProfile())->baseUrl, QUrl(QStringLiteral("https://right.example")));
}

void TestProfilesDialog::closingWithWrongValuesAsksOnce()
{
    selectLive();
    auto* url = find<QLineEdit>("urlField");
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, QStringLiteral("ftp://files.example"));
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    auto* messages = m_dialog->findChild<gui::MessageBar*>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(m_fixture->profiles.find(liveProfile())->name));
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestProfilesDialog::anAddressWithoutASchemeIsCompleted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("host") << QStringLiteral("staging.example") << QStringLiteral("https://staging.example");
    QTest::newRow("port") << QStringLiteral("staging.example:8443/api")
                          << QStringLiteral("https://staging.example:8443/api");
    QTest::newRow("this machine") << QStringLiteral("localhost:8000")
                                  << QStringLiteral("http://localhost:8000");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1:8000") << QStringLiteral("http://127.0.0.1:8000");
}

void TestProfilesDialog::anAddressWithoutASchemeIsCompleted()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    selectLive();
    auto* url = find<QLineEdit>("urlField");
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, typed);
    find<QListWidget>("list")->setFocus();
    QCOMPARE(url->text(), stored);
    QCOMPARE(m_fixture->profiles.find(liveProfile())->baseUrl, QUrl(stored));
}

void TestProfilesDialog::connectionFieldsAreStored()
{
    selectLive();
    find<QSpinBox>("connectField")->setValue(3);
    find<QSpinBox>("totalField")->setValue(45);
    find<QComboBox>("dialectField")->setCurrentIndex(1);
    find<QComboBox>("proxyField")->setCurrentIndex(2);
    QVERIFY(find<QLabel>("proxyError")->isVisible()); // a proxy without a host
    auto* host = find<QLineEdit>("proxyHostField");
    host->setFocus();
    QTest::keyClicks(host, QStringLiteral("proxy.example"));
    find<QSpinBox>("proxyPortField")->setValue(3128);
    const Profile& stored = *m_fixture->profiles.find(liveProfile());
    QCOMPARE(stored.timeouts.connect, 3000);
    QCOMPARE(stored.timeouts.total, 45'000);
    QCOMPARE(stored.dialect, Dialect::Documented);
    QCOMPARE(stored.proxy.mode, ProxySetting::Mode::Http);
    QCOMPARE(stored.proxy.host, QStringLiteral("proxy.example"));
    QCOMPARE(stored.proxy.port, quint16(3128));
    Q_EMIT find<gui::SwatchRow>("swatches")->chosen(QStringLiteral("#7C4DFF"));
}

void TestProfilesDialog::keyIsStoredUnderTheProfilesId()
{
    selectLive();
    QSignalSpy changed(m_dialog.get(), &gui::ProfilesDialog::keyChanged);
    auto* field = find<QLineEdit>("keyField");
    QVERIFY(!find<QPushButton>("storeKeyButton")->isEnabled());
    QTest::keyClicks(field, QString::fromLatin1(fakeKey));
    QVERIFY(find<QPushButton>("storeKeyButton")->isEnabled());
    find<QPushButton>("storeKeyButton")->click();
    QVERIFY(changed.wait());
    QCOMPARE(changed.front().front().toString(), liveProfile());
    QCOMPARE(field->text(), QString());
    QVERIFY(keyState().contains(QStringLiteral("Scripted Keyring")));
    QByteArray stored;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>& key) { stored = key.valueOr({}); });
    QTRY_COMPARE(stored, fakeKey);
}

void TestProfilesDialog::keyIsNeverShown()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    QTRY_VERIFY(keyState().startsWith(QStringLiteral("A key is stored in Scripted Keyring")));
    QCOMPARE(find<QLineEdit>("keyField")->echoMode(), QLineEdit::Password);
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QString::fromLatin1(fakeKey)));
    for (const QLineEdit* field : m_dialog->findChildren<QLineEdit*>())
        QVERIFY(!field->text().contains(QString::fromLatin1(fakeKey)));
}

void TestProfilesDialog::keyIsRemoved()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    QTRY_VERIFY(find<QPushButton>("removeKeyButton")->isEnabled());
    QSignalSpy changed(m_dialog.get(), &gui::ProfilesDialog::keyChanged);
    find<QPushButton>("removeKeyButton")->click();
    QVERIFY(changed.wait());
    std::optional<bool> there;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>& key) { there = key.ok(); });
    QTRY_VERIFY(there.has_value());
    QCOMPARE(*there, false);
}

void TestProfilesDialog::keyTroubleIsToldInWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("locked") << int(ErrorKind::Locked) << "is locked";
    QTest::newRow("unavailable") << int(ErrorKind::Unavailable) << "no keychain";
    QTest::newRow("slow") << int(ErrorKind::Timeout) << "does not answer";
    QTest::newRow("not found") << int(ErrorKind::NotFound) << "A locked keyring may say so too";
}

void TestProfilesDialog::keyTroubleIsToldInWords()
{
    QFETCH(int, kind);
    QFETCH(QString, words);
    m_fixture->secrets.failWith(Error{static_cast<ErrorKind>(kind), QStringLiteral("text"), {}});
    selectLive();
    QTRY_VERIFY2(keyState().contains(words), qPrintable(keyState()));
    // A key that could not be stored stays in its field for another try.
    auto* field = find<QLineEdit>("keyField");
    QTest::keyClicks(field, QString::fromLatin1(fakeKey));
    find<QPushButton>("storeKeyButton")->click();
    QTRY_VERIFY(keyState().contains(words));
    QCOMPARE(field->text(), QString::fromLatin1(fakeKey));
    QVERIFY(find<QPushButton>("storeKeyButton")->isEnabled());
}

void TestProfilesDialog::lateAnswerOfAnotherProfileIsDropped()
{
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    find<QListWidget>("list")->setCurrentRow(0); // before the keychain answered
    QVERIFY(keyState().startsWith(QStringLiteral("The embedded server")));
    bool answered = false;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>&) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(keyState().startsWith(QStringLiteral("The embedded server")));
}

void TestProfilesDialog::keysForThisRunOnly()
{
    auto* box = find<QCheckBox>("runOnlyBox");
    QVERIFY(!box->isChecked());
    box->click();
    QVERIFY(m_fixture->settings.values().keysInMemory);
    box->click();
    QVERIFY(!m_fixture->settings.values().keysInMemory);
}

void TestProfilesDialog::closesWhileTheKeychainIsAsked()
{
    selectLive();
    QTest::keyClicks(find<QLineEdit>("keyField"), QString::fromLatin1(fakeKey));
    find<QPushButton>("storeKeyButton")->click();
    m_dialog.reset();
    bool answered = false;
    m_fixture->secrets.read(liveProfile(), [&](const Result<QByteArray>& key) { answered = key.ok(); });
    QTRY_VERIFY(answered);
}

QTEST_MAIN(TestProfilesDialog)
#include "tst_profilesdialog.moc"
