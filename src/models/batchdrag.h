// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QMimeData>
#include <QString>

#include <optional>
#include <vector>

namespace tapedeck::models {

/// Events of a batch on their way: within a table, to another call, or as JSON text to anywhere.
struct BatchDrag
{
    static QString mimeType();

    QString source;  ///< which table they come from
    QList<int> rows; ///< in it
    std::vector<Json> events;

    /// The caller owns it.
    [[nodiscard]] QMimeData* toMime() const;
    static std::optional<BatchDrag> read(const QMimeData& data);
};

} // namespace tapedeck::models
