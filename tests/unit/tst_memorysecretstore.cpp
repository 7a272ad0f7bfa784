// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorysecretstore.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace tapedeck;
using namespace tapedeck::secrets;

class TstMemorySecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadAndWhatIsRemovedIsNot()
    {
        MemorySecretStore store;
        QVERIFY(!store.persistent());
        QVERIFY(!store.backendName().isEmpty());
        std::optional<Status> written;
        store.write(QStringLiteral("p"), "fake-key", [&](const Status& status) { written = status; });
        QVERIFY(!written); // never before the call has returned
        QTRY_VERIFY(written && written->ok());
        QCOMPARE(read(store, QStringLiteral("p")).value(), QByteArray("fake-key"));
        store.write(QStringLiteral("p"), "other", [](const Status&) {});
        QCOMPARE(read(store, QStringLiteral("p")).value(), QByteArray("other"));
        QCOMPARE(read(store, QStringLiteral("q")).error().kind, ErrorKind::NotFound);
        store.remove(QStringLiteral("p"), [](const Status&) {});
        QCOMPARE(read(store, QStringLiteral("p")).error().kind, ErrorKind::NotFound);
    }

    void noAnswerComesAfterTheStoreIsGone()
    {
        auto store = std::make_unique<MemorySecretStore>();
        bool answered = false;
        store->read(QStringLiteral("p"), [&](const Result<QByteArray>&) { answered = true; });
        store.reset();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!answered);
    }

private:
    static Result<QByteArray> read(SecretStore& store, const QString& name)
    {
        std::optional<Result<QByteArray>> got;
        store.read(name, [&](Result<QByteArray> result) { got = std::move(result); });
        [&] { QTRY_VERIFY(got.has_value()); }();
        return got.value_or(Error{ErrorKind::Internal, QStringLiteral("no answer"), {}});
    }
};

QTEST_GUILESS_MAIN(TstMemorySecretStore)
#include "tst_memorysecretstore.moc"
