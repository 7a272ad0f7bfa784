// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/tapedeckreader.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::TapedeckReader)
};

} // namespace

void TapedeckReader::index(const Item& whole, IndexWorker& worker) const
{
    Item item = whole;
    const Node entry = worker.read(item);
    if (!entry.exists())
        return;
    if (entry["request"].isObject()) {
        indexEntry(item, entry, worker);
        return;
    }
    // Captures that were appended to each other have a header in the middle too.
    const Node header = entry["tapedeck"];
    if (!header.isObject()) {
        worker.reject(item, Words::tr("This line is no exchange: it has no request."));
    } else if (header["version"].count() > version) {
        worker.findings().add(
            Severity::Warning, "newer-version", item.line, item.offset,
            Words::tr("This capture was written by a newer Tapedeck (version %1 of the format).")
                .arg(header["version"].count()),
            Words::tr("What is understood is shown. Update Tapedeck to see the rest."));
    }
}

} // namespace tapedeck::capture
