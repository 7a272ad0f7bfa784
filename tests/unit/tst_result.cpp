// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/result.h"

#include <QTest>

#include <memory>

using namespace tapedeck;

namespace {

/// Counts its copies.
struct Counted
{
    explicit Counted(int* copyCount)
        : copies(copyCount)
    {}
    Counted(const Counted& other)
        : copies(other.copies)
    {
        ++*copies;
    }
    Counted(Counted&& other) = default;
    Counted& operator=(const Counted&) = delete;
    Counted& operator=(Counted&&) = delete;
    ~Counted() = default;
    int* copies;
};

} // namespace

class TstResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResultThatIsGivenUpMovesItsValue()
    {
        int copies = 0;
        Result<Counted> starred = Counted(&copies);
        const Counted first = *std::move(starred);
        Result<Counted> named = Counted(&copies);
        const Counted second = std::move(named).value();
        Result<Counted> chosen = Counted(&copies);
        const Counted third = std::move(chosen).valueOr(Counted(&copies));
        QCOMPARE(copies, 0);
        QCOMPARE(first.copies, second.copies);
        QCOMPARE(third.copies, &copies);
    }

    void aResultThatIsKeptCopiesItsValue()
    {
        int copies = 0;
        const Result<Counted> kept = Counted(&copies);
        const Counted first = *kept;
        QCOMPARE(copies, 1);
        const Counted second = kept.valueOr(Counted(&copies));
        QCOMPARE(copies, 2);
        QCOMPARE(first.copies, second.copies);
    }

    void whatCanOnlyBeMovedIsTakenOut()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 7);
        QVERIFY(!*result);
    }

    void anErrorIsNoValue()
    {
        Result<QString> result = Error{ErrorKind::NotFound, QStringLiteral("gone"), {}};
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QCOMPARE(std::move(result).valueOr(QStringLiteral("instead")), QStringLiteral("instead"));
    }
};

QTEST_APPLESS_MAIN(TstResult)
#include "tst_result.moc"
