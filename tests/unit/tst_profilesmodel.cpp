// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/profilesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

class TstProfilesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheBook()
    {
        store::ProfileBook book({});
        ProfilesModel model(book);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(ProfilesModel::EmbeddedRole).toBool(), true);
        QCOMPARE(model.index(0).data(ProfilesModel::CurrentRole).toBool(), true);
        QCOMPARE(model.index(1).data(ProfilesModel::AddressRole).toString(),
                 QStringLiteral("https://api.agentops.ai"));

        Profile profile;
        profile.name = QStringLiteral("Staging");
        profile.baseUrl = QUrl(QStringLiteral("https://staging.example.com"));
        profile.colour = QStringLiteral("#2E6BE6");
        const QString id = book.add(profile).valueOr({});
        QCOMPARE(model.rowCount(), 3);
        const int row = model.rowOf(id);
        QCOMPARE(row, 2);
        QCOMPARE(model.index(row).data().toString(), QStringLiteral("Staging"));
        QCOMPARE(model.index(row).data(ProfilesModel::ColourRole).toString(), profile.colour);

        QSignalSpy changed(&model, &ProfilesModel::dataChanged);
        book.setCurrent(id);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(model.index(0).data(ProfilesModel::CurrentRole).toBool(), false);
        QCOMPARE(model.index(row).data(ProfilesModel::CurrentRole).toBool(), true);

        Profile renamed = *book.find(id);
        renamed.name = QStringLiteral("Stage 2");
        QVERIFY(book.update(renamed).ok());
        QCOMPARE(model.index(row).data().toString(), QStringLiteral("Stage 2"));

        QVERIFY(book.remove(id).ok());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(ProfilesModel::CurrentRole).toBool(), true);
        QCOMPARE(model.rowOf(id), -1);
    }
};

QTEST_GUILESS_MAIN(TstProfilesModel)
#include "tst_profilesmodel.moc"
