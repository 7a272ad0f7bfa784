// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/errorwords.h"

#include <array>
#include <utility>

namespace tapedeck::capture {

namespace {

constexpr std::array<std::pair<ErrorKind, const char*>, 12> words = {{
    {ErrorKind::InvalidInput, "invalid-input"},
    {ErrorKind::NotFound, "not-found"},
    {ErrorKind::Io, "io"},
    {ErrorKind::Network, "network"},
    {ErrorKind::Timeout, "timeout"},
    {ErrorKind::Tls, "tls"},
    {ErrorKind::Unauthorized, "unauthorized"},
    {ErrorKind::Server, "server"},
    {ErrorKind::Locked, "locked"},
    {ErrorKind::Unavailable, "unavailable"},
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::Internal, "internal"},
}};

} // namespace

const char* errorWord(ErrorKind kind)
{
    for (const auto& [known, word] : words) {
        if (known == kind)
            return word;
    }
    return "internal";
}

ErrorKind errorKindOf(std::string_view word)
{
    for (const auto& [kind, known] : words) {
        if (word == known)
            return kind;
    }
    return ErrorKind::Internal;
}

} // namespace tapedeck::capture
