"""What is put into the archive comes out of it: rows, index entries, revisions, corrections."""

from __future__ import annotations

import sqlite3

import pytest

from iranwatch import fold, parser
from iranwatch.analysis.facts import find_facts, reader
from iranwatch.archive import draft, indexes, read, write
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.facts import refresh
from iranwatch.lexicon import names
from iranwatch.model import Author, Evidence, PartialDate, Told
from iranwatch.text import decode
from tests.conftest import DAY, Put, article


def found(archive: Archive, index: str, word: str) -> list[int]:
    rows = archive.db.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (word,))
    return [number for (number,) in rows]


def revise(archive: Archive, number: int, text: str) -> int:
    data = text.encode()
    new = draft.of(data, decode(data), Told(), article(text), parser.VERSION)
    with transaction(archive.db):
        return write.revise_article(archive.db, number, new, DAY)


def test_a_stored_article_is_read_back_whole(archive: Archive, put: Put) -> None:
    said = article(
        "The Guards tested a missile.",
        "A second paragraph.",
        comment=("Comment: it was expected.",),
        evidence=(Evidence("title", "first-line", 1, "A headline"),),
    )

    put(said)

    (record,) = read.records(archive.db, [1])
    assert record.article == said
    assert [revision.current for revision in record.revisions] == [True]


def test_an_article_without_facts_is_read_back_without_them(archive: Archive, put: Put) -> None:
    said = article("Text.", title=None, authors=(), source=None, published=None, language=None)

    put(said)

    assert next(read.records(archive.db, [1])).article == said


def test_a_parse_that_differs_in_evidence_alone_leaves_facts_and_indexes(
    archive: Archive, put: Put
) -> None:
    text = "“We wait and hope,” said Ali Ahmadi on Monday."
    before, after = (
        article(text, evidence=(Evidence("title", "first-line", 1, shown),)) for shown in "AB"
    )
    put(before, text.encode())
    refresh(archive)
    (stamp,) = archive.db.execute("SELECT facts FROM articles").fetchone()
    changes = archive.db.total_changes

    with transaction(archive.db):
        new = draft.of(text.encode(), decode(text.encode()), Told(), after, parser.VERSION)
        write.make_current(archive.db, 1, new)

    assert next(read.records(archive.db, [1])).article.evidence == after.evidence
    assert archive.db.execute("SELECT facts FROM articles").fetchone() == (stamp,)
    assert archive.db.total_changes - changes == 2  # the revision, and which one is current


def test_both_indexes_hold_the_folded_text(archive: Archive, put: Put) -> None:
    put(article("The I.R.G.C. tested missiles."))

    assert found(archive, "exact", "irgc") == [1]
    assert found(archive, "exact", "missile") == []
    assert found(archive, "stemmed", "missile") == [1]


def test_each_index_grows_by_one_piece_a_transaction(archive: Archive) -> None:
    who = reader(names())
    with transaction(archive.db):
        for number, text in enumerate(("One missile.", "Two missiles.", "Three missiles.")):
            data, said = text.encode(), article(text)
            new = draft.of(data, decode(data), Told(), said, parser.VERSION, find_facts(said, who))
            revision = write.add_article(archive.db, new, DAY)
            write.point(archive.db, f"{number}.txt", revision, draft.Stamp(1, 1, 1, 1))

    for table in indexes.INDEXES:
        pieces = archive.db.execute(f"SELECT count(DISTINCT segid) FROM {table}_idx").fetchone()
        assert pieces == (1,)


def test_a_revision_replaces_the_text_and_keeps_the_bytes(archive: Archive, put: Put) -> None:
    number = put(article("An early version about centrifuges."))

    revise(archive, number, "A later version about tankers.")

    (record,) = read.records(archive.db, [number])
    assert record.article.body == "A later version about tankers."
    assert [revision.current for revision in record.revisions] == [False, True]
    assert b"centrifuges" in read.raw(archive.db, record.revisions[0].sha256)
    assert found(archive, "exact", "centrifuges") == []
    assert found(archive, "exact", "tankers") == [number]


def test_the_indexes_stay_sound_through_revisions(archive: Archive, put: Put) -> None:
    for text in ("One about Khamene'i.", "Another, naïve one.", "برنامه موشکی ایران"):
        number = put(article(text))
        revise(archive, number, text + " And more.")

    for index in indexes.INDEXES:
        archive.db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    fresh = sqlite3.connect(":memory:")
    fresh.execute(
        "CREATE VIRTUAL TABLE one USING fts5"
        " (title, byline, body, comment, tokenize='unicode61 remove_diacritics 2')"
    )
    fresh.execute("CREATE VIRTUAL TABLE words USING fts5vocab (one, row)")
    for (number,) in archive.db.execute("SELECT number FROM articles"):
        fresh.execute("INSERT INTO one VALUES (?, ?, ?, ?)", indexes.indexed(archive.db, number))
    vocabulary = archive.db.execute("SELECT * FROM exact_words").fetchall()
    assert vocabulary == fresh.execute("SELECT * FROM words").fetchall()
    fresh.close()


def test_a_correction_wins_over_every_later_revision(archive: Archive, put: Put) -> None:
    number = put(article("Text one."))
    with transaction(archive.db):
        write.override(archive.db, number, "published", "2016-03", DAY)
        write.override(archive.db, number, "authors", [["Sara Amini", None]], DAY)

    revise(archive, number, "Text two.")

    (record,) = read.records(archive.db, [number])
    assert record.article.published == PartialDate(2016, 3)
    assert record.article.authors == (Author("Sara Amini"),)
    assert record.corrected == ("authors", "published")
    assert found(archive, "exact", "amini") == [number]


def test_what_fails_in_a_transaction_leaves_nothing(archive: Archive, put: Put) -> None:
    put(article("Stays."))

    def fail() -> None:
        with transaction(archive.db):
            archive.db.execute("DELETE FROM authors")
            archive.db.execute("no SQL at all")

    with pytest.raises(sqlite3.OperationalError):
        fail()
    assert next(read.records(archive.db, [1])).article.authors


def test_another_folding_fills_the_indexes_anew(
    archive: Archive, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(article("Centrifuges spin."))
    archive.db.close()
    monkeypatch.setattr(fold, "VERSION", fold.VERSION + 1)
    monkeypatch.setattr(fold, "fold", lambda text: text.replace("Centrifuges", "rotors"))

    with Archive.open(archive.path, writing=True) as store:
        assert found(store, "exact", "rotors") == [1]
        assert found(store, "exact", "centrifuges") == []
        assert indexes.folding(store.db) == fold.VERSION
