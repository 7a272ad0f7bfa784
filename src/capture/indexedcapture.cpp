// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/indexedcapture.h"

#include "contract/dialects.h"
#include "core/ids.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Capture)
};

Dialect joined(Dialect a, Dialect b)
{
    if (a == b || b == Dialect::Unknown)
        return a;
    return a == Dialect::Unknown ? b : Dialect::Mixed;
}

} // namespace

IndexedCapture::IndexedCapture(std::shared_ptr<const Source> source, std::unique_ptr<const Reader> reader,
                               const Recognition& what, TrackBook&& book, std::vector<Finding> findings)
    : m_source(std::move(source))
    , m_reader(std::move(reader))
    , m_format(what.format)
    , m_array(what.holder.empty() && what.arrays.size() == 1 ? pointerTo({}, what.arrays.front())
                                                             : std::string())
    , m_records(std::move(book.records))
    , m_tracks(std::move(book.tracks))
    , m_findings(std::move(findings))
    , m_events(book.events)
{
    detectDialect(std::move(book.bodyKinds));
}

void IndexedCapture::detectDialect(std::unordered_map<quint64, quint32> bodyKinds)
{
    for (const auto& [kind, index] : bodyKinds) {
        const Record& record = m_records[index];
        // A body of such a size would take many times that while it is looked at.
        if (record.length > NodeParser::largest)
            continue;
        std::optional<Json> body;
        if (record.kind == Record::Kind::Event) {
            if (const auto found = event(index))
                body = Json::object({{"events", Json::array({*found})}});
        } else if (const auto found = exchange(index)) {
            body = readJson(found->request.body);
        }
        if (body)
            m_dialect = joined(m_dialect, contract::detectDialect(record.endpoint, *body).dialect);
    }
}

Result<Exchange> IndexedCapture::exchange(std::size_t record) const
{
    const Record& place = m_records[record];
    if (place.kind != Record::Kind::Exchange)
        return Error{ErrorKind::InvalidInput, Words::tr("This is an event, not an exchange."), {}};
    auto out = m_reader->exchange(*m_source, place, record);
    if (!out)
        return out;
    // Whose it is was found out for the whole file; where its token is masked, nothing else tells.
    out->sessionId = m_tracks[place.track].sessionId;
    out->source = name();
    // The same each time it is asked for, so that it can be referred to.
    if (out->id.empty())
        out->id = uuidFromText(name().toStdString() + '#' + std::to_string(record));
    return out;
}

std::string IndexedCapture::eventPointer(std::size_t record) const
{
    return m_array + Capture::eventPointer(record);
}

Result<Json> IndexedCapture::event(std::size_t record) const
{
    const Record& place = m_records[record];
    if (place.kind != Record::Kind::Event)
        return Error{ErrorKind::InvalidInput, Words::tr("This is an exchange, not an event."), {}};
    return m_reader->event(*m_source, place);
}

} // namespace tapedeck::capture
