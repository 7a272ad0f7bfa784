// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/templatefiles.h"

#include "core/jsonparser.h"
#include "core/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error refusal(const QString& text)
{
    return {ErrorKind::InvalidInput, text, {}};
}

Result<QByteArray> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorKind::NotFound, TemplateFolder::tr("This file is not there any more."), path};
    if (!info.isFile())
        return refusal(TemplateFolder::tr("This is no file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, TemplateFolder::tr("This file cannot be read."), file.errorString()};
    QByteArray bytes = file.read(TemplateFiles::mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Io, TemplateFolder::tr("This file cannot be read."), file.errorString()};
    if (bytes.size() > TemplateFiles::mostBytes)
        return refusal(TemplateFolder::tr("This file is larger than 16 MiB: no template is."));
    return bytes;
}

CallTemplate readEntry(const QString& path)
{
    const auto bytes = readFile(path);
    CallTemplate out;
    if (bytes.ok())
        out = readTemplate(*bytes);
    else
        out.fault = bytes.error().text;
    out.path = path;
    if (out.name.isEmpty())
        out.name = QFileInfo(path).completeBaseName();
    return out;
}

} // namespace

QString templateFileName(const QString& name)
{
    constexpr int longest = 60;
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            out += c.toLower();
        else if (!out.isEmpty() && !out.endsWith(QLatin1Char('-')))
            out += QLatin1Char('-');
    }
    out.truncate(longest);
    while (out.endsWith(QLatin1Char('-')))
        out.chop(1);
    return out.isEmpty() ? QStringLiteral("template") : out;
}

QString freeTemplateName(const std::vector<CallTemplate>& list, const QString& wanted)
{
    const auto taken = [&list](const QString& name) {
        return std::any_of(list.begin(), list.end(), [&name](const CallTemplate& one) {
            return one.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = TemplateFolder::tr("%1 (%2)", "name of a copy, number").arg(wanted).arg(number);
    return name;
}

std::vector<CallTemplate> TemplateFiles::scan()
{
    std::map<QString, Known> now;
    const QDir folder(m_folder);
    for (const QFileInfo& info :
         folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name)) {
        const QString path = info.absoluteFilePath();
        Known entry{info.lastModified(), info.metadataChangeTime(), info.size(), {}};
        const auto before = m_known.find(path);
        const bool same = before != m_known.end() && before->second.modified == entry.modified &&
                          before->second.touched == entry.touched && before->second.size == entry.size;
        entry.content = same ? std::move(before->second.content) : readEntry(path);
        now.emplace(path, std::move(entry));
    }
    m_known = std::move(now);
    std::vector<CallTemplate> out;
    out.reserve(m_known.size());
    for (const auto& [path, entry] : m_known)
        out.push_back(entry.content);
    std::stable_sort(out.begin(), out.end(), [](const CallTemplate& a, const CallTemplate& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return out;
}

Result<QString> TemplateFiles::write(const QString& path, const QByteArray& bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{ErrorKind::Io, TemplateFolder::tr("The folder of templates cannot be made."), m_folder};
    if (const Status saved = saveFile(path, bytes, ownerOnly); !saved.ok())
        return saved.error();
    m_known.erase(path); // to be read anew, whatever its times say
    return path;
}

QString TemplateFiles::freePath(const QString& name) const
{
    const QDir folder(m_folder);
    const QString base = templateFileName(name);
    QString path = folder.absoluteFilePath(base + QStringLiteral(".json"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.absoluteFilePath(QStringLiteral("%1-%2.json").arg(base).arg(number));
    return path;
}

// Two templates of one name could not be told apart.
Status TemplateFiles::refuseTaken(const QString& name, const QString& path)
{
    if (name.trimmed().isEmpty())
        return refusal(TemplateFolder::tr("A template needs a name."));
    for (const CallTemplate& one : scan()) {
        if (one.path != path && one.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return refusal(TemplateFolder::tr("There is a template named %1 already.").arg(one.name));
    }
    return done();
}

Result<QString> TemplateFiles::save(const CallTemplate& given)
{
    CallTemplate next = given;
    next.name = next.name.trimmed();
    if (const Status free = refuseTaken(next.name, next.path); !free.ok())
        return free.error();
    Json before;
    if (next.path.isEmpty()) {
        next.path = freePath(next.name);
    } else if (const auto bytes = readFile(next.path); bytes.ok()) {
        before = readJson(*bytes).value_or(Json());
    }
    return write(next.path, templateBytes(next, before));
}

Result<QString> TemplateFiles::rename(const QString& path, const QString& name)
{
    const auto bytes = readFile(path);
    if (!bytes.ok())
        return bytes.error();
    CallTemplate next = readTemplate(*bytes);
    if (!next.fault.isEmpty())
        return refusal(next.fault);
    if (const Status free = refuseTaken(name, path); !free.ok())
        return free.error();
    next.name = name.trimmed();
    // The file goes along with the name, unless it is called so already.
    const QString stem = QFileInfo(path).completeBaseName();
    const QString target = stem == templateFileName(next.name) ? path : freePath(next.name);
    auto written = write(target, templateBytes(next, readJson(*bytes).value_or(Json())));
    if (written.ok() && target != path && !QFile::remove(path)) {
        QFile::remove(target);
        return Error{ErrorKind::Io,
                     TemplateFolder::tr("%1 cannot be renamed.").arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    return written;
}

Result<TemplateFolder::Removed> TemplateFiles::remove(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, TemplateFolder::tr("This file cannot be read."), file.errorString()};
    // All of it, however large: what cannot be brought back is not removed.
    TemplateFolder::Removed out{path, readEntry(path).name, file.readAll()};
    if (file.error() != QFileDevice::NoError || !file.remove())
        return Error{ErrorKind::Io,
                     TemplateFolder::tr("%1 cannot be removed.").arg(QDir::toNativeSeparators(path)),
                     file.errorString()};
    return out;
}

Result<QString> TemplateFiles::restore(const TemplateFolder::Removed& removed)
{
    // Its place may have been taken meanwhile.
    const QString path = QFileInfo::exists(removed.path) ? freePath(removed.name) : removed.path;
    return write(path, removed.bytes);
}

Result<QString> TemplateFiles::importFile(const QString& file)
{
    const auto bytes = readFile(file);
    if (!bytes.ok())
        return bytes.error();
    CallTemplate read = readTemplate(*bytes);
    if (!read.fault.isEmpty())
        return refusal(read.fault);
    if (read.name.isEmpty())
        read.name = QFileInfo(file).completeBaseName();
    read.name = freeTemplateName(scan(), read.name);
    return write(freePath(read.name), templateBytes(read, readJson(*bytes).value_or(Json())));
}

Result<QString> TemplateFiles::exportFile(const QString& path, const QString& target)
{
    const auto bytes = readFile(path);
    if (!bytes.ok())
        return bytes.error();
    const CallTemplate read = readTemplate(*bytes);
    if (!read.fault.isEmpty())
        return refusal(read.fault);
    // Written by hand or by another program, it may hold what none of ours does.
    const Status saved = saveFile(target, templateBytes(read, readJson(*bytes).value_or(Json())));
    return saved.ok() ? Result<QString>(target) : Result<QString>(saved.error());
}

} // namespace tapedeck::store
