// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timestamp.h"

#include <QString>

namespace tapedeck::models {

/// Numbers as people read them, in the language of the window (QLocale's default).

/// "0.4 ms", "9 ms", "12.3 s", "2:14", "1:02:14"; "–" if below 0 (not known).
QString durationText(qint64 micros);
/// A place in time after a start: "00:42.0", "1:02:03.4", "-00:01.5".
QString clockText(qint64 micros);
/// "999 B", "412 kB", "1.2 MB": powers of 1000; "–" if below 0.
QString bytesText(qint64 bytes);
/// With the language's grouping: "21,330".
QString countText(qint64 count);
/// US dollars: "$0.0341", "$12.50", "<$0.0001".
QString moneyText(double dollars);
/// "just now", "12 s ago", "5 min ago", "3 h ago", "4 days ago", then the date.
QString agoText(Timestamp time, Timestamp now);
/// A moment in local time, shorter for today: "14:03:07", "21 Nov 14:03".
QString momentText(Timestamp time, Timestamp now);
/// To the millisecond in local time, with the offset from UTC: for tool tips.
QString exactTimeText(Timestamp time);

} // namespace tapedeck::models
