// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/calltemplate.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::store {

/// The user's templates: plain JSON files in a folder, one each, which may be edited and shared by other
/// means as well. The folder is watched. Files are read and written by a worker; every request is answered
/// once, later, in this object's thread, unless the folder is gone by then. Secrets are masked before the
/// disk.
class TemplateFolder : public QObject
{
    Q_OBJECT
public:
    /// The template's path, or what is wrong.
    using Done = std::function<void(const Result<QString>& path)>;

    explicit TemplateFolder(QObject* parent = nullptr);
    ~TemplateFolder() override; ///< waits for what is being written

    /// Makes the folder, reads and watches it; changed() tells when it is read. folder empty: a throw-away
    /// one.
    void open(const QString& folder);
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] QString folder() const;

    /// By name, as read last; broken files too, with what is wrong with them (CallTemplate::fault).
    [[nodiscard]] const std::vector<CallTemplate>& list() const;
    [[nodiscard]] const CallTemplate* find(const QString& path) const; ///< valid until changed()
    /// `wanted`, or with a number behind it if a template has that name.
    [[nodiscard]] QString freeName(const QString& wanted) const;

    /// path empty: a new file, named after the template; InvalidInput if another template has its name.
    /// Otherwise replaces that file; members that this version does not know are kept.
    void save(const CallTemplate& given, Done done = {});
    /// InvalidInput if another template has that name.
    void rename(const QString& path, const QString& name, Done done = {});

    struct Removed
    {
        QString path;
        QString name;
        QByteArray bytes; ///< of the file
    };
    /// What restore() needs comes with the answer.
    void remove(const QString& path, std::function<void(const Result<Removed>&)> done = {});
    void restore(const Removed& removed, Done done = {});

    /// Takes a file from elsewhere in, under a free name. A broken one is refused with what is wrong.
    void importFile(const QString& file, Done done = {});
    void exportFile(const QString& path, const QString& target, Done done = {}); ///< answers the target

    void reload(); ///< looks again; what other programs do is noticed without it

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::store
