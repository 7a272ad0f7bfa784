// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

namespace tapedeck::capture {

/// A header as code writes it: its text, followed by the value of a variable, if it has one.
struct CodeHeader
{
    QByteArray name;
    QByteArray text;
    QByteArray environment; ///< a variable of the environment
    int token = 0;          ///< the token of this session of the script, from 1
    [[nodiscard]] bool isPlain() const { return environment.isEmpty() && token == 0; }
};

/// A request with nothing left to decide: what a language has to write.
struct CodeRequest
{
    QByteArray comment; ///< "create_session"
    QByteArray method;
    QByteArray base; ///< scheme and host; empty where the script's own is called
    QByteArray path; ///< the rest of the address
    std::vector<CodeHeader> headers;
    QByteArray body;
    int makesToken = 0; ///< its answer holds the token of this session, from 1
};

/// What stands around the calls of a script.
struct CodeScript
{
    QByteArray base;
    std::vector<QByteArray> environment; ///< the variables that must be set
    std::size_t calls = 0;
};

/// How one language writes calls.
class CodeStyle
{
public:
    virtual ~CodeStyle() = default;
    [[nodiscard]] virtual QByteArray single(const CodeRequest& request) const = 0;
    [[nodiscard]] virtual QByteArray head(const CodeScript& script) const = 0;
    [[nodiscard]] virtual QByteArray step(const CodeRequest& request) const = 0;
    [[nodiscard]] virtual QByteArray foot() const = 0;
};

std::unique_ptr<CodeStyle> curlStyle();
std::unique_ptr<CodeStyle> httpieStyle();
std::unique_ptr<CodeStyle> pythonStyle();
std::unique_ptr<CodeStyle> fetchStyle();

/// The comment that every script begins with, each line behind this mark.
QByteArray scriptComment(const CodeScript& script, const QByteArray& mark, const QByteArray& runs);
/// Text of printable ASCII only?
bool isPlainAscii(const QByteArray& text);

} // namespace tapedeck::capture
