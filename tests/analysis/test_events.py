"""What an article's words place in time, and what they leave open."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.analysis.events import find_absolute, find_events
from iranwatch.analysis.time.read import RULES
from iranwatch.model import Article, Event, PartialDate, Told
from iranwatch.parser import parse_article
from iranwatch.text import decode
from tests.analysis.articles import article, value
from tests.shared import shared

CYCLE = 28  # years after which days, weekdays and leap days all come back, between 1901 and 2099
SENTENCES = sorted({sentence for row in RULES for sentence in row.accepts})
ABSOLUTE = ["He died on June 3, 1989.", "It broke out in August 1988.", "It began in 1979."]
RELATIVE = [
    "He left on Monday.",
    "He spoke yesterday.",
    "It rose last month.",
    "It fell last year.",
    "They met on March 8 and 9.",
    "It froze in January.",
    "It was two weeks ago.",
    "It grew last summer.",
]

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
days = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))


def read(*paragraphs: str, published: str | None = "2024-05-08", language: str = "en") -> list[str]:
    """Return each event's words and value in one string."""
    events = find_events(article(*paragraphs, published=published, language=language))
    return [f"{event.text}: {value(event)}" for event in events]


def seed(name: str) -> Article:
    """Return a founding article as it is parsed."""
    return parse_article(decode(shared("seeds", name).read_bytes()).text, Told())


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Friday", "2017-10-27"),
        ("Wednesday", "2017-10-25"),
        ("Yesterday", "2017-10-26"),
        ("Last week", "2017-10-16/2017-10-22"),
        ("this year", "2017-01-01/2017-12-31"),
        ("1979", "1979-01-01/1979-12-31"),
        ("2015", "2015-01-01/2015-12-31"),
        ("every November 4", "recurring"),
    ],
)
def test_the_dated_seed_is_placed_as_it_was_read_by_hand(words: str, days: str) -> None:
    events = find_events(seed("000_79ec817c11a4fccc.txt"))

    assert (words, days) in [(event.text, value(event)) for event in events]
    assert "2231" not in [event.text for event in events]


def test_the_undated_seed_places_only_what_needs_no_clock() -> None:
    events = find_events(seed("003_4e2d6196143ff9c9.txt"))

    unplaced = [event.text for event in events if event.kind == "unplaced"]
    assert {"October", "mid-January", "March 8 and 9", "July 14", "Wednesday"} <= set(unplaced)
    assert [event.text for event in events if event.start] == ["2013"]
    assert "1929" not in [event.text for event in events]


@given(texts, st.one_of(st.none(), days), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_an_event_points_at_its_words(text: str, day: dt.date | None, dice: random.Random) -> None:
    paragraphs = [text, dice.choice(SENTENCES)]

    for event in find_events(article(*paragraphs, published=str(day) if day else None)):
        paragraph = paragraphs[event.paragraph - 1]
        assert paragraph[event.start_offset : event.end_offset] == event.text
        start, end = event.sentence
        assert start <= event.start_offset < event.end_offset <= end <= len(paragraph)


@given(texts, days)
@settings(max_examples=60, deadline=None)
def test_an_event_begins_before_it_ends(text: str, day: dt.date) -> None:
    for event in find_events(article(text, published=day.isoformat())):
        placed = event.kind in {"past", "present", "future"}
        assert placed == (event.start is not None and event.end is not None)
        assert event.start is None or event.end is None or event.start <= event.end


@given(st.sampled_from(RELATIVE), st.dates(dt.date(1903, 1, 1), dt.date(2068, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_a_later_publication_moves_what_is_told_from_it(sentence: str, day: dt.date) -> None:
    later = day.replace(year=day.year + CYCLE)

    before, after = (
        find_events(article(sentence, published=date.isoformat())) for date in (day, later)
    )

    assert [shifted(event) for event in before] == [(event.start, event.end) for event in after]


def shifted(event: Event) -> tuple[dt.date, dt.date]:
    """Return the days of *event* one cycle later."""
    assert event.start
    assert event.end
    start, end = event.start, event.end
    return start.replace(year=start.year + CYCLE), end.replace(year=end.year + CYCLE)


@given(st.sampled_from(ABSOLUTE), days, days)
@settings(max_examples=40, deadline=None)
def test_a_later_publication_moves_nothing_that_has_its_year(
    sentence: str, one: dt.date, other: dt.date
) -> None:
    assert read(sentence, published=one.isoformat()) == read(sentence, published=other.isoformat())


@given(st.text(max_size=300), st.one_of(st.none(), days))
@settings(max_examples=60, deadline=None)
def test_no_text_is_an_error(text: str, day: dt.date | None) -> None:
    find_events(article(text, published=str(day) if day else None))


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2023-02", "1500"])
def test_no_publication_date_is_an_error(published: str) -> None:
    find_events(article(*SENTENCES, published=published))


def test_a_month_of_publication_places_what_all_its_days_read_alike() -> None:
    text = "He spoke yesterday. It rose last month. It fell last year."

    assert read(text, published="2024-05") == [
        "yesterday: unplaced",
        "last month: 2024-04-01/2024-04-30",
        "last year: 2023-01-01/2023-12-31",
    ]


def test_a_day_keeps_the_year_that_the_text_gave_it() -> None:
    text = "It was hit on February 28, 2026.", "Smoke rose on February 28 and March 3."

    assert read(*text, published=None) == [
        "February 28, 2026: 2026-02-28",
        "February 28: 2026-02-28",
        "March 3: unplaced",
    ]


def test_the_year_of_an_old_story_holds_for_its_paragraph() -> None:
    text = "In 1953 the army moved. On August 19 it won.", "On August 19 shops were shut."

    assert read(*text, published="2018-11-02") == [
        "1953: 1953-01-01/1953-12-31",
        "August 19: 1953-08-19",
        "August 19: 2018-08-19",
    ]


def test_a_number_that_names_a_resolution_is_no_year_anywhere_in_the_article() -> None:
    text = "Resolution 1929 bans it.", "In 1929, as adopted, launches are named."

    assert read(*text) == []


def test_a_list_of_months_goes_forward() -> None:
    assert read("Races are scheduled in May, October and January.", published="2026-03-13") == [
        "May: 2026-05-01/2026-05-31",
        "October: 2026-10-01/2026-10-31",
        "January: 2027-01-01/2027-01-31",
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Iran would answer Monday’s attack.", "Monday: 2024-05-06"),
        ("Iran will go to Monday’s talks.", "Monday: 2024-05-13"),
        ("He has been held since July.", "July: 2023-07-01/2023-07-31"),
        ("The deal was made in July.", "July: 2023-07-01/2023-07-31"),
        ("A deal will be made in July.", "July: 2024-07-01/2024-07-31"),
        ("They may leave as soon as Friday.", "Friday: 2024-05-10"),
        ("The week begins on Saturday.", "Saturday: recurring"),
        ("He said on May 2: “This morning it burnt.”", "This morning: unplaced"),
        ("The ministry on Tuesday issued what it will use.", "Tuesday: 2024-05-07"),
        ("On Friday, the court will rule.", "Friday: 2024-05-10"),
        ("Sanctions are to return on Nov. 20.", "Nov. 20: 2024-11-20"),
        ("They were to return on Nov. 20.", "Nov. 20: 2023-11-20"),
        ("The sign is to the left, as on Nov. 20.", "Nov. 20: 2023-11-20"),
        ("Oil and the bank follow on Nov. 20.", "Nov. 20: 2024-11-20"),
        ("The first will end on June 1 and the second, on oil, Nov. 20.", "Nov. 20: 2024-11-20"),
        ("It fell on May 1 and the second time, on oil, Nov. 20.", "Nov. 20: 2023-11-20"),
    ],
)
def test_the_words_around_a_date_decide_its_side(sentence: str, found: str) -> None:
    assert found in read(sentence)


def test_today_is_undecided_in_words_that_another_day_may_have_heard() -> None:
    told = "The talks broke off on Monday.", "“Today we lost a year,” a delegate said."

    assert read(*told) == ["Monday: 2024-05-06", "Today: unplaced"]
    assert read(told[1]) == ["Today: 2024-05-08"]
    assert read("It broke off in 2020.", told[1])[1:] == ["Today: 2024-05-08"]


def test_what_lies_to_come_and_what_the_day_is_part_of_are_told_apart() -> None:
    events = find_events(article("It fell last year, rises this year and will end next year."))

    assert [event.kind for event in events] == ["past", "present", "future"]


def test_without_a_day_of_its_own_an_article_has_neither_past_nor_future() -> None:
    events = find_events(article("It began in 1979 and ends in 2031.", published=None))

    assert [event.kind for event in events] == ["dated", "dated"]


def test_of_a_language_whose_words_are_unknown_only_whole_dates_are_read() -> None:
    text = "Im August und am Freitag; am 3 August 2019, seit 1979."

    assert read(text, language="de") == [
        "3 August 2019: 2019-08-03",
        "1979: 1979-01-01/1979-12-31",
    ]


def test_only_what_needs_no_clock_is_absolute() -> None:
    events = find_absolute(article("He died in 1989. He spoke yesterday."))

    assert [(event.text, event.kind) for event in events] == [("1989", "dated")]


def test_a_date_set_by_hand_reads_the_words_anew() -> None:
    undated = article("He spoke on Monday.", published=None)

    dated = undated._replace(published=PartialDate(2024, 5, 8))

    assert [event.kind for event in find_events(undated)] == ["unplaced"]
    assert [value(event) for event in find_events(dated)] == ["2024-05-06"]
