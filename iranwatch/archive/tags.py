"""The rows of tags.

Tags are the same that ``tag:`` takes for the same: case, accents and punctuation tell none apart.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from iranwatch.fold import key
from iranwatch.text import is_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iranwatch.archive.file import Connection


def is_tag(text: str) -> bool:
    """Say whether *text* can be a tag: a line that can be found again, and begins with no sign."""
    return is_line(text) and text == text.strip() and text[0] not in "+-" and key(text) != ""


def add(db: Connection, articles: Iterable[int], tag: str, day: str) -> int:
    """Give *tag* to the articles with these row numbers; return how many did not have it.

    It is written as most articles have it, where any have.
    """
    articles, spellings = set(articles), _spellings(db, tag)
    lacking = articles - _holding(db, articles, spellings)
    name = spellings[0] if spellings else tag
    db.executemany(
        "INSERT INTO tags (article, tag, added) VALUES (?, ?, ?)",
        [(number, name, day) for number in sorted(lacking)],
    )
    return len(lacking)


def remove(db: Connection, articles: Iterable[int], tag: str) -> int:
    """Take *tag*, in any spelling, from the articles with these numbers; return how many had it."""
    spellings = _spellings(db, tag)
    holding = _holding(db, articles, spellings)
    db.execute(f"DELETE FROM tags WHERE {_AMONG}", _asked(holding, spellings))
    return len(holding)


_AMONG = """article IN (SELECT value FROM json_each(?))
    AND tag IN (SELECT value FROM json_each(?))"""


def _holding(db: Connection, articles: Iterable[int], spellings: list[str]) -> set[int]:
    """Return which of *articles* have a tag in one of its *spellings*."""
    query = f"SELECT DISTINCT article FROM tags WHERE {_AMONG}"
    return {number for (number,) in db.execute(query, _asked(articles, spellings))}


def _asked(articles: Iterable[int], spellings: list[str]) -> tuple[str, str]:
    return json.dumps(list(articles)), json.dumps(spellings)


def _spellings(db: Connection, tag: str) -> list[str]:
    """Return the spellings of *tag* that articles have, the most frequent first."""
    rows = db.execute("SELECT tag FROM tags GROUP BY tag ORDER BY count(*) DESC, tag")
    return [spelt for (spelt,) in rows if key(spelt) == key(tag)]
