from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.model import PartialDate, Told
from iranwatch.parser import parse_article
from tests.parser.page_text import PROSE, TITLE, saved

TODAY = dt.date(2026, 11, 21)


def published(*lines: str, told: Told | None = None, below: tuple[str, ...] = ()) -> str | None:
    text = saved(TITLE, *lines, below=below)
    date = parse_article(text, told or Told(), TODAY).published
    return str(date) if date else None


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["November 18, 2019"], "2019-11-18"),
        (["Published Jul 17, 2024, 11:21am|Updated Jul 18, 2024, 6:39pm"], "2024-07-17"),
        (["Updated Nov. 20, 2019 8:21 am ET / Original Nov. 19, 2019 8:02 am ET"], "2019-11-19"),
        (["Last updated 04 Jun 2020, originally created 17 Jun 2019"], "2019-06-17"),
        (["Mon 18 Nov 2019 18.54 GMT Last modified on Tue 19 Nov 2019 18.56 GMT"], "2019-11-18"),
        (["Updated 5:27 am CST, Wednesday, November 20, 2019"], "2019-11-20"),
        (["Politics / January 11, 2024"], "2024-01-11"),
        (["By Mina Rad | Fellow - Example Institute | Oct 27, 2017"], "2017-10-27"),
        (["Published", "12 May 2024", "Updated", "24 July 2024"], "2024-05-12"),
        (["Volume 8, Number 4 | October 2020"], "2020-10"),
        (["21/06/2014 Mina Rad All, Books, News"], "2014-06-21"),
    ],
)
def test_the_day_of_publication_is_told_from_updates(lines: list[str], date: str) -> None:
    assert published(*lines) == date


@pytest.mark.parametrize(
    "lines",
    [
        ["Delegates arrive at the hotel in Vienna, Austria, March 9, 2022."],
        ["FILE - In this June 20, 2020, file photo, a tanker passes the strait."],
        ["— Mina Rad (@minarad) November 19, 2019"],
        ["© 2019 Example Wire"],
        ["Published 1 day ago"],
        ["7 hours"],
        ["03/04/2019"],
        ["Start date Sep 18, 2020"],
        ["The sides first met on March 9, 2015, when nobody expected that they would agree."],
    ],
)
def test_traps_are_no_dates_of_publication(lines: list[str]) -> None:
    assert published(*lines) is None


def test_stamps_of_comments_are_no_date() -> None:
    below = ("Comments", "Reader One", "November 19, 2019 at 8:22 pm", "Well said.")

    assert published(below=below) is None


def test_numeric_dates_take_the_order_of_the_file_the_outlet_or_the_user() -> None:
    assert published("03/04/2019", told=Told(day_first=True)) == "2019-04-03"
    assert published("03/04/2019", told=Told(day_first=False)) == "2019-03-04"
    assert published("Updated 23/04/2019", "Published 03/04/2019") == "2019-04-03"
    assert published("03/04/2019", below=("© 2019 The Guardian",)) == "2019-04-03"


def test_numbers_in_a_language_that_is_always_day_first_are_read_so() -> None:
    body = (
        "Die Unterhändler haben sich in Wien noch einmal getroffen, und sie sind spät in der Nacht "
        "ohne ein Wort über die Zentrifugen auseinandergegangen, wie es am Montag hieß.",
        "Ein Diplomat sagte, dass zwei Fragen noch offen sind: wie viele Zentrifugen sich drehen "
        "dürfen und wer ihnen dabei zusieht. Die Inspektoren wollen Kameras an jeder Tür.",
    )
    text = saved("Zentrifugen entzweien die Unterhändler", "03.04.2019", body=body)

    assert parse_article(text).published == PartialDate(2019, 4, 3)


def test_a_dateline_needs_the_year_that_the_user_tells() -> None:
    body = (f"VIENNA, Nov 22 (Reuters) — {PROSE[0]}", *PROSE[1:])
    text = saved(TITLE, body=body)

    assert parse_article(text).published is None
    article = parse_article(text, Told(year=2019))
    assert article.published == PartialDate(2019, 11, 22)
    assert "dateline-day+told-year" in {e.rule for e in article.evidence}
    assert article.body.startswith("VIENNA, Nov 22")


@pytest.mark.parametrize("name", ["2017-10-27-talks.txt", "talks_20171027.txt"])
def test_the_name_of_the_file_is_the_last_resort(name: str) -> None:
    article = parse_article(saved(TITLE), Told(path=f"raw/{name}"))

    assert article.published == PartialDate(2017, 10, 27)
    assert [e.rule for e in article.evidence if e.field == "published"] == ["file-name"]
    dated = parse_article(saved(TITLE, "May 4, 2016"), Told(path=f"raw/{name}"))
    assert dated.published == PartialDate(2016, 5, 4)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("November 22, 2026", "2026-11-22"),
        ("November 23, 2026", None),
        ("May 4, 1899", None),
        ("Dec 31, 9999", None),
    ],
)
def test_a_date_after_tomorrow_or_before_1900_is_none(line: str, date: str | None) -> None:
    assert published(line) == date


def test_a_date_out_of_bounds_is_kept_as_evidence() -> None:
    article = parse_article(saved(TITLE, "November 23, 2026"), Told(), TODAY)

    assert "month-day-year: out of bounds" in {e.rule for e in article.evidence}


def test_an_update_is_kept_as_evidence() -> None:
    article = parse_article(saved(TITLE, "Published May 4, 2016", "Updated May 6, 2016"))

    assert [e.text for e in article.evidence if e.field == "updated"] == ["Updated May 6, 2016"]


def test_a_date_that_a_page_glues_to_its_standfirst_counts() -> None:
    standfirst = (
        "Negotiators from six powers met again, and they parted late at night without a word about "
        "what inspectors may see.Wednesday, 4 May 2016"
    )

    assert published(standfirst) == "2016-05-04"
    assert published(standfirst.replace("see.Wednesday", "see on Wednesday")) is None
