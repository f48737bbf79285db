"""``iranwatch stats`` as a user runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.conftest import SAMPLES, Run, on_terminal

COUNT = sum(path.suffix.lower() == ".txt" for path in SAMPLES.iterdir())
BOTH = ("stats", "missile", "--against", "sanctions", "--by", "year", "--share")


def counts(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_stats_count_by_what_is_asked(ask: Run) -> None:
    by = ask("stats", "--by", "year").stdout.splitlines()
    years = [line.split("\t")[1:] for line in by if line.startswith("year\t")]

    assert [year for year, _ in years[:-1]] == sorted(year for year, _ in years[:-1])
    assert sum(int(count) for _, count in years) == COUNT
    assert years[-1][0] == "unknown"


def test_stats_say_what_a_date_filter_left_out(ask: Run) -> None:
    assert "without a date left out" in ask("stats", "--since", "2019").stderr


def test_stats_say_how_the_query_was_read(ask: Run) -> None:
    assert "also searched: " in ask("stats", "IRGC").stderr


def test_every_format_tells_the_same_numbers(ask: Run) -> None:
    whole = json.loads(ask(*BOTH, "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(ask(*BOTH, "--csv").stdout)))
    lines = [line.split("\t") for line in ask(*BOTH).stdout.splitlines()]

    assert counts(ask(*BOTH, "--jsonl").stdout) == whole["counts"]
    assert [row["share"] for row in rows] == [
        "" if one["share"] is None else str(one["share"]) for one in whole["counts"]
    ]
    assert [line[2:] for line in lines if line[0] == "year"] == [
        [str(one[key]) for key in ("articles", "against", "of")] for one in whole["counts"]
    ]
    assert lines[0] == ["query", "missile", "sanctions"]
    assert [one["query"] for one in whole["queries"]] == ["missile", "sanctions"]
    assert [one["articles"] for one in whole["queries"]] == [
        sum(one[key] for one in whole["counts"]) for key in ("articles", "against")
    ]


def test_filters_narrow_both_queries_and_a_share_keeps_to_the_period(ask: Run) -> None:
    since = ("--since", "2019", "--until", "2020")
    both = counts(ask(*BOTH, *since, "--jsonl").stdout)
    listed = int(ask("list", *since, "--count").stdout)

    assert [one["label"] for one in both] == ["2019", "2020"]
    assert sum(one["of"] for one in both) == listed
    assert sum(one["against"] for one in both) == int(
        ask("list", "sanctions", *since, "--count").stdout
    )


def test_a_share_is_of_the_archive_whatever_the_other_filters(ask: Run) -> None:
    wire = json.loads(
        ask("stats", "--source", "Meridian Wire", "--by", "year", "--share", "--json").stdout
    )

    assert (wire["total"], wire["of"]) == (2, COUNT)
    assert sum(one["articles"] for one in wire["counts"]) == 2


def test_entities_are_counted_as_the_command_entities_counts_them(ask: Run) -> None:
    listed = counts(ask("entities", "missile", "--jsonl").stdout)
    everywhere = {one["name"]: one["articles"] for one in counts(ask("entities", "--jsonl").stdout)}

    counted = counts(ask("stats", "missile", "--by", "entity", "--share", "--jsonl").stdout)

    assert {one["label"]: one["articles"] for one in counted} == {
        one["name"]: one["articles"] for one in listed
    }
    assert all(one["of"] == everywhere[one["label"]] for one in counted)


@pytest.mark.parametrize("by", ["entity", "source", "month"])
def test_a_picture_is_drawn_of_times_and_of_names(ask: Run, by: str) -> None:
    picture = ElementTree.fromstring(ask("stats", "--by", by, "--format", "svg").stdout)

    assert picture[0].text is not None
    assert picture[0].text.startswith(f"Articles by {by}")
    assert len(picture.findall("{http://www.w3.org/2000/svg}rect")) > 5


def test_a_picture_is_of_one_table(ask: Run) -> None:
    outcome = ask("stats", "--by", "year", "--by", "month", "--format", "svg")

    assert (outcome.returncode, "one --by" in outcome.stderr) == (2, True)


def test_nul_ends_every_line(ask: Run) -> None:
    printed = ask("stats", "--by", "year", "-0").stdout

    assert "\n" not in printed
    assert printed.count("\0") == len(ask("stats", "--by", "year").stdout.splitlines())


def test_nothing_found_is_exit_1_unless_the_other_query_finds_something(ask: Run) -> None:
    assert ask("stats", "xylophone").returncode == 1
    assert ask("stats", "xylophone", "--against", "missile").returncode == 0


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_bars_keep_to_the_terminal(sampled: Path, columns: int) -> None:
    env = {"IRANWATCH_ARCHIVE": str(sampled)}
    shown = on_terminal(*BOTH, "--by", "entity", cwd=sampled.parent, columns=columns, env=env)

    assert "░" in shown
    assert max(map(len, shown.splitlines())) <= columns
