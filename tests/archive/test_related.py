"""Which articles are near one, and which only share what chance lets them share."""

from __future__ import annotations

import random

import pytest

from iranwatch.archive.related import related
from iranwatch.archive.store import Archive
from tests.conftest import Put, article

BY_CHANCE = 0.01  # of all pairs: three deviations would leave 0.001 if words came independently
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def invented(seed: int, count: int) -> list[str]:
    """Return words that no other seed gives."""
    chance = random.Random(seed)
    return ["".join(chance.choices(ALPHABET, k=6)) for _ in range(count)]


EVERYDAY = invented(0, 400)


def prose(seed: int, words: int, *more: str) -> str:
    """Return *words* of everyday language, drawn at random, and *more*."""
    return " ".join([*random.Random(seed).choices(EVERYDAY, k=words), *more])


@pytest.mark.parametrize("articles", [2, 3, 6, 30])
def test_what_chance_explains_is_not_near(archive: Archive, put: Put, articles: int) -> None:
    texts = [prose(seed, 300, *invented(seed, 30)) for seed in range(1, articles + 1)]
    numbers = [put(article(text)) for text in texts]

    near = [
        one
        for number, text in zip(numbers, texts, strict=True)
        for one in related(archive.db, number, article(text), 10)
    ]

    assert len(near) <= articles * (articles - 1) * BY_CHANCE


def test_a_long_article_is_not_near_for_its_length(archive: Archive, put: Put) -> None:
    short = [prose(seed, 150, *invented(seed, 20)) for seed in range(1, 13)]
    numbers = [put(article(text)) for text in short]
    put(article(prose(99, 3000)))

    assert [
        related(archive.db, number, article(text), 10)
        for number, text in zip(numbers, short, strict=True)
    ] == [[]] * len(short)


def test_the_same_subject_is_near_in_a_small_archive_too(archive: Archive, put: Put) -> None:
    subject = invented(50, 15)
    asked = prose(1, 200, *subject, *subject)
    number = put(article(asked))
    put(article(prose(2, 200, *subject)))
    for seed in range(3, 8):
        put(article(prose(seed, 200)))

    (near,) = related(archive.db, number, article(asked), 10)

    assert set(near.words) >= set(subject)


def test_an_article_of_another_language_is_not_near(archive: Archive, put: Put) -> None:
    common = invented(60, 20)
    asked = prose(1, 50, *common, *common)
    number = put(article(asked, language="de"))
    put(article(prose(2, 50, *common), language="fa"))
    for seed in range(3, 8):
        put(article(prose(seed, 200), language="de"))

    assert related(archive.db, number, article(asked, language="de"), 10) == []
