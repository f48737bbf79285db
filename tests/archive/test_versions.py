"""Archives of earlier versions: brought up to date by whoever writes, and nothing of them lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from iranwatch.archive import findings, read
from iranwatch.archive.file import connect, number
from iranwatch.archive.migrate import migrate
from iranwatch.archive.schema import VERSION
from iranwatch.archive.store import Archive
from iranwatch.desk.doctor import examine
from iranwatch.errors import ArchiveError, ArchiveVersionError
from iranwatch.model import Record
from iranwatch.query import Plan
from tests.kills import kill_opening

DUMPS = Path(__file__).parent / "versions"
EARLIER = range(1, VERSION)
READ = 5  # the first of the versions that lie here with an article that was read for facts


@pytest.fixture(params=EARLIER)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return the path of an archive of an earlier version."""
    path = tmp_path / "archive.db"
    db = sqlite3.connect(path)
    db.executescript((DUMPS / f"{request.param}.sql").read_text("utf-8"))
    db.close()
    return path


def records(store: Archive) -> list[Record]:
    return list(read.records(store.db, [1, 2]))


def test_every_earlier_version_is_at_hand() -> None:
    assert sorted(int(path.stem) for path in DUMPS.glob("*.sql")) == list(EARLIER)


def test_everything_is_found_in_it(old: Path) -> None:
    with Archive.open(old, writing=True) as store:
        hall, tankers = records(store)
        (hit,) = store.search("centrifuges")

    assert hit.id == hall.id
    assert hall.article.title == "A Hall, Corrected"
    assert hall.article.body == "Centrifuges of the next kind spin."
    assert str(hall.article.published) == "2019-11"
    assert (hall.corrected, hall.tags) == (("title",), ("halls",))
    assert [revision.current for revision in hall.revisions] == [False, True]
    assert [Path(file).name for file in hall.files + tankers.files] == ["natanz.txt", "\udcff.txt"]


def test_its_bytes_and_its_indexes_are_sound(old: Path) -> None:
    with Archive.open(old, writing=True) as store:
        assert [check for check in examine(store) if not check.sound] == []
        hall, _ = records(store)
        first = read.raw(store.db, hall.revisions[0].sha256)

    assert first == b"Centrifuges of the first kind spin."


def test_nothing_empty_is_left_in_it(old: Path) -> None:
    with sqlite3.connect(old) as db:
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")
    db.execute("VACUUM")
    db.close()

    with Archive.open(old, writing=True) as store:
        assert number(store.db, "freelist_count") == 0


def test_it_is_copied_before_it_is_changed(old: Path) -> None:
    before = contents(old)
    (version,) = before[-1]

    with Archive.open(old, writing=True):
        pass

    assert contents(old.with_name(f"archive.db.version-{version}")) == before
    assert not list(old.parent.glob("*.partial*"))


@pytest.mark.parametrize("old", [version for version in EARLIER if version >= READ], indirect=True)
def test_what_was_found_in_an_article_is_still_told(old: Path) -> None:
    with Archive.open(old, writing=True) as store:
        found = findings.quotations(store.db, Plan()).quotes
        told = store.db.execute("SELECT text, speaker FROM quotes ORDER BY position").fetchall()

    assert told == [(said.quote.text, said.quote.speaker) for said in found]
    assert told == [("We wait for the rain,", "Ali Ahmadi"), ("We all do,", "Mina Rad")]


@pytest.mark.parametrize("old", [READ], indirect=True)
def test_what_was_found_in_a_text_that_it_no_longer_has_is_gone(old: Path) -> None:
    with sqlite3.connect(old) as db:
        db.execute("UPDATE articles SET facts = NULL, body = 'Nothing was said.', comment = NULL")
    db.close()

    with Archive.open(old, writing=True) as store:
        totals = [
            findings.quotations(store.db, Plan()).total,
            findings.timeline(store.db, Plan()).total,
        ]
        (mentions,) = store.db.execute("SELECT count(*) FROM mentions").fetchone()

    assert [*totals, mentions] == [0, 0, 0]


def test_a_reader_that_holds_on_is_named_and_nothing_is_changed(old: Path) -> None:
    before = old.read_bytes()
    reader = sqlite3.connect(old, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM articles").fetchone()

    with pytest.raises(ArchiveError, match="locked"):
        connect(str(old), writing=True, patience=0.05)

    reader.close()
    assert old.read_bytes() == before


def test_two_that_bring_it_up_to_date_at_once_keep_one_copy_of_it(old: Path) -> None:
    with Archive.open(old, writing=True) as store:
        copies = sorted(old.parent.iterdir())

        migrate(store.db)  # as the second one does, who saw the old version and waited

        assert sorted(old.parent.iterdir()) == copies


@pytest.mark.parametrize("old", [VERSION - 1], indirect=True)  # the next one makes the file grow
def test_an_update_that_was_killed_is_made_by_the_next_one(old: Path) -> None:
    kill_opening(old, old.stat().st_size)  # the copy is whole, the tables are half changed

    with pytest.raises(ArchiveVersionError):
        Archive.open(old)
    with Archive.open(old, writing=True) as store:
        assert [check for check in examine(store) if not check.sound] == []


def contents(path: Path) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    rows = db.execute("SELECT id, title, body FROM articles").fetchall()
    rows += db.execute("SELECT sha256, told, raw FROM revisions").fetchall()
    rows += db.execute("PRAGMA user_version").fetchall()
    db.close()
    return rows


def test_who_only_reads_leaves_it_as_it_is(old: Path) -> None:
    before = old.read_bytes()

    with pytest.raises(ArchiveVersionError, match="older"), Archive.open(old):
        pass

    assert old.read_bytes() == before


def test_a_migration_that_fails_leaves_it_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(old)

    def fail() -> None:
        raise sqlite3.OperationalError

    monkeypatch.setattr("iranwatch.archive.migrate.migrations", fail)
    with pytest.raises(ArchiveError), Archive.open(old, writing=True):
        pass
    monkeypatch.undo()

    assert contents(old) == before
    with Archive.open(old, writing=True) as store:
        assert len(records(store)) == 2
