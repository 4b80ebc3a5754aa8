-- +goose Up
-- Every row carries workspace and story; every key of an article's row begins
-- with them. Times are microseconds of Unix time, in UTC. A moment that is only
-- a day is kept as text in the precision that the source gave.

-- A scope numbers a workspace's story. A passage's id is that number shifted
-- left by 32 bits plus a counter, so a scope's passages are one range of row
-- ids, and the word index can be limited to it without a join.
CREATE TABLE scope (
    id         INTEGER PRIMARY KEY,
    workspace  TEXT    NOT NULL,
    story      TEXT    NOT NULL,
    last       INTEGER NOT NULL DEFAULT 0, -- the last passage id given out, without the shifted part
    generation INTEGER NOT NULL DEFAULT 0, -- grows when a passage is removed or superseded
    touched    INTEGER NOT NULL DEFAULT 0, -- when it was last put into
    UNIQUE (workspace, story)
);

CREATE TABLE article (
    id        INTEGER PRIMARY KEY, -- short, for the sketches
    workspace TEXT    NOT NULL,
    story     TEXT    NOT NULL,
    article   TEXT    NOT NULL,
    outlet    TEXT    NOT NULL, -- '' in this and the next columns: not established
    credit    TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    url       TEXT    NOT NULL,
    byline    TEXT    NOT NULL,
    language  TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    published TEXT    NOT NULL,
    sketch    BLOB    NOT NULL DEFAULT x'', -- of the text put in last: sorted little-endian 64-bit hashes
    UNIQUE (workspace, story, article)
);

-- A revision's text never changes. It is current from known until superseded.
CREATE TABLE revision (
    workspace  TEXT    NOT NULL,
    story      TEXT    NOT NULL,
    article    TEXT    NOT NULL,
    revision   INTEGER NOT NULL,
    sha256     TEXT    NOT NULL,
    fetched    TEXT    NOT NULL,
    known      INTEGER NOT NULL,
    superseded INTEGER NOT NULL, -- the far future while it is the latest
    ingested   INTEGER NOT NULL,
    passages   INTEGER NOT NULL,
    text       TEXT    NOT NULL, -- last: the columns before it are read without it
    PRIMARY KEY (workspace, story, article, revision),
    FOREIGN KEY (workspace, story, article) REFERENCES article (workspace, story, article) ON DELETE CASCADE
);

CREATE TABLE passage (
    id         INTEGER PRIMARY KEY,
    workspace  TEXT    NOT NULL,
    story      TEXT    NOT NULL,
    article    TEXT    NOT NULL,
    revision   INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    known      INTEGER NOT NULL, -- its revision's, for filtering without a join
    superseded INTEGER NOT NULL,
    FOREIGN KEY (workspace, story, article, revision) REFERENCES revision ON DELETE CASCADE
);
CREATE INDEX passage_by_revision ON passage (workspace, story, article, revision);

-- The word index holds terms that were analysed before they came here (see
-- package analysis), joined by spaces; the texts themselves are in revision.
CREATE VIRTUAL TABLE passage_terms USING fts5 (
    title, body,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, 'row');

-- Small reference table: which spaces vectors may belong to.
CREATE TABLE model (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL,
    dimension INTEGER NOT NULL,
    UNIQUE (name, dimension)
);

-- value: dimension little-endian 32-bit floats, length 1.
CREATE TABLE vector (
    model   INTEGER NOT NULL REFERENCES model,
    passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
    value   BLOB    NOT NULL,
    PRIMARY KEY (model, passage)
);
CREATE INDEX vector_by_passage ON vector (passage);

-- Which articles of a scope have a hash in their sketch, to find near-duplicates.
CREATE TABLE sketch (
    scope   INTEGER NOT NULL,
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (scope, hash, article)
) WITHOUT ROWID;

-- Each link is kept in both directions.
CREATE TABLE duplicate (
    workspace   TEXT NOT NULL,
    story       TEXT NOT NULL,
    article     TEXT NOT NULL,
    other       TEXT NOT NULL,
    containment REAL NOT NULL,
    PRIMARY KEY (workspace, story, article, other),
    FOREIGN KEY (workspace, story, article) REFERENCES article (workspace, story, article) ON DELETE CASCADE,
    FOREIGN KEY (workspace, story, other) REFERENCES article (workspace, story, article) ON DELETE CASCADE
) WITHOUT ROWID;

-- +goose Down
DROP TABLE duplicate;
DROP TABLE sketch;
DROP TABLE vector;
DROP TABLE model;
DROP TABLE passage_vocabulary;
DROP TABLE passage_terms;
DROP TABLE passage;
DROP TABLE revision;
DROP TABLE article;
DROP TABLE scope;
