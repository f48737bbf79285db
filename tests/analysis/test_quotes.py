from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.analysis.quotes import find_quotes
from iranwatch.lexicon import names
from iranwatch.model import Article, Quote, Told
from iranwatch.parser import parse_article
from tests.analysis.articles import article
from tests.shared import shared


def speakers(*paragraphs: str) -> list[str | None]:
    return [quote.speaker for quote in find_quotes(article(*paragraphs), names())]


def seed(pattern: str) -> Article:
    (path,) = shared("seeds").glob(pattern)
    return parse_article(path.read_text(encoding="utf-8"), Told(), dt.date(2024, 1, 1))


def quote_of(found: tuple[Quote, ...], opening: str) -> Quote:
    return next(quote for quote in found if quote.text.startswith(opening))


def test_the_supreme_leader_who_spoke_is_khamenei() -> None:
    quote = quote_of(find_quotes(seed("003*"), names()), "Those who say the future")

    assert quote.entity == "khamenei"


def test_what_is_painted_on_a_missile_is_said_by_nobody() -> None:
    quote = quote_of(find_quotes(seed("003*"), names()), "Israel must be")

    assert quote.speaker is None
    assert quote.rule == "label"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We wait,” said Foreign Minister Ali Ahmadi on Monday.", "Ali Ahmadi"),
        ("“We wait,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("“We wait,” said the president's lawyer, Ali Ahmadi.", "Ali Ahmadi"),
        ("The agency quoted Ali Ahmadi as saying: “We wait.”", "Ali Ahmadi"),
        ("Ali Ahmadi was quoted by the agency as saying that “we wait.”", "Ali Ahmadi"),
        ("Ali Ahmadi wrote on Twitter, “We wait.”", "Ali Ahmadi"),
        ("According to Ali Ahmadi, “we wait.”", "Ali Ahmadi"),
        ("''We wait,'' said Ali Ahmadi.", "Ali Ahmadi"),
        ('"We wait," said Ali Ahmadi.', "Ali Ahmadi"),
        ("«We wait», said Ali Ahmadi.", "Ali Ahmadi"),
        ("The “resistance economy” of the country is in trouble.", None),
        ("He read a book titled “We Wait for Rain.”", None),
        ("“We wait for rain in this land.”", None),
    ],
)
def test_who_spoke_is_read_from_the_sentence(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_speech_broken_by_its_cue_has_one_speaker() -> None:
    assert (
        speakers("“We wait,” said Ali Ahmadi, “and we hope.” “We always have.”")
        == ["Ali Ahmadi"] * 3
    )


def test_a_speech_over_paragraphs_that_stay_open_keeps_its_speaker() -> None:
    found = speakers("Ali Ahmadi said: “We wait for rain.", "“We hope for snow.", "“That is all.”")

    assert found == ["Ali Ahmadi"] * 3


def test_he_is_the_last_man_put_forward_and_she_the_last_woman() -> None:
    found = speakers(
        "Maryam Rostami met John Ahmadi in Vienna.",
        "“It went well,” she told reporters.",
        "“It did not,” he said.",
    )

    assert found == ["Maryam Rostami", "John Ahmadi"]


def test_two_men_of_the_same_weight_leave_he_undecided() -> None:
    (quote,) = find_quotes(
        article("Talks were held by John Ahmadi and by Peter Rostami. “It went well,” he said."),
        names(),
    )

    assert (quote.speaker, quote.rule, quote.confidence) == (None, "undecided", 0.0)


def test_a_surname_gets_the_full_name_that_the_article_gives() -> None:
    found = speakers("Maryam Rostami came home.", "“It went well,” Rostami said.")

    assert found == ["Maryam Rostami"]


def test_words_inside_a_quotation_name_no_speaker_of_another() -> None:
    found = speakers("“Ali Ahmadi said it,” Maryam Rostami noted. “And he said more.”")

    assert found == ["Maryam Rostami"] * 2


def test_an_article_in_another_language_has_quotations_without_speakers() -> None:
    text = "«Wir warten», said Ali Ahmadi."

    assert [q.speaker for q in find_quotes(article(text, language="de"), names())] == [None]


def test_without_names_a_speaker_is_no_concept() -> None:
    (quote,) = find_quotes(article("“We wait,” said Ali Khamenei."), None)

    assert (quote.speaker, quote.entity) == ("Ali Khamenei", None)


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "«",
        "»",
        " ",
        ". ",
        ", ",
        "he said",
        "Ali Ahmadi",
        "We wait",
        "\n",
        "é",
        ":",
    ]
)
PARAGRAPH = st.lists(PIECES, max_size=25).map("".join)


@settings(max_examples=200)
@given(st.lists(PARAGRAPH, max_size=4))
def test_offsets_point_at_the_words_and_quotations_do_not_overlap(paragraphs: list[str]) -> None:
    ends = dict.fromkeys(range(len(paragraphs) + 1), 0)
    for quote in find_quotes(article(*paragraphs), names()):
        assert paragraphs[quote.paragraph - 1][quote.start : quote.end] == quote.text
        assert quote.start >= ends[quote.paragraph]
        assert (quote.speaker is None) == (quote.confidence == 0.0)
        ends[quote.paragraph] = quote.end


@settings(max_examples=50)
@given(st.text(max_size=200), st.sampled_from(["“", '"', "''", "«"]))
def test_an_unbalanced_mark_never_swallows_a_page(text: str, mark: str) -> None:
    page = f"{mark}{text}" + " word" * 1000

    assert all(len(quote.text) < 1600 for quote in find_quotes(article(page), None))
