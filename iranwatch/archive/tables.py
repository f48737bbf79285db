"""The tables of the archive file, migration by migration; docs/schema.md says what they mean."""

from __future__ import annotations

# The module of the vocabularies stands in quotes: programs that look for indexes by the words
# "USING fts5", as Datasette does, take them for such otherwise.
FIRST = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    byline TEXT NOT NULL,
    source TEXT,
    section TEXT,
    published TEXT,
    earliest TEXT,
    latest TEXT,
    language TEXT,
    words INTEGER NOT NULL,
    body TEXT NOT NULL,
    comment TEXT,
    spans TEXT NOT NULL,
    revision INTEGER NOT NULL REFERENCES revisions (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX articles_newest ON articles (latest DESC, id);
CREATE INDEX articles_source ON articles (source);

CREATE TABLE authors (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX authors_name ON authors (name);

CREATE TABLE revisions (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) DEFERRABLE INITIALLY DEFERRED,
    sha256 TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    replaced INTEGER NOT NULL,
    parser INTEGER NOT NULL,
    told TEXT NOT NULL,
    parsed TEXT NOT NULL,
    raw BLOB NOT NULL
) STRICT;
CREATE INDEX revisions_article ON revisions (article);

CREATE TABLE files (
    path ANY PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revisions (number),
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    read_ns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX files_revision ON files (revision);

CREATE TABLE overrides (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    added TEXT NOT NULL,
    PRIMARY KEY (article, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    added TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_tag ON tags (tag);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE stemmed USING fts5 (
    title, byline, body, comment,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE exact USING fts5 (
    title, byline, body, comment,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE stemmed_words USING "fts5vocab" (stemmed, row);
CREATE VIRTUAL TABLE exact_words USING "fts5vocab" (exact, row);
CREATE VIRTUAL TABLE stemmed_places USING "fts5vocab" (stemmed, instance);
CREATE VIRTUAL TABLE exact_places USING "fts5vocab" (exact, instance);
"""

FACTS = """
ALTER TABLE articles ADD COLUMN facts TEXT;
CREATE INDEX articles_revision ON articles (revision);

CREATE TABLE events (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text TEXT NOT NULL,
    "start" TEXT,
    "end" TEXT,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_start ON events ("start");

CREATE TABLE quotes (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    entity TEXT,
    cue TEXT,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotes_entity ON quotes (entity);
CREATE INDEX quotes_speaker ON quotes (speaker);
"""

NAMES = """
CREATE TABLE mentions (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    concept TEXT,
    paragraph INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_concept ON mentions (concept);

CREATE TABLE sketches (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    sketch BLOB NOT NULL
) STRICT;

CREATE TABLE stories (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    story INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE
) STRICT;
CREATE INDEX stories_story ON stories (story);
"""

DESK = """
CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    revision TEXT,
    start_offset INTEGER,
    end_offset INTEGER,
    paragraph INTEGER,
    text TEXT NOT NULL,
    added TEXT NOT NULL
) STRICT;
CREATE INDEX notes_article ON notes (article);

CREATE TABLE saved (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    grammar TEXT NOT NULL,
    added TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE looks (
    name TEXT PRIMARY KEY REFERENCES saved (name) ON DELETE CASCADE,
    query TEXT NOT NULL,
    revision INTEGER NOT NULL,
    looked TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

# FTS5 marks a word in any column but the first by two bytes: most words stand in the body.
LEAN = """
DROP TABLE stemmed_words;
DROP TABLE stemmed_places;
DROP TABLE stemmed;
CREATE VIRTUAL TABLE stemmed USING fts5 (
    body, title, byline, comment,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE stemmed_words USING "fts5vocab" (stemmed, row);
CREATE VIRTUAL TABLE stemmed_places USING "fts5vocab" (stemmed, instance);

DROP TABLE exact_words;
DROP TABLE exact_places;
DROP TABLE exact;
CREATE VIRTUAL TABLE exact USING fts5 (
    body, title, byline, comment,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE exact_words USING "fts5vocab" (exact, row);
CREATE VIRTUAL TABLE exact_places USING "fts5vocab" (exact, instance);

DELETE FROM settings WHERE name = 'folding';

DROP INDEX quotes_speaker;
DROP INDEX quotes_entity;
CREATE INDEX quotes_entity ON quotes (entity) WHERE entity IS NOT NULL;

ALTER TABLE revisions RENAME COLUMN parsed TO plain;
ALTER TABLE revisions ADD COLUMN parsed BLOB NOT NULL DEFAULT x'';
UPDATE revisions SET parsed = packed(plain);
ALTER TABLE revisions DROP COLUMN plain;
"""

# The words of a quotation stand in its article, so that its row only says where; a row of more than
# a quarter of a page, which long words made it, wasted the rest of another page.
SPANS = """
CREATE TABLE quote_spans (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    paragraph_start INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    speaker TEXT,
    entity TEXT,
    cue TEXT,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    speech INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

INSERT INTO quote_spans
SELECT article, position, paragraph, paragraph_start, start_offset,
    end_offset, speaker, entity, cue, confidence, rule,
    rule <> 'label' AND (speaker IS NOT NULL OR cue IS NOT NULL
        OR length(text) - length(replace(text, ' ', '')) >= 3
        OR length(text) >= 8 AND (unicode(text) BETWEEN 0x0E00 AND 0x109F
            OR unicode(text) BETWEEN 0x2E80 AND 0x9FFF))
FROM (SELECT quotes.*, paragraph_start(body, comment, paragraph) AS paragraph_start
    FROM quotes JOIN articles ON articles.number = article WHERE facts IS NOT NULL)
WHERE paragraph_start IS NOT NULL;

DELETE FROM events WHERE article IN (SELECT number FROM articles WHERE facts IS NULL);
DELETE FROM mentions WHERE article IN (SELECT number FROM articles WHERE facts IS NULL);

DROP TABLE quotes;
CREATE INDEX quote_spans_entity ON quote_spans (entity) WHERE entity IS NOT NULL;

DROP INDEX events_start;

CREATE VIEW quotes AS
SELECT article, position, paragraph, start_offset, end_offset,
    (SELECT substr(body || char(10, 10) || coalesce(comment, ''),
            paragraph_start + start_offset + 1, end_offset - start_offset)
        FROM articles WHERE number = article) AS text,
    speaker, entity, cue, confidence, rule, speech
FROM quote_spans;

UPDATE articles SET facts = replace(replace(replace(replace(replace(facts,
    'events ', ''), ', quotes ', '.'), ', mentions ', '.'), ', sketches ', '.'), ', names ', '.');
"""
