"""``iranwatch search`` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run, on_terminal


def test_a_name_finds_its_other_spellings_and_says_so(ask: Run) -> None:
    outcome = ask("search", "IRGC", "--json")
    found = json.loads(outcome.stdout)
    plain = json.loads(ask("search", "IRGC", "--json", "--no-aliases").stdout)

    assert "also searched: " in outcome.stderr
    assert found["also_searched"][0]["typed"] == "IRGC"
    assert plain["also_searched"] == []
    assert found["total"] > plain["total"] > 0


def test_hits_carry_what_the_documentation_promises(ask: Run) -> None:
    found = json.loads(ask("search", "missile talks", "--json", "--limit", "3").stdout)

    assert set(found) == {"schema_version", "query", "total", "all", "also_searched", "hits"}
    assert len(found["hits"]) == 3
    best = found["hits"][0]
    assert {"id", "files", "score", "matched", "snippets"} <= set(best)
    assert best["matched"] == "all"
    text, (start, end) = best["snippets"][0]["text"], best["snippets"][0]["marks"][0]
    assert text[start:end].casefold().startswith(("missile", "talk"))


def test_articles_with_all_words_stand_above_the_line(sampled: Path, tmp_path: Path) -> None:
    seen = on_terminal(
        "search", "snapback missile", cwd=tmp_path, env={"IRANWATCH_ARCHIVE": str(sampled)}
    )

    above, line, below = seen.partition("── some of the words ──")
    assert line
    assert above.count(" · ") >= 1
    assert below.count(" · ") >= 1
    assert all(len(row) <= 80 for row in seen.splitlines() if not row.startswith("also searched"))


def test_a_pipe_gets_one_line_a_hit_without_limit(ask: Run) -> None:
    lines = ask("search", "iran").stdout.splitlines()

    assert len(lines) > 20
    assert all(line.count("\t") == 3 for line in lines)


def test_only_the_number_is_printed_on_demand(ask: Run) -> None:
    total = json.loads(ask("search", "missile", "--json").stdout)["total"]

    assert ask("search", "missile", "--count").stdout == f"{total}\n"


def test_the_newest_may_come_first(ask: Run) -> None:
    lines = ask("search", "missile", "--sort", "date").stdout.splitlines()
    dates = [line.split("\t")[1] for line in lines]

    assert [date for date in dates if date] == sorted(filter(None, dates), reverse=True)


@pytest.mark.parametrize("query", ["", "  ", '""', "( )", "AND"])
def test_nothing_to_search_for_is_a_usage_error(ask: Run, query: str) -> None:
    assert ask("search", query).returncode == 2


def test_a_mended_query_says_how_it_was_read(ask: Run) -> None:
    outcome = ask("search", '"missile test')

    assert outcome.returncode in (0, 1)
    assert "quote" in outcome.stderr


def test_a_strict_search_points_at_the_fault(ask: Run) -> None:
    outcome = ask("search", "--strict", 'missile "test')

    assert outcome.returncode == 2
    said, caret = outcome.stderr.splitlines()[1:3]
    assert said[caret.index("^")] == '"'
