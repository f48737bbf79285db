from __future__ import annotations

import pytest

from iranwatch.parser import parse_article
from tests.parser.page_text import PROSE, TITLE, saved

MENU = ("Sign in", "News", "Politics", "Sport", "Newsletters", "Search")


@pytest.mark.parametrize(
    "above",
    [
        (TITLE,),
        (*MENU, TITLE, "By Mina Rad", "May 4, 2016"),
        ("Mina Rad", "May 4, 2016", TITLE, "A long night and no word to the press"),
        ("Business", TITLE, "By Mina Rad"),
        (TITLE, "May 4, 2016", TITLE),
        ("We use cookies to make this page work and to measure how it is used.", *MENU, TITLE),
        (*MENU, f"# {TITLE}", "Share", "Tweet"),
        ("Filed under: Vienna", TITLE, "Posted by Mina Rad on May 4, 2016"),
        (
            TITLE,
            "Two questions on inspectors and centrifuges stay open after a long night in Vienna",
            "May 4, 2016",
        ),
    ],
)
def test_the_title_is_found_whatever_stands_above_and_below(above: tuple[str, ...]) -> None:
    assert parse_article(saved(*above)).title == TITLE


@pytest.mark.parametrize(
    ("line", "section"),
    [
        (f"Home News Politics {TITLE}", "News > Politics"),
        (f"Home » World » {TITLE}", "World"),
        (f"You are here: Home / Europe / {TITLE}", "Europe"),
        (f"HomeSPORT NEWS{TITLE}", None),
    ],
)
def test_a_trail_of_sections_is_cut_off_the_title(line: str, section: str | None) -> None:
    article = parse_article(saved(line, TITLE, "By Mina Rad"))

    assert article.title == TITLE
    assert section is None or article.section == section


def test_a_trail_is_cut_off_though_the_title_stands_nowhere_else() -> None:
    article = parse_article(saved(f"Home » World » {TITLE}", "By Mina Rad"))

    assert (article.title, article.section) == (TITLE, "World")


def test_a_word_of_the_title_that_could_be_a_menu_stays() -> None:
    title = "Home Office sends centrifuges and inspectors to Vienna"

    assert parse_article(saved(title, "By Mina Rad")).title == title


def test_the_name_of_a_known_outlet_is_cut_off_and_kept_as_the_source() -> None:
    article = parse_article(saved(f"{TITLE} | Tehran Times", "May 4, 2016"))

    assert (article.title, article.source) == (TITLE, "Tehran Times")


def test_a_text_that_starts_with_its_prose_has_no_title() -> None:
    article = parse_article(saved())

    assert article.title is None
    assert len(article.paragraphs) == len(PROSE)


def test_a_feed_names_its_title_at_the_end() -> None:
    article = parse_article(
        saved(
            below=("The post", "Inspectors leave Vienna", "appeared first on", "Example Watch", ".")
        )
    )

    assert (article.title, article.source) == ("Inspectors leave Vienna", "Example Watch")


@pytest.mark.parametrize(
    "line",
    [
        "Delegates in Vienna with inspectors. Photo: Mina Rad/Example Wire",
        "Click here to read about centrifuges",
        "https://example.org/centrifuges-and-inspectors",
        "Share this article on Facebook",
    ],
)
def test_furniture_is_no_title(line: str) -> None:
    assert parse_article(saved(line)).title is None


def test_a_short_note_keeps_its_first_line_as_its_title() -> None:
    article = parse_article("Talks in Vienna\n\nBy Mina Rad | May 4, 2016\n\nNothing new.\n")

    assert article.title == "Talks in Vienna"
    assert article.body == "Nothing new."


def test_a_sentence_of_the_prose_is_no_title() -> None:
    lead = (
        "Another round of the talks about centrifuges and inspectors ended in Vienna on Monday "
        "without a result, diplomats said."
    )

    article = parse_article(saved(lead))

    assert article.title is None
    assert article.body.startswith(lead)


@pytest.mark.parametrize("first", [0, 1])
def test_a_page_that_titles_itself_names_its_section_and_its_site(first: int) -> None:
    lines = [f"World | {TITLE} | Example Courier", TITLE]

    article = parse_article(saved(lines[first], lines[1 - first], "May 4, 2016"))

    assert (article.title, article.section, article.source) == (TITLE, "World", "Example Courier")


def test_an_abbreviation_in_a_title_makes_it_no_dateline() -> None:
    title = "The quiet reactor (IR-40) – why inspectors and negotiators want centrifuges"

    assert parse_article(saved(title)).title == title


@pytest.mark.parametrize("section", ["Middle East", "SECURITY", "Wirtschaft", "سیاسی"])
def test_a_line_above_the_headline_that_names_a_section_is_it(section: str) -> None:
    assert parse_article(saved(section, TITLE, "By Mina Rad")).section == section


def test_a_section_of_two_words_in_a_trail_without_arrows_stays_one() -> None:
    article = parse_article(saved(f"Home News Middle East {TITLE}", TITLE))

    assert (article.title, article.section) == (TITLE, "News > Middle East")
