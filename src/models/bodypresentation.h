// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tapedeck::models {

/// A body made ready to be looked at. Made by present(), which may run on any thread.
struct BodyPresentation
{
    enum class Kind { Empty, Json, BareString, Html, Text, Binary };
    Kind kind = Kind::Empty;
    QByteArray pretty; ///< UTF-8; JSON indented, binary as hex
    QByteArray raw;    ///< UTF-8; as it came, binary as hex
    std::optional<Json> json;
    QString note; ///< what it is, where that is not plain to see; empty otherwise
};

/// Shows a body for what it is, whatever its content type claims. Hex is cut after 1 MiB of input.
BodyPresentation present(const QByteArray& body);

} // namespace tapedeck::models
