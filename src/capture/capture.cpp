// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"

#include "capture/cancelling.h"
#include "capture/curlreader.h"
#include "capture/eventsreader.h"
#include "capture/exchangesreader.h"
#include "capture/exportreader.h"
#include "capture/indexedcapture.h"
#include "capture/indexer.h"
#include "capture/tapedeckreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Capture)
};

using Opened = Result<std::shared_ptr<const Capture>>;

std::unique_ptr<ItemReader> itemReader(Format format)
{
    switch (format) {
    case Format::Tapedeck:
        return std::make_unique<TapedeckReader>();
    case Format::Har:
        return std::make_unique<HarReader>();
    case Format::Events:
        return std::make_unique<EventsReader>();
    case Format::Exchanges:
    case Format::JsonLines:
        return std::make_unique<ExchangesReader>();
    case Format::Export:
    case Format::Curl:
        break;
    }
    return nullptr;
}

std::unique_ptr<WholeReader> wholeReader(Format format)
{
    if (format == Format::Curl)
        return std::make_unique<CurlReader>();
    return std::make_unique<ExportReader>();
}

Opened build(std::shared_ptr<const Source> source, const contract::Api& api, const OpenOptions& options,
             FindingList& findings)
{
    const auto what = recognise(source->text(), source->begin(), options);
    if (!what && what.error().kind == ErrorKind::InvalidInput && source->looksBinary())
        return Error{ErrorKind::InvalidInput, Words::tr("The file is binary, not a capture."), {}};
    if (!what)
        return what.error();
    Indexer indexer(*source, api, options, findings);
    std::unique_ptr<const Reader> reader;
    const auto index = [&]() -> Result<TrackBook> {
        if (what->framing == Framing::Whole) {
            auto whole = wholeReader(what->format);
            auto book = indexer.whole(*whole);
            reader = std::move(whole);
            return book;
        }
        auto items = itemReader(what->format);
        const ItemReader& itemsRead = *items;
        reader = std::move(items);
        if (what->framing == Framing::Lines)
            return indexer.lines(itemsRead);
        const auto spans = collectSpans(*source, *what, options, findings);
        if (!spans)
            return spans.error();
        return indexer.items(itemsRead, *spans, what->framing == Framing::Elements);
    };
    auto book = index();
    if (!book)
        return book.error();
    std::vector<Finding> told = findings.take();
    if (book->records.empty() && what->format != Format::Tapedeck && !told.empty() &&
        told.front().severity == Severity::Error) {
        // Nothing usable at all: the first finding is the reason.
        return Error{
            ErrorKind::InvalidInput, told.front().message,
            Words::tr("Line %1, byte %2 of the file.").arg(told.front().line).arg(told.front().byte)};
    }
    return std::shared_ptr<const Capture>(std::make_shared<IndexedCapture>(
        std::move(source), std::move(reader), *what, std::move(*book), std::move(told)));
}

} // namespace

QString formatName(Format format)
{
    switch (format) {
    case Format::Tapedeck:
        return QStringLiteral("tapedeck");
    case Format::Har:
        return QStringLiteral("har");
    case Format::JsonLines:
        return QStringLiteral("jsonl");
    case Format::Exchanges:
        return QStringLiteral("exchanges");
    case Format::Events:
        return QStringLiteral("events");
    case Format::Export:
        return QStringLiteral("export");
    case Format::Curl:
        return QStringLiteral("curl");
    }
    return {};
}

Opened Capture::open(const QString& path, const contract::Api& api, const OpenOptions& options)
{
    FindingList findings;
    auto source = Source::open(path, options, findings);
    if (!source)
        return source.error();
    return build(std::move(*source), api, options, findings);
}

Opened Capture::fromBytes(const QByteArray& bytes, const QString& name, const contract::Api& api,
                          const OpenOptions& options)
{
    FindingList findings;
    auto source = Source::fromBytes(bytes, name, options, findings);
    if (!source)
        return source.error();
    return build(std::move(*source), api, options, findings);
}

std::string Capture::eventPointer(std::size_t record) const
{
    const Record& place = records()[record];
    std::string out = place.element > 0 ? pointerTo({}, place.element - 1) : std::string();
    return place.member > 0 ? pointerTo(out + "/events", place.member - 1) : out;
}

qint64 partsLeftOut(const Capture& capture)
{
    const auto& findings = capture.findings();
    return std::count_if(findings.begin(), findings.end(),
                         [](const Finding& finding) { return finding.severity == Severity::Error; });
}

} // namespace tapedeck::capture
