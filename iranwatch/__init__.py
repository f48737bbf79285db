"""Iranwatch: a folder of saved articles on Iran as one searchable, citable SQLite archive.

The names are loaded when they are first used, so that the commands do not pay for them.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own takes 6 ms, in which Ctrl-C would get Python's traceback
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

_HOMES = {
    "Archive": "iranwatch.archive.store",
    "parse_article": "iranwatch.parser",
} | dict.fromkeys(("Article", "Author", "Hit", "PartialDate", "Record", "Told"), "iranwatch.model")


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'iranwatch' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
