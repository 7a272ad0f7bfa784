// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcescan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck::test;

namespace {

const QByteArray spdx = "// SPDX-FileCopyrightText: 2026 Tapedeck contributors\n"
                        "// SPDX-License-Identifier: GPL-3.0-or-later\n";

/// A tree made up for one test.
class Tree
{
public:
    void add(const QString& path, const QByteArray& text, const QByteArray& head = spdx)
    {
        QFile file(m_folder.filePath(path));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(head + text), head.size() + text.size());
    }
    [[nodiscard]] QStringList violations() const
    {
        return tapedeck::test::violations(m_folder.path(), projectRules());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TstArchitecture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTreeKeepsTheRules()
    {
        QVERIFY(QFileInfo::exists(
            QStringLiteral(TAPEDECK_SOURCE_DIR "/src/core/ids.h"))); // there is something to scan
        const QStringList found = violations(QStringLiteral(TAPEDECK_SOURCE_DIR), projectRules());
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }
    void aCleanTreeHasNothingToMend()
    {
        Tree tree;
        tree.add(QStringLiteral("src/core/ids.h"), "#pragma once\n#include <QString>\n#include <vector>\n");
        tree.add(QStringLiteral("src/net/apiclient.cpp"),
                 "#include \"core/ids.h\"\n#include <QNetworkReply>\n#include <unistd.h>\n");
        tree.add(QStringLiteral("src/gui/pane.cpp"), "#include \"ui_pane.h\"\n#include <QWidget>\n"
                                                     "// no QEventLoop here\nconst char* a = \"SIGNAL(\";\n");
        tree.add(QStringLiteral("src/gui/scheme.cpp"),
                 "#include <QDBusConnection>\nbus.connect(a, b, this, SLOT(x()));\n");
        tree.add(QStringLiteral("tests/unit/tst_ids.cpp"), "#include <QNetworkReply>\n");
        QCOMPARE(tree.violations(), QStringList());
    }
    void whatIsForbiddenIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* path, const QByteArray& text, const char* expected) {
            QTest::addRow("%s: %s", path, expected)
                << QString::fromLatin1(path) << text << QString::fromLatin1(expected);
        };
        row("src/core/a.cpp", "\n#include \"net/apiclient.h\"\n",
            ":4: core must not know net (net/apiclient.h)");
        row("src/store/a.cpp", "#include \"contract/api.h\"\n",
            ":3: store must not know contract (contract/api.h)");
        row("src/net/a.cpp", "#include \"store/x.h\"\n", ":3: net must not know store (store/x.h)");
        row("src/replay/a.cpp", "#include \"server/x.h\"\n", ":3: replay must not know server (server/x.h)");
        row("src/cli/a.cpp", "#include \"models/x.h\"\n", ":3: cli must not know models (models/x.h)");
        row("src/gui/a.cpp", "#include \"app/x.h\"\n", ":3: gui must not know app (app/x.h)");
        row("src/core/a.cpp", "#include <QNetworkReply>\n",
            ":3: core must not know QtNetwork (QNetworkReply)");
        row("src/core/a.cpp", "#include <QtGui/QColor>\n", ":3: core must not know QtGui (QtGui/QColor)");
        row("src/models/a.cpp", "  #  include <qwidget.h>\n",
            ":3: models must not know QtWidgets (qwidget.h)");
        row("src/cli/a.cpp", "#include <QApplication>\n", ":3: cli must not know QtWidgets (QApplication)");
        row("src/models/a.cpp", "#include <QSqlQuery>\n", ":3: models must not know QtSql (QSqlQuery)");
        row("src/net/a.cpp", "#include <curl/curl.h>\n", ":3: net must not know libcurl (curl/curl.h)");
        row("src/replay/a.cpp", "#include <simdjson.h>\n", ":3: replay must not know simdjson (simdjson.h)");
        row("src/core/a.cpp", "#include \"ids.h\"\n", ":3: \"ids.h\" is not named from src/ on");
        row("src/core/a.cpp", "#include \"../net/x.h\"\n", ":3: \"../net/x.h\" is not named from src/ on");
        row("src/misc/a.cpp", "#include <QString>\n", ":3: misc is no folder of the architecture");
        row("src/core/a.cpp", "QEventLoop loop;\n", ":3: QEventLoop is forbidden");
        row("src/gui/a.cpp", "QCoreApplication::processEvents();\n", ":3: processEvents is forbidden");
        row("src/net/a.cpp", "reply->ignoreSslErrors();\n", ":3: ignoreSslErrors is forbidden");
        row("src/net/a.cpp", "ssl.setPeerVerifyMode(mode);\n", ":3: setPeerVerifyMode is forbidden");
        row("src/secrets/a.cpp", "job.setInsecureFallback(true);\n",
            ":3: setInsecureFallback(true is forbidden");
        row("src/gui/a.cpp", "connect(a, SIGNAL(x()), b, c);\n", ":3: SIGNAL( is forbidden");
        row("src/gui/a.cpp", "\"x\"; /* y */ connect(a, b, c, SLOT(x()));\n", ":3: SLOT( is forbidden");
        row("tests/gui/a.cpp", "QTest::qWait(10);\n", ":3: qWait( is forbidden");
        row("tests/gui/a.cpp", "int a = 1'000; QSKIP(\"not today\");\n", ":3: QSKIP is forbidden");
        row("src/core/a.h", "#include <QString>\n", ":1: a header without #pragma once");
        row("src/core/Ids.cpp", "", ":1: file names are lower case");
        row("src/core/a.cpp",
            "// TO"
            "DO later\n",
            ":3: TO"
            "DO is forbidden");
        row("src/core/a.cpp", QByteArray(799, '\n'), ":1: 801 lines: which second thing does this file do?");
    }
    void whatIsForbiddenIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        Tree tree;
        tree.add(path, text);
        QCOMPARE(tree.violations(), QStringList(path + expected));
    }
    void aMissingLicenceIsFound()
    {
        Tree tree;
        tree.add(QStringLiteral("src/core/a.cpp"), "int a;\n", "");
        tree.add(QStringLiteral("tests/unit/b.cpp"), "int b;\n", "// SPDX-FileCopyrightText: somebody\n\n");
        QCOMPARE(tree.violations(),
                 QStringList({QStringLiteral("src/core/a.cpp:1: the two SPDX lines are missing"),
                              QStringLiteral("tests/unit/b.cpp:1: the two SPDX lines are missing")}));
    }
    void aLibraryInTooManyFilesIsFound()
    {
        Tree tree;
        tree.add(QStringLiteral("src/replay/a.cpp"), "#include <curl/curl.h>\n#include <curl/multi.h>\n");
        tree.add(QStringLiteral("src/replay/b.cpp"), "#include <curl/curl.h>\n");
        QCOMPARE(tree.violations(), QStringList());
        tree.add(QStringLiteral("src/replay/c.cpp"), "#include <curl/curl.h>\n");
        QCOMPARE(tree.violations().size(), 1);
        QVERIFY(tree.violations().first().startsWith(
            QLatin1String("src: libcurl is included by 3 files, 2 are allowed")));
    }
    void codeOnlyLeavesOutCommentsAndTexts()
    {
        QCOMPARE(codeOnly(QStringLiteral("a \"b\\\"c\" d // e\nf /* g\nh */ i 'j' 1'000")),
                 QStringLiteral("a  d \nf \n i  1'000"));
        QCOMPARE(codeOnly(QStringLiteral("x R\"-(a\" // b\n)-\" y")), QStringLiteral("x R\n y"));
    }
};

QTEST_GUILESS_MAIN(TstArchitecture)
#include "tst_architecture.moc"
