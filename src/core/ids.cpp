// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace tapedeck {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string spell(const std::array<quint32, 4>& words)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            out += '-';
        out += hex[(words[nibble / 8] >> (28 - 4 * (nibble % 8))) & 15];
    }
    return out;
}

} // namespace

std::string newUuid()
{
    // A generator a thread, seeded from the system: QUuid::createUuid asks the kernel each time.
    thread_local QRandomGenerator generator = QRandomGenerator::securelySeeded();
    std::array<quint32, 4> words{};
    generator.fillRange(words.data(), words.size());
    words[1] = (words[1] & 0xFFFF0FFFu) | 0x00004000u;
    words[2] = (words[2] & 0x3FFFFFFFu) | 0x80000000u;
    return spell(words);
}

std::string uuidFromText(std::string_view text)
{
    static const QUuid space(0x7b0b3c1au, 0x52d4, 0x4f9e, 0x9b, 0x1f, 0x3a, 0x60, 0x71, 0x8e, 0x4d, 0x25);
    const QByteArray name(text.data(), static_cast<qsizetype>(text.size()));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces).toStdString();
}

bool isUuid(std::string_view text)
{
    const bool dashed = text.size() == 36;
    if (!dashed && text.size() != 32)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dashHere = dashed && (i == 8 || i == 13 || i == 18 || i == 23);
        if (dashHere ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

QString shortId(const QString& id)
{
    constexpr int shown = 8;
    return id.size() > shown + 4 ? id.first(shown) + QChar(0x2026) : id;
}

} // namespace tapedeck
