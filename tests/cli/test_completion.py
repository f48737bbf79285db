"""The rest of a word, as a shell asks for it and as bash itself inserts it."""

from __future__ import annotations

import datetime as dt
import os
import pty
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iranwatch.archive.store import Archive
from iranwatch.cli.commands import COMMANDS
from iranwatch.cli.shells import last_word
from iranwatch.desk.saved import save
from tests.conftest import DAY, Run

Typed = Callable[[str], list[str]]

TODAY = dt.date.fromisoformat(DAY)
BREAKS = " \t\n\"'@><=;|&(:"  # bash's own
ODD = "The \"Quoted\" Post: East, $West; `North` & 'South'"
PERSIAN = "خبرگزاری مهر"


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory, sampled: Path) -> Path:
    """Return an archive of the samples with some names that are hard to type."""
    path = Path(shutil.copy(sampled, tmp_path_factory.mktemp("completion")))
    with Archive.open(path, writing=True) as store:
        save(store, "missiles", "missile", TODAY)
        save(store, "missing", "x", TODAY)
        numbers = [row[0] for row in store.db.execute("SELECT number FROM articles").fetchall()]
        for number, source in zip(
            numbers,
            (ODD, PERSIAN, "bad\x1b[2J", "bad\u202ename", "a\nb", "The Alder Institute"),
            strict=False,
        ):
            store.db.execute("UPDATE articles SET source = ? WHERE number = ?", (source, number))
        store.db.execute("INSERT INTO tags VALUES (?, 'to read', ?)", (numbers[0], DAY))
        store.db.execute("UPDATE articles SET section = 'A > B' WHERE number = ?", numbers[:1])
    return path


@pytest.fixture
def complete(run: Run, named: Path) -> Run:
    """Return a function that asks, as click's protocol has it, for the rest of the last word."""

    def complete(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
        asked = {
            "_IRANWATCH_COMPLETE": "bash_complete",
            "COMP_WORDS": "\n".join(["iranwatch", *words]),
            "COMP_CWORD": str(len(words)),
        }
        return run(**({"IRANWATCH_ARCHIVE": str(named)} | asked | env))

    return complete


def values(outcome: subprocess.CompletedProcess[str]) -> list[str]:
    assert outcome.stderr == ""
    return [line.partition(",")[2] for line in outcome.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["wat"], ["watch"]),
        (["search", "@mis"], ["@missiles", "@missing"]),
        (["search", "iran", "@missil"], ["@missiles"]),
        (["list", "'iran (@missil"], ["iran (@missiles"]),
        (["search", "me@missil"], []),
        (["stats", "--against", "@missil"], ["@missiles"]),
        (["saved", "rm", "missin"], ["missing"]),
        (["watch", "@missin"], ["@missing"]),
        (["list", "--source", "the\\ ald"], ["The Alder Institute"]),
        (["list", "--source=The\\ Ald"], ["The Alder Institute"]),
        (["export", "--author", "Leila"], ["Leila Farrokh"]),
        (["stats", "--section", "A"], ["A > B"]),
        (["search", "--tag", "to"], ["to read"]),
        (["tag", "+to"], ["+to read"]),
        (["search", "--entity", "irg"], ["irgc"]),
        (
            ["search", "--entity", "Islamic\\ Revolutionary\\ G"],
            ["Islamic Revolutionary Guard Corps"],
        ),
        (["show", "045f09"], ["045f096e"]),
        (["related", "045f096e232d"], ["045f096e232d"]),
        (["cite", "zz"], []),
        (["list", "--source", PERSIAN[:3]], [PERSIAN]),
        (["list", "--sor"], ["--sort"]),
        (["list", "--sort", "da"], ["date"]),
        (["search", "-n1", "@missin"], []),
    ],
)
def test_a_word_is_completed_from_the_archive(
    complete: Run, words: list[str], found: list[str]
) -> None:
    assert values(complete(*words)) == found


def test_what_a_terminal_would_obey_is_not_offered(complete: Run) -> None:
    offered = complete("list", "--source", "").stdout

    assert ODD in offered
    assert "bad" not in offered
    assert "a\nb" not in offered


def test_an_option_before_the_word_names_the_archive(complete: Run, named: Path) -> None:
    words = ("list", "--archive", str(named), "--tag", "")

    assert values(complete(*words, IRANWATCH_ARCHIVE="elsewhere.db")) == ["to read"]


def test_a_file_is_left_to_the_shell(complete: Run) -> None:
    assert complete("ingest", "data/r").stdout == "file,data/r\n"


@pytest.mark.parametrize("state", ["missing", "foreign", "older", "locked"])
def test_an_archive_that_cannot_be_read_offers_nothing_in_silence(
    complete: Run, named: Path, tmp_path: Path, state: str
) -> None:
    path = tmp_path / "archive.db"
    if state != "missing":
        shutil.copy(named, path)
    holder = sqlite3.connect(path, isolation_level=None) if state == "locked" else None
    if state == "foreign":
        path.write_text("Dear diary, " * 100)
    elif state == "older":
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version = 1")
        db.close()
    before = path.read_bytes() if path.exists() else None
    if holder:  # no file may be closed from here on: that would let go of the lock
        holder.execute("BEGIN EXCLUSIVE")
    start = time.monotonic()

    outcome = complete("search", "@mis", IRANWATCH_ARCHIVE=str(path))

    assert (outcome.stdout.strip(), outcome.stderr) == ("", "")
    assert time.monotonic() - start < 10  # a reader waits for 15
    if holder:
        holder.close()
    assert (path.read_bytes() if path.exists() else None) == before


def test_the_names_of_commands_cost_no_import(named: Path) -> None:
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))\n"
        "from iranwatch.cli.main import main\nmain()\n"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program],
        env={
            "_IRANWATCH_COMPLETE": "bash_complete",
            "COMP_WORDS": "iranwatch ",
            "COMP_CWORD": "1",
        },
        capture_output=True,
        text=True,
    )
    loaded = set(outcome.stderr.split())

    assert len(outcome.stdout.splitlines()) == len(COMMANDS)
    assert not {f"iranwatch.cli.{name}" for name in COMMANDS} & loaded
    assert not {"rich", "sqlite_utils"} & loaded


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("bash", "complete -o nosort -F _iranwatch_completion iranwatch"),
        ("zsh", "compdef _iranwatch_completion iranwatch"),
        ("fish", 'string split --max 1 "," $completion'),
    ],
)
def test_every_shell_gets_its_script(run: Run, shell: str, said: str) -> None:
    outcome = run("completion", shell)

    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert said in outcome.stdout
    assert "%(" not in outcome.stdout


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_read_their_script(run: Run, tmp_path: Path, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(run("completion", shell).stdout)

    subprocess.run([shell, "-n", "script"], cwd=tmp_path, check=True)


@pytest.mark.parametrize(
    ("line", "text", "kept", "quote"),
    [
        ("iranwatch search ", "", "", ""),
        ("iranwatch search @mi", "@mi", "", ""),
        ("iranwatch search a:b@mi", "a:b@mi", "a:b", ""),
        ("iranwatch list --source=The\\ A", "--source=The A", "--source=", ""),
        ('iranwatch list "The A', "The A", "", '"'),
        ("iranwatch list 'a b' 'c d", "c d", "", "'"),
        ("iranwatch list a:'b c", "a:b c", "a:", "'"),
        ('iranwatch list "a b"c', "a bc", "a b", ""),
    ],
)
def test_the_word_at_the_cursor_is_read_as_readline_does(
    line: str, text: str, kept: str, quote: str
) -> None:
    assert last_word(line, BREAKS) == (text, kept, quote)


@pytest.fixture(scope="module")
def typed(named: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Typed]:
    """Return a function that types into bash and gives the words that it then has."""
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("bash is not installed")
    folder = tmp_path_factory.mktemp("bash")
    (folder / "iranwatch").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m iranwatch "$@"\n')
    (folder / "iranwatch").chmod(0o755)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [bash, "--norc", "--noprofile", "-i"],
        cwd=folder,
        env={
            "PATH": f"{folder}:{os.environ['PATH']}",
            "TERM": "dumb",
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "IRANWATCH_ARCHIVE": str(named),
            "INPUTRC": "/dev/null",
        },
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = folder / "seen"

    def typed(line: str) -> list[str]:
        seen.unlink(missing_ok=True)
        # Ctrl-A goes to the beginning, where what writes down the words of the line is put
        os.write(ours, f"{line}\t\x01printf '%s\\0' \x05 >seen.new; mv seen.new seen\r".encode())
        deadline = time.monotonic() + 20
        while not seen.exists():
            assert time.monotonic() < deadline, "bash did not answer"
            time.sleep(0.02)
        return seen.read_text().rstrip("\0").split("\0")

    os.write(ours, b'PS1="> "; eval "$(iranwatch completion bash)"\r')
    yield typed
    process.kill()
    process.wait()
    os.close(ours)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("iranwatch wat", ["watch"]),
        ("iranwatch search @missil", ["search", "@missiles"]),
        ("iranwatch search 'iran @missil", ["search", "iran @missiles"]),
        ("iranwatch list --source The\\ Ald", ["list", "--source", "The Alder Institute"]),
        ("iranwatch list --source=The\\ Ald", ["list", "--source=The Alder Institute"]),
        ('iranwatch list --source "The Ald', ["list", "--source", "The Alder Institute"]),
        ("iranwatch list --source 'The \"", ["list", "--source", ODD]),
        ('iranwatch list --source "The \\"', ["list", "--source", ODD]),
        ('iranwatch list --source The\\ \\"', ["list", "--source", ODD]),
        (f"iranwatch list --source {PERSIAN[:4]}", ["list", "--source", PERSIAN]),
        ("iranwatch show 045f09", ["show", "045f096e"]),
        ("iranwatch list --archive iran", ["list", "--archive", "iranwatch"]),
    ],
)
def test_bash_inserts_what_names_the_value(typed: Typed, line: str, words: list[str]) -> None:
    assert typed(line) == ["iranwatch", *words]
