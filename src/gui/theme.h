// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/systemscheme.h"
#include "store/settings.h"

#include <QObject>

namespace tapedeck::gui {

class Style;

/// Light, dark or as the desktop is: sets style, palette and fonts of the application and changes them while
/// it runs. One for each program, made before the first widget. Widgets need not know it: they paint with
/// Tokens::of(palette()).
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Follows `settings`.theme from now on.
    explicit Theme(store::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Starts to follow the desktop. Call when the window is up: it needs D-Bus.
    void followSystem() { m_system.watch(); }
    /// Light if it is dark now, dark if it is light; kept in the settings.
    void toggle();

Q_SIGNALS:
    void changed(bool dark);

private:
    void apply();

    store::Settings& m_settings;
    SystemScheme m_system;
    Style* m_style; ///< the application owns it
    bool m_dark = false;
    bool m_applied = false;
};

} // namespace tapedeck::gui
