// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/linefield.h"

namespace tapedeck::models {
struct SessionChoice;
}

namespace tapedeck::gui {

/// An id or a name that can be picked: agents, threads, events of the session, models; or a new id.
class IdField : public LineField
{
    Q_OBJECT
public:
    IdField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

protected:
    std::optional<Json> valueOf(const QString& text, QString* fault) const override;
    void decorate() override;
    std::vector<PickItem> picks() override;

private:
    [[nodiscard]] const std::vector<models::SessionChoice>& choices() const;
    [[nodiscard]] const models::SessionChoice* chosen(const QString& text) const;
    [[nodiscard]] bool isId() const; ///< and not a name or an address
};

} // namespace tapedeck::gui
