// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/batchdrag.h"

#include "core/jsonparser.h"

namespace tapedeck::models {

QString BatchDrag::mimeType()
{
    return QStringLiteral("application/x-tapedeck-events");
}

QMimeData* BatchDrag::toMime() const
{
    Json::Array rowNumbers;
    for (const int row : rows)
        rowNumbers.emplace_back(row);
    const Json list{Json::Array(events)};
    auto* mime = new QMimeData;
    mime->setData(
        mimeType(),
        Json::object({{"source", Json(source)}, {"rows", Json(rowNumbers)}, {"events", list}}).toBytes());
    mime->setText(QString::fromUtf8(list.toBytes(2)));
    return mime;
}

std::optional<BatchDrag> BatchDrag::read(const QMimeData& data)
{
    const auto json = readJson(data.data(mimeType()));
    if (!json || !(*json)["events"].isArray())
        return std::nullopt;
    BatchDrag drag;
    drag.source = (*json)["source"].toQString();
    for (const Json& row : (*json)["rows"].items())
        drag.rows << static_cast<int>(row.toInteger(-1));
    drag.events = (*json)["events"].items();
    return drag;
}

} // namespace tapedeck::models
