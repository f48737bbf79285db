from __future__ import annotations

import pytest

from iranwatch.parser import parse_article
from iranwatch.parser.byline import is_label, read_bare, read_byline
from tests.parser.page_text import PROSE, TITLE, saved


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("By Mina Rad | Fox News", ["Mina Rad"], "Fox News"),
        ("By Troy L. Rad, Example.com", ["Troy L. Rad"], "Example.com"),
        ("By Mina Rad - 11/19/19 06:56 AM EST", ["Mina Rad"], None),
        ("by Jeff Rad — November 18, 2019", ["Jeff Rad"], None),
        ("Posted by Mina Ann Rad on November 19, 2019, 6:21 AM EST", ["Mina Ann Rad"], None),
        ("Monday November 18, 2019 7:45 am PST by Joe Rad", ["Joe Rad"], None),
        ("5:45 AM PST 11/19/2019 by Patrick Rad", ["Patrick Rad"], None),
        ("By Chris Rad@ExampleFan Nov 18, 2019, 11:47am EST", ["Chris Rad"], None),
        ("By Megan Rad meganr@example.com(509) 459-5382", ["Megan Rad"], None),
        ("Written by Grant Rad, PhD on April 29, 2018", ["Grant Rad"], None),
        (
            "By STEVE RAD, THOMAS O'TAL and AMELIA RAD-TAL",
            ["STEVE RAD", "THOMAS O'TAL", "AMELIA RAD-TAL"],
            None,
        ),
        ("Von Felix Rot und Jörg Blau, dpa", ["Felix Rot", "Jörg Blau"], "dpa"),
        ("Par Anne Rot le 07 Mai 2020", ["Anne Rot"], None),
        ("di Mario Rad", ["Mario Rad"], None),
        ("Por Juan de la Rad", ["Juan de la Rad"], None),
        ("كتب ضحى عمر", ["ضحى عمر"], None),
        ("نویسنده: محمد رضایی", ["محمد رضایی"], None),
        ("By Mina Rad and Omid Tal, Reuters", ["Mina Rad", "Omid Tal"], "Reuters"),
        ("By MINA RAD Associated Press", ["MINA RAD"], "Associated Press"),
        ("By Takeo Rad / Example Shimbun Staff Writers", ["Takeo Rad"], None),
        (
            "By Matthew Rad , Minh Do on Monday, November 18th, 2019",
            ["Matthew Rad", "Minh Do"],
            None,
        ),
        ("byMina Rad", ["Mina Rad"], None),
        ("By Abdul Rahman al-Mithal", ["Abdul Rahman al-Mithal"], None),
        ("By Mina Rad, Ali as-Sadr and Omid Tal", ["Mina Rad", "Ali as-Sadr", "Omid Tal"], None),
        ("By Mina RadStaff Writer", ["Mina Rad"], None),
        ("By The Associated Press", [], "Associated Press"),
        ("By Human Rights Watch", [], "Human Rights Watch"),
        ("by mina on May 4, 2019", ["mina"], None),
    ],
)
def test_a_byline_names_people_apart_from_their_outlet(
    line: str, names: list[str], outlet: str | None
) -> None:
    byline = read_byline(line)

    assert byline is not None
    assert [author.name for author in byline.authors] == names
    assert byline.outlet == outlet


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Amy Rad Political Correspondent", "Amy Rad", "Political Correspondent"),
        ("Bruce Y. Rad Senior Contributor", "Bruce Y. Rad", "Senior Contributor"),
        ("Mina Rad, Staff Attorney, Example Justice Program", "Mina Rad", "Staff Attorney"),
        ("Mina Rad, AP Sports Writer", "Mina Rad", "AP Sports Writer"),
        ("Mina Rad @minarad", "Mina Rad", None),
        ("Mina Rad | May 4, 2020", "Mina Rad", None),
        ("Mina Rad 9:46 am Sat  Dec 12, 2020", "Mina Rad", None),
        ("Mina RadThe Example Times", "Mina Rad", None),
        ("The Guardian 02/10/2020 Mina Rad", "Mina Rad", None),
        ("Marwan H. Rad1", "Marwan H. Rad", None),
    ],
)
def test_a_bare_line_gives_the_name_and_the_role(line: str, name: str, role: str | None) -> None:
    byline = read_bare(line)

    assert byline is not None
    assert (byline.authors[0].name, byline.authors[0].role) == (name, role)


def test_role_and_outlet_of_a_long_byline_are_kept() -> None:
    byline = read_byline(
        "By Mina Rad | Fellow and Director of the Gulf Project - The Middle East Institute | "
        "May 4, 2020"
    )

    assert byline is not None
    assert byline.authors[0].role == "Fellow and Director of the Gulf Project"
    assert byline.outlet == "The Middle East Institute"


@pytest.mark.parametrize(
    "line",
    [
        "Bystanders saw the convoy leave",
        "He stood by Mina Rad",
        "Mina Rad is a reporter who writes about oil",
        "Sign In",
        "Read al-Jazeera",
        "Most Read",
        "Breaking News",
        "VIENNA",
        "Pay May 22",
        "استطلاع الرأي",
        "10 things to know",
        "",
    ],
)
def test_what_names_nobody_is_no_byline(line: str) -> None:
    assert read_byline(line) is None
    bare = read_bare(line)
    assert bare is None or not bare.authors


@pytest.mark.parametrize("line", ["By", "Author of the article:", "Written by:", "Von"])
def test_a_label_announces_the_name_on_the_next_line(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize("line", ["By Mina Rad", "Authority", "Byzantium"])
def test_a_name_or_a_word_is_no_label(line: str) -> None:
    assert not is_label(line)


def test_a_sentence_of_the_prose_signs_nothing() -> None:
    told = "By Monday Rad, Tal and Roe had met all the delegates, and none of them would be named."

    article = parse_article(saved(TITLE, body=(told, *PROSE)))

    assert read_byline(told)
    assert article.authors == ()
    assert article.body.startswith(told)
