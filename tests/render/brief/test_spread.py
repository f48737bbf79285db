from __future__ import annotations

import pytest

from iranwatch.model import PartialDate
from iranwatch.render.brief.spread import over_time

OPEN = (None, None)


def dates(**counts: int) -> list[tuple[PartialDate, int]]:
    """Return dates, written d2019_11_20, and how many articles bear each."""
    return [
        (PartialDate.read(date.strip("d").replace("_", "-")), count)
        for date, count in counts.items()
    ]


@pytest.mark.parametrize(
    ("found", "period", "title", "first", "last", "bars"),
    [
        (dates(d2019_11_20=2, d2019_11_22=1), OPEN, "day", "2019-11-20", "2019-11-22", 3),
        (dates(d2019_01_01=1, d2019_03_03=1), OPEN, "day", "2019-01-01", "2019-03-03", 62),
        (dates(d2019_01_01=1, d2019_03_04=1), OPEN, "month", "2019-01", "2019-03", 3),
        (dates(d2010_01_01=1, d2019_12_31=1), OPEN, "month", "2010-01", "2019-12", 120),
        (dates(d2010_01_01=1, d2020_01_01=1), OPEN, "year", "2010", "2020", 11),
        (dates(d2017=1, d2019=1), OPEN, "year", "2017", "2019", 3),
        (dates(d0001=1), OPEN, "year", "0001", "0001", 1),
    ],
)
def test_time_is_counted_in_the_smallest_unit_that_has_room(
    found: list[tuple[PartialDate, int]],
    period: tuple[str | None, str | None],
    title: str,
    first: str,
    last: str,
    bars: int,
) -> None:
    said, counts = over_time(found, period)

    assert said == f"Articles by {title}"
    assert (counts[0][0], counts[-1][0], len(counts)) == (first, last, bars)
    assert sum(count for _, count in counts) == sum(count for _, count in found)


def test_a_week_has_all_its_days_whether_or_not_an_article_appeared() -> None:
    _, counts = over_time(dates(d2019_11_20=2), ("2019-11-18", "2019-11-24"))

    assert [count for _, count in counts] == [0, 0, 2, 0, 0, 0, 0]


def test_an_open_end_reaches_to_the_last_article() -> None:
    _, counts = over_time(dates(d2019_11_20=2), ("2019-11-18", None))

    assert [day for day, _ in counts] == ["2019-11-18", "2019-11-19", "2019-11-20"]


def test_a_period_of_a_thousand_years_adds_no_empty_ones() -> None:
    assert over_time(dates(d2019_11_20=2), ("1019-01-01", "2019-12-31"))[1] == (("2019", 2),)


def test_what_is_known_less_exactly_is_said_to_be_missing() -> None:
    title, counts = over_time(dates(d2019_11=1, d2019_11_20=2), OPEN)

    assert title == "Articles by day (without 1 known less exactly)"
    assert counts == (("2019-11-20", 2),)


def test_where_most_are_known_to_their_month_only_months_are_counted() -> None:
    assert over_time(dates(d2019_11=2, d2019_11_20=1), OPEN)[1] == (("2019-11", 3),)


def test_without_dates_there_is_nothing_to_draw() -> None:
    assert over_time([], OPEN)[1] == ()
