from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import iranwatch.parser
from iranwatch.lexicon.outlets import outlets
from iranwatch.parser import byline, captions, dates, published, signed
from iranwatch.parser.rules import Rule

SOUGHT = (
    *dates.WRITTEN,
    *captions.CREDITS,
    captions.DATED,
    captions.FILE,
    signed.CUT,
    published.LABEL,
    published.GLUED,
    byline.DATE_BY,
)  # anywhere in a line; others open it


def rows() -> Iterator[tuple[str, Rule]]:
    """Yield every row of every table of the parser, with the module that holds it."""
    for found in pkgutil.iter_modules(iranwatch.parser.__path__):
        module = importlib.import_module(f"iranwatch.parser.{found.name}")
        for value in vars(module).values():
            table = value if type(value) is tuple else (value,)
            yield from ((found.name, row) for row in table if isinstance(row, Rule))


ROWS = list({(where, row.name): row for where, row in rows()}.items())


def match(row: Rule, text: str) -> re.Match[str] | None:
    return row.pattern.search(text) if row in SOUGHT else row.pattern.match(text)


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{m}:{n}" for (m, n), _ in ROWS])
def test_a_row_takes_what_it_accepts_and_refuses_what_it_rejects(row: Rule) -> None:
    for example, groups in row.accepts.items():
        found = match(row, example)
        assert found, f"{row.name} does not take {example!r}"
        assert {name: found[name] for name in groups} == groups
    for example in row.rejects:
        assert not match(row, example), f"{row.name} takes {example!r}"


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{m}:{n}" for (m, n), _ in ROWS])
def test_a_row_has_an_example_a_refusal_and_a_reason(row: Rule) -> None:
    assert row.accepts
    assert row.rejects
    assert row.why


def test_the_tables_are_found() -> None:
    assert len(ROWS) > 40


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{m}:{n}" for (m, n), _ in ROWS])
def test_no_pattern_names_an_outlet(row: Rule) -> None:
    pattern = re.sub(r"\\.|\W", " ", row.pattern.pattern).casefold()
    names = [outlet.name.casefold() for outlet in outlets().by_name.values()]

    assert not [name for name in names if len(name) > 5 and f" {name} " in f" {pattern} "]
