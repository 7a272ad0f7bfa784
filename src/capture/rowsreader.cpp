// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/rowsreader.h"

#include "capture/jsontext.h"
#include "capture/rowsreaders.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::RowsReader)
};

OpenedRows opened(const Result<std::shared_ptr<const Source>>& source, const RowsOptions& options)
{
    if (!source)
        return source.error();
    const std::string_view text = (*source)->text();
    const std::size_t first = skipBlanks(text, (*source)->begin());
    if (first >= text.size())
        return Error{ErrorKind::InvalidInput, Words::tr("The file holds nothing but blanks."), {}};
    if ((*source)->looksBinary())
        return Error{
            ErrorKind::InvalidInput, Words::tr("The file is no text."),
            Words::tr("Rows come from CSV with a header line, a JSON array of objects, or JSON Lines.")};
    if (text[first] == '[' || text[first] == '{')
        return openJsonRows(*source);
    return openCsvRows(*source, options);
}

} // namespace

OpenedRows RowsReader::open(const QString& path, const RowsOptions& options)
{
    FindingList findings;
    return opened(Source::open(path, {}, findings), options);
}

OpenedRows RowsReader::fromBytes(const QByteArray& bytes, const RowsOptions& options)
{
    FindingList findings;
    return opened(Source::fromBytes(bytes, {}, {}, findings), options);
}

Error RowsReader::rowError(qint64 line, const QString& what)
{
    m_faultLine = line;
    return Error{ErrorKind::InvalidInput, Words::tr("Line %1: %2").arg(QString::number(line), what), {}};
}

} // namespace tapedeck::capture
