// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcescan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>

namespace tapedeck::test {

namespace {

struct Source
{
    QString path;   ///< from the root, e.g. "src/core/ids.h"
    QString area;   ///< "src" or "tests"
    QString folder; ///< "core", "unit"
    QString text;
};

QList<Source> readSources(const QString& root, const QString& area)
{
    QList<Source> out;
    QDirIterator it(root + QLatin1Char('/') + area, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString path = QDir(root).relativeFilePath(file.fileName());
        out << Source{path, area, path.section(QLatin1Char('/'), 1, 1), QString::fromUtf8(file.readAll())};
    }
    std::sort(out.begin(), out.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return out;
}

/// Applies the rules to one file after the other and keeps what they find.
class Scan
{
public:
    explicit Scan(const ArchitectureRules& rules)
        : m_rules(rules)
    {
        for (const FolderRule& rule : rules.folders)
            m_folders.insert(rule.folder, rule);
    }

    void scan(const Source& source)
    {
        m_source = &source;
        checkShape();
        const QStringList code = codeOnly(source.text).split(QLatin1Char('\n'));
        const QStringList raw = source.text.split(QLatin1Char('\n'));
        const bool overBus = source.text.contains(QLatin1String("#include <QDBusConnection>"));
        for (qsizetype i = 0; i < raw.size(); ++i) {
            m_line = int(i) + 1;
            checkWords(code.at(i), m_rules.forbidden);
            if (!overBus)
                checkWords(code.at(i), m_rules.forbiddenButForDBus);
            const bool test = source.area == QLatin1String("tests");
            checkWords(code.at(i), test ? m_rules.forbiddenInTests : m_rules.forbiddenInSource);
            checkWords(raw.at(i), m_rules.forbiddenAnywhere);
            if (source.area == QLatin1String("src"))
                checkInclude(raw.at(i));
        }
    }

    QStringList finish()
    {
        for (const ThirdParty& party : m_rules.thirdParties) {
            const QStringList users = m_users.value(party.name).values();
            if (users.size() > party.files) {
                m_found << QStringLiteral("src: %1 is included by %2 files, %3 are allowed: %4")
                               .arg(party.name)
                               .arg(users.size())
                               .arg(party.files)
                               .arg(users.join(QLatin1Char(' ')));
            }
        }
        return m_found;
    }

private:
    void add(const QString& why)
    {
        m_found << QStringLiteral("%1:%2: %3").arg(m_source->path).arg(m_line).arg(why);
    }

    void checkShape()
    {
        static const QRegularExpression head(
            QStringLiteral("^// SPDX-FileCopyrightText: .+\n"
                           "// SPDX-License-Identifier: GPL-3\\.0-or-later\n"));
        m_line = 1;
        if (!head.match(m_source->text).hasMatch())
            add(QStringLiteral("the two SPDX lines are missing"));
        if (m_source->path.endsWith(QLatin1String(".h")) &&
            !m_source->text.contains(QLatin1String("\n#pragma once\n")))
            add(QStringLiteral("a header without #pragma once"));
        const QString name = QFileInfo(m_source->path).fileName();
        if (name != name.toLower())
            add(QStringLiteral("file names are lower case"));
        const auto lines = m_source->text.count(QLatin1Char('\n'));
        if (lines > m_rules.longestFile)
            add(QStringLiteral("%1 lines: which second thing does this file do?").arg(lines));
    }

    void checkWords(const QString& line, const QStringList& words)
    {
        for (const QString& word : words) {
            const auto at = line.indexOf(word);
            const bool whole =
                at >= 0 && (at == 0 || !(line.at(at - 1).isLetterOrNumber() || line.at(at - 1) == u'_'));
            if (whole)
                add(QStringLiteral("%1 is forbidden").arg(word));
        }
    }

    void checkInclude(const QString& line)
    {
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
        const auto match = include.match(line);
        if (!match.hasMatch())
            return;
        if (!m_folders.contains(m_source->folder)) {
            add(QStringLiteral("%1 is no folder of the architecture").arg(m_source->folder));
            return;
        }
        const QString header = match.captured(2);
        if (match.captured(1) == QLatin1String("\""))
            checkOwn(header);
        else
            checkOutside(header);
    }

    void checkOwn(const QString& header)
    {
        const bool generated =
            header.startsWith(QLatin1String("ui_")) || header.endsWith(QLatin1String(".moc"));
        if (generated)
            return;
        const QString to = header.section(QLatin1Char('/'), 0, 0);
        if (!m_folders.contains(to) || to == header) {
            add(QStringLiteral("\"%1\" is not named from src/ on").arg(header));
            return;
        }
        if (to != m_source->folder && !m_folders.value(m_source->folder).folders.contains(to))
            add(QStringLiteral("%1 must not know %2 (%3)").arg(m_source->folder, to, header));
    }

    void checkOutside(const QString& header)
    {
        for (const ThirdParty& party : m_rules.thirdParties) {
            if (!header.startsWith(party.prefix))
                continue;
            m_users[party.name].insert(m_source->path);
            if (!m_folders.value(m_source->folder).outside.contains(party.name))
                add(QStringLiteral("%1 must not know %2 (%3)").arg(m_source->folder, party.name, header));
            return;
        }
        const QString module = moduleOf(header);
        if (!module.isEmpty() && !m_folders.value(m_source->folder).modules.contains(module))
            add(QStringLiteral("%1 must not know %2 (%3)").arg(m_source->folder, module, header));
    }

    const ArchitectureRules& m_rules;
    QHash<QString, FolderRule> m_folders;
    QMap<QString, QSet<QString>> m_users; ///< third party → files
    const Source* m_source = nullptr;
    int m_line = 0;
    QStringList m_found;
};

/// The end of a raw string literal that begins at its opening quote; the text's end if it is not closed.
qsizetype rawStringEnd(const QString& text, qsizetype quote)
{
    const auto open = text.indexOf(QLatin1Char('('), quote);
    if (open < 0)
        return text.size();
    const QString close = QLatin1Char(')') + text.mid(quote + 1, open - quote - 1) + QLatin1Char('"');
    const auto end = text.indexOf(close, open);
    return end < 0 ? text.size() : end + close.size();
}

/// The end of a comment or quoted text that begins at `i`; `i` itself if none does.
qsizetype skippedUntil(const QString& text, qsizetype i)
{
    const QChar c = text.at(i);
    const auto orEnd = [&](qsizetype at) { return at < 0 ? text.size() : at; };
    if (c == u'/' && i + 1 < text.size() && text.at(i + 1) == u'/')
        return orEnd(text.indexOf(QLatin1Char('\n'), i));
    if (c == u'/' && i + 1 < text.size() && text.at(i + 1) == u'*') {
        const auto end = text.indexOf(QLatin1String("*/"), i + 2);
        return end < 0 ? text.size() : end + 2;
    }
    if (c == u'"' && i > 0 && text.at(i - 1) == u'R')
        return rawStringEnd(text, i);
    const bool digitSeparator = c == u'\'' && i > 0 && text.at(i - 1).isLetterOrNumber() &&
                                i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
    if (digitSeparator || (c != u'"' && c != u'\''))
        return i;
    for (auto end = i + 1; end < text.size(); ++end) {
        if (text.at(end) == u'\\')
            ++end;
        else if (text.at(end) == c)
            return end + 1;
        else if (text.at(end) == u'\n')
            return end;
    }
    return text.size();
}

} // namespace

QString codeOnly(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const auto end = skippedUntil(text, i);
        if (end == i) {
            out += text.at(i++);
            continue;
        }
        for (; i < end; ++i) {
            if (text.at(i) == u'\n')
                out += u'\n';
        }
    }
    return out;
}

QString moduleOf(const QString& header)
{
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> out;
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString& module : headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
            for (const QString& name : QDir(headers.filePath(module)).entryList(QDir::Files))
                out.insert(name, module);
        }
        return out;
    }();
    if (header.startsWith(QLatin1String("Qt")) && header.contains(QLatin1Char('/')))
        return header.section(QLatin1Char('/'), 0, 0);
    return modules.value(header);
}

QStringList violations(const QString& root, const ArchitectureRules& rules)
{
    Scan scan(rules);
    for (const QString& area : {QStringLiteral("src"), QStringLiteral("tests")}) {
        for (const Source& source : readSources(root, area))
            scan.scan(source);
    }
    return scan.finish();
}

ArchitectureRules projectRules()
{
    const QString core = QStringLiteral("core");
    const QString contract = QStringLiteral("contract");
    const QString capture = QStringLiteral("capture");
    const QString net = QStringLiteral("net");
    const QString store = QStringLiteral("store");
    const QString secrets = QStringLiteral("secrets");
    const QString server = QStringLiteral("server");
    const QString replay = QStringLiteral("replay");
    const QString models = QStringLiteral("models");
    const QString gui = QStringLiteral("gui");
    const QString cli = QStringLiteral("cli");
    const QString qtCore = QStringLiteral("QtCore");
    const QString qtGui = QStringLiteral("QtGui");
    const QString qtNetwork = QStringLiteral("QtNetwork");
    const QString qtConcurrent = QStringLiteral("QtConcurrent");
    const QString qtDBus = QStringLiteral("QtDBus");
    const QString qtSql = QStringLiteral("QtSql");
    const QString qtWidgets = QStringLiteral("QtWidgets");
    const QString qtSvg = QStringLiteral("QtSvg");
    const QString simdjson = QStringLiteral("simdjson");
    const QStringList below{core, contract, capture, net, store, secrets, server, replay};

    ArchitectureRules rules;
    rules.folders = {
        {core, {}, {qtCore}, {simdjson}},
        {contract, {core}, {qtCore}, {QStringLiteral("valijson")}},
        {capture, {core, contract}, {qtCore}, {simdjson, QStringLiteral("libcsv")}},
        {net, {core, contract}, {qtCore, qtNetwork}, {}},
        {store, {core}, {qtCore, qtSql}, {}},
        {secrets, {core}, {qtCore, qtDBus}, {QStringLiteral("QtKeychain")}},
        {server,
         {core, contract, store},
         {qtCore},
         {QStringLiteral("libmicrohttpd"), QStringLiteral("OpenSSL"), QStringLiteral("SQLite")}},
        {replay, {core, contract, capture, net}, {qtCore, qtNetwork}, {QStringLiteral("libcurl")}},
        {models, below, {qtCore, qtConcurrent, qtGui}, {}},
        {gui,
         below + QStringList{models},
         {qtCore, qtConcurrent, qtGui, qtWidgets, qtSvg, qtDBus},
         {QStringLiteral("QScintilla")}},
        {cli, below, {qtCore, qtConcurrent}, {}},
        {QStringLiteral("app"),
         below + QStringList{models, gui, cli},
         {qtCore, qtConcurrent, qtGui, qtWidgets},
         {}},
    };
    rules.thirdParties = {
        {simdjson, QStringLiteral("simdjson")},
        {QStringLiteral("libcsv"), QStringLiteral("csv.h")},
        {QStringLiteral("valijson"), QStringLiteral("valijson/")},
        {QStringLiteral("QtKeychain"), QStringLiteral("qt6keychain/")},
        {QStringLiteral("libmicrohttpd"), QStringLiteral("microhttpd")},
        {QStringLiteral("libcurl"), QStringLiteral("curl/")},
        {QStringLiteral("OpenSSL"), QStringLiteral("openssl/")},
        {QStringLiteral("SQLite"), QStringLiteral("sqlite3")},
        {QStringLiteral("QScintilla"), QStringLiteral("Qsci/")},
    };
    rules.forbidden = {QStringLiteral("processEvents"), QStringLiteral("ignoreSslErrors"),
                       QStringLiteral("setInsecureFallback(true"), QStringLiteral("Q_FOREACH")};
    rules.forbiddenButForDBus = {QStringLiteral("SIGNAL("), QStringLiteral("SLOT(")};
    rules.forbiddenInSource = {QStringLiteral("QEventLoop"), QStringLiteral("setPeerVerifyMode")};
    rules.forbiddenInTests = {QStringLiteral("qWait("),     QStringLiteral("qSleep("),
                              QStringLiteral("QSKIP"),      QStringLiteral("QEXPECT_FAIL"),
                              QStringLiteral("sleep_for("), QStringLiteral("usleep(")};
    // Put together, so that this file itself is clean.
    rules.forbiddenAnywhere = {QStringLiteral("TO") + QStringLiteral("DO"),
                               QStringLiteral("FIX") + QStringLiteral("ME")};
    return rules;
}

} // namespace tapedeck::test
