// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/embeddedserver.h"
#include "server/pricing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

QString fileWith(const QTemporaryDir& dir, const QByteArray& json)
{
    const QString path = dir.filePath(QStringLiteral("prices.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("No price file");
    return path;
}

} // namespace

class TestPricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheCommonModels()
    {
        const auto prices = Pricing::load();
        QVERIFY(prices.ok());
        QVERIFY(prices->size() >= 30);
        for (const char* model : {"gpt-4", "gpt-4o-mini", "gpt-4.1", "gpt-5", "o3-mini", "gpt-3.5-turbo",
                                  "claude-3-5-sonnet-20241022", "claude-3-7-sonnet-20250219",
                                  "gemini-2.5-pro", "mistral-large-latest", "deepseek-chat"})
            QVERIFY2(prices->find(model), model);
        QVERIFY(!prices->find("my-model"));
        QVERIFY(!prices->find(""));
        QCOMPARE(prices->find("gpt-4")->output.text(), std::string("0.00006"));
    }

    void theUsersFileWinsModelByModel()
    {
        const QTemporaryDir dir;
        const auto prices = Pricing::load(fileWith(
            dir,
            "{\"models\":{\"gpt-4\":{\"input\":1,\"output\":2},\"mine\":{\"input\":0.5,\"output\":0}}}"));
        QVERIFY(prices.ok());
        QCOMPARE(prices->find("gpt-4")->input.text(), std::string("0.000001"));
        QCOMPARE(prices->find("mine")->input.text(), std::string("0.0000005"));
        QVERIFY(prices->find("gpt-4o"));
    }

    void anUnusableFileIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("models:");
        QTest::newRow("no models") << QByteArray("{\"gpt-4\":{\"input\":1,\"output\":2}}");
        QTest::newRow("price missing") << QByteArray("{\"models\":{\"a\":{\"input\":1}}}");
        QTest::newRow("price a text") << QByteArray("{\"models\":{\"a\":{\"input\":\"1\",\"output\":1}}}");
    }

    void anUnusableFileIsAnError()
    {
        QFETCH(QByteArray, json);
        const QTemporaryDir dir;
        const auto prices = Pricing::load(fileWith(dir, json));
        QVERIFY(!prices.ok());
        QCOMPARE(prices.error().kind, ErrorKind::InvalidInput);
        QVERIFY(prices.error().text.contains(QStringLiteral("prices.json")));
    }

    void estimatesFourCharactersAToken()
    {
        QCOMPARE(estimateTokens(""), 0);
        QCOMPARE(estimateTokens("abcd"), 1);
        QCOMPARE(estimateTokens("abcde"), 2);
        QCOMPARE(estimateTokens("éééé"), 1); // characters, not bytes
    }

    void estimatesMessagesAndReplies()
    {
        QCOMPARE(estimatePromptTokens(Json("abcdefgh")), 2);
        QCOMPARE(estimatePromptTokens(readJson("[{\"role\":\"user\",\"content\":\"abcdefgh\"}]").value()),
                 3 + 3 + 1 + 2);
        QCOMPARE(estimatePromptTokens(Json()), 0);
        QCOMPARE(estimatePromptTokens(readJson("[1]").value()), 0);
        QCOMPARE(
            estimateCompletionTokens(readJson("{\"role\":\"assistant\",\"content\":\"abcdefgh\"}").value()),
            2);
        QCOMPARE(estimateCompletionTokens(Json("abcdefgh")), 0);
        QCOMPARE(estimateCompletionTokens(readJson("{\"role\":\"assistant\",\"content\":null}").value()), 0);
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "tst_pricing.moc"
