"""Snippets and marks: cut from the original, marked where FTS5 found something."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iranwatch.archive.marks import Marker
from iranwatch.archive.search import search
from iranwatch.archive.snippets import WIDTH
from iranwatch.archive.stems import Stems
from iranwatch.archive.store import Archive
from iranwatch.fold import words
from iranwatch.lexicon import names
from iranwatch.model import Snippet
from iranwatch.query import parse
from tests.conftest import Put, article

TODAY = dt.date(2026, 11, 21)
LONG = "Rain fell on the hills and the roads were empty all that week. " * 12


def shown(snippet: Snippet) -> str:
    text = snippet.text
    for start, end in reversed(snippet.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def marked(query: str, text: str, field: str = "body") -> str:
    marker = Marker(parse(query, names(), today=TODAY))
    return shown(Snippet(1, text, marker.marks(text, field)))


def snippets(archive: Archive, query: str) -> list[Snippet]:
    found = search(archive.db, parse(query, names(), today=TODAY))
    return [snippet for hit in found.hits for snippet in hit.snippets]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("missiles", "A missile, “Missiles”.", "A [missile], “[Missiles]”."),
        ("=missiles", "A missile, missiles.", "A missile, [missiles]."),
        ('"missile tests"', "missile tests, missile test", "[missile tests], missile test"),
        ("sil*", "silos, silence, basil", "[silos], [silence], basil"),
        (
            "IRGC",
            "(I.R.G.C.) Iran’s Revolutionary Guards",
            "([I.R.G.C.]) [Iran’s Revolutionary Guards]",
        ),
        ("IRGC", "the Revolutionary\nGuard", "the [Revolutionary\nGuard]"),
        ("Khamenei", "by Khamene’i’s men", "by [Khamene’i’s] men"),
        ("assad", "al-Assad-led", "[al-Assad]-led"),
        ("1300", "1,300 km", "[1,300] km"),
        ("سپاه پاسداران", "بیانیه سپاه پاسداران‌ها", "بیانیه [سپاه پاسداران]\u200cها"),
        ("title:missile", "a missile", "a missile"),
        ("comment:missile silo", "a missile silo", "a missile [silo]"),
        ("-missile silo", "a missile silo", "a missile [silo]"),
        ("date:2017", "in 2017", "in 2017"),
        ("happiness", "happy happiness", "[happy] [happiness]"),
        ("cities", "the city’s cities", "the [city’s] [cities]"),
    ],
)
def test_matches_are_marked_in_the_original(query: str, text: str, expected: str) -> None:
    assert marked(query, text) == expected


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "Missile’s",
                "missiles",
                "“missile”",
                "I.R.G.C.-led",
                "1,300",
                "al-Assad's,",
                "é",
                "½",
                "\u200c",
            ]
        ),
        min_size=1,
        max_size=8,
    ).map(" ".join)
)
def test_every_mark_folded_again_is_the_term(text: str) -> None:
    query = "missile =1300 irgc assad"
    marker = Marker(parse(query, None, today=TODAY))
    stems = Stems()

    for start, end in marker.marks(text, "body"):
        assert {stems[word] for word in words(text[start:end])} <= {
            "missil",
            "1300",
            "irgc",
            "assad",
        }
    found = [word for word in words(text) if stems[word] in {"missil", "1300", "irgc", "assad"}]
    assert len(marker.marks(text, "body")) == len(found)


def test_words_with_one_stem_differ_from_it_in_its_last_letter_at_most() -> None:
    stems = Stems()
    roots = [
        "happi",
        "comput",
        "relation",
        "sensib",
        "conflat",
        "possib",
        "organ",
        "activ",
        "nation",
        "hop",
        "fil",
        "dy",
        "citi",
        "log",
    ]
    ends = [
        "y",
        "ies",
        "ied",
        "ing",
        "er",
        "ed",
        "ation",
        "ational",
        "ability",
        "ibility",
        "ously",
        "iveness",
        "ness",
        "ization",
        "e",
        "es",
        "s",
    ]

    for word in [root + end for root in roots for end in ends]:
        stem = stems[word]
        assert word.startswith(stem[:-1]), (word, stem)


def test_a_snippet_is_a_piece_of_a_paragraph_around_the_matches(archive: Archive, put: Put) -> None:
    put(
        article("First.", LONG + "The missile silos opened. " + LONG, comment=("My missile view.",))
    )

    first, second = snippets(archive, "missile silos")

    assert (first.paragraph, second.paragraph) == (2, 3)
    assert "The [missile] [silos] opened." in shown(first)
    assert len(first.text) <= WIDTH
    assert (first.open_start, first.open_end) == (True, True)
    assert shown(second) == "My [missile] view."
    assert (second.open_start, second.open_end) == (False, False)


def test_the_paragraphs_with_most_of_the_terms_are_chosen(archive: Archive, put: Put) -> None:
    put(article("A missile.", "Another missile.", "Silos of a missile.", "A missile again."))

    assert [snippet.paragraph for snippet in snippets(archive, "missile silos")] == [1, 3]


def test_a_match_in_the_title_alone_has_no_snippet(archive: Archive, put: Put) -> None:
    put(article("Text.", title="Missile"))

    assert snippets(archive, "missile") == []


def test_one_word_longer_than_a_snippet_is_shown_whole(archive: Archive, put: Put) -> None:
    put(article("x" * 500 + " missile " + "y" * 500))

    (snippet,) = snippets(archive, "missile")

    assert shown(snippet) == "[missile]"
    assert (snippet.open_start, snippet.open_end) == (True, True)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["missile", "a", "I.R.G.C.", "“Long”", "\n", "x" * 60, "é½"]), max_size=60
    )
)
def test_a_snippet_is_text_of_its_paragraph(parts: list[str]) -> None:
    from iranwatch.archive.snippets import _best, _paragraphs

    text = " ".join(parts) or "x"
    marker = Marker(parse("missile irgc", None, today=TODAY))
    paragraphs = list(_paragraphs(text, None))
    marker.learn(paragraph.text.plain for paragraph in paragraphs)

    for snippet in _best(marker, paragraphs, 2):
        assert snippet.text in text
        assert snippet.marks
        assert all(0 <= start < end <= len(snippet.text) for start, end in snippet.marks)
