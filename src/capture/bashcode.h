// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codestyle.h"

namespace tapedeck::capture {

/// Scripts of bash around the commands of one program.
class BashStyle : public CodeStyle
{
public:
    [[nodiscard]] QByteArray head(const CodeScript& script) const override;
    [[nodiscard]] QByteArray step(const CodeRequest& request) const override;
    [[nodiscard]] QByteArray foot() const override;

protected:
    /// The whole command. In a script it prints the answer and fails where the call was refused.
    [[nodiscard]] virtual QByteArray command(const CodeRequest& request, bool inScript) const = 0;

    /// The address as a word, under $BASE where the request has no base of its own.
    [[nodiscard]] static QByteArray address(const CodeRequest& request);
    /// Name, what joins them, and value, as a word.
    [[nodiscard]] static QByteArray header(const CodeHeader& header, const QByteArray& joint);
};

} // namespace tapedeck::capture
