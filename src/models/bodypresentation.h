// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "models/bodylines.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tapedeck::models {

/// A body made ready to be looked at. Made by present(), which may run on any thread.
struct BodyPresentation
{
    enum class Kind { Empty, Json, BareString, Html, Text, BrokenText, Binary };
    Kind kind = Kind::Empty;
    QByteArray pretty; ///< UTF-8; JSON indented, binary as hex
    QByteArray raw;    ///< UTF-8; as it came, what is no UTF-8 as hex
    std::optional<Json> json;
    QString note; ///< what it is, where that is not plain to see; empty otherwise
};

/// Shows a body for what it is, whatever its content type claims. Hex is cut after 1 MiB of input.
BodyPresentation present(const QByteArray& body);

/// What a body of any size is, by its first kilobytes.
struct BodyGlance
{
    BodyPresentation::Kind kind = BodyPresentation::Kind::Empty;
    BodyLines::Layout pretty = BodyLines::Layout::Plain;
    BodyLines::Layout raw = BodyLines::Layout::Plain;
    QString note; ///< as BodyPresentation's
};
BodyGlance glance(const QByteArray& body);
/// What is to be said of JSON that ended at that byte, before its end.
QString breakNote(const QByteArray& body, std::size_t broken);
/// What is to be said of a text with bytes that are no UTF-8, from that byte on.
QString brokenTextNote(std::size_t offset);

} // namespace tapedeck::models
