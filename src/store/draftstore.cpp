// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/draftstore.h"

#include "store/draftrows.h"

#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tapedeck::store {

namespace {

constexpr int delayMs = 100;
constexpr int afterDamageMs = 1000;

} // namespace

class DraftStore::Private
{
public:
    explicit Private(DraftStore* store)
        : q(store)
    {}

    // From here on in the writer's thread.
    void writeWaiting(Database& database)
    {
        std::vector<DraftChange> changes;
        {
            const QMutexLocker lock(&mutex);
            changes = std::exchange(waiting, {});
            scheduled = false;
        }
        if (changes.empty())
            return;
        const Status status = writeDrafts(database, changes);
        if (!status.ok()) {
            q->report(status.error(), &database);
            return keep(std::move(changes), database.damaged());
        }
        q->answer([this] { tellSettled(); });
    }

    // What the disk refused goes along with the next change, or into the new file that takes the place of a
    // damaged one.
    void keep(std::vector<DraftChange> refused, bool again)
    {
        {
            const QMutexLocker lock(&mutex);
            const auto outdated = [this](const DraftChange& older) {
                return std::any_of(waiting.begin(), waiting.end(),
                                   [&older](const DraftChange& newer) { return newer.supersedes(older); });
            };
            refused.erase(std::remove_if(refused.begin(), refused.end(), outdated), refused.end());
            waiting.insert(waiting.begin(), std::make_move_iterator(refused.begin()),
                           std::make_move_iterator(refused.end()));
        }
        if (again)
            q->writeSoon(
                afterDamageMs, [this](Database& database) { writeWaiting(database); }, [] {});
    }

    void answerAll(Database& database, quint64 token)
    {
        writeWaiting(database);
        auto found = selectDrafts(database);
        if (!found.ok())
            q->report(found.error(), &database);
        AllDrafts all = found.ok() ? std::move(found).value() : AllDrafts{};
        q->answer(
            [this, token, all = std::move(all)] { Q_EMIT q->draftsReady(token, all.tabs, all.drafts); });
    }
    // Up to here.

    void add(DraftChange change)
    {
        {
            const QMutexLocker lock(&mutex);
            const auto superseded = [&change](const DraftChange& older) { return change.supersedes(older); };
            waiting.erase(std::remove_if(waiting.begin(), waiting.end(), superseded), waiting.end());
            waiting.push_back(std::move(change));
            if (opening || std::exchange(scheduled, true))
                return;
        }
        q->writeSoon(
            delayMs, [this](Database& database) { writeWaiting(database); }, [this] { drop(); });
    }

    void drop() // failed() has told
    {
        const QMutexLocker lock(&mutex);
        waiting.clear();
        scheduled = false;
    }

    void tellSettled()
    {
        {
            const QMutexLocker lock(&mutex);
            if (!waiting.empty())
                return;
        }
        Q_EMIT q->settled();
    }

    void ask(quint64 token)
    {
        q->write([this, token](Database& database) { answerAll(database, token); },
                 [this, token] { q->answer([this, token] { Q_EMIT q->draftsReady(token, {}, {}); }); });
    }

    DraftStore* q;
    QMutex mutex;
    std::vector<DraftChange> waiting; ///< under the mutex, like `scheduled`
    bool scheduled = false;
    bool opening = true;        ///< open() has not been called
    std::vector<quint64> asked; ///< before open()
};

DraftStore::DraftStore(QObject* parent)
    : StoreBase(QStringLiteral("drafts"), parent)
    , d(std::make_unique<Private>(this))
{}

DraftStore::~DraftStore()
{
    write([this](Database& database) { d->writeWaiting(database); });
    closeFile();
}

QString DraftStore::damagedText(const QString& kept) const
{
    return tr("The stored drafts were damaged. They are kept as %1; a new file was started.").arg(kept);
}

Status DraftStore::open(const QString& path)
{
    Status opened = openFile(path, QStringLiteral(":/sql/drafts"));
    d->opening = false;
    if (opened.ok())
        write([this](Database& database) { d->writeWaiting(database); }, [this] { d->drop(); });
    else
        d->drop();
    for (const quint64 token : std::exchange(d->asked, {}))
        d->ask(token);
    return opened;
}

void DraftStore::saveTab(const DraftTab& tab)
{
    d->add(DraftChange{DraftChange::Kind::SaveTab, tab, {}});
}

void DraftStore::removeTab(const QString& id)
{
    DraftTab tab;
    tab.id = id;
    d->add(DraftChange{DraftChange::Kind::RemoveTab, tab, {}});
}

void DraftStore::saveDraft(Draft draft)
{
    d->add(DraftChange{DraftChange::Kind::SaveDraft, {}, std::move(draft)});
}

void DraftStore::removeDraft(const QString& id)
{
    Draft draft;
    draft.id = id;
    d->add(DraftChange{DraftChange::Kind::RemoveDraft, {}, std::move(draft)});
}

void DraftStore::fetchAll(quint64 token)
{
    if (d->opening)
        d->asked.push_back(token);
    else
        d->ask(token);
}

} // namespace tapedeck::store
