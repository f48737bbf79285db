"""What safe() lets through, what it replaces, and that it leaves the rest alone."""

from __future__ import annotations

import pytest
from hypothesis import given

from iranwatch.render.safe import REPLACEMENT, safe
from tests.render.articles import ORDERS, PERSIAN, any_text

KEPT = "\u200c\u200d\u200e\u200f\u00ad\u00a0\u061c\ufeff"


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: f"U+{ord(order):04X}")
@pytest.mark.parametrize("multiline", [True, False])
def test_an_order_to_the_terminal_becomes_a_visible_sign(order: str, multiline: bool) -> None:
    assert safe(f"a{order}b", multiline=multiline) == f"a{REPLACEMENT}b"


@pytest.mark.parametrize("mark", KEPT, ids=lambda mark: f"U+{ord(mark):04X}")
def test_marks_that_spelling_needs_stay(mark: str) -> None:
    assert safe(f"می{mark}خواهند") == f"می{mark}خواهند"


@pytest.mark.parametrize("text", ["", "plain", PERSIAN, "naïve café “quoted” 🚀", "a\u2065\u206ab"])
def test_text_without_orders_comes_back_as_it_is(text: str) -> None:
    assert safe(text) == text
    assert safe(text, multiline=True) == text


def test_newline_and_tab_stay_only_where_there_are_lines() -> None:
    assert safe("a\n\tb", multiline=True) == "a\n\tb"
    assert safe("a\n\tb") == f"a{REPLACEMENT}{REPLACEMENT}b"


@given(any_text)
def test_nothing_forbidden_is_left_and_no_offset_moves(text: str) -> None:
    line, lines = safe(text), safe(text, multiline=True)

    assert not set(line) & set(ORDERS + "\n\t")
    assert not set(lines) & set(ORDERS)
    assert len(line) == len(lines) == len(text)
    assert all(
        new == old or old in ORDERS + "\n\t" or 0xD800 <= ord(old) <= 0xDFFF
        for old, new in zip(text, line, strict=True)
    )
