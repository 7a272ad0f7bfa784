// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/api.h"
#include "contract/schemaset.h"
#include "contract/schemaview.h"

#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::contract;

class TestSchemaView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
    }

    void theKindSelectsTheMembers()
    {
        const Json& schema = m_api->requestSchema(EndpointId::CreateEvents, Dialect::Sdk);
        const Json* item = schema.at("/properties/events/items");
        QVERIFY(item);
        const auto has = [&](const char* kind, const char* name) {
            const auto names = memberNames(*item, Json::object({{"event_type", kind}}));
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        QVERIFY(has("llms", "prompt") && !has("tools", "prompt"));
        QVERIFY(has("tools", "name") && !has("llms", "name"));
        QVERIFY(has("actions", "screenshot") && has("chain", "screenshot"));
        QVERIFY(has("errors", "trigger_event_id") && !has("errors", "screenshot"));
    }

    void namesStandOnce()
    {
        const Json& schema = m_api->requestSchema(EndpointId::CreateEvents, Dialect::Sdk);
        auto names =
            memberNames(*schema.at("/properties/events/items"), Json::object({{"event_type", "llms"}}));
        QCOMPARE(names.front(), std::string("event_type"));
        std::sort(names.begin(), names.end());
        QVERIFY(std::adjacent_find(names.begin(), names.end()) == names.end());
    }

    void findsThePlaceOfAValue()
    {
        const Json& schema = m_api->requestSchema(EndpointId::CreateEvents, Dialect::Sdk);
        const Json body =
            Json::object({{"events", Json::array({Json::object({{"event_type", "llms"}, {"model", "m"}})})}});
        const Json* model = schemaAt(schema, body, "/events/0/model");
        QVERIFY(model);
        QCOMPARE((*model)["title"].toQString(), QStringLiteral("Model"));
        QVERIFY(schemaAt(schema, body, "/events/0/prompt"));
        QVERIFY(!schemaAt(schema, body, "/events/0/screenshot"));
        QVERIFY(!schemaAt(schema, body, "/events/1/model"));
        QCOMPARE(schemaAt(schema, body, ""), &schema);
    }

    void theDocumentedSessionMayBeFlatOrWrapped()
    {
        const Json& schema = m_api->requestSchema(EndpointId::CreateSession, Dialect::Documented);
        const Json flat = Json::object({{"id", "x"}});
        const Json wrapped = Json::object({{"session", flat}});
        QVERIFY(schemaAt(schema, flat, "/id"));
        QVERIFY(schemaAt(schema, wrapped, "/session/id"));
        QVERIFY(!schemaAt(schema, wrapped, "/id"));
        QVERIFY(m_api->validate(EndpointId::CreateSession, Dialect::Documented, flat).empty());
        QVERIFY(m_api->validate(EndpointId::CreateSession, Dialect::Documented, wrapped).empty());
        QVERIFY(!m_api->validate(EndpointId::CreateSession, Dialect::Documented, Json::object({})).empty());
    }

    void typesFitAsJsonSchemaHasIt()
    {
        const Json number = Json::object({{"type", Json::array({Json("number"), Json("null")})}});
        QVERIFY(typeFits(number, Json(3)) && typeFits(number, Json(3.5)) && typeFits(number, Json()));
        QVERIFY(!typeFits(number, Json("3")));
        const Json integer = Json::object({{"type", "integer"}});
        QVERIFY(typeFits(integer, Json(3)) && !typeFits(integer, Json(3.5)));
        QVERIFY(typeFits(Json::object({}), Json("anything")));
    }

    void referencesAreReplacedAndOverridden()
    {
        const Json definitions =
            Json::object({{"a", Json::object({{"type", "string"}, {"title", "A"}})},
                          {"b", Json::object({{"$ref", "definitions#/a"}, {"title", "B"}})}});
        const Json schema =
            Json::object({{"items", Json::object({{"$ref", "definitions#/b"}, {"minLength", 1}})}});
        QCOMPARE(resolveRefs(schema, definitions).dump(),
                 std::string("{\"items\":{\"type\":\"string\",\"title\":\"B\",\"minLength\":1}}"));
    }

    void brokenReferencesAreNoSchema()
    {
        const Json loop =
            Json::object({{"a", Json::object({{"items", Json::object({{"$ref", "definitions#/a"}})}})}});
        QVERIFY(resolveRefs(Json::object({{"$ref", "definitions#/a"}}), loop).isNull());
        QVERIFY(resolveRefs(Json::object({{"$ref", "definitions#/none"}}), loop).isNull());
        QVERIFY(resolveRefs(Json::object({{"$ref", "other.json"}}), loop).isNull());
    }

private:
    std::unique_ptr<Api> m_api;
};

QTEST_GUILESS_MAIN(TestSchemaView)
#include "tst_schemaview.moc"
