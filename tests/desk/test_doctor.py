"""What the doctor notices, and what a repair brings back."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from iranwatch import fold, parser
from iranwatch.archive.store import Archive
from iranwatch.desk.correct import correct
from iranwatch.desk.doctor import Check, examine
from iranwatch.desk.ingest import Orders, ingest
from iranwatch.desk.repair import repair
from iranwatch.model import Told

DAY = dt.date(2026, 11, 21)
TEXTS = {
    "fordow.txt": "Inspectors Visit Fordow\n\nInspectors came to the plant near Qom on Monday.\n",
    "natanz.txt": "A Hall at Natanz\n\nThe I.R.G.C. guards the hall, officials said on Monday.\n",
    "arak.txt": "The Core of Arak\n\nThe core was filled with concrete, an envoy said in Vienna.\n",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of three articles, open for writing."""
    (tmp_path / "raw").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "raw" / name).write_text(text)
    with Archive.open(tmp_path / "archive.db", writing=True) as store:
        ingest(store, [str(tmp_path / "raw")], Orders(Told(), DAY, jobs=1))
        yield store


def faults(store: Archive) -> dict[str, tuple[str, ...]]:
    return {check.name: check.said for check in examine(store) if not check.sound}


def called(store: Archive, name: str) -> Check:
    return next(check for check in examine(store) if check.name == name)


def test_a_sound_archive_passes_every_check(store: Archive) -> None:
    checks = examine(store)

    assert [check for check in checks if check.said] == []
    assert {check.name: check.looked for check in checks if check.unit in ("article", "file")} == {
        "references": 3,
        "parsing": 3,
        "dates": 0,
        "files": 3,
    }


def test_an_examination_leaves_the_archive_as_it_is(store: Archive) -> None:
    before = Path(store.path).read_bytes()

    examine(store)

    assert Path(store.path).read_bytes() == before


INDEX_FAULTS = {
    "a word changed in the text": "UPDATE articles SET body = replace(body, 'Qom', 'Yazd')",
    "a title changed": "UPDATE articles SET title = 'Another' WHERE number = 1",
    "two words swapped": "UPDATE articles SET body = replace(body, 'to the', 'the to')",
    "an entry deleted with other words": (
        "INSERT INTO exact (exact, rowid, title, byline, body, comment)"
        " VALUES ('delete', 1, 'wrong', '', 'words', '')"
    ),
    "an entry put in twice": (
        "INSERT INTO stemmed (rowid, title, byline, body, comment) VALUES (2, 'a', '', 'b', '')"
    ),
    "an entry of no article": (
        "INSERT INTO stemmed (rowid, title, byline, body, comment) VALUES (77, 'a', '', 'b', '')"
    ),
    "a wrong length": "UPDATE exact_docsize SET sz = x'01010101' WHERE id = 2",
    "wrong sums": "UPDATE stemmed_data SET block = x'0301010101' WHERE id = 1",
    "an index emptied": "INSERT INTO exact (exact) VALUES ('delete-all')",
}


@pytest.mark.parametrize("statement", INDEX_FAULTS.values(), ids=list(INDEX_FAULTS))
def test_an_index_that_says_otherwise_than_the_articles_is_noticed_and_rebuilt(
    store: Archive, statement: str
) -> None:
    store.db.execute(statement)

    assert "words" in faults(store)
    repair(store, DAY)
    assert faults(store) == {}


def test_an_index_broken_inside_is_noticed_and_rebuilt(store: Archive) -> None:
    store.db.execute("UPDATE stemmed_data SET block = x'00ff00ff' WHERE id > 10")

    assert {"indexes", "words"} & faults(store).keys()
    repair(store, DAY)
    assert faults(store) == {}


def test_bytes_that_are_not_those_that_were_read_are_noticed_and_stay(store: Archive) -> None:
    (sha256,) = store.db.execute("SELECT sha256 FROM revisions WHERE number = 2").fetchone()
    for forged in (zlib.compress(b"another text"), b"no zlib at all"):
        store.db.execute("UPDATE revisions SET raw = ? WHERE number = 2", (forged,))

        (said,) = faults(store)["bytes"]
        assert sha256 in said
        repair(store, DAY)
        assert called(store, "bytes").remedy == "backup"
        assert store.db.execute("SELECT raw FROM revisions WHERE number = 2").fetchone() == (
            forged,
        )


def test_a_row_that_refers_to_nothing_is_noticed(store: Archive) -> None:
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("INSERT INTO tags (article, tag, added) VALUES (99, 'x', '2026-11-21')")
    store.db.execute("UPDATE articles SET revision = 2 WHERE number = 1")

    said = faults(store)["references"]

    assert said[0] == "a row of tags refers to one of articles that is not there"
    assert "has lost a revision" in said[1]


def test_an_article_whose_id_is_not_its_first_bytes_is_noticed(store: Archive) -> None:
    store.db.execute("UPDATE articles SET id = ? WHERE number = 3", ("0" * 64,))

    assert faults(store) == {"references": (f"article {'0' * 64} has lost a revision",)}


def test_pages_of_noise_are_noticed(store: Archive, tmp_path: Path) -> None:
    hurt = tmp_path / "hurt.db"
    shutil.copy(store.path, hurt)
    (page,) = store.db.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'revisions_article'"
    ).fetchone()
    with hurt.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)

    with Archive.open(hurt) as copy:
        assert "pages" in faults(copy)


def test_another_folding_is_noticed(store: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fold, "VERSION", fold.VERSION + 1)

    assert faults(store) == {
        "folding": (
            f"the indexes were filled by folding {fold.VERSION - 1},"
            f" and this program has {fold.VERSION}",
        )
    }


def test_an_older_parser_is_worth_knowing_but_no_fault(
    store: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parser, "VERSION", parser.VERSION + 1)

    check = called(store, "parsing")

    assert check.sound
    assert check.said[0].startswith("3 were parsed by an older parser")


def test_files_are_compared_with_what_was_read_of_them(store: Archive, tmp_path: Path) -> None:
    (tmp_path / "raw" / "fordow.txt").write_text("Another text altogether.\n")
    (tmp_path / "raw" / "arak.txt").unlink()

    check = called(store, "files")

    assert check.sound
    assert [one.partition(":")[0] for one in check.said] == ["missing", "changed since"]
    assert "arak.txt (no such file or directory)" in check.said[0]


def test_a_repair_brings_back_all_that_derives_and_keeps_what_was_typed(store: Archive) -> None:
    correct(store, "fordow.txt", ["published=2016-03"], DAY)
    store.db.execute("INSERT INTO tags (article, tag, added) VALUES (2, 'x', '2026-11-21')")
    repair(store, DAY)
    before = contents(store)
    store.db.execute("UPDATE articles SET body = 'gone', title = NULL, published = NULL")
    store.db.execute("UPDATE revisions SET parsed = x'00'")
    store.db.execute("DELETE FROM authors")

    assert repair(store, DAY) == 3

    assert contents(store) == before
    assert faults(store) == {}


def contents(store: Archive) -> dict[str, list[tuple[object, ...]]]:
    tables = ("articles", "authors", "revisions", "files", "overrides", "tags", "exact_places")
    return {name: store.db.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


def test_an_interrupted_repair_has_changed_nothing(
    store: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(store)

    def interrupt(db: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("iranwatch.archive.indexes.reindex", interrupt)
    with pytest.raises(KeyboardInterrupt):
        repair(store, DAY)

    assert contents(store) == before


def test_a_revision_is_known_by_its_bytes_and_nothing_else(store: Archive) -> None:
    for sha256, raw in store.db.execute("SELECT sha256, raw FROM revisions"):
        assert hashlib.sha256(zlib.decompress(raw)).hexdigest() == sha256


def test_an_article_that_tells_of_a_later_day_is_named_without_fault(store: Archive) -> None:
    text = "A Look Back\n\nMay 3, 2010\n\nThe council met on June 24, 2019 and adopted the text.\n"
    ingest(store, [], Orders(Told(), DAY), piped=text.encode())

    check = called(store, "dates")

    assert check.sound
    assert "June 24, 2019" in check.said[0]
