"""``iranwatch ingest`` as a user runs it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import SAMPLES, Run
from tests.shared import shared

TEXT = (
    "Inspectors Visit Fordow\n\nBy Mina Rad\n\nInspectors came to the plant near Qom on Monday.\n"
)
MANY = 700  # files: more than two batches, so that there is time to interrupt the second


def save(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(TEXT.replace("Monday", f"day {number}"))
    return folder


def test_the_samples_are_ingested_once(run: Run, tmp_path: Path) -> None:
    count = sum(path.suffix.lower() == ".txt" for path in SAMPLES.iterdir())

    first, again = run("ingest", SAMPLES), run("ingest", SAMPLES)

    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stdout == f"{count} new, 0 revised, 0 unchanged, 0 refused\n"
    assert again.stdout == f"0 new, 0 revised, {count} unchanged, 0 refused\n"
    assert (tmp_path / "data" / "archive.db").exists()


def test_the_founding_articles_are_ingested_searched_and_shown(run: Run) -> None:
    seeds = shared("seeds")

    assert run("ingest", seeds).stdout == "2 new, 0 revised, 0 unchanged, 0 refused\n"
    assert run("ingest", seeds).stdout == "0 new, 0 revised, 2 unchanged, 0 refused\n"
    ids = run("search", "missile", "--ids").stdout.split()
    assert len(ids) == 2
    for id_ in ids:
        assert "Khamenei" in run("show", id_).stdout


def test_a_refused_file_is_named_with_its_reason(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "raw", 1)
    (tmp_path / "raw" / "empty.txt").touch()

    outcome = run("ingest", "raw", "none.txt")

    assert outcome.returncode == 1
    assert outcome.stdout == "1 new, 0 revised, 0 unchanged, 2 refused\n"
    assert "refused raw/empty.txt: empty" in outcome.stderr
    assert "refused none.txt: no such file or directory" in outcome.stderr


def test_articles_without_a_date_are_counted_with_what_to_do(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "raw", 2)

    outcome = run("ingest", "raw")

    assert "2 articles have no date" in outcome.stderr
    assert "iranwatch set ID published=" in outcome.stderr


@pytest.mark.parametrize(("end", "flags"), [("\n", []), ("\0", ["-0"])])
def test_paths_come_from_a_list(run: Run, tmp_path: Path, end: str, flags: list[str]) -> None:
    save(tmp_path / "raw", 2)
    listed = "".join(f"raw/{name}{end}" for name in ("0000.txt", "0001.txt"))
    (tmp_path / "list").write_text(listed)

    assert "2 new" in run("ingest", "--files-from", "list", *flags).stdout
    assert "2 unchanged" in run("ingest", "--files-from", "-", *flags, stdin=listed).stdout


def test_one_article_comes_through_a_pipe(run: Run) -> None:
    assert "1 new" in run("ingest", "-", stdin=TEXT).stdout
    assert "Inspectors Visit Fordow" in run("list").stdout


def test_nothing_to_ingest_is_a_usage_error(run: Run) -> None:
    outcome = run("ingest")

    assert outcome.returncode == 2
    assert "name a file or a folder" in outcome.stderr


def test_a_dry_run_needs_no_archive_and_makes_none(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "raw", 1)

    outcome = run("ingest", "--dry-run", "raw")

    assert outcome.stdout == "new\traw/0000.txt\n1 new, 0 revised, 0 unchanged, 0 refused\n"
    assert not (tmp_path / "data").exists()


def test_the_year_of_a_dateline_may_be_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(
        "TEHRAN, March 2 - Oil exports rose in February, a ministry official said on Monday.\n"
    )

    run("ingest", "wire.txt")
    assert "undated" in run("show", "wire.txt").stdout
    run("ingest", "--year", "1987", "wire.txt")
    assert "1987-03-02" in run("show", "wire.txt").stdout


def test_what_was_told_of_a_file_holds_for_its_next_revision(run: Run, tmp_path: Path) -> None:
    text = "TEHRAN, March 2 - Oil exports rose in February, a ministry official said on Monday.\n"
    (tmp_path / "wire.txt").write_text(text)
    run("ingest", "--year", "1987", "wire.txt")
    (tmp_path / "wire.txt").write_text(text + "\nHe gave no figures.\n")

    outcome = run("ingest", "wire.txt")

    assert "1 revised" in outcome.stdout
    assert outcome.stderr == ""  # nothing about an article without a date
    assert "1987-03-02" in run("show", "wire.txt").stdout


def interrupted(folder: Path) -> subprocess.Popen[str]:
    """Return an ingest of MANY files that has stored the first of them."""
    save(folder / "raw", MANY)
    process = subprocess.Popen(
        [sys.executable, "-m", "iranwatch", "ingest", "raw", "--jobs", "2"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    archive = folder / "data" / "archive.db"
    while not archive.exists() or archive.stat().st_size < 200_000:
        time.sleep(0.01)
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_an_ingest_cleanly(run: Run, tmp_path: Path, number: signal.Signals) -> None:
    process = interrupted(tmp_path)

    process.send_signal(number)
    _, said = process.communicate(timeout=30)

    assert process.returncode == 128 + number
    assert "Traceback" not in said
    stored = int(run("list", "--count").stdout)
    assert 0 < stored < MANY
    assert f"{MANY - stored:,} new" in run("ingest", "raw").stdout


def test_a_second_ctrl_c_ends_an_ingest_too(tmp_path: Path) -> None:
    process = interrupted(tmp_path)

    for _ in range(2):
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
    _, said = process.communicate(timeout=30)

    assert process.returncode in (128 + signal.SIGINT, -signal.SIGINT)
    assert "Traceback" not in said


def test_a_file_name_cannot_forge_a_line_of_a_dry_run(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "raw", 1)
    (tmp_path / "raw" / "x\nnew\tforged.txt").write_text(TEXT)

    lines = run("ingest", "--dry-run", "raw").stdout.splitlines()

    assert len([line for line in lines if line.startswith("new\t")]) == 2


def test_a_list_may_be_empty_and_may_come_from_windows(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "raw", 1)

    assert "1 new" in run("ingest", "--files-from", "-", stdin="raw/0000.txt\r\n").stdout
    assert run("ingest", "--files-from", "-", stdin="").returncode == 0
    assert run("ingest", "-0", "raw").returncode == 2


@pytest.mark.parametrize("what", ["missing", "empty", "no-articles"])
def test_no_archive_is_made_for_nothing(run: Run, tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "no-articles").mkdir()
    (tmp_path / "no-articles" / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")

    outcome = run("ingest", what)

    assert outcome.stdout == f"0 new, 0 revised, 0 unchanged, {int(what != 'empty')} refused\n"
    assert outcome.returncode == int(what != "empty")
    assert not (tmp_path / "data").exists()


def test_every_hidden_file_is_named(run: Run, tmp_path: Path) -> None:
    for name in (".a.txt", ".b.txt", "c.txt"):
        (tmp_path / name).write_text("A Visit\n\nMay 3, 2019\n\nInspectors came to the plant.\n")

    outcome = run("ingest", ".")

    assert outcome.returncode == 0
    assert [line for line in outcome.stderr.splitlines() if "hidden" in line] == [
        f"passed over ./{name}: hidden, since its name begins with a dot"
        for name in (".a.txt", ".b.txt")
    ]


@pytest.mark.parametrize("command", ["ingest", "parse"])
def test_how_large_an_article_may_be_is_the_users_to_say(
    run: Run, tmp_path: Path, command: str
) -> None:
    text = "A Visit\n\nMay 3, 2019\n\n" + "Inspectors came to the plant on Monday. " * 60
    (tmp_path / "a.txt").write_text(text)

    refused = run(command, "a.txt", "--max-size", "2kB")
    piped = run(command, "-", "--max-size", "2kB", stdin=text)

    assert (refused.returncode, piped.returncode) == (1, 1)
    assert "refused a.txt: larger than 2 KB" in refused.stderr
    assert "refused -: larger than" in piped.stderr
    assert run(command, "a.txt", "--max-size", "0.5 MiB").returncode == 0


@pytest.mark.parametrize("size", ["0", "large", "-1", "4GB", "9" * 400])
def test_an_impossible_size_is_a_usage_error(run: Run, size: str) -> None:
    outcome = run("ingest", "a.txt", f"--max-size={size}")

    assert (outcome.returncode, "--max-size cannot be" in outcome.stderr) == (2, True)
    assert "300MB at most" in outcome.stderr
