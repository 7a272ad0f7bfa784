// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowsteps.h"

#include <QTest>

#include <random>
#include <string>

using namespace tapedeck::models;

namespace {

using Rows = std::vector<int>;
using Kind = RowStep::Kind;

// What a table does with the steps. A token for each row shows where selections go.
Rows played(Rows rows, const Rows& after, std::vector<int>* tokens = nullptr)
{
    for (const RowStep& step : rowSteps(rows, after)) {
        const auto begin = after.begin() + step.first;
        switch (step.kind) {
        case Kind::Insert:
            rows.insert(rows.begin() + step.first, begin, after.begin() + step.last + 1);
            break;
        case Kind::Remove:
            rows.erase(rows.begin() + step.first, rows.begin() + step.last + 1);
            break;
        case Kind::Change:
            std::copy(begin, after.begin() + step.last + 1, rows.begin() + step.first);
            break;
        case Kind::Permute: {
            const Rows old = rows;
            for (int row = step.first; row <= step.last; ++row) {
                const int to = step.order[static_cast<std::size_t>(row - step.first)];
                rows[static_cast<std::size_t>(to)] = old[static_cast<std::size_t>(row)];
            }
            break;
        }
        }
        if (tokens)
            tokens->push_back(static_cast<int>(step.kind));
    }
    return rows;
}

Rows kinds(const Rows& before, const Rows& after)
{
    Rows out;
    played(before, after, &out);
    return out;
}

} // namespace

class TstRowSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatHappened()
    {
        QCOMPARE(kinds({1, 2, 3}, {1, 2, 3}), Rows{});
        QCOMPARE(kinds({1, 2, 3}, {1, 9, 2, 3}), Rows{int(Kind::Insert)});
        QCOMPARE(kinds({}, {1, 2}), Rows{int(Kind::Insert)});
        QCOMPARE(kinds({1, 2, 3, 4}, {1, 4}), Rows{int(Kind::Remove)});
        QCOMPARE(kinds({1, 2, 3, 4, 5}, {1, 3, 5}), (Rows{int(Kind::Remove), int(Kind::Remove)}));
        QCOMPARE(kinds({1, 2, 3, 4}, {1, 4, 2, 3}), Rows{int(Kind::Permute)});
        QCOMPARE(kinds({1, 2, 2, 4}, {2, 4, 2, 1}), Rows{int(Kind::Permute)});
        QCOMPARE(kinds({1, 2, 3}, {1, 7, 3}), Rows{int(Kind::Change)});
    }
    void alwaysEndsWhereItShould()
    {
        std::mt19937 random(11);
        const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit)(random); };
        for (int round = 0; round < 20'000; ++round) {
            Rows before;
            for (int i = below(7); i > 0; --i)
                before.push_back(below(4));
            Rows after = before;
            switch (below(4)) {
            case 0:
                std::shuffle(after.begin(), after.end(), random);
                break;
            case 1:
                after.insert(after.begin() + below(static_cast<int>(after.size())), {7, 8});
                break;
            case 2:
                if (!after.empty())
                    after.erase(after.begin() + below(static_cast<int>(after.size()) - 1));
                break;
            default:
                after.clear();
                for (int i = below(7); i > 0; --i)
                    after.push_back(below(4));
            }
            QCOMPARE(played(before, after), after);
        }
    }
};

QTEST_APPLESS_MAIN(TstRowSteps)
#include "tst_rowsteps.moc"
