// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/bigtextview.h"
#include "gui/tokens.h"

#include <QTextLayout>

namespace tapedeck::gui {

/// A row of a BigTextView, ready to be painted.
struct BigTextView::Row
{
public:
    explicit Row(models::ShownLine line);

    void layOut(const QFont& font, const Tokens& tokens, const std::vector<models::BodyMatch>* matches,
                qsizetype current);
    void paint(QPainter& painter, const QPoint& place) const { m_layout.draw(&painter, place); }
    [[nodiscard]] const models::ShownLine& line() const { return m_line; }
    [[nodiscard]] QString text() const { return m_layout.text(); }
    [[nodiscard]] int width() const;
    [[nodiscard]] int xOf(int column) const;
    [[nodiscard]] int columnAt(int x) const;

private:
    using Formats = QList<QTextLayout::FormatRange>;
    void mark(Formats& formats, const models::BodyMatch& match, const QColor& ground,
              const Tokens& tokens) const;

    models::ShownLine m_line;
    QTextLayout m_layout;
};

/// The row as characters, one for each that the body has; control characters by their pictures.
QString rowText(const models::ShownLine& line);
/// Between characters of the row's text and bytes of the body.
int columnOf(const models::ShownLine& line, qsizetype offset);
qsizetype offsetOf(const models::ShownLine& line, int column);
/// From one place to another. Pieces of one line become one line again.
QString rowsAsText(const models::BodyLines& lines, qint64 firstRow, int firstColumn, qint64 lastRow,
                   int lastColumn);

} // namespace tapedeck::gui
