// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/writer.h"

namespace tapedeck::capture {

/// What the writers of JSON share: one exchange becomes one line, in one write, so that a killed program
/// leaves at most one line cut off.
class JsonWriter : public Writer
{
public:
    explicit JsonWriter(QIODevice& out)
        : m_out(out)
    {}
    Status write(const Exchange& exchange) override;
    Status finish() override;

protected:
    virtual QByteArray head() { return {}; }
    virtual QByteArray between() { return {}; }
    virtual QByteArray foot() { return {}; }
    virtual Json line(const Exchange& exchange) = 0;

private:
    QIODevice& m_out;
    bool m_begun = false;
    bool m_any = false;
};

/// A header object, then one HAR entry a line. Written behind an existing capture, the header is left out.
class TapedeckWriter : public JsonWriter
{
public:
    explicit TapedeckWriter(QIODevice& out);

protected:
    QByteArray head() override;
    Json line(const Exchange& exchange) override;

private:
    bool m_appends;
};

class HarWriter : public JsonWriter
{
public:
    using JsonWriter::JsonWriter;

protected:
    QByteArray head() override;
    QByteArray between() override { return ",\n"; }
    QByteArray foot() override { return "\n]}}\n"; }
    Json line(const Exchange& exchange) override;
};

/// Plain exchanges, one a line.
class JsonLinesWriter : public JsonWriter
{
public:
    using JsonWriter::JsonWriter;

protected:
    Json line(const Exchange& exchange) override;
};

/// Writes all of it, or tells why not.
Status writeAll(QIODevice& out, const QByteArray& bytes);
/// Redacted, with the session that its token told.
Exchange readyToWrite(Exchange exchange);

} // namespace tapedeck::capture
