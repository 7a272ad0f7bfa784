// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

#include <QByteArray>

#include <string_view>

namespace tapedeck::capture {

/// Is it UTF-8?
bool isUtf8(std::string_view text);
bool isUtf8(const QByteArray& bytes);
/// The first byte that is no UTF-8; text.size() if all is, and when cancelled.
std::size_t firstNotUtf8(std::string_view text, const OpenOptions& options = {});
/// What is no UTF-8 is taken as Latin-1, byte by byte; the rest stays.
QByteArray repairedUtf8(std::string_view text);

} // namespace tapedeck::capture
