from __future__ import annotations

import pytest

from iranwatch.model import Told
from iranwatch.parser import parse_article
from tests.parser.page_text import PROSE, TITLE, saved


def source(text: str, told: Told | None = None) -> str | None:
    return parse_article(text, told or Told()).source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (saved(TITLE, "By Mina Rad, Reuters"), "Reuters"),
        (saved(TITLE, "Reuters", "May 4, 2016"), "Reuters"),
        (saved(TITLE, "Source: Example Wire"), "Example Wire"),
        (saved(TITLE, body=(f"TEHRAN (ISNA) — {PROSE[0]}", *PROSE[1:])), "ISNA"),
        (saved(TITLE, below=("© 2019 The Example Post",)), "The Example Post"),
        (
            saved(TITLE, below=("Copyright 2019 Example Media. All rights reserved.",)),
            "Example Media",
        ),
        (saved("https://www.tehrantimes.com/news/1/talks", TITLE), "Tehran Times"),
    ],
)
def test_the_source_is_what_the_page_says(text: str, name: str) -> None:
    assert source(text) == name


def test_the_byline_comes_before_the_owner_of_the_page() -> None:
    text = saved(TITLE, "By Mina Rad | Example Institute", below=("© 2019 The Example Post",))

    assert source(text) == "Example Institute"


def test_the_owner_of_a_picture_is_no_source() -> None:
    assert source(saved(TITLE, "© Mina Rad/Example Pictures")) is None


def test_a_folder_counts_only_if_it_is_called_after_an_outlet() -> None:
    assert source(saved(TITLE), Told(path="raw/tehran-times/a.txt")) == "Tehran Times"
    assert source(saved(TITLE), Told(path="raw/presstv.ir/a.txt")) == "Press TV"
    assert source(saved(TITLE), Told(path="raw/inbox/a.txt")) is None


def test_what_the_user_says_serves_articles_that_name_none() -> None:
    assert source(saved(TITLE), Told(source="PressTV")) == "Press TV"
    assert source(saved(TITLE, "By Mina Rad, Reuters"), Told(source="PressTV")) == "Reuters"


def test_an_agency_is_a_source_and_never_a_person() -> None:
    article = parse_article(saved(TITLE, "By The Associated Press", "May 4, 2016"))

    assert (article.authors, article.source) == ((), "Associated Press")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© Example Wire 2019", "Example Wire"),
        ("© 2023 صحيفة المرفأ", "صحيفة المرفأ"),
        ("© Mina Rad 2019 / Example Pictures", None),
    ],
)
def test_the_owner_may_stand_before_the_year_and_in_any_script(line: str, name: str | None) -> None:
    assert source(saved(TITLE, below=(line,))) == name


def test_a_wire_that_no_list_knows_is_known_by_its_capitals() -> None:
    wire = saved(TITLE, body=(f"VIENNA (QNX) — {PROSE[0]}", *PROSE[1:]))

    assert source(wire) == "QNX"
    assert source(wire.replace("QNX", "mostly women")) is None


def test_a_wire_signs_its_copy_and_the_body_ends_before() -> None:
    article = parse_article(saved(TITLE, "By Mina Rad, Marigold Wire", below=("Marigold",)))

    assert article.source == "Marigold Wire"
    assert article.paragraphs[-1].text == PROSE[-1]
