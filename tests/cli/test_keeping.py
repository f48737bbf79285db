"""``doctor``, ``backup``, ``dump`` and ``restore`` as a user runs them."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from iranwatch.archive.store import Archive
from iranwatch.desk.ingest import Orders, ingest
from iranwatch.model import Told
from tests.cli.test_ingest import save
from tests.conftest import DAY, SAMPLES, Run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with three articles and an archive of them."""
    folder = tmp_path_factory.mktemp("kept")
    orders = Orders(Told(), dt.date.fromisoformat(DAY), jobs=1)
    with Archive.open(folder / "data" / "archive.db", writing=True) as store:
        ingest(store, [str(save(folder / "raw", 3))], orders)
    return folder


@pytest.fixture
def kept(run: Run, tmp_path: Path, made: Path) -> Path:
    """Return an archive of three articles in the working folder of *run*."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "data" / "archive.db"


def spoil(archive: Path, statement: str) -> None:
    with sqlite3.connect(archive) as db:
        db.execute(statement)
    db.close()


def test_a_sound_archive_is_said_to_be_so(run: Run, kept: Path) -> None:
    outcome = run("doctor")

    assert outcome.returncode == 0
    assert "words       ok  " in outcome.stdout
    assert outcome.stderr == "the archive is sound\n"


def test_faults_are_listed_with_the_way_out_and_repaired(run: Run, kept: Path) -> None:
    spoil(kept, "UPDATE articles SET title = 'Forged' WHERE number = 1")

    outcome = run("doctor")
    assert outcome.returncode == 1
    assert "words       FOUND  " in outcome.stdout
    assert "iranwatch doctor --repair" in outcome.stderr

    repaired = run("doctor", "--repair")
    assert repaired.returncode == 0
    assert "parsed and indexed 3 articles anew" in repaired.stderr
    assert "Forged" not in run("list").stdout


def test_raw_bytes_come_back_from_a_backup_only(run: Run, kept: Path) -> None:
    spoil(kept, "UPDATE revisions SET raw = x'00' WHERE number = 1")

    outcome = run("doctor", "--repair")

    assert outcome.returncode == 1
    assert "cannot be unpacked" in outcome.stdout
    assert "go on with a backup" in outcome.stderr


def test_the_checks_are_told_to_programs(run: Run, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "raw" / "0001.txt").unlink()

    told = json.loads(run("doctor", "--json").stdout)

    assert told["sound"] is True
    checks = {check["name"]: check for check in told["checks"]}
    assert checks["bytes"] == {
        "name": "bytes",
        "sound": True,
        "looked": 3,
        "unit": "revision",
        "remedy": "backup",
        "said": [],
    }
    assert checks["files"]["said"] == ["missing: raw/0001.txt (no such file or directory)"]


def test_a_third_party_checks_the_files_without_this_program(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "raw" / "a\\b\nc é.txt"
    odd.write_text("An odd name\n\nThe name of this file is odd, and its text is not.\n")
    run("ingest", "raw")
    manifest = run("doctor", "--manifest").stdout
    check = ["sha256sum", "-c", "--strict"]

    def checked() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            check, cwd=tmp_path, input=manifest, text=True, capture_output=True, check=False
        )

    assert checked().returncode == 0
    assert checked().stdout.count("OK") == 4
    odd.write_text("Another text, of another day altogether, and no odd one at all.\n")
    assert checked().returncode == 1


def test_an_earlier_revision_is_a_comment_of_the_manifest(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "raw" / "0000.txt"
    changed.write_text(changed.read_text() + "\nA second paragraph followed later.\n")
    run("ingest", "raw")

    *lines, last = run("doctor", "--manifest").stdout.splitlines()

    assert len(lines) == 3
    assert last.startswith("# ")


@pytest.mark.parametrize(
    "command", [["doctor"], ["doctor", "--repair"], ["dump"], ["restore", "-"]]
)
def test_none_of_them_makes_an_archive(run: Run, tmp_path: Path, command: list[str]) -> None:
    outcome = run(*command)

    assert outcome.returncode == 3
    assert "no archive at data/archive.db" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_an_archive_like_the_first(run: Run, kept: Path, tmp_path: Path) -> None:
    assert run("backup", "copy.db").returncode == 0

    exported = run("export").stdout
    assert exported
    shutil.move(tmp_path / "copy.db", kept)
    assert run("export").stdout == exported
    assert run("doctor").returncode == 0
    assert not list(tmp_path.glob("*.partial*"))


@pytest.mark.parametrize("taken", ["precious.txt", "data/archive.db", "raw", "dangling"])
def test_a_backup_overwrites_nothing(run: Run, kept: Path, tmp_path: Path, taken: str) -> None:
    (tmp_path / "precious.txt").write_text("precious")
    (tmp_path / "dangling").symlink_to("nowhere")
    before = kept.read_bytes()

    outcome = run("backup", taken)

    assert outcome.returncode == 3
    assert "there is something of that name already" in outcome.stderr
    assert kept.read_bytes() == before
    assert (tmp_path / "precious.txt").read_text() == "precious"


def test_a_backup_that_cannot_be_written_says_why(run: Run, kept: Path) -> None:
    outcome = run("backup", "no/such/folder/copy.db")

    assert outcome.returncode == 3
    assert "cannot write a backup to no/such/folder/copy.db: no such file" in outcome.stderr


def test_a_backup_goes_to_a_name_of_any_bytes(run: Run, kept: Path, tmp_path: Path) -> None:
    command: list[str | bytes] = [sys.executable, "-m", "iranwatch", "backup", b"odd?\xff%20.db"]

    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    assert os.path.exists(os.fsencode(tmp_path) + b"/odd?\xff%20.db")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET published = 'soon'",
        "UPDATE articles SET spans = '[[0'",
        "UPDATE articles SET spans = '7'",
        "UPDATE articles SET body = body || char(10, 10) || 'more'",
        "UPDATE revisions SET parsed = x'00'",
        f"UPDATE revisions SET parsed = x'{zlib.compress(b'[]').hex()}'",
        "UPDATE revisions SET told = 'null'",
    ],
)
def test_an_article_that_cannot_be_read_is_named_as_damage(
    run: Run, kept: Path, statement: str
) -> None:
    spoil(kept, f"{statement} WHERE number = 2")

    outcome = run("export")

    assert outcome.returncode == 3
    assert "is damaged: article" in outcome.stderr
    assert "iranwatch doctor" in outcome.stderr


def test_a_damaged_archive_is_not_backed_up(run: Run, kept: Path, tmp_path: Path) -> None:
    with kept.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (kept.stat().st_size - 4096))

    outcome = run("backup", "copy.db")

    assert outcome.returncode == 3
    assert "is damaged" in outcome.stderr
    assert [path.name for path in tmp_path.glob("copy*")] == []


def test_what_was_typed_goes_to_an_archive_built_anew(run: Run, kept: Path, tmp_path: Path) -> None:
    run("set", "0001.txt", "title=Corrected – by hand", "published=2016-03")
    dumped = run("dump")
    listed = run("list", "--json").stdout
    kept.unlink()
    run("ingest", "raw")

    given = run("restore", "-", stdin=dumped.stdout)

    assert dumped.stderr == "2 entries\n"
    assert (given.returncode, given.stdout) == (0, "2 restored\n")
    assert run("list", "--json").stdout == listed
    assert run("dump").stdout == dumped.stdout


def test_what_matches_nothing_is_said_and_the_rest_restored(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    run("set", "0001.txt", "title=Corrected")
    good = run("dump").stdout
    run("set", "0001.txt", "title=")
    lost = json.dumps(json.loads(good) | {"article": "e" * 64, "revisions": ["e" * 64]})
    (tmp_path / "typed.jsonl").write_text(f"a diary\n{lost}\n{good}")

    outcome = run("restore", "typed.jsonl")

    assert outcome.returncode == 1
    assert outcome.stdout == "1 restored, 1 unmatched, 1 refused\n"
    assert "line 1: it is no entry of a dump" in outcome.stderr
    assert "line 2: override of eeeeeeee, the archive has none" in outcome.stderr


def test_words_that_are_no_text_are_refused(tmp_path: Path, run: Run, kept: Path) -> None:
    command: list[str | bytes] = [
        sys.executable,
        "-m",
        "iranwatch",
        "set",
        "0001.txt",
        b"title=a\xffb",
    ]

    outcome = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert outcome.returncode == 2
    assert b"is no text" in outcome.stderr


def test_the_samples_pass_the_doctor(run: Run) -> None:
    run("ingest", SAMPLES)

    assert run("doctor").returncode == 0
