// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace tapedeck::capture {

/// True for UTF-8 that a JSON text member can hold and give back to the byte.
bool isText(const QByteArray& bytes);

} // namespace tapedeck::capture
