"""What people typed comes back into an archive that was built anew from the files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch import parser
from iranwatch.archive import draft, read, typed, write
from iranwatch.archive.migrate import empty
from iranwatch.archive.store import Archive
from iranwatch.archive.tags import is_tag
from iranwatch.archive.transactions import transaction
from iranwatch.archive.typed import Entry
from iranwatch.desk.dump import dump, read_entry, write_entry
from iranwatch.desk.restore import restore
from iranwatch.model import Article, Author, Told
from iranwatch.query.saved import is_name
from iranwatch.text import decode
from tests.conftest import DAY, article

TEXTS = ("Inspectors came to Fordow.", "The core of Arak was filled.", "A hall stands at Natanz.")


@contextmanager
def built(*texts: str) -> Iterator[Archive]:
    """Yield an archive of one article each of *texts*, that goes when the block ends."""
    with closing(empty("archive.db")) as db:
        store = Archive("archive.db", db)
        with transaction(db):
            for text in texts:
                write.add_article(db, drafted(text), DAY)
        yield store


def drafted(text: str) -> draft.Draft:
    return drafted_as(article(text))


def drafted_as(new: Article) -> draft.Draft:
    """Return the draft of a file that holds the paragraphs of *new* and no more."""
    data = "\n\n".join(paragraph.text for paragraph in new.paragraphs).encode()
    return draft.of(data, decode(data), Told(), new, parser.VERSION)


def deeds(store: Archive, lines: list[str]) -> Counter[str]:
    return Counter(outcome.deed for outcome in restore(store, lines))


def entry(kind: str, sha256: str, **values: object) -> Entry:
    article, revisions = (None, ()) if kind == "saved" else (sha256, (sha256,))
    return Entry(kind, article, revisions, {**values, "added": DAY})


text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
VALUES = {
    "title": st.none() | text,
    "authors": st.lists(st.lists(text, min_size=2, max_size=2), max_size=3),
    "source": text,
    "section": text,
    "published": st.none() | st.dates().map(str) | st.just("2017") | st.just("2017-10"),
    "language": text,
}
NOWHERE = dict.fromkeys(("revision", "start_offset", "end_offset", "paragraph"))
PLACE = {"revision": "a" * 64, "start_offset": 0, "end_offset": 9, "paragraph": 1}
typings = st.one_of(
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda field: st.tuples(
            st.just("override"),
            st.fixed_dictionaries({"field": st.just(field), "value": VALUES[field]}),
        )
    ),
    st.tuples(st.just("tag"), st.fixed_dictionaries({"tag": text.filter(is_tag)})),
    st.tuples(
        st.just("note"),
        st.builds(
            lambda place, text: {**place, "text": text}, st.sampled_from((NOWHERE, PLACE)), text
        ),
    ),
    st.tuples(
        st.just("saved"),
        st.fixed_dictionaries(
            {"name": text.filter(is_name), "query": text, "grammar": st.just("q1")}
        ),
    ),
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, len(TEXTS)), typings), max_size=8),
    st.permutations(TEXTS),
)
def test_whatever_was_typed_comes_back_whole(
    typing: list[tuple[int, tuple[str, dict[str, object]]]], order: list[str]
) -> None:
    with built(*TEXTS) as old, built(*order) as new:
        with transaction(old.db):
            for number, (kind, values) in typing:
                new_entry = entry(kind, "0" * 64, **values)
                if typed.held(old.db, number, new_entry) is None:
                    typed.put(old.db, number, new_entry)
                    write.refill(old.db, number, read.parsed(old.db, number))
        lines = list(dump(old))

        assert set(deeds(new, lines)) <= {"restored"}
        assert list(dump(new)) == lines
        assert said(new) == said(old)
        assert set(deeds(new, lines)) <= {"present"}
        assert all(line.isascii() and line.isprintable() for line in map(str.rstrip, lines))


def said(store: Archive) -> dict[str, object]:
    """Return what each article says of itself and what is noted on it, by its id."""
    return {
        record.id: (
            record.article,
            record.tags,
            record.corrected,
            [note.text for note in record.notes],
        )
        for record in read.records(store.db, range(1, len(TEXTS) + 1))
    }


def test_an_entry_finds_its_article_by_any_revision_it_ever_had() -> None:
    with built("An early text.") as old:
        with transaction(old.db):
            write.revise_article(old.db, 1, drafted("A later text."), DAY)
            typed.put(old.db, 1, entry("tag", "0" * 64, tag="brief"))
        lines = list(dump(old))

    for text in ("An early text.", "A later text."):
        with built(text) as new:
            assert deeds(new, lines) == {"restored": 1}
            assert next(read.records(new.db, [1])).tags == ("brief",)


def test_where_both_revisions_are_articles_now_the_newer_one_is_meant() -> None:
    with built("An early text.") as old:
        with transaction(old.db):
            write.revise_article(old.db, 1, drafted("A later text."), DAY)
            typed.put(old.db, 1, entry("tag", "0" * 64, tag="brief"))
        lines = list(dump(old))

    with built("An early text.", "A later text.") as new:
        restore(new, lines)
        assert [record.tags for record in read.records(new.db, [1, 2])] == [(), ("brief",)]


def test_what_was_typed_since_is_not_overwritten() -> None:
    with built(*TEXTS) as store:
        sha256 = drafted(TEXTS[0]).sha256
        lines = [
            write_entry(entry("override", sha256, field="title", value=title))
            for title in ("Mine", "Theirs", "Mine")
        ]

        assert [outcome.deed for outcome in restore(store, lines)] == [
            "restored",
            "kept",
            "present",
        ]
        assert next(read.records(store.db, [1])).article.title == "Mine"


def test_what_matches_nothing_is_named() -> None:
    with built(*TEXTS) as store:
        lost = entry("tag", "e" * 64, tag="lost")

        (outcome,) = restore(store, ["\n", write_entry(lost)])

        assert outcome == (2, "unmatched", lost)


def test_a_restored_correction_is_seen_and_found() -> None:
    with built(*TEXTS) as store:
        sha256 = drafted(TEXTS[1]).sha256
        value = [["Sara Amini", None]]
        restore(store, [write_entry(entry("override", sha256, field="authors", value=value))])

        assert next(read.records(store.db, [2])).article.authors == (Author("Sara Amini"),)
        found = store.db.execute("SELECT rowid FROM exact WHERE exact MATCH 'amini'").fetchall()
        assert found == [(2,)]


def test_two_notes_on_one_paragraph_come_back_and_only_once() -> None:
    with built(*TEXTS) as store:
        sha256 = drafted(TEXTS[0]).sha256
        lines = [
            write_entry(entry("note", sha256, **PLACE, text=text))
            for text in ("First", "Second", "First")
        ]

        assert deeds(store, lines) == {"restored": 2, "present": 1}
        (record,) = read.records(store.db, [1])
        assert [note.text for note in record.notes] == ["First", "Second"]


def test_what_is_typed_beside_an_article_leaves_its_facts_standing() -> None:
    with built(*TEXTS) as store:
        store.db.execute("UPDATE articles SET facts = 'read'")
        sha256 = drafted(TEXTS[0]).sha256

        restore(store, [write_entry(entry("tag", sha256, tag="brief"))])

        assert store.db.execute("SELECT facts FROM articles WHERE number = 1").fetchone() == (
            "read",
        )


def test_a_saved_search_of_that_name_is_not_overwritten() -> None:
    with built() as store:
        lines = [
            write_entry(entry("saved", "", name="silos", query=query, grammar="q1"))
            for query in ("silo", "silo OR bunker")
        ]

        assert [outcome.deed for outcome in restore(store, lines)] == ["restored", "kept"]
        assert not {"article", "revisions"} & json.loads(lines[0]).keys()


GOOD = write_entry(entry("override", "a" * 64, field="title", value="x"))

NOTE = write_entry(entry("note", "a" * 64, **PLACE, text="x"))
TAG = write_entry(entry("tag", "a" * 64, tag="x"))
SAVED = write_entry(entry("saved", "", name="silos", query="silo", grammar="q1"))


@pytest.mark.parametrize(
    "line",
    [
        "a diary",
        "[]",
        "7",
        "null",
        "{}",
        "[" * 5000,
        GOOD.replace("override", "diary"),
        GOOD.replace('"override"', "[]"),
        GOOD.replace("a" * 64, "../../etc/passwd"),
        GOOD.replace('["', '[["').replace('"]', '"]]'),
        GOOD.replace('"title"', '"number"'),
        GOOD.replace('"title"', '["title"]'),
        GOOD.replace('"x"', "5"),
        GOOD.replace('"x"', '"\\ud800"'),
        GOOD.replace('"x"', '"a\\u0000b"'),
        GOOD.replace('"title"', '"published"'),
        GOOD.replace('"title"', '"authors"'),
        GOOD.replace(DAY, "yesterday"),
        GOOD.replace('"added"', '"number": 7, "added"'),
        NOTE.replace('"paragraph": 1', '"paragraph": null'),
        NOTE.replace('"end_offset": 9', f'"end_offset": {2**63}'),
        NOTE.replace('"end_offset": 9', '"end_offset": 0'),
        NOTE.replace('"start_offset": 0', '"start_offset": false'),
        NOTE.replace(f'"revision": "{"a" * 64}"', '"revision": null'),
        NOTE.replace('"text": "x"', '"text": ""'),
        *(TAG.replace('"x"', tag) for tag in ('"+x"', '" x"', '"x\\ny"', '"!"', "7")),
        SAVED.replace('"silo"', "[]"),
        SAVED.replace('"silos"', '"two words"'),
        SAVED.replace('"name"', '"article"'),
    ],
)
def test_a_line_that_is_no_entry_is_refused_and_the_rest_goes_on(line: str) -> None:
    with built(*TEXTS) as store:
        tag = write_entry(entry("tag", drafted(TEXTS[0]).sha256, tag="x"))

        outcomes = restore(store, [line, tag])

        assert [outcome.deed for outcome in outcomes] == ["refused", "restored"]


@given(st.text() | st.from_type(dict).map(str))
def test_no_text_breaks_the_reader_of_dumps(text: str) -> None:
    with pytest.raises(ValueError, match="not an entry of a dump"):
        read_entry(text)
