// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/difflines.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::replay;
using Kind = DiffLine::Kind;

namespace {

QString shown(const std::vector<DiffLine>& lines)
{
    QString out;
    for (const DiffLine& line : lines) {
        static const QString signs = QStringLiteral(" -+~");
        out += signs.at(static_cast<int>(line.kind)) + line.text + QLatin1Char('\n');
    }
    return out;
}

Response answer(int status, const char* body)
{
    return {status, "", {}, body};
}

} // namespace

class TstDiffLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void membersAreMatchedByName()
    {
        Comparison comparison;
        comparison.differences.push_back({"/session_url", Json("a"), Json("b"), true});
        const auto lines = diffLines(
            answer(200, "{\"status\":\"success\",\"token_cost\":\"0.00\",\"session_url\":\"a\"}"),
            answer(200, "{\"session_url\":\"b\",\"status\":\"success\",\"token_cost\":0.0421}"), comparison);
        QCOMPARE(shown(lines), QStringLiteral(" HTTP 200\n"
                                              " {\n"
                                              "   \"status\": \"success\",\n"
                                              "-  \"token_cost\": \"0.00\",\n"
                                              "+  \"token_cost\": 0.0421,\n"
                                              "~  \"session_url\": \"b\"\n"
                                              " }\n"));
    }
    void aNewMemberLeavesTheRestAlone()
    {
        const auto lines = diffLines(answer(200, "{\"a\":1}"), answer(200, "{\"b\":[1],\"a\":1}"), {});
        QCOMPARE(shown(lines),
                 QStringLiteral(" HTTP 200\n {\n   \"a\": 1,\n+  \"b\": [\n+    1\n+  ]\n }\n"));
    }
    void itemsAreMatchedByPlace()
    {
        const auto lines = diffLines(answer(200, "[1,2,3]"), answer(200, "[1,9]"), {});
        QCOMPARE(shown(lines), QStringLiteral(" HTTP 200\n [\n   1,\n-  2,\n+  9,\n-  3\n ]\n"));
    }
    void statusAndPlainTextAreShownToo()
    {
        const auto lines = diffLines(answer(200, "\"Success\""), answer(502, "<html>"), {});
        QCOMPARE(shown(lines), QStringLiteral("-HTTP 200\n+HTTP 502\n-\"Success\"\n+<html>\n"));
    }
    void longBodiesAreCutWithALineThatSaysSo()
    {
        const QByteArray body = "[" + QByteArray("1,").repeated(100) + "1]";
        const auto lines = plainLines({200, "OK", {}, body}, 10);
        QCOMPARE(lines.size(), std::size_t(11));
        QVERIFY(lines.back().text.contains(QChar(0x2026)));
    }
};

QTEST_APPLESS_MAIN(TstDiffLines)
#include "tst_difflines.moc"
