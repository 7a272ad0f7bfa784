// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace tapedeck::capture {

/// The bytes as one word of a POSIX shell.
QByteArray shellQuoted(const QByteArray& bytes);
/// The bytes as a word without quotes where it needs none.
QByteArray shellWord(const QByteArray& bytes);
/// For text inside "…" of a shell.
QByteArray insideDoubleQuotes(QByteArray text);
/// The command that prints these bytes, and nothing else, whatever they are and how many.
QByteArray printed(const QByteArray& bytes);
/// What stands in front of a curl command with this body: a body that is too large for an argument comes
/// through a pipe, "printf … | ". Empty for others.
QByteArray curlInput(const QByteArray& body);
/// The option of curl that sends this body, with its word.
QByteArray curlBody(const QByteArray& body);

} // namespace tapedeck::capture
