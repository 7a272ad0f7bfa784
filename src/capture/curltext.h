// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace tapedeck::capture {

/// The bytes as one word of a POSIX shell.
QByteArray shellQuoted(const QByteArray& bytes);
/// The option of curl that sends this body, with its word.
QByteArray curlBody(const QByteArray& body);

} // namespace tapedeck::capture
