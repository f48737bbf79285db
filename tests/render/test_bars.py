"""Bars fit their width and keep their proportions; a pipe gets numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.render import bars as module
from iranwatch.render.bars import bars, write_counts
from iranwatch.render.layout import columns
from tests.render.articles import ORDERS, any_text

ROWS = [("Institute of Examples", 1200), ("خبرگزاری نمونه", 300), ("日本の新聞", 1)]


def test_bars_stand_in_proportion_beside_their_numbers() -> None:
    assert list(bars([("2016", 8), ("2017", 4), ("2018", 0)], 18)) == [
        "2016  8  █████████",
        "2017  4  ████",
        "2018  0",
    ]


def test_what_was_counted_once_among_thousands_is_still_seen() -> None:
    assert list(bars([("a", 5000), ("b", 1)], 40))[1].endswith("1  █")


def test_no_rows_are_no_bars() -> None:
    assert list(bars([], 80)) == []


@given(
    st.lists(st.tuples(any_text, st.integers(0, 10**7)), max_size=6),
    st.integers(20, 200),
)
def test_bars_fit_whatever_the_labels(rows: list[tuple[str, int]], width: int) -> None:
    drawn = list(bars(rows, width))

    assert len(drawn) == len(rows)
    assert all(columns(bar) <= width for bar in drawn)
    assert not set("".join(drawn)) & set(ORDERS + "\n\t")


def test_a_pipe_gets_tab_separated_numbers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "is_terminal", lambda: False)

    write_counts([("articles", 1501), ("dates", "2016 to 2018")], {"source": ROWS})

    assert capsys.readouterr().out == (
        "articles\t1501\n"
        "dates\t2016 to 2018\n"
        "source\tInstitute of Examples\t1200\n"
        "source\tخبرگزاری نمونه\t300\n"
        "source\t日本の新聞\t1\n"
    )
