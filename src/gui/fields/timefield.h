// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/linefield.h"
#include "gui/fields/timeoffers.h"

namespace tapedeck::gui {

/// A point in time: exact, or made when the call is sent, or from another.
class TimeField : public LineField
{
    Q_OBJECT
public:
    TimeField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setPlace(contract::FormField field, const Json& body) override;

protected:
    std::optional<Json> valueOf(const QString& text, QString* fault) const override;
    void decorate() override;
    std::vector<PickItem> picks() override;

private:
    TimeNeighbours m_neighbours;
};

} // namespace tapedeck::gui
