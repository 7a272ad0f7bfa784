// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historystore.h"

#include "store/historykeeping.h"
#include "store/historysql.h"
#include "store/writegroup.h"

namespace tapedeck::store {

namespace {

struct Waiting
{
    Exchange exchange;
    HistoryTags tags;
};
using Group = WriteGroup<Waiting>;

qint64 sizeOf(const Exchange& exchange)
{
    constexpr qint64 withoutBodies = 1000; // about
    return withoutBodies + exchange.request.body.size() +
           (exchange.response ? exchange.response->body.size() : 0);
}

} // namespace

class HistoryStore::Private
{
public:
    explicit Private(HistoryStore* store)
        : q(store)
    {}

    // In the writer's thread.
    void writeWaiting(Database& database)
    {
        const std::vector<Waiting> group = waiting.take();
        for (std::size_t from = 0; from < group.size(); from += Group::full) {
            const std::size_t to = std::min(group.size(), from + Group::full);
            qint64 newest = 0;
            const Status status = database.transaction([&]() -> Status {
                for (std::size_t i = from; i < to; ++i) {
                    const auto id = insertExchange(database, group[i].exchange, group[i].tags);
                    if (!id.ok())
                        return id.error();
                    newest = *id;
                }
                return done();
            });
            if (!status.ok())
                return q->report(status.error(), &database);
            q->answer([this, newest] { Q_EMIT q->appended(newest); });
        }
        prune(database);
    }

    // In the writer's thread. Step by step, so that writing gets its turn in between.
    void prune(Database& database)
    {
        if (pruning)
            return;
        const auto more = pruneHistory(database, {keptExchanges.load(), keptBytes.load()});
        if (!more.ok())
            return q->report(more.error(), &database);
        if (!*more)
            return;
        pruning = true;
        const auto go = [this] { pruning = false; };
        q->write(
            [this, go](Database& again) {
                go();
                prune(again);
            },
            go);
    }

    void page(quint64 token, std::function<Result<HistoryPage>(Database&)> select)
    {
        const auto none = [this, token] {
            q->answer([this, token] { Q_EMIT q->pageReady(token, {}, true); });
        };
        q->read(
            [this, token, none, select = std::move(select)](Database& database) {
                auto page = select(database);
                if (!page.ok()) {
                    q->report(page.error(), &database);
                    return none();
                }
                q->answer([this, token, page = std::move(page).value()] {
                    Q_EMIT q->pageReady(token, page.rows, page.last);
                });
            },
            none);
    }

    HistoryStore* q;
    std::atomic<quint64> newestCount{0};
    std::atomic<qint64> keptExchanges{HistoryLimits().exchanges};
    std::atomic<qint64> keptBytes{HistoryLimits().bytes};
    bool pruning = false; ///< in the writer's thread: the next step is posted
    Group waiting;
};

HistoryStore::HistoryStore(QObject* parent)
    : StoreBase(QStringLiteral("history"), parent)
    , d(std::make_unique<Private>(this))
{}

HistoryStore::~HistoryStore()
{
    d->newestCount = 0; // a long count has nobody left to tell
    write([this](Database& database) { d->writeWaiting(database); });
    closeFile();
}

QString HistoryStore::damagedText(const QString& kept) const
{
    return tr("The history was damaged. It is kept as %1; a new one was started.").arg(kept);
}

Status HistoryStore::open(const QString& path)
{
    const Status opened = openFile(path, QStringLiteral(":/sql/history"));
    write([this](Database& database) { d->prune(database); });
    return opened;
}

void HistoryStore::setLimits(const HistoryLimits& limits)
{
    d->keptExchanges = limits.exchanges;
    d->keptBytes = limits.bytes;
    write([this](Database& database) { d->prune(database); });
}

void HistoryStore::append(const Exchange& exchange, const HistoryTags& tags)
{
    if (!isOpen())
        return;
    const auto then = d->waiting.add({exchange, tags}, sizeOf(exchange));
    const auto task = [this](Database& database) { d->writeWaiting(database); };
    const auto drop = [this] { d->waiting.take(); }; // failed() has told
    if (then == Group::Then::WriteNow)
        write(task, drop);
    else if (then == Group::Then::WriteSoon)
        writeSoon(Group::delayMs, task, drop);
    d->waiting.waitForRoom();
}

void HistoryStore::fetchPage(const HistoryFilter& filter, qint64 before, int limit, quint64 token)
{
    d->page(token, [=](Database& database) { return selectOlder(database, filter, before, limit); });
}

void HistoryStore::fetchNewer(const HistoryFilter& filter, qint64 after, int limit, quint64 token)
{
    d->page(token, [=](Database& database) { return selectNewer(database, filter, after, limit); });
}

void HistoryStore::count(const HistoryFilter& filter, quint64 token)
{
    d->newestCount = token;
    const auto tell = [this, token](qint64 count) {
        answer([this, token, count] { Q_EMIT countReady(token, count); });
    };
    readLong(
        [this, filter, token, tell](Database& database) {
            const auto counted = countHistory(database, filter, d->newestCount, token);
            if (!counted.ok())
                report(counted.error(), &database);
            tell(counted.valueOr(0));
        },
        [tell] { tell(0); });
}

void HistoryStore::fetchExchange(qint64 id, quint64 token)
{
    const auto missing = [this, id, token](const Error& error) {
        answer([this, id, token, error] { Q_EMIT exchangeMissing(token, id, error); });
    };
    read(
        [this, id, token, missing](Database& database) {
            auto found = selectExchange(database, id);
            if (!found.ok()) {
                if (database.damaged())
                    report(found.error(), &database);
                return missing(found.error());
            }
            answer([this, id, token, exchange = std::move(found).value()] {
                Q_EMIT exchangeReady(token, id, exchange);
            });
        },
        [missing] {
            missing({ErrorKind::Unavailable, tr("The history is not available."), {}});
        });
}

void HistoryStore::fetchExchanges(const HistoryFilter& filter, qint64 after, int limit, quint64 token)
{
    const auto none = [this, token, after] {
        answer([this, token, after] { Q_EMIT exchangesReady(token, {}, after, true); });
    };
    readLong(
        [this, filter, after, limit, token, none](Database& database) {
            const auto page = selectNewer(database, filter, after, limit);
            if (!page.ok()) {
                report(page.error(), &database);
                return none();
            }
            std::vector<Exchange> exchanges;
            for (auto row = page->rows.rbegin(); row != page->rows.rend(); ++row) {
                if (auto exchange = selectExchange(database, row->id); exchange.ok())
                    exchanges.push_back(std::move(exchange).value());
            }
            const qint64 newest = page->rows.empty() ? after : page->rows.front().id;
            answer([this, token, exchanges = std::move(exchanges), newest, last = page->last] {
                Q_EMIT exchangesReady(token, exchanges, newest, last);
            });
        },
        none);
}

void HistoryStore::clear()
{
    d->waiting.take();
    write([this](Database& database) {
        if (const Status status = deleteHistory(database); !status.ok())
            report(status.error(), &database);
        answer([this] { Q_EMIT cleared(); });
    });
}

} // namespace tapedeck::store
