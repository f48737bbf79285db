"""Iranwatch: a folder of saved articles on Iran as one searchable, citable SQLite archive.

The names are loaded when they are first used, so that the commands do not pay for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.lazy import names_of

if TYPE_CHECKING:
    from iranwatch.archive.store import Archive
    from iranwatch.model import Article, Author, Hit, PartialDate, Record, Told
    from iranwatch.parser import parse_article

__all__ = [
    "Archive",
    "Article",
    "Author",
    "Hit",
    "PartialDate",
    "Record",
    "Told",
    "parse_article",
]

__version__ = "0.1.0"

__getattr__ = names_of(
    __name__,
    {
        "archive.store": {"Archive"},
        "model": {"Article", "Author", "Hit", "PartialDate", "Record", "Told"},
        "parser": {"parse_article"},
    },
)
