// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/indexer.h"

#include "capture/cancelling.h"

#include <QElapsedTimer>
#include <QThread>

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

namespace tapedeck::capture {

namespace {

constexpr std::size_t stretchSize = 4u << 20;
constexpr std::size_t mostThreads = 4;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

struct Indexer::Stretch
{
    ChunkIndex chunk;
    FindingList findings;
    bool ready = false;
};

Indexer::Indexer(const Source& source, const contract::Api& api, const OpenOptions& options,
                 FindingList& findings)
    : m_source(source)
    , m_api(api)
    , m_options(options)
    , m_findings(findings)
{}

Item Indexer::itemAt(std::size_t first, std::size_t last, qint64 line) const
{
    const std::string_view text = m_source.text();
    return {text.substr(first, last - first), static_cast<qint64>(first), line, text.size() - last, 0, 0};
}

Result<TrackBook> Indexer::run(std::size_t count, const Work& work, bool lineNumbersAreLocal,
                               double progressFrom)
{
    std::vector<Stretch> stretches(count);
    std::atomic_size_t next = 0;
    std::mutex mutex;
    std::condition_variable readiness;
    const auto takeOne = [&](IndexWorker& worker) {
        const std::size_t index = next.fetch_add(1);
        if (index >= count)
            return false;
        worker.begin(stretches[index].chunk, stretches[index].findings);
        if (!isCancelled(m_options))
            work(index, worker, stretches[index].chunk);
        {
            const std::lock_guard lock(mutex);
            stretches[index].ready = true;
        }
        readiness.notify_one();
        return true;
    };

    const auto cores = static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1));
    std::vector<std::thread> helpers;
    for (std::size_t i = 1; i < std::min({cores, mostThreads, count}); ++i) {
        helpers.emplace_back([this, &takeOne] {
            IndexWorker worker(m_api, m_options);
            while (takeOne(worker)) {
            }
        });
    }

    TrackBook book;
    IndexWorker worker(m_api, m_options);
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    qint64 linesBefore = 0;
    for (std::size_t joined = 0; joined < count; ++joined) {
        const auto ready = [&] { return stretches[joined].ready; };
        std::unique_lock lock(mutex);
        while (!ready()) {
            lock.unlock();
            const bool took = takeOne(worker);
            lock.lock();
            if (!took)
                readiness.wait(lock, ready);
        }
        lock.unlock();
        const qint64 lines = stretches[joined].chunk.lines;
        m_findings.append(std::move(stretches[joined].findings), lineNumbersAreLocal ? linesBefore : 0);
        book.append(std::move(stretches[joined].chunk), lineNumbersAreLocal ? linesBefore : 0);
        linesBefore += lines;
        if (m_options.progress && sinceProgress.hasExpired(100)) {
            const double share = static_cast<double>(joined + 1) / static_cast<double>(count);
            m_options.progress(progressFrom + share * (1 - progressFrom));
            sinceProgress.restart();
        }
    }
    for (std::thread& helper : helpers)
        helper.join();
    if (isCancelled(m_options))
        return cancelledError();
    if (m_options.progress)
        m_options.progress(1);
    book.finish(m_findings);
    return book;
}

void Indexer::indexLines(const ItemReader& reader, std::size_t stretch, IndexWorker& worker,
                         ChunkIndex& chunk) const
{
    const std::string_view text = m_source.text();
    const auto newlineIn = [&](std::size_t from, std::size_t to) {
        while (from < to && !isCancelled(m_options)) {
            const std::size_t block = std::min(to - from, stretchSize);
            if (const void* found = std::memchr(text.data() + from, '\n', block))
                return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
            from += block;
        }
        return text.size();
    };
    const std::size_t end = std::min(text.size(), (stretch + 1) * stretchSize);
    std::size_t at = stretch == 0 ? m_source.begin() : stretch * stretchSize;
    if (stretch > 0) {
        // A line belongs to the stretch in which it begins.
        const std::size_t newline = newlineIn(at - 1, end - 1);
        at = newline == text.size() ? end : newline + 1;
    }
    while (at < end && !isCancelled(m_options)) {
        const std::size_t newline = newlineIn(at, text.size());
        ++chunk.lines;
        std::size_t first = at;
        std::size_t last = newline;
        while (first < last && isBlank(text[first]))
            ++first;
        while (last > first && isBlank(text[last - 1]))
            --last;
        if (first < last)
            reader.index(itemAt(first, last, chunk.lines), worker);
        at = newline + 1;
    }
}

Result<TrackBook> Indexer::lines(const ItemReader& reader)
{
    const std::size_t count = (m_source.text().size() + stretchSize - 1) / stretchSize;
    return run(
        count,
        [&](std::size_t stretch, IndexWorker& worker, ChunkIndex& chunk) {
            indexLines(reader, stretch, worker, chunk);
        },
        true, 0);
}

Result<TrackBook> Indexer::items(const ItemReader& reader, const std::vector<Span>& spans, bool elements)
{
    std::vector<std::size_t> starts; // the first span of each stretch
    qint64 size = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i == 0 || size >= static_cast<qint64>(stretchSize)) {
            starts.push_back(i);
            size = 0;
        }
        size += spans[i].length;
    }
    return run(
        starts.size(),
        [&](std::size_t stretch, IndexWorker& worker, ChunkIndex&) {
            const std::size_t last = stretch + 1 < starts.size() ? starts[stretch + 1] : spans.size();
            for (std::size_t i = starts[stretch]; i < last && !isCancelled(m_options); ++i) {
                const auto first = static_cast<std::size_t>(spans[i].offset);
                Item item = itemAt(first, first + static_cast<std::size_t>(spans[i].length), spans[i].line);
                item.element = elements ? static_cast<quint32>(i + 1) : 0;
                reader.index(item, worker);
            }
        },
        false, 0.5);
}

Result<TrackBook> Indexer::whole(WholeReader& reader)
{
    Status status = done();
    auto book = run(
        1,
        [&](std::size_t, IndexWorker& worker, ChunkIndex&) {
            status = reader.index(m_source, worker, m_options);
        },
        false, 0);
    if (!status)
        return status.error();
    return book;
}

} // namespace tapedeck::capture
