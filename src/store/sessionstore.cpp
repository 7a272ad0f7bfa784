// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionstore.h"

#include "store/sessionreader.h"
#include "store/sessionwriter.h"
#include "store/writegroup.h"

#include <QTimer>

namespace tapedeck::store {

namespace {

constexpr int changedMs = 100;
constexpr qint64 updateBytes = 1000; // of an update without its values, about
constexpr qint64 jsonFactor = 4;     // how much more a value takes than its text, about
using Group = WriteGroup<SessionUpdate>;

} // namespace

class SessionStore::Private
{
public:
    explicit Private(SessionStore* store)
        : q(store)
    {
        changedTimer.setSingleShot(true);
        changedTimer.setInterval(changedMs);
        QObject::connect(&changedTimer, &QTimer::timeout, q,
                         [this] { Q_EMIT q->changed(std::exchange(changedIds, {})); });
    }

    // In the writer's thread.
    void writeWaiting(Database& database)
    {
        const std::vector<SessionUpdate> group = waiting.take();
        for (std::size_t from = 0; from < group.size(); from += Group::full) {
            const std::size_t to = std::min(group.size(), from + Group::full);
            const Status status = database.transaction([&]() -> Status {
                SessionWriter writer(database);
                Status written = writer.start();
                for (std::size_t i = from; written.ok() && i < to; ++i)
                    written = writer.apply(group[i]);
                return written;
            });
            if (!status.ok())
                return q->report(status.error(), &database);
            QStringList ids;
            for (std::size_t i = from; i < to; ++i)
                ids << group[i].sessionId;
            ids.removeDuplicates();
            ids.removeAll(QString());
            q->answer([this, ids] { noteChanged(ids); });
        }
    }

    void noteChanged(const QStringList& ids)
    {
        changedIds += ids;
        changedIds.removeDuplicates();
        if (!changedIds.isEmpty() && !changedTimer.isActive())
            changedTimer.start();
    }

    // Asks in the reader's thread; `tell` runs in the store's, with the answer or an empty one.
    template <typename Value, typename Ask, typename Tell>
    void question(Ask ask, Tell tell)
    {
        const auto none = [this, tell] { q->answer([tell] { tell(Value{}); }); };
        q->read(
            [this, ask, tell, none](Database& database) {
                auto result = ask(database);
                if (!result.ok()) {
                    q->report(result.error(), &database);
                    return none();
                }
                q->answer([tell, value = std::move(result).value()] { tell(value); });
            },
            none);
    }

    // The same for one thing, which may be missing.
    template <typename Ask, typename Tell>
    void lookUp(quint64 token, Ask ask, Tell tell)
    {
        const auto missing = [this, token](const Error& error) {
            q->answer([this, token, error] { Q_EMIT q->missing(token, error); });
        };
        q->read(
            [this, ask, tell, missing](Database& database) {
                auto result = ask(database);
                if (!result.ok()) {
                    if (database.damaged())
                        q->report(result.error(), &database);
                    return missing(result.error());
                }
                q->answer([tell, value = std::move(result).value()] { tell(value); });
            },
            [missing] {
                missing({ErrorKind::Unavailable, tr("Sessions are not available."), {}});
            });
    }

    SessionStore* q;
    Group waiting;
    QStringList changedIds;
    QTimer changedTimer;
};

SessionStore::SessionStore(QObject* parent)
    : StoreBase(QStringLiteral("sessions"), parent)
    , d(std::make_unique<Private>(this))
{}

SessionStore::~SessionStore()
{
    write([this](Database& database) { d->writeWaiting(database); });
    closeFile();
}

QString SessionStore::damagedText(const QString& kept) const
{
    return tr("The stored sessions were damaged. They are kept as %1; a new file was started.").arg(kept);
}

Status SessionStore::open(const QString& path)
{
    return openFile(path, QStringLiteral(":/sql/sessions"));
}

void SessionStore::apply(SessionUpdate update)
{
    if (!isOpen() || update.sessionId.isEmpty())
        return;
    const qint64 bytes = updateBytes + update.bytes * jsonFactor;
    const auto then = d->waiting.add(std::move(update), bytes);
    const auto task = [this](Database& database) { d->writeWaiting(database); };
    const auto drop = [this] { d->waiting.take(); }; // failed() has told
    if (then == Group::Then::WriteNow)
        write(task, drop);
    else if (then == Group::Then::WriteSoon)
        writeSoon(Group::delayMs, task, drop);
    d->waiting.waitForRoom();
}

void SessionStore::fetchSessions(const SessionFilter& filter, const PageKey& after, int limit, quint64 token)
{
    d->question<SessionPage>(
        [=](Database& database) { return selectSessions(database, filter, after, limit); },
        [this, token](const SessionPage& page) { Q_EMIT sessionsReady(token, page); });
}

void SessionStore::fetchChangedSessions(const SessionFilter& filter, qint64 revision, int limit,
                                        quint64 token)
{
    d->question<SessionPage>(
        [=](Database& database) { return selectChangedSessions(database, filter, revision, limit); },
        [this, token](const SessionPage& page) { Q_EMIT sessionsReady(token, page); });
}

void SessionStore::fetchSession(const QString& sessionId, quint64 token)
{
    d->lookUp(
        token, [=](Database& database) { return selectSession(database, sessionId); },
        [this, token](const FullSession& found) { Q_EMIT sessionReady(token, found.row, found.session); });
}

void SessionStore::fetchEvents(const QString& sessionId, const EventFilter& filter, const PageKey& after,
                               int limit, quint64 token)
{
    d->question<EventPage>(
        [=](Database& database) { return selectEvents(database, sessionId, filter, after, limit); },
        [this, token](const EventPage& page) { Q_EMIT eventsReady(token, page); });
}

void SessionStore::fetchChangedEvents(const QString& sessionId, const EventFilter& filter, qint64 revision,
                                      int limit, quint64 token)
{
    d->question<EventPage>(
        [=](Database& database) { return selectChangedEvents(database, sessionId, filter, revision, limit); },
        [this, token](const EventPage& page) { Q_EMIT eventsReady(token, page); });
}

void SessionStore::fetchEvent(qint64 row, quint64 token)
{
    d->lookUp(
        token, [=](Database& database) { return selectEvent(database, row); },
        [this, token, row](const Event& event) { Q_EMIT eventReady(token, row, event); });
}

void SessionStore::fetchAgents(const QString& sessionId, quint64 token)
{
    d->question<std::vector<Agent>>(
        [=](Database& database) { return selectAgents(database, sessionId); },
        [this, token](const std::vector<Agent>& agents) { Q_EMIT agentsReady(token, agents); });
}

void SessionStore::remove(const QString& sessionId)
{
    write([this, sessionId](Database& database) {
        d->writeWaiting(database); // what came before goes too
        const Status status = deleteSession(database, sessionId);
        if (!status.ok())
            return report(status.error(), &database);
        answer([this, sessionId] { Q_EMIT removed(sessionId); });
    });
}

void SessionStore::clear()
{
    d->waiting.take();
    write([this](Database& database) {
        if (const Status status = deleteSessions(database); !status.ok())
            report(status.error(), &database);
        answer([this] { Q_EMIT cleared(); });
    });
}

} // namespace tapedeck::store
