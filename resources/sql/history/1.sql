-- SPDX-FileCopyrightText: 2026 Tapedeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are set apart by empty lines.

-- What the traffic list shows. The id grows and is never given again, so a page can end at one.
create table exchange (
    id integer primary key autoincrement,
    uuid text not null,
    started integer not null,
    method text not null,
    url text not null,
    endpoint text not null,
    session text not null,
    source text not null,
    profile text not null,
    outcome integer not null,
    status integer not null,
    failure_kind integer,
    failure text not null,
    total integer not null,
    events integer not null,
    request_bytes integer not null,
    response_bytes integer not null
);

create index exchange_by_session on exchange (session, id);

create index exchange_by_endpoint on exchange (endpoint, id);

create index exchange_by_outcome on exchange (outcome, id);

create index exchange_by_source on exchange (source, id);

-- What only the detail needs, apart, so that listing reads few pages.
create table detail (
    id integer primary key references exchange (id) on delete cascade,
    attempts integer not null,
    never_sent integer not null,
    timing text not null,
    failure_detail text not null,
    request_headers text not null,
    request_body blob not null,
    reason blob not null,
    response_headers text,
    response_body blob
);

-- Words only; the text itself is in the tables above. To take a row out, its text must be given once more.
create virtual table words using fts5 (
    url, session, request, response, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
