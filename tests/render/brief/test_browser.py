"""A brief in a real browser, looked at as its readers do: on a screen, on a phone, on paper."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from iranwatch.archive.store import Archive
from iranwatch.desk.facts import refresh
from iranwatch.model import Author
from tests.browser import Page, browser
from tests.conftest import Put, article

WIDTHS = (390, 800, 1280)  # pixels: a phone, a tablet, a desk


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page of a browser."""
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture(scope="module")
def brief(sampled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a brief on all sample articles."""
    return written(sampled, tmp_path_factory.mktemp("brief"))


def written(archive: Path, folder: Path) -> Path:
    path = folder / "brief.html"
    command = [sys.executable, "-m", "iranwatch", "brief", "--output", str(path)]
    environment = {**os.environ, "IRANWATCH_ARCHIVE": str(archive)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return path


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    """Return where what *selector* chooses stands, in pixels."""
    found: list[dict[str, float]] = page.ask(
        f"[...document.querySelectorAll({selector!r})].map(one => one.getBoundingClientRect())"
        ".map(box => ({left: box.left, right: box.right, width: box.width, height: box.height}))"
    )
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_loads_alone_and_without_a_complaint(page: Page, brief: Path, width: int) -> None:
    page.open(brief, width)

    assert page.complaints() == []
    assert page.requests() == [brief.as_uri()]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen(page: Page, brief: Path, width: int) -> None:
    page.open(brief, width)

    assert page.ask("document.documentElement.scrollWidth") <= width
    assert max(box["right"] for box in boxes(page, "body, h1, h2, h3, p, li, table")) <= width


@pytest.mark.parametrize("dark", [False, True])
def test_the_chart_is_drawn_and_can_be_read_in_light_and_dark(
    page: Page, brief: Path, dark: bool
) -> None:
    page.open(brief, dark=dark)
    bars = [box for box in boxes(page, "figure rect") if box["width"] and box["height"]]

    assert len(bars) > 5
    assert contrast(page, "figure rect", "fill") >= 3  # WCAG 2.2, 1.4.11: graphics
    assert contrast(page, "figure text", "fill") >= 4.5  # 1.4.3: text
    assert page.ask("document.querySelector('figure svg title').textContent")


@pytest.mark.parametrize("dark", [False, True])
def test_all_text_stands_out_from_the_paper(page: Page, brief: Path, dark: bool) -> None:
    page.open(brief, dark=dark)

    for selector in ("p.quoted", "small", "code", "dt", ".label", "a", "thead th", ".subtitle"):
        assert contrast(page, selector, "color") >= 4.5, selector


def contrast(page: Page, selector: str, attribute: str) -> float:
    """Return how much lighter one of the colours of text and paper is, as WCAG measures it."""
    texts = [
        page.ask(f"getComputedStyle(document.querySelector({one!r})).{name}")
        for one, name in ((selector, attribute), ("html", "backgroundColor"))
    ]
    lights = sorted(luminance([int(part) for part in re.findall(r"\d+", one)]) for one in texts)
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: list[int]) -> float:
    parts = [part / 255 for part in colour[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_link_leads_to_one_place_of_the_page_and_back(page: Page, brief: Path) -> None:
    page.open(brief)
    ids = page.ask("[...document.querySelectorAll('[id]')].map(one => one.id)")
    links = page.ask("[...document.querySelectorAll('a')].map(one => one.getAttribute('href'))")
    page.ask("document.querySelector('sup a').click()")
    there = page.ask("document.querySelector(':target').tagName + location.hash")
    page.ask("document.querySelector(':target .back').click()")
    back = page.ask("document.querySelector(':target').tagName + location.hash")

    assert len(ids) == len(set(ids))
    assert len(links) > 50
    assert {link[1:] for link in links} <= set(ids)
    assert (there, back) == ("LI#footnote-1", "A#footnote-1-1")


def test_what_reads_from_the_right_stands_at_the_right(page: Page, brief: Path) -> None:
    page.open(brief)
    directions = {
        language: set(
            page.ask(
                f"[...document.querySelectorAll('p.quoted:lang({language})')]"
                ".map(one => getComputedStyle(one).direction)"
            )
        )
        for language in ("fa", "ar", "en", "de")
    }
    words = page.ask(
        """(() => { const text = document.querySelector('p.quoted:lang(fa)'), range = new Range();
        range.setStart(text.firstChild, 0); range.setEnd(text.firstChild, 1);
        return text.getBoundingClientRect().right - range.getBoundingClientRect().right })()"""
    )

    assert directions == {"fa": {"rtl"}, "ar": {"rtl"}, "en": {"ltr"}, "de": {"ltr"}}
    assert abs(words) < 2  # pixels from the right edge to the first letter


def test_the_page_prints_on_numbered_sheets(page: Page, brief: Path) -> None:
    page.open(brief)
    printed = page.printed()

    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 3


def test_a_hostile_article_runs_nothing_and_breaks_nothing(
    page: Page, archive: Archive, put: Put, tmp_path: Path
) -> None:
    harm = (
        "</title></style><script>document.title = 'taken'</script>"
        "<img src=x onerror=\"document.title = 'taken'\">\"' onload=alert(1) "
    )
    put(
        article(
            f"“We will {harm} wait for rain,” said Ali Ahmadi on Monday.",
            "x" * 5000,
            title=harm + "m" * 500,
            source=harm + "سخن",
            language='fa" onclick="alert(1)',
            authors=(Author(harm, harm),),
        )
    )
    refresh(archive)
    path = written(Path(archive.path), tmp_path)
    page.open(path, 390)

    assert page.ask("document.title") == "Brief"
    assert page.complaints() == []
    assert page.requests() == [path.as_uri()]
    assert page.ask("document.querySelectorAll('script, img, [onclick], [onload]').length") == 0
    assert page.ask("document.documentElement.scrollWidth") <= 390
