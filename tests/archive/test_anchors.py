"""A note finds its paragraph again, whatever became of the text since."""

from __future__ import annotations

import pytest

from iranwatch.archive import notes, read, write
from iranwatch.archive.anchors import anchor, parted
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import UnknownParagraphError
from iranwatch.model import Note
from tests.conftest import DAY, article
from tests.desk.test_dump import drafted_as

FIRST = "Inspectors came to the hall at Fordow on a grey Monday and counted what they saw."
SECOND = "Nobody had told the guards at the gate, who took an hour to find the key."
THIRD = "The report will be read in Vienna in the second week of the month."


def store(archive: Archive, *paragraphs: str) -> None:
    """Store an article of these paragraphs, whose file holds no more."""
    with transaction(archive.db):
        write.add_article(archive.db, drafted_as(article(*paragraphs)), DAY)


def noted(archive: Archive, *revised: str, on: int = 2) -> Note:
    """Return a note on paragraph *on*, as it is once the text of its article is *revised*."""
    (record,) = read.records(archive.db, [1])
    with transaction(archive.db):
        notes.add(archive.db, 1, anchor(record, on), "Check this.", DAY)
        if revised:
            write.revise_article(archive.db, 1, drafted_as(article(*revised)), DAY)
    (record,) = read.records(archive.db, [1])
    (note,) = record.notes
    return note


@pytest.mark.parametrize(
    ("revised", "paragraph", "state"),
    [
        ((), 2, "unchanged"),
        ((FIRST.replace("grey", "clear"), SECOND, THIRD), 2, "unchanged"),
        ((FIRST, "An editor put this in.", SECOND, THIRD), 3, "moved"),
        ((SECOND, THIRD), 1, "moved"),
        ((FIRST, SECOND.upper(), THIRD), 2, "unchanged"),
        ((FIRST, SECOND.replace("an hour", "two hours"), THIRD), 2, "revised"),
        ((f"{FIRST} {SECOND}", THIRD), 1, "revised"),
        ((FIRST, THIRD), None, "gone"),
    ],
)
def test_a_note_goes_with_its_paragraph(
    archive: Archive, revised: tuple[str, ...], paragraph: int | None, state: str
) -> None:
    store(archive, FIRST, SECOND, THIRD)

    note = noted(archive, *revised)

    assert (note.paragraph, note.state) == (paragraph, state)
    assert note.then == (SECOND if state in ("revised", "gone") else None)


def test_of_equal_paragraphs_the_nearest_is_meant(archive: Archive) -> None:
    store(archive, THIRD, FIRST, SECOND, THIRD)

    assert noted(archive, THIRD, FIRST, THIRD, on=4).paragraph == 3


def test_a_note_is_where_it_was_when_the_old_text_returns(archive: Archive) -> None:
    store(archive, FIRST, SECOND, THIRD)
    assert noted(archive, FIRST, THIRD).state == "gone"

    with transaction(archive.db):
        write.make_current(archive.db, 1, drafted_as(article(FIRST, SECOND, THIRD)))

    (record,) = read.records(archive.db, [1])
    assert [(note.paragraph, note.state) for note in record.notes] == [(2, "unchanged")]


def test_the_same_bytes_cut_otherwise_are_found_by_their_place(archive: Archive) -> None:
    store(archive, FIRST, SECOND, THIRD)
    whole = article(FIRST, SECOND, THIRD).paragraphs
    joined = (whole[0]._replace(text=f"{FIRST} {SECOND}", end=whole[1].end), whole[2])
    (record,) = read.records(archive.db, [1])
    with transaction(archive.db):
        for number in (2, 3):
            notes.add(archive.db, 1, anchor(record, number), "Check this.", DAY)
        write.rewrite(archive.db, 1, article()._replace(paragraphs=joined))

    (record,) = read.records(archive.db, [1])

    assert [(note.paragraph, note.state) for note in record.notes] == [(1, "moved"), (2, "moved")]


@pytest.mark.parametrize(
    "spoiling",
    ["UPDATE revisions SET raw = x'00' WHERE number = 1", "UPDATE notes SET revision = 'e'"],
)
def test_a_note_outlives_the_words_it_was_written_on(archive: Archive, spoiling: str) -> None:
    store(archive, FIRST, SECOND, THIRD)
    noted(archive, FIRST, THIRD)
    archive.db.execute(spoiling)

    (record,) = read.records(archive.db, [1])

    assert [(note.text, note.state, note.then) for note in record.notes] == [
        ("Check this.", "gone", None)
    ]


def test_a_paragraph_that_is_not_there_has_no_anchor(archive: Archive) -> None:
    store(archive, FIRST)
    (record,) = read.records(archive.db, [1])

    with pytest.raises(UnknownParagraphError):
        anchor(record, 2)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("4f2a91c0/p3", ("4f2a91c0", 3)),
        ("raw/a.txt/p12", ("raw/a.txt", 12)),
        ("4f2a91c0", ("4f2a91c0", None)),
        ("4f2a91c0/p0", ("4f2a91c0/p0", None)),
        ("/p3", ("/p3", None)),
    ],
)
def test_an_anchor_is_told_from_a_path(name: str, found: tuple[str, int | None]) -> None:
    assert parted(name) == found
