"""Every rule of attribution is run on its own examples: it must take some and refuse some."""

from __future__ import annotations

import re

import pytest

from iranwatch.analysis.speech.after import AFTER, FULL_STOP, TAIL
from iranwatch.analysis.speech.before import BEFORE
from iranwatch.analysis.speech.hints import HINTS
from iranwatch.analysis.speech.marks import find_quotations
from iranwatch.analysis.speech.pieces import cue_tags
from iranwatch.analysis.speech.prose import Prose, read_prose
from iranwatch.rules import Rule

ALL = (*AFTER, *FULL_STOP, *TAIL, *BEFORE, *HINTS)
TRIED_IN_PLACE = frozenset(row.name for row in (*AFTER, *FULL_STOP))
TRIED_AFTER = TRIED_IN_PLACE | {row.name for row in TAIL}


def found_in(row: Rule, prose: Prose) -> tuple[int, re.Match[str] | None]:
    """Return at which word the rule begins to look around the quotation, and what it finds."""
    if row.name in TRIED_AFTER:
        start, end = prose.quoted[0] + 1, len(prose.tags)
    else:
        end = prose.quoted[-1]
        start, _ = prose.sentence(end)
    context = prose.tags[start:end]
    look = row.pattern.match if row.name in TRIED_IN_PLACE else row.pattern.search
    return start, look(context)


def groups(row: Rule, example: str) -> dict[str, str] | None:
    """Return what the rule reads around the example's quotation, as text; None if it refuses."""
    prose = read_prose(example, find_quotations(example))
    start, found = found_in(row, prose)
    if found is None:
        return None
    return {
        name: prose.piece(start + found.start(name), start + found.end(name))
        for name in found.groupdict()
    }


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
def test_a_rule_takes_what_it_accepts_and_refuses_what_it_rejects(row: Rule) -> None:
    for example, expected in row.accepts.items():
        assert groups(row, example) == expected
    for example in row.rejects:
        assert groups(row, example) is None, example


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
def test_a_rule_is_asked_wherever_its_cue_stands(row: Rule) -> None:
    for example in row.accepts:
        _, found = found_in(row, read_prose(example, find_quotations(example)))
        assert found is not None
        assert not cue_tags(row).isdisjoint(found["cue"])


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
def test_a_rule_shows_an_example_and_a_refusal_and_gives_its_reason(row: Rule) -> None:
    assert row.accepts
    assert row.rejects
    assert row.why


def test_rule_names_are_unique() -> None:
    assert len({row.name for row in ALL}) == len(ALL)
