// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/fieldtitles.h"
#include "contract/formfields.h"
#include "contract/schemaview.h"
#include "contractcorpus.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

class TestFormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        m_cases = allCases(*m_api);
    }

    void everyMemberOfEveryBodyIsAField_data() { addRows(m_cases); }
    void everyMemberOfEveryBodyIsAField()
    {
        QFETCH(int, index);
        const CorpusCase& one = m_cases[static_cast<std::size_t>(index)];
        std::vector<std::string> places{formRoot(one.endpoint, one.body)};
        for (std::size_t i = 0; i < one.body["events"].items().size(); ++i)
            places.push_back(pointerTo("/events", i));
        for (const std::string& place : places) {
            const Json* object = one.body.at(place);
            QVERIFY(object);
            const auto fields = formFieldsAt(*m_api, one.endpoint, one.dialect, one.body, place);
            std::map<std::string, int> seen;
            for (const FormField& field : fields) {
                ++seen[field.name];
                QVERIFY2(!field.title.isEmpty(), field.name.c_str());
                QCOMPARE(field.pointer, pointerTo(place, field.name));
                QCOMPARE(field.present, object->has(field.name));
                QVERIFY(field.known || field.present);
                const bool titled = field.known && field.title.toStdString() != field.name;
                QVERIFY2(!titled || isTranslatable(field.title), qPrintable(field.title));
            }
            for (const auto& [name, count] : seen)
                QVERIFY2(count == 1, name.c_str());
            for (const JsonMember& member : object->members())
                QVERIFY2(seen.count(member.name) == 1, member.name.c_str());
        }
    }

    void theKindOfAnEventGivesItsFields()
    {
        const auto llm = fieldsOf("{\"event_type\":\"llms\",\"model\":\"m\",\"mine\":1.5}");
        QCOMPARE(llm.at("event_type").shape, Shape::Choice);
        QVERIFY(llm.at("event_type").required && !llm.at("event_type").choices.empty());
        QCOMPARE(llm.at("agent_id").shape, Shape::Agent);
        QCOMPARE(llm.at("thread_id").shape, Shape::Thread);
        QCOMPARE(llm.at("model").shape, Shape::Model);
        QCOMPARE(llm.at("prompt").shape, Shape::Messages);
        QCOMPARE(llm.at("completion").shape, Shape::Message);
        QCOMPARE(llm.at("prompt_tokens").shape, Shape::Integer);
        QCOMPARE(llm.at("cost").shape, Shape::Number);
        QCOMPARE(llm.at("init_timestamp").shape, Shape::Time);
        QVERIFY(llm.at("init_timestamp").required && llm.at("end_timestamp").required);
        QVERIFY(!llm.at("model").required && llm.at("model").nullable && !llm.at("model").examples.empty());
        QVERIFY(llm.at("session_id").ignored && !llm.at("model").ignored);
        QVERIFY(!llm.at("mine").known);
        QCOMPARE(llm.at("mine").shape, Shape::Number);
        QVERIFY(!llm.count("name"));

        const auto tool = fieldsOf("{\"event_type\":\"tools\"}");
        QCOMPARE(tool.at("name").shape, Shape::Text);
        QCOMPARE(tool.at("params").shape, Shape::Json);
        QCOMPARE(tool.at("logs").shape, Shape::LongText);
        QVERIFY(!tool.at("name").present);

        const auto error = fieldsOf("{\"event_type\":\"errors\"}");
        QCOMPARE(error.at("trigger_event_id").shape, Shape::Trigger);
        QCOMPARE(error.at("details").shape, Shape::LongText);
        QVERIFY(error.at("timestamp").required && !error.at("init_timestamp").required);
        QVERIFY(error.at("id").ignored);
    }

    void aSessionHasItsOwn()
    {
        const Json body = Json::object({{"session", Json::object({{"tags", Json::array({Json("a")})}})}});
        QCOMPARE(formRoot(EndpointId::CreateSession, body), std::string("/session"));
        QCOMPARE(formRoot(EndpointId::CreateSession, Json::object({{"id", "x"}})), std::string());
        QCOMPARE(formRoot(EndpointId::CreateEvents, body), std::string());
        const auto fields =
            byName(formFieldsAt(*m_api, EndpointId::CreateSession, Dialect::Sdk, body, "/session"));
        QCOMPARE(fields.at("session_id").shape, Shape::Uuid);
        QVERIFY(fields.at("session_id").required);
        QCOMPARE(fields.at("tags").shape, Shape::Tags);
        QCOMPARE(fields.at("host_env").shape, Shape::HostEnv);
        QCOMPARE(fields.at("end_state").shape, Shape::Choice);
        QCOMPARE(fields.at("video").shape, Shape::Link);
        QVERIFY(fields.at("jwt").ignored);
        const auto update =
            byName(formFieldsAt(*m_api, EndpointId::UpdateSession, Dialect::Sdk, body, "/session"));
        QVERIFY(update.at("init_timestamp").required && !update.at("session_id").required);
    }

    void bothDialectsHaveTheirNames()
    {
        const Json body = Json::object({{"id", "x"}});
        const auto fields =
            byName(formFieldsAt(*m_api, EndpointId::CreateSession, Dialect::Documented, body, ""));
        QVERIFY(fields.count("id") && !fields.count("session_id"));
        QCOMPARE(fields.at("id").shape, Shape::Uuid);
    }

    void allCallsWithABodyHaveFields()
    {
        for (const Endpoint& endpoint : m_api->endpoints()) {
            if (!endpoint.hasBody)
                continue;
            for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented})
                QVERIFY2(!formFieldsAt(*m_api, endpoint.id, dialect, Json(Json::Object{}), "").empty(),
                         qPrintable(endpoint.name));
        }
        QVERIFY(formFieldsAt(*m_api, EndpointId::CreateAgent, Dialect::Sdk, Json::array({}), "").empty());
    }

    void everyHintOfTheSchemasIsKnown()
    {
        // A misspelt x-form would silently be a JSON field.
        int hints = 0;
        for (const Endpoint& endpoint : m_api->endpoints()) {
            for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented})
                hints += checkHints(m_api->requestSchema(endpoint.id, dialect));
        }
        QVERIFY(hints > 50);
    }

private:
    using Fields = std::map<std::string, FormField>;

    static Fields byName(const std::vector<FormField>& fields)
    {
        Fields map;
        for (const FormField& field : fields)
            map.emplace(field.name, field);
        return map;
    }
    [[nodiscard]] Fields fieldsOf(const char* event) const
    {
        const Json body = Json::object({{"events", Json::array({*readJson(QByteArrayView(event))})}});
        return byName(formFieldsAt(*m_api, EndpointId::CreateEvents, Dialect::Sdk, body, "/events/0"));
    }
    static int checkHints(const Json& schema)
    {
        int hints = 0;
        if (const Json* hint = schema.find("x-form"); hint && hint->isString()) {
            ++hints;
            const bool json = hint->toView() == "json";
            if ((shapeOf(schema, nullptr) == Shape::Json) != json)
                qFatal("unknown x-form: %s", hint->dump().c_str());
        }
        for (const JsonMember& member : schema.members())
            hints += checkHints(member.value);
        for (const Json& item : schema.items())
            hints += checkHints(item);
        return hints;
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_APPLESS_MAIN(TestFormFields)
#include "tst_formfields.moc"
