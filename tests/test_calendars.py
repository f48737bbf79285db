"""The Persian calendar is converted, and its digits read."""

from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.calendars import JALALI_MONTHS, ascii_digits, jalali, jalali_year
from iranwatch.model import PartialDate


@pytest.mark.parametrize(
    ("persian", "common"),
    [
        ((1357, 11, 22), PartialDate(1979, 2, 11)),
        ((1396, 1, 1), PartialDate(2017, 3, 21)),
        ((1399, 12, 30), PartialDate(2021, 3, 20)),
    ],
)
def test_a_persian_day_has_a_common_one(persian: tuple[int, int, int], common: PartialDate) -> None:
    assert jalali(*persian) == common


@pytest.mark.parametrize("persian", [(1400, 12, 30), (1400, 7, 31), (1400, 13, 1)])
def test_a_day_that_the_calendar_lacks_is_none(persian: tuple[int, int, int]) -> None:
    assert jalali(*persian) is None


@pytest.mark.parametrize(
    ("day", "year"), [(dt.date(2024, 3, 19), 1402), (dt.date(2024, 3, 20), 1403)]
)
def test_the_persian_year_changes_at_nowruz(day: dt.date, year: int) -> None:
    assert jalali_year(day) == year


def test_months_are_known_in_both_scripts() -> None:
    assert JALALI_MONTHS["bahman"] == JALALI_MONTHS["بهمن"] == 11


def test_digits_change_and_nothing_moves() -> None:
    assert ascii_digits("۲۲ بهمن ١٣٥٧") == "22 بهمن 1357"
    assert len(ascii_digits("سال ۱۳۵۷")) == len("سال ۱۳۵۷")
