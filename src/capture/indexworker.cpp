// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/indexworker.h"

#include "capture/badjson.h"
#include "capture/jsontext.h"
#include "capture/utf8.h"
#include "contract/reading.h"
#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Index)
};

constexpr std::size_t cacheSize = 4096;

// "$BASE/v2/…" of a script: the path is what tells the endpoint.
std::string_view withoutVariable(std::string_view url)
{
    if (!url.starts_with('$'))
        return url;
    const std::size_t slash = url.find('/');
    return slash == std::string_view::npos ? std::string_view() : url.substr(slash);
}

template <typename Map>
void bound(Map& map)
{
    if (map.size() >= cacheSize)
        map.clear();
}

} // namespace

IndexWorker::IndexWorker(const contract::Api& api, const OpenOptions& options)
    : m_api(api)
    , m_options(options)
    , m_itemSkips(options)
    , m_bodySkips(options)
{}

Node IndexWorker::asText(std::string_view text, TextSkips& skips)
{
    skips.clear();
    return Node::ofText(text, 0, &skips);
}

void IndexWorker::begin(ChunkIndex& chunk, FindingList& findings)
{
    m_chunk = &chunk;
    m_findings = &findings;
}

Node IndexWorker::read(Item& item)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (item.text.starts_with(mark)) {
        m_findings->add(Severity::Info, "byte-order-mark", item.line, item.offset,
                        Words::tr("There is a byte order mark in the middle of the file. It is skipped."));
        item.text.remove_prefix(mark.size());
        item.offset += static_cast<qint64>(mark.size());
    }
    if (item.text.size() > NodeParser::largest) {
        const auto problem = findProblem(item.text, m_options);
        if (problem && problem->kind == JsonError::Kind::Trailing) {
            cutTrailing(item);
        } else if (problem && problem->kind != JsonError::Kind::BadUtf8) {
            addProblem(*m_findings, *problem, item.offset, item.line);
            return {};
        }
        if (firstNotUtf8(item.text, m_options) < item.text.size()) {
            addNotUtf8(*m_findings, item);
            m_repaired = repairedUtf8(item.text);
            return asText({m_repaired.constData(), static_cast<std::size_t>(m_repaired.size())}, m_itemSkips);
        }
        return asText(item.text, m_itemSkips);
    }
    Node out;
    const auto outcome = m_items.parse(item.text, item.readableAfter, out);
    if (outcome == NodeParser::Outcome::Parsed) {
        if (NodeParser::hasDuplicates(out))
            readPatiently(item, item.text); // tells which
        return out;
    }
    if (outcome != NodeParser::Outcome::BadUtf8)
        return readPatiently(item, item.text);
    addNotUtf8(*m_findings, item);
    m_repaired = repairedUtf8(item.text);
    const std::string_view repaired(m_repaired.constData(), static_cast<std::size_t>(m_repaired.size()));
    if (m_items.parse(repaired, 0, out) == NodeParser::Outcome::Parsed)
        return out;
    return readPatiently(item, repaired);
}

// What the fast parser refuses, ours may still read: half a surrogate pair, a number beyond 64 bits, rubbish
// behind the value. `text`: the item's, as UTF-8.
Node IndexWorker::readPatiently(Item& item, std::string_view text)
{
    auto parsed = parseJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!parsed && parsed.error().kind == JsonError::Kind::Trailing) {
        cutTrailing(item);
        text = text.substr(0, skipValue(text, 0));
        parsed = parseJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    if (!parsed) {
        addProblem(*m_findings, parsed.error(), item.offset, item.line, text);
        return {};
    }
    for (const JsonIssue& issue : parsed->issues)
        addIssue(*m_findings, issue, item.offset + issue.offset, item.line, text);
    return asText(text, m_itemSkips);
}

void IndexWorker::cutTrailing(Item& item)
{
    const std::size_t end = skipValue(item.text, 0, &m_options);
    if (end == std::string_view::npos) // cancelled
        return;
    const std::size_t rest = skipBlanks(item.text, end);
    const auto lines =
        std::count(item.text.begin(), item.text.begin() + static_cast<std::ptrdiff_t>(rest), '\n');
    m_findings->add(Severity::Warning, "trailing", item.line + lines, item.offset + static_cast<qint64>(rest),
                    Words::tr("There is something behind the value. It is not used."));
    item.readableAfter += item.text.size() - end;
    item.text = item.text.substr(0, end);
}

void IndexWorker::reject(const Item& item, const QString& message)
{
    m_findings->add(Severity::Warning, "not-an-item", item.line, item.offset, message,
                    Words::tr("It is left out; everything else is used."));
}

const IndexWorker::Match& IndexWorker::match(std::string_view method, std::string_view url)
{
    std::string key;
    key.reserve(method.size() + url.size() + 1);
    key.append(method).append(1, ' ').append(url);
    const auto known = m_matches.find(key);
    if (known != m_matches.end())
        return known->second;
    bound(m_matches);
    Match out;
    const std::string_view path = withoutVariable(url);
    const auto found = m_api.match(QByteArrayView(method.data(), static_cast<qsizetype>(method.size())),
                                   QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())));
    if (found && found->methodFits) {
        out.known = true;
        out.endpoint = found->id;
        out.pathId = found->pathId.toStdString();
    }
    return m_matches.emplace(std::move(key), std::move(out)).first->second;
}

const std::string& IndexWorker::sessionOfToken(std::string_view authorization)
{
    // The service takes whatever follows the first blank (contract 1.2).
    const std::size_t blank = authorization.find(' ');
    const std::string_view token =
        blank == std::string_view::npos ? authorization : authorization.substr(blank + 1);
    static const std::string none;
    if (token.empty() || token == redactedMark)
        return none;
    const std::string key(token);
    const auto known = m_tokens.find(key);
    if (known != m_tokens.end())
        return known->second;
    bound(m_tokens);
    const auto claims = contract::readJwt(QByteArrayView(token.data(), static_cast<qsizetype>(token.size())));
    return m_tokens.emplace(key, claims ? claims->sessionId.toStdString() : std::string()).first->second;
}

Node IndexWorker::readBody(const Item& item, const Parts& parts)
{
    Node out;
    if (parts.body.isObject() || parts.body.isArray())
        return parts.body;
    const std::string_view text = parts.body.isString() ? parts.body.text(m_keep) : parts.bodyText;
    if (text.empty())
        return out;
    if (text.size() > NodeParser::largest) {
        const auto problem = findProblem(text, m_options);
        if (!problem)
            return asText(text, m_bodySkips);
        addBodyProblem(*m_findings, *problem, item);
        return out;
    }
    const auto outcome = m_bodies.parse(text, 0, out);
    if (outcome == NodeParser::Outcome::Parsed && !NodeParser::hasDuplicates(out))
        return out;
    const auto parsed = parseJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!parsed) {
        addBodyProblem(*m_findings, parsed.error(), item);
        return {};
    }
    for (const JsonIssue& issue : parsed->issues)
        addBodyIssue(*m_findings, issue, item);
    return outcome == NodeParser::Outcome::Parsed ? out : asText(text, m_bodySkips);
}

quint32 IndexWorker::sessionIndex(std::string_view session)
{
    const auto [place, fresh] = m_chunk->sessionIndex.try_emplace(
        std::string(session), static_cast<quint32>(m_chunk->sessions.size()));
    if (fresh)
        m_chunk->sessions.emplace_back(session);
    return place->second;
}

void IndexWorker::addKinds(const std::vector<quint64>& kinds)
{
    constexpr std::size_t most = 1024;
    for (const quint64 kind : kinds) {
        if (m_chunk->bodyKinds.size() < most)
            m_chunk->bodyKinds.try_emplace(kind, static_cast<quint32>(m_chunk->records.size()));
    }
}

void IndexWorker::addExchange(const Item& item, const Parts& parts)
{
    using contract::EndpointId;
    if (item.text.size() > std::numeric_limits<quint32>::max()) {
        reject(item, Words::tr("One exchange is larger than 4 GB."));
        return;
    }
    Record record;
    record.offset = item.offset;
    record.length = static_cast<quint32>(item.text.size());
    record.line = static_cast<quint32>(item.line);
    record.status = static_cast<quint16>(std::clamp(parts.status, 0, 999));
    record.time = parts.time;
    record.extra = parts.extra;
    record.track = ChunkIndex::noSession;
    const Match& match = this->match(parts.method, parts.url);
    record.known = match.known;
    record.endpoint = match.endpoint;
    if (!match.known) {
        ++m_chunk->strangers;
        m_chunk->records.push_back(record);
        return;
    }

    const EndpointId endpoint = match.endpoint;
    const bool byKey = m_api.endpoint(endpoint).auth != contract::Auth::Jwt;
    const std::string& tokenSession = sessionOfToken(parts.authorization);
    const bool told = !parts.session.empty() || (!byKey && !tokenSession.empty());
    BodyFacts facts = readBodyFacts(endpoint, readBody(item, parts), !told);
    record.events = static_cast<quint16>(std::min<qint64>(facts.events, 0xFFFF));
    record.tokens = static_cast<quint32>(std::min<quint64>(facts.tokens, 0xFFFFFFFF));
    if (endpoint == EndpointId::CreateEvents)
        m_chunk->events += facts.events;
    if (endpoint == EndpointId::CreateSession && parts.status < 400)
        record.extra |= beginsSession;
    if (endpoint == EndpointId::UpdateSession && facts.ends && parts.status < 400)
        record.extra |= endsSession;
    addKinds(facts.kinds);

    // Whose it is: the capture's word, then what the service would go by (contract 2), then what else tells.
    // The SDK leaves an older session's token on calls that go by the API key (contract 5).
    std::string_view session = parts.session;
    const auto orElse = [&session](std::string_view next) { session = session.empty() ? next : session; };
    if (byKey) {
        orElse(match.pathId);
        orElse(facts.inSession);
        orElse(facts.sessionId);
        if (endpoint == EndpointId::CreateSession)
            orElse(facts.id);
        if (endpoint == EndpointId::DeveloperErrors)
            orElse(tokenSession);
    } else {
        orElse(tokenSession);
        orElse(facts.inSession);
        orElse(facts.sessionId);
        if (endpoint == EndpointId::UpdateSession)
            orElse(facts.id);
        orElse(facts.inEvents);
    }
    if (!session.empty()) {
        record.track = sessionIndex(session);
    } else if (!byKey) {
        record.track = ChunkIndex::orphaned;
        m_chunk->orphans.push_back(
            {static_cast<quint32>(m_chunk->records.size()), std::move(facts.makes), std::move(facts.uses)});
    }
    m_chunk->records.push_back(record);
}

void IndexWorker::addEvent(const Item& item, const Node& event, std::string_view session)
{
    if (item.text.size() > std::numeric_limits<quint32>::max()) {
        reject(item, Words::tr("One event is larger than 4 GB."));
        return;
    }
    const EventFacts facts = readEventFacts(event, false);
    Record record;
    record.kind = Record::Kind::Event;
    record.endpoint = contract::EndpointId::CreateEvents;
    record.offset = item.offset;
    record.length = static_cast<quint32>(item.text.size());
    record.line = static_cast<quint32>(item.line);
    record.element = item.element;
    record.member = item.member;
    record.time = facts.time;
    record.tokens = static_cast<quint32>(std::min<quint64>(facts.tokens, 0xFFFFFFFF));
    record.events = 1;
    const std::string_view owner = facts.sessionId.empty() ? session : std::string_view(facts.sessionId);
    record.track = owner.empty() ? ChunkIndex::noSession : sessionIndex(owner);
    ++m_chunk->events;
    addKinds({facts.kind});
    m_chunk->records.push_back(record);
}

} // namespace tapedeck::capture
