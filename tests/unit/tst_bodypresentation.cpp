// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodypresentation.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using Kind = BodyPresentation::Kind;

class TstBodyPresentation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodiesAreShownForWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("noted");
        QTest::newRow("none") << QByteArray() << int(Kind::Empty) << true;
        QTest::newRow("object") << QByteArray("{\"a\":1}") << int(Kind::Json) << false;
        QTest::newRow("bare string") << QByteArray("\"Success\"") << int(Kind::BareString) << true;
        QTest::newRow("page of a proxy") << QByteArray("<!DOCTYPE html><p>502") << int(Kind::Html) << true;
        QTest::newRow("half") << QByteArray("{\"a\":") << int(Kind::Text) << true;
        QTest::newRow("broken utf-8") << QByteArray("{\"a\":\"\xff\"}") << int(Kind::BrokenText) << true;
        QTest::newRow("latin-1") << QByteArray("{\"a\":\"caf\xe9 cr\xe8me\"}") << int(Kind::BrokenText)
                                 << true;
        QTest::newRow("noise") << QByteArray("\xff\xfe\x80\x81\x01\x02") << int(Kind::Binary) << true;
        QTest::newRow("zeros") << QByteArray(4, '\0') << int(Kind::Binary) << true;
    }
    void bodiesAreShownForWhatTheyAre()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(bool, noted);
        const BodyPresentation shown = present(body);
        QCOMPARE(int(shown.kind), kind);
        QCOMPARE(!shown.note.isEmpty(), noted);
        const bool json =
            shown.kind == Kind::Json || shown.kind == Kind::BareString || shown.kind == Kind::BrokenText;
        QCOMPARE(shown.json.has_value(), json);
        // A glance at a body's start says the same, but that half a JSON is JSON to it.
        const BodyGlance seen = glance(body);
        if (body != "{\"a\":")
            QCOMPARE(int(seen.kind), kind);
        QVERIFY(!seen.note.isEmpty() || !noted || seen.kind == Kind::Json);
    }
    void brokenTextIsReadableAndRawHasItsBytes()
    {
        const BodyPresentation shown = present("{\"a\":\"x\xff\"}");
        QCOMPARE(shown.pretty, QByteArray("{\n  \"a\": \"x\xEF\xBF\xBD\"\n}"));
        QVERIFY(shown.raw.contains("78 ff 22"));
        QVERIFY(shown.note.contains(QLatin1Char('7')));
    }
    void jsonIsIndentedAndRawIsLeftAlone()
    {
        const BodyPresentation shown = present("{\"b\":1,\"a\":[1.50]}");
        QCOMPARE(shown.raw, QByteArray("{\"b\":1,\"a\":[1.50]}"));
        QCOMPARE(shown.pretty, QByteArray("{\n  \"b\": 1,\n  \"a\": [\n    1.50\n  ]\n}"));
    }
    void binaryIsHexWithOffsets()
    {
        QCOMPARE(present(QByteArray("\x00"
                                    "A\xff",
                                    3))
                     .pretty.simplified(),
                 QByteArray("00000000 00 41 ff .A."));
    }
};

QTEST_APPLESS_MAIN(TstBodyPresentation)
#include "tst_bodypresentation.moc"
