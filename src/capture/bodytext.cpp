// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/bodytext.h"

#include "capture/node.h"

namespace tapedeck::capture {

bool isText(const QByteArray& bytes)
{
    return isUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace tapedeck::capture
