"""Charts are SVG that everybody can read: screen readers, browsers, programs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.render.chart import COLOURS, chart, ranking
from iranwatch.render.series import Series, Value, counted
from tests.render.articles import any_text

SVG = "{http://www.w3.org/2000/svg}"
MONTHS = [f"{2001 + place // 12}-{place % 12 + 1:02}" for place in range(200)]
NAMES = ["Institute of Examples and of Other Long Names", "خبرگزاری نمونه", "Wire", "unknown"]
COUNTS = (0, 1, 12, 200)
SHARE = Value(1, "100%  12 of 12")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

COUNT_OVERLAPS = """<script>
const amiss = svg => {
  const page = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map(one => one.getBoundingClientRect());
  const outside = boxes.filter(a => a.left < page.left - 1 || a.right > page.right + 1);
  const touching = boxes.filter(a => boxes.some(b => a !== b && a.left < b.right
    && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom));
  return outside.length + touching.length;
};
document.title = [...document.querySelectorAll("svg")].map(amiss).join(" ");
</script>"""


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(svg).findall(f"{SVG}text")]


def test_a_chart_has_a_title_and_its_numbers_for_who_cannot_see_it() -> None:
    root = ElementTree.fromstring(chart("By year", ["2016", "2017"], counted("articles", [3, 0])))
    title, described = root[0], root[1]

    assert root.get("role") == "img"
    assert (title.tag, title.text) == (f"{SVG}title", "By year")
    assert (described.tag, described.text) == (f"{SVG}desc", "2016: 3")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == described.get("id")


def test_two_charts_of_one_page_have_ids_of_their_own() -> None:
    both = chart("A", ["x"], counted("", [1])) + chart("A", ["x"], counted("", [2]))

    ids = re.findall(r'\bid="([^"]+)"', both)
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("draw", [chart, ranking])
def test_two_series_stand_apart_each_under_its_name_and_on_one_scale(draw: type[str]) -> None:
    one, other = counted("missile", [40, 0]), counted("negotiation", [10, 1])

    svg = draw("Both", ["2016", "2017"], one, other)  # type: ignore[call-overload]

    side = "height" if draw is chart else "width"
    lengths = [float(bar.get(side, 0)) for bar in ElementTree.fromstring(svg).findall(f"{SVG}rect")]
    assert {"missile", "negotiation"} <= set(texts(svg))
    assert lengths[0] == pytest.approx(4 * lengths[1], rel=0.01)
    assert 'fill="currentColor"' in svg
    assert all(colour in svg for colour in COLOURS)


def test_what_is_counted_once_among_thousands_is_still_seen() -> None:
    svg = chart("Much", ["a", "b"], counted("", [100_000, 1]))

    assert [bar.get("height") for bar in ElementTree.fromstring(svg).findall(f"{SVG}rect")][1:] == [
        "1.0"
    ]


def test_persian_begins_at_the_right() -> None:
    svg = ranking("By source", ["خبرگزاری نمونه", "Wire"], counted("articles", [2, 1]))
    persian, english = (
        one for one in ElementTree.fromstring(svg).findall(f"{SVG}text") if one.text in NAMES
    )

    assert (persian.get("direction"), persian.get("text-anchor")) == ("rtl", "start")
    assert (english.get("direction"), english.get("text-anchor")) == (None, "end")
    assert persian.get("x") == english.get("x")


@given(any_text, st.lists(st.tuples(any_text, st.integers(0, 10**7)), max_size=5))
def test_every_text_is_sound_xml(title: str, rows: list[tuple[str, int]]) -> None:
    labels = [label for label, _ in rows]
    numbers = counted(title, [number for _, number in rows])

    for svg in (chart(title, labels, numbers), ranking(title, labels, numbers, numbers)):
        svg.encode()
        assert ElementTree.fromstring(svg).find(f"{SVG}script") is None


@pytest.mark.parametrize("ground", ["#ffffff", "#121212"])
@pytest.mark.parametrize("colour", COLOURS)
def test_bars_are_seen_on_white_and_on_black(colour: str, ground: str) -> None:
    def luminance(code: str) -> float:
        parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted(luminance(one) + 0.05 for one in (colour, ground))
    assert lighter / darker >= 3  # WCAG 2.2, 1.4.11


@pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")
def test_no_text_touches_another_or_leaves_the_picture(tmp_path: Path) -> None:
    charts = [
        *(chart(f"{count} months", MONTHS[:count], counted("", range(count))) for count in COUNTS),
        chart("Two", MONTHS[:40], counted("missile", [9] * 40), counted("مذاکره", range(40))),
        ranking("By source", NAMES, counted("articles", [1234, 300, 2, 0])),
        ranking("سهم", NAMES, *[Series(name, [SHARE] * 4) for name in ("missile", "a" * 300)]),
    ]
    page = tmp_path / "page.html"
    text = "".join(charts)
    page.write_text(f'<meta charset="utf-8"><body dir="rtl">{text}{COUNT_OVERLAPS}', "utf-8")

    shown = subprocess.run(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout

    assert f"<title>{' '.join('0' * len(charts))}</title>" in shown
