"""Which words somebody may have meant."""

from __future__ import annotations

import pytest

from iranwatch.lexicon import names
from iranwatch.lexicon.find import near
from iranwatch.lexicon.near import distance, nearest


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [
        ("missile", "missile", 0),
        ("misile", "missile", 1),
        ("mislise", "missile", 2),
        ("siol", "silo", 1),
        ("", "silo", 4),
        ("kitten", "sitting", 3),
        ("ca", "abc", 3),
    ],
)
def test_the_distance_counts_letters_changed_added_dropped_or_exchanged(
    one: str, other: str, away: int
) -> None:
    assert distance(one, other) == distance(other, one) == away


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("misile", ["missile"]),
        ("tamks", ["talks", "tanks"]),
        ("missile", ["missile"]),
        ("sylus", []),  # two letters of a short word
        ("anything", []),
    ],
)
def test_the_words_that_differ_least_are_meant(word: str, meant: list[str]) -> None:
    assert nearest(word, ["tanks", "talks", "missile", "missiles", "silos"]) == meant


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [("pasdarn", "Pasdaran"), ("Natnaz", "Natanz"), ("Mojtaba Khamane", "Mojtaba Khamenei")],
)
def test_a_name_is_near_by_any_of_its_spellings(typed: str, spelling: str) -> None:
    assert spelling in near(names(), typed)


def test_a_part_of_a_name_is_near_to_the_whole() -> None:
    assert "Joint Comprehensive Plan of Action" in near(names(), "Comprehensive")
    assert near(names(), "zzxxyy") == ()
