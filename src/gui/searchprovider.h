// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/picklist.h"

#include <QObject>

#include <vector>

namespace tapedeck::gui {

/// One source of the search field: sessions, traffic. Asks its store without waiting.
class SearchProvider : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Over its finds: "Sessions".
    [[nodiscard]] virtual QString heading() const = 0;
    /// Starts to look for up to `limit` finds. A newer search replaces an older one: of the older nothing
    /// more is heard.
    virtual void search(const QString& text, int limit) = 0;

Q_SIGNALS:
    /// Once for each search that was not replaced.
    void found(const std::vector<tapedeck::gui::PickItem>& items);
};

} // namespace tapedeck::gui
