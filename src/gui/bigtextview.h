// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bodylines.h"
#include "models/bodysearch.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace tapedeck::gui {

/// A body of any size to read: the first page at once, the rest laid out on a worker while one looks. Rows
/// are made when they are shown. Select, copy, matches of a search.
class BigTextView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit BigTextView(QWidget* parent = nullptr);
    ~BigTextView() override;

    using Matches = std::shared_ptr<const std::vector<models::BodyMatch>>;

    /// Drops what was shown. `keepPlace`: the new body begins as the one shown, so the page stays.
    void setBody(const QByteArray& body, models::BodyLines::Layout layout, bool keepPlace = false);
    [[nodiscard]] const models::BodyLines& lines() const { return m_lines; }
    /// In the order of the body. `current`: the one to stand out; -1: none.
    void setMatches(Matches matches, qsizetype current);
    /// Scrolls until the byte is seen, once it is laid out, and puts the caret there.
    void reveal(qsizetype offset);
    /// Goes to the next or previous place of the text, on a worker, from the caret on and round. False: there
    /// is nothing to look for.
    bool find(const QString& text, bool forward);
    /// Byte of the body at the caret.
    [[nodiscard]] qsizetype caretOffset() const;

    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    void selectAll();
    /// The selection to the clipboard, as it is shown.
    void copy();

Q_SIGNALS:
    /// More rows are known, or all of them.
    void grown(bool complete);
    /// Something to tell about what the user asked for.
    void told(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Between two characters.
    struct Place
    {
        qint64 row = 0;
        int column = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Row;

    void layOutMore();
    void take(const models::BodyLines::Part& part);
    void fitScrollBars();
    void makeRows();
    [[nodiscard]] std::unique_ptr<Row> makeRow(models::ShownLine line) const;
    void paintRow(QPainter& painter, const Row& row, qint64 number, int top) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowsOnPage() const;
    [[nodiscard]] int gutter() const;
    [[nodiscard]] const Row* shownRow(qint64 row) const;
    [[nodiscard]] QString textOf(qint64 row) const;
    [[nodiscard]] Place placeAt(const QPoint& point) const;
    void moveCaret(Place to, bool select);
    void showCaret();
    [[nodiscard]] Place moved(const QKeyEvent& event, bool& known) const;

    models::BodyLines m_lines;
    std::shared_ptr<std::atomic_bool> m_stopFinding;
    quint64 m_turn = 0; ///< of the body; what is laid out for an earlier one is dropped
    std::vector<std::unique_ptr<Row>> m_rows;
    qint64 m_firstRow = 0;
    int m_widest = 0;
    Place m_anchor, m_caret;
    Matches m_matches;
    qsizetype m_current = -1;
    qsizetype m_wanted = -1; ///< to be revealed when it is laid out
};

} // namespace tapedeck::gui
