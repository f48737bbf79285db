"""An error is a sentence and a hint, and shows where in the query it is."""

from __future__ import annotations

import pytest

from iranwatch.errors import AmbiguousIdError, ArchiveMissingError, QueryError
from iranwatch.render.errors import tell
from iranwatch.render.streams import PipeClosedError

Captured = pytest.CaptureFixture[str]


def test_an_error_is_said_with_what_to_do_next(capsys: Captured) -> None:
    assert tell(ArchiveMissingError("data/archive.db")) == 3
    assert capsys.readouterr() == (
        "",
        "Error: no archive at data/archive.db\n"
        "Hint: run iranwatch ingest FOLDER, or name one with --archive\n",
    )


@pytest.mark.parametrize(
    ("query", "column", "shown"),
    [
        ('iran "missile', 5, '  iran "missile\n       ^\n'),
        ("日本 (", 3, "  日本 (\n       ^\n"),
        ("می\u200cشود (", 7, "  می\u200cشود (\n        ^\n"),
        ("a\n\x1b[2J(", 6, "  a��[2J(\n        ^\n"),
        ("", 0, "  \n  ^\n"),
    ],
)
def test_a_caret_stands_under_the_fault(
    capsys: Captured, query: str, column: int, shown: str
) -> None:
    assert tell(QueryError("not closed", query, column)) == 2
    assert capsys.readouterr().err == "Error: not closed\n" + shown


def test_of_a_long_query_the_part_at_fault_is_shown(capsys: Captured) -> None:
    tell(QueryError("not closed", "a" * 500 + "(" + "b" * 500, 500))
    _, shown, caret = capsys.readouterr().err.splitlines()

    assert len(shown) < 80
    assert shown[len(caret) - 1] == "("


def test_a_query_without_a_place_at_fault_has_no_caret(capsys: Captured) -> None:
    tell(QueryError("nothing to search for", "..."))

    assert capsys.readouterr().err == "Error: nothing to search for\n"


def test_an_error_gives_no_orders_to_the_terminal(capsys: Captured) -> None:
    tell(AmbiguousIdError("4f\x1b[2J", [("4f2a", "Evil\x9b\nHint: rm -r ."), ("4f2b", "\u202e")]))
    said = capsys.readouterr().err

    assert len(said.splitlines()) == 2
    assert not set(said) & set("\x1b\x9b\u202e")


def test_nobody_is_told_that_nobody_listens(capsys: Captured) -> None:
    assert tell(PipeClosedError()) == 141
    assert capsys.readouterr() == ("", "")
