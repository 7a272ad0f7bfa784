// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/searchprovider.h"
#include "gui/services.h"
#include "store/historystore.h"
#include "store/sessionrows.h"

namespace tapedeck::gui {

class Shell;

/// Finds sessions by title, tags and id, and shows them in Sessions.
class SessionSearch : public SearchProvider
{
    Q_OBJECT
public:
    SessionSearch(const Services& services, Shell& shell, QObject* parent = nullptr);

    [[nodiscard]] QString heading() const override { return tr("Sessions"); }
    void search(const QString& text, int limit) override;

private:
    void take(quint64 token, const store::SessionPage& page);

    Services m_services;
    Shell& m_shell;
    quint64 m_token = 0;
};

/// Finds exchanges by words in their addresses and bodies, and shows them in Traffic.
class TrafficSearch : public SearchProvider
{
    Q_OBJECT
public:
    TrafficSearch(const Services& services, Shell& shell, QObject* parent = nullptr);

    [[nodiscard]] QString heading() const override { return tr("Traffic"); }
    void search(const QString& text, int limit) override;

private:
    void take(quint64 token, const std::vector<store::HistoryRow>& rows);

    Services m_services;
    Shell& m_shell;
    quint64 m_token = 0;
};

} // namespace tapedeck::gui
