// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linediff.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::gui {

namespace {

using replay::DiffLine;
using Lines = QList<QByteArray>;

constexpr int mostEdits = 1000; ///< looked for; texts that are further apart are shown one after the other

/// The shortest way from one list of lines to another (Myers, 1986), without their common ends.
class LineWalk
{
public:
    LineWalk(const Lines& left, const Lines& right)
        : m_left(left)
        , m_right(right)
    {
        while (m_begin < std::min(left.size(), right.size()) && left[m_begin] == right[m_begin])
            ++m_begin;
        while (m_tail < std::min(left.size(), right.size()) - m_begin &&
               left[left.size() - 1 - m_tail] == right[right.size() - 1 - m_tail])
            ++m_tail;
        m_leftSize = static_cast<int>(left.size() - m_begin - m_tail);
        m_rightSize = static_cast<int>(right.size() - m_begin - m_tail);
    }

    std::vector<DiffLine> lines()
    {
        for (qsizetype i = 0; i < m_begin; ++i)
            add(DiffLine::Kind::Same, m_left[i]);
        if (search())
            walk();
        else
            replaceAll();
        for (qsizetype i = m_left.size() - m_tail; i < m_left.size(); ++i)
            add(DiffLine::Kind::Same, m_left[i]);
        return std::move(m_out);
    }

private:
    [[nodiscard]] const QByteArray& left(int at) const { return m_left[m_begin + at]; }
    [[nodiscard]] const QByteArray& right(int at) const { return m_right[m_begin + at]; }

    void add(DiffLine::Kind kind, const QByteArray& line)
    {
        m_out.push_back({kind, QString::fromUtf8(line), {}});
    }

    // m_trace[d][d + k]: how far in `left` one gets with d edits on the diagonal k.
    bool search()
    {
        const int limit = std::min(m_leftSize + m_rightSize, mostEdits);
        std::vector<int> before;
        for (int d = 0; d <= limit; ++d) {
            std::vector<int> reached(2 * static_cast<std::size_t>(d) + 1);
            for (int k = -d; k <= d; k += 2) {
                int x = step(before, d, k);
                while (x < m_leftSize && x - k < m_rightSize && left(x) == right(x - k))
                    ++x;
                reached[static_cast<std::size_t>(d + k)] = x;
                if (x >= m_leftSize && x - k >= m_rightSize) {
                    m_trace.push_back(std::move(reached));
                    return true;
                }
            }
            m_trace.push_back(reached);
            before = std::move(reached);
        }
        return false;
    }

    static int at(const std::vector<int>& reached, int d, int k)
    {
        return reached[static_cast<std::size_t>(d + k)];
    }

    static bool comesFromAbove(const std::vector<int>& before, int d, int k)
    {
        return k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
    }

    static int step(const std::vector<int>& before, int d, int k)
    {
        if (d == 0)
            return 0;
        return comesFromAbove(before, d, k) ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1) + 1;
    }

    void walk()
    {
        std::vector<DiffLine> backwards;
        int x = m_leftSize;
        int y = m_rightSize;
        for (int d = static_cast<int>(m_trace.size()) - 1; d >= 0; --d) {
            const int k = x - y;
            const auto& before = d > 0 ? m_trace[static_cast<std::size_t>(d) - 1] : m_trace[0];
            const bool above = d > 0 && comesFromAbove(before, d, k);
            const int fromX = d == 0 ? 0 : at(before, d - 1, above ? k + 1 : k - 1);
            const int startX = d == 0 ? 0 : (above ? fromX : fromX + 1);
            for (; x > startX; --x, --y)
                backwards.push_back({DiffLine::Kind::Same, QString::fromUtf8(left(x - 1)), {}});
            if (d == 0)
                break;
            if (above)
                backwards.push_back({DiffLine::Kind::Inserted, QString::fromUtf8(right(--y)), {}});
            else
                backwards.push_back({DiffLine::Kind::Removed, QString::fromUtf8(left(--x)), {}});
        }
        std::move(backwards.rbegin(), backwards.rend(), std::back_inserter(m_out));
    }

    void replaceAll()
    {
        for (int i = 0; i < m_leftSize; ++i)
            add(DiffLine::Kind::Removed, left(i));
        for (int i = 0; i < m_rightSize; ++i)
            add(DiffLine::Kind::Inserted, right(i));
    }

    const Lines& m_left;
    const Lines& m_right;
    qsizetype m_begin = 0;
    qsizetype m_tail = 0;
    int m_leftSize = 0;
    int m_rightSize = 0;
    std::vector<std::vector<int>> m_trace;
    std::vector<DiffLine> m_out;
};

Lines linesOf(const QByteArray& text)
{
    if (text.isEmpty())
        return {};
    Lines out = text.split('\n');
    for (QByteArray& line : out) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    if (out.size() > 1 && out.last().isEmpty())
        out.removeLast();
    return out;
}

} // namespace

std::vector<DiffLine> diffText(const QByteArray& left, const QByteArray& right, int maxLines)
{
    const Lines before = linesOf(left);
    const Lines after = linesOf(right);
    std::vector<DiffLine> out = LineWalk(before, after).lines();
    if (out.size() > static_cast<std::size_t>(maxLines)) {
        out.resize(static_cast<std::size_t>(maxLines));
        out.push_back({DiffLine::Kind::Same,
                       QCoreApplication::translate("tapedeck::replay", "… more lines than are shown"),
                       {}});
    }
    return out;
}

} // namespace tapedeck::gui
