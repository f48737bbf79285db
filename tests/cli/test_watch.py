"""``iranwatch watch`` as a user runs it: what it prints, and when the mark moves."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from iranwatch import parser
from iranwatch.archive import draft, write
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.saved import save
from iranwatch.model import Told
from iranwatch.text import decode
from tests.conftest import DAY, Run, article, on_terminal
from tests.desk.test_watch import TODAY

COMMAND = [sys.executable, "-m", "iranwatch"]
MANY = 200  # articles with titles of a thousand characters: more than any pipe holds at once


def add(path: Path, *titles: str) -> None:
    """Put articles with these titles, and as many different texts, into the archive at *path*."""
    with Archive.open(path, writing=True) as store, transaction(store.db):
        for title in titles:
            new = article(f"A missile called {title[:40]}.", title=title)
            raw = title.encode()
            write.add_article(
                store.db, draft.of(raw, decode(raw), Told(), new, parser.VERSION), DAY
            )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of two articles, with two saved searches."""
    path = tmp_path_factory.mktemp("watch") / "archive.db"
    add(path, "First", "Second")
    with Archive.open(path, writing=True) as store:
        save(store, "missiles", "missile", TODAY)
        save(store, "second", "=second", TODAY)
    return path


@pytest.fixture
def path(tmp_path: Path, filled: Path) -> Path:
    """Return a copy of that archive, in the working folder of *run*."""
    (tmp_path / "data").mkdir()
    return Path(shutil.copy(filled, tmp_path / "data"))


def titles(lines: str) -> list[tuple[str, str]]:
    return [(cells[4], cells[3]) for cells in (line.split("\t") for line in lines.splitlines())]


def test_what_came_is_told_once_search_by_search(run: Run, path: Path) -> None:
    first, again = run("watch"), run("watch")
    add(path, "Third")
    third = run("watch")

    assert titles(first.stdout) == [
        ("missiles", "First"),
        ("missiles", "Second"),
        ("second", "Second"),
    ]
    assert first.stderr == "2 articles for 2 saved searches\n"
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == "nothing new for 2 saved searches\n"
    assert titles(third.stdout) == [("missiles", "Third")]
    assert third.stderr == "1 article for 1 of 2 saved searches\n"
    assert "looked at" in run("saved", "show", "missiles").stdout


def test_peeking_and_counting_leave_the_archive_as_it_is(run: Run, path: Path) -> None:
    before = path.read_bytes()

    assert run("watch", "--peek").stdout == run("watch", "--peek").stdout != ""
    assert run("watch", "--count").stdout == "2\n"
    assert path.read_bytes() == before


def test_an_article_that_two_searches_find_is_counted_once(run: Run, path: Path) -> None:
    outcome = run("watch", "--count")

    assert outcome.stdout == "2\n"
    assert outcome.stderr == "2 articles for 2 saved searches\n"


def test_only_the_searches_that_are_named_are_looked_at(run: Run, path: Path) -> None:
    assert titles(run("watch", "@second").stdout) == [("second", "Second")]
    assert run("watch", "second").returncode == 1
    assert len(run("watch").stdout.splitlines()) == 2


def test_programs_get_records(run: Run, path: Path) -> None:
    lines = [json.loads(line) for line in run("watch", "--peek", "--jsonl").stdout.splitlines()]
    whole = json.loads(run("watch", "--peek", "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("watch", "--peek", "--csv").stdout)))

    assert [(one["saved"], one["arrival"], one["added"]) for one in lines] == [
        ("missiles", "new", DAY),
        ("missiles", "new", DAY),
        ("second", "new", DAY),
    ]
    assert whole["articles"] == lines
    assert whole["total"] == 3
    assert [row["id"] for row in rows] == [one["id"] for one in lines]
    assert run("watch", "--peek", "--ids").stdout.split() == [one["id"] for one in lines[:2]]


def test_a_person_sees_the_articles_under_each_search(path: Path, tmp_path: Path) -> None:
    shown = on_terminal("watch", cwd=tmp_path)

    assert shown.startswith("missiles  2 new\n")
    assert "\n\nsecond  1 new\n" in shown
    assert shown.endswith("2 articles for 2 saved searches\n")


def test_a_changed_query_is_said_to_begin_anew(run: Run, path: Path) -> None:
    run("watch")
    run("saved", "add", "--replace", "missiles", "missile OR rocket")

    outcome = run("watch")

    assert len(outcome.stdout.splitlines()) == 2
    assert "@missiles asks for something else than on 20" in outcome.stderr


def test_without_a_saved_search_the_way_to_one_is_told(ask: Run) -> None:
    outcome = ask("watch")

    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert "iranwatch saved add NAME QUERY" in outcome.stderr


def test_programs_get_a_whole_answer_where_nothing_is_saved(ask: Run) -> None:
    assert json.loads(ask("watch", "--json").stdout)["articles"] == []
    assert ask("watch", "--count").stdout == "0\n"


def test_an_unknown_search_is_wrong_usage(run: Run, path: Path) -> None:
    outcome = run("watch", "misiles")

    assert outcome.returncode == 2
    assert outcome.stderr.endswith("Hint: did you mean @missiles?\n")


def left(run: Run) -> int:
    """Return how many articles are still to be told of."""
    return int(run("watch", "missiles", "--count").stdout)


def test_output_that_finds_no_room_moves_no_mark(run: Run, path: Path, tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        outcome = subprocess.run(
            [*COMMAND, "watch"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True
        )

    assert outcome.returncode == 1
    assert "cannot write the output" in outcome.stderr
    assert left(run) == 2


@pytest.fixture
def much(path: Path, tmp_path: Path) -> subprocess.Popen[bytes]:
    """Return a watch with more to tell than the pipe that it writes to holds, having begun."""
    add(path, *(f"{number} {'x' * 1000}" for number in range(MANY)))
    process = subprocess.Popen(
        [*COMMAND, "watch", "--jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    assert process.stdout
    assert process.stdout.read(1) == b"{"
    return process


def test_a_reader_that_leaves_moves_no_mark(much: subprocess.Popen[bytes], run: Run) -> None:
    assert much.stdout
    assert much.stderr
    much.stdout.close()

    assert (much.stderr.read(), much.wait(30)) == (b"", 141)
    much.stderr.close()
    assert left(run) == MANY + 2


def test_an_interrupt_moves_no_mark(much: subprocess.Popen[bytes], run: Run) -> None:
    much.send_signal(signal.SIGINT)
    much.communicate(timeout=30)

    assert much.returncode == 130
    assert left(run) == MANY + 2


def test_an_archive_that_cannot_be_written_is_looked_into_with_peek_only(
    run: Run, path: Path, tmp_path: Path
) -> None:
    """No file can grow here, so that no mark can be set, whoever runs the tests."""

    def watch(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, "watch", *args],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )

    peek, failed = watch("--peek"), watch()

    assert (peek.returncode, len(peek.stdout.splitlines())) == (0, 3)
    assert failed.returncode == 3
    assert failed.stdout == peek.stdout
    assert "Traceback" not in failed.stderr
    assert left(run) == 2


MAIL = """#!/bin/sh
# mail -s SUBJECT ADDRESS: writes what it is given beside itself, and fails if told to
here=$(dirname "$0")
{ echo "$3: $2"; cat; } >> "$here/sent"
test ! -e "$here/broken"
"""


def test_the_script_for_cron_mails_what_is_new_and_nothing_else(path: Path, tmp_path: Path) -> None:
    """Runs the script of docs/watch.md with a mail that writes down what it is to send."""
    page = (Path(__file__).parents[2] / "docs" / "watch.md").read_text()
    (script,) = re.findall(r"<!-- script -->\n```sh\n(.*?)```", page, re.DOTALL)
    home, programs = tmp_path / "home", tmp_path / "programs"
    (home / "iranwatch" / "articles").mkdir(parents=True)
    shutil.copytree(path.parent, home / "iranwatch" / "data")
    programs.mkdir()
    for name, text in {
        "mail": MAIL,
        "iranwatch": f'#!/bin/sh\nexec "{sys.executable}" -m iranwatch "$@"\n',
    }.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)

    def morning() -> str:
        """Return what was sent when cron ran the script."""
        (programs / "sent").unlink(missing_ok=True)
        env = {"HOME": str(home), "PATH": f"{programs}:/usr/bin:/bin"}
        outcome = subprocess.run(["sh", "-c", script], env=env, capture_output=True, timeout=60)
        assert (outcome.stdout, outcome.stderr) == (b"", b"")
        return (programs / "sent").read_text() if (programs / "sent").exists() else ""

    first, second = morning(), morning()
    add(home / "iranwatch" / "data" / "archive.db", "Third")
    (programs / "broken").touch()
    third = morning()
    (home / "iranwatch" / "data" / "archive.db").write_text("Dear diary")
    fourth = morning()

    assert first.startswith("anna@example.org: New in the archive\nmissiles  2 new\n")
    assert second == ""
    assert "Third" in third
    assert "Third" in (home / "iranwatch" / "unsent.txt").read_text()
    assert fourth.startswith("anna@example.org: The watch failed\n")
    assert "is not an iranwatch archive" in fourth
