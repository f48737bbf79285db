"""What an article's date may be, and when its own words speak against it."""

from __future__ import annotations

from iranwatch.analysis.dating import find_later, propose_dates
from tests.analysis.articles import article


def proposals(*paragraphs: str, names: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    found = propose_dates(article(*paragraphs, published=None), names)
    return [(str(proposal.date), proposal.relation, proposal.text) for proposal in found]


def test_a_day_in_a_file_name_is_proposed_first() -> None:
    text = "He won in 2013."

    assert proposals(text, names=("2016-03-31-speech.txt", "example.org/2016/04/01/speech")) == [
        ("2016-03-31", "on", "2016-03-31"),
        ("2016-04-01", "on", "2016/04/01"),
        ("2013", "not before", "2013"),
    ]


def test_a_number_in_a_file_name_that_is_no_day_proposes_nothing() -> None:
    assert proposals("Nothing.", names=("20161399.txt", "article-120160331.txt")) == []


def test_the_latest_past_date_is_the_earliest_an_article_can_be() -> None:
    text = "It began in May 2014 and was signed on July 14, 2015. It will end by 2031."

    assert proposals(text) == [("2015-07-14", "not before", "July 14, 2015")]


def test_the_day_of_nowruz_tells_years() -> None:
    text = "He won in 2013.", "He spoke at Nowruz, which fell on March 20."

    assert proposals(*text)[1:] == [("2016", "in", "March 20"), ("2020", "in", "March 20")]


def test_a_weekday_beside_a_day_tells_years() -> None:
    text = "He won in 2013.", "They met on Thursday, March 31."

    assert proposals(*text)[1:] == [
        ("2016", "in", "Thursday, March 31"),
        ("2022", "in", "Thursday, March 31"),
    ]


def test_dates_told_as_past_that_lie_after_the_article_speak_against_its_date() -> None:
    text = "It joined in April 2023 and was invited on May 3, 2022. A base will open in June 2024."

    later = find_later(article(text, published="2012-05-10"))

    assert [event.text for event in later] == ["April 2023", "May 3, 2022"]


def test_a_day_later_and_plans_are_no_reason_to_doubt_a_date() -> None:
    text = "He was held on May 11, 2012. Talks are due on June 1, 2012, aims are set for 2030."

    assert find_later(article(text, published="2012-05-10")) == ()
    assert find_later(article(text, published=None)) == ()
