"""Copies of one text are one group, two texts on one event are two."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.analysis import copies
from iranwatch.analysis import sketch as sketches
from iranwatch.analysis.copies import grouped, is_copy
from iranwatch.analysis.sketch import containment, hashes, length, sketch
from iranwatch.model import Told
from iranwatch.parser import parse_article
from iranwatch.text import decode
from tests.conftest import SAMPLES, article

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def prose(seed: int, words: int = 400) -> str:
    """Return words that no other seed gives in the same order."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices(ALPHABET, k=4)) for _ in range(words))


def sketched(text: str) -> bytes:
    return sketch(article(*text.split("\n\n")))


def cut(text: str, words: int) -> str:
    return " ".join(text.split()[:words])


def sample(path: Path) -> bytes:
    text = decode(path.read_bytes()).text
    return sketch(parse_article(text, Told(), dt.date(2026, 1, 1)))


def test_a_sketch_is_the_same_on_every_machine() -> None:
    text = "Inspectors came to the hall on Monday and left it on Tuesday with nothing."

    assert hashes(sketched(text))[:2] == (570131876, 672950323)


def test_title_line_ends_capitals_and_punctuation_make_no_difference() -> None:
    plain = article("The hall was “empty” when they came, he said.", title="One title")
    other = article("THE HALL was\nempty when\nthey came", "he said", title="Another")

    assert sketch(plain) == sketch(other)


def test_a_sketch_has_a_bounded_size() -> None:
    assert len(sketched(prose(1, 5000))) == 4 * sketches.SIZE
    assert sketched("four words are few") == b""


def test_the_length_of_a_text_is_told_by_its_sketch() -> None:
    assert length(sketched(prose(1, 50))) == 46
    assert length(sketched(prose(1, 2000))) == pytest.approx(1996, rel=0.3)
    assert length(b"") == 0


def test_a_part_is_contained_whole() -> None:
    text = prose(1)

    assert containment(sketched(cut(text, 150)), sketched(text)) == 1


def test_other_texts_share_nothing() -> None:
    assert containment(sketched(prose(1)), sketched(prose(2))) == 0


def test_too_little_to_compare_is_not_compared() -> None:
    text = prose(1, 8000)

    assert containment(sketched(cut(text, 12)), sketched(cut(text, 12))) is None
    assert containment(sketched(cut(text, 200)), sketched(text)) is None


@pytest.mark.parametrize("share", [1, 0.5, 0.25])
def test_a_copy_joins_its_group_however_it_is_cut(share: float) -> None:
    texts = {seed: prose(seed) for seed in range(20)}
    known = {seed: sketched(text) for seed, text in texts.items()}

    groups = grouped({**known, 99: sketched(cut(texts[7], int(400 * share)))})

    assert groups == [(7, 99)]


def test_a_reworked_copy_joins_its_group() -> None:
    words = prose(1).split()
    words[::20] = ["changed"] * len(words[::20])

    assert is_copy(sketched(prose(1)), sketched(" ".join(words)))


def test_the_copied_sample_is_with_its_original_and_nobody_else() -> None:
    known = {path.name: sample(path) for path in SAMPLES.iterdir() if path.suffix != ".md"}

    assert grouped(known) == [("gulf-star-syndicated.txt", "meridian-uranium-limit.txt")]


def test_two_articles_with_the_same_quotations_are_two() -> None:
    quoted = prose(1, 60)

    assert not is_copy(
        sketched(f"{prose(2, 150)} {quoted} {prose(3, 150)}"),
        sketched(f"{prose(4, 100)} {quoted} {prose(5, 200)}"),
    )


def test_the_same_last_words_make_no_copies() -> None:
    ending = prose(0, 40)

    known = {seed: sketched(f"{prose(seed, 200)} {ending}") for seed in range(1, 80)}

    assert grouped(known) == []


def test_an_article_is_compared_with_no_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(copies, "MOST", 5)
    monkeypatch.setattr(copies, "is_copy", lambda *pair: compared.append(pair))
    ending = prose(0, 400)
    known = {seed: sketched(f"{prose(seed, 30)} {ending}") for seed in range(1, 80)}

    grouped(known)

    assert len(known) < len(compared) <= 5 * len(known)


def test_copies_are_found_among_many_with_the_same_last_words() -> None:
    ending = prose(0, 40)
    known = {seed: sketched(f"{prose(seed, 200)} {ending}") for seed in range(1, 80)}

    known[100] = sketched(f"{cut(prose(33, 200), 180)} {ending}")

    assert grouped(known) == [(33, 100)]


def test_a_digest_does_not_join_the_texts_it_holds() -> None:
    first, second = prose(1), prose(2)
    known = {1: sketched(first), 2: sketched(second), 3: sketched(f"{first} {second}")}

    assert grouped(known) == []
    assert grouped({**known, 4: sketched(cut(first, 200))}) == [(1, 4)]


def test_a_text_and_its_openings_are_one_group() -> None:
    text = prose(1)
    known = {size: sketched(cut(text, size)) for size in (100, 180, 250, 400)}

    assert grouped(known) == [(100, 180, 250, 400)]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(12)))
def test_groups_do_not_depend_on_the_order(order: list[int]) -> None:
    known = {at: sketched(cut(prose(at % 5), 400 - 20 * at)) for at in range(12)}

    assert grouped({at: known[at] for at in order}) == grouped(known)
    assert grouped(known) == [(0, 5, 10), (1, 6, 11), (2, 7), (3, 8), (4, 9)]
