// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/rowsreader.h"
#include "capture/source.h"

namespace tapedeck::capture {

using OpenedRows = Result<std::unique_ptr<RowsReader>>;

OpenedRows openCsvRows(std::shared_ptr<const Source> source, const RowsOptions& options);
OpenedRows openJsonRows(std::shared_ptr<const Source> source);

} // namespace tapedeck::capture
