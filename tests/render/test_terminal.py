"""What a person sees on a terminal: wide, narrow, with colour, without, in either direction."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.model import Hit, Snippet
from iranwatch.render import formats, page, pager, results, terminal
from iranwatch.render.bars import write_counts
from iranwatch.render.layout import columns
from iranwatch.render.streams import Stream
from tests.render.articles import ID, ORDERS, PERSIAN, any_hit, full_record, hit, record

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
Look = Callable[..., str]


class Screen(Stream):
    """A terminal that keeps what it was sent."""

    def isatty(self) -> bool:
        return True


def screen(patch: pytest.MonkeyPatch, width: int, **surroundings: str) -> io.BytesIO:
    """Put a terminal *width* columns wide in place of standard output; return what it gets."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "PAGER", "LESS"):
        patch.delenv(name, raising=False)
    defaults = {"COLUMNS": str(width), "LINES": "50", "TERM": "xterm-256color", "PAGER": "cat"}
    for name, value in (defaults | surroundings).items():
        patch.setenv(name, value)
    shown = io.BytesIO()
    patch.setattr("sys.stdout", Screen(shown, encoding="utf-8", errors="backslashreplace"))
    return shown


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Look:
    """Return a function from lines, width and surroundings to what the terminal is sent."""

    def looked(lines: object, width: int = 80, **surroundings: str) -> str:
        shown = screen(monkeypatch, width, **surroundings)
        terminal.show(lines)  # type: ignore[arg-type]
        return shown.getvalue().decode()

    return looked


MARKED = hit(full_record(), Snippet(1, "a routine test", ((10, 14),)))


def test_a_match_is_coloured_and_bold_where_there_is_colour(look: Look) -> None:
    text = look(results.hits([MARKED]))

    assert "\x1b[1;31mtest\x1b[0m" in text
    assert "**" not in text


@pytest.mark.parametrize("surroundings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_match_stands_between_signs_where_there_is_no_colour(
    look: Look, surroundings: dict[str, str]
) -> None:
    text = look(results.hits([MARKED]), **surroundings)

    assert "**test**" in COLOUR.sub("", text)
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", text)


@pytest.mark.parametrize("width", [20, 21, 49, 50, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(look: Look, width: int) -> None:
    long = record("A long title " * 20, "Long words " * 40, PERSIAN * 9, "日本語" * 90, "x" * 300)
    for lines in (results.hits([hit(long, Snippet(1, "word " * 60))]), page.pages([long])):
        text = COLOUR.sub("", look(lines, width))

        assert max(map(columns, text.splitlines())) <= width


def test_prose_on_a_wide_terminal_keeps_a_readable_measure(look: Look) -> None:
    text = COLOUR.sub("", look(page.pages([record("T", "word " * 200)]), 200))

    assert 90 <= max(map(len, text.splitlines())) <= terminal.MEASURE


def test_wrapped_text_hangs_under_its_beginning(look: Look) -> None:
    lines = look(page.pages([record("T", "word " * 40)]), 60, TERM="dumb").splitlines()
    text = lines[lines.index("p1   " + ("word " * 11).strip()) :]

    assert len(text) > 1
    assert all(line.startswith("     word") for line in text[1:])


def test_right_to_left_paragraphs_are_flush_right(look: Look) -> None:
    text = look(page.pages([record("T", PERSIAN * 4)]), 60, TERM="dumb")
    rows = [line for line in text.splitlines() if "\u0633" in line]

    assert len(rows) > 3
    assert {columns(row) for row in rows} == {60}


def test_a_short_right_to_left_title_stays_beside_its_id(look: Look) -> None:
    text = look(results.listing([record("برنامه موشکی")]), TERM="dumb")

    assert text.startswith("4f2a91c0  برنامه موشکی\n")


@pytest.mark.parametrize(
    "markup", ["[red]x[/red]", "[/]", "[link=http://x]y[/link]", "[bold", ":smile:", "{0} {x}"]
)
def test_markup_is_shown_as_it_was_written(look: Look, markup: str) -> None:
    text = COLOUR.sub("", look(page.pages([record(markup, markup)])))

    assert text.count(markup) == 2


def test_a_terminal_of_one_column_is_taken_for_a_mistake(look: Look) -> None:
    assert "\np1 Officials spoke\n" in COLOUR.sub("", look(page.pages([full_record()]), 1))


@settings(max_examples=60, deadline=None)
@given(any_hit(), st.sampled_from((20, 80)), st.sampled_from(({}, {"NO_COLOR": "1"})))
def test_no_order_of_an_article_reaches_the_terminal(
    found: Hit, width: int, surroundings: dict[str, str]
) -> None:
    for lines in (results.hits([found]), page.pages([found.record], why=True)):
        with pytest.MonkeyPatch.context() as patch:
            shown = screen(patch, width, **surroundings)
            terminal.show(lines)
            text = shown.getvalue().decode("utf-8")

        assert not set(COLOUR.sub("", text)) & set(ORDERS)


def test_long_text_goes_to_the_pager_and_short_text_does_not(look: Look, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    program = f"sh -c 'cat > {kept}'"
    look(page.pages([record("T", "short")]), PAGER=program)
    assert not kept.exists()

    shown = look(page.pages([record("T", *["long"] * 60)]), PAGER=program)
    assert shown == ""
    assert kept.read_text().count("long") == 60


@pytest.mark.parametrize("program", ["", "cat", "no-such-pager-anywhere", "less 'unclosed"])
def test_without_a_pager_long_text_is_simply_shown(look: Look, program: str) -> None:
    assert look(page.pages([record("T", *["long"] * 60)]), PAGER=program).count("long") == 60


def test_leaving_the_pager_early_is_no_error(look: Look) -> None:
    assert look(page.pages([record("T", *["long " * 2000] * 200)]), PAGER="true") == ""


def test_the_pager_is_asked_to_let_colours_through(
    monkeypatch: pytest.MonkeyPatch, look: Look, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    program = f"sh -c 'echo $LESS $LESSCHARSET > {kept}'"
    look(page.pages([record("T", *["long"] * 60)]), PAGER=program)
    assert kept.read_text() == f"{pager.LESS} utf-8\n"

    look(page.pages([record("T", *["long"] * 60)]), PAGER=program, LESS="-S")
    assert kept.read_text() == "-S utf-8\n"


def test_an_id_is_shown_whole_where_it_fits(look: Look) -> None:
    assert ID in look(page.pages([full_record()]))


def test_counts_are_bars_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch, 60, TERM="dumb")
    write_counts([("articles", 1501), ("undated", 0)], {"year": [("2016", 1500), ("2017", 1)]})

    assert shown.getvalue().decode() == (
        f"articles   1,501\nundated    0\n\nby year\n2016  1,500  {'█' * 47}\n2017      1  █\n"
    )


def test_nothing_to_show_is_not_even_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch, 60, TERM="dumb")
    formats.write([], results.ARTICLES)

    assert shown.getvalue() == b""


def test_a_format_called_table_is_a_table_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch, 60, TERM="dumb")
    formats.write([record("Title")], results.ARTICLES)

    assert shown.getvalue().decode() == "4f2a91c0  Title\n          undated\n"
