// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodypresentation.h"

#include "core/jsonparser.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace tapedeck::models {

namespace {

using Kind = BodyPresentation::Kind;

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::models", text);
}

bool isText(const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    return !decoder.hasError() && !body.contains('\0') && !text.isNull();
}

// 16 bytes a line: offset, hex, and what can be printed.
QByteArray hexDump(const QByteArray& body)
{
    constexpr qsizetype most = 1 << 20;
    constexpr qsizetype perLine = 16;
    const QByteArray shown = body.first(std::min(body.size(), most));
    QByteArray out;
    out.reserve(shown.size() * 5);
    for (qsizetype at = 0; at < shown.size(); at += perLine) {
        const QByteArray line = shown.mid(at, perLine);
        out += QByteArray::number(at, 16).rightJustified(8, '0') + "  ";
        out += line.toHex(' ').leftJustified(perLine * 3, ' ') + ' ';
        for (const char c : line)
            out += c >= 0x20 && c < 0x7f ? c : '.';
        out += '\n';
    }
    return out;
}

bool looksLikeHtml(const QByteArray& body)
{
    const QByteArray start = body.first(std::min<qsizetype>(body.size(), 256)).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

} // namespace

BodyPresentation present(const QByteArray& body)
{
    BodyPresentation out;
    if (body.isEmpty()) {
        out.note = tr("No body.");
        return out;
    }
    if (!isText(body)) {
        out.kind = Kind::Binary;
        out.raw = hexDump(body);
        out.pretty = out.raw;
        out.note = tr("%1 that are no UTF-8 text, shown as hex.").arg(bytesText(body.size()));
        return out;
    }
    out.raw = body;
    out.pretty = body;
    auto parsed = parseJson(body);
    if (parsed) {
        out.kind = parsed->value.isString() ? Kind::BareString : Kind::Json;
        out.pretty = parsed->value.toBytes(2);
        if (out.kind == Kind::BareString)
            out.note = tr("A bare JSON string, not an object: so the service answers here.");
        if (!parsed->issues.empty())
            out.note =
                tr("JSON with repeated names or broken characters; the first of repeated names counts.");
        out.json = std::move(parsed->value);
    } else if (looksLikeHtml(body)) {
        out.kind = Kind::Html;
        out.note = tr("An HTML page, likely from a proxy or a gateway on the way: the service itself answers "
                      "with JSON.");
    } else {
        out.kind = Kind::Text;
        out.note = tr("Not JSON from byte %1 on; shown as text.").arg(parsed.error().offset);
    }
    return out;
}

} // namespace tapedeck::models
