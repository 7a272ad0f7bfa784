// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exchangespool.h"

#include "core/logging.h"
#include "core/redaction.h"

#include <QDataStream>
#include <QDir>

namespace tapedeck::store {

namespace {

constexpr qint64 itemBytes = 1000; // of an exchange without its bodies, about

qint64 sizeOf(const ExchangeSpool::Item& item)
{
    const Exchange& exchange = item.exchange;
    return itemBytes + exchange.request.body.size() +
           (exchange.response ? exchange.response->body.size() : 0);
}

void write(QDataStream& out, const Headers& headers)
{
    out << static_cast<quint32>(headers.size());
    for (const auto& [name, value] : headers)
        out << name << value;
}

Headers readHeaders(QDataStream& in)
{
    quint32 count = 0;
    in >> count;
    Headers headers;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QByteArray name;
        QByteArray value;
        in >> name >> value;
        headers.add(name, value);
    }
    return headers;
}

void write(QDataStream& out, const ExchangeSpool::Item& item)
{
    const Exchange& e = item.exchange;
    const Timing& t = e.timing;
    out << item.profileId << item.own << QByteArray::fromStdString(e.id) << e.startedAt.micros
        << e.request.method << e.request.url << e.request.body << t.queue << t.connect << t.tls << t.send
        << t.wait << t.receive << t.total << e.attempts << e.sessionId << e.source << e.neverSent;
    write(out, e.request.headers);
    out << e.response.has_value();
    if (e.response) {
        out << e.response->status << e.response->reason << e.response->body;
        write(out, e.response->headers);
    }
    out << e.failure.has_value();
    if (e.failure)
        out << static_cast<qint32>(e.failure->kind) << e.failure->text << e.failure->detail;
}

ExchangeSpool::Item readItem(QDataStream& in)
{
    ExchangeSpool::Item item;
    Exchange& e = item.exchange;
    Timing& t = e.timing;
    QByteArray id;
    in >> item.profileId >> item.own >> id >> e.startedAt.micros >> e.request.method >> e.request.url >>
        e.request.body >> t.queue >> t.connect >> t.tls >> t.send >> t.wait >> t.receive >> t.total >>
        e.attempts >> e.sessionId >> e.source >> e.neverSent;
    e.id = id.toStdString();
    e.request.headers = readHeaders(in);
    bool present = false;
    in >> present;
    if (present) {
        Response response;
        in >> response.status >> response.reason >> response.body;
        response.headers = readHeaders(in);
        e.response = response;
    }
    in >> present;
    if (present) {
        qint32 kind = 0;
        Error error;
        in >> kind >> error.text >> error.detail;
        error.kind = static_cast<ErrorKind>(kind);
        e.failure = error;
    }
    return item;
}

} // namespace

ExchangeSpool::ExchangeSpool(QString folder, qint64 memoryBytes)
    : m_folder(std::move(folder))
    , m_memoryBytes(memoryBytes)
{}

bool ExchangeSpool::add(Item item)
{
    const QMutexLocker lock(&m_mutex);
    if (m_inFile == 0 && m_late.empty() && m_bytes < m_memoryBytes)
        keep(std::move(item));
    else if (!m_late.empty() || !writeToFile(item))
        m_late.push_back(std::move(item));
    return !std::exchange(m_awake, true);
}

std::optional<ExchangeSpool::Item> ExchangeSpool::take()
{
    const QMutexLocker lock(&m_mutex);
    if (m_items.empty() && m_inFile > 0)
        readFromFile();
    if (m_items.empty())
        m_items.swap(m_late);
    if (m_items.empty()) {
        m_awake = false;
        m_bytes = 0;
        return std::nullopt;
    }
    Item item = std::move(m_items.front());
    m_items.pop_front();
    m_bytes = std::max<qint64>(0, m_bytes - sizeOf(item));
    return item;
}

qint64 ExchangeSpool::bytesInMemory() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes;
}

qint64 ExchangeSpool::itemsInFile() const
{
    const QMutexLocker lock(&m_mutex);
    return m_inFile;
}

void ExchangeSpool::keep(Item item)
{
    m_bytes += sizeOf(item);
    m_items.push_back(std::move(item));
}

bool ExchangeSpool::writeToFile(const Item& item)
{
    if (!m_file) {
        const QDir folder(m_folder.isEmpty() ? QDir::tempPath() : m_folder);
        auto file = std::make_unique<QTemporaryFile>(folder.filePath(QStringLiteral("waiting-XXXXXX")));
        if (!file->open()) {
            qCWarning(lcStore, "What waits to be stored cannot be put into a file.");
            return false;
        }
        m_file = std::move(file);
    }
    Item clean = item;
    clean.exchange = redacted(std::move(clean.exchange));
    const qint64 end = m_file->size();
    if (!m_file->seek(end))
        return false;
    QDataStream out(m_file.get());
    write(out, clean);
    if (out.status() != QDataStream::Ok || !m_file->flush()) {
        // Half an item may be in it, or come into it later: with nothing else inside it is given up at once,
        // else once it was read; until then what comes waits in memory behind it.
        if (m_inFile == 0)
            giveUpFile();
        qCWarning(lcStore, "What waits to be stored cannot be put into its file any more.");
        return false;
    }
    ++m_inFile;
    return true;
}

// A part of it at a time: it may be much longer than what memory is meant to hold.
void ExchangeSpool::readFromFile()
{
    // Through an opening of its own: one whose last write failed may not move before it has written.
    QFile file(m_file->fileName());
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_read))
        qCWarning(lcStore, "What waits to be stored cannot be read back.");
    QDataStream in(&file);
    while (m_inFile > 0 && m_bytes < m_memoryBytes / 2 + 1) {
        Item item = readItem(in);
        if (in.status() != QDataStream::Ok) {
            qCWarning(lcStore, "%lld exchanges that waited to be stored could not be read back.",
                      static_cast<long long>(m_inFile));
            m_inFile = 0;
            break;
        }
        keep(std::move(item));
        --m_inFile;
    }
    m_read = file.pos();
    if (m_inFile == 0)
        giveUpFile();
}

// A new one is made when it is needed: this one may hold rubbish behind what was read.
void ExchangeSpool::giveUpFile()
{
    m_file.reset();
    m_read = 0;
}

} // namespace tapedeck::store
