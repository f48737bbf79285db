"""``iranwatch list``, ``stats`` and ``export`` as a user runs them."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.conftest import SAMPLES, Run

COUNT = sum(path.suffix.lower() == ".txt" for path in SAMPLES.iterdir())


def test_articles_are_listed_newest_first_and_undated_ones_last(ask: Run) -> None:
    dates = [line.split("\t")[1] for line in ask("list").stdout.splitlines()]
    dated = [date for date in dates if date]

    assert len(dates) == COUNT
    assert dated == sorted(dated, reverse=True)
    assert dates == dated + [""] * (COUNT - len(dated))


def test_a_date_filter_says_how_many_undated_articles_it_left_out(ask: Run) -> None:
    undated = int(ask("list", "--undated", "--count").stdout)

    outcome = ask("list", "--since", "2019", "--until", "2019-12")

    assert {line.split("\t")[1][:4] for line in outcome.stdout.splitlines()} == {"2019"}
    assert f"{undated} articles without a date left out" in outcome.stderr


def test_a_query_narrows_every_listing_alike(ask: Run) -> None:
    listed = ask("list", "centrifuges", "--ids").stdout.split()
    exported = [json.loads(line)["id"] for line in ask("export", "centrifuges").stdout.splitlines()]
    (counted,) = (
        line.split("\t")[1]
        for line in ask("stats", "centrifuges").stdout.splitlines()
        if line.startswith("articles")
    )

    assert 0 < len(listed) < COUNT
    assert listed == exported
    assert int(counted) == len(listed)


def test_a_minus_word_is_part_of_the_query_and_not_an_option(ask: Run) -> None:
    both, one = (
        int(ask("list", *words, "--count").stdout) for words in (["iran"], ["iran", "-missile"])
    )

    assert one < both


def test_nothing_found_is_exit_1(ask: Run) -> None:
    assert ask("list", "xylophone").returncode == 1


def test_an_impossible_date_is_a_usage_error(ask: Run) -> None:
    outcome = ask("list", "--since", "yesteryear")

    assert outcome.returncode == 2
    assert "--since cannot be 'yesteryear'" in outcome.stderr


@pytest.mark.parametrize("command", ["list", "search"])
def test_two_formats_at_once_are_refused(ask: Run, command: str) -> None:
    assert ask(command, "iran", "--json", "--csv").returncode == 2
    assert ask(command, "iran", "-0", "--json").returncode == 2


def test_paths_may_end_with_nul(ask: Run) -> None:
    paths = ask("list", "--paths", "-0").stdout.split("\0")

    assert len(paths) == COUNT + 1
    assert paths[-1] == ""


def test_an_export_holds_every_article_whole(ask: Run) -> None:
    articles = [json.loads(line) for line in ask("export").stdout.splitlines()]

    assert len(articles) == COUNT
    assert all(article["body"] and article["revisions"] for article in articles)
    assert json.loads(ask("export", "--format", "json").stdout)["articles"] == articles
    rows = list(csv.DictReader(io.StringIO(ask("export", "--format", "csv").stdout)))
    assert [row["id"] for row in rows] == [article["id"] for article in articles]
    assert ask("export", "--format", "markdown").stdout.count("\n---\n") == COUNT - 1
