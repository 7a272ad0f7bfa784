// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/settings.h"

class QWidget;

namespace tapedeck::gui {

/// Remembers splitters and the headers of tables and trees by object name; a widget without a name is not
/// remembered. So a workspace has nothing to do but to name them.
class LayoutKeeper
{
public:
    explicit LayoutKeeper(store::Settings& settings)
        : m_settings(settings)
    {}

    void restore(const QWidget& root) const;
    void save(const QWidget& root) const;

private:
    store::Settings& m_settings;
};

} // namespace tapedeck::gui
