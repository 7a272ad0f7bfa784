// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/templatefolder.h"

#include "store/templatefiles.h"

#include <QDir>
#include <QFileSystemWatcher>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr int noticeMs = 100;         // several files may change at once
constexpr int mostFilesWatched = 500; // the system has only so many watches

} // namespace

class TemplateFolder::Private
{
public:
    explicit Private(TemplateFolder* owner)
        : q(owner)
    {
        worker.setMaxThreadCount(1);
        timer.setSingleShot(true);
        timer.setInterval(noticeMs);
        QObject::connect(&timer, &QTimer::timeout, q, &TemplateFolder::reload);
        const auto later = [this] { timer.start(); };
        QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, q, later);
        QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, q, later);
    }
    ~Private() { worker.waitForDone(); }

    // `job` runs in the worker, which then looks at the folder; `done` gets the job's answer after the list
    // was brought up to date. The pool ends before the folder does, so `q` is good as a context.
    template <typename Value>
    void start(std::function<Result<Value>()> job, std::function<void(const Result<Value>&)> done)
    {
        worker.start([this, job = std::move(job), done = std::move(done)] {
            const Result<Value> answer = job();
            std::vector<CallTemplate> list = files.scan();
            QMetaObject::invokeMethod(
                q,
                [this, answer, done, list = std::move(list)]() mutable {
                    show(std::move(list));
                    if (done)
                        done(answer);
                },
                Qt::QueuedConnection);
        });
    }

    void show(std::vector<CallTemplate> list)
    {
        const bool first = !std::exchange(read, true);
        const bool same = list == templates;
        templates = std::move(list);
        watch();
        if (first || !same)
            Q_EMIT q->changed();
    }

    // A file that was replaced is not watched any more, so this is done after every look.
    void watch()
    {
        QStringList wanted;
        if (QDir(folder).exists())
            wanted << folder;
        for (std::size_t i = 0; i < templates.size() && wanted.size() < mostFilesWatched; ++i)
            wanted << templates[i].path;
        const QStringList watched = watcher.directories() + watcher.files();
        QStringList missing;
        for (const QString& path : std::as_const(wanted)) {
            if (!watched.contains(path))
                missing << path;
        }
        if (!missing.isEmpty())
            watcher.addPaths(missing);
    }

    TemplateFolder* q;
    std::unique_ptr<QTemporaryDir> throwAway;
    QString folder;
    std::vector<CallTemplate> templates;
    bool read = false;
    QFileSystemWatcher watcher;
    QTimer timer;
    TemplateFiles files; ///< used by the worker
    QThreadPool worker;  ///< goes first
};

TemplateFolder::TemplateFolder(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{}

TemplateFolder::~TemplateFolder() = default;

void TemplateFolder::open(const QString& folder)
{
    QString path = folder;
    if (path.isEmpty()) {
        d->throwAway = std::make_unique<QTemporaryDir>();
        path = d->throwAway->path();
    }
    d->folder = QDir(path).absolutePath();
    d->worker.start([this, place = d->folder] {
        d->files.setFolder(place);
        QDir().mkpath(place); // that it could not be made is told when something is to be saved in it
    });
    reload();
}

bool TemplateFolder::isRead() const
{
    return d->read;
}

QString TemplateFolder::folder() const
{
    return d->folder;
}

const std::vector<CallTemplate>& TemplateFolder::list() const
{
    return d->templates;
}

const CallTemplate* TemplateFolder::find(const QString& path) const
{
    const auto found = std::find_if(d->templates.begin(), d->templates.end(),
                                    [&path](const CallTemplate& one) { return one.path == path; });
    return found == d->templates.end() ? nullptr : &*found;
}

QString TemplateFolder::freeName(const QString& wanted) const
{
    return freeTemplateName(d->templates, wanted);
}

void TemplateFolder::save(const CallTemplate& given, Done done)
{
    d->start<QString>([this, given] { return d->files.save(given); }, std::move(done));
}

void TemplateFolder::rename(const QString& path, const QString& name, Done done)
{
    d->start<QString>([this, path, name] { return d->files.rename(path, name); }, std::move(done));
}

void TemplateFolder::remove(const QString& path, std::function<void(const Result<Removed>&)> done)
{
    d->start<Removed>([this, path] { return d->files.remove(path); }, std::move(done));
}

void TemplateFolder::restore(const Removed& removed, Done done)
{
    d->start<QString>([this, removed] { return d->files.restore(removed); }, std::move(done));
}

void TemplateFolder::importFile(const QString& file, Done done)
{
    d->start<QString>([this, file] { return d->files.importFile(file); }, std::move(done));
}

void TemplateFolder::exportFile(const QString& path, const QString& target, Done done)
{
    d->start<QString>([path, target] { return TemplateFiles::exportFile(path, target); }, std::move(done));
}

void TemplateFolder::reload()
{
    d->start<QString>([]() -> Result<QString> { return QString(); }, {});
}

} // namespace tapedeck::store
