// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "contract/dialects.h"
#include "core/jsonparser.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

namespace tapedeck::test {

/// A labelled body of tests/data/contract.
struct CorpusCase
{
    QString name;
    contract::EndpointId endpoint{};
    Dialect dialect = Dialect::Unknown;
    QStringList findings; ///< "severity rule pointer", in order
    QStringList remains;  ///< rules of errors that no conversion can mend
    contract::CheckContext context;
    Json body;
    Json row;
    bool page = false; ///< an example of the public page
};

inline Json readDataFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const auto value = readJson(file.readAll());
    if (!value)
        qFatal("no JSON: %s", qPrintable(path));
    return *value;
}

inline QStringList textsOf(const Json& list)
{
    QStringList texts;
    for (const Json& item : list.items())
        texts.append(item.toQString());
    return texts;
}

inline CorpusCase corpusCase(const contract::Api& api, const Json& row, const Json& endpoint)
{
    CorpusCase out;
    const contract::Endpoint* found = api.endpointByName(endpoint.toQString());
    const auto dialect = dialectFromName(row["dialect"].toQString());
    if (!found || !dialect)
        qFatal("bad label: %s", row.dump().c_str());
    out.endpoint = found->id;
    out.dialect = *dialect;
    out.findings = textsOf(row["findings"]);
    out.remains = textsOf(row["remains"]);
    out.body = row["body"];
    out.row = row;
    const Json& context = row["context"];
    if (const Json* session = context.find("session"))
        out.context.session = *session;
    const auto ids = [](const Json& list) {
        std::set<std::string> set;
        for (const Json& item : list.items())
            set.emplace(item.toView());
        return set;
    };
    if (const Json* agents = context.find("agents"))
        out.context.agents = ids(*agents);
    if (const Json* events = context.find("events"))
        out.context.events = ids(*events);
    return out;
}

/// The page's examples and the corpus.
inline std::vector<CorpusCase> allCases(const contract::Api& api)
{
    std::vector<CorpusCase> cases;
    const QDir page(QStringLiteral(TAPEDECK_TEST_DATA "/contract/page"));
    for (const QString& file : page.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Json row = readDataFile(page.filePath(file));
        CorpusCase one = corpusCase(api, row, row["endpoint"]);
        one.name = QStringLiteral("page: ") + file.chopped(5);
        one.page = true;
        cases.push_back(std::move(one));
    }
    const QDir corpus(QStringLiteral(TAPEDECK_TEST_DATA "/contract/corpus"));
    for (const QString& file : corpus.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Json table = readDataFile(corpus.filePath(file));
        for (const Json& row : table["cases"].items()) {
            CorpusCase one = corpusCase(api, row, table["endpoint"]);
            one.name = table["endpoint"].toQString() + QStringLiteral(": ") + row["name"].toQString();
            cases.push_back(std::move(one));
        }
    }
    return cases;
}

/// Adds the cases as rows of a data-driven test with one column, the index.
inline void addRows(const std::vector<CorpusCase>& cases)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases[i].name)) << static_cast<int>(i);
}

/// The body with one member or item after the other replaced by values of every type.
struct SpoiledBody
{
    std::string what; ///< "/events/0/id=null"
    Json body;
};
inline std::vector<SpoiledBody> spoiled(const Json& body)
{
    std::vector<std::string> places;
    const auto collect = [&](const auto& self, const Json& value, const std::string& pointer) -> void {
        places.push_back(pointer);
        for (std::size_t i = 0; i < value.items().size(); ++i)
            self(self, value.items()[i], pointerTo(pointer, i));
        for (const JsonMember& member : value.members())
            self(self, member.value, pointerTo(pointer, member.name));
    };
    collect(collect, body, "");
    const std::vector<Json> junk{Json(),
                                 Json(true),
                                 Json(-7),
                                 Json(2.5),
                                 Json(""),
                                 Json("junk"),
                                 Json::array({Json(1)}),
                                 Json::object({{"type", "llm"}, {"id", "x"}})};
    std::vector<SpoiledBody> out;
    for (const std::string& place : places) {
        for (const Json& value : junk) {
            Json copy = body;
            *copy.at(place) = value;
            out.push_back({place + '=' + value.dump(), std::move(copy)});
        }
    }
    return out;
}

inline QString shown(const Finding& finding)
{
    return QStringLiteral("%1 %2 %3")
        .arg(severityName(finding.severity), finding.rule, QString::fromStdString(finding.pointer));
}

inline QStringList shown(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines.append(shown(finding));
    return lines;
}

} // namespace tapedeck::test
