"""The nouns: dates that are known in part, articles that are made of paragraphs."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.model import Author, PartialDate
from tests.conftest import article


@pytest.mark.parametrize(
    ("iso", "earliest", "latest"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017-10-27", "2017-10-27", "2017-10-27"),
    ],
)
def test_a_date_covers_the_days_it_can_mean(iso: str, earliest: str, latest: str) -> None:
    date = PartialDate.read(iso)

    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)
    assert str(date) == iso


@pytest.mark.parametrize(
    "text",
    ["", "17", "2017-1", "2017-02-30", "2017-13", "2017-10-27T10", "20171027", "٢٠١٧", "0000-01"],
)
def test_what_is_no_iso_prefix_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.read(text)


@given(st.dates())
def test_a_day_is_read_back_from_its_iso_form(day: dt.date) -> None:
    assert PartialDate.read(day.isoformat()) == PartialDate.of(day)


def test_the_comment_is_no_part_of_the_body() -> None:
    said = article("One.", "Two.", comment=("Comment: three.",))

    assert said.body == "One.\n\nTwo."
    assert said.comment == "Comment: three."
    assert article("One.").comment is None


def test_the_byline_names_every_author() -> None:
    said = article("One.", authors=(Author("Mina Rad"), Author("Omid Sohrabi", "Editor")))

    assert said.byline == "Mina Rad, Omid Sohrabi"
