-- +goose Up
-- Every row carries workspace and story, and every key begins with them, so
-- that the tables can be distributed by workspace; only model is a small
-- reference table. Nothing is unique across workspaces. Times are microseconds
-- of Unix time, in UTC. A moment that is only a day is kept as text in the
-- precision that the source gave. Keys sort by bytes, as Go does.
CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;

-- A scope is a workspace's story. Its row is locked by whoever writes to it.
CREATE TABLE scope (
    workspace text COLLATE "C" NOT NULL,
    story     text COLLATE "C" NOT NULL,
    passages  bigint NOT NULL DEFAULT 0, -- of all revisions
    touched   bigint NOT NULL DEFAULT 0, -- when it was last put into
    PRIMARY KEY (workspace, story)
);

CREATE TABLE article (
    workspace text COLLATE "C" NOT NULL,
    story     text COLLATE "C" NOT NULL,
    article   text COLLATE "C" NOT NULL,
    outlet    text NOT NULL, -- '' in this and the next columns: not established
    credit    text NOT NULL,
    title     text NOT NULL,
    url       text NOT NULL,
    byline    text NOT NULL,
    language  text NOT NULL,
    kind      text NOT NULL,
    published text NOT NULL,
    sketch    bigint[] NOT NULL, -- of the text put in last
    PRIMARY KEY (workspace, story, article)
);

-- A revision's text never changes. It is current from known until superseded.
CREATE TABLE revision (
    workspace  text COLLATE "C" NOT NULL,
    story      text COLLATE "C" NOT NULL,
    article    text COLLATE "C" NOT NULL,
    revision   integer NOT NULL,
    sha256     text    NOT NULL,
    fetched    text    NOT NULL,
    known      bigint  NOT NULL,
    superseded bigint  NOT NULL, -- the far future while it is the latest
    ingested   bigint  NOT NULL,
    passages   integer NOT NULL,
    text       text    NOT NULL,
    PRIMARY KEY (workspace, story, article, revision),
    FOREIGN KEY (workspace, story, article) REFERENCES article (workspace, story, article) ON DELETE CASCADE
);
CREATE INDEX revision_by_known ON revision (workspace, story, known);

-- known and superseded are its revision's, for filtering without a join.
CREATE TABLE passage (
    workspace  text COLLATE "C" NOT NULL,
    story      text COLLATE "C" NOT NULL,
    article    text COLLATE "C" NOT NULL,
    revision   integer NOT NULL,
    start      integer NOT NULL,
    "end"      integer NOT NULL,
    known      bigint  NOT NULL,
    superseded bigint  NOT NULL,
    PRIMARY KEY (workspace, story, article, revision, start),
    FOREIGN KEY (workspace, story, article, revision) REFERENCES revision (workspace, story, article, revision) ON DELETE CASCADE
);

-- Which spaces vectors may belong to.
CREATE TABLE model (
    id        integer NOT NULL PRIMARY KEY,
    name      text    NOT NULL,
    dimension integer NOT NULL,
    UNIQUE (name, dimension)
);

-- Vectors of length 1 (a table named vector would hide the type). Those of a model that has many get an HNSW index of
-- their own; it can only be made for a dimension, so it is not made here.
CREATE TABLE embedding (
    workspace  text COLLATE "C" NOT NULL,
    story      text COLLATE "C" NOT NULL,
    article    text COLLATE "C" NOT NULL,
    revision   integer NOT NULL,
    start      integer NOT NULL,
    model      integer NOT NULL,
    "end"      integer NOT NULL, -- this and the next two are the passage's
    known      bigint  NOT NULL,
    superseded bigint  NOT NULL,
    value      vector  NOT NULL,
    PRIMARY KEY (workspace, story, article, revision, start, model),
    FOREIGN KEY (workspace, story, article, revision, start) REFERENCES passage (workspace, story, article, revision, start) ON DELETE CASCADE
);
CREATE INDEX embedding_by_scope ON embedding (workspace, story, model);

-- Which articles of a scope have a hash in their sketch, to find near-duplicates.
CREATE TABLE sketch (
    workspace text COLLATE "C" NOT NULL,
    story     text COLLATE "C" NOT NULL,
    hash      bigint NOT NULL,
    article   text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace, story, hash, article)
);

-- Each link is kept in both directions.
CREATE TABLE duplicate (
    workspace   text COLLATE "C" NOT NULL,
    story       text COLLATE "C" NOT NULL,
    article     text COLLATE "C" NOT NULL,
    other       text COLLATE "C" NOT NULL,
    containment double precision NOT NULL,
    PRIMARY KEY (workspace, story, article, other),
    FOREIGN KEY (workspace, story, article) REFERENCES article (workspace, story, article) ON DELETE CASCADE,
    FOREIGN KEY (workspace, story, other) REFERENCES article (workspace, story, article) ON DELETE CASCADE
);
CREATE INDEX duplicate_by_other ON duplicate (workspace, story, other);

-- +goose Down
DROP TABLE duplicate;
DROP TABLE sketch;
DROP TABLE embedding;
DROP TABLE model;
DROP TABLE passage;
DROP TABLE revision;
DROP TABLE article;
DROP TABLE scope;
