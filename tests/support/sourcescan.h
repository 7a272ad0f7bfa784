// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace tapedeck::test {

/// What a folder of src/ may include: the arrows of src/README.md.
struct FolderRule
{
    QString folder;
    QStringList folders; ///< of src/, besides itself
    QStringList modules; ///< Qt modules, e.g. "QtCore"
    QStringList outside; ///< names in ThirdParty
};

/// A library of others: the start of its header names, and how many files of src/ may include it.
struct ThirdParty
{
    QString name;
    QString prefix;
    int files = 2;
};

struct ArchitectureRules
{
    QList<FolderRule> folders;
    QList<ThirdParty> thirdParties;
    QStringList forbidden;           ///< in the code (not in comments and texts) of src/ and tests/
    QStringList forbiddenButForDBus; ///< the same, but QDBusConnection::connect() knows no other way
    QStringList forbiddenInSource; ///< in the code of src/ besides; a test may wait in a loop, and its server
                                   ///< may trust anybody
    QStringList forbiddenInTests;  ///< in the code of tests/ besides
    QStringList forbiddenAnywhere; ///< in comments, too
    int longestFile = 800;         ///< lines
};

/// The rules of this project.
ArchitectureRules projectRules();

/// Everything in src/ and tests/ under `root` that the rules forbid, one line each: "src/core/x.cpp:3: why".
QStringList violations(const QString& root, const ArchitectureRules& rules);

/// The code without its comments and without what stands in quotes; line ends are kept.
QString codeOnly(const QString& text);

/// The Qt module that has a header, e.g. "QtNetwork" for "QNetworkReply"; empty if it is no Qt header.
QString moduleOf(const QString& header);

} // namespace tapedeck::test
