// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/draftrows.h"

#include "core/json.h"
#include "core/jsonparser.h"
#include "core/redaction.h"
#include "store/masking.h"

namespace tapedeck::store {

namespace {

using Kind = DraftChange::Kind;

// A null QString would be a NULL, which no column takes.
QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

// Header bytes need be no UTF-8: every byte is kept as the Latin-1 character of its number.
QString headersText(const Headers& headers)
{
    Json list(Json::Array{});
    for (const auto& [name, value] : maskedHeaders(headers))
        list.items().push_back(
            Json::array({Json(QString::fromLatin1(name)), Json(QString::fromLatin1(value))}));
    return QString::fromStdString(list.dump());
}

Headers readHeaders(const QString& stored)
{
    Headers out;
    const auto list = readJson(stored.toUtf8());
    if (!list)
        return out;
    for (const Json& pair : std::as_const(*list).items()) {
        if (pair.items().size() == 2)
            out.add(pair.items()[0].toQString().toLatin1(), pair.items()[1].toQString().toLatin1());
    }
    return out;
}

Status saveTab(Database& database, const DraftTab& tab)
{
    return database.exec(QStringLiteral("insert or replace into tab (id, profile, session, name, position, "
                                        "current) values (?, ?, ?, ?, ?, ?)"),
                         {text(tab.id), text(tab.profileId), text(tab.sessionId),
                          text(redactedText(tab.name)), tab.position, tab.current});
}

Status removeTab(Database& database, const QString& id)
{
    if (Status drafts = database.exec(QStringLiteral("delete from draft where tab = ?"), {id}); !drafts.ok())
        return drafts;
    return database.exec(QStringLiteral("delete from tab where id = ?"), {id});
}

Status saveDraft(Database& database, const Draft& draft)
{
    const std::string body = maskedBody(draft.text);
    // Not null, even where there is nothing.
    const QByteArray bytes(body.c_str(), static_cast<qsizetype>(body.size()));
    return database.exec(
        QStringLiteral("insert or replace into draft (id, tab, position, endpoint, dialect, path_id, "
                       "headers, name, body, changed, current) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {text(draft.id), text(draft.tabId), draft.position, text(draft.endpoint), dialectName(draft.dialect),
         text(redactedText(draft.pathId)), headersText(draft.headers), text(redactedText(draft.name)), bytes,
         draft.changed.micros, draft.current});
}

Status write(Database& database, const DraftChange& change)
{
    switch (change.kind) {
    case Kind::SaveTab:
        return saveTab(database, change.tab);
    case Kind::RemoveTab:
        return removeTab(database, change.tab.id);
    case Kind::SaveDraft:
        return saveDraft(database, change.draft);
    case Kind::RemoveDraft:
        return database.exec(QStringLiteral("delete from draft where id = ?"), {change.draft.id});
    }
    return done();
}

} // namespace

bool DraftChange::supersedes(const DraftChange& older) const
{
    const bool olderDraft = older.kind == Kind::SaveDraft || older.kind == Kind::RemoveDraft;
    switch (kind) {
    case Kind::SaveTab:
        return older.kind == Kind::SaveTab && older.tab.id == tab.id;
    case Kind::RemoveTab:
        return !olderDraft && older.tab.id == tab.id;
    case Kind::SaveDraft:
    case Kind::RemoveDraft:
        return olderDraft && older.draft.id == draft.id;
    }
    return false;
}

Status writeDrafts(Database& database, const std::vector<DraftChange>& changes)
{
    return database.transaction([&]() -> Status {
        for (const DraftChange& change : changes) {
            if (Status written = write(database, change); !written.ok())
                return written;
        }
        return done();
    });
}

Result<AllDrafts> selectDrafts(Database& database)
{
    AllDrafts out;
    auto tabs = database.select(QStringLiteral(
        "select id, profile, session, name, position, current from tab order by position, id"));
    if (!tabs.ok())
        return tabs.error();
    while (tabs->next())
        out.tabs.push_back({tabs->value(0).toString(), tabs->value(1).toString(), tabs->value(2).toString(),
                            tabs->value(3).toString(), tabs->value(4).toInt(), tabs->value(5).toBool()});
    auto rows = database.select(
        QStringLiteral("select id, tab, position, endpoint, dialect, path_id, headers, name, body, changed, "
                       "current from draft order by position, id"));
    if (!rows.ok())
        return rows.error();
    while (rows->next()) {
        Draft draft;
        draft.id = rows->value(0).toString();
        draft.tabId = rows->value(1).toString();
        draft.position = rows->value(2).toInt();
        draft.endpoint = rows->value(3).toString();
        draft.dialect = dialectFromName(rows->value(4).toString()).value_or(Dialect::Sdk);
        draft.pathId = rows->value(5).toString();
        draft.headers = readHeaders(rows->value(6).toString());
        draft.name = rows->value(7).toString();
        draft.text = rows->value(8).toByteArray().toStdString();
        draft.changed = {rows->value(9).toLongLong()};
        draft.current = rows->value(10).toBool();
        out.drafts.push_back(std::move(draft));
    }
    return out;
}

} // namespace tapedeck::store
