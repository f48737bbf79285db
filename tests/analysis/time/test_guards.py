"""Numbers that are no years are told from years."""

from __future__ import annotations

import re

import pytest

from iranwatch.analysis.time.guards import GUARDS, Guard, is_year


def stands(text: str) -> bool:
    """Say whether the last number of four digits in *text* is taken for a year."""
    number = list(re.finditer(r"\d{4}|\d,\d{3}", text))[-1]
    start = number.end() - 3 if "," in number[0] else number.start()
    return is_year("1999", text[:start], text, number.end())


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_a_guard_stops_its_examples_and_lets_years_pass(guard: Guard) -> None:
    assert guard.stops
    assert guard.passes
    for text in guard.stops:
        assert not stands(text), text
    for text in guard.passes:
        assert stands(text), text


@pytest.mark.parametrize(
    "text", ["Iran ran 1800 centrifuges", "he sold 1750 carpets", "Room 101, 1492 voices"]
)
def test_an_old_or_counting_number_wants_a_word_that_announces_it(text: str) -> None:
    digits = re.findall(r"\d{4}", text)[0]
    start = text.index(digits)

    assert not is_year(digits, text[:start], text, start + 4)


def test_an_announced_year_may_be_old_and_stand_before_a_plural() -> None:
    text = "Since the 1722 sieges"

    assert is_year("1722", text[:10], text, 14)
