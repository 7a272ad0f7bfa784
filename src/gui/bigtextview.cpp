// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bigtextview.h"

#include "gui/bigtextrow.h"
#include "gui/fonts.h"
#include "gui/tokens.h"
#include "models/background.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr std::size_t firstPart = 128u << 10; ///< bytes laid out before the first page is painted
constexpr std::size_t furtherParts = 8u << 20;
constexpr int margin = 8;

} // namespace

BigTextView::BigTextView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Body"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    verticalScrollBar()->setSingleStep(1);
    setFont(monoFont());
}

BigTextView::~BigTextView()
{
    if (m_stopFinding)
        *m_stopFinding = true;
}

void BigTextView::setBody(const QByteArray& body, models::BodyLines::Layout layout, bool keepPlace)
{
    ++m_turn;
    if (m_stopFinding)
        *m_stopFinding = true;
    m_lines = models::BodyLines(body, layout);
    m_rows.clear();
    m_matches.reset();
    m_current = -1;
    if (!keepPlace) {
        m_wanted = -1;
        m_anchor = m_caret = {};
        m_widest = 0;
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    // A page that stays needs at least the rows that are seen.
    take(models::BodyLines::scan(body, layout, {}, firstPart));
}

void BigTextView::layOutMore()
{
    const quint64 turn = m_turn;
    models::inBackground(
        this,
        [body = m_lines.body(), layout = m_lines.layout(), from = m_lines.end()] {
            return models::BodyLines::scan(body, layout, from, furtherParts);
        },
        [this, turn](const models::BodyLines::Part& part) {
            if (turn == m_turn)
                take(part);
        });
}

void BigTextView::take(const models::BodyLines::Part& part)
{
    m_lines.add(part);
    fitScrollBars();
    if (m_rows.size() < static_cast<std::size_t>(rowsOnPage()))
        makeRows();
    viewport()->update();
    if (m_wanted >= 0 && m_lines.rowOf(m_wanted) >= 0)
        reveal(m_wanted);
    const bool complete = m_lines.isComplete();
    Q_EMIT grown(complete);
    if (!complete)
        layOutMore();
}

int BigTextView::rowHeight() const
{
    constexpr int leading = 3;
    return fontMetrics().height() + leading;
}

int BigTextView::rowsOnPage() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int BigTextView::gutter() const
{
    const auto digits = QString::number(std::max<qint64>(m_lines.end().number, 100)).size();
    const bool hex = m_lines.layout() == models::BodyLines::Layout::Hex;
    return hex ? margin
               : static_cast<int>(digits) * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 3 * margin;
}

void BigTextView::fitScrollBars()
{
    const qint64 most = std::max<qint64>(m_lines.rows() - rowsOnPage(), 0);
    verticalScrollBar()->setPageStep(rowsOnPage());
    verticalScrollBar()->setRange(0,
                                  static_cast<int>(std::min<qint64>(most, std::numeric_limits<int>::max())));
    const int room = viewport()->width() - gutter() - margin;
    horizontalScrollBar()->setPageStep(std::max(room, 1));
    horizontalScrollBar()->setSingleStep(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 2);
    horizontalScrollBar()->setRange(0, std::max(m_widest - room, 0));
}

void BigTextView::makeRows()
{
    m_firstRow = verticalScrollBar()->value();
    m_rows.clear();
    const int widest = m_widest;
    for (models::ShownLine& line : m_lines.lines(m_firstRow, rowsOnPage() + 1)) {
        m_rows.push_back(makeRow(std::move(line)));
        m_widest = std::max(m_widest, m_rows.back()->width());
    }
    if (m_widest > widest)
        fitScrollBars();
}

std::unique_ptr<BigTextView::Row> BigTextView::makeRow(models::ShownLine line) const
{
    auto row = std::make_unique<Row>(std::move(line));
    row->layOut(font(), Tokens::of(palette()), m_matches.get(), m_current);
    return row;
}

const BigTextView::Row* BigTextView::shownRow(qint64 row) const
{
    const qint64 at = row - m_firstRow;
    return at >= 0 && at < static_cast<qint64>(m_rows.size()) ? m_rows[static_cast<std::size_t>(at)].get()
                                                              : nullptr;
}

QString BigTextView::textOf(qint64 row) const
{
    if (const Row* shown = shownRow(row))
        return shown->text();
    const auto lines = m_lines.lines(row, 1);
    return lines.empty() ? QString() : rowText(lines.front());
}

void BigTextView::setMatches(Matches matches, qsizetype current)
{
    m_matches = std::move(matches);
    m_current = current;
    makeRows();
    viewport()->update();
}

void BigTextView::reveal(qsizetype offset)
{
    const qint64 row = m_lines.rowOf(offset);
    m_wanted = row < 0 ? offset : -1;
    if (row < 0)
        return;
    const auto lines = m_lines.lines(row, 1);
    if (lines.empty())
        return;
    m_caret = m_anchor = {row, columnOf(lines.front(), offset)};
    showCaret();
    viewport()->update();
}

bool BigTextView::find(const QString& text, bool forward)
{
    if (m_stopFinding)
        *m_stopFinding = true;
    if (text.isEmpty())
        return false;
    m_stopFinding = std::make_shared<std::atomic_bool>(false);
    models::inBackground(
        this,
        [body = m_lines.body(), text, stop = m_stopFinding] { return models::findText(body, text, *stop); },
        [this, forward, stop = m_stopFinding](models::BodyMatches found) {
            if (*stop || found.matches.empty())
                return;
            const auto all = std::make_shared<const std::vector<models::BodyMatch>>(std::move(found.matches));
            const auto current = models::nextMatch(*all, caretOffset(), forward);
            setMatches(all, current);
            reveal((*all)[static_cast<std::size_t>(current)].begin);
        });
    return true;
}

qsizetype BigTextView::caretOffset() const
{
    const auto lines = m_lines.lines(m_caret.row, 1);
    return lines.empty() ? 0 : offsetOf(lines.front(), m_caret.column);
}

void BigTextView::selectAll()
{
    m_anchor = {};
    m_caret = {std::max<qint64>(m_lines.rows() - 1, 0), 0};
    m_caret.column = static_cast<int>(textOf(m_caret.row).size());
    viewport()->update();
}

void BigTextView::copy()
{
    if (!hasSelection())
        return;
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    constexpr qint64 atOnce = 5'000;       ///< rows
    constexpr qint64 mostRows = 1'000'000; ///< a clipboard is no place for more
    if (to.row - from.row > mostRows) {
        Q_EMIT told(tr("Too much for the clipboard. Save it instead."));
        return;
    }
    const auto gather = [lines = m_lines, first = from, last = to] {
        return rowsAsText(lines, first.row, first.column, last.row, last.column);
    };
    if (to.row - from.row <= atOnce) {
        QGuiApplication::clipboard()->setText(gather());
        return;
    }
    models::inBackground(this, gather,
                         [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void BigTextView::paintRow(QPainter& painter, const Row& row, qint64 number, int top) const
{
    const Tokens& tokens = Tokens::of(palette());
    const int left = gutter() - horizontalScrollBar()->value();
    const int width = viewport()->width();
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    painter.save();
    painter.setClipRect(QRect(gutter() - margin / 2, top, width, rowHeight()));
    if (from != to && number >= from.row && number <= to.row) {
        const int begin = number == from.row ? row.xOf(from.column) : 0;
        const int end = number == to.row ? row.xOf(to.column) : std::max(row.width(), begin) + margin;
        painter.fillRect(QRect(left + begin, top, end - begin, rowHeight()), tokens.soft);
    }
    row.paint(painter, QPoint(left, top + (rowHeight() - fontMetrics().height()) / 2));
    if (hasFocus() && number == m_caret.row)
        painter.fillRect(QRect(left + row.xOf(m_caret.column), top + 1, 1, rowHeight() - 2), tokens.text);
    painter.restore();
    if (m_lines.layout() == models::BodyLines::Layout::Hex)
        return;
    painter.setPen(tokens.muted);
    const QRect place(0, top, gutter() - 2 * margin, rowHeight());
    if (!row.line().continued)
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.line().number));
}

void BigTextView::paintEvent(QPaintEvent* event)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.surface);
    painter.setFont(font());
    int top = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i, top += rowHeight()) {
        if (event->rect().intersects(QRect(0, top, viewport()->width(), rowHeight())))
            paintRow(painter, *m_rows[i], m_firstRow + static_cast<qint64>(i), top);
    }
}

void BigTextView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBars();
    makeRows();
}

void BigTextView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    if (dy != 0)
        makeRows();
    viewport()->update();
}

void BigTextView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_widest = 0;
        fitScrollBars();
        makeRows();
        viewport()->update();
    }
}

} // namespace tapedeck::gui
