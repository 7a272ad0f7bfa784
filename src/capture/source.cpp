// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/source.h"

#include "capture/cancelling.h"
#include "core/readstream.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringEncoder>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Source)
};

constexpr qsizetype block = 1 << 20;

Error invalid(const QString& text)
{
    return Error{ErrorKind::InvalidInput, text, {}};
}

enum class What { File, Pipe, Device };

bool isTerminal(const QString& path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    const bool terminal = descriptor >= 0 && ::isatty(descriptor) == 1;
    if (descriptor >= 0)
        ::close(descriptor);
    return terminal;
}

// A terminal is a device as well, but what is typed there comes to an end.
What whatIs(const QString& path)
{
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0)
        return What::File; // a built-in resource
    if (S_ISFIFO(state.st_mode))
        return What::Pipe;
    if (!S_ISCHR(state.st_mode) && !S_ISBLK(state.st_mode))
        return What::File;
    return S_ISCHR(state.st_mode) && isTerminal(path) ? What::Pipe : What::Device;
}

// What a file is whose first bytes are no text, in the words of people; empty if they are text.
QString binaryKind(std::string_view head)
{
    if (head.starts_with("\x1F\x8B") || head.starts_with("\x28\xB5\x2F\xFD") || head.starts_with("BZh"))
        return Words::tr("The file is compressed. Unpack it first.");
    if (head.starts_with("PK\x03\x04"))
        return Words::tr("The file is a ZIP archive. Unpack it first.");
    if (head.starts_with("SQLite format 3"))
        return Words::tr("The file is a SQLite database, not a capture.");
    return {};
}

// UTF-16 without a mark: JSON and shell text are mostly ASCII, so every other byte is zero.
std::optional<bool> looksLikeUtf16(std::string_view head)
{
    const std::size_t pairs = std::min<std::size_t>(head.size() / 2, 64);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        even += head[2 * i] == '\0';
        odd += head[2 * i + 1] == '\0';
    }
    if (pairs == 0 || (even > 0) == (odd > 0) || (even + odd) * 2 < pairs)
        return std::nullopt;
    return odd > 0;
}

} // namespace

Result<std::shared_ptr<const Source>> Source::open(const QString& path, const OpenOptions& options,
                                                   FindingList& findings)
{
    std::shared_ptr<Source> source(new Source);
    const QFileInfo info(path);
    source->m_name = info.fileName();
    source->m_folder = info.absolutePath();
    if (info.isDir())
        return invalid(Words::tr("%1 is a folder. Open a file in it.").arg(source->m_name));
    if (!info.exists())
        return Error{ErrorKind::NotFound, Words::tr("%1 does not exist.").arg(info.absoluteFilePath()), {}};
    const What what = whatIs(path);
    if (what == What::Device && info.isSymLink())
        return invalid(Words::tr("%1 is a link to %2, which is a device, not a file.")
                           .arg(source->m_name, info.symLinkTarget()));
    if (what == What::Device)
        return invalid(Words::tr("%1 is a device, not a file.").arg(info.absoluteFilePath()));
    const Status got = what == What::Pipe ? source->readPipe(path, options) : Status(done());
    if (!got)
        return got.error();
    if (what == What::File) {
        source->m_file.setFileName(path);
        if (!source->m_file.open(QIODevice::ReadOnly)) {
            return Error{ErrorKind::Io, Words::tr("%1 cannot be opened.").arg(source->m_name),
                         source->m_file.errorString()};
        }
        if (const Status read = source->readOpen(options); !read)
            return read.error();
    }
    source->m_fileSize = static_cast<qint64>(source->m_text.size());
    if (const auto status = source->prepare(options, findings); !status)
        return status.error();
    return std::shared_ptr<const Source>(std::move(source));
}

Status Source::readOpen(const OpenOptions& options)
{
    const qint64 size = m_file.size();
    if (uchar* mapped = size > 0 && !m_file.isSequential() ? m_file.map(0, size) : nullptr) {
        m_mapped = true;
        m_text = std::string_view(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
        return done();
    }
    if (m_file.handle() >= 0) { // what the system makes up while it is read (/proc) has no size
        auto bytes = readStream(m_file.handle(), m_name, {options.largestStream, options.cancelled, false});
        if (!bytes)
            return bytes.error();
        m_bytes = *std::move(bytes);
    } else {
        m_bytes = m_file.readAll(); // built in
    }
    m_text = std::string_view(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    return done();
}

Status Source::readPipe(const QString& path, const OpenOptions& options)
{
    // Without waiting for the other end to open it: that waiting could not be cancelled.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return Error{ErrorKind::Io, Words::tr("%1 cannot be opened.").arg(m_name), qt_error_string(errno)};
    auto bytes = readStream(descriptor, m_name, {options.largestStream, options.cancelled, false});
    ::close(descriptor);
    if (!bytes)
        return bytes.error();
    m_bytes = *std::move(bytes);
    m_text = std::string_view(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    return done();
}

Result<std::shared_ptr<const Source>> Source::fromBytes(QByteArray bytes, const QString& name,
                                                        const OpenOptions& options, FindingList& findings)
{
    std::shared_ptr<Source> source(new Source);
    source->m_name = name;
    source->m_bytes = std::move(bytes);
    source->m_fileSize = source->m_bytes.size();
    source->m_text =
        std::string_view(source->m_bytes.constData(), static_cast<std::size_t>(source->m_bytes.size()));
    if (const auto status = source->prepare(options, findings); !status)
        return status.error();
    return std::shared_ptr<const Source>(std::move(source));
}

Status Source::prepare(const OpenOptions& options, FindingList& findings)
{
    if (m_text.empty())
        return invalid(Words::tr("The file is empty."));
    const std::string_view head = m_text.substr(0, 4096);
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return decodeUtf16(head[0] == '\xFF', true, options, findings);
    if (const auto littleEndian = looksLikeUtf16(head))
        return decodeUtf16(*littleEndian, false, options, findings);
    if (const QString kind = binaryKind(head); !kind.isEmpty())
        return invalid(kind);
    if (head.starts_with("\xEF\xBB\xBF")) {
        m_begin = 3;
        findings.add(Severity::Info, "byte-order-mark", 1, 0,
                     Words::tr("The file begins with a byte order mark. It is skipped."),
                     Words::tr("Save it as UTF-8 without a mark; other programs stumble over it."));
    }
    return done();
}

Status Source::decodeUtf16(bool littleEndian, bool marked, const OpenOptions& options, FindingList& findings)
{
    QStringDecoder decoder(littleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    QStringEncoder encoder(QStringEncoder::Utf8);
    QByteArray decoded;
    const std::string_view raw = m_text.substr(marked ? 2 : 0);
    decoded.reserve(static_cast<qsizetype>(raw.size() / 2 + raw.size() / 16));
    for (std::size_t at = 0; at < raw.size(); at += block) {
        if (isCancelled(options))
            return cancelledError();
        const std::string_view piece = raw.substr(at, block);
        const QString text = decoder(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        decoded += QByteArray(encoder(text));
    }
    findings.add(
        Severity::Info, "utf-16", 1, 0,
        Words::tr("The file is UTF-16. It is read as such; byte positions are those of its UTF-8 form."),
        Words::tr("Save it as UTF-8; other programs may not read it."));
    if (decoder.hasError() || encoder.hasError() || raw.size() % 2 != 0) {
        findings.add(Severity::Warning, "utf-16-damaged", 0, -1,
                     Words::tr("Some of its UTF-16 is damaged. Those characters were replaced by U+FFFD."));
    }
    if (m_mapped)
        m_file.close(); // also unmaps
    m_mapped = false;
    m_bytes = std::move(decoded);
    m_text = std::string_view(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    return done();
}

bool Source::looksBinary() const
{
    const std::string_view head = m_text.substr(0, 4096);
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
    });
    return static_cast<std::size_t>(controls) * 10 > head.size();
}

Result<QByteArrayView> Source::part(qint64 offset, qint64 length) const
{
    if (m_mapped && m_file.handle() >= 0) { // a built-in resource has none, and cannot shrink
        struct stat state = {};
        if (fstat(m_file.handle(), &state) != 0 || state.st_size < offset + length) {
            return Error{ErrorKind::Io,
                         Words::tr("%1 has become shorter since it was opened. Open it again.").arg(m_name),
                         {}};
        }
    }
    return QByteArrayView(m_text.data() + offset, static_cast<qsizetype>(length));
}

} // namespace tapedeck::capture
