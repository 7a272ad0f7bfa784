-- SPDX-FileCopyrightText: 2026 Tapedeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are set apart by empty lines.

create table tab (
    id text not null primary key,
    profile text not null,
    session text not null,
    name text not null,
    position integer not null,
    current integer not null
) without rowid;

-- The body is a blob: what is being typed need be no UTF-8. A draft may reach the disk before its tab does.
create table draft (
    id text not null primary key,
    tab text not null,
    position integer not null,
    endpoint text not null,
    dialect text not null,
    path_id text not null,
    headers text not null,
    name text not null,
    body blob not null,
    changed integer not null,
    current integer not null
);

create index draft_by_tab on draft (tab);
