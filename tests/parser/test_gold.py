from __future__ import annotations

import pytest

from iranwatch.model import Told
from tests.parser import held_back
from tests.shared import shared

# What the parser has reached, less a point for texts that are added: lower is a step back.
FLOORS = {
    ("OVERALL", "title"): 94,
    ("OVERALL", "date"): 95,
    ("OVERALL", "body_f1"): 94.5,
    ("rendering article", "title"): 95,
    ("rendering page", "title"): 87,
    ("language en", "authors_f1"): 92,
    ("OVERALL", "snip_in"): 96,
    ("OVERALL", "snip_out"): 78,
}


def test_the_scores_on_real_articles_do_not_fall() -> None:
    _, figures = held_back.score(shared("gold", "dev"))

    assert {key: figures[key[0]][key[1]] for key in FLOORS} == {
        key: pytest.approx(figures[key[0]][key[1]])
        for key, floor in FLOORS.items()
        if figures[key[0]][key[1]] >= floor
    }
    assert figures["OVERALL"]["date_fp"] <= 2


def test_old_newswire_is_dated_by_the_year_that_is_told() -> None:
    _, figures = held_back.score(shared("gold", "reuters200"), Told(year=1987))

    assert figures["OVERALL"]["title"] >= 98
    assert figures["OVERALL"]["authors_f1"] >= 92
    assert figures["OVERALL"]["month_day"] >= 97


def test_a_publisher_is_on_one_side_of_the_split_only() -> None:
    assert held_back.is_held_back("example") is held_back.is_held_back("example")
    assert 20 < sum(held_back.is_held_back(str(number)) for number in range(100)) < 47
