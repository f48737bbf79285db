"""Dates in queries and filters."""

from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.errors import UsageError
from iranwatch.query import Condition, Plan, Term, narrow, parse
from iranwatch.query.dates import read_period

TODAY = dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2017", ("2017-01-01", "2017-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2017-10-27", ("2017-10-27", "2017-10-27")),
        ("2017-10..2017-11", ("2017-10-01", "2017-11-30")),
        ("2017-05..2017", ("2017-05-01", "2017-12-31")),
        ("2018..2017-05", ("2017-05-01", "2018-12-31")),
        ("..2017", ("0001-01-01", "2017-12-31")),
        ("2017..", ("2017-01-01", "9999-12-31")),
        ("30d", ("2026-03-01", "2026-03-01")),
        ("2w", ("2026-03-17", "2026-03-17")),
        ("1m", ("2026-02-28", "2026-02-28")),
        ("1y..", ("2025-03-31", "9999-12-31")),
        ("99999y", ("0001-01-31", "0001-01-31")),
        ("99999d", ("1752-06-16", "1752-06-16")),
        ("..", None),
        ("2017-13", None),
        ("2017-2-30", None),
        ("yesterday", None),
        ("9999-99-99", None),
        ("30D", None),
    ],
)
def test_a_period_is_its_first_and_last_day(text: str, period: tuple[str, str] | None) -> None:
    assert read_period(text, TODAY) == period


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("after:2017-10", ("2017-10-01", "9999-12-31")),
        ("before:2017-10", ("0001-01-01", "2017-09-30")),
        ("before:0001", ("0001-01-01", "0001-01-01")),
        ("date:۲۰۱۷", ("2017-01-01", "2017-12-31")),
    ],
)
def test_before_ends_the_day_before_and_after_begins_with_the_day(
    query: str, days: tuple[str, str]
) -> None:
    (node,) = parse(query, None, today=TODAY).required

    assert node == Condition("condition", "date", days)


def test_filters_are_required_conditions() -> None:
    plan = narrow(
        Plan(),
        today=TODAY,
        since="2017",
        until="2018",
        author=["Mina Rad"],
        source=["IRNA"],
        undated=True,
    )

    assert [node.field for node in plan.required if isinstance(node, Condition | Term)] == [
        "date",
        "date",
        "byline",
        "source",
        "undated",
    ]


@pytest.mark.parametrize("filters", [{"since": "soon"}, {"until": "none"}, {"source": ["…"]}])
def test_a_filter_that_cannot_be_read_is_wrong_usage(filters: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="cannot be"):
        narrow(Plan(), today=TODAY, **filters)  # type: ignore[arg-type]
