// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/linewriters.h"

#include "capture/plainexchange.h"
#include "capture/sessionof.h"
#include "capture/tapedeckreader.h"
#include "core/redaction.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Writer)
};

Json creator()
{
    return Json::object({{"name", "Tapedeck"}, {"version", TAPEDECK_VERSION}});
}

} // namespace

Status writeAll(QIODevice& out, const QByteArray& bytes)
{
    if (out.write(bytes) == bytes.size())
        return done();
    return Error{ErrorKind::Io, Words::tr("The capture could not be written."), out.errorString()};
}

Exchange readyToWrite(Exchange exchange)
{
    exchange.sessionId = sessionOf(exchange);
    return redacted(std::move(exchange));
}

Status JsonWriter::write(const Exchange& exchange)
{
    QByteArray bytes;
    if (!m_begun)
        bytes += head();
    m_begun = true;
    const QByteArray separator = between();
    if (m_any)
        bytes += separator;
    bytes += line(readyToWrite(exchange)).toBytes();
    if (separator.isEmpty())
        bytes += '\n';
    m_any = true;
    return writeAll(m_out, bytes);
}

Status JsonWriter::finish()
{
    QByteArray bytes;
    if (!m_begun)
        bytes += head();
    m_begun = true;
    bytes += foot();
    return writeAll(m_out, bytes);
}

TapedeckWriter::TapedeckWriter(QIODevice& out)
    : JsonWriter(out)
    , m_appends(!out.isSequential() && out.pos() > 0)
{}

QByteArray TapedeckWriter::head()
{
    if (m_appends)
        return {};
    return Json::object(
               {{"tapedeck", Json::object({{"version", TapedeckReader::version}, {"creator", creator()}})}})
               .toBytes() +
           '\n';
}

Json TapedeckWriter::line(const Exchange& exchange)
{
    return toHarEntry(exchange);
}

QByteArray HarWriter::head()
{
    return "{\"log\":{\"version\":\"1.2\",\"creator\":" + creator().toBytes() + ",\"entries\":[\n";
}

Json HarWriter::line(const Exchange& exchange)
{
    return toHarEntry(exchange);
}

Json JsonLinesWriter::line(const Exchange& exchange)
{
    return toPlainExchange(exchange);
}

} // namespace tapedeck::capture
