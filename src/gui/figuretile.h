// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QWidget>

#include <functional>

namespace tapedeck::gui {

struct Tokens;

/// A large figure with its word under it: "57 same". What does not fit is written smaller, then shorter; the
/// exact number is in the tool tip.
class FigureTile : public QWidget
{
    Q_OBJECT
public:
    using ColourOf = std::function<QColor(const Tokens&)>;

    FigureTile(const QString& word, ColourOf colour, QWidget* parent = nullptr);

    void setFigure(qint64 figure);
    void setWord(const QString& word);
    [[nodiscard]] qint64 figure() const { return m_figure; }
    /// As it is drawn in a tile of that width.
    struct Shown
    {
        QString text;
        QFont font;
    };
    [[nodiscard]] Shown shown(int width) const;
    [[nodiscard]] QSize sizeHint() const override { return {112, 68}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {88, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static bool fit(Shown& shown, int room);

    QString m_word;
    ColourOf m_colour;
    qint64 m_figure = 0;
};

} // namespace tapedeck::gui
