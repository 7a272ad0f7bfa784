// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatebus.h"
#include "secrets/keychainsecretstore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace tapedeck;
using namespace tapedeck::secrets;
using namespace tapedeck::test;

namespace {

const QString profile = QStringLiteral("profile-1");
const QByteArray fakeKey = "00000000-1111-2222-3333-444444444444";

/// An answer to come, and how often it came.
template <typename T>
struct Answer
{
    std::optional<T> value;
    int times = 0;
    std::function<void(T)> slot()
    {
        return [this](T result) {
            value = std::move(result);
            ++times;
        };
    }
};

template <typename T>
ErrorKind kindOf(const T& result)
{
    return result.ok() ? ErrorKind::Internal : result.error().kind; // Internal: it did not fail
}

} // namespace

class TstKeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QVERIFY(m_keyring.start());
        KeychainOptions options;
        options.timeoutMs = 5'000;
        options.promptTimeoutMs = 5'000;
        m_store = std::make_unique<KeychainSecretStore>(options);
    }
    void cleanup()
    {
        m_store.reset();
        m_keyring.stop();
    }

    void theTrueBackendIsNamed()
    {
        QSignalSpy named(m_store.get(), &SecretStore::backendNameChanged);
        QCOMPARE(m_store->backendName(), QStringLiteral("keychain"));
        Answer<Status> probed;
        m_store->probe(probed.slot());
        QCOMPARE(probed.times, 0); // never before the call has returned
        QTRY_COMPARE(probed.times, 1);
        QVERIFY(probed.value->ok());
        QCOMPARE(m_store->backendName(), QStringLiteral("GNOME Keyring"));
        QCOMPARE(named.size(), 1);
        QVERIFY(m_store->persistent());
    }

    void keySurvivesTheStoreAndTheKeyring()
    {
        QVERIFY(write(profile, fakeKey).ok());
        m_store = std::make_unique<KeychainSecretStore>();
        QCOMPARE(read(profile).valueOr({}), fakeKey);
        m_keyring.stop();
        QVERIFY(m_keyring.start());
        QCOMPARE(read(profile).valueOr({}), fakeKey);
    }

    void keyIsReplacedAndRemoved()
    {
        QVERIFY(write(profile, fakeKey).ok());
        const QByteArray other("\x00\xff other \n", 10);
        QVERIFY(write(profile, other).ok());
        QCOMPARE(read(profile).valueOr({}), other);
        QVERIFY(remove(profile).ok());
        QCOMPARE(kindOf(read(profile)), ErrorKind::NotFound);
        QVERIFY(remove(profile).ok()); // what is not there is removed
    }

    void profilesAndServicesAreKeptApart()
    {
        QVERIFY(write(profile, fakeKey).ok());
        QCOMPARE(kindOf(read(QStringLiteral("profile-2"))), ErrorKind::NotFound);
        KeychainOptions other;
        other.service = QStringLiteral("Somebody else");
        m_store = std::make_unique<KeychainSecretStore>(other);
        QCOMPARE(kindOf(read(profile)), ErrorKind::NotFound);
    }

    void lockedKeyringIsNotAnAbsentKey()
    {
        QVERIFY(write(profile, fakeKey).ok());
        QVERIFY(m_keyring.lock());
        QCOMPARE(kindOf(read(profile)), ErrorKind::Locked);
        QCOMPARE(kindOf(write(profile, "other")), ErrorKind::Locked);
        QCOMPARE(kindOf(remove(profile)), ErrorKind::Locked);
        Answer<Status> probed;
        m_store->probe(probed.slot());
        QTRY_COMPARE(probed.times, 1);
        QCOMPARE(kindOf(*probed.value), ErrorKind::Locked);
        // Unlocked again, the key is as it was.
        m_keyring.stop();
        QVERIFY(m_keyring.start());
        QCOMPARE(read(profile).valueOr({}), fakeKey);
    }

    void slowKeyringEndsInATimeoutAndItsLateAnswerIsIgnored()
    {
        QVERIFY(write(profile, fakeKey).ok());
        KeychainOptions impatient;
        impatient.timeoutMs = 200;
        m_store = std::make_unique<KeychainSecretStore>(impatient);
        m_keyring.freeze();
        Answer<Result<QByteArray>> got;
        m_store->read(profile, got.slot());
        Answer<Status> written;
        m_store->write(profile, "other", written.slot());
        QTRY_COMPARE(got.times + written.times, 2);
        QCOMPARE(kindOf(*got.value), ErrorKind::Timeout);
        QCOMPARE(kindOf(*written.value), ErrorKind::Timeout);
        m_keyring.thaw();
        m_store = std::make_unique<KeychainSecretStore>();
        QCOMPARE(read(profile).valueOr({}), fakeKey); // and nothing was written behind our back
        QCOMPARE(got.times, 1);
        QCOMPARE(written.times, 1);
    }

    void keyringThatFreezesAfterTheFirstQuestionEndsInATimeout()
    {
        KeychainOptions impatient;
        impatient.timeoutMs = 300;
        m_store = std::make_unique<KeychainSecretStore>(impatient);
        // The name of the backend is known when the keychain has answered; then it stops.
        connect(m_store.get(), &SecretStore::backendNameChanged, this, [this] { m_keyring.freeze(); });
        Answer<Result<QByteArray>> got;
        m_store->read(profile, got.slot());
        QTRY_COMPARE(got.times, 1);
        QCOMPARE(kindOf(*got.value), ErrorKind::Timeout);
        m_keyring.thaw();
        m_store = std::make_unique<KeychainSecretStore>();
        QCOMPARE(kindOf(read(QStringLiteral("none"))), ErrorKind::NotFound);
        QCOMPARE(got.times, 1);
    }

    void noAnswerComesAfterTheStoreIsGone()
    {
        Answer<Result<QByteArray>> got;
        m_store->read(profile, got.slot());
        m_store = std::make_unique<KeychainSecretStore>();
        QVERIFY(!read(QStringLiteral("none")).ok());
        QCOMPARE(got.times, 0);
    }

private:
    Result<QByteArray> read(const QString& name)
    {
        Answer<Result<QByteArray>> answer;
        m_store->read(name, answer.slot());
        return await(answer);
    }
    Status write(const QString& name, const QByteArray& secret)
    {
        Answer<Status> answer;
        m_store->write(name, secret, answer.slot());
        return await(answer);
    }
    Status remove(const QString& name)
    {
        Answer<Status> answer;
        m_store->remove(name, answer.slot());
        return await(answer);
    }
    template <typename T>
    static T await(Answer<T>& answer)
    {
        [&] { QTRY_COMPARE_WITH_TIMEOUT(answer.times, 1, 20'000); }();
        return answer.value.value_or(T(Error{ErrorKind::Internal, QStringLiteral("no answer"), {}}));
    }

    PrivateKeyring m_keyring;
    std::unique_ptr<KeychainSecretStore> m_store;
};

int main(int argc, char** argv)
{
    const PrivateBus bus; // before anything touches D-Bus
    if (!bus.running())
        qFatal("dbus-daemon does not start");
    QCoreApplication application(argc, argv);
    TstKeychainSecretStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainsecretstore.moc"
