-- SPDX-FileCopyrightText: 2026 Tapedeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The embedded server's store. What is looked up has a column; the rest of a row is kept as the JSON text that
-- the export answers with, so that reading back costs nothing. UUIDs are 16-byte blobs.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE projects (
    number INTEGER PRIMARY KEY,
    id     BLOB NOT NULL,
    key    BLOB NOT NULL UNIQUE
);

CREATE TABLE sessions (
    number    INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE,
    project   INTEGER NOT NULL REFERENCES projects (number),
    body      TEXT    NOT NULL
);

-- Beside the session, not in it: a session row with its host_env is ten kilobytes and more, and these numbers
-- change with every batch.
CREATE TABLE stats (
    session           INTEGER PRIMARY KEY REFERENCES sessions (number),
    cost              TEXT,
    events            INTEGER NOT NULL DEFAULT 0,
    prompt_tokens     INTEGER NOT NULL DEFAULT 0,
    completion_tokens INTEGER NOT NULL DEFAULT 0,
    errors            INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE agents (
    id      BLOB PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number),
    name    TEXT,
    logs    TEXT
) WITHOUT ROWID;
CREATE INDEX agents_default ON agents (session) WHERE name = 'Default Agent';

CREATE TABLE threads (
    id      BLOB PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number),
    agent   BLOB    NOT NULL REFERENCES agents (id)
) WITHOUT ROWID;

-- kind: 0 llms, 1 tools, 2 actions. The same id may stand once in each kind.
CREATE TABLE events (
    number  INTEGER PRIMARY KEY,
    kind    INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    session INTEGER NOT NULL REFERENCES sessions (number),
    body    TEXT    NOT NULL
);
CREATE UNIQUE INDEX events_id ON events (id, kind);
CREATE INDEX events_session ON events (session, kind);

CREATE TABLE errors (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number),
    body    TEXT    NOT NULL
);
CREATE INDEX errors_session ON errors (session);

CREATE TABLE developer_errors (
    id   INTEGER PRIMARY KEY,
    body TEXT NOT NULL
);

-- Session logs and screenshots.
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    body BLOB NOT NULL
);
