// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"
#include "gui/profilesdialog.h"
#include "gui/profilesimport.h"
#include "gui/swatchrow.h"
#include "gui/topbar.h"
#include "gui/variablestable.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

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
    void productionIsStoredAndShown();
    void variablesAreTypedIntoTheTable();
    void wrongVariablesAreToldAndNotSaved_data();
    void wrongVariablesAreToldAndNotSaved();
    void removedVariablesComeBackWithUndo();
    void aCellThatIsBeingTypedCountsWhenClosing();
    void profilesGoOutWithoutSecrets();
    void profilesComeInUnderFreeNames();
    void onlyWhatIsCheckedComesIn();
    void brokenFilesAreToldInPlace_data();
    void brokenFilesAreToldInPlace();

private:
    void typeVariable(const QString& name, const QString& value) const;
    std::map<QString, QString> variables() const
    {
        return m_fixture->profiles.find(liveProfile())->variables;
    }
    QString messageText() const { return m_dialog->findChild<gui::MessageBar*>()->text(); }
    void choose(const char* action, const char* dialog, const QString& path) const;
    QString in(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_dir;

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

void TestProfilesDialog::productionIsStoredAndShown()
{
    gui::TopBar bar(m_fixture->services());
    auto* badge = bar.findChild<QLabel*>(QStringLiteral("productionBadge"));
    auto* button = bar.findChild<QPushButton*>(QStringLiteral("profileButton"));
    m_fixture->profiles.setCurrent(liveProfile());
    QVERIFY(!badge->isHidden()); // the live service is one from the start

    auto* box = find<QCheckBox>("productionBox");
    QVERIFY(!box->isEnabled()); // of the sandbox
    selectLive();
    QVERIFY(box->isEnabled());
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!m_fixture->profiles.find(liveProfile())->production);
    QVERIFY(badge->isHidden());
    box->click();
    QVERIFY(m_fixture->profiles.find(liveProfile())->production);
    QVERIFY(!badge->isHidden());
    QCOMPARE(badge->text(), QStringLiteral("Production"));
    QVERIFY(button->accessibleName().contains(QStringLiteral("production")));

    find<QListWidget>("list")->setCurrentRow(0);
    QVERIFY(!box->isChecked());
    QVERIFY(m_fixture->profiles.find(liveProfile())->production);
    m_fixture->profiles.setCurrent(QString::fromLatin1(store::ProfileBook::sandboxId));
    QVERIFY(badge->isHidden());
}

void TestProfilesDialog::typeVariable(const QString& name, const QString& value) const
{
    find<QToolButton>("addVariable")->click();
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Tab);
    editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, value);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(find<QTableView>("variablesTable")->hasFocus()); // Qt takes Return a moment later
}

void TestProfilesDialog::variablesAreTypedIntoTheTable()
{
    selectLive();
    typeVariable(QStringLiteral("city"), QStringLiteral("Bonn"));
    typeVariable(QStringLiteral("team.lead"), QStringLiteral("Ada L."));
    const std::map<QString, QString> wanted{{QStringLiteral("city"), QStringLiteral("Bonn")},
                                            {QStringLiteral("team.lead"), QStringLiteral("Ada L.")}};
    QVERIFY(variables() == wanted);
    QVERIFY(find<QLabel>("variablesError")->isHidden());
    // Another profile has its own; this one's are there again.
    auto* table = find<QTableView>("variablesTable");
    find<QListWidget>("list")->setCurrentRow(0);
    QCOMPARE(table->model()->rowCount(), 0);
    selectLive();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Bonn"));
    // A row that was added and left empty is none.
    find<QToolButton>("addVariable")->click();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(variables() == wanted);
    QVERIFY(find<QLabel>("variablesError")->isHidden());
}

void TestProfilesDialog::wrongVariablesAreToldAndNotSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("blank") << "two words"
                           << "x"
                           << "cannot be a variable's name";
    QTest::newRow("reserved") << "session.id"
                              << "x"
                              << "calls have it of their own";
    QTest::newRow("no name") << ""
                             << "x"
                             << "needs a name";
    QTest::newRow("twice") << "city"
                           << "x"
                           << "two variables named city";
    QTest::newRow("a key") << "api_key" << QString::fromLatin1(fakeKey) << "looks like a secret";
    QTest::newRow("a token") << "note"
                             << "sk-aaaaaaaaaaaaaaaaaaaaaaaa"
                             << "looks like a secret";
}

void TestProfilesDialog::wrongVariablesAreToldAndNotSaved()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, words);
    selectLive();
    typeVariable(QStringLiteral("city"), QStringLiteral("Bonn"));
    const std::map<QString, QString> before = variables();
    QCOMPARE(before.size(), std::size_t(1));
    typeVariable(name, value);
    auto* told = find<QLabel>("variablesError");
    QVERIFY(!told->isHidden());
    QVERIFY2(told->text().contains(words), qPrintable(told->text()));
    std::map<QString, QString> stored = variables();
    if (const auto unset = stored.find(name); unset != stored.end() && unset->second.isEmpty())
        stored.erase(unset); // its name was taken before its value was typed
    QVERIFY(stored == before);
    auto* list = find<QListWidget>("list");
    QVERIFY(list->currentItem()->text().endsWith(QStringLiteral("(not saved)")));
    // It waits in its form, as it was typed.
    const int row = list->currentRow();
    list->setCurrentRow(0);
    QVERIFY(told->isHidden());
    list->setCurrentRow(row);
    QVERIFY(!told->isHidden());
    auto* table = find<QTableView>("variablesTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 0).data().toString(), name);
    QCOMPARE(table->model()->index(1, 1).data().toString(), value);
    // Put right, it is saved.
    QVERIFY(table->model()->setData(table->model()->index(1, 0), QStringLiteral("fine")));
    QVERIFY(table->model()->setData(table->model()->index(1, 1), QStringLiteral("y")));
    QVERIFY(told->isHidden());
    QCOMPARE(variables().at(QStringLiteral("fine")), QStringLiteral("y"));
    QVERIFY(!list->currentItem()->text().endsWith(QStringLiteral("(not saved)")));
}

void TestProfilesDialog::removedVariablesComeBackWithUndo()
{
    selectLive();
    QVERIFY(!find<QToolButton>("removeVariable")->isEnabled());
    typeVariable(QStringLiteral("city"), QStringLiteral("Bonn"));
    typeVariable(QStringLiteral("town"), QStringLiteral("Trier"));
    const std::map<QString, QString> before = variables();
    auto* table = find<QTableView>("variablesTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(variables().size(), std::size_t(1));
    QCOMPARE(table->model()->rowCount(), 1);
    find<QListWidget>("list")->setCurrentRow(0);
    find<QPushButton>("messageAction")->click(); // undo
    QVERIFY(variables() == before);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("city"));
    table->setCurrentIndex(table->model()->index(1, 1));
    find<QToolButton>("removeVariable")->click();
    QVERIFY(!variables().count(QStringLiteral("town")));
}

void TestProfilesDialog::aCellThatIsBeingTypedCountsWhenClosing()
{
    selectLive();
    typeVariable(QStringLiteral("city"), QStringLiteral("Bonn"));
    auto* table = find<QTableView>("variablesTable");
    table->edit(table->model()->index(0, 1));
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Trier"));
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(variables().at(QStringLiteral("city")), QStringLiteral("Trier"));
}

void TestProfilesDialog::choose(const char* action, const char* dialog, const QString& path) const
{
    find<QAction>(action)->trigger();
    auto* files = find<QFileDialog>(dialog);
    QVERIFY(files);
    Q_EMIT files->fileSelected(path);
    files->close();
}

void TestProfilesDialog::profilesGoOutWithoutSecrets()
{
    QVERIFY(!find<QAction>("exportProfile")->isEnabled()); // the sandbox is everybody's own
    m_fixture->secrets.write(liveProfile(), fakeKey, [](const Status&) {});
    selectLive();
    typeVariable(QStringLiteral("city"), QStringLiteral("Bonn"));
    QVERIFY(find<QAction>("exportProfile")->isEnabled());
    choose("exportProfile", "exportDialog", in("one.json"));
    QTRY_VERIFY(messageText().contains(in("one.json")));
    choose("exportProfiles", "exportDialog", in("all.json"));
    QTRY_VERIFY(messageText().contains(in("all.json")));
    for (const char* name : {"one.json", "all.json"}) {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(fakeKey));
        QVERIFY(!bytes.contains(liveProfile().toLatin1()));
        const auto read = store::readExportedProfiles(bytes);
        QVERIFY(read.ok());
        QCOMPARE(read->profiles.size(), std::size_t(1));
        QCOMPARE(read->profiles[0].variables.size(), std::size_t(1));
    }
    choose("exportProfiles", "exportDialog", QStringLiteral("/proc/no/such/place.json"));
    QTRY_VERIFY(messageText().contains(QStringLiteral("cannot be written")));
}

void TestProfilesDialog::profilesComeInUnderFreeNames()
{
    Profile live = *m_fixture->profiles.find(liveProfile());
    live.production = true;
    Profile other = live;
    other.name = QStringLiteral("Other");
    other.production = false;
    QFile file(in("come.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(store::exportedProfiles({live, other, other}));
    file.close();

    choose("importProfiles", "importDialog", in("come.json"));
    QTRY_VERIFY(m_dialog->findChild<gui::ProfilesImport*>());
    auto* import = m_dialog->findChild<gui::ProfilesImport*>();
    auto* shown = import->findChild<QTreeWidget*>(QStringLiteral("importList"));
    QCOMPARE(shown->topLevelItemCount(), 3);
    const QString renamed = live.name + QStringLiteral(" (2)");
    QCOMPARE(shown->topLevelItem(0)->text(0), renamed);
    QCOMPARE(shown->topLevelItem(0)->text(1), QStringLiteral("https://api.agentops.ai"));
    QVERIFY(shown->topLevelItem(0)->text(2).contains(live.name));
    QVERIFY(shown->topLevelItem(0)->text(2).contains(QStringLiteral("Production")));
    QCOMPARE(shown->topLevelItem(2)->text(0), QStringLiteral("Other (2)"));
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(2)); // nothing yet

    import->findChild<QPushButton*>(QStringLiteral("importButton"))->click();
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(5));
    const Profile* came = m_fixture->profiles.findByName(renamed);
    QVERIFY(came);
    QVERIFY(came->id != liveProfile());
    QVERIFY(came->production);
    QCOMPARE(find<QListWidget>("list")->currentItem()->text(), renamed);
    QVERIFY(messageText().startsWith(QStringLiteral("3 ")));
    find<QPushButton>("messageAction")->click(); // undo
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(2));
    QVERIFY(m_fixture->profiles.find(liveProfile()));
}

void TestProfilesDialog::onlyWhatIsCheckedComesIn()
{
    QFile file(in("some.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"tapedeck-profiles\":1,\"profiles\":[{\"name\":\"One\",\"base_url\":\"http://h\","
               "\"variables\":{\"api_key\":\"" +
               fakeKey + "\"}},{\"name\":\"Two\",\"base_url\":\"http://h\"}]}");
    file.close();
    choose("importProfiles", "importDialog", in("some.json"));
    QTRY_VERIFY(m_dialog->findChild<gui::ProfilesImport*>());
    auto* import = m_dialog->findChild<gui::ProfilesImport*>();
    auto* leftOut = import->findChild<QLabel*>(QStringLiteral("leftOut"));
    QVERIFY(leftOut && leftOut->text().contains(QStringLiteral("One: api_key")));
    QVERIFY(!leftOut->text().contains(QString::fromLatin1(fakeKey)));
    auto* shown = import->findChild<QTreeWidget*>(QStringLiteral("importList"));
    auto* button = import->findChild<QPushButton*>(QStringLiteral("importButton"));
    shown->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(button->isEnabled());
    shown->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!button->isEnabled());
    shown->topLevelItem(0)->setCheckState(0, Qt::Checked);
    button->click();
    QVERIFY(m_fixture->profiles.findByName(u"One"));
    QVERIFY(m_fixture->profiles.findByName(u"One")->variables.empty());
    QVERIFY(!m_fixture->profiles.findByName(u"Two"));
}

void TestProfilesDialog::brokenFilesAreToldInPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << QByteArray("{\n\n,") << "line 3";
    QTest::newRow("something else") << QByteArray("{}") << "tapedeck-profiles";
    QTest::newRow("huge") << QByteArray(5 << 20, ' ') << "too large";
    QTest::newRow("missing") << QByteArray() << "cannot be read";
}

void TestProfilesDialog::brokenFilesAreToldInPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    QFile file(in("broken.json"));
    QFile::remove(file.fileName());
    if (!bytes.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
    }
    choose("importProfiles", "importDialog", file.fileName());
    auto* messages = m_dialog->findChild<gui::MessageBar*>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messageText().contains(words), qPrintable(messageText()));
    QVERIFY(messageText().contains(QStringLiteral("broken.json")));
    QCOMPARE(int(messages->kind()), int(gui::Message::Kind::Error));
    QVERIFY(!m_dialog->findChild<gui::ProfilesImport*>());
    QCOMPARE(m_fixture->profiles.profiles().size(), std::size_t(2));
}

QTEST_MAIN(TestProfilesDialog)
#include "tst_profilesdialog.moc"
