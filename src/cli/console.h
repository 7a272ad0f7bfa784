// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <QIODevice>
#include <QString>

namespace tapedeck::cli {

/// Results to one device, progress and errors to the other. Keys and tokens are masked in every line.
class Console
{
public:
    /// Both devices are open and outlive the console. `terminal`: the second is a terminal, so a bar may be
    /// drawn.
    Console(QIODevice& out, QIODevice& err, bool terminal);

    void print(const QString& line);
    /// One JSON value, one line.
    void print(const Json& value);
    /// Bytes as they are: an answer's body.
    void printRaw(const QByteArray& bytes);
    /// Could something not be written to the first device? A reader that went away (| head) does not count.
    [[nodiscard]] bool outputFailed() const { return m_outFailed; }
    void note(const QString& line);
    void error(const Error& error);
    void error(const QString& text);

    /// share 0 to 1. A bar on a terminal; else a plain line whenever another tenth is done.
    void progress(double share, const QString& text);
    void endProgress();

private:
    void clearBar();
    void tellOutputFailed(int systemError);

    QIODevice& m_out;
    QIODevice& m_err;
    bool m_terminal;
    bool m_barShown = false;
    bool m_outFailed = false;
    bool m_readerGone = false;
    int m_lastTenth = 0;
};

} // namespace tapedeck::cli
