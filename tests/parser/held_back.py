"""The parser's scores on gold/dev: on all of it, and on the third that was held back.

``python -m tests.parser.held_back`` prints both tables with the shared scorer. The split is by
publisher, so that no page layout is on both sides; whoever writes rules looks at the misses of the
other two thirds only.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from iranwatch.model import Told
from iranwatch.parser import parse_article
from iranwatch.text import decode
from tests.shared import SHARED

Row = dict[str, Any]


def is_held_back(publisher: str) -> bool:
    """Say whether the articles of *publisher* are in the third that is held back."""
    return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % 3 == 0


def predict(folder: Path, row: Row, told: Told) -> Row:
    """Return what the parser makes of the file of *row*, as the scorer reads it."""
    article = parse_article(decode((folder / row["file"]).read_bytes()).text, told)
    return {
        "file": row["file"],
        "title": article.title,
        "authors": [author.name for author in article.authors],
        "published": str(article.published) if article.published else None,
        "body": "\n\n".join(filter(None, (article.body, article.comment))),
    }


def score(
    folder: Path, told: Told | None = None, only: Callable[[str], bool] = lambda _: True
) -> tuple[str, Row]:
    """Return the scorer's table on *folder*, and its figures, for publishers that pass *only*."""
    rows = [json.loads(line) for line in (folder / "truth.jsonl").read_text("utf-8").splitlines()]
    rows = [row for row in rows if only(row["publisher"])]
    predicted = [predict(folder, row, told or Told()) for row in rows]
    with tempfile.TemporaryDirectory() as place:
        truth, guess, figures = (Path(place) / name for name in ("truth", "guess", "figures"))
        truth.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        guess.write_text("".join(json.dumps(row) + "\n" for row in predicted), "utf-8")
        scorer = SHARED / "checks" / "score_parse.py"
        done = subprocess.run(
            [sys.executable, scorer, truth, guess, "--json", figures],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout, json.loads(figures.read_text("utf-8"))


def main() -> None:
    """Print the scores of the development set, of its held-back third, and of old newswire."""
    dev, wire = SHARED / "gold" / "dev", SHARED / "gold" / "reuters200"
    if not dev.exists():
        sys.exit(f"no gold/dev in {SHARED}; the variable SHARED names the folder")
    for title, table in (
        ("gold/dev, all of it", score(dev)),
        ("gold/dev, the third held back", score(dev, only=is_held_back)),
        ("gold/dev, the two thirds looked at", score(dev, only=lambda p: not is_held_back(p))),
        ("gold/reuters200, told the year 1987", score(wire, Told(year=1987))),
    ):
        print(f"{title}\n{table[0]}")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
