"""The pictures of search, list and show, as plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.model import Evidence, Note, Snippet
from iranwatch.render import page, results
from iranwatch.render.layout import MATCH, columns, cut, fitted, marked, plain
from tests.render.articles import ID, NOTE, any_text, full_record, hit, record


def test_a_search_looks_as_designed() -> None:
    silos = record(
        "Missiles under the Mountain",
        id_="8c1f02ab" * 8,
        section="News > Security",
    )
    snippet = Snippet(2, "from inside the missile silos, officers", ((16, 29),), True, True)
    found = [
        hit(silos, snippet),
        hit(full_record(), Snippet(5, "Guards spoke", ((0, 6),)), matched="some"),
    ]

    assert "".join(plain(results.hits(found))) == (
        "8c1f02ab  Missiles under the Mountain\n"
        "          undated · News > Security\n"
        "          p2  …from inside the **missile silos**, officers…\n"
        "── some of the words ──\n"
        "4f2a91c0  A Missile Test\n"
        "          2017-10-27 · Jane Example, Omid Nemune · Institute of Examples"
        " · News > Security · #missiles · 1 note\n"
        "          p5  **Guards** spoke\n"
    )


def test_no_line_is_drawn_where_all_hits_are_alike() -> None:
    for matched in ("all", "some"):
        found = [hit(record(), matched=matched), hit(record(), matched=matched)]

        assert results.SOME not in "".join(plain(results.hits(found)))


def test_an_article_without_a_title_says_so() -> None:
    assert "".join(plain(results.listing([record(None)]))) == (
        "4f2a91c0  (no title)\n          undated\n"
    )


def test_a_title_can_neither_feign_another_hit_nor_fill_the_screen() -> None:
    lines = list(plain(results.listing([record("x\n8c1f02ab  Feigned " + "y" * 100_000)])))

    assert len(lines) == 2
    assert len(lines[0]) < 400


def test_an_article_is_shown_with_numbered_paragraphs_and_its_comment_apart() -> None:
    assert "".join(plain(page.pages([full_record()]))) == (
        "A Missile Test\n"
        "\n"
        "by         Jane Example (Fellow); Omid Nemune\n"
        "source     Institute of Examples\n"
        "section    News > Security\n"
        "published  2017-10-27 (byline-date, line 3: “Oct 27, 2017”)\n"
        "language   en\n"
        "tags       missiles\n"
        f"id         {ID}\n"
        "file       raw/000.txt\n"
        "revision   4f2a91c0 · read 2026-11-21 · 4,312 bytes · utf-8 · current\n"
        "\n"
        "p1   Officials spoke of a routine test.\n"
        "\n"
        "note Check with the agency.\n"
        "     note 3 · 2026-11-21 · the paragraph was revised since, it read “A test.”\n"
        "\n"
        "── comment ──\n"
        "\n"
        "p2   Comment: it was not.\n"
    )


def test_a_date_set_by_hand_says_so() -> None:
    text = "".join(plain(page.pages([record(published="2016-03", corrected=("published",))])))

    assert "published  2016-03 (set by hand)\n" in text


def test_an_article_without_a_date_says_so() -> None:
    assert "published  undated\n" in "".join(plain(page.pages([record()])))


def test_matches_are_marked_in_the_paragraph_they_are_in() -> None:
    found = record("T", "one two", "one two")
    text = "".join(plain(page.pages([found], marks={ID: {2: [(4, 7)]}})))

    assert "p1   one two\n" in text
    assert "p2   one **two**\n" in text


def test_one_paragraph_can_be_shown_alone() -> None:
    text = "".join(plain(page.pages([record("T", "one", "two", "three")], only={ID: {2}})))

    assert "p2   two" in text
    assert "one" not in text
    assert "three" not in text


def test_why_names_the_rule_the_line_and_what_was_read() -> None:
    found = record(
        evidence=(
            Evidence("title", "repeated-headline", 1, "A Missile Test"),
            Evidence("source", "told", None, "Reuters"),
        )
    )
    text = "".join(plain(page.pages([found], why=True)))

    assert "title      repeated-headline · line 1 · A Missile Test\n" in text
    assert "source     told · told · Reuters\n" in text


def test_several_articles_are_told_apart() -> None:
    text = "".join(plain(page.pages([record("One"), record("Two")])))

    assert text.index("One") < text.index(page.RULE) < text.index("Two")


def test_lines_of_a_paragraph_stay_under_each_other() -> None:
    text = "".join(plain(page.pages([record("T", "a verse\nof two lines")])))

    assert text.endswith("p1   a verse\n     of two lines\n")


@given(any_text, st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40))))
def test_marking_loses_no_character(text: str, marks: list[tuple[int, int]]) -> None:
    spans = marked(text, marks)

    assert "".join(span.text for span in spans) == text
    place = 0
    for span in spans:
        if span.style == MATCH:
            inside = range(place, place + len(span.text))
            assert all(any(start <= at < end for start, end in marks) for at in inside)
        place += len(span.text)


@given(any_text, st.integers(0, 30))
def test_fitted_text_fits(text: str, room: int) -> None:
    assert columns(fitted(text, room)) <= max(room, 0)


def test_columns_count_what_a_terminal_fills() -> None:
    assert columns("abc") == 3
    assert columns("日本") == 4
    assert columns("می\u200cشود") == 5
    assert columns("e\u0301") == 1


def test_a_cut_text_ends_in_an_ellipsis() -> None:
    assert cut("x" * 10, 10) == "x" * 10
    assert cut("x" * 11, 10) == "x" * 9 + "…"


def noted(*notes: Note) -> str:
    """Return how an article of two paragraphs looks, from the first of its *notes* on."""
    shown = record("A Test", "First words.", "Second words.", notes=notes)
    return "".join(plain(page.pages([shown]))).partition("raw/000.txt\n")[2]


def test_a_note_stands_below_its_paragraph() -> None:
    note = NOTE._replace(state="moved")

    assert noted(note, Note(4, "On the\nwhole.", "2026-11-22")) == (
        "\n"
        "note On the\n     whole.\n"
        "     note 4 · 2026-11-22\n"
        "\n"
        "p1   First words.\n"
        "\n"
        "note Check with the agency.\n"
        "     note 3 · 2026-11-21 · written on p2, which is now p1\n"
        "\n"
        "p2   Second words.\n"
    )


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (NOTE._replace(state="unchanged"), ""),
        (NOTE, " · the paragraph was revised since, it read “A test.”"),
        (
            NOTE._replace(paragraph=None, state="gone", then="A\ntest."),
            " · p2 of revision 4f2a91c0 is no longer there, it read “A test.”",
        ),
        (
            NOTE._replace(paragraph=None, state="gone", then=None),
            " · p2 of revision 4f2a91c0 is no longer there",
        ),
    ],
)
def test_a_note_says_what_became_of_its_paragraph(note: Note, said: str) -> None:
    shown = noted(note)

    assert f"note 3 · 2026-11-21{said}\n" in shown
    assert (page.LOST in shown) == (note.state == "gone")


def test_one_paragraph_is_shown_with_its_own_notes_only() -> None:
    notes = (NOTE, NOTE._replace(text="Elsewhere.", paragraph=2), Note(4, "Whole.", "2026-11-22"))
    lost = NOTE._replace(text="Lost.", paragraph=None, state="gone")
    shown = record("A Test", "First words.", "Second words.", notes=(*notes, lost))

    text = "".join(plain(page.pages([shown], only={ID: {2}})))

    assert re.findall("note ([A-Z].*)", text) == ["Whole.", "Elsewhere."]
    assert [note.text for note in page.part(shown, {2}).notes] == ["Elsewhere.", "Whole."]
