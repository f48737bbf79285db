from __future__ import annotations

import pytest

from iranwatch.parser import parse_article
from tests.parser.page_text import PROSE, TITLE, saved


def body(*between: str, below: tuple[str, ...] = ()) -> tuple[str, ...]:
    text = saved(TITLE, "May 4, 2016", body=(PROSE[0], *between, *PROSE[1:]), below=below)
    return tuple(paragraph.text for paragraph in parse_article(text).paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "A reactor hall in winter. Photograph: Mina Rad/Example Wire",
        "Image caption Inspectors at the plant",
        "Workers outside a blocked plant in Vienna, Austria, March 9, 2022.",
        "FILE - A centrifuge hall",
        "(Example Pictures Co.)",
        "Getty Images / Mina Rad",
        "Read more: What the draft says",
        "ALSO READ | What the draft says about inspectors",
        "Sign up for our daily newsletter",
        "Advertisement",
        "Share this story",
        "Tags: Vienna, inspectors",
        "FB/MG",
        "5 hours ago",
        "https://example.org/draft",
    ],
)
def test_furniture_between_paragraphs_is_cut(line: str) -> None:
    assert body(line) == PROSE


def test_related_stories_in_the_middle_are_cut_and_the_article_goes_on() -> None:
    related = ("Related stories", "Oil prices fall for a third week", "Rains flood the south again")

    assert body(*related) == PROSE


def test_comments_end_the_article() -> None:
    below = ("Comments", "Reader One", "Nobody will sign this, as everybody knows by now.")

    assert body(below=below) == PROSE


@pytest.mark.parametrize("line", ["Exit mobile version", "© 2019 Example Post", "Privacy Policy"])
def test_the_foot_of_a_page_is_cut(line: str) -> None:
    assert body(below=(line,)) == PROSE


def test_a_subheading_and_a_quotation_stay() -> None:
    kept = ("What the draft says", "“We have time.”")

    assert body(*kept) == (PROSE[0], *kept, *PROSE[1:])


def test_a_numbered_list_of_the_article_stays() -> None:
    kept = ("1. Centrifuges that may spin", "2. Inspectors at the doors", "3. Cameras in the plant")

    assert body(*kept) == (PROSE[0], *kept, *PROSE[1:])


def test_a_note_on_the_author_is_cut() -> None:
    text = saved(TITLE, "By Mina Rad", below=("Mina Rad is a reporter in Vienna for this paper.",))

    assert parse_article(text).paragraphs[-1].text == PROSE[-1]


def test_the_comment_is_set_apart_from_the_report() -> None:
    text = saved(TITLE, body=(PROSE[0], f"Comment: {PROSE[1]}", PROSE[2]))

    article = parse_article(text)

    assert [paragraph.comment for paragraph in article.paragraphs] == [False, True, True]
    assert article.body == PROSE[0]
    assert "comment" in {evidence.field for evidence in article.evidence}


def test_every_cut_is_said() -> None:
    text = saved(TITLE, "Share", body=(PROSE[0], "Advertisement", *PROSE[1:]), below=("Comments",))

    cuts = {e.text: e.rule for e in parse_article(text).evidence if e.field == "cut"}

    assert cuts == {"Share": "share", "Advertisement": "menu", "Comments": "below-the-article"}


def test_an_article_about_newsletters_is_not_taken_for_a_page_speaking_of_itself() -> None:
    prose = (
        "The newsletter that the ministry sends out every morning has lost half of its readers.",
        "Officials said that the newsletter would go on, and that its editors were to be replaced.",
    )

    assert parse_article(saved("A newsletter loses its readers", body=prose)).body == "\n\n".join(
        prose
    )


def test_a_text_of_nothing_but_furniture_is_kept() -> None:
    assert parse_article("Comments\n").body == "Comments"


def test_what_the_page_asks_below_the_article_and_its_tags_are_no_paragraphs() -> None:
    text = saved(
        TITLE,
        below=(
            "___",
            "Wire writers Omid Tal and Jane Roe contributed to this report.",
            "Explore more on these topics",
            "Vienna",
            "Centrifuges",
        ),
    )

    assert [paragraph.text for paragraph in parse_article(text).paragraphs] == list(PROSE)


@pytest.mark.parametrize(
    "dateline", ["VIENNA, Nov 22 (Example Wire) --", "VIENNA, Austria (EW) _", "VIENNA —"]
)
def test_a_dateline_alone_opens_the_body_and_what_follows_it_stays(dateline: str) -> None:
    text = saved(TITLE, "By Mina Rad", dateline, "Machines 5,060 vs 19,000")

    paragraphs = [paragraph.text for paragraph in parse_article(text).paragraphs]

    assert paragraphs == [dateline, "Machines 5,060 vs 19,000", *PROSE]


def test_somebody_quoted_on_pages_is_no_page_speaking_of_itself() -> None:
    told = (
        "“Nobody in Vienna counts centrifuges any more,” said Omid Tal, who writes a newsletter on "
        "inspectors and negotiators."
    )

    assert body(told) == (PROSE[0], told, *PROSE[1:])


def test_a_line_that_introduces_a_quotation_stays() -> None:
    intro = (
        "While the negotiators ate, the minister who had come from Tehran took a napkin and wrote:"
    )

    assert body(intro, "Five thousand", "No more", "No less")[1] == intro


@pytest.mark.parametrize("heading", ["Who met in Vienna?", "Key points:"])
def test_a_heading_that_leads_into_the_first_paragraph_stays(heading: str) -> None:
    article = parse_article(saved(TITLE, "May 4, 2016", heading))

    assert [paragraph.text for paragraph in article.paragraphs] == [heading, *PROSE]
