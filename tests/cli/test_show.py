"""``iranwatch show`` as a user runs it."""

from __future__ import annotations

import csv
import json

import pytest

from tests.conftest import SAMPLES, Run


def test_an_article_is_shown_with_numbered_paragraphs(ask: Run) -> None:
    shown = ask("show", "khorramshahr-parade.txt").stdout

    assert "Iran Rolls Out Khorramshahr Missile" in shown
    assert "undated" in shown
    assert "\np1 " in shown


def test_one_paragraph_is_shown_by_its_anchor(ask: Run) -> None:
    shown = ask("show", "khorramshahr-parade.txt/p2").stdout

    assert "\np2 " in shown
    assert "\np1 " not in shown


def test_a_paragraph_that_is_not_there_is_said_so(ask: Run) -> None:
    outcome = ask("show", "khorramshahr-parade.txt/p99")

    assert outcome.returncode == 1
    assert "has no paragraph 99" in outcome.stderr


def test_one_paragraph_is_all_that_programs_get_of_it(ask: Run) -> None:
    name = "khorramshahr-parade.txt"
    whole = json.loads(ask("show", name, "--json").stdout)["articles"][0]

    told = json.loads(ask("show", f"{name}/p2", f"{name}/p1", "--json").stdout)

    assert told["total"] == 2
    second, first = told["paragraphs"]
    assert whole["body"].startswith(f"{first['text']}\n\n{second['text']}\n\n")
    assert not {"body", "revisions"} & second.keys()
    raw = (SAMPLES / name).read_text("utf-8")
    place = second["anchor"]
    assert raw[place["start"] : place["end"]].split() == second["text"].split()
    rows = list(csv.DictReader(ask("show", f"{name}/p2", "--csv").stdout.splitlines()))
    assert [(row["id"], row["text"]) for row in rows] == [(whole["id"], second["text"])]
    document = ask("show", f"{name}/p2", "--format", "markdown").stdout
    assert document.count("\n\n") == 2


@pytest.mark.parametrize("args", [["qadr-tests.txt"], ["--why"], ["--entities"]])
def test_paragraphs_and_whole_articles_are_not_mixed_for_programs(
    ask: Run, args: list[str]
) -> None:
    outcome = ask("show", "khorramshahr-parade.txt/p2", *args, "--json")

    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert ask("show", "khorramshahr-parade.txt/p2", *args).returncode == 0


@pytest.mark.parametrize(
    ("wrong", "code"), [("0" * 64, 1), ("qadr-tests.txt/p99", 1), ("not-an-id", 2)]
)
def test_what_can_be_shown_is_shown_and_the_rest_named(ask: Run, wrong: str, code: int) -> None:
    for options in ((), ("--raw",)):
        good = ask("show", "qadr-tests.txt", *options)
        outcome = ask("show", wrong, "qadr-tests.txt", *options)

        assert (outcome.returncode, outcome.stdout) == (code, good.stdout)
        assert outcome.stderr.startswith("Error: ")


def test_where_nothing_can_be_shown_nothing_is_printed(ask: Run) -> None:
    outcome = ask("show", "0" * 64, "not-an-id", "--json")

    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert outcome.stderr.count("Error: ") == 2


def test_the_evidence_is_shown_on_demand(ask: Run) -> None:
    assert "line 3" in ask("show", "--why", "khorramshahr-parade.txt").stdout
    (article,) = json.loads(ask("show", "--why", "--json", "khorramshahr-parade.txt").stdout)[
        "articles"
    ]
    assert {"title"} <= {one["field"] for one in article["evidence"]}


def test_the_bytes_of_the_file_come_back(ask: Run) -> None:
    data = (SAMPLES / "qadr-tests.txt").read_bytes()

    assert ask("show", "--raw", "qadr-tests.txt").stdout.encode() == data


def test_matches_of_a_query_are_marked(ask: Run) -> None:
    assert "**missile" in ask("show", "khorramshahr-parade.txt", "--query", "missile").stdout


def test_several_articles_are_shown_in_the_order_asked(ask: Run) -> None:
    shown = json.loads(ask("show", "qadr-tests.txt", "swift-and-the-banks.txt", "--json").stdout)

    assert [one["files"][0].rsplit("/")[-1] for one in shown["articles"]] == [
        "qadr-tests.txt",
        "swift-and-the-banks.txt",
    ]


def test_an_unknown_id_and_a_malformed_one_are_told_apart(ask: Run) -> None:
    assert ask("show", "0" * 64).returncode == 1
    assert ask("show", "not-an-id").returncode == 2
