"""Counts by label: what a query finds, what another finds, and out of how many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from iranwatch import query
from iranwatch.archive.store import Archive
from iranwatch.desk.stats import BY, Count, Stats, stats
from iranwatch.lexicon import names
from iranwatch.model import Author, PartialDate
from tests.conftest import Put, article

TODAY = dt.date(2026, 11, 21)


def asked(store: Archive, by: str, *queries: str, share: bool = False) -> Sequence[Count]:
    """Return the counts of what each of *queries* finds; the empty one finds everything."""
    plans = [query.parse(one, None, today=TODAY) if one else query.Plan() for one in queries]
    return stats(store.db, plans, [by], names, whole=query.Plan() if share else None).tables[by]


def on(*dates: PartialDate | None, put: Put, text: str = "A missile was tested.") -> None:
    for number, date in enumerate(dates):
        put(article(f"{text} {number}", title=f"{text} {date} {number}", published=date))


def test_a_month_without_articles_between_two_with_some_counts_0(
    archive: Archive, put: Put
) -> None:
    on(PartialDate(2019, 11, 3), PartialDate(2020, 2), put=put)

    assert [(one.label, one.articles) for one in asked(archive, "month", "missile")] == [
        ("2019-11", (1,)),
        ("2019-12", (0,)),
        ("2020-01", (0,)),
        ("2020-02", (1,)),
    ]


def test_what_is_known_to_its_year_has_no_month_and_what_has_none_comes_last(
    archive: Archive, put: Put
) -> None:
    on(PartialDate(2019, 12), PartialDate(2020), PartialDate(2020, 1), None, put=put)

    assert asked(archive, "month", "") == (
        Count("month", "2019-12", (1,)),
        Count("month", "2020-01", (1,)),
        Count("month", None, (2,)),
    )
    assert asked(archive, "year", "") == (
        Count("year", "2019", (1,)),
        Count("year", "2020", (2,)),
        Count("year", None, (1,)),
    )


def test_two_queries_share_their_periods(archive: Archive, put: Put) -> None:
    on(PartialDate(2017), PartialDate(2017), put=put)
    on(PartialDate(2019), put=put, text="Talks were held.")

    assert asked(archive, "year", "missile", "talks") == (
        Count("year", "2017", (2, 0)),
        Count("year", "2018", (0, 0)),
        Count("year", "2019", (0, 1)),
    )


def test_a_share_is_of_all_that_bear_the_label(archive: Archive, put: Put) -> None:
    on(PartialDate(2017), put=put)
    on(PartialDate(2017), PartialDate(2017), PartialDate(2017), put=put, text="Talks were held.")
    on(PartialDate(2019), put=put)

    shares = [
        (one.label, one.of, one.shares) for one in asked(archive, "year", "missile", share=True)
    ]

    assert shares == [("2017", 4, (0.25,)), ("2018", 0, (None,)), ("2019", 1, (1.0,))]


def test_an_author_who_signs_twice_counts_once(archive: Archive, put: Put) -> None:
    put(article("Text.", authors=(Author("Mina Rad"), Author("Mina Rad"), Author("Jo Field"))))

    assert asked(archive, "author", "") == (
        Count("author", "Jo Field", (1,)),
        Count("author", "Mina Rad", (1,)),
    )


@pytest.mark.parametrize("by", BY)
def test_an_empty_archive_has_no_counts(archive: Archive, by: str) -> None:
    found: Stats = stats(archive.db, [query.Plan()], [by], names, whole=query.Plan())

    assert (found.tables[by], found.of, found.totals[0].articles) == ((), 0, 0)
