// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatebus.h"
#include "secrets/keychainsecretstore.h"

#include <QTest>

#include <optional>

using namespace tapedeck;
using namespace tapedeck::secrets;

/// A session bus on which nobody keeps secrets, as on a bare desktop or in a container.
class TstKeychainBusOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutASecretServiceTheKeychainIsUnavailable()
    {
        KeychainSecretStore store;
        std::optional<Status> probed;
        std::optional<Status> written;
        store.probe([&](const Status& status) { probed = status; });
        store.write(QStringLiteral("p"), "fake", [&](const Status& status) { written = status; });
        QTRY_VERIFY(probed && written);
        QCOMPARE(probed->error().kind, ErrorKind::Unavailable);
        QCOMPARE(written->error().kind, ErrorKind::Unavailable);
        QCOMPARE(store.backendName(), QStringLiteral("keychain"));
    }

    void aKeyringThatComesLaterIsFound()
    {
        KeychainSecretStore store;
        test::PrivateKeyring keyring;
        QVERIFY(keyring.start());
        std::optional<Status> probed;
        store.probe([&](const Status& status) { probed = status; });
        QTRY_VERIFY(probed && probed->ok());
    }
};

int main(int argc, char** argv)
{
    const test::PrivateBus bus;
    if (!bus.running())
        qFatal("dbus-daemon does not start");
    QCoreApplication application(argc, argv);
    TstKeychainBusOnly test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainbusonly.moc"
