// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainsecretstore.h"

#include <QTest>

#include <optional>

using namespace tapedeck;
using namespace tapedeck::secrets;

/// A process of its own: the address of the session bus is read once.
class TstKeychainAbsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutASessionBusTheKeychainIsUnavailable()
    {
        KeychainSecretStore store;
        std::optional<Status> probed;
        std::optional<Result<QByteArray>> got;
        std::optional<Status> written;
        std::optional<Status> removed;
        store.probe([&](const Status& status) { probed = status; });
        store.read(QStringLiteral("p"), [&](const Result<QByteArray>& result) { got = result; });
        store.write(QStringLiteral("p"), "fake", [&](const Status& status) { written = status; });
        store.remove(QStringLiteral("p"), [&](const Status& status) { removed = status; });
        QTRY_VERIFY(probed && got && written && removed);
        QCOMPARE(probed->error().kind, ErrorKind::Unavailable);
        QCOMPARE(got->error().kind, ErrorKind::Unavailable);
        QCOMPARE(written->error().kind, ErrorKind::Unavailable);
        QCOMPARE(removed->error().kind, ErrorKind::Unavailable);
        QVERIFY(!probed->error().text.isEmpty());
    }
};

int main(int argc, char** argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QCoreApplication application(argc, argv);
    TstKeychainAbsent test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainabsent.moc"
