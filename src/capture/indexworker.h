// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/bodyfacts.h"
#include "capture/findinglist.h"
#include "capture/item.h"
#include "capture/node.h"

#include <QByteArray>

namespace tapedeck::capture {

/// Turns items into records. One a thread; the readers say where an item's parts are, and what they mean is
/// told here, the same for every format.
class IndexWorker
{
public:
    IndexWorker(const contract::Api& api, const OpenOptions& options);

    /// Where the results go from now on.
    void begin(ChunkIndex& chunk, FindingList& findings);
    [[nodiscard]] FindingList& findings() { return *m_findings; }

    /// The item as a value; none if it cannot be used, which is then a finding. What stands behind the value
    /// is cut off the item, and told.
    Node read(Item& item);
    /// An item that is sound but not what belongs here: a finding.
    void reject(const Item& item, const QString& message);

    struct Parts
    {
        std::string_view method;
        std::string_view url;
        std::string_view authorization; ///< header, as it stands
        std::string_view session;       ///< told by the capture itself; empty if it does not
        Node body;                      ///< an object, or a string that holds the body's text
        std::string_view bodyText;      ///< if it is not a node
        qint64 time = 0;
        int status = 0;
        quint8 extra = 0;
    };
    void addExchange(const Item& item, const Parts& parts);
    /// `session`: of the event if it tells none itself.
    void addEvent(const Item& item, const Node& event, std::string_view session = {});

private:
    struct Match
    {
        bool known = false;
        contract::EndpointId endpoint{};
        std::string pathId;
    };
    const Match& match(std::string_view method, std::string_view url);
    const std::string& sessionOfToken(std::string_view authorization);
    Node readBody(const Item& item, const Parts& parts);
    Node readPatiently(Item& item, std::string_view text);
    void cutTrailing(Item& item);
    /// The text itself as a value, for what is not parsed.
    static Node asText(std::string_view text, TextSkips& skips);
    void addKinds(const std::vector<quint64>& kinds);
    quint32 sessionIndex(std::string_view session);

    const contract::Api& m_api;
    const OpenOptions& m_options;
    ChunkIndex* m_chunk = nullptr;
    FindingList* m_findings = nullptr;
    NodeParser m_items;
    NodeParser m_bodies;
    TextSkips m_itemSkips;
    TextSkips m_bodySkips;
    QByteArray m_repaired;
    QByteArray m_repairedBody;
    std::string m_keep;
    std::unordered_map<std::string, Match> m_matches;
    std::unordered_map<std::string, std::string> m_tokens;
};

} // namespace tapedeck::capture
