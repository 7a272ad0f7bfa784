// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/templatefolder.h"

#include <QDateTime>

#include <map>

namespace tapedeck::store {

/// What TemplateFolder does on the disk; used by one thread at a time.
class TemplateFiles
{
public:
    static constexpr qint64 mostBytes = 16ll << 20; ///< of one file

    void setFolder(const QString& folder) { m_folder = folder; }

    /// All files by name. One that did not change since the last time is not read again.
    std::vector<CallTemplate> scan();
    Result<QString> save(const CallTemplate& given);
    Result<QString> rename(const QString& path, const QString& name);
    Result<TemplateFolder::Removed> remove(const QString& path);
    Result<QString> restore(const TemplateFolder::Removed& removed);
    Result<QString> importFile(const QString& file);
    static Result<QString> exportFile(const QString& path, const QString& target);

private:
    struct Known
    {
        QDateTime modified;
        QDateTime touched; ///< its inode
        qint64 size = -1;
        CallTemplate content;
    };

    Result<QString> write(const QString& path, const QByteArray& bytes);
    [[nodiscard]] QString freePath(const QString& name) const;
    Status refuseTaken(const QString& name, const QString& path);

    QString m_folder;
    std::map<QString, Known> m_known; ///< by path
};

/// "Two-agent run" → "two-agent-run": nothing that a file system or a shell takes amiss.
QString templateFileName(const QString& name);
/// `wanted`, or with a number behind it if one of the templates has that name.
QString freeTemplateName(const std::vector<CallTemplate>& list, const QString& wanted);

} // namespace tapedeck::store
