"""``iranwatch note`` as a user runs it."""

from __future__ import annotations

import json
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import SAMPLES, Run

NAME = "qadr-tests.txt"
PERSIAN = "با سخنگو هماهنگ شود؛ آزمایش‌ها تکراری است."


@pytest.fixture
def mine(run: Run, sampled: Path, tmp_path: Path) -> Run:
    """Return a function that runs the real command on a copy of the samples' archive."""
    archive = shutil.copy(sampled, tmp_path / "mine.db")
    return partial(run, IRANWATCH_ARCHIVE=str(archive))


def editor(folder: Path, program: str) -> str:
    """Return an $EDITOR: *program* is given the path of the file as ``path``."""
    folder.mkdir(exist_ok=True)
    script = folder / "editor.py"
    script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[1])\n{program}\n")
    return f"{sys.executable} {script}"


def notes(run: Run, *args: str) -> list[dict[str, object]]:
    """Return the notes that ``note --list`` tells programs of."""
    found: list[dict[str, object]] = json.loads(run("note", "--list", *args, "--json").stdout)[
        "notes"
    ]
    return found


def test_a_note_is_written_shown_and_found(mine: Run) -> None:
    written = mine("note", f"{NAME}/p2", "check with the", "transcripts")
    mine("note", NAME, PERSIAN)

    assert written.stdout == "1\t045f096e\t2\tcheck with the transcripts\n"
    shown = mine("show", NAME).stdout
    assert shown.index("\np2 ") < shown.index("\nnote check with the transc") < shown.index("\np3 ")
    assert shown.index(f"\nnote {PERSIAN}") < shown.index("\np1 ")
    for query in ("note:transcript", 'note:"with the transcripts"', "has:note", "note:سخنگو"):
        assert mine("list", query, "--count").stdout == "1\n", query
    for query in ("note:script", 'note:"transcripts with"', "note:missile"):
        assert mine("list", query).returncode == 1, query
    assert " · 2 notes\n" in mine("list", "has:note", "--format", "table").stdout
    exported = json.loads(mine("export", "has:note").stdout)
    assert [note["text"] for note in exported["notes"]] == ["check with the transcripts", PERSIAN]


def test_notes_are_listed_by_article_and_by_query(mine: Run) -> None:
    mine("note", f"{NAME}/p2", "one")
    mine("note", "khorramshahr-parade.txt", "two")

    assert [note["text"] for note in notes(mine)] == ["one", "two"]
    assert [note["text"] for note in notes(mine, NAME)] == ["one"]
    assert [note["text"] for note in notes(mine, "note:two", "--undated")] == ["two"]
    assert mine("note", "--list", "--ids").stdout.count("\n") == 2
    assert mine("note", "--list", "zzzz").returncode == 1


def test_a_note_comes_from_standard_input_and_from_the_editor(mine: Run, tmp_path: Path) -> None:
    writing = editor(tmp_path, "path.write_text('first\\nsecond\\n')")
    adding = editor(tmp_path / "adding", "path.write_text(path.read_text() + 'third')")

    mine("note", NAME, "-", stdin="\ufeffpiped\r\nin\n")
    mine("note", f"{NAME}/p1", VISUAL=writing)
    mine("note", "--edit", "2", VISUAL="", EDITOR=adding)

    assert [note["text"] for note in notes(mine)] == ["piped\nin", "first\nsecond\nthird"]


@pytest.mark.parametrize(
    ("program", "code"), [("pass", 1), ("path.write_text(' \\n')", 2), ("sys.exit(3)", 2)]
)
def test_an_editor_that_saves_nothing_notes_nothing(
    mine: Run, tmp_path: Path, program: str, code: int
) -> None:
    outcome = mine("note", NAME, EDITOR=editor(tmp_path, program), VISUAL="")

    assert outcome.returncode == code
    assert outcome.stderr.startswith("Error: ")
    assert mine("note", "--list").returncode == 1


@pytest.mark.parametrize("command", ["no-such-editor", "'", "/"])
def test_an_editor_that_cannot_be_started_is_said_in_a_sentence(mine: Run, command: str) -> None:
    outcome = mine("note", NAME, VISUAL=command)

    assert outcome.returncode == 2
    assert outcome.stderr.startswith("Error: ")


def test_what_was_typed_is_handed_back_where_it_cannot_be_stored(mine: Run, tmp_path: Path) -> None:
    connected = f"import sqlite3; db = sqlite3.connect({str(tmp_path / 'mine.db')!r})"
    spoiling = f"path.write_text('an hour\\nof work'); {connected}; db.execute('DROP TABLE notes')"
    writing = editor(tmp_path, spoiling)

    outcome = mine("note", NAME, VISUAL=writing)

    assert outcome.returncode == 3
    assert outcome.stderr.startswith("this was not stored:\nan hour\nof work\nError: ")


def test_a_note_is_changed_and_removed_by_its_number(mine: Run) -> None:
    mine("note", f"{NAME}/p2", "one")

    assert mine("note", "--edit", "1", "another").stdout == "1\t045f096e\t2\tanother\n"
    assert mine("note", "--remove", "1").stdout == "1\t045f096e\t2\tanother\n"
    for deed in (["--remove", "1"], ["--edit", "1", "x"]):
        outcome = mine("note", *deed)
        assert (outcome.returncode, outcome.stdout) == (1, "")
        assert "no note 1 in this archive" in outcome.stderr


def test_what_cannot_be_noted_is_said_in_a_sentence(mine: Run) -> None:
    for args, code in (
        ([], 2),
        (["0" * 64, "x"], 1),
        (["not-an-id", "x"], 2),
        ([f"{NAME}/p99", "x"], 1),
        ([NAME, "\x1b\x1b"], 2),
        ([NAME, "caf\udce9"], 2),
        ([NAME], 2),
        ([NAME, "x", "--tag", "y"], 2),
        (["--remove", "1", "x"], 2),
        (["--list", "--remove", "1"], 2),
        (["--edit", "0", "x"], 2),
    ):
        outcome = mine("note", *args, VISUAL="", EDITOR="")

        assert outcome.returncode == code, args
        assert outcome.stderr.startswith("Error: ")
    assert mine("note", "--list").returncode == 1


def test_a_note_commands_no_terminal_however_long_it_is(mine: Run) -> None:
    text = "\x1b]0;pwn\x07\u202etxt " + "words \u200cو " * 90_000

    mine("note", f"{NAME}/p2", "-", stdin=text)

    (note,) = notes(mine)
    assert len(str(note["text"])) == len(text.strip())
    for shown in (mine("show", NAME).stdout, mine("note", "--list").stdout):
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
        assert "words \u200cو" in shown
    assert mine("list", "note:words", "--count").stdout == "1\n"


def test_a_note_goes_where_its_paragraph_goes(mine: Run, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / NAME, tmp_path / NAME)
    mine("ingest", NAME)
    before = json.loads(mine("show", NAME, "--json").stdout)["articles"][0]["body"].split("\n\n")
    for number in (2, 3):
        mine("note", f"{NAME}/p{number}", f"on p{number}")
    text = (SAMPLES / NAME).read_text("utf-8")
    new = "An editor of the outlet put this paragraph before all the others, as they do.\n\n"
    end = text.index(before[2][:40])
    changed = text.replace(before[0][:20], new + before[0][:20])[: end + len(new)]
    (tmp_path / NAME).write_text(changed + text[text.index(before[3][:40]) :])

    mine("ingest", NAME)
    dumped = mine("dump").stdout
    mine("doctor", "--repair")

    states = {note["text"]: (note["paragraph"], note["state"]) for note in notes(mine)}
    assert states == {"on p2": (3, "moved"), "on p3": (None, "gone")}
    shown = mine("show", NAME).stdout
    assert "written on p2, which is now p3" in shown
    assert "p3 of revision 045f096e is no longer there, it read “It is not clear" in shown
    assert mine("dump").stdout == dumped
    assert mine("doctor").returncode == 0


def test_notes_and_saved_searches_go_to_an_archive_built_anew(mine: Run, tmp_path: Path) -> None:
    for text in ("one", "two"):
        mine("note", f"{NAME}/p2", text)
    dumped = mine("dump").stdout
    saved = {"kind": "saved", "name": "silos", "query": "silo", "grammar": "q1"}
    line = json.dumps(saved | {"added": "2026-11-21"}) + "\n"

    other = partial(mine, IRANWATCH_ARCHIVE=str(tmp_path / "other.db"))
    other("ingest", SAMPLES)
    given = other("restore", "-", stdin=dumped + line)
    again = other("restore", "-", stdin=line.replace('"silo"', '"bunker"'))

    assert given.stdout == "3 restored\n"
    assert other("dump").stdout == dumped + line
    assert [note["text"] for note in notes(other)] == ["one", "two"]
    assert "saved silos, something else was typed there since" in again.stderr


@pytest.mark.parametrize("command", [["note", "abcd1234", "x"], ["note", "--list"]])
def test_without_an_archive_none_is_made(run: Run, tmp_path: Path, command: list[str]) -> None:
    assert run(*command).returncode == 3
    assert list(tmp_path.iterdir()) == []
