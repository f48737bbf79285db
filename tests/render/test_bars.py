"""Bars fit their width and keep their proportions; a pipe gets numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.render import bars as module
from iranwatch.render.bars import bars, write_counts
from iranwatch.render.layout import columns
from iranwatch.render.series import counted
from tests.render.articles import ORDERS, any_text

ROWS = [("Institute of Examples", 1200), ("خبرگزاری نمونه", 300), ("日本の新聞", 1)]


def drawn(rows: list[tuple[str, int]], width: int) -> list[str]:
    return list(
        bars([label for label, _ in rows], [counted("", [count for _, count in rows])], width)
    )


def test_bars_stand_in_proportion_beside_their_numbers() -> None:
    assert drawn([("2016", 8), ("2017", 4), ("2018", 0)], 18) == [
        "2016  8  █████████",
        "2017  4  ████",
        "2018  0",
    ]


def test_what_was_counted_once_among_thousands_is_still_seen() -> None:
    assert drawn([("a", 5000), ("b", 1)], 40)[1].endswith("1  █")


def test_no_rows_are_no_bars() -> None:
    assert drawn([], 80) == []


def test_two_series_stand_side_by_side_on_one_scale_each_with_its_sign() -> None:
    missile, talks = counted("missile", [8, 0]), counted("talks", [4, 2])

    assert list(bars(["2016", "2017"], [missile, talks], 34)) == [
        "      █ missile      ░ talks",
        "2016  8  ██████████  4  ░░░░░",
        "2017  0              2  ░░",
    ]


@given(
    st.lists(st.tuples(any_text, st.integers(0, 10**7), st.integers(0, 10**7)), max_size=6),
    any_text,
    st.integers(20, 200),
)
def test_bars_fit_whatever_the_labels(
    rows: list[tuple[str, int, int]], name: str, width: int
) -> None:
    labels, series = [row[0] for row in rows], [counted(name, [row[1] for row in rows])]
    both = [*series, counted(name, [row[2] for row in rows])]

    for found, more in ((list(bars(labels, one, width)), len(one) - 1) for one in (series, both)):
        assert len(found) == len(rows) + more
        assert all(columns(bar) <= width for bar in found)
        assert not set("".join(found)) & set(ORDERS + "\n\t")


def test_a_pipe_gets_tab_separated_numbers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "is_terminal", lambda: False)

    write_counts([("articles", 1501), ("undated", 2)], {"source": ROWS})

    assert capsys.readouterr().out == (
        "articles\t1501\n"
        "undated\t2\n"
        "source\tInstitute of Examples\t1200\n"
        "source\tخبرگزاری نمونه\t300\n"
        "source\t日本の新聞\t1\n"
    )
