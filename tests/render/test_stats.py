"""Counts as a person sees them: shares with their denominators, gaps, two queries."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from iranwatch.archive.listing import Overview
from iranwatch.desk.stats import Count, Stats
from iranwatch.render.layout import plain
from iranwatch.render.stats import DRAWN, LONG, layout, picture

SVG = "{http://www.w3.org/2000/svg}"
TOTAL = Overview(12, 3400, "2017-01-02", "2019-11-20", 1)


def found(*counts: Count, queries: tuple[str, ...] = ("missile",), of: int | None = None) -> Stats:
    return Stats(queries, (TOTAL,) * len(queries), None, of, {counts[0].by: counts})


def seen(stats: Stats, limit: int | None = None) -> list[str]:
    return [one.rstrip("\n") for one in plain(layout(stats, limit))]


def titled(stats: Stats, limit: int | None = None) -> str:
    return ElementTree.fromstring(picture(stats, limit)).findtext(f"{SVG}title") or ""


def test_a_share_never_stands_without_what_it_is_of() -> None:
    lines = seen(found(Count("year", "2017", (12,), 80), Count("year", "2018", (0,), 0), of=80))

    assert "archive    80" in lines
    assert "by year, out of all in the archive" in lines
    assert [line.rstrip("█ ") for line in lines[-2:]] == [
        "2017  15.0%  12 of 80",
        "2018           0 of 0",
    ]


def test_two_queries_have_a_column_and_a_sign_each() -> None:
    lines = seen(found(Count("year", "2017", (12, 6)), queries=("missile", "")))

    assert lines[0] == "query      █ missile                 ░ all articles"
    assert lines[1] == "articles   12                        12"
    assert lines[-2].split() == ["█", "missile", "░", "all", "articles"]
    assert lines[-1].count("█") == 2 * lines[-1].count("░")


def test_a_long_gap_is_one_row_and_a_short_one_is_shown_whole() -> None:
    def months(empty: int) -> list[str]:
        labels = [f"{2001 + place // 12}-{place % 12 + 1:02}" for place in range(empty + 2)]
        numbers = [1, *[0] * empty, 1]
        counts = (
            Count("month", *row) for row in zip(labels, [(one,) for one in numbers], strict=True)
        )
        return seen(found(*counts))

    assert len(months(LONG + 1)) == len(months(0)) + 1
    assert "2001-02 to 2002-02  0" in months(LONG + 1)
    assert len(months(LONG)) == len(months(0)) + LONG


def test_names_are_limited_and_it_is_said_of_how_many_and_times_are_not() -> None:
    sources = found(*(Count("source", f"Wire {number}", (1,)) for number in range(60)))
    years = found(*(Count("year", str(1960 + number), (1,)) for number in range(60)))

    assert "by source, 5 of 60" in seen(sources, 5)
    assert len(seen(years, 5)) == len(seen(years))
    assert titled(sources) == f"Articles by source: missile ({DRAWN} of 60)"
    assert titled(sources, 50) == "Articles by source: missile (50 of 60)"


def test_a_picture_over_time_says_what_it_has_no_place_for() -> None:
    counts = [Count("month", label, (2,)) for label in ("2019-11", None)]

    assert titled(found(*counts)) == "Articles by month: missile (without 2 of no known month)"


@pytest.mark.parametrize(("by", "label"), [("tag", "untagged"), ("section", "unknown")])
def test_articles_without_a_label_are_named_so(by: str, label: str) -> None:
    assert seen(found(Count(by, None, (3,))))[-1].startswith(label)


def test_a_picture_of_two_queries_names_both() -> None:
    svg = picture(found(Count("source", "<Wire>", (2, 1), 4), queries=("missile", "talks"), of=9))

    texts = [one.text for one in ElementTree.fromstring(svg).findall(f"{SVG}text")]
    assert {"missile", "talks", "<Wire>", "50.0%  2 of 4", "25.0%  1 of 4"} <= set(texts)
    assert texts[0] == "Share of all articles by source"
