"""How days, sentences and counts of a timeline look."""

from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.archive.findings import Dated
from iranwatch.model import Article, Event, PartialDate, Record
from iranwatch.render.layout import LONGEST, plain
from iranwatch.render.spread import axis, tables
from iranwatch.render.timeline import days, layout


def dated(
    first: str, last: str = "", sentence: str = "On it.", words: str = "it", id_: str = "a"
) -> Dated:
    """Return an event from the first to the last of two days, in an article of its own."""
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    at = sentence.index(words)
    event = Event(1, at, at + len(words), words, start, end, "past", "day", (0, len(sentence)))
    record = Record(id_ * 64, Article(title="A Day", published=PartialDate(2019, 5)))
    return Dated(record, event, sentence)


def seen(*events: Dated) -> list[str]:
    return "".join(plain(layout(events))).splitlines()


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2019-05-03", "2019-05-03", "2019-05-03"),
        ("2019-05-03", "2019-05-09", "2019-05-03 to 2019-05-09"),
        ("2019-02-01", "2019-02-28", "2019-02"),
        ("2018-12-01", "2019-02-28", "2018-12 to 2019-02"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("1980-01-01", "1989-12-31", "1980 to 1989"),
        ("2019-01-01", "2019-01-31", "2019-01"),
        ("9999-01-01", "9999-12-31", "9999"),
    ],
)
def test_days_are_told_as_exactly_as_they_are_known(first: str, last: str, told: str) -> None:
    assert days(dated(first, last).event) == told


def test_a_day_an_article_and_a_sentence_stand_once_with_all_that_belongs_to_them() -> None:
    one, other = (
        dated("2019-05-03", words=words, sentence="On it and then.") for words in ("it", "then")
    )

    assert seen(one, other) == [
        "2019-05-03",
        "    aaaaaaaa · 2019-05 · A Day",
        "    p1   On **it** and **then**.",
    ]


def test_a_sentence_that_others_copied_is_shown_once_with_its_other_places() -> None:
    lines = seen(dated("2019-05-03"), dated("2019-05-03", id_="b"), dated("2019-05-03", id_="c"))

    assert lines[2:] == ["    p1   On **it**.", "         also bbbbbbbb/p1, cccccccc/p1"]


def test_a_sentence_longer_than_a_screen_is_cut_around_its_time() -> None:
    sentence = "once " * 200 + "in May " + "again " * 200

    (line,) = [
        line for line in seen(dated("2019-05-03", words="May", sentence=sentence)) if "p1" in line
    ]

    assert "**May**" in line
    assert line.startswith("    p1   …once")
    assert line.endswith("…")
    assert len(line) < LONGEST + 20


def test_events_known_to_the_year_are_counted_apart_from_months() -> None:
    events = [
        dated("2019-05-03"),
        dated("2019-05-01", "2019-05-31"),
        dated("2019-01-01", "2019-12-31"),
    ]

    assert list(tables(events).values()) == [[("2019-05", 2)], [("2019", 1)]]


def test_a_picture_leaves_no_month_out_and_takes_years_where_months_are_too_many() -> None:
    title, months = axis(
        [dated("2019-11-03"), dated("2020-02-01"), dated("2019-01-01", "2019-12-31")]
    )
    _, years = axis([dated("1979-11-04"), dated("2020-02-01")])

    assert months == [("2019-11", 1), ("2019-12", 0), ("2020-01", 0), ("2020-02", 1)]
    assert "1 known to their year only" in title
    assert (years[0], years[1], years[-1], len(years)) == (
        ("1979", 1),
        ("1980", 0),
        ("2020", 1),
        42,
    )
    assert axis([]) == ("Events by year", [])
