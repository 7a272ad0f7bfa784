// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodypresentation.h"

#include "capture/utf8.h"
#include "core/jsonparser.h"
#include "core/jsonskim.h"
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

bool isUtf8(const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    return !decoder.hasError() && !text.isNull();
}

// A text some bytes of which were damaged, or that is in another encoding: no zeros, few control characters,
// and most of it can be read.
bool isMostlyText(const QByteArray& body)
{
    constexpr qsizetype few = 50; // one in that many
    qsizetype controls = 0;
    for (const char c : body) {
        if (c == '\0')
            return false;
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t')
            ++controls;
    }
    const qsizetype lost = QString::fromUtf8(body).count(QChar::ReplacementCharacter);
    return controls <= body.size() / few && lost <= body.size() / 4;
}

// Without a character that the cut broke.
QByteArray headOf(const QByteArray& body)
{
    constexpr qsizetype looked = 64 << 10;
    if (body.size() <= looked)
        return body;
    qsizetype end = looked;
    while (end > looked - 4 && (static_cast<unsigned char>(body[end]) & 0xC0) == 0x80)
        --end;
    return body.first(end);
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

// With U+FFFD for what cannot be read; the bytes themselves as hex.
BodyPresentation presentBroken(const QByteArray& body)
{
    BodyPresentation out;
    out.kind = Kind::BrokenText;
    out.raw = hexDump(body);
    out.pretty = QString::fromUtf8(body).toUtf8();
    if (auto parsed = parseJson(out.pretty)) {
        out.pretty = parsed->value.toBytes(2);
        out.json = std::move(parsed->value);
    }
    const std::string_view text(body.constData(), static_cast<std::size_t>(body.size()));
    out.note = brokenTextNote(capture::firstNotUtf8(text));
    return out;
}

} // namespace

BodyPresentation present(const QByteArray& body)
{
    BodyPresentation out;
    if (body.isEmpty()) {
        out.note = tr("No body.");
        return out;
    }
    if (const bool text = !body.contains('\0'); !text || !isUtf8(body)) {
        if (text && isMostlyText(body))
            return presentBroken(body);
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
        out.note = breakNote(body, static_cast<std::size_t>(parsed.error().offset));
    }
    return out;
}

BodyGlance glance(const QByteArray& body)
{
    BodyGlance out;
    const QByteArray head = headOf(body);
    if (head.isEmpty()) {
        out.note = tr("No body.");
        return out;
    }
    if (head.contains('\0') || !isUtf8(head)) {
        const bool text = !head.contains('\0') && isMostlyText(head);
        out.kind = text ? Kind::BrokenText : Kind::Binary;
        out.raw = BodyLines::Layout::Hex;
        out.pretty = text ? BodyLines::Layout::Plain : BodyLines::Layout::Hex;
        out.note = text ? brokenTextNote(capture::firstNotUtf8(
                              {head.constData(), static_cast<std::size_t>(head.size())}))
                        : tr("%1 that are no UTF-8 text, shown as hex.").arg(bytesText(body.size()));
        if (!text)
            return out;
    } else if (looksLikeHtml(head)) {
        out.kind = Kind::Html;
        out.note = tr("An HTML page, likely from a proxy or a gateway on the way: the service itself answers "
                      "with JSON.");
        return out;
    }
    const auto scanned =
        BodyLines::scan(body, BodyLines::Layout::Pretty, {}, static_cast<std::size_t>(head.size())).end;
    const std::size_t first =
        JsonSkim::skipBlanks({head.constData(), static_cast<std::size_t>(head.size())}, 0);
    if (scanned.broken && *scanned.broken <= first) { // nothing of it is JSON
        if (out.kind == Kind::Empty) {
            out.kind = Kind::Text;
            out.note = breakNote(body, *scanned.broken);
        }
        return out;
    }
    out.pretty = BodyLines::Layout::Pretty;
    if (out.kind == Kind::BrokenText)
        return out;
    out.kind = head[static_cast<qsizetype>(first)] == '"' ? Kind::BareString : Kind::Json;
    if (out.kind == Kind::BareString)
        out.note = tr("A bare JSON string, not an object: so the service answers here.");
    return out;
}

QString breakNote(const QByteArray& body, std::size_t broken)
{
    if (broken >= static_cast<std::size_t>(body.size()))
        return tr("JSON that ends before its end: the answer was cut off.");
    return tr("Not JSON from byte %1 on; shown as text.").arg(broken);
}

QString brokenTextNote(std::size_t offset)
{
    return tr("Broken UTF-8 from byte %1 on: what cannot be read is marked, Raw has the bytes.").arg(offset);
}

} // namespace tapedeck::models
