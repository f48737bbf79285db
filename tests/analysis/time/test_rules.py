"""Every rule takes its own examples and refuses what only looks alike."""

from __future__ import annotations

import pytest

from iranwatch.analysis.events import find_events
from iranwatch.analysis.time.read import RULES
from iranwatch.analysis.time.rule import EXAMPLE_DAY, Rule
from iranwatch.model import PartialDate
from tests.analysis.articles import article, value


def widened(iso: str) -> str:
    """Return *iso*, an interval of days, months or years, by its first and last day."""
    if not iso[:1].isdigit():
        return iso
    first, _, last = iso.partition("/")
    start = PartialDate.read(first).earliest
    end = PartialDate.read(last or first).latest
    return str(start) if start == end else f"{start}/{end}"


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_a_rule_reads_its_examples(row: Rule) -> None:
    for sentence, (words, iso) in row.accepts.items():
        events = find_events(article(sentence, published=str(EXAMPLE_DAY)))

        read = [(event.text, value(event)) for event in events if event.rule == row.name]
        assert read == [(words, widened(iso))], sentence


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_a_rule_refuses_what_looks_alike(row: Rule) -> None:
    assert row.rejects, "a rule without a refusal is a trap"
    for sentence in row.rejects:
        events = find_events(article(sentence, published=str(EXAMPLE_DAY)))

        assert row.name not in [event.rule for event in events], sentence


def test_rules_have_names_of_their_own_and_reasons() -> None:
    names = [row.name for row in RULES]

    assert len(names) == len(set(names))
    assert all(row.why and row.accepts and row.on for row in RULES)
