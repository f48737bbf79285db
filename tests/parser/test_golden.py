from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from iranwatch.model import Article, Told
from iranwatch.parser import parse_article
from iranwatch.text import decode
from tests.conftest import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
TODAY = dt.date(2026, 11, 21)
WORDS = 8  # of a paragraph's start and end; enough to see where it was cut

ARTICLES = sorted(path for path in SAMPLES.iterdir() if path.suffix.casefold() == ".txt")


def read(sample: Path) -> Article:
    """Return what the parser makes of *sample*."""
    return parse_article(decode(sample.read_bytes()).text, Told(path=sample.name), TODAY)


def ends(text: str) -> str:
    """Return the first and the last words of *text*."""
    words = text.split()
    return text if len(words) <= 2 * WORDS else " ".join([*words[:WORDS], "…", *words[-WORDS:]])


def facts(article: Article) -> dict[str, Any]:
    """Return *article* short enough to be read by eye beside its text."""
    return {
        "title": article.title,
        "authors": [" — ".join(filter(None, author)) for author in article.authors],
        "source": article.source,
        "section": article.section,
        "published": str(article.published) if article.published else None,
        "language": article.language,
        "body": [ends(p.text) for p in article.paragraphs if not p.comment],
        "comment": [ends(p.text) for p in article.paragraphs if p.comment],
        "evidence": [
            f"{seen.field}: {seen.rule}" + (f", line {seen.line}" if seen.line else "")
            for seen in article.evidence
        ],
    }


@pytest.mark.parametrize("sample", ARTICLES, ids=lambda path: path.name)
def test_a_sample_says_what_its_golden_file_holds(
    sample: Path, request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / f"{sample.name}.json"
    found = facts(read(sample))

    if request.config.getoption("--update"):
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")

    assert found == json.loads(golden.read_text("utf-8"))


def test_every_golden_file_has_its_sample() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {path.name for path in ARTICLES}
