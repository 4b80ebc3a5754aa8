-- +goose Up
-- Words to rank by. Terms are analysed before they come here (package
-- analysis) and stand behind their scope's tag, so that an index finds those of
-- one scope alone. A lexeme's positions are no places: there is one for each
-- time that its term stands in the text, and then one labelled A for each time
-- that it stands in the article's title.

-- What means are taken over.
ALTER TABLE scope
    ADD COLUMN words    bigint NOT NULL DEFAULT 0, -- terms of all passages
    ADD COLUMN articles bigint NOT NULL DEFAULT 0, -- rows of article_terms
    ADD COLUMN titled   bigint NOT NULL DEFAULT 0; -- terms of their titles

ALTER TABLE passage
    ADD COLUMN length integer  NOT NULL, -- of its text, in terms
    ADD COLUMN terms  tsvector NOT NULL;
CREATE INDEX passage_terms ON passage USING gin (terms) WITH (gin_pending_list_limit = 1024);

-- The words of a whole text; those of its first passage stand here twice.
-- start and "end" are that passage's. Rows are wide and kept in one piece as
-- far as a page allows: ranking reads terms once for each term asked for.
CREATE TABLE article_terms (
    workspace  text COLLATE "C" NOT NULL,
    story      text COLLATE "C" NOT NULL,
    article    text COLLATE "C" NOT NULL,
    revision   integer  NOT NULL,
    start      integer  NOT NULL,
    "end"      integer  NOT NULL,
    known      bigint   NOT NULL,
    superseded bigint   NOT NULL,
    length     integer  NOT NULL, -- of its text, in terms
    titled     integer  NOT NULL, -- of its title
    terms      tsvector NOT NULL,
    PRIMARY KEY (workspace, story, article, revision),
    FOREIGN KEY (workspace, story, article, revision) REFERENCES revision (workspace, story, article, revision) ON DELETE CASCADE
) WITH (toast_tuple_target = 8160);
CREATE INDEX article_terms_terms ON article_terms USING gin (terms) WITH (gin_pending_list_limit = 1024);

-- +goose Down
DROP TABLE article_terms;
DROP INDEX passage_terms;
ALTER TABLE passage DROP COLUMN terms, DROP COLUMN length;
ALTER TABLE scope DROP COLUMN titled, DROP COLUMN articles, DROP COLUMN words;
