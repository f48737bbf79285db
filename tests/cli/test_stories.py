"""``iranwatch duplicates`` and ``related`` as a user runs them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from iranwatch.render.layout import columns
from tests.conftest import SAMPLES, Run, on_terminal

WIRE = [
    "Divers from the harbour office found the missing buoy on Tuesday near the northern mole.",
    "It had drifted for nine days, said the pilot who first reported the gap in the fairway.",
    "Shipping agents asked for a second lamp, since the current there tears at every chain.",
    "The office answered that lamps are dear and that the fishermen know the shoal by heart.",
]
OTHER = [
    "Orchard owners above the lake counted their losses after a late frost in the valley.",
    "Almonds suffered most, and the cooperative expects a third of last year's harvest.",
    "A meteorologist blamed the clear nights; the ministry promised seed and patience.",
]


def saved(title: str, date: str, *paragraphs: str) -> str:
    return "\n\n".join([title, date, *paragraphs]) + "\n"


TEXTS = {
    "wire.txt": saved("Buoy Found", "March 3, 2019", *WIRE),
    "cut.txt": saved("Lost and Found in the Fairway", "March 5, 2019", *WIRE[:2]),
    "wrapped.txt": saved(
        "BUOY FOUND", "March 4, 2019", *(one.replace(", ", ",\n") for one in WIRE)
    ),
    "frost.txt": saved("Frost in the Orchards", "April 9, 2019", *OTHER),
    "again.txt": saved("Almonds After the Frost", "April 9, 2020", *OTHER[:2], OTHER[2].upper()),
    "lamps.txt": saved(
        "Lamps",
        "May 1, 2019",
        "A pilot wants a lamp on each buoy of the fairway, and a new chain for every one of them.",
    ),
}


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Run:
    """Return a function that runs the real command on an archive of TEXTS."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    assert run("ingest", *TEXTS).returncode == 0
    return run


def rows(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def names(output: str) -> list[str]:
    return [Path(row["files"][0]).name for row in rows(output)]


def test_copies_stand_together_the_oldest_first(told: Run) -> None:
    outcome = told("duplicates", "--jsonl")

    assert names(outcome.stdout) == [
        *("wire.txt", "wrapped.txt", "cut.txt"),
        *("frost.txt", "again.txt"),
    ]
    found = rows(outcome.stdout)
    assert [row["story"] for row in found] == [found[0]["id"]] * 3 + [found[3]["id"]] * 2
    assert outcome.stderr == "2 stories in 5 articles\n"


def test_the_copies_of_what_matches_are_listed_whole(told: Run) -> None:
    assert names(told("duplicates", "lamps", "--jsonl").stdout) == [
        *("wire.txt", "wrapped.txt", "cut.txt"),
    ]
    assert told("duplicates", "title:lamps").returncode == 1


def test_copies_are_found_in_whatever_order_they_come(run: Run, tmp_path: Path) -> None:
    for name, text in reversed(TEXTS.items()):
        (tmp_path / name).write_text(text)
        run("ingest", name)

    assert set(names(run("duplicates", "lamps", "--jsonl").stdout)) == {
        *("wire.txt", "wrapped.txt", "cut.txt"),
    }


def test_an_article_that_changed_leaves_its_story(told: Run, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text(
        saved("Almonds After the Frost", "April 9, 2020", *WIRE[:3])
    )

    told("ingest", *TEXTS)

    assert set(names(told("duplicates", "--jsonl").stdout)) == {
        *("wire.txt", "wrapped.txt", "cut.txt", "again.txt"),
    }


def test_related_says_which_words_and_leaves_copies_out(told: Run) -> None:
    outcome = told("related", "wire.txt", "--jsonl")

    assert names(outcome.stdout) == ["lamps.txt"]
    (found,) = rows(outcome.stdout)
    assert {"pilot", "buoy", "fairway", "chain"} <= set(found["words"])
    assert {word for word in found["words"] if word not in TEXTS["lamps.txt"].lower()} == set()


def test_related_says_that_nothing_is_near_enough(told: Run) -> None:
    outcome = told("related", "frost.txt")

    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert outcome.stderr == "no other article is near enough\n"
    assert told("related", "nowhere.txt").returncode == 1


def test_a_limit_takes_the_nearest(ask: Run) -> None:
    every = ask("related", "meridian-uranium-limit.txt", "--ids").stdout.split()
    nearest = ask("related", "meridian-uranium-limit.txt", "-n", "1", "--ids").stdout.split()

    assert len(every) > 1
    assert nearest == every[:1]


def test_both_are_read_at_a_terminal(sampled: Path, tmp_path: Path) -> None:
    env = {"IRANWATCH_ARCHIVE": str(sampled)}
    copies = on_terminal("duplicates", cwd=tmp_path, env=env)
    near = on_terminal("related", "qadr-tests.txt", cwd=tmp_path, env=env)

    assert "Tehran Gives Europe Ten Days" in copies
    assert "shares " in near
    assert all(columns(row) <= 80 for row in (copies + near).splitlines())


def test_an_archive_left_without_facts_has_no_stories(run: Run, tmp_path: Path) -> None:
    shutil.copytree(SAMPLES, tmp_path / "raw")
    run("ingest", "raw", "--no-facts")
    assert run("duplicates").returncode == 1

    run("ingest", "raw")

    assert run("duplicates").returncode == 0


@pytest.mark.parametrize("command", ["search", "list"])
def test_a_table_folds_copies_under_one_article(told: Run, command: str) -> None:
    folded = told(command, "harbour", "--format", "table")
    whole = told(command, "harbour", "--format", "table", "--all-copies")

    assert folded.stdout.count("2019-03") == 1
    assert "+2 copies" in folded.stdout
    assert whole.stdout.count("2019-03") == 3
    assert "copies" not in whole.stdout
    assert folded.stderr == whole.stderr
    assert "3 articles" in folded.stderr


@pytest.mark.parametrize("command", ["search", "list"])
def test_copies_that_do_not_match_are_not_counted(told: Run, command: str) -> None:
    folded = told(command, "lamp", "--format", "table")

    assert "+1 copy" in folded.stdout


@pytest.mark.parametrize("command", ["search", "list"])
def test_a_limit_is_of_what_is_shown(told: Run, command: str) -> None:
    folded = told(command, "harbour OR frost", "-n", "2", "--format", "table")

    assert "+2 copies" in folded.stdout
    assert "+1 copy" in folded.stdout
    assert "5 articles" in folded.stderr


@pytest.mark.parametrize("form", ["lines", "jsonl", "csv", "ids", "paths"])
def test_formats_for_programs_never_fold(told: Run, form: str) -> None:
    for command in ("search", "list"):
        sent = told(command, "harbour", "--format", form).stdout

        assert len(sent.splitlines()) == 3 + (form == "csv")
        assert "copies" not in sent


def test_stories_are_counted_beside_articles(told: Run) -> None:
    lines = told("stats", "--stories").stdout.splitlines()

    assert lines[:2] == ["articles\t6", "stories\t3"]
    assert "stories" not in told("stats").stdout
