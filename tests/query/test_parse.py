"""What a query means: wanted and required, fields, names, and how broken text is mended."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.errors import QueryError
from iranwatch.lexicon import names
from iranwatch.query import GRAMMAR, Plan, parse
from iranwatch.query.describe import describe, outline
from iranwatch.query.help import SECTIONS, page
from iranwatch.query.mend import MAX_DEPTH, MAX_WORDS
from iranwatch.query.saved import Saved
from iranwatch.query.tree import Condition, Group, Note, Spelling, Term, terms

TODAY = dt.date(2026, 11, 21)
SAVED = {
    name: Saved(query, GRAMMAR, "2026-11-21")
    for name, query in {
        "silos": "missile OR silo",
        "far": "@silos -x",
        "plain": "silo test",
    }.items()
}


def read(query: str, *, aliases: bool = False, strict: bool = False) -> Plan:
    return parse(query, names() if aliases else None, SAVED, today=TODAY, strict=strict)


def wanted(query: str) -> list[str]:
    return [term.spellings[0].words for term in read(query).wanted]


def required(query: str) -> list[str]:
    return [describe(node) for node in read(query).required]


def notes(query: str) -> list[Note]:
    return list(read(query).notes)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("missile silos", ["missile", "silos"]),
        ("Missile, silos.", ["missile", "silos"]),
        ("test-launch at 10:30", ["test", "launch", "10", "30"]),
        ("what is the missile", ["missile"]),
        ("to be or not to be", ["to", "be", "or", "not"]),
        ("missile (inside silos) test", ["missile", "inside", "silos", "test"]),
        ("title: missile", ["title", "missile"]),
        ("iran -nuclear", ["iran"]),
    ],
)
def test_plain_words_at_the_top_are_wanted(query: str, words: list[str]) -> None:
    assert wanted(query) == words


@pytest.mark.parametrize(
    ("query", "nodes"),
    [
        ('"missile test"', ['"missile test"']),
        ("“missile test”", ['"missile test"']),
        ("=missile", ['"missile"']),
        ("miss*", ["miss*"]),
        ('"mis sil"*', ["mis sil*"]),
        ("-nuclear", ["NOT nuclear"]),
        ("--nuclear", ["nuclear"]),
        ("iran AND nuclear", ["iran", "nuclear"]),
        ("iran OR iraq", ["(iran OR iraq)"]),
        ("a OR b c OR d", ["(a OR (b AND c) OR d)"]),
        ("iran NOT nuclear", ["iran", "NOT nuclear"]),
        ("NOT (a OR NOT b)", ["NOT (a OR NOT b)"]),
        ("iran NEAR nuclear", ["(iran NEAR/10 nuclear)"]),
        ("iran NEAR/3 (a OR b)", ["(iran NEAR/3 (a OR b))"]),
        ("a NEAR/99999999 b", ["(a NEAR/1000 b)"]),
        ("a NEAR title:b", ["a", "title:b"]),
        ("a NEAR -b", ["a", "NOT b"]),
        ("a NEAR NOT (b OR c) NEAR d", ["a", "NOT ((b OR c) NEAR/10 d)"]),
        ("test-launch OR x", ["(test-launch OR x)"]),
        ("title:missile", ["title:missile"]),
        ('author:"Mina Rad"', ['author:"Mina Rad"']),
        ("body:(a OR b)", ["(body:a OR body:b)"]),
        ("source:(irna OR isna)", ["(source:irna OR source:isna)"]),
        ('-source:"The Wire"', ["NOT source:the wire"]),
        ("has:date", ["has:date"]),
        ("@silos", ["(missile OR silo)"]),
        ("@far", ["(missile OR silo)", "NOT x"]),
        ("id:4F2A path:*.txt", ["id:4f2a", "path:*.txt"]),
    ],
)
def test_all_else_is_required(query: str, nodes: list[str]) -> None:
    assert required(query) == nodes
    assert not notes(query)


@pytest.mark.parametrize(
    ("query", "same_as", "column"),
    [
        ('"missile test', '"missile test"', 0),
        ("(a OR b", "(a OR b)", 0),
        ("a OR b)", "a OR b", 6),
        ("x AND", "x", 2),
        ("OR x", "x", 0),
        ("x AND OR y", "x AND y", 6),
        ("x NOT", "x", 2),
        ("iran () iraq", "iran iraq", 6),
        ("x ( AND )", "x", 4),
        ("x $ %", "x", 2),
        ('x ""', "x", 2),
        ("foo:missile x", "foo missile x", 0),
        ("date:2017-13 x", "date 2017 13 x", 0),
        ("has:money x", "has money x", 0),
        ('title:"" x', "x", 6),
    ],
)
def test_broken_text_is_mended_with_a_note(query: str, same_as: str, column: int) -> None:
    assert (wanted(query), required(query)) == (wanted(same_as), required(same_as))
    assert notes(query)[0].column == column


def test_strict_makes_the_first_note_an_error_with_its_column() -> None:
    with pytest.raises(QueryError) as caught:
        read("iran (missile", strict=True)

    assert (caught.value.query, caught.value.column) == ("iran (missile", 5)


@pytest.mark.parametrize("query", ["", " ", "AND", "()", '""', "$ % …", "-", "\x00", "NOT OR", "="])
def test_nothing_to_search_for_is_an_error(query: str) -> None:
    with pytest.raises(QueryError, match="nothing to search for"):
        read(query)


def test_repeated_words_are_one_term_that_weighs_more() -> None:
    plan = read("oil price oil")

    assert [(term.typed, term.times) for term in plan.wanted] == [("oil", 2), ("price", 1)]
    assert [(one.first, one.second) for one in plan.neighbours] == [(0, 1), (1, 0)]


def test_neighbours_with_a_common_word_between_are_not_adjacent() -> None:
    assert [one.adjacent for one in read("price of oil exports").neighbours] == [False, True]


@pytest.mark.parametrize(
    "query",
    ["zq " * 10_000, "(" * 1000 + "x" + ")" * 1000, "x NOT " * 400 + "x", "ab" * 60_000],
)
def test_endless_text_is_cut_with_a_note(query: str) -> None:
    plan = read(query)

    assert 1 <= len(plan.wanted + plan.required) <= MAX_WORDS
    assert plan.notes


def test_parentheses_are_read_to_a_depth() -> None:
    assert not notes("(" * MAX_DEPTH + "x OR y" + ")" * MAX_DEPTH)


def test_a_name_is_searched_in_its_other_spellings() -> None:
    plan = read("IRGC silos", aliases=True)

    (also,) = plan.also_searched
    assert (also.typed, also.name) == ("IRGC", "Islamic Revolutionary Guard Corps")
    assert "Pasdaran" in also.spellings
    assert plan.wanted[0].spellings[0] == Spelling("irgc", "IRGC")


@pytest.mark.parametrize("query", ["=IRGC", '"IRGC"', "IRG*"])
def test_names_are_left_as_typed_where_words_must_be_exact(query: str) -> None:
    assert read(query, aliases=True).also_searched == ()


def test_the_longest_name_wins() -> None:
    plan = read("the Quds Force Syria", aliases=True)

    assert [term.name for term in plan.wanted] == ["Quds Force", None]


def test_a_variant_weighs_less_and_excludes_nothing() -> None:
    (term,) = read("Iranian", aliases=True).wanted
    (excluded,) = read("-Iranian", aliases=True).required

    assert [(one.words, one.weight < 1) for one in term.spellings] == [
        ("iranian", False),
        ("iran", True),
    ]
    assert [one.words for found in terms(excluded, negative=True) for one in found.spellings] == [
        "iranian"
    ]


def test_us_the_pronoun_does_not_rank_but_must_be_there() -> None:
    plan = read("tell us about sanctions", aliases=True)

    assert [(term.typed, term.spellings[0].weight) for term in plan.wanted] == [
        ("tell", 1.0),
        ("sanctions", 1.0),
        ("us", 0.0),
    ]


def test_nodes_of_different_kinds_are_never_equal() -> None:
    kinds = [Term("words", ()), Condition("condition", "x", ()), Group("and", ()), Group("or", ())]

    assert all((one == other) == (one is other) for one in kinds for other in kinds)


@pytest.mark.parametrize("query", [query for section in SECTIONS for query, _ in section.examples])
def test_every_example_of_the_help_page_is_read_without_a_note(query: str) -> None:
    plan = read(query, aliases=True)

    assert plan.wanted or plan.required
    assert plan.notes == ()
    assert query in page()


def test_the_outline_names_every_part() -> None:
    lines = "\n".join(outline(read("IRGC -nuclear after:30d (x", aliases=True)))

    for said in ("wanted: IRGC", "required: NOT nuclear", "Pasdaran", "(column 25)", "2026-10-22"):
        assert said in lines


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                '"',
                "(",
                ")",
                "-",
                "AND",
                "OR",
                "NOT",
                "NEAR",
                "NEAR/3",
                ":",
                "title:",
                "source:",
                "date:",
                "2017",
                "@silos",
                "=",
                "*",
                "“",
                "”",
                "\x00",
                "�",
                "IRGC",
                "iran",
                "سپاه",
                ".",
                "/",
                "ß",
                "x.y",
                "has:",
                "30d",
                "path:",
            ]
        ),
        st.just(" "),
        st.text(max_size=3),
    ),
    max_size=14,
).map("".join)


@settings(max_examples=500)
@given(PIECES)
def test_no_text_is_an_error_of_the_parser(query: str) -> None:
    try:
        plan = read(query, aliases=True)
    except QueryError:
        return
    assert plan.wanted or plan.required


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("silos, missiles.", ["silos", "missiles"]),
        ("I.R.G.C. silos?", ["I.R.G.C.", "silos"]),
        ("test-launch 'deal'", ["test", "launch", "deal"]),
        ("Shahab-3 range", ["Shahab-3", "range"]),
    ],
)
def test_terms_are_shown_as_typed_without_the_marks_around_them(
    query: str, shown: list[str]
) -> None:
    assert [term.typed for term in read(query, aliases=True).wanted] == shown
