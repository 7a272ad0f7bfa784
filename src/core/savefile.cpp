// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>

namespace tapedeck {

namespace {

Error cannotWrite(const QString& path, const QString& why)
{
    return Error{ErrorKind::Io,
                 QCoreApplication::translate("tapedeck::SaveFile", "%1 cannot be written.").arg(path), why};
}

// A pipe or a device must not be replaced by a file.
bool isSpecial(const QFileInfo& info)
{
    return info.exists() && !info.isFile() && !info.isDir();
}

// The last bytes wait in a buffer: only flushing them tells whether the disk had room.
Status fillAndFlush(QFileDevice& file, const QString& path, const FileFiller& fill)
{
    const Status filled = fill(file);
    if (!filled)
        return filled;
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return cannotWrite(path, file.errorString());
    return done();
}

} // namespace

Status saveFile(const QString& path, const FileFiller& fill,
                std::optional<QFileDevice::Permissions> permissions)
{
    if (isSpecial(QFileInfo(path))) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(path, file.errorString());
        return fillAndFlush(file, path, fill);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    if (permissions)
        file.setPermissions(*permissions);
    const Status filled = fillAndFlush(file, path, fill);
    if (!filled) {
        file.cancelWriting();
        return filled;
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return done();
}

Status saveFile(const QString& path, const QByteArray& bytes,
                std::optional<QFileDevice::Permissions> permissions)
{
    const auto fill = [&](QIODevice& file) {
        return file.write(bytes) == bytes.size() ? done() : Status(cannotWrite(path, file.errorString()));
    };
    return saveFile(path, FileFiller(fill), permissions);
}

Status canSaveFile(const QString& path)
{
    const QFileInfo info(path);
    if (isSpecial(info)) {
        if (info.isWritable())
            return done();
        return cannotWrite(path, QCoreApplication::translate("tapedeck::SaveFile", "Permission denied"));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.cancelWriting();
    return done();
}

bool isSameFile(const QString& a, const QString& b)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(a).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(b).constData(), &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

} // namespace tapedeck
