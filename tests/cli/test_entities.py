"""``iranwatch entities``, ``entity:`` and ``show --entities`` as a user runs them."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from iranwatch.render.layout import columns
from tests.conftest import Run, on_terminal

GUARDS = "Islamic Revolutionary Guard Corps"
TEXTS = {
    "one.txt": (
        "Drills Begin\n\nThe Revolutionary Guards said that drills had begun.\n\n"
        "Ali Khamenei praised the IRGC.\n"
    ),
    "two.txt": (
        "A Vote\n\nThe Pasdaran voted in Tehran on resolution 1540 of the Security Council.\n"
    ),
    "three.txt": "A Visit\n\nHassan Rouhani came to Tehran and spoke of the harvest.\n",
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


def paths(output: str) -> list[str]:
    return sorted(output.split())


def test_names_are_counted_by_articles_whatever_the_spelling(told: Run) -> None:
    found = {row["id"]: row for row in rows(told("entities", "--jsonl").stdout)}

    assert found["irgc"] == {
        "id": "irgc",
        "name": GUARDS,
        "group": "organisations",
        "articles": 2,
        "mentions": 3,
    }
    assert found["unscr1540"]["name"].endswith("1540")
    assert [row["articles"] for row in found.values()] == sorted(
        (row["articles"] for row in found.values()), reverse=True
    )


def test_names_are_of_the_articles_that_match(told: Run) -> None:
    assert [row["id"] for row in rows(told("entities", "harvest", "--jsonl").stdout)] == [
        *("rouhani", "tehran")
    ]
    assert told("entities", "nothingofthekind").returncode == 1


@pytest.mark.parametrize("group", ["organisations", "Organizations", "org"])
def test_a_group_is_known_by_its_beginning(told: Run, group: str) -> None:
    found = rows(told("entities", "--group", group, "--jsonl").stdout)

    assert "irgc" in {row["id"] for row in found}
    assert {row["group"] for row in found} == {"organisations"}


def test_a_group_that_is_none_is_refused_with_those_there_are(told: Run) -> None:
    outcome = told("entities", "--group", "fruit")

    assert outcome.returncode == 2
    assert "organisations" in outcome.stderr


def test_with_counts_what_is_named_in_the_same_articles(told: Run) -> None:
    found = {
        row["id"]: row["articles"]
        for row in rows(told("entities", "--with", "Sepah-e Pasdaran", "--jsonl").stdout)
    }

    assert found["khamenei"] == found["tehran"] == 1
    assert "irgc" not in found
    assert "rouhani" not in found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("entity:irgc", ["one.txt", "two.txt"]),
        ('entity:"Revolutionary Guards"', ["one.txt", "two.txt"]),
        ("entity:irgc -entity:tehran", ["one.txt"]),
        ("entity:unscr1540", ["two.txt"]),
        ("harvest OR entity:khamenei", ["one.txt", "three.txt"]),
    ],
)
def test_a_query_asks_for_a_name_in_any_spelling(told: Run, query: str, found: list[str]) -> None:
    assert paths(told("search", query, "--paths").stdout) == found


def test_the_filter_means_what_the_field_means(told: Run) -> None:
    assert paths(told("list", "--entity", "Pasdaran", "--entity", "Tehran", "--paths").stdout) == [
        "two.txt"
    ]
    assert told("list", "--entity", "Nobody At All").returncode == 1


def test_names_of_the_users_own_count_after_the_next_ingest(told: Run, tmp_path: Path) -> None:
    assert told("list", "entity:harvest_feast").returncode == 1
    (tmp_path / "data" / "aliases.toml").write_text(
        '[[concept]]\nid = "harvest_feast"\nname = "the harvest"\n'
    )

    told("ingest", *TEXTS)

    assert paths(told("list", 'entity:"the harvest"', "--paths").stdout) == ["three.txt"]


def test_an_article_is_shown_with_the_names_in_it(told: Run) -> None:
    (article,) = json.loads(told("show", "one.txt", "--entities", "--json").stdout)["articles"]

    assert article["entities"][0] == {
        "id": "irgc",
        "name": GUARDS,
        "group": "organisations",
        "mentions": 2,
        "paragraph": 1,
    }
    assert f"{GUARDS} ×2" in told("show", "one.txt", "--entities").stdout
    assert "entities" not in told("show", "one.txt", "--json").stdout


def test_without_facts_nothing_is_named_until_the_next_ingest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXTS["one.txt"])
    run("ingest", "one.txt", "--no-facts")
    assert run("entities").returncode == 1

    run("ingest", "one.txt")

    assert run("entities").returncode == 0


def test_a_text_that_changed_keeps_nothing_of_what_was_found_in_the_earlier_one(
    run: Run, tmp_path: Path
) -> None:
    text = "A Visit\n\nMay 6, 2019\n\n“We wait,” said Hassan Rouhani on Monday.\n"
    (tmp_path / "one.txt").write_text(text)
    run("ingest", "one.txt")
    assert [run(command).returncode for command in ("entities", "quotes", "timeline")] == [0, 0, 0]

    (tmp_path / "one.txt").write_text("A Visit\n\nMay 6, 2019\n\nNothing was said.\n")
    run("ingest", "one.txt", "--no-facts")

    assert [run(command).returncode for command in ("entities", "quotes", "timeline")] == [1, 1, 1]


def test_a_title_set_by_hand_is_read_for_names(told: Run) -> None:
    told("set", "three.txt", "title=Fordow Waits")

    assert paths(told("list", "entity:fordow", "--paths").stdout) == ["three.txt"]


@pytest.mark.parametrize("width", [40, 80])
def test_bars_fit_the_terminal(sampled: Path, tmp_path: Path, width: int) -> None:
    seen = on_terminal(
        "entities", cwd=tmp_path, columns=width, env={"IRANWATCH_ARCHIVE": str(sampled)}
    )

    assert "█" in seen
    assert all(columns(row) <= width for row in seen.splitlines())


def test_limits_say_how_many_there_are(ask: Run) -> None:
    shown = partial(ask, "entities", "-n", "2")
    total = json.loads(shown("--json").stdout)["total"]

    assert len(shown().stdout.splitlines()) == 2
    assert shown().stderr == f"2 of {total} names\n"
