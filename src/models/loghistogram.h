// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>

namespace tapedeck::models {

/// Counts durations in buckets a tenth of an octave wide: constant memory however many there are, quantiles
/// within 7 %.
class LogHistogram
{
public:
    static constexpr int buckets = 360; ///< 1 µs to 2^36 µs, some 19 hours

    void clear();
    void add(qint64 micros); ///< negative ones are not counted
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Microseconds that `share` (0 to 1) of them did not exceed; -1 if there are none.
    [[nodiscard]] qint64 quantile(double share) const;
    [[nodiscard]] qint64 at(int bucket) const { return m_buckets[static_cast<std::size_t>(bucket)]; }

private:
    std::array<qint64, buckets> m_buckets{};
    qint64 m_count = 0;
};

} // namespace tapedeck::models
