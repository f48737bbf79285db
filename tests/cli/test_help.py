"""``iranwatch help`` as a user runs it."""

from __future__ import annotations

import re

from tests.conftest import Run


def test_the_query_language_is_explained_in_80_columns(run: Run) -> None:
    page = run("help", "query").stdout

    assert "NEAR/5" in page
    assert "date:2017-10" in page
    assert all(len(line) <= 80 for line in page.splitlines())


def test_a_command_is_explained_as_its_help_explains_it(run: Run) -> None:
    assert run("help", "ingest").stdout == run("ingest", "--help").stdout
    assert run("help").stdout == run("--help").stdout


def test_a_short_h_is_no_word_to_leave_out(run: Run) -> None:
    assert run("search", "-h").stdout == run("search", "--help").stdout


def test_an_unknown_topic_is_a_usage_error(run: Run) -> None:
    outcome = run("help", "cooking")

    assert outcome.returncode == 2
    assert re.search("query.*ingest", outcome.stderr)
