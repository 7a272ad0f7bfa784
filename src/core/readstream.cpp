// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readstream.h"

#include <QCoreApplication>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tapedeck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::ReadStream)
};

constexpr qsizetype block = 256 << 10;
constexpr int pollMillis = 100;

// A device such as /dev/zero never ends; a terminal is one, too, but has somebody in front of it.
bool isEndless(int descriptor)
{
    struct stat state = {};
    return ::fstat(descriptor, &state) == 0 && S_ISCHR(state.st_mode) && ::isatty(descriptor) == 0;
}

// True once there is something to read, or the end of it.
bool isReady(int descriptor)
{
    pollfd waiting = {descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, pollMillis) > 0;
}

} // namespace

qint64 streamLimit()
{
    constexpr qint64 most = 4ll << 30;
    const qint64 memory = static_cast<qint64>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
    return memory > 0 ? std::min(most, memory / 4) : most;
}

Result<QByteArray> readStream(int descriptor, const QString& name, const StreamOptions& options)
{
    const qint64 limit = options.limit > 0 ? options.limit : streamLimit();
    const bool endless = isEndless(descriptor);
    QByteArray out;
    QByteArray piece(options.oneLine ? 1 : block, Qt::Uninitialized);
    while (true) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Error{ErrorKind::Cancelled, Words::tr("Reading %1 was stopped.").arg(name), {}};
        if (!isReady(descriptor))
            continue;
        const ssize_t got = ::read(descriptor, piece.data(), static_cast<std::size_t>(piece.size()));
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return Error{ErrorKind::Io, Words::tr("%1 cannot be read.").arg(name),
                         QString::fromLocal8Bit(std::strerror(errno))};
        if (got == 0 || (options.oneLine && piece[0] == '\n'))
            return out;
        if (endless)
            return Error{ErrorKind::InvalidInput,
                         Words::tr("%1 is a device without an end, not a file.").arg(name),
                         {}};
        if (out.size() + got > limit)
            return Error{
                ErrorKind::InvalidInput,
                Words::tr("%1 gives more than %2 MB without coming to an end.").arg(name).arg(limit >> 20),
                Words::tr("A file has no such limit: write it into one and name that.")};
        out.append(piece.constData(), static_cast<qsizetype>(got));
    }
}

Result<QByteArray> readStandardInput(const StreamOptions& options)
{
    return readStream(STDIN_FILENO, Words::tr("Standard input"), options);
}

} // namespace tapedeck
