"""Saved searches in a query: what they stand for, and which of them cannot be used."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.errors import QueryError
from iranwatch.query import GRAMMAR, Plan, parse
from iranwatch.query.describe import describe
from iranwatch.query.saved import MAX_DEPTH, MAX_WORDS, Saved, is_name, used_in, users, written_out

TODAY = dt.date(2026, 11, 21)
CHAIN = {f"chain{n}": f"@chain{n + 1}" for n in range(MAX_DEPTH)} | {f"chain{MAX_DEPTH}": "end"}
TEXTS = CHAIN | {
    "silos": "missile OR silo",
    "far": "@silos -x",
    "plain": "silo  test",
    "recent": "after:30d @plain",
    "blank": "AND",
    "half": 'a) OR (b "c d',
    "loop": "@loop",
    "here": "x @there",
    "there": "(@here)",
    "flood": " ".join(["@splash"] * 100),
    "splash": " ".join(["@drop"] * 100),
    "drop": "a b c",
    "long": " OR ".join(f"w{n}" for n in range(120)),
    "سپاه‌قدس": "قدس",
}
SAVED = {name: Saved(text, GRAMMAR, "2026-11-21") for name, text in TEXTS.items()}
SAVED["tomorrow"] = Saved("x", "q9", "2026-11-21")


def read(query: str) -> Plan:
    return parse(query, None, SAVED, today=TODAY)


def required(query: str) -> list[str]:
    return [describe(node) for node in read(query).required]


@pytest.mark.parametrize(
    ("query", "nodes"),
    [
        ("@silos", ["(missile OR silo)"]),
        ("@far AND y", ["(missile OR silo)", "NOT x", "y"]),
        ("-@silos", ["NOT (missile OR silo)"]),
        ("@plain", ["silo", "test"]),
        ("@plain OR y", ["((silo AND test) OR y)"]),
        ("title:@silos", ["(title:missile OR title:silo)"]),
        ("source:@silos", ["(source:missile OR source:silo)"]),
        ("y NEAR/3 @silos", ["(y NEAR/3 (missile OR silo))"]),
        ("@سپاه‌قدس", ["قدس"]),
        ("@chain1", ["end"]),
    ],
)
def test_a_saved_search_stands_for_itself_in_parentheses(query: str, nodes: list[str]) -> None:
    assert required(query) == nodes
    assert read(query).notes == ()


def test_what_is_broken_in_a_saved_search_stays_inside() -> None:
    assert required("x OR @half") == ['(x OR a OR (b AND "c d"))']
    assert "a quote that was not closed ends with the query" in [
        note.text for note in read("@half").notes
    ]


def test_a_saved_search_that_says_nothing_is_left_out_with_a_note() -> None:
    plan = read("x @blank")

    assert [term.typed for term in plan.wanted] == ["x"]
    assert "empty parentheses were left out" in [note.text for note in plan.notes]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("x @nobody", "there is no saved search nobody"),
        ("@loop", "loop stands in itself"),
        ("x (@here)", "here stands in itself"),
        ("@tomorrow", "tomorrow is written in another language, q9"),
        ("@chain0", f"more than {MAX_DEPTH} deep"),
        ("@flood", "says more than can be asked"),
    ],
)
def test_a_saved_search_that_cannot_be_used_is_an_error(query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        read(query)

    assert (caught.value.query, caught.value.column) == (query, query.index("@"))


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("@silo", "@silos"), ("@Silos", "@silos"), ("@khamenei_ir", '"@khamenei_ir" in quotes')],
)
def test_a_name_that_is_not_known_gets_a_way_out(typed: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        read(typed)

    assert caught.value.hint is not None
    assert hint in caught.value.hint


def test_saved_searches_may_say_more_than_can_be_typed() -> None:
    (both,) = read("@long OR @silos").required

    assert describe(both).count("OR") == 121
    assert read(" OR ".join(["@long"] * 5)).notes[0].text.startswith(f"only the first {MAX_WORDS}")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("@far y", "((missile OR silo) -x) y"),
        ("@recent", "(after:30d (silo test))"),
        ('OR"a" @far"b"', 'OR"a" @far"b"'),
        ("(a - )", "(a - )"),
        ('  x   -title:("a b"* OR =c)', 'x -title:("a b"* OR =c)'),
    ],
)
def test_a_query_is_written_out(query: str, text: str) -> None:
    assert written_out(query, SAVED) == text


WORDS = st.sampled_from([*"()-@", "AND", "OR", "NEAR/3", "title:", "has:", "=x", '"', "y*", "@far"])


@given(st.lists(WORDS).map(" ".join))
def test_what_is_written_out_asks_for_the_same(query: str) -> None:
    text = written_out(query, SAVED)

    assert written_out(text, SAVED) == text
    try:
        plan = parse(query, None, {"far": SAVED["silos"]}, today=TODAY)
    except QueryError:
        return
    again = parse(written_out(query, {"far": SAVED["silos"]}), None, today=TODAY)
    assert (again.wanted, again.required) == (plan.wanted, plan.required)


def test_who_uses_whom_is_known() -> None:
    assert used_in('@a "@b" x@c (@d)') == {"a", "d"}
    assert users("silos", SAVED) == ["far"]
    assert users("loop", SAVED) == []


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("missiles", True),
        ("a-b_2", True),
        ("سپاه‌قدس", True),
        ("-a", False),
        ("a b", False),
        ("", False),
    ],
)
def test_a_name_is_a_word(name: str, sound: bool) -> None:
    assert is_name(name) is sound
