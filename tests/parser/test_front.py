from __future__ import annotations

import pytest

from iranwatch.model import Author, PartialDate
from iranwatch.parser import parse_article
from iranwatch.parser.front import read_front

BODY = "Negotiators met again on Monday, and they parted without a word to the press.\n"


def test_yaml_front_matter_wins_over_layout() -> None:
    article = parse_article(
        "---\ntitle: No\nauthor: [Mina Rad, Omid Tal]\ndate: 2019-11-20\nsitename: Example Wire\n"
        "categories:\n  - Politics\n---\nA headline on the talks\n\nBy Somebody Else\n\n" + BODY
    )

    assert article.title == "No"
    assert article.authors == (Author("Mina Rad"), Author("Omid Tal"))
    assert article.published == PartialDate(2019, 11, 20)
    assert (article.source, article.section) == ("Example Wire", "Politics")
    assert {e.rule for e in article.evidence if e.field == "title"} == {"yaml"}


def test_plain_header_lines_win_over_layout() -> None:
    article = parse_article(
        "Title: Talks go on\nAuthor: Mina Rad\nDate: 20 November 2019\nSource: Example Wire\n\n"
        + BODY
    )

    assert (article.title, article.byline) == ("Talks go on", "Mina Rad")
    assert article.published == PartialDate(2019, 11, 20)
    assert article.body == BODY.strip()


def test_the_line_of_a_field_is_kept() -> None:
    front = read_front("---\nlang: en\ntitle: Talks\n---\n" + BODY)

    assert front.lines == {"language": 2, "title": 3}


def test_the_outlet_is_known_by_the_address() -> None:
    article = parse_article("---\ntitle: Talks\nurl: https://www.tehrantimes.com/x\n---\n" + BODY)

    assert article.source == "Tehran Times"


@pytest.mark.parametrize(
    "block",
    [
        "title: [unclosed",
        "[ " * 2000,
        "- " * 2000 + "x",
        "a: &a [x]\nb: [*a, *a]",
        "just a sentence",
        "a: {b: {c: {d: {e: f}}}}",
    ],
)
def test_a_block_that_is_no_front_matter_is_text_and_said_so(block: str) -> None:
    article = parse_article(f"---\n{block}\n---\n" + BODY)

    assert BODY.strip() in article.body
    assert "broken-front-matter" in {e.rule for e in article.evidence}


@pytest.mark.parametrize(
    "text",
    [
        "Source: two officials said so\nand nobody denied it.\n",
        "Note: the talks go on\n\n" + BODY,
        "---\nno end of it\n" + BODY,
    ],
)
def test_a_sentence_with_a_colon_is_no_header(text: str) -> None:
    assert read_front(text).values == {}


def test_a_date_that_is_unclear_stays_unknown() -> None:
    article = parse_article("Title: Talks\nDate: 03/04/2019\n\n" + BODY)

    assert article.published is None
    assert "header-lines: unclear" in {e.rule for e in article.evidence}


@pytest.mark.parametrize("name", ["A. Karimi", "Mina A. Rad", "Mina A Rad", "A B"])
def test_an_initial_is_no_word_of_a_menu(name: str) -> None:
    headed = parse_article(f'---\ntitle: Talks\nauthors: [{name}, "C D"]\n---\n' + BODY)
    signed = parse_article(f"A headline on the talks\n\nBy {name}\n\n" + BODY)

    assert headed.authors == (Author(name), Author("C D"))
    assert signed.authors == (Author(name),)


def test_an_article_is_no_initial() -> None:
    assert parse_article("A headline on the talks\n\nA Nation Divided\n\n" + BODY).authors == ()
