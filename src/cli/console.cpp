// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "core/redaction.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>
#include <cerrno>

namespace tapedeck::cli {

Console::Console(QIODevice& out, QIODevice& err, bool terminal)
    : m_out(out)
    , m_err(err)
    , m_terminal(terminal)
{}

void Console::print(const QString& line)
{
    printRaw(redactedText(line).toUtf8() + '\n');
}

void Console::print(const Json& value)
{
    printRaw(value.toBytes() + '\n');
}

void Console::printRaw(const QByteArray& bytes)
{
    clearBar();
    if (m_outFailed || m_readerGone)
        return;
    errno = 0;
    bool written = m_out.write(bytes) == bytes.size();
    // What does not fit the disk shows when the buffer is emptied.
    if (auto* file = qobject_cast<QFileDevice*>(&m_out))
        written = file->flush() && written;
    if (!written)
        tellOutputFailed(errno);
}

void Console::tellOutputFailed(int systemError)
{
    m_readerGone = systemError == EPIPE;
    m_outFailed = !m_readerGone;
    if (m_outFailed) {
        error(Error{ErrorKind::Io,
                    QCoreApplication::translate("tapedeck::cli", "Standard output cannot be written."),
                    systemError != 0 ? qt_error_string(systemError) : m_out.errorString()});
    }
}

void Console::note(const QString& line)
{
    clearBar();
    m_err.write(redactedText(line).toUtf8() + '\n');
    if (auto* file = qobject_cast<QFileDevice*>(&m_err))
        file->flush();
}

void Console::error(const Error& error)
{
    this->error(error.detail.isEmpty() ? error.text
                                       : QStringLiteral("%1\n  %2").arg(error.text, error.detail));
}

void Console::error(const QString& text)
{
    note(QCoreApplication::translate("tapedeck::cli", "tapedeck: %1").arg(text));
}

void Console::progress(double share, const QString& text)
{
    share = std::clamp(share, 0.0, 1.0);
    if (m_terminal) {
        constexpr int width = 24;
        const int filled = static_cast<int>(share * width);
        const QString bar = QString(filled, QChar(0x2588)) + QString(width - filled, QChar(0x2591));
        m_err.write(QStringLiteral("\r\033[K%1 %2% %3")
                        .arg(bar)
                        .arg(static_cast<int>(share * 100), 3)
                        .arg(text)
                        .toUtf8());
        if (auto* file = qobject_cast<QFileDevice*>(&m_err))
            file->flush();
        m_barShown = true;
        return;
    }
    const int tenth = static_cast<int>(share * 10);
    if (tenth > m_lastTenth) {
        m_lastTenth = tenth;
        note(QStringLiteral("%1% %2").arg(tenth * 10).arg(text));
    }
}

void Console::endProgress()
{
    clearBar();
    m_lastTenth = 0;
}

void Console::clearBar()
{
    if (!m_barShown)
        return;
    m_err.write("\r\033[K");
    m_barShown = false;
}

} // namespace tapedeck::cli
