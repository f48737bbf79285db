"""Files in, articles out, again and again: nothing twice, nothing lost, nothing waited for."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from iranwatch.archive import read
from iranwatch.archive.store import Archive
from iranwatch.desk.ingest import Orders, Summary, ingest
from iranwatch.desk.older import parse_older_again
from iranwatch.model import Record, Told

TODAY = dt.date(2026, 11, 21)
LONG_AGO = 1_500_000_000  # seconds; a file this old is never re-read for having just changed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder of articles."""
    folder = tmp_path / "raw"
    folder.mkdir()
    return folder


def save(path: Path, text: str, *, age: int = 0) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO - age,) * 2)
    return path


def report(title: str, body: str) -> str:
    return f"{title}\n\nBy Mina Rad\nOctober 27, 2017\n\n{body}\n"


CENTRIFUGES = (
    "Engineers at Natanz installed a second cascade of centrifuges on Tuesday, the agency said in"
    " a report. Inspectors will return in two weeks to look at the halls again."
)
TANKERS = (
    "Two tankers left the port of Bandar Abbas under escort, shipping trackers said. Insurers"
    " raised their rates for the strait the same evening, brokers in London reported."
)


def take(archive: Archive, *paths: Path, told: Told = Told(), **orders: bool) -> Summary:  # noqa: B008
    return ingest(archive, [str(path) for path in paths], Orders(told, TODAY, **orders))


def kinds(summary: Summary) -> list[str]:
    return [outcome.kind for outcome in summary.outcomes]


def records(archive: Archive) -> list[Record]:
    numbers = [number for (number,) in archive.db.execute("SELECT number FROM articles")]
    return list(read.records(archive.db, numbers))


def test_a_file_becomes_an_article_with_its_bytes(archive: Archive, folder: Path) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))

    summary = take(archive, folder)

    (record,) = records(archive)
    assert kinds(summary) == ["new"]
    assert record.article.title == "Centrifuges Return"
    assert read.raw(archive.db, record.id) == path.read_bytes()


def test_an_unchanged_file_is_not_read_again(archive: Archive, folder: Path) -> None:
    save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)

    again = take(archive, folder)

    assert (again.outcomes, again.count("unchanged")) == ((), 1)


def test_a_file_changed_just_before_it_was_read_is_read_again(
    archive: Archive, folder: Path
) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    os.utime(path)
    take(archive, folder)

    assert kinds(take(archive, folder)) == ["unchanged"]


def test_an_edited_file_is_a_revision_of_its_article(archive: Archive, folder: Path) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    save(
        path, report("Centrifuges Return", f"{CENTRIFUGES} A spokesman declined to comment."), age=9
    )

    assert kinds(take(archive, folder)) == ["revised"]

    (record,) = records(archive)
    assert "declined" in record.article.body
    assert len(record.revisions) == 2
    assert record.id == record.revisions[0].sha256


def test_a_return_to_an_old_state_is_that_revision_again(archive: Archive, folder: Path) -> None:
    old, new = (report("Centrifuges Return", f"{CENTRIFUGES} {end}") for end in ("One.", "Two."))
    for age, text in enumerate((old, new, old)):
        save(folder / "a.txt", text, age=age)
        last = take(archive, folder)

    (record,) = records(archive)
    assert kinds(last) == ["revised"]
    assert [revision.current for revision in record.revisions] == [True, False]
    assert record.article.body.endswith("One.")


def test_a_copy_joins_its_article_and_both_paths_are_kept(archive: Archive, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        save(folder / name, report("Centrifuges Return", CENTRIFUGES))

    assert kinds(take(archive, folder)) == ["new", "copy"]

    (record,) = records(archive)
    assert [Path(path).name for path in record.files] == ["a.txt", "b.txt"]


def test_a_renamed_file_keeps_its_article(archive: Archive, folder: Path) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    path.rename(folder / "b.txt")

    assert kinds(take(archive, folder)) == ["copy"]
    assert len(records(archive)) == 1


def test_another_text_under_a_known_name_is_another_article(archive: Archive, folder: Path) -> None:
    save(folder / "today.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    save(folder / "today.txt", report("Tankers Leave", TANKERS), age=9)

    assert kinds(take(archive, folder)) == ["new"]
    assert {record.article.title for record in records(archive)} == {
        "Centrifuges Return",
        "Tankers Leave",
    }


def test_a_file_that_is_gone_leaves_its_article(archive: Archive, folder: Path) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    path.unlink()

    take(archive, folder)

    assert len(records(archive)) == 1


def test_a_bad_file_is_refused_by_name_and_the_rest_is_stored(
    archive: Archive, folder: Path
) -> None:
    save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_bytes(b"\x89PNG\r\n" + bytes(range(256)))

    summary = take(archive, folder)

    assert [(Path(path).name, reason) for path, reason in summary.refused] == [
        ("b.txt", "empty"),
        ("c.txt", "not text: binary data"),
    ]
    assert kinds(summary) == ["new"]


def test_workers_bring_the_same_articles_in_the_same_order(tmp_path: Path, folder: Path) -> None:
    for number in range(70):
        save(
            folder / f"{number:02}.txt", report(f"Report {number}", f"{CENTRIFUGES} No. {number}.")
        )
    stored = []
    for jobs in (1, 2):
        with Archive.open(tmp_path / f"{jobs}.db", writing=True) as store:
            ingest(store, [str(folder)], Orders(Told(), TODAY, jobs=jobs))
            stored.append(
                store.db.execute("SELECT number, id, title, body FROM articles").fetchall()
            )

    assert len(stored[0]) == 70
    assert stored[0] == stored[1]


def test_a_dry_run_says_what_would_happen_and_writes_nothing(
    archive: Archive, folder: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        save(folder / name, report("Centrifuges Return", CENTRIFUGES))

    summary = ingest(archive, [str(folder)], Orders(Told(), TODAY), dry_run=True)

    assert kinds(summary) == ["new", "copy"]
    assert records(archive) == []


def test_one_article_may_come_through_a_pipe(archive: Archive) -> None:
    text = report("Centrifuges Return", CENTRIFUGES).encode()

    summary = ingest(archive, [], Orders(Told(), TODAY), piped=text)

    assert kinds(summary) == ["new"]
    assert records(archive)[0].files == ()


def test_what_the_user_says_is_kept_and_known_files_are_parsed_again(
    archive: Archive, folder: Path
) -> None:
    save(folder / "a.txt", f"Centrifuges Return\n\n{CENTRIFUGES}\n")
    take(archive, folder)

    again = take(archive, folder, told=Told(source="Example Wire"))
    (record,) = records(archive)
    assert kinds(again) == ["reparsed"]
    assert record.article.source == "Example Wire"

    save(folder / "a.txt", f"Centrifuges Return\n\n{CENTRIFUGES} More.\n", age=9)
    take(archive, folder)
    (record,) = records(archive)
    assert (record.article.source, len(record.revisions)) == ("Example Wire", 2)


def test_force_parses_known_files_again(archive: Archive, folder: Path) -> None:
    save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)

    assert kinds(take(archive, folder, force=True)) == ["reparsed"]


def test_what_an_older_parser_parsed_is_parsed_again_from_the_archive(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    path.unlink()
    archive.db.execute("UPDATE articles SET title = 'badly parsed'")
    archive.db.execute("UPDATE revisions SET parser = 0")

    assert parse_older_again(archive, TODAY) == 1
    assert records(archive)[0].article.title == "Centrifuges Return"
    assert parse_older_again(archive, TODAY) == 0


def test_articles_without_a_date_are_counted(archive: Archive, folder: Path) -> None:
    save(folder / "a.txt", report("Centrifuges Return", CENTRIFUGES))
    save(folder / "b.txt", f"Tankers Leave\n\n{TANKERS}\n")

    assert take(archive, folder).undated == 1


@pytest.fixture(autouse=True)
def _in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_was_said_of_a_file_stays_until_something_else_is_said(
    archive: Archive, folder: Path
) -> None:
    save(folder / "a.txt", f"TEHRAN, March 2 - {CENTRIFUGES}\n")
    take(archive, folder, told=Told(year=1987))
    take(archive, folder, told=Told(source="Example Wire"))

    take(archive, folder, force=True)

    said = records(archive)[0].article
    assert (str(said.published), said.source) == ("1987-03-02", "Example Wire")


def test_a_copy_left_behind_does_not_take_its_article_back(archive: Archive, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        save(folder / name, report("Centrifuges Return", CENTRIFUGES))
    take(archive, folder)
    save(folder / "a.txt", report("Centrifuges Return", f"{CENTRIFUGES} More came later."), age=9)
    take(archive, folder)

    take(archive, folder, force=True)

    (record,) = records(archive)
    assert record.article.body.endswith("More came later.")


def test_an_ingest_that_doubles_the_archive_leaves_each_index_in_one_piece(
    archive: Archive, folder: Path
) -> None:
    def pieces() -> int:
        query = "SELECT count(DISTINCT segid) FROM exact_idx"
        return int(archive.db.execute(query).fetchone()[0])

    grown = []
    for names in ("a", "b", "c", "def"):
        for name in names:
            save(folder / f"{name}.txt", report(f"Report {name}", f"{CENTRIFUGES} {name}"))
        take(archive, folder)
        grown.append(pieces())

    assert grown == [1, 1, 2, 1]
    assert archive.db.execute("PRAGMA freelist_count").fetchone() == (0,)
