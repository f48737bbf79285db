from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.model import PartialDate
from iranwatch.parser.dates import find_dates, numeric_order, read_field


def day(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(year, month, day)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("November 18, 2019", day(2019, 11, 18)),
        ("Nov. 20, 2019 5:52 AM EST", day(2019, 11, 20)),
        ("18:56, 22 APR 2024", day(2024, 4, 22)),
        ("11:34pm Apr 26, 2024", day(2024, 4, 26)),
        ("Published November 20th, 2019 - 07:29 GMT", day(2019, 11, 20)),
        ("Mon 18 Nov 2019 18.54 GMT", day(2019, 11, 18)),
        ("20 Nov, 2019 05:47", day(2019, 11, 20)),
        ("Nov 20 2019, 11:06am ist", day(2019, 11, 20)),
        ("11.14.2019 09:00 AM", day(2019, 11, 14)),
        ("13.11.2019, 23:06", day(2019, 11, 13)),
        ("2024-02-14T16:15:30Z", day(2024, 2, 14)),
        ("26-FEB-1987 15:01:01.79", day(1987, 2, 26)),
        ("Tue Nov 19 08:20:00 UTC 2019", day(2019, 11, 19)),
        ("2019年11月20日", day(2019, 11, 20)),
        ("le 07 mai 2020", day(2020, 5, 7)),
        ("6 de mayo de 2022", day(2022, 5, 6)),
        ("Sonntag, 5. Dezember 2021", day(2021, 12, 5)),
        ("الأربعاء، 07 أكتوبر 2020", day(2020, 10, 7)),
        ("03 يونيو 2020", day(2020, 6, 3)),
        ("۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵", day(2020, 2, 18)),
        ("12 Khordad 1398", day(2019, 6, 2)),
        ("1396/08/05", day(2017, 10, 27)),
        ("۵ آبان ۱۳۹۶", day(2017, 10, 27)),
    ],
)
def test_a_date_is_read_in_whatever_form(line: str, date: PartialDate) -> None:
    assert [found.date for found in find_dates(line)] == [date]


@pytest.mark.parametrize(
    "line",
    [
        "resolution 1929 and resolution 2231",
        "Feb 30, 2017",
        "Oct 27, 99999",
        "version 1.2.3.4",
        "7 hours ago",
        "30 Esfand 1398",
        "room 12-13-145",
        "",
    ],
)
def test_what_no_calendar_has_is_no_date(line: str) -> None:
    assert find_dates(line) == []


def test_numbers_that_do_not_say_which_is_the_day_stay_unclear() -> None:
    (found,) = find_dates("03/04/2019")

    assert found.date is None
    assert [f.date for f in find_dates("03/04/2019", day_first=True)] == [day(2019, 4, 3)]
    assert [f.date for f in find_dates("03/04/2019", day_first=False)] == [day(2019, 3, 4)]
    assert [f.date for f in find_dates("05/05/2019")] == [day(2019, 5, 5)]


@pytest.mark.parametrize(
    ("line", "order"),
    [("21/06/2014", True), ("11/19/19", False), ("03/04/2019", None), ("45/45/2019", None)],
)
def test_the_order_shows_in_numbers_above_twelve(line: str, order: bool | None) -> None:
    assert numeric_order(line) is order


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2017-10", PartialDate(2017, 10)),
        ("2017", PartialDate(2017)),
        ("27th of October 2017", day(2017, 10, 27)),
        ("October 2017", PartialDate(2017, 10)),
        ("20171027T101500", day(2017, 10, 27)),
        ("Sat", None),
        ("10", None),
        ("someday", None),
        ("9999999999", None),
        ("1 May" + " " * 100 + "2019", None),
    ],
)
def test_a_field_that_is_a_date_is_never_filled_up(value: str, date: PartialDate | None) -> None:
    assert read_field(value) == date


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_day_comes_back_as_that_day(date: dt.date) -> None:
    for written in (f"{date:%B} {date.day}, {date.year}", f"{date.day} {date:%b} {date.year}"):
        assert [found.date for found in find_dates(written)] == [PartialDate.of(date)]


@given(st.text(max_size=80))
def test_no_field_breaks_the_reader(value: str) -> None:
    date = read_field(value)

    assert date is None or date.earliest <= date.latest
