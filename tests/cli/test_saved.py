"""``iranwatch saved`` as a user runs it, and ``@name`` in the queries of other commands."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from iranwatch.archive.store import Archive
from iranwatch.desk.ingest import Orders, ingest
from iranwatch.desk.saved import save as keep
from iranwatch.model import Told
from tests.cli.test_ingest import save
from tests.conftest import DAY, Run, on_terminal

TODAY = dt.date.fromisoformat(DAY)

COMMANDS = ("search", "list", "stats", "export", "timeline", "quotes", "entities", "duplicates")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of three articles and two saved searches."""
    folder = tmp_path_factory.mktemp("saved")
    orders = Orders(Told(), TODAY, jobs=1)
    with Archive.open(folder / "archive.db", writing=True) as store:
        ingest(store, [str(save(folder / "raw", 3))], orders)
        keep(store, "words", "inspectors OR nothing", TODAY)
        keep(store, "weekly", "@words -xylophone", TODAY)
    return folder / "archive.db"


@pytest.fixture
def desk(run: Run, tmp_path: Path, filled: Path) -> Run:
    """Return *run* with an archive in its working folder, and two saved searches in that."""
    (tmp_path / "data").mkdir()
    shutil.copy(filled, tmp_path / "data")
    return run


def names(run: Run) -> list[str]:
    return [line.split("\t")[0] for line in run("saved", "list").stdout.splitlines()]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., None]:
    """Return a function that writes saved searches as another program might."""

    def write(grammar: str = "q1", **queries: str) -> None:
        with sqlite3.connect(tmp_path / "data" / "archive.db") as db:
            db.executemany(
                "INSERT OR REPLACE INTO saved VALUES (?, ?, ?, '2026-11-21')",
                [(name, query, grammar) for name, query in queries.items()],
            )
        db.close()

    return write


def test_a_saved_search_is_said_to_find_what_it_finds(desk: Run) -> None:
    outcome = desk("saved", "add", "third", "@weekly")

    assert (outcome.returncode, outcome.stdout) == (0, "")
    assert outcome.stderr == "@third finds 3 articles\n"


def test_saved_searches_are_listed_by_name(desk: Run) -> None:
    listed = json.loads(desk("saved", "list", "--json").stdout)

    assert [one["name"] for one in listed["saved"]] == names(desk) == ["weekly", "words"]
    assert listed["saved"][0]["query"] == "@words -xylophone"
    assert listed["saved"][0]["grammar"] == "q1"
    assert listed["saved"][0]["looked"] is None


def test_an_empty_list_tells_how_to_fill_it(ask: Run) -> None:
    outcome = ask("saved", "list")

    assert outcome.returncode == 1
    assert "iranwatch saved add NAME QUERY" in outcome.stderr


def test_one_is_shown_with_what_it_says_in_full(desk: Run) -> None:
    shown = desk("saved", "show", "@weekly").stdout

    assert "query        @words -xylophone\n" in shown
    assert "written out  (inspectors OR nothing) -xylophone\n" in shown
    (words,) = json.loads(desk("saved", "show", "words", "--json").stdout)["saved"]
    assert words["stands_in"] == ["weekly"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_query_of_every_command_may_use_one(desk: Run, command: str) -> None:
    plain = desk(command, "(inspectors OR nothing)", "-xylophone")

    outcome = desk(command, "@weekly")

    assert outcome.stdout == plain.stdout
    assert outcome.returncode == plain.returncode


def test_show_marks_what_a_saved_search_matches(desk: Run, tmp_path: Path) -> None:
    desk("saved", "add", "first", "=text")

    assert desk("show", "0001.txt", "--query", "@first").returncode == 0


def test_an_unknown_one_gets_a_caret_and_the_nearest_name(desk: Run) -> None:
    outcome = desk("list", "x", "@word")

    assert outcome.returncode == 2
    assert outcome.stderr == (
        "Error: there is no saved search word\n  x @word\n    ^\n"
        'Hint: did you mean @words? ("@word" in quotes is searched as a word)\n'
    )


def test_a_taken_name_is_replaced_only_when_asked(desk: Run) -> None:
    refused = desk("saved", "add", "words", "other")
    again = desk("saved", "add", "words", "inspectors OR nothing")
    replaced = desk("saved", "add", "--replace", "words", "other")

    assert refused.returncode == 2
    assert "there is a saved search words already: inspectors OR nothing" in refused.stderr
    assert again.returncode == replaced.returncode == 0
    assert "@words was inspectors OR nothing" in replaced.stderr
    assert "(other) -xylophone" in desk("saved", "show", "weekly").stdout


@pytest.mark.parametrize("query", ["@words", "x (@weekly)", "-@weekly"])
def test_a_search_never_comes_to_stand_in_itself(desk: Run, query: str) -> None:
    outcome = desk("saved", "add", "--replace", "words", query)

    assert outcome.returncode == 2
    assert "stands in itself" in outcome.stderr
    assert "inspectors OR nothing" in desk("saved", "show", "words").stdout


def test_others_are_not_made_too_deep_by_a_replacement(
    desk: Run, write: Callable[..., None]
) -> None:
    write(c0="end", **{f"c{depth}": f"@c{depth - 1}" for depth in range(1, 8)})

    outcome = desk("saved", "add", "--replace", "words", "@c7")

    assert outcome.returncode == 2
    assert "in one another more than 8 deep" in outcome.stderr


@pytest.mark.parametrize("name", ["a b", "", "a.b", "-x", "a\x1b[2J", "\udcff"])
def test_what_could_not_stand_in_a_query_is_no_name(desk: Run, name: str) -> None:
    outcome = desk("saved", "add", "--", name, "inspectors")

    assert outcome.returncode == 2
    assert "is no name for a saved search" in outcome.stderr
    assert "\x1b" not in outcome.stderr


def test_bytes_that_are_no_text_are_no_query(desk: Run) -> None:
    outcome = desk("saved", "add", "odd", "x\udcff")

    assert outcome.returncode == 2
    assert "is no text" in outcome.stderr


def test_a_persian_name_is_one(desk: Run) -> None:
    assert desk("saved", "add", "سپاه‌قدس", "inspectors").returncode == 0
    assert len(desk("list", "@سپاه‌قدس").stdout.splitlines()) == 3


def test_how_a_query_was_mended_is_said_when_it_is_saved(desk: Run) -> None:
    outcome = desk("saved", "add", "odd", "(inspectors", "foo:bar")

    assert outcome.returncode == 0
    assert "a parenthesis that was not closed" in outcome.stderr
    assert "there is no field foo" in outcome.stderr


def test_a_long_query_is_said_to_be_cut_where_its_name_is(desk: Run) -> None:
    long = " OR ".join(f"word{number}" for number in range(300))

    assert desk("saved", "add", "long", long).stderr == "@long finds 0 articles\n"
    cut = desk("saved", "add", "longer", f"{long} OR {long}").stderr
    assert cut.startswith("only the first 512 words were searched\n")
    assert "128" not in cut


def test_one_that_others_use_is_dropped_only_with_them(desk: Run) -> None:
    refused = desk("saved", "rm", "words")

    assert refused.returncode == 2
    assert "the saved search words stands in @weekly" in refused.stderr
    assert desk("saved", "rm", "words", "weekly").returncode == 0
    assert names(desk) == []


def test_what_another_program_wrote_is_refused_where_it_is_used(
    desk: Run, write: Callable[..., None]
) -> None:
    write(here="@there", there="@here", far="@gone")
    write(grammar="q9", newer="x")

    for name, sentence in {
        "here": "stands in itself",
        "far": "there is no saved search gone",
        "newer": "written in another language, q9",
    }.items():
        outcome = desk("list", f"@{name}")
        assert outcome.returncode == 2
        assert sentence in outcome.stderr
        assert "it cannot be used as it is" in desk("saved", "show", name).stdout
    assert len(desk("list", "@words").stdout.splitlines()) == 3
    assert desk("saved", "rm", "here", "there", "far", "newer").returncode == 0


def test_a_hostile_query_commands_no_terminal(
    desk: Run, write: Callable[..., None], tmp_path: Path
) -> None:
    write(odd="x\x1b]0;owned\x07 \u202e" + "y" * 5000)

    for args in (["saved", "list"], ["saved", "show", "odd"]):
        shown = on_terminal(*args, cwd=tmp_path)
        assert "\x1b" not in shown
        assert "\u202e" not in shown


@pytest.mark.parametrize("verb", [["add", "x", "y"], ["list"], ["show", "x"], ["rm", "x"]])
def test_no_archive_is_made_for_a_saved_search(run: Run, tmp_path: Path, verb: list[str]) -> None:
    assert run("saved", *verb).returncode == 3
    assert list(tmp_path.iterdir()) == []


def test_the_python_interface_knows_them_too(desk: Run, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "data" / "archive.db") as archive:
        assert len(archive.search("@weekly")) == 3


@pytest.mark.parametrize(
    ("args", "note"),
    [
        (["search", "entity:pasdarn"], "no name is spelt pasdarn: did you mean Pasdaran?"),
        (["list", "--entity", "Khamane'i"], "did you mean"),
        (["entities", "--with", "Khamneei"], "no name is spelt Khamneei"),
        (["timeline", "entity:zzxxyy"], "no name is spelt zzxxyy\n"),
        (["export", "(entity:zzxxyy OR x)"], "no name is spelt zzxxyy\n"),
    ],
)
def test_a_name_of_nobody_is_said_to_be_so(ask: Run, args: list[str], note: str) -> None:
    outcome = ask(*args)

    assert outcome.returncode == 1
    assert note in outcome.stderr


@pytest.mark.parametrize("query", ["entity:irgc", "entity:unscr1929", 'entity:"Quds Force"'])
def test_nothing_is_said_of_a_name_that_is_known(ask: Run, query: str) -> None:
    assert "no name is spelt" not in ask("list", query).stderr
