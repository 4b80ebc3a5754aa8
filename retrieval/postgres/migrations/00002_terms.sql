-- +goose Up
-- Words to rank by. Terms are analysed before they come here (package
-- analysis) and stand behind their scope's tag, so that an index finds those of
-- one scope alone. A lexeme's positions are no places: in a passage there is
-- one for each time that its term stands in the text, and then one labelled A
-- for each time that it stands in the article's title.

-- What means are taken over.
ALTER TABLE scope
    ADD COLUMN words    bigint NOT NULL DEFAULT 0, -- terms of all passages
    ADD COLUMN articles bigint NOT NULL DEFAULT 0, -- revisions that have passages
    ADD COLUMN titled   bigint NOT NULL DEFAULT 0; -- terms of their titles

ALTER TABLE revision
    ADD COLUMN lead_start integer  NOT NULL, -- of its first passage
    ADD COLUMN lead_end   integer  NOT NULL,
    ADD COLUMN length     integer  NOT NULL, -- in terms
    ADD COLUMN titled     integer  NOT NULL, -- its title's length
    ADD COLUMN title      tsvector NOT NULL;

ALTER TABLE passage
    ADD COLUMN lead   boolean  NOT NULL, -- it is its revision's first
    ADD COLUMN length integer  NOT NULL, -- in terms
    ADD COLUMN terms  tsvector NOT NULL;
CREATE INDEX passage_terms ON passage USING gin (terms);

-- +goose Down
DROP INDEX passage_terms;
ALTER TABLE passage DROP COLUMN terms, DROP COLUMN length, DROP COLUMN lead;
ALTER TABLE revision DROP COLUMN title, DROP COLUMN titled, DROP COLUMN length, DROP COLUMN lead_end, DROP COLUMN lead_start;
ALTER TABLE scope DROP COLUMN titled, DROP COLUMN articles, DROP COLUMN words;
