// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/loghistogram.h"

#include <algorithm>
#include <cmath>

namespace tapedeck::models {

namespace {

int bucketOf(qint64 micros)
{
    const double octaves = micros > 1 ? std::log2(static_cast<double>(micros)) : 0;
    return std::clamp(static_cast<int>(octaves * 10), 0, LogHistogram::buckets - 1);
}

qint64 upperOf(int bucket)
{
    return static_cast<qint64>(std::exp2((bucket + 1) / 10.0));
}

} // namespace

void LogHistogram::clear()
{
    m_buckets.fill(0);
    m_count = 0;
}

void LogHistogram::add(qint64 micros)
{
    if (micros < 0)
        return;
    ++m_buckets[static_cast<std::size_t>(bucketOf(micros))];
    ++m_count;
}

qint64 LogHistogram::quantile(double share) const
{
    if (m_count == 0)
        return -1;
    const auto wanted =
        std::max<qint64>(static_cast<qint64>(std::ceil(share * static_cast<double>(m_count))), 1);
    qint64 seen = 0;
    for (int i = 0; i < buckets; ++i) {
        seen += at(i);
        if (seen >= wanted)
            return upperOf(i);
    }
    return upperOf(buckets - 1);
}

} // namespace tapedeck::models
