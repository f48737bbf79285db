from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.model import Author, PartialDate, Told
from iranwatch.parser import parse_article
from iranwatch.parser.layout import EMPTY
from iranwatch.text import decode
from tests.parser.page_text import PROSE, TITLE, saved
from tests.shared import shared

LINES = st.sampled_from(
    [
        TITLE,
        *PROSE,
        "By Mina Rad",
        "By",
        "May 4, 2016",
        "03/04/2019",
        "Share",
        "Related stories",
        "Comments",
        "Comment: so be it.",
        "© 2019 The Example Post",
        "---",
        "title: Talks",
        "Date: 2019",
        "# A heading",
        "  * an item",
        "The post",
        "VIENNA, Nov 22 (Reuters) - Talks",
        "",
    ]
)


def test_the_first_seed_is_read_as_the_design_says() -> None:
    (path,) = shared("seeds").glob("000_*.txt")

    article = parse_article(decode(path.read_bytes()).text)

    assert article.title == "Top Clerics Back Khamenei in Rejecting Missile Talks with West"
    assert article.authors == (
        Author("Ahmad Majidyar", "Fellow and Director of IranObserved Project"),
    )
    assert article.source == "The Middle East Institute"
    assert article.published == PartialDate(2017, 10, 27)
    assert [paragraph.comment for paragraph in article.paragraphs] == [False] + [True] * 5
    assert (article.comment or "").startswith("Comment:")


def test_the_second_seed_is_read_as_the_design_says() -> None:
    (path,) = shared("seeds").glob("003_*.txt")

    article = parse_article(decode(path.read_bytes()).text)

    assert article.title == "Khamenei Pushes Iranian Missile Program, More Conflict with West"
    assert (article.section, article.authors, article.published) == ("News > Terrorism", (), None)
    assert len(article.paragraphs) == 15
    assert article.body.startswith("In October, while Iran")
    assert article.body.endswith("image as a superpower.”")


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=600), st.lists(LINES, max_size=25).map("\n".join)))
def test_whatever_the_text_the_body_is_made_of_it(text: str) -> None:
    article = parse_article(text, Told(path="a/b.txt"), dt.date(2026, 11, 21))

    assert article == parse_article(text, Told(path="a/b.txt"), dt.date(2026, 11, 21))
    for paragraph in article.paragraphs:
        place = text[paragraph.start : paragraph.end]
        assert paragraph.text
        assert not re.search(r"\n\s*\n", paragraph.text)
        assert set(paragraph.text.split()) <= set(place.split()) or "[" in place
    for evidence in article.evidence:
        assert len(evidence.text) <= 200
        assert evidence.line is None or 1 <= evidence.line <= text.count("\n") + 1


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=1, max_size=300).filter(lambda data: bool(data.strip())))
def test_no_bytes_that_decode_break_the_parser(data: bytes) -> None:
    text = data.decode("latin-1").replace("\x00", "")

    assert parse_article(text).paragraphs or not text.strip(f"{EMPTY}\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word and more. " * 1_000_000, id="one line of 15 MB"),
        pytest.param("ab cd\n" * 1_000_000, id="a million short lines"),
        pytest.param("Title\n\nBy" + " " * 500_000 + "x | y\n", id="blanks"),
        pytest.param("Title\n\n" + "By " * 100_000 + "\ny\n", id="by"),
        pytest.param("Title\n\nBy A | B | " + "1" * 500_000 + "\n", id="digits"),
        pytest.param("Title\n\nBy " + "a," * 200_000 + "\n", id="commas"),
        pytest.param("Title\n\nBy A | " + "Oct 27, " * 60_000 + "\n", id="dates"),
        pytest.param("Home News " * 50_000 + "Title\n\nTitle\n\ny\n", id="trail"),
        pytest.param("Title " + "[" * 20_000 + "(" * 20_000 + "\n\ny\n", id="brackets"),
        pytest.param("Title\n\ny " + "http://a.b/" * 30_000 + "\n", id="addresses"),
        pytest.param("---\n" + "[ " * 15_000 + "\n---\ny\n", id="yaml"),
        pytest.param(("© 2019 " + "A b " * 45 + "\n") * 5_000, id="owners"),
        pytest.param(("Photo: " + "A" * 85 + "\n") * 5_000, id="captions"),
    ],
)
def test_bait_costs_no_more_time_than_its_length_is_worth(text: str) -> None:
    start = time.process_time()

    parse_article(text)

    assert time.process_time() - start < 8  # seconds of a slow machine; a tenth is usual


def test_neither_yaml_nor_dateutil_nor_a_calendar_is_loaded_unless_needed() -> None:
    code = (
        "import sys; from iranwatch.parser import parse_article; "
        f"parse_article({saved(TITLE, 'By Mina Rad', 'May 4, 2016')!r}); "
        "print([m for m in ('yaml', 'dateutil', 'persiantools') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
