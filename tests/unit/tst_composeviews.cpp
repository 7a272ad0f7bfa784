// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "contract/schemaview.h"
#include "contractcorpus.h"

#include <random>

using namespace tapedeck;
using namespace tapedeck::models;
using test::ComposeFixture;

namespace {

const QString label = QStringLiteral("Change");

// Puts a member that no schema knows into every object of the body; returns how many.
int markAll(Json& value, int& next)
{
    int count = 0;
    if (value.isArray()) {
        for (Json& item : value.items())
            count += markAll(item, next);
    } else if (value.isObject()) {
        for (JsonMember& member : value.members())
            count += markAll(member.value, next);
        value.set("x_unknown_" + std::to_string(next++), Json::number("1.500"));
        ++count;
    }
    return count;
}

int marksIn(const Json& value)
{
    int count = 0;
    for (const Json& item : std::as_const(value).items())
        count += marksIn(item);
    for (const JsonMember& member : std::as_const(value).members()) {
        if (member.name.starts_with("x_unknown_"))
            count += member.value.spelling() == "1.500" ? 1 : -1'000;
        else
            count += marksIn(member.value);
    }
    return count;
}

// Places that a form has fields for: members that the schema knows and that hold no object or list.
std::vector<std::string> fieldsOf(const ComposeDocument& document)
{
    const auto& head = document.head();
    const Json& schema = document.api().requestSchema(head.endpoint, head.dialect);
    std::vector<std::string> out;
    for (std::size_t node = 1; node < document.map().nodes().size(); ++node) {
        const JsonNode& here = document.map().nodes()[node];
        const bool plain = here.kind != Json::Kind::Object && here.kind != Json::Kind::Array;
        std::string pointer = document.map().pointerOf(node);
        if (plain && here.hasName() && contract::schemaAt(schema, document.value(), pointer))
            out.push_back(std::move(pointer));
    }
    return out;
}

} // namespace

/// Form and text are one: whatever is edited on either side, what the form does not know stays.
class TstComposeViews : public QObject
{
    Q_OBJECT

    static const std::vector<test::CorpusCase>& cases()
    {
        static const std::vector<test::CorpusCase> all = test::allCases(test::theApi());
        return all;
    }

private Q_SLOTS:
    void randomEditsLoseNoUnknownMember_data() { test::addRows(cases()); }
    void randomEditsLoseNoUnknownMember()
    {
        QFETCH(int, index);
        const test::CorpusCase& one = cases()[static_cast<std::size_t>(index)];
        Json body = one.body;
        int next = 0;
        const int marks = markAll(body, next);
        ComposeFixture fixture(body.dump(index % 3), one.endpoint, one.dialect);
        ComposeDocument& document = fixture.document;
        QCOMPARE(marksIn(document.value()), marks);

        std::mt19937 random(static_cast<unsigned>(index));
        const auto below = [&](std::size_t limit) {
            return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
        };
        for (int step = 0; step < 40; ++step) {
            const std::vector<std::string> fields = fieldsOf(document);
            const std::size_t kind = below(6);
            if (fields.empty() || !document.isValid() ||
                kind == 0) { // on the text: something half typed, and on
                const std::size_t at = document.map().nodes().front().end;
                fixture.type(at, "]"); // after the whole: invalid
                QVERIFY(!document.isValid());
                QCOMPARE(marksIn(document.value()), marks);
                fixture.erase(at + 1, 1);
            } else if (kind == 1) {
                document.removeValue(fields[below(fields.size())], label);
            } else if (kind == 2) {
                CallHead head = document.head();
                head.dialect = head.dialect == Dialect::Sdk ? Dialect::Documented : Dialect::Sdk;
                document.setHead(head);
            } else if (kind == 3) {
                do // half typed texts are steps too
                    document.undoStack().undo();
                while (!document.isValid());
            } else {
                const Json values[] = {Json("typed \"in\" the form"), Json(7), Json(), Json(true),
                                       Json::array({Json("tag")})};
                document.setValue(fields[below(fields.size())], values[below(5)], label);
            }
            QVERIFY(document.isValid());
            QCOMPARE(marksIn(document.value()), marks);
        }
    }
    void editsOfTheFormLeaveOtherBytesAlone_data() { test::addRows(cases()); }
    void editsOfTheFormLeaveOtherBytesAlone()
    {
        QFETCH(int, index);
        const test::CorpusCase& one = cases()[static_cast<std::size_t>(index)];
        ComposeFixture fixture(one.body.dump(4), one.endpoint, one.dialect);
        ComposeDocument& document = fixture.document;
        for (const std::string& field : fieldsOf(document)) {
            const std::string before = document.text();
            const JsonNode node = document.map().nodes()[*document.map().find(field)];
            QVERIFY(document.setValue(field, Json("\x01 new"), label));
            QVERIFY(*document.value().at(field) == Json("\x01 new"));
            QCOMPARE(document.text().substr(0, node.begin), before.substr(0, node.begin));
            const std::string rest = before.substr(node.end);
            QVERIFY(document.text().ends_with(rest));
        }
    }
};

QTEST_GUILESS_MAIN(TstComposeViews)
#include "tst_composeviews.moc"
