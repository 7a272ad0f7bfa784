// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"

#include <QSqlQuery>
#include <QVariantList>

namespace tapedeck::store {

/// How values stand in the tables of the SessionStore.

QVariant timeValue(const std::optional<Timestamp>& time);
std::optional<Timestamp> timeFrom(const QVariant& value);
QVariant textValue(const QString& text); ///< never NULL
QString tagsText(const QStringList& tags);
QStringList tagsFrom(const QString& text);
Json jsonFrom(const QString& text);

/// What eventFrom() reads, in its order, at the beginning of a row.
inline const QString eventColumns =
    QStringLiteral("event.id, uuid, kind, agent, thread, title, init, end, prompt_tokens, "
                   "completion_tokens, cost, trigger_id, body");
inline constexpr int eventColumnCount = 13;
/// Everything but the session's id.
Event eventFrom(const QSqlQuery& query);
/// hash, kind, agent, thread, title, what, init, end, sort, prompt, completion, cost, trigger, body.
QVariantList eventValues(const Event& event, Timestamp sort);

/// Of kind, time and body: what makes an event without an id the same.
QByteArray eventHash(const Event& event);
/// `next` over `old`: what it does not have stays.
Event merged(const Event& old, const Event& next);

} // namespace tapedeck::store
