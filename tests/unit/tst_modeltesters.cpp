// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Every item model of the program is watched by QAbstractItemModelTester in some test.
class TestModelTesters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyModelHasItsTester();

private:
    static QStringList texts(const QString& folder, const QString& ending);
};

QStringList TestModelTesters::texts(const QString& folder, const QString& ending)
{
    QStringList result;
    QDirIterator files(QStringLiteral(TAPEDECK_SOURCE_DIR) + folder, {ending}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            result << QString::fromUtf8(file.readAll());
    }
    return result;
}

void TestModelTesters::everyModelHasItsTester()
{
    // Windows over a store derive from one of ours; their common bases cannot be made.
    static const QRegularExpression model(
        QStringLiteral("class (\\w+)(?: final)?\\s*:\\s*public (?:models::)?"
                       "(?:QAbstract(?:Item|List|Table|Proxy)Model|QSortFilterProxyModel|QIdentityProxyModel|"
                       "QStandardItemModel|WindowModel|RowWindow)\\b"));
    QStringList names;
    for (const QString& text : texts(QStringLiteral("/src"), QStringLiteral("*.h"))) {
        for (auto found = model.globalMatch(text); found.hasNext();)
            names << found.next().captured(1);
    }
    names.removeAll(QStringLiteral("WindowModel"));
    names.removeAll(QStringLiteral("RowWindow"));
    QVERIFY2(names.size() >= 12, qPrintable(names.join(QLatin1Char(' '))));

    const QStringList tests = texts(QStringLiteral("/tests"), QStringLiteral("tst_*.cpp"));
    QStringList untested;
    for (const QString& name : names) {
        const QRegularExpression mention(QStringLiteral("\\b%1\\b").arg(name));
        bool watched = false;
        for (const QString& test : tests)
            watched =
                watched || (test.contains(QLatin1String("QAbstractItemModelTester::FailureReportingMode")) &&
                            test.contains(mention));
        if (!watched)
            untested << name;
    }
    QCOMPARE(untested.join(QLatin1Char(' ')), QString());
}

QTEST_GUILESS_MAIN(TestModelTesters)
#include "tst_modeltesters.moc"
