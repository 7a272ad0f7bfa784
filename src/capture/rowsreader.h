// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tapedeck::capture {

/// One row of data: what {{row.COLUMN}} takes its values from.
struct DataRow
{
    qint64 line = 0; ///< where it begins in the file, from 1
    Json values;     ///< an object; of a CSV each column of the header, in order
};

struct RowsOptions
{
    /// Fields of a CSV that are written as JSON writes numbers, true and false become such values. Others,
    /// and numbers too long to be an amount, are texts: "007" keeps its zeros.
    bool typed = true;
    char separator = '\0'; ///< of a CSV; 0: as its first line tells
};

/// Rows of a file, one after the other, however many there are: CSV with a header line (comma, semicolon, tab
/// or bar between the fields), a JSON array of objects, or JSON Lines. Told apart by content. Use it from one
/// thread at a time.
class RowsReader
{
public:
    enum class Format { Csv, JsonArray, JsonLines };

    /// An error if there is nothing to read, the header is of no use, or it is no such file.
    static Result<std::unique_ptr<RowsReader>> open(const QString& path, const RowsOptions& options = {});
    static Result<std::unique_ptr<RowsReader>> fromBytes(const QByteArray& bytes,
                                                         const RowsOptions& options = {});
    virtual ~RowsReader() = default;

    [[nodiscard]] virtual Format format() const = 0;
    /// The header of a CSV; the member names of the first row of JSON.
    [[nodiscard]] virtual const std::vector<std::string>& columns() const = 0;
    /// The next row; nullopt at the end. An error names the line; the rows after it can still be read.
    [[nodiscard]] virtual Result<std::optional<DataRow>> next() = 0;
    /// 0 to 1, by the bytes read.
    [[nodiscard]] virtual double progress() const = 0;
    /// The line of the last error that was about a row (InvalidInput), from 1.
    [[nodiscard]] qint64 faultLine() const { return m_faultLine; }

protected:
    /// "Line 7: what is wrong"
    Error rowError(qint64 line, const QString& what);

private:
    qint64 m_faultLine = 0;
};

} // namespace tapedeck::capture
