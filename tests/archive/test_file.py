"""Whose file it is, and what is said when it cannot be used."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from iranwatch.archive.file import number
from iranwatch.archive.migrate import PAGE_SIZE
from iranwatch.archive.schema import APPLICATION_ID, VERSION
from iranwatch.archive.store import Archive
from iranwatch.errors import (
    ArchiveDamagedError,
    ArchiveError,
    ArchiveForeignError,
    ArchiveMissingError,
    ArchiveVersionError,
)
from tests.conftest import Put, article
from tests.kills import kill_opening

INCREMENTAL = 2  # what PRAGMA auto_vacuum says then


def open_reading(path: Path) -> None:
    with Archive.open(path) as store:
        store.search("anything")


@pytest.fixture
def path(archive: Archive, put: Put) -> Path:
    """Return the path of a closed archive with one article."""
    put(article("A report."))
    archive.db.close()
    return Path(archive.path)


def test_a_new_archive_carries_our_marks(archive: Archive) -> None:
    marks = [
        archive.db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    ]

    assert marks == [APPLICATION_ID, VERSION]


def test_reading_never_makes_an_archive(tmp_path: Path) -> None:
    missing = tmp_path / "none.db"

    with pytest.raises(ArchiveMissingError, match="no archive at"):
        open_reading(missing)
    assert not missing.exists()


def test_the_folder_of_a_new_archive_is_made_but_not_its_parents(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "data" / "archive.db", writing=True):
        pass
    assert (tmp_path / "data" / "archive.db").exists()

    with (
        pytest.raises(ArchiveError, match="cannot make the folder"),
        Archive.open(tmp_path / "no" / "such" / "archive.db", writing=True),
    ):
        pass


@pytest.mark.parametrize(
    "content",
    [b"this is a diary\n" * 99, b"\x89PNG" * 400, b"SQLite format 3\0" + b"\x10\0" * 400],
    ids=["text", "picture", "header-and-noise"],
)
@pytest.mark.parametrize("writing", [False, True])
def test_a_foreign_file_is_refused_and_left_as_it_was(
    tmp_path: Path, content: bytes, writing: bool
) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(content)

    with pytest.raises(ArchiveForeignError), Archive.open(foreign, writing=writing):
        pass
    assert foreign.read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "places.db"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE articles (sku TEXT)")
    db.close()

    with pytest.raises(ArchiveForeignError, match="another program"):
        open_reading(foreign)


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveForeignError, match="not a regular file"):
        open_reading(tmp_path)


@pytest.mark.parametrize(("version", "word"), [(VERSION + 1, "newer"), (0, "older")])
def test_an_archive_of_another_version_is_refused(path: Path, version: int, word: str) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
    before = path.read_bytes()

    with pytest.raises(ArchiveVersionError, match=word):
        open_reading(path)
    assert path.read_bytes() == before


def test_an_archive_cut_short_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(ArchiveDamagedError, match="cut short"):
        open_reading(path)


def test_pages_of_noise_are_named_as_damage(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))

    with pytest.raises(ArchiveDamagedError, match="does not hold"):
        open_reading(path)


def test_a_path_full_of_odd_characters_is_opened_as_it_is(tmp_path: Path) -> None:
    odd = tmp_path / "a?b#c%20d é.db"

    with Archive.open(odd, writing=True):
        pass

    assert [found.name for found in tmp_path.iterdir()] == [odd.name]


def test_a_reader_cannot_write(path: Path) -> None:
    with pytest.raises(ArchiveError, match="only read"), Archive.open(path) as store:
        store.db.execute("DELETE FROM articles")


def test_a_lock_is_named_as_one(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    store = Archive.open(path, writing=True)
    store.db.execute("PRAGMA busy_timeout = 100")  # milliseconds, so as not to wait for long
    with pytest.raises(ArchiveError, match="locked by another program"), store:
        store.db.execute("BEGIN IMMEDIATE")
    other.close()


def test_an_archive_may_be_used_without_a_block(path: Path) -> None:
    store = Archive.open(path)

    assert [hit.title for hit in store.search("report")] == ["A headline"]
    store.close()


@pytest.mark.parametrize("size", [100, 1024, 2048, 4096, 16384, 65536])
def test_an_archive_whose_making_was_killed_is_made_by_the_next_one(
    tmp_path: Path, size: int
) -> None:
    path = tmp_path / "archive.db"
    kill_opening(path, size)

    with pytest.raises(ArchiveMissingError):
        open_reading(path)
    with Archive.open(path, writing=True) as store:
        layout = [number(store.db, name) for name in ("page_size", "auto_vacuum")]
    assert layout == [PAGE_SIZE, INCREMENTAL]
    open_reading(path)
