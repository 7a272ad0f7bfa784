// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/remapper.h"

#include "core/ids.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstring>

namespace tapedeck::replay {

namespace {

// A finalizer whose every input bit reaches every output bit; spreads what XOR and addition collect.
constexpr quint64 mix(quint64 value)
{
    value ^= value >> 31;
    value *= 0x9E6C63D0676A9A99ull;
    value ^= value >> 29;
    value *= 0xC2B2AE3D27D4EB4Full;
    value ^= value >> 32;
    return value;
}

quint64 hash(std::string_view text, quint64 key)
{
    quint64 state = mix(key + 0x632BE59BD9B4E019ull) ^ text.size();
    while (!text.empty()) {
        quint64 chunk = 0;
        const std::size_t length = std::min<std::size_t>(text.size(), sizeof chunk);
        std::memcpy(&chunk, text.data(), length);
        state = mix(state ^ chunk) + 0x2545F4914F6CDD1Dull;
        text.remove_prefix(length);
    }
    return mix(state);
}

// One spelling for all spellings of a UUID; other texts as they are.
class CanonicalId
{
public:
    explicit CanonicalId(std::string_view id)
        : m_view(id)
    {
        if (!isUuid(id))
            return;
        std::size_t length = 0;
        for (const char c : id) {
            if (c != '-')
                m_buffer[length++] = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        m_view = std::string_view(m_buffer.data(), length);
    }
    CanonicalId(const CanonicalId&) = delete;
    CanonicalId& operator=(const CanonicalId&) = delete;

    [[nodiscard]] std::string_view view() const { return m_view; }

private:
    std::array<char, 36> m_buffer{};
    std::string_view m_view;
};

// Version 4, variant 1, as every id that the SDK makes.
std::string spellUuid(quint64 high, quint64 low)
{
    static constexpr char hex[] = "0123456789abcdef";
    high = (high & 0xFFFFFFFFFFFF0FFFull) | 0x4000ull;
    low = (low & 0x3FFFFFFFFFFFFFFFull) | 0x8000000000000000ull;
    std::string out(36, '-');
    std::size_t at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++at;
        const quint64 word = nibble < 16 ? high : low;
        out[at++] = hex[(word >> (60 - 4 * (nibble % 16))) & 15];
    }
    return out;
}

} // namespace

quint64 idHash(std::string_view id)
{
    return hash(CanonicalId(id).view(), 0);
}

RunKey RunKey::random()
{
    QRandomGenerator& generator = *QRandomGenerator::system();
    return {generator.generate64(), generator.generate64()};
}

Remapper::Remapper(const RunKey& key, quint32 track, const std::vector<quint64>& rewritten)
    : m_key{mix(key.first + track), mix(key.second ^ (quint64(track) << 20))}
    , m_rewritten(rewritten)
{}

bool Remapper::rewrites(std::string_view id) const
{
    return std::binary_search(m_rewritten.begin(), m_rewritten.end(), idHash(id));
}

std::string Remapper::map(std::string_view id) const
{
    const CanonicalId canonical(id);
    if (!std::binary_search(m_rewritten.begin(), m_rewritten.end(), hash(canonical.view(), 0)))
        return std::string(id);
    return spellUuid(hash(canonical.view(), m_key.first), hash(canonical.view(), m_key.second));
}

} // namespace tapedeck::replay
