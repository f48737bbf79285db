"""One file's text to an article: rules about how articles are laid out, none about one site.

The rules are loaded with the first article: an ingest that finds nothing new goes without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iranwatch.parser.article import parse_article

VERSION = 2  # counts up whenever the same text may give another article; ingest then parses again

__all__ = ["VERSION", "parse_article"]


def __getattr__(name: str) -> object:
    if name != "parse_article":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from iranwatch.parser.article import parse_article

    return parse_article
