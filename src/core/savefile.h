// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFileDevice>

#include <functional>
#include <optional>

namespace tapedeck {

/// Puts the bytes of a file into a device; an error gives the file up.
using FileFiller = std::function<Status(QIODevice&)>;

/// Writes a file as a whole or not at all: what stood at `path` is replaced once every byte of the new one is
/// on the disk, and stays as it was if the disk is full or `fill` gives up. What is no plain file (a pipe, a
/// device) is written to, never replaced.
Status saveFile(const QString& path, const FileFiller& fill,
                std::optional<QFileDevice::Permissions> permissions = std::nullopt);
Status saveFile(const QString& path, const QByteArray& bytes,
                std::optional<QFileDevice::Permissions> permissions = std::nullopt);

/// Could saveFile() write there now? For telling before long work, not after it. Changes nothing.
Status canSaveFile(const QString& path);

/// Do both paths lead to the same file, also by links?
bool isSameFile(const QString& a, const QString& b);

} // namespace tapedeck
