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
        QTest::newRow("broken utf-8") << QByteArray("{\"a\":\"\xff\"}") << int(Kind::Binary) << true;
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
        QCOMPARE(shown.json.has_value(), shown.kind == Kind::Json || shown.kind == Kind::BareString);
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
