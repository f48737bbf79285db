"""Every row of the instruments against its own examples."""

from __future__ import annotations

import pytest

from iranwatch.analysis.numbered import BARE, LONE, RULES, TITLES
from iranwatch.rules import Rule

ROWS = (*RULES, BARE, *LONE)
ACCEPTED = [(row, example) for row in ROWS for example in row.accepts]
REJECTED = [(row, example) for row in ROWS for example in row.rejects]


@pytest.mark.parametrize(("row", "example"), ACCEPTED, ids=lambda value: str(value)[:40])
def test_a_row_reads_what_it_accepts(row: Rule, example: str) -> None:
    found = row.pattern.search(example)

    assert found is not None
    assert found.groupdict() == row.accepts[example]


@pytest.mark.parametrize(("row", "example"), REJECTED, ids=lambda value: str(value)[:40])
def test_a_row_passes_over_what_it_rejects(row: Rule, example: str) -> None:
    assert row.pattern.search(example) is None


def test_every_row_of_instruments_has_examples_and_a_title() -> None:
    for row in (*RULES, BARE):
        assert row.accepts
        assert row.rejects
        assert row.name in TITLES
