from __future__ import annotations

import pytest

from iranwatch.analysis.quotes import find_quotes
from iranwatch.lexicon import names
from tests.analysis.articles import article


def last_speaker(*paragraphs: str) -> str | None:
    return find_quotes(article(*paragraphs), names())[-1].speaker


@pytest.mark.parametrize(
    ("before", "quotation", "speaker"),
    [
        ("The ministry issued a decree on Monday.", "“We wait,” it said.", "The ministry"),
        ("The foreign ministry sent a note.", "“We wait,” it said.", "The foreign ministry"),
        ("“We hope,” the navy said.", "“We wait,” it added.", "the navy"),
        ("The agency spoke. Ali Ahmadi left.", "“We wait,” it said.", "The agency"),
        ("The statement came at noon.", "“We wait,” it said.", "The statement"),
        ("Western officials met in Vienna.", "“We wait,” they said.", "Western officials"),
        ("Mary Keller and John Weber left.", "“We wait,” they said.", "Mary Keller and John Weber"),
        (
            "Iran's Revolutionary Guards met.",
            "It said “we wait for rain”.",
            "Iran's Revolutionary Guards",
        ),
    ],
)
def test_it_or_they_is_the_last_body_or_people(before: str, quotation: str, speaker: str) -> None:
    assert last_speaker(before, quotation) == speaker


@pytest.mark.parametrize(
    ("before", "quotation"),
    [
        ("Ali Ahmadi came home.", "“We wait,” it said."),
        ("The rain was late.", "“We wait,” it said."),
        ("Sobheno met in Vienna.", "“We wait,” it said."),  # a man, a firm, a team?
        ("Officials met. A witness left.", "“We wait,” they said."),
        ("The ministry met.", "“We wait,” we said."),
    ],
)
def test_where_nobody_fits_it_stays_undecided(before: str, quotation: str) -> None:
    assert last_speaker(before, quotation) is None


def test_a_body_two_paragraphs_back_is_too_far() -> None:
    assert last_speaker("The ministry met.", "Rain fell.", "“We wait,” it said.") is None
