-- +goose Up
-- The word index moves into memory (package inverted). What it is built from is
-- kept for each revision: its terms in order, as that package encodes them.
CREATE TABLE document (
    passage   INTEGER PRIMARY KEY, -- the revision's first passage; the others' ids follow it
    workspace TEXT    NOT NULL,
    story     TEXT    NOT NULL,
    article   TEXT    NOT NULL,
    revision  INTEGER NOT NULL,
    spans     BLOB    NOT NULL, -- of its passages: for each the gap before it and its length, as varints
    terms     BLOB    NOT NULL,
    FOREIGN KEY (workspace, story, article, revision) REFERENCES revision ON DELETE CASCADE
);
CREATE INDEX document_by_revision ON document (workspace, story, article, revision);

-- What readers hold in memory follows these counters; generation still says
-- that passages went away.
ALTER TABLE scope ADD COLUMN revised  INTEGER NOT NULL DEFAULT 0; -- grows when a revision supersedes another
ALTER TABLE scope ADD COLUMN embedded INTEGER NOT NULL DEFAULT 0; -- grows when a passage gets a vector late

-- Vectors of length 1 are stored as 16-bit floats from now on; those that are
-- stored as 32-bit ones stay.

DROP TABLE passage_vocabulary;
DROP TABLE passage_terms;

-- +goose Down
CREATE VIRTUAL TABLE passage_terms USING fts5 (
    title, body,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, 'row');
ALTER TABLE scope DROP COLUMN embedded;
ALTER TABLE scope DROP COLUMN revised;
DROP TABLE document;
