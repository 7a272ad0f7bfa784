// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"

#include <QColor>
#include <QPalette>

namespace tapedeck::gui {

/// The colours of design 11, by name. Everything that paints takes its colours from here, by the palette of
/// the widget it paints on, so that light, dark and a change between them need no wiring.
struct Tokens
{
    bool dark = false;
    QColor background; ///< behind panes: tracks, wells, pressed buttons
    QColor surface;    ///< panes and bars
    QColor raised;     ///< fields, cards, hovered rows
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on a surface of accent
    QColor soft;     ///< accent, soft: selected rows and rail
    QColor llm;
    QColor tool;
    QColor action;
    QColor error;
    QColor agent;
    QColor ok;
    QColor inserted;
    QColor removed;

    static const Tokens& light();
    static const Tokens& darkOnes();
    /// The set that belongs to a palette: by whether its window colour is dark.
    static const Tokens& of(const QPalette& palette);

    [[nodiscard]] QColor kind(EventKind kind) const;
    /// A status or kind colour as text on `on`: moved towards the text colour until it reads well (AA, 4.5 to
    /// 1).
    [[nodiscard]] QColor readable(const QColor& colour, const QColor& on) const;
    [[nodiscard]] QColor readable(const QColor& colour) const { return readable(colour, surface); }

    /// A colour that was chosen on the light theme, as it looks in this one: a token's counterpart, any other
    /// light enough to be seen.
    [[nodiscard]] QColor adapted(const QColor& colour) const;

    [[nodiscard]] QPalette palette() const;
};

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// `top` over `below` at that share, 0 to 1.
QColor blend(const QColor& below, const QColor& top, double share);

} // namespace tapedeck::gui
