-- SPDX-FileCopyrightText: 2026 Tapedeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are set apart by empty lines.

-- Counts are kept with the session, so that listing never adds up events. revision grows over both tables with
-- every change of a row: whoever shows rows asks for those behind the last revision it knows.
create table session (
    id integer primary key autoincrement,
    uuid text not null unique,
    title text not null,
    start integer not null,
    init integer,
    end integer,
    state text not null default '',
    reason text not null default '',
    tags text not null default '[]',
    host_env text not null default 'null',
    profile text not null default '',
    source text not null default '',
    created integer not null default 0,
    seen integer not null,
    events integer not null default 0,
    errors integer not null default 0,
    tokens integer not null default 0,
    cost real not null default 0,
    costed integer not null default 0,
    service_cost real,
    revision integer not null
);

create index session_by_start on session (start, id);

create index session_by_revision on session (revision);

create table agent (
    session integer not null references session (id) on delete cascade,
    uuid text not null,
    name text not null,
    primary key (session, uuid)
) without rowid;

create table event (
    id integer primary key autoincrement,
    session integer not null references session (id) on delete cascade,
    uuid text,
    hash blob not null,
    kind integer not null,
    agent text not null,
    thread text not null,
    title text not null,
    what text not null,
    init integer,
    end integer,
    sort integer not null,
    prompt_tokens integer,
    completion_tokens integer,
    cost real,
    trigger_id text not null,
    body text not null,
    revision integer not null
);

create unique index event_by_uuid on event (session, uuid) where uuid is not null;

create unique index event_by_hash on event (session, hash) where uuid is null;

create index event_by_time on event (session, sort, id);

create index event_by_agent on event (session, agent);

create index event_by_revision on event (session, revision);

create virtual table event_words using fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
