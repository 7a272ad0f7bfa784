// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"
#include "formfixture.h"
#include "gui/fields/fieldvalues.h"

#include <QRandomGenerator>

#include <set>

using namespace tapedeck;
using namespace tapedeck::gui;
using namespace tapedeck::test;

namespace {

// Every object of a body, however deep.
void collectObjects(const Json& value, const std::string& pointer, std::vector<std::string>& out)
{
    if (value.isObject())
        out.push_back(pointer);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        collectObjects(value.items()[i], pointerTo(pointer, i), out);
    for (const JsonMember& member : value.members())
        collectObjects(member.value, pointerTo(pointer, member.name), out);
}

std::vector<std::string> objectsOf(const Json& body)
{
    std::vector<std::string> out;
    collectObjects(body, "", out);
    return out;
}

/// Blanks, spellings and names that a form could lose.
std::string oddlyWritten(const Json& body)
{
    std::string text = body.dump(4);
    for (std::size_t at = 0; (at = text.find("\": ", at)) != std::string::npos; at += 4)
        text.insert(at + 1, at % 3 == 0 ? "\t" : " ");
    return text;
}

/// What a body has that no form may touch: members of unknown names, by their place and value.
std::map<std::string, std::string> unknownsOf(const Json& body)
{
    std::map<std::string, std::string> out;
    for (const std::string& pointer : objectsOf(body)) {
        for (const JsonMember& member : body.at(pointer)->members()) {
            if (member.name.starts_with("x_"))
                out[pointerTo(pointer, member.name)] = member.value.dump();
        }
    }
    return out;
}

class Changer
{
public:
    explicit Changer(quint32 seed)
        : m_random(seed)
    {}
    std::size_t below(std::size_t bound)
    {
        return static_cast<std::size_t>(m_random.bounded(static_cast<quint32>(bound)));
    }
    Json anything()
    {
        switch (below(8)) {
        case 0:
            return {};
        case 1:
            return Json(below(2) == 1);
        case 2:
            return Json::number("1.50e+" + std::to_string(below(300)));
        case 3:
            return Json::number("1234567890123456789012" + std::to_string(below(9)));
        case 4:
            return Json("line\r\nline\u00a0" + std::to_string(below(100)));
        case 5:
            return Json("{{now+" + std::to_string(below(9)) + "s}}");
        case 6:
            return Json::array({Json("a"), Json()});
        default:
            return Json::object({{"inner", Json(static_cast<qint64>(below(9)))}});
        }
    }

private:
    QRandomGenerator m_random;
};

} // namespace

class TestFormRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useLook();
        m_cases = allCases(theApi());
        QVERIFY(m_cases.size() > 100);
    }
    void init() { failOnWarnings(); }

    void lookingChangesNothing_data() { addRows(m_cases); }
    void lookingChangesNothing()
    {
        QFETCH(int, index);
        const CorpusCase& one = m_cases[static_cast<std::size_t>(index)];
        const std::string text = oddlyWritten(one.body);
        for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
            FormFixture fixture(text, "", one.endpoint, dialect);
            fixture.form.show();
            for (const std::string& pointer : objectsOf(one.body)) {
                fixture.form.setPointer(pointer);
                // Each member has a row, and the focus may go through all of them.
                std::set<std::string> names;
                for (const JsonMember& member : one.body.at(pointer)->members())
                    names.insert(member.name);
                for (FormRow* row : fixture.form.rows()) {
                    QCOMPARE(row->field().present, names.erase(row->field().name) == 1);
                    row->editor()->setFocus();
                }
                QVERIFY2(names.empty(), pointer.c_str());
            }
            QCOMPARE(fixture.document.text(), text);
            QCOMPARE(fixture.document.undoStack().count(), 0);
        }
    }

    void nothingUnknownIsLost_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void nothingUnknownIsLost()
    {
        QFETCH(int, seed);
        Changer changer(static_cast<quint32>(seed));
        Json body = m_cases[changer.below(m_cases.size())].body;
        while (!body.isObject())
            body = m_cases[changer.below(m_cases.size())].body;
        for (const std::string& pointer : objectsOf(body))
            body.at(pointer)->set("x_" + std::to_string(changer.below(1000)), changer.anything());
        const EndpointIdAndDialect head = headFor(body);
        FormFixture fixture(oddlyWritten(body), "", head.first, head.second);
        fixture.form.show();
        std::vector<std::string> texts{fixture.document.text()};

        for (int step = 0; step < 25; ++step) {
            const auto before = unknownsOf(fixture.document.value());
            const auto objects = objectsOf(fixture.document.value());
            fixture.form.setPointer(objects[changer.below(objects.size())]);
            const auto& rows = fixture.form.rows();
            std::set<std::string> touched;
            if (changer.below(4) == 0) { // on the text's side
                fixture.document.splice({0, 0, changer.below(2) ? "\n" : " "}, QStringLiteral("Typing"),
                                        this);
            } else if (!rows.empty()) {
                FormRow* row = rows[changer.below(rows.size())];
                touched.insert(row->field().pointer);
                if (changer.below(5) == 0)
                    Q_EMIT row->removeWanted();
                else
                    Q_EMIT row->editor()->edited(changer.anything());
            }
            const auto after = unknownsOf(fixture.document.value());
            for (const auto& [pointer, value] : before) {
                const bool inTouched =
                    std::any_of(touched.begin(), touched.end(), [&](const std::string& place) {
                        return pointer == place || pointer.starts_with(place + '/') ||
                               place.starts_with(pointer + '/');
                    });
                const auto now = after.find(pointer);
                const std::string found = now == after.end() ? "nothing" : now->second;
                QVERIFY2(inTouched || found == value, (pointer + ": " + value + " became " + found).c_str());
            }
            // What the rows show is what the text says.
            for (FormRow* row : fixture.form.rows()) {
                const Json* value = fixture.document.value().at(row->field().pointer);
                QCOMPARE(row->field().present, value != nullptr);
                QCOMPARE(row->isNull(), value && value->isNull());
            }
            if (fixture.document.text() != texts.back())
                texts.push_back(fixture.document.text());
        }
        while (fixture.document.undoStack().canUndo())
            fixture.document.undoStack().undo();
        QCOMPARE(fixture.document.text(), texts.front());
    }

private:
    using EndpointIdAndDialect = std::pair<contract::EndpointId, Dialect>;
    static EndpointIdAndDialect headFor(const Json& body)
    {
        return {body.has("events") ? contract::EndpointId::CreateEvents : contract::EndpointId::CreateSession,
                contract::detectDialect(contract::EndpointId::CreateEvents, body).dialect ==
                        Dialect::Documented
                    ? Dialect::Documented
                    : Dialect::Sdk};
    }
    std::vector<CorpusCase> m_cases;
};

QTEST_MAIN(TestFormRoundTrip)

#include "tst_formroundtrip.moc"
